import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { ALL_ROWS } from '#io/table/all-rows.ts';
import { key } from '#io/table/store/keys.ts';
import { defineRow, type Item } from '#io/table/store/rows.ts';
import { UnfitRow } from '#io/table/store/unfit-row.ts';
import { factsOf, kindNames } from '#row-kinds';
import { sampleOf, shapesOf } from '#test/support/ledger/sample-row.ts';

/** Of no type that any field has. */
const WRONG = Symbol('of no type');
const KEY = { pk: 'WALLET#bc1qexample', sk: 'WALLET' };

let written: string[] = [];
beforeAll(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    written.push(String(line));
    return true;
  });
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** Each kind with each of its shapes. */
const SHAPES = Object.entries(ALL_ROWS).flatMap(([kind, row]) =>
  shapesOf(row.schema).map((fields, index) => ({ kind, row, fields, shape: index })),
);

const sampleOfShape = ({ row, fields }: Pick<(typeof SHAPES)[number], 'row' | 'fields'>): Item => ({
  ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, sampleOf(field, name)])),
  // What stands in a row's key is read from there.
  ...KEY,
  v: versionOf(row),
});

/** The version in which a kind is put now. */
const versionOf = (row: (typeof SHAPES)[number]['row']): unknown => row.item(KEY, {} as never).v;

describe('the registry of rows', () => {
  it('has each kind under the name that it calls itself', () => {
    expect(Object.entries(ALL_ROWS).flatMap(([name, { kind }]) => (kind === name ? [] : [name]))).toEqual([]);
    expect(Object.keys(ALL_ROWS).sort()).toEqual([...kindNames()].sort());
  });

  it('has a kind for every key, which is made as the kind says', () => {
    const patterns = (templates: readonly string[]) =>
      templates.map(
        (each) =>
          new RegExp(
            `^${each
              .replace(/<[^>]*>/g, '\u0000')
              .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
              .replaceAll('\u0000', '.*')}$`,
          ),
      );
    // Arguments that say which of several partitions and sort keys: words of kinds stay what they are.
    const OF: Record<string, unknown[][]> = {
      band: [['BAND#v1#3#hash']],
      linkEnd: [
        ['wallet:a', 'x'],
        ['contact:email:hash', 'x'],
      ],
      node: [['wallet:a'], ['contact:email:hash']],
      campaignWord: [
        ['id', 'NOTICE#2026'],
        ['id', 'KNOWN#2026'],
      ],
      caseOf: [
        ['wallet', 'x', 'y'],
        ['cluster', 'x', 'y'],
        ['campaign', 'x', 'y'],
      ],
      totals: [
        ['campaign', 'x'],
        ['cluster', 'x'],
      ],
      totalsOfDay: [
        ['campaign', 'x', 'y'],
        ['cluster', 'x', 'y'],
      ],
      totalsWork: [
        ['campaign', 'x'],
        ['wallet', 'x'],
      ],
      withdrawnOf: [
        ['WALLET#x', 'y', 'z'],
        ['CAMPAIGN#x', 'y', 'z'],
      ],
      payment: [['x', { txid: 'y', vout: 0 }]],
      blockEffect: [
        ['x', 'TRAIL#y:0'],
        ['x', 'PAYMENT#a#b#0'],
        ['x', 'COSPEND#y'],
        ['x', 'TOLD#y'],
      ],
      moneyEntry: [['2026-11-24', 'time#paid#tx#0']],
      paymentAlert: [['x'], ['undone-x']],
      paymentNews: [
        ['x', 'FIRST#y'],
        ['undone-x', 'UNDONE#FIRST#y'],
        ['x', 'REACHED#y#0'],
      ],
      outpoint: [['tx:0']],
      trail: [['tx:0']],
      link: [['wallet:a#wallet:b']],
      linkDecision: [['wallet:a#wallet:b', 1]],
      shown: [['wallet:a#wallet:b', 'y']],
      publishedGroup: [
        ['x', 'campaign:y'],
        ['x', 'cluster:y'],
      ],
    };
    const strange = kindNames().flatMap((kind) =>
      (OF[kind] ?? [['x', 'y', 'z', 'w']]).flatMap((args) => {
        const { pk, sk } = (key[kind] as (...parts: unknown[]) => { pk: string; sk: string })(...args);
        const facts = factsOf(kind);
        const fits = patterns(facts.pk).some((one) => one.test(pk)) && patterns(facts.sk).some((one) => one.test(sk));
        return fits && facts.prefix.some((one) => pk.startsWith(one)) ? [] : [`${kind}: ${pk} ${sk}`];
      }),
    );
    expect(strange).toEqual([]);
  });

  it('says of each field of each kind what it is for, and of none that it does not have', () => {
    const ROW_ONLY = [
      'listKey',
      'listSort',
      'listed',
      'dueShard',
      'dueAt',
      'timesEnqueued',
      'dayState',
      'campaignKey',
      'leaseUntil',
      'expires',
    ];
    const differences = Object.entries(ALL_ROWS).flatMap(([kind, { schema }]) => {
      const listed = factsOf(kind as keyof typeof ALL_ROWS).holds.flatMap(({ fields }) => fields.split(' '));
      const known = shapesOf(schema)
        .flatMap((fields) => Object.keys(fields))
        .filter((name) => name !== 'pk' && name !== 'sk');
      const isCounted = listed.some((name) => name.includes('<'));
      return [
        ...known.filter((name) => !listed.includes(name)).map((name) => `${kind}: ${name} is not said`),
        ...listed
          .filter((name) => !isCounted && !known.includes(name) && !ROW_ONLY.includes(name))
          .map((name) => `${kind}: there is no ${name}`),
      ];
    });
    expect([...new Set(differences)]).toEqual([]);
  });

  it.each(SHAPES)('writes and reads $kind ($shape) as it is', ({ row, fields }) => {
    const entity = row.read(sampleOfShape({ row, fields })) as never;
    const item = row.item(KEY, entity);
    // A row that only counts is never put.
    if (!('counts' in (entity as object))) {
      expect(item).toMatchObject({ ...KEY, v: versionOf(row) });
      expect(row.read(item)).toEqual(entity);
    }
  });

  it.each(SHAPES)(
    'refuses $kind ($shape) for any field that is of another type, and names kind and key',
    ({ kind, row, fields }) => {
      const sample = sampleOfShape({ row, fields });
      row.read(sample);
      const taken = Object.keys(fields).flatMap((name) => {
        try {
          row.read({ ...sample, [name]: WRONG });
          return [name];
        } catch (error) {
          expect(error).toBeInstanceOf(UnfitRow);
          expect(String(error)).toContain(`${kind} `);
          return [];
        }
      });
      expect(taken).toEqual([]);
    },
  );

  it('counts a row that does not fit, and says of it kind, key and field, and no value', () => {
    written = [];
    expect(() => ALL_ROWS.wallet.read({ ...KEY, address: 'bc1qexample', kind: 'a secret' })).toThrow(
      'wallet WALLET#bc1qexample WALLET: kind',
    );
    const [metric = ''] = written;
    expect(JSON.parse(metric)).toMatchObject({ UnfitRows: 1, _aws: { CloudWatchMetrics: [{ Namespace: 'Hotline' }] } });
    expect(written.join('')).not.toContain('a secret');
  });
});

describe('a row of another version', () => {
  interface Letter {
    id: string;
    amount: number;
  }
  const fields = { id: z.string(), amount: z.int() };
  const second = defineRow<Letter>('wallet', fields, {
    version: 2,
    from: ({ sum, ...row }) => ({ ...row, amount: sum }),
  });

  it('of the one before is read as the present one, and put as it', () => {
    const read = second.read({ ...KEY, v: 1, id: 'a', sum: 5 });
    expect(read).toEqual({ id: 'a', amount: 5 });
    expect(second.item(KEY, read)).toEqual({ ...KEY, v: 2, id: 'a', amount: 5 });
  });

  it('is read where an attribute had another name, whatever its version: endpoints that were enqueued', () => {
    const read = ALL_ROWS.namedEndpoints.read({ ...KEY, v: 1, settings: '[]', looks: ['cert/main'] });
    expect(read).toEqual({ settings: '[]', enqueued: ['cert/main'] });
    expect(ALL_ROWS.namedEndpoints.read(ALL_ROWS.namedEndpoints.item(KEY, read))).toEqual(read);
  });

  it('without one is of the first', () => {
    expect(second.read({ ...KEY, id: 'a', sum: 5 })).toEqual({ id: 'a', amount: 5 });
  });

  it('of two before is refused', () => {
    const third = defineRow<Letter>('wallet', fields, { version: 3, from: (row) => row });
    expect(() => third.read({ ...KEY, v: 1, id: 'a', amount: 5 })).toThrow(UnfitRow);
  });

  it('of a later one is read as ours, and keeps what only that knows when it is put again', () => {
    const read = second.read({ ...KEY, v: 3, id: 'a', amount: 5, colour: 'red', dueShard: 'DUE#1' });
    expect(read.amount).toBe(5);
    expect(JSON.stringify(read)).toBe('{"id":"a","amount":5}');
    expect(second.item(KEY, { ...read, amount: 6 })).toEqual({ ...KEY, v: 3, id: 'a', amount: 6, colour: 'red' });
  });
});
