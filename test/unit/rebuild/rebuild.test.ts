import { describe, expect, it } from 'vitest';
import { type LedgerRow, rebuild } from '#actions/rebuild/rebuild.ts';
import { addEvidence, type Link, newLink } from '#domain/cluster/link.ts';
import { namedWallet, reportRow } from '#test/support/ledger/reports.ts';

const active = (['one', 'two', 'three'] as const).reduce<Link>(
  (link, source) => addEvidence(link, 'same-message', source) ?? link,
  newLink('wallet:a', 'wallet:b'),
);

const cluster = { id: 'c', size: 2, mergedInto: null, splitFrom: null, cut: null, version: 1 };
const { address } = namedWallet(1);

/** A ledger in which all is as it should be: one report of one wallet, and two linked wallets. */
const ledger = (): Record<string, LedgerRow> => ({
  report: { pk: 'REPORT#r', sk: 'REPORT', ...reportRow({ id: 'r', todo: undefined, campaign: 'alias' }) },
  walletTally: { pk: `WALLET#${address}`, sk: 'TALLY#2026-11-24#1', reports: 1, led: 1, demandedEUR: 20_000 },
  campaign: { pk: 'CAMPAIGN#stays', sk: 'CAMPAIGN', id: 'stays' },
  alias: { pk: 'CAMPAIGN#alias', sk: 'CAMPAIGN', id: 'alias', mergedInto: 'stays' },
  wallet: { pk: `WALLET#${address}`, sk: 'WALLET', address, campaign: 'alias', firstSeen: '2026-11-24T06:00:00.000Z' },
  campaignTally: {
    pk: 'CAMPAIGN#alias',
    sk: 'TALLY#2026-11-24#3',
    reports: 1,
    wallets: 1,
    demandedEUR: 20_000,
    'amount:EUR:20000': 1,
    'language:fi': 1,
    'deadline:24': 1,
  },
  link: { pk: 'LINK#wallet:a#wallet:b', sk: 'LINK', ...active, applied: true },
  cluster: { pk: 'CLUSTER#c', sk: 'CLUSTER', ...cluster },
  a: { pk: 'WALLET#a', sk: 'NODE', id: 'wallet:a', parent: 'c' },
  b: { pk: 'WALLET#b', sk: 'NODE', id: 'wallet:b', parent: 'c' },
});

const differences = (changes: Record<string, Partial<LedgerRow>>) => {
  const rows = Object.entries(ledger()).map(([name, row]): LedgerRow => ({ ...row, ...changes[name] }));
  return rebuild(rows, '').differences;
};

describe('a ledger computed anew', () => {
  it('differs in nothing where all is as it should be', () => {
    expect(differences({})).toEqual([]);
  });

  it('differs in nothing where totals say that they are of a part of their cluster', () => {
    const totals = { pk: 'CLUSTER#c', sk: 'TOTALS', reports: 0, wallets: 1, truncated: true };
    const campaign = { pk: 'CAMPAIGN#stays', sk: 'TOTALS', reports: 1 };
    expect(rebuild([...Object.values(ledger()), totals, campaign], '').differences).toEqual([]);
  });

  it.each([
    ['a parent that is lost', { b: { parent: 'd' } }, ['cluster', 'cluster size', 'cluster size']],
    ['a size that is wrong', { cluster: { size: 3 } }, ['cluster size']],
    ['a wallet counted twice', { walletTally: { reports: 2 } }, ['wallet reports']],
    ['a campaign counted twice', { campaignTally: { reports: 2 } }, ['campaign reports']],
    [
      'a wallet that is counted for no campaign',
      { wallet: { campaign: null } },
      ['campaign wallets', 'wallet campaign'],
    ],
    [
      'a wallet counted on another day',
      { wallet: { firstSeen: '2026-11-25T06:00:00.000Z' } },
      ['campaign wallets', 'campaign wallets'],
    ],
    ['a demand that is not in the sum', { campaignTally: { demandedEUR: 0 } }, ['campaign demandedEUR']],
    [
      'a report that is hidden and counted',
      {
        report: {
          withdrawal: { askedAt: '2026-11-24T10:00:00.000Z', destroyAt: '2026-11-27T10:00:00.000Z', hidden: true },
        },
      },
      [
        'campaign amount:EUR:20000',
        'campaign deadline:24',
        'campaign demandedEUR',
        'campaign language:fi',
        'campaign reports',
        'wallet demandedEUR',
        'wallet led',
        'wallet reports',
      ],
    ],
  ])('shows %s', (_, changes, shown) => {
    expect(
      differences(changes)
        .map(({ what }) => what)
        .sort(),
    ).toEqual(shown);
  });

  const DAY_AFTER = '2026-11-25';
  /** Where its one report has expired, or is of another day. */
  const without = (...more: LedgerRow[]): LedgerRow[] => {
    const { report: _expired, ...rest } = ledger();
    return [...Object.values(rest), ...more];
  };

  it('does not compare days whose reports may have expired, and says how many these are', () => {
    expect(rebuild(without(), DAY_AFTER)).toMatchObject({ differences: [], olderDays: 1 });
    expect(rebuild(without(), '2026-11-24')).toMatchObject({ olderDays: 0 });
    expect(rebuild(without(), '2026-11-24').differences).not.toEqual([]);
  });

  it('still shows what differs on the first day of which all reports are there', () => {
    const wrong = { pk: `WALLET#${address}`, sk: `TALLY#${DAY_AFTER}#1`, reports: 1 };
    expect(rebuild(without(wrong), DAY_AFTER).differences).toEqual([
      { what: 'wallet reports', of: `${address} ${DAY_AFTER}`, stored: 1, computed: 0 },
    ]);
  });

  it('takes no further campaign of a wallet for left whose reports expired, though a case keeps an older one', () => {
    const further = (firstSeen: string): LedgerRow => ({
      pk: `WALLET#${address}`,
      sk: 'CAMPAIGN#other',
      address,
      kind: 'p2wpkh',
      campaign: 'other',
      firstSeen,
      firstReport: 'gone',
    });
    const named = (firstSeen: string) =>
      rebuild([...Object.values(ledger()), further(firstSeen)], DAY_AFTER)
        .differences.filter(({ what }) => what === 'wallet campaign')
        .map(({ of }) => of);
    expect(named('2026-11-24T23:59:59.000Z')).toEqual([]);
    expect(named('2026-11-25T00:00:00.000Z')).toEqual([`${address} other`]);
  });

  it('says what waits to be joined or cut', () => {
    const rows = Object.values({ ...ledger(), link: { ...ledger().link, applied: false } as LedgerRow });
    expect(rebuild(rows, '').pending).toEqual(['link wallet:a#wallet:b']);
  });
});
