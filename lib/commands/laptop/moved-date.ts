/**
 * Puts a `Date` that follows the movable clock in place of the global one of this process.
 *
 * Returns what sets the offset, in milliseconds after the machine's own clock. Timers keep the machine's pace.
 */
export function moveDate(): (offset: number) => void {
  const Machine = Date;
  let offset = 0;
  const now = () => Machine.now() + offset;
  const Moved = new Proxy(Machine, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new Machine(now()).toString(),
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
  Machine.prototype.constructor = Moved;
  globalThis.Date = Moved;
  return (value) => {
    offset = value;
  };
}
