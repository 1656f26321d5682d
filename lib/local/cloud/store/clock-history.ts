import type { MovableClock } from '../../clock.ts';
import type { Rows } from './types.ts';

/**
 * How far the clock was ahead, and since when. All stored times are of the moved clock: a restart that went back would
 * leave messages hidden for as long, and what dynoxide dates by the machine's clock would look old after a move.
 */
export class ClockHistory {
  readonly #store: Rows;
  readonly #clock: MovableClock;
  readonly #stop: () => void;

  /** Sets a clock that was not moved yet to where the store's was, and follows it from here on. */
  constructor(store: Rows, clock: MovableClock) {
    this.#store = store;
    this.#clock = clock;
    const last =
      store.get<{ ahead: number }>('select ahead from clock_moves order by moved_at desc limit 1')?.ahead ?? 0;
    if (clock.offset === 0 && last !== 0) clock.advance(last);
    if (clock.offset !== last) this.#keep();
    this.#stop = clock.onMove(() => this.#keep());
  }

  /** What this clock showed at a second of the machine's clock; after a move within that second, if there was one. */
  timeAt(machineSecond: number): number {
    const row = this.#store.get<{ ahead: number }>(
      'select ahead from clock_moves where moved_at < ? order by moved_at desc limit 1',
      (machineSecond + 1) * 1000,
    );
    return machineSecond * 1000 + (row?.ahead ?? 0);
  }

  close(): void {
    this.#stop();
  }

  #keep(): void {
    this.#store.run('insert or replace into clock_moves values (?, ?)', Date.now(), this.#clock.offset);
  }
}
