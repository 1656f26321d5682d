import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enterReport } from '#actions/process/enter-report.ts';
import { rebuild } from '#actions/rebuild/rebuild.ts';
import { REGRET, takeBack, withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { addedBy, addedOf, writeAdded } from '#domain/campaign/added.ts';
import type { CountingRules } from '#domain/campaign/counting-rules.ts';
import type { Demand } from '#domain/findings.ts';
import { keyedHash } from '#domain/identity.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { addressOf } from '#test/support/addresses.ts';
import { destroyReport } from '#test/support/ledger/destroy-report.ts';
import { allRows, type Row } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { madeReport } from '#test/support/ledger/made-report.ts';
import { runs } from '#test/support/runs.ts';

/** The rules that the program has at a moment: another version of it has others. */
const now = vi.hoisted(() => ({ rules: undefined as unknown }));
vi.mock('#domain/campaign/counting-rules.ts', async (actual) => {
  const real = await actual<typeof import('#domain/campaign/counting-rules.ts')>();
  return {
    ...real,
    get RULES() {
      return now.rules ?? real.RULES;
    },
  };
});

const CURRENCIES = ['EUR', 'USD', 'HUF', 'BTC'];

const rules: fc.Arbitrary<CountingRules> = fc
  .record({
    version: fc.integer({ min: 2, max: 999 }),
    summed: fc.subarray(CURRENCIES),
    largest: fc.constantFrom(0n, 10n ** 4n, 10n ** 30n),
    largestSummed: fc.constantFrom(0n, 20_000n, 10n ** 15n),
    rounding: fc.constantFrom(1n, 7n, 1_000n),
  })
  .map(({ version, summed, largest, largestSummed, rounding }) => ({
    version,
    isSummed: (currency) => summed.includes(currency),
    largest,
    largestSummed: () => largestSummed,
    step: (units) => (units / rounding) * rounding,
  }));

const demand: fc.Arbitrary<Demand> = fc.record({
  amount: fc.oneof(
    fc.constantFrom('200', '0.05', '199.99', '999999999999999999', '0.001'),
    fc.nat(10_000_000).map(String),
  ),
  currency: fc.constantFrom(...CURRENCIES, 'XMR'),
});

const letter = fc.record({
  demands: fc.array(demand, { maxLength: 3 }),
  language: fc.constantFrom('fi', null),
  deadlines: fc.array(fc.record({ within: fc.constantFrom('PT24H', 'PT900H') }), { maxLength: 1 }),
  places: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  unclear: fc.boolean(),
  channel: fc.constantFrom('form' as const, 'mail' as const),
});
type Letter = typeof letter extends fc.Arbitrary<infer Value> ? Value : never;

const SENDER = 'aino@example.org';

const reportOf = (world: LedgerWorld, n: number, { places, unclear, channel, ...findings }: Letter) => {
  const [wallet] = madeReport(n).findings.wallets;
  if (wallet === undefined) throw new TypeError('no wallet');
  const wallets = places.map((inDemand, place) => ({
    ...wallet,
    address: addressOf('p2wpkh', `rule ${place}`),
    inDemand,
  }));
  const {
    inbox: _inbox,
    todo: _todo,
    dueAt: _dueAt,
    ...report
  } = madeReport(n, {
    channel,
    senderHash: keyedHash(world.hashKey, 'sender', SENDER),
    findings: { ...findings, ...(unclear ? { unclear } : {}), wallets, contacts: [], truncated: false },
    newWallets: wallets.map(({ address }) => address),
  });
  return report as ReturnType<typeof madeReport>;
};

/** What the tallies of each day sum up to, where it is not nothing. */
const left = (rows: readonly Row[]): [string, number][] => {
  const sums = new Map<string, number>();
  for (const { pk, sk, v: _v, ...counts } of rows.filter(({ sk }) => sk.startsWith('TALLY#'))) {
    for (const [name, units] of Object.entries(counts)) {
      const of = `${pk} ${sk.split('#')[1]} ${name}`;
      sums.set(of, (sums.get(of) ?? 0) + Number(units));
    }
  }
  return [...sums].filter(([, units]) => units !== 0);
};

describe('rules of counting that change', () => {
  let worlds: Awaited<ReturnType<typeof openLeanWorld>>;
  beforeAll(async () => {
    worlds = await openLeanWorld();
  });
  afterAll(() => worlds.close());

  it('leave nothing in any sum of reports that were entered under one and withdrawn under another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(letter, rules), { minLength: 1, maxLength: 3 }),
        rules,
        fc.boolean(),
        async (letters, later, isTakenBack) => {
          const world = await worlds.again();
          const { table, originals, hashKey } = world.worker();
          const reports = letters.map(([one], n) => reportOf(world, n, one));
          for (const [n, report] of reports.entries()) {
            now.rules = letters[n]?.[1];
            await enterReport(table, report, `receipt-${report.id}`);
          }
          now.rules = later;
          expect(rebuild(await allRows(world), '').differences).toEqual([]);

          const withdraw = async (id: string): Promise<void> => {
            const report = await readFollowUpReport(table, id);
            if (report === null) throw new TypeError('no report');
            const notify = async (): Promise<void> => undefined;
            await withdrawReport(
              { table, originals, hashKey, clock: world.now, settings: world.settings, notify },
              report,
              SENDER,
            );
          };
          for (const { id } of reports) await withdraw(id);
          const [first] = reports;
          const found = first && (await readFollowUpReport(table, first.id));
          if (isTakenBack && found) {
            await takeBack({ table, originals, clock: world.now, settings: world.settings }, found);
            expect(rebuild(await allRows(world), '').differences).toEqual([]);
            now.rules = undefined;
            await withdraw(found.id);
          }
          world.skip(REGRET);
          const destroying = { table, originals, clock: world.now, settings: world.settings };
          for (const { id } of reports) await destroyReport(destroying, id);

          expect(left(await allRows(world))).toEqual([]);
        },
      ),
      { numRuns: runs(25, 1_000) },
    );
    now.rules = undefined;
  });

  it('are kept with what was added, in at most 60 bytes by the rules of now', () => {
    fc.assert(
      fc.property(letter, fc.option(rules, { nil: undefined }), (one, other) => {
        const wallets = one.places.map((inDemand, n) => ({
          asset: 'BTC' as const,
          kind: 'p2wpkh' as const,
          address: addressOf('p2wpkh', `rule ${n}`),
          inDemand,
        }));
        const findings = { ...one, wallets, unclear: one.unclear ? (true as const) : undefined };
        const { unclear, ...clear } = findings;
        const said = unclear === undefined ? clear : { ...clear, unclear };
        const added = addedBy(said, other);
        const written = writeAdded(added, other?.version ?? 2);
        if (other === undefined) expect(Buffer.byteLength(`added${written}`)).toBeLessThanOrEqual(60);
        const kept = addedOf({ added: written, findings: said });
        expect(kept.campaign).toEqual(added.campaign);
        expect(kept.wallets.map(({ leads }) => leads)).toEqual(added.wallets.map(({ leads }) => leads));
        const led = ({ leads }: { leads: boolean }): boolean => leads;
        expect(kept.wallets.filter(led)).toEqual(added.wallets.filter(led));
      }),
      { numRuns: runs(500, 10_000) },
    );
  });

  it('are those of before on a row that does not say by which it was counted', () => {
    const { findings } = madeReport(1, {});
    const huge = { ...findings, demands: [{ amount: '9000000000', currency: 'EUR' }] };
    expect(addedOf({ findings: huge }).campaign.demanded).toEqual({
      currency: 'EUR',
      units: 900_000_000_000n,
      step: 500_000_000_000n,
    });
  });
});
