import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { bill, costOf, type FileCost, RUN_AT_MOST_MINUTES } from './bill.ts';
import { readSeconds, recordedSeconds, SECONDS_FILE } from './seconds.ts';

const costOfModule = (module: TestModule, root: string): FileCost => {
  const { environmentSetupDuration, prepareDuration, setupDuration, collectDuration, duration, importDurations } =
    module.diagnostic();
  const tests = [...module.children.allTests()].map((test) => test.diagnostic()?.duration ?? 0);
  const imports = Object.entries(importDurations).map(([path, { selfTime }]) => ({
    path: path.startsWith(`${root}/`) ? relative(root, path) : path,
    ms: selfTime,
  }));
  return {
    path: relative(join(root, 'test'), module.moduleId),
    importMs: environmentSetupDuration + prepareDuration + setupDuration + collectDuration,
    testMs: duration,
    slowestMs: Math.max(0, ...tests),
    imports,
  };
};

/** Prints what a run of tests cost, after what came of them; with HOTLINE_TEST_SECONDS=record, keeps it for the order. */
export class BillReporter implements Reporter {
  #root = '';
  #began = 0;

  onInit({ config }: Vitest): void {
    this.#root = config.root;
  }

  onTestRunStart(): void {
    this.#began = performance.now();
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const files = modules.map((module) => costOfModule(module, this.#root));
    const minutes = (performance.now() - this.#began) / 60_000;
    console.log(`\n${bill(files).join('\n')}`);
    console.log(`the run took ${minutes.toFixed(1)} minutes; all of npm test takes ${RUN_AT_MOST_MINUTES} at most`);
    if (process.env.HOTLINE_TEST_SECONDS !== 'record') return;
    // Of files that this run left out, what was recorded before stays.
    const earlier = Object.entries(readSeconds()).filter(([path]) => existsSync(join(this.#root, 'test', path)));
    const run = files.map((file) => [file.path, costOf(file) / 1_000] as const);
    const seconds = recordedSeconds([...new Map([...earlier, ...run])]);
    writeFileSync(SECONDS_FILE, `${JSON.stringify(seconds, null, 2)}\n`);
  }
}
