import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { expectedSeconds, readSeconds } from './seconds.ts';

/**
 * Starts the test files that take longest first, so that no worker waits for the other at the end. Those that need a
 * worker of their own come before those that share one: a shared worker is kept as long as the next file shares it too.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const recorded = readSeconds();
    const expected = ({ moduleId, project }: TestSpecification): number =>
      expectedSeconds(relative(`${project.config.root}/test`, moduleId), recorded);
    const order = ({ project }: TestSpecification): number => (project.config.isolate ? 0 : 1);
    return files.toSorted((one, other) => order(one) - order(other) || expected(other) - expected(one));
  }
}
