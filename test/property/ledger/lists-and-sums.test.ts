import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeCampaign } from '#actions/desk/describe-campaign.ts';
import { lookUpWallet, type WalletAnswer } from '#actions/desk/look-up-wallet.ts';
import { describeCampaignMoney } from '#actions/payment/describe-money.ts';
import { withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { textSketch } from '#domain/campaign/text-sketch.ts';
import { judgeReports } from '#domain/gate/counted-reports.ts';
import { hear, type Voice, voiceOf } from '#domain/gate/heard.ts';
import type { Report } from '#domain/report/report.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import { addressOf } from '#test/support/addresses.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { runs } from '#test/support/runs.ts';

const ADDRESS = addressOf('p2wpkh', 'letter');
/** Texts of forms: the second is near the first, the third is another. */
const TEXTS = [
  'I recorded you through the camera of your computer. Pay at once, or everyone whom you know receives the recording.',
  'I recorded you through the camera of your computer. Pay today, or everyone whom you know receives the recording.',
  'Notes of your therapist are in our hands. They are published page by page until the money is here.',
];
const sketches = TEXTS.map((text) => textSketch(text, new Uint8Array(32)));

/** What demands how much, in hundredths of euros: the last is beyond belief. */
const AMOUNTS = ['200', '500.50', '9000000000'];

const report = fc.record({
  way: fc.constantFrom('verified' as const, 'unverified' as const, 'form' as const),
  sender: fc.nat(4),
  text: fc.nat(TEXTS.length - 1),
  amount: fc.option(fc.constantFrom(...AMOUNTS)),
  day: fc.nat(2),
});
type MadeUp = typeof report extends fc.Arbitrary<infer Value> ? Value : never;

/** Those of one firm, one more than count by themselves. Whose mailbox it is goes by its address: the same one never has two. */
const STAFF = [0, 1, 2];

const reportOf = ({ way, sender, text, amount, day }: MadeUp, n: number): Report => {
  const { findings } = madeReport(n);
  const isForm = way === 'form';
  const sketch = isForm ? sketches[text] : null;
  return madeReport(n, {
    receivedAt: `2026-11-2${4 + day}T08:00:0${n % 10}.000Z`,
    channel: isForm ? 'form' : 'mail',
    dmarc: way === 'verified' ? 'pass' : 'none',
    senderHash: isForm ? null : `sender${sender}`,
    ...(STAFF.includes(sender) && !isForm ? { organisation: 'firm' } : {}),
    textHash: `text${text}`,
    ...(sketch ? { sketch } : {}),
    findings: { ...findings, demands: amount === null ? [] : [{ amount, currency: 'EUR' }] },
  });
};

const campaignEuros = (demanded: readonly { amount: string }[]): number =>
  demanded.reduce((sum, { amount }) => sum + Number(amount), 0);

const answerOf = async (world: LedgerWorld): Promise<WalletAnswer> => {
  const { table, settings } = { ...world.worker(), settings: world.settings };
  const asked = { table, settings, clock: world.now, deskKey: async () => null };
  const found = await lookUpWallet(asked, { who: 'investigator' }, ADDRESS, '2026-12-31');
  if (!found.ok) throw new TypeError(found.reason);
  return found.answer;
};

describe('what is listed and what is summed', () => {
  let worlds: Awaited<ReturnType<typeof openLeanWorld>>;
  beforeAll(async () => {
    worlds = await openLeanWorld();
  });
  afterAll(() => worlds.close());

  it('say the same of a wallet and its campaign, before and after a withdrawal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 8 }), fc.nat(7), async (made, which) => {
        const world = await worlds.again();
        const { table, originals, hashKey } = world.worker();
        const founding = { foundedAt: '2026-11-24T08:00:00.000Z', foundedBy: 'report0', textHash: 't' };
        await foundCampaign(table, { id: 'campaign1', ...founding });
        const reports = made.map(reportOf);
        await enter(table, ...reports);

        const compare = async (left: readonly Report[]): Promise<void> => {
          const { reports: all, voices, byDay, sightings, moreSightings, demandsIn, demands } = await answerOf(world);
          const campaign = await describeCampaign(table, 'campaign1');
          const until = {
            asOf: '2026-12-31',
            chain: await readChainKnowledge({ table, settings: world.settings }, world.now()),
            clock: world.now,
          };
          const { totals: money } = await describeCampaignMoney(table, 'campaign1', until);
          expect(all).toBe(left.length);
          expect(byDay.reduce((sum, day) => sum + day.reports, 0)).toBe(all);
          expect(sightings.length + moreSightings).toBe(all);
          expect(demandsIn).toBe(sightings.length);
          for (const { amount, reports } of demands) {
            expect(sightings.filter((one) => one.demands.some((demand) => demand.amount === amount))).toHaveLength(
              reports,
            );
          }
          expect(campaign).toMatchObject({ reports: all, heard: all });
          // By those who count at the gate, each listed once.
          const counted = sightings.filter(({ counts }) => counts).map(({ demands: [first] }) => first?.amount);
          expect(campaign?.voices).toBe(counted.length);
          expect(voices).toBe(counted.length);
          // What is stated by day is what is stated of the whole campaign: each voice once.
          const days = money.byDay.map(({ demanded }) => demanded) ?? [];
          const cents = days.reduce((sum, day) => sum + (day.cents.EUR ?? 0), 0);
          expect(cents).toBe(100 * campaignEuros(campaign?.demanded ?? []));
          expect(money.demanded.cents.EUR ?? 0).toBe(cents);
          expect(days.reduce((sum, day) => sum + day.reports, 0)).toBe(all);
          expect(days.reduce((sum, day) => sum + day.summedOver, 0)).toBe(money.demanded.summedOver);
          const distinct = new Set(left.map(({ findings }) => findings.demands[0]?.amount));
          if (distinct.size === 1) {
            const said = counted.filter((amount) => amount !== undefined && amount !== '9000000000');
            const sum = said.reduce((total, amount) => total + Number(amount), 0);
            expect(campaign?.demanded.map(({ amount }) => Number(amount))).toEqual(sum === 0 ? [] : [sum]);
            expect(campaign?.outliers).toBe(counted.filter((amount) => amount === '9000000000').length);
          }
        };
        await compare(reports);

        const goes = reports[which % reports.length];
        const found = goes && (await readFollowUpReport(table, goes.id));
        if (found?.channel !== 'form' || reports.length === 1) return;
        const notify = async (): Promise<void> => undefined;
        await withdrawReport(
          { table, originals, hashKey, clock: world.now, settings: world.settings, notify },
          found,
          '',
        );
        await compare(reports.filter(({ id }) => id !== found.id));
      }),
      { numRuns: runs(20, 500) },
    );
  });

  it('count six identical forms once, and no demand that is beyond belief', () => {
    const forged = (n: number, amount: string): Voice =>
      voiceOf(reportOf({ way: 'form', sender: 0, text: 0, amount, day: 0 }, n), `2|EUR${amount}/0||`);
    const six = Array.from({ length: 6 }, (_, n) => forged(n, '54000'));
    expect(hear(six)).toEqual({ reports: 6, voices: 1, demanded: { EUR: 54_000n }, unknown: 0, outliers: 0 });
    const huge = six.map((voice) => ({ ...voice, added: '2|EUR900000000000000/5e11!||' }));
    expect(hear(huge)).toEqual({ reports: 6, voices: 1, demanded: {}, unknown: 0, outliers: 1 });
  });

  it('know as many voices as the gate counts people', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 20 }), (made) => {
        const reports = made.map(reportOf).map((one, n) => ({ ...one, id: `r${n}` }));
        const judged = judgeReports(
          reports.map(({ id, receivedAt, ...facts }) => ({ ...facts, report: id, time: receivedAt, inDemand: true })),
        );
        const voices = reports.map((one) => voiceOf(one, '2|EUR1/0||'));
        expect(hear(voices).voices).toBe(judged.filter(({ standing }) => standing.counts).length);
      }),
      { numRuns: runs(300, 5_000) },
    );
  });
});
