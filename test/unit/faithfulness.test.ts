import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/faithfulness.md'), 'utf8');

const lines = [...PAGE.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, what = '', here = '', shown = '']) => ({ what, here, shown }))
  .filter(({ what }) => what !== 'what' && !what.startsWith('-'));

describe('docs/faithfulness.md', () => {
  it('says of each line whether it is the same, refused, or not looked at', () => {
    expect(lines.length).toBeGreaterThan(30);
    for (const { what, here } of lines) {
      expect(here, what).toMatch(/^(the same|refused|not looked at|not by (itself|themselves)|not at the endpoint)$/);
    }
  });

  it('names a test that is there, of each line that is the same or refused', () => {
    for (const { what, here, shown } of lines) {
      const tests = [...shown.matchAll(/`(test\/[\w/.-]+)`/g)].map(([, file = '']) => file);
      if (here === 'the same' || here === 'refused') expect(tests, what).not.toEqual([]);
      for (const file of tests) expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
  });
});
