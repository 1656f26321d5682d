import type { FunctionDefinition } from './function-definition.ts';
import { FunctionPool } from './function-pool.ts';
import type { ProcessSurroundings } from './function-process.ts';
import { failure, type InvocationOutcome } from './outcome.ts';

/** All functions of the hotline, by name. */
export class FunctionHost {
  readonly #pools = new Map<string, FunctionPool>();
  readonly #surroundings: ProcessSurroundings;
  readonly #logFolder: string;

  constructor(surroundings: ProcessSurroundings, logFolder: string) {
    this.#surroundings = surroundings;
    this.#logFolder = logFolder;
  }

  add(definition: FunctionDefinition): void {
    this.#pools.set(definition.name, new FunctionPool(definition, this.#surroundings, this.#logFolder));
  }

  /** Names of the functions that run or are waited for. */
  get busy(): string[] {
    return [...this.#pools.values()].filter(({ running }) => running > 0).map(({ definition }) => definition.name);
  }

  /** How many events a function can work on at once. */
  concurrency(name: string): number {
    return this.#pools.get(name)?.definition.concurrency ?? 1;
  }

  async invoke(name: string, event: unknown): Promise<InvocationOutcome> {
    const pool = this.#pools.get(name);
    return pool === undefined
      ? failure('ResourceNotFoundException', `Function not found: ${name}`)
      : pool.invoke(event);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.stop()));
  }
}
