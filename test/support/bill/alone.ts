import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a test does to its process that the next one in it would meet, stand-ins, spies, environment, globals; or that it says it needs. */
const CHANGES_PROCESS =
  /\bvi\.(?!fn\b)|\bprocess\.(?:env|chdir|on)\b|\bglobalThis\.|\bmoveDate\b|\bNeeds a worker of its own\b/;

/** The test files that need a worker of their own; they are found by what they say, and nowhere listed. */
export const aloneFiles = (root: string): string[] =>
  globSync('test/**/*.test.{ts,tsx}', { cwd: root })
    .filter((path) => path.startsWith('test/e2e/') || CHANGES_PROCESS.test(readFileSync(join(root, path), 'utf8')))
    .sort();
