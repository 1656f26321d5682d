/** A fault of ours, as opposed to an expected refusal, which is a value: its message names ids and reasons only. */
export class HotlineError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
