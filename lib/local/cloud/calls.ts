import type { RecordedCall } from './types.ts';

/** Which permissions were used, each different one once, while recording is on. */
export class CallRecorder {
  #recording = false;
  readonly #calls = new Map<string, RecordedCall>();

  /** Forgets what was recorded and records from now on. */
  start(): void {
    this.#calls.clear();
    this.#recording = true;
  }

  stop(): void {
    this.#recording = false;
  }

  /** The recorded calls, in the order in which each was first made. */
  list(): RecordedCall[] {
    return [...this.#calls.values()];
  }

  record(call: RecordedCall): void {
    if (!this.#recording) return;
    const key = `${call.caller} ${call.action} ${call.resource} ${call.leading} ${call.allowed}`;
    if (!this.#calls.has(key)) this.#calls.set(key, call);
  }
}
