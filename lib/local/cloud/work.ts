import type { Work } from './types.ts';

/** Tells pollers that there is something to do, so that they need not wait for their next look. */
export class WorkSignal {
  readonly #listeners = new Set<(work: Work) => void>();

  onWork(listener: (work: Work) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(work: Work): void {
    for (const listener of this.#listeners) listener(work);
  }
}
