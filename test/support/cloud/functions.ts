import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHILD_SOURCE } from '#commands/laptop/child-script.ts';
import { MovableClock } from '#local/clock.ts';
import type { FunctionDefinition } from '#local/runtime/functions/function-definition.ts';
import { FunctionPool } from '#local/runtime/functions/function-pool.ts';
import { Watchdog } from '#local/runtime/functions/watchdog.ts';
import { Guardian } from '#local/runtime/guardian.ts';

/** A folder for one test's functions, and what ends them. */
export class FunctionBench implements AsyncDisposable {
  readonly folder: string;
  readonly clock = new MovableClock();
  readonly guardian = new Guardian();
  readonly #pools: FunctionPool[] = [];
  readonly #watchdog = new Watchdog();

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<FunctionBench> {
    return new FunctionBench(await mkdtemp(join(tmpdir(), 'hotline-functions-')));
  }

  /** A function made of the source of its module, which exports `handler`. */
  async pool(source: string, changes: Partial<FunctionDefinition> = {}): Promise<FunctionPool> {
    const name = changes.name ?? `function-${this.#pools.length}`;
    const folder = join(this.folder, name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.mjs'), source);
    const pool = new FunctionPool(
      {
        name,
        arn: `arn:aws:lambda:eu-north-1:000000000000:function:${name}`,
        folder,
        handler: 'index.handler',
        memoryMegabytes: 256,
        timeout: 20_000,
        concurrency: 1,
        environment: {},
        ...changes,
      },
      {
        clock: this.clock,
        region: 'eu-north-1',
        script: CHILD_SOURCE,
        watchdog: this.#watchdog,
        guardian: this.guardian,
      },
      join(this.folder, 'logs'),
    );
    this.#pools.push(pool);
    return pool;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.stop()));
    await this.guardian.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
