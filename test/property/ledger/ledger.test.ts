import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptCodeOf, receiptHashOf, referenceOf, reportId, sha256 } from '#domain/identity.ts';
import { mailIdentity } from '#domain/message/provenance/envelope.ts';
import { key } from '#io/table/store/keys.ts';
import type { Fault } from '#local/cloud/types.ts';
import { addressOf } from '#test/support/addresses.ts';
import { delivered, submissionOf } from '#test/support/ledger/deliveries.ts';
import { allRows, campaignNames, readLedger, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds, WORKER } from '#test/support/ledger/ledger-world.ts';
import { type AcceptedReport, plainLedger } from '#test/support/ledger/plain-ledger.ts';
import { type Schedule, ScheduledRun } from '#test/support/ledger/schedule.ts';
import { plainMail } from '#test/support/letters/mails.ts';
import { runs } from '#test/support/runs.ts';

/** Each makes up a part of the histories, so that no test takes long. */
const SEEDS = [20261124, 20261125, 20261126, 20261127, 20261128];
const WALLETS = [1, 2, 3].map((n) => addressOf('p2wpkh', `ledger ${n}`));
const SENDERS = ['Aino Esimerkki <aino@example.org>', 'Otto Malli <otto@example.net>'];

/** Letters whose demands are known without reading them. */
const TEMPLATES = [
  {
    cents: 20_000n,
    write: (wallets: string) =>
      `Hei. Meillä on hallussamme käyntiesi muistiinpanot. Maksa 200 euroa Bitcoinina 24 tunnin kuluessa osoitteeseen\n\n${wallets}\n\nMuuten tietosi julkaistaan kaikkien nähtäville.\n`,
  },
  {
    cents: 55_000n,
    write: (wallets: string) =>
      `Hello. Your computer was infected and I recorded you through its camera. Send 550 EUR in Bitcoin within 48 hours to\n\n${wallets}\n\nOtherwise everyone whom you know receives the recording.\n`,
  },
] as const;

/** One report as it is made up: what it holds, and how often and by what way it arrives. */
const report = fc.record({
  way: fc.constantFrom('mail', 'form', 'upload'),
  template: fc.constantFrom(0, 1),
  wallets: fc.subarray(WALLETS),
  sender: fc.constantFrom(0, 1),
  credible: fc.boolean(),
  arrivals: fc.integer({ min: 1, max: 3 }),
});
type MadeUp = typeof report extends fc.Arbitrary<infer Value> ? Value : never;

/** What goes wrong between a function and AWS; fewer strikes than make an object count as poisoned. */
const fault = fc.oneof(
  fc.record({ service: fc.constant('dynamodb'), kind: fc.constantFrom('throttle', 'error', 'timeout-after-write') }),
  fc.record({
    service: fc.constant('dynamodb'),
    action: fc.constant('TransactWriteItems'),
    kind: fc.constantFrom('conflict', 'timeout-after-write'),
  }),
  fc.record({ service: fc.constantFrom('s3', 'sqs', 'ses'), kind: fc.constantFrom('error', 'timeout-after-write') }),
  fc.record({ service: fc.constant('sqs'), action: fc.constant('SendMessage'), kind: fc.constant('duplicate') }),
) as fc.Arbitrary<Fault>;

const schedule: fc.Arbitrary<Schedule> = fc.record({
  seed: fc.nat(),
  workers: fc.integer({ min: 1, max: 2 }),
  lives: fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 2 }),
  repeated: fc.uniqueArray(fc.nat(8), { maxLength: 3 }),
  lost: fc.uniqueArray(fc.nat(8), { maxLength: 2 }),
});

const history = fc.record({
  reports: fc.array(report, { minLength: 1, maxLength: 4 }),
  schedule,
  faults: fc.array(fault, { maxLength: 3 }),
  maxAttempts: fc.constantFrom(1, 2),
});

/** A report with the deliveries that bring it, and what the ledger must hold of it. */
interface Planned {
  accepted: AcceptedReport;
  deliveries: (() => void)[];
}

const planMail = (world: LedgerWorld, made: MadeUp, n: number, text: string): Omit<Planned, 'accepted'> & Sent => {
  const raw = plainMail(text, { from: SENDERS[made.sender] ?? '', messageId: `<${n}@example.org>` });
  const { from, messageId, body } = mailIdentity(raw);
  const forms = Array.from({ length: made.arrivals }, (_, arrival) => {
    const key = `mail/${n}-${arrival}`;
    return { key, bytes: delivered(raw, { id: `${n}x${arrival}`, dmarc: made.credible ? 'pass' : 'none' }) };
  });
  return {
    id: reportId(world.hashKey, 'mail', from, messageId, body),
    parts: [forms.map(({ bytes }) => bytes)],
    deliveries: forms.map(
      ({ key, bytes }) =>
        () =>
          world.put(key, bytes),
    ),
  };
};

const planForm = (world: LedgerWorld, made: MadeUp, n: number, text: string): Omit<Planned, 'accepted'> & Sent => {
  const id = reportId(world.hashKey, 'form', `token ${n}`);
  const asFile = made.way === 'upload';
  const { submission, files } = submissionOf(id, asFile ? '' : text, asFile ? { 'letter.eml': plainMail(text) } : {});
  const json = Buffer.from(JSON.stringify(submission));
  const deliver = (): void => {
    for (const [key, bytes] of files) world.put(key, bytes);
    world.put(`report/${id}`, json);
  };
  return {
    id,
    parts: [[json], ...[...files.values()].map((bytes) => [bytes])],
    deliveries: Array.from({ length: made.arrivals }, () => deliver),
  };
};

interface Sent {
  id: string;
  /** The bytes of each part, in each form in which it arrives. */
  parts: Uint8Array[][];
}

const plan = (world: LedgerWorld, made: MadeUp, n: number): Planned => {
  const template = TEMPLATES[made.template];
  const text = template.write(made.wallets.join('\n\n'));
  const { id, parts, deliveries } = (made.way === 'mail' ? planMail : planForm)(world, made, n, text);
  return {
    deliveries,
    accepted: {
      id,
      template: String(made.template),
      wallets: made.wallets,
      cents: template.cents,
      bytes: parts.map((forms) => forms.map(sha256)),
      answered: made.way === 'mail' && made.credible,
    },
  };
};

/** All mails sent, their soft line breaks undone. */
const sentMails = (world: LedgerWorld): string[] =>
  world.test.cloud.mails.list().map(({ raw }) => raw.toString().replaceAll('=\r\n', ''));

const expectOriginals = async (world: LedgerWorld, accepted: AcceptedReport, originals: readonly Original[]) => {
  expect(originals).toHaveLength(accepted.bytes.length);
  for (const [index, { key, sha256: recorded }] of originals.entries()) {
    expect(accepted.bytes[index]).toContain(recorded);
    expect(sha256(await world.unseal(key, world.identities[index % 3]))).toBe(recorded);
  }
};
type Original = ReturnType<typeof reportsIn>[number]['originals'][number];

const expectConverged = async (world: LedgerWorld, accepted: readonly AcceptedReport[]): Promise<void> => {
  const rows = await allRows(world);
  const reports = new Map(reportsIn(rows).map((row) => [row.id, row]));
  const nameOf = campaignNames(rows);
  const templates = new Map(accepted.map(({ id, template }) => [nameOf(reports.get(id)?.campaign ?? ''), template]));
  expect(new Set(templates.values()).size).toBe(templates.size);
  expect(readLedger(rows, (campaign) => templates.get(nameOf(campaign)) ?? 'unknown')).toEqual(plainLedger(accepted));

  const named = [...reports.values()].flatMap(({ newWallets }) => newWallets).sort();
  expect(named).toEqual(plainLedger(accepted).wallets);

  const mails = sentMails(world);
  for (const one of accepted) {
    const row = reports.get(one.id);
    expect(row).toMatchObject({ state: 'processed', ack: one.answered ? 'sent' : 'withheld' });
    await expectOriginals(world, one, row?.originals ?? []);
    const reference = referenceOf(world.hashKey, one.id);
    const code = receiptCodeOf(world.hashKey, one.id);
    expect(rows).toContainEqual({
      ...key.receipt(reference, receiptHashOf(world.hashKey, one.id)),
      v: 1,
      report: one.id,
      expires: row?.expires,
    });
    expect(mails.some((mail) => mail.includes(reference) && mail.includes(code))).toBe(one.answered);
  }
  expect(world.inboxKeys()).toEqual([]);
};

describe('the ledger', () => {
  let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;

  beforeAll(async () => {
    worlds = await openLedgerWorlds();
  });
  afterAll(() => worlds.close());

  it.each(SEEDS)(
    'is the same however reports arrive, workers die and AWS fails: seed %i',
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(history, async ({ reports, schedule, faults, maxAttempts }) => {
          const world = await worlds.next();
          const { cloud } = world.test;
          cloud.mails.clear();
          world.maxAttempts = maxAttempts;
          const planned = reports.map((made, n) => plan(world, made, n));
          for (const one of faults) cloud.faults.add({ ...one, caller: WORKER.name, times: 1 });

          const deliveries = planned.flatMap((one) => one.deliveries);
          await new ScheduledRun(world, schedule, deliveries).untilSettled();

          cloud.faults.clear();
          await expectConverged(
            world,
            planned.map(({ accepted }) => accepted),
          );
        }),
        { seed, numRuns: runs(6, 200) },
      );
    },
    runs(120_000, 3_600_000),
  );
});
