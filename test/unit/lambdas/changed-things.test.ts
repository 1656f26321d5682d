import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHANGED_KINDS,
  CHANGES,
  type LedgerChange,
  readChange,
  saidOnce,
  writtenChange,
} from '#domain/desk/ledger-change.ts';
import { changedThings } from '#lambdas/changes/changed-things.ts';

const REPORT = {
  reference: { S: 'AAAA-0001' },
  campaign: { S: 'c1' },
  newWallets: { L: [{ S: 'one' }] },
  findings: { M: { wallets: { L: [{ M: { address: { S: 'one' } } }, { M: { address: { S: 'two' } } }] } } },
};

const record = (
  eventName: DynamoDBRecord['eventName'],
  pk: string,
  sk: string,
  image: NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] = {},
): DynamoDBRecord => ({
  ...(eventName === undefined ? {} : { eventName }),
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, [eventName === 'REMOVE' ? 'OldImage' : 'NewImage']: image },
});

const said = (one: DynamoDBRecord): string[] => saidOnce(changedThings(one)).map(writtenChange);

describe('what a record of the stream says to a mirror', () => {
  it.each([
    [
      'a new report, but nothing that it names or is part of: none of that may be left when it is withdrawn',
      record('INSERT', 'REPORT#r', 'REPORT', REPORT),
      ['created report AAAA-0001'],
    ],
    [
      'a report that is being withdrawn',
      record('MODIFY', 'REPORT#r', 'REPORT', { ...REPORT, withdrawal: { M: { hidden: { BOOL: true } } } }),
      ['gone report AAAA-0001'],
    ],
    ['a report that expired', record('REMOVE', 'REPORT#r', 'REPORT', REPORT), ['gone report AAAA-0001']],
    ['what was decided about a wallet', record('MODIFY', 'WALLET#one', 'DECISIONS'), []],
    [
      'what was paid to a wallet',
      record('INSERT', 'WALLET#one', 'PAYMENT#1', { campaign: { S: 'c1' } }),
      ['changed campaign c1'],
    ],
    ['what a campaign counts', record('MODIFY', 'CAMPAIGN#c1', 'TOTALS'), ['changed campaign c1']],
    ['what a cluster counts', record('MODIFY', 'CLUSTER#k1', 'TOTALS'), ['changed cluster k1']],
    ["a report's other rows", record('INSERT', 'REPORT#r', 'TALK#2026'), []],
    ['a contest', record('REMOVE', 'CONTESTS#open', 'CONTEST#1'), []],
    ['nothing', {}, []],
  ])('%s', (_, one, changes) => {
    expect(said(one)).toEqual(changes);
  });

  it('comes back from its row as it was written, and each thing stands there once', () => {
    const changed = fc.record<LedgerChange>({
      kind: fc.constantFrom(...CHANGED_KINDS),
      id: fc.constantFrom('a', 'b', 'a b'),
      what: fc.constantFrom(...CHANGES),
    });
    fc.assert(
      fc.property(fc.array(changed), (all) => {
        const once = saidOnce(all);
        expect(once.map(writtenChange).map(readChange)).toEqual(once);
        expect(new Set(once.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(once.length);
        for (const one of once) {
          const words = all.filter(({ kind, id }) => kind === one.kind && id === one.id).map(({ what }) => what);
          expect([words.at(-1), 'created']).toContain(one.what);
          if (words.at(-1) !== 'changed') expect(one.what).toBe(words.at(-1));
        }
      }),
    );
  });

  it('is left out where a later release wrote what is not known here', () => {
    expect(['moved report a', 'changed planet a', 'changed', ''].map(readChange)).toEqual([null, null, null, null]);
  });
});
