import { setTimeout } from 'node:timers/promises';

/** A clock that never goes back, in milliseconds, and how to wait on it. */
interface Time {
  now: () => number;
  wait: (milliseconds: number) => Promise<unknown>;
}

const REAL: Time = { now: () => performance.now(), wait: (milliseconds) => setTimeout(milliseconds) };

/**
 * A token bucket by one number (the generic cell rate algorithm, ITU-T I.371): so many requests a second, and after a rest
 * a burst of some more. Public servers shut out whoever asks faster.
 */
export class Pace {
  readonly #interval: number;
  readonly #burst: number;
  readonly #time: Time;
  #next = Number.NEGATIVE_INFINITY;

  constructor(perSecond: number, burst = perSecond, time = REAL) {
    this.#interval = 1_000 / perSecond;
    this.#burst = burst;
    this.#time = time;
  }

  /** Fulfilled when the next request may be made. */
  async turn(): Promise<void> {
    const now = this.#time.now();
    const turn = Math.max(this.#next, now - (this.#burst - 1) * this.#interval);
    this.#next = turn + this.#interval;
    if (turn > now) await this.#time.wait(turn - now);
  }
}
