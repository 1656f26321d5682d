/**
 * The one clock of the embedded cloud: it runs with the machine's, at an offset that tests and operators move, so that
 * delays, expiries and schedules of days are seen at once. Times are milliseconds since 1970.
 */
export class MovableClock {
  #offset: number;
  readonly #listeners = new Set<() => void>();

  constructor(offset = 0) {
    this.#offset = offset;
  }

  now(): number {
    return Date.now() + this.#offset;
  }

  /** How far this clock is ahead of the machine's. */
  get offset(): number {
    return this.#offset;
  }

  advance(milliseconds: number): void {
    this.#offset += milliseconds;
    for (const listener of this.#listeners) listener();
  }

  /** Makes it that time now; it runs on from there. */
  set(time: number): void {
    this.advance(time - this.now());
  }

  /** Calls back after each move, until the returned function is called. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
