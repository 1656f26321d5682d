import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCESS, type Access } from '#infra/access/access.ts';

const document = readFileSync(join(import.meta.dirname, '../../docs/threat-model.md'), 'utf8');

/** What each function cannot reach, by the last table. */
const denied = new Map(
  [...document.matchAll(/^\| ((?:`[\w-]+`(?:, )?)+) \| [^|]+ \| ([^|]+) \|$/gm)].flatMap(
    ([, names = '', cannot = '']) => [...names.matchAll(/[\w-]+/g)].map(([name]): [string, string] => [name, cannot]),
  ),
);

const cannotReach = (name: string, what: string): boolean => new RegExp(`\\b${what}\\b`).test(denied.get(name) ?? '');

const functions = Object.entries(ACCESS);

describe('the threat model', () => {
  it('says of each function what it gives away', () => {
    expect([...denied.keys()].sort()).toEqual(Object.keys(ACCESS).sort());
  });

  it.each([
    ['originals', ({ originals = [] }: Access) => originals.includes('get')],
    ['secrets', ({ secrets = [] }: Access) => secrets.length > 0],
    ['queues', ({ sends = [] }: Access) => sends.length > 0],
    ['reports', ({ rows = {} }: Access) => rows.REPORT !== undefined],
    ['audit', ({ rows = {} }: Access) => rows.AUDIT !== undefined],
    ['partners', ({ rows = {} }: Access) => rows.PARTNER !== undefined],
    ['the feed', ({ rows = {} }: Access) => rows.FEED !== undefined],
    ['the ledger', ({ rows = {} }: Access) => Object.keys(rows).some((row) => row !== 'WORK#load')],
  ])('says that a function cannot reach %s only where its role denies it', (what, reaches) => {
    const saidNot = functions.filter(([name]) => cannotReach(name, what));
    expect(saidNot.length).toBeGreaterThan(0);
    expect(saidNot.filter(([, access]) => reaches(access)).map(([name]) => name)).toEqual([]);
  });
});
