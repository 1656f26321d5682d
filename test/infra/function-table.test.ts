import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functionTable } from '#test/support/function-table.ts';
import { exampleInput, synthesized } from './example.ts';

const PAGE = join(import.meta.dirname, '../../docs/architecture.md');
const BLOCK = /(<!-- functions: made, not typed -->\n)[\s\S]*?(\n<!-- end of functions -->)/;

describe('the table of functions in docs/architecture.md', () => {
  const payments = {
    esplora: 'https://esplora.example/api',
    bitcoinRates: 'https://rates.example/btc',
    exchangeRates: 'https://rates.example/ecb',
  };
  const table = functionTable(synthesized(exampleInput({ payments })).template);

  it('says what wakes each function, what it does, writes and may never read (HOTLINE_DOCS=write writes it)', () => {
    const page = readFileSync(PAGE, 'utf8');
    const made = page.replace(BLOCK, (_, begin: string, end: string) => `${begin}${table}${end}`);
    expect(page).toMatch(BLOCK);
    if (process.env.HOTLINE_DOCS === 'write') writeFileSync(PAGE, made);
    else expect(page).toBe(made);
  });

  it('has something to say of each', () => {
    expect(table.split('\n').filter((line) => /\| - \| `lambdas/.test(line))).toEqual([]);
    expect(table).toContain('| `process-report` | queue Inbox, queue LowPriority |');
  });
});
