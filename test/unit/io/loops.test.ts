import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The audit log writes by rules of its own: it claims the end of its chains, and what cannot be recorded is not done. */
const AUDIT = 'lib/io/table/audit/';
const sources = globSync(['lib/{actions,io}/**/*.ts', 'lambdas/**/*.{ts,tsx}'])
  .filter((file) => !file.startsWith(AUDIT))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const filesWith = (pattern: RegExp): string[] =>
  sources.flatMap(({ file, text }) => (pattern.test(text) ? [file] : [])).sort();

describe('optimistic writes', () => {
  it('are refused in three places alone: all else is told of it by a value', () => {
    expect(filesWith(/ConditionalCheckFailed|TransactionCanceled/)).toEqual([
      // What a sender's row holds comes with the refusal.
      'lib/io/table/gate/sender.ts',
      'lib/io/table/store/conditional.ts',
      'lib/io/table/store/read.ts',
      'lib/io/table/store/transaction.ts',
    ]);
  });

  it('are tried again in one place: a loop of tries stands nowhere else', () => {
    expect(filesWith(/(?:for|while) \([^)]*\b(?:attempts?|tries|retries|overtaken)\b/i)).toEqual([
      // A task that fails, whatever at, before it is left to the sweep.
      'lib/actions/cluster/run-cluster-task.ts',
      // A source on the web that is asked again.
      'lib/io/chain/source.ts',
      'lib/io/retry-conflict.ts',
      // A transaction that met another one: the same steps again.
      'lib/io/table/store/transaction.ts',
    ]);
  });

  it('end, as every loop does', () => {
    expect(filesWith(/for \(;;\)|for \([^;)]*;\s*;|while \(true\)|while \(1\)/)).toEqual([]);
  });
});

describe('the clock', () => {
  it('has one shape in every context: none holds a moment beside it', () => {
    expect(filesWith(/^ {2}(?:readonly )?now: Date;$/m)).toEqual([]);
  });
});
