import { describe, expect, it } from 'vitest';
import { planReport } from '#actions/process/plan-report.ts';
import { MAX_WALLETS } from '#domain/campaign/ledger-findings.ts';
import type { Demand } from '#domain/findings.ts';
import { MAX_STEPS, type Step } from '#io/table/store/transaction.ts';
import { namedWallet, reportRow } from '#test/support/ledger/reports.ts';

const RECEIPT = 'f'.repeat(64);
const withWallets = (count: number, fresh: number) => {
  const wallets = Array.from({ length: count }, (_, n) => namedWallet(n));
  const { findings } = reportRow();
  return reportRow({
    findings: { ...findings, wallets },
    newWallets: wallets.slice(0, fresh).map(({ address }) => address),
  });
};
const keyOf = (step: Step): unknown => ('put' in step ? step.put.Item?.pk : step.update.Key?.pk);
const find = (steps: readonly Step[], what: string): Step | undefined => steps.find((step) => step.what === what);
const campaignValues = (demands: Demand[]): unknown => {
  const report = reportRow();
  const steps = planReport({ ...report, findings: { ...report.findings, demands } }, RECEIPT);
  const step = find(steps, 'tally of campaign campaign1');
  if (step === undefined || !('update' in step)) return undefined;
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = step.update;
  return Object.fromEntries(Object.entries(names).map(([place, name]) => [name, values[place.replace('#', ':')]]));
};

describe('planning a report', () => {
  it('writes what belongs to the report, and counts where others count', () => {
    const steps = planReport(withWallets(1, 0), RECEIPT);
    expect(steps.map(({ what }) => what.split(' ')[0])).toEqual(['report', 'receipt', 'sighting', 'tally', 'tally']);
  });

  it('fits into one transaction with all wallets that a report may name, all of them new', () => {
    const steps = planReport(withWallets(MAX_WALLETS, MAX_WALLETS), RECEIPT);
    expect(steps.length).toBeLessThanOrEqual(MAX_STEPS);
  });

  it('creates the report and each new wallet only where there is none', () => {
    const report = withWallets(2, 1);
    const steps = planReport(report, RECEIPT);
    const guarded = steps.filter(
      (step) => 'put' in step && step.put.ConditionExpression === 'attribute_not_exists(pk)',
    );
    expect(guarded.map(({ what }) => what)).toEqual(['report', ...report.newWallets]);
  });

  it('names a step that may be refused by what it creates', () => {
    const report = withWallets(1, 1);
    const [address = ''] = report.newWallets;
    const step = find(planReport(report, RECEIPT), address);
    expect(step && keyOf(step)).toBe(`WALLET#${address}`);
  });

  it('counts a report in the same shards whenever it is planned', () => {
    const keys = () => planReport(reportRow(), RECEIPT).map((step) => ('put' in step ? null : step.update.Key));
    expect(keys()).toEqual(keys());
  });

  it('belongs to no campaign where the report holds no text', () => {
    const steps = planReport(reportRow({ campaign: null, textHash: null }), RECEIPT);
    expect(steps.some((step) => String(keyOf(step)).startsWith('CAMPAIGN#'))).toBe(false);
    expect(find(steps, 'report')).not.toHaveProperty('put.Item.campaignKey');
  });

  it.each<[string, Demand[], Record<string, unknown>]>([
    [
      'the first of several',
      [demand('200', 'EUR'), demand('500', 'EUR')],
      { demandedEUR: 20_000n, 'amount:EUR:20000': 1 },
    ],
    ['in cents', [demand('199.9', 'USD')], { demandedUSD: 19_990n, 'amount:USD:10000': 1 }],
    ['in satoshi', [demand('0.05', 'BTC')], { demandedBTC: 5_000_000n, 'amount:BTC:5000000': 1 }],
    [
      'the first in a currency that is summed',
      [demand('20', 'XAU'), demand('10', 'SEK')],
      { demandedSEK: 1_000n, 'amount:SEK:1000': 1 },
    ],
    [
      'the highest that is summed',
      [demand('1000000', 'EUR')],
      { demandedEUR: 100_000_000n, 'amount:EUR:100000000': 1 },
    ],
    ['apart what is beyond belief', [demand('1000000.01', 'EUR')], { outliers: 1, 'amount:EUR:100000000': 1 }],
    ['apart what no sum holds', [demand('999999999999999999', 'EUR')], { outliers: 1, 'amount:EUR:500000000000': 1 }],
    ['apart what is beyond belief in bitcoin', [demand('15.1', 'BTC')], { outliers: 1, 'amount:BTC:1000000000': 1 }],
    ['nothing where nothing is demanded', [], { unknown: 1 }],
  ])('adds the demand to its campaign, as a sum and by its step: %s', (_, demands, added) => {
    expect(campaignValues(demands)).toEqual({
      reports: 1,
      wallets: 0,
      'language:fi': 1,
      'deadline:24': 1,
      ...added,
    });
  });
});

function demand(amount: string, currency: string): Demand {
  return { amount, currency };
}
