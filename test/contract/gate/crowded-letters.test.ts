import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendCrowdedAlert } from '#actions/brief/send-crowded-alert.ts';
import { linkReport } from '#actions/cluster/link-report.ts';
import { lookUpWallet } from '#actions/desk/look-up-wallet.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { MAX_WALLETS } from '#domain/campaign/ledger-findings.ts';
import { keyedHash } from '#domain/identity.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { addressOf } from '#test/support/addresses.ts';
import { delivered } from '#test/support/ledger/deliveries.ts';
import { destroyReport } from '#test/support/ledger/destroy-report.ts';
import { allRows, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { plainMail } from '#test/support/letters/mails.ts';

const TRUE_ONE = addressOf('p2wpkh', 'the one that counts');
const DECOYS = Array.from({ length: 14 }, (_, n) => addressOf('p2wpkh', `decoy ${n}`));
const LETTER = `I hacked your computer and will publish your files.\n\n${DECOYS.map((decoy) => `Pay 5 USD to ${decoy}.`).join('\n')}\nPay 1400 USD to ${TRUE_ONE}.`;
/** As long as a withdrawal can be taken back, and a bit more, in milliseconds. */
const KEPT_MS = 73 * 3_600_000;
/** As long as letters are gathered for one alert, and a bit more, in milliseconds. */
const GATHERED_MS = 16 * 60_000;

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
  world.test.cloud.mails.clear();
  for (const n of [1, 2, 3, 4]) {
    const raw = plainMail(LETTER, { from: `person${n}@gmail.com`, messageId: `<${n}@x.example>` });
    world.put(`mail/${n}`, delivered(raw, { id: `${n}` }));
    await world.process(`mail/${n}`);
  }
  const worker = world.worker();
  for (const { id } of await reports()) {
    await recordChanges({ ...world.as('changes'), clock: worker.clock }, id);
    await linkReport(worker, id);
  }
});

const reports = async () => reportsIn(await allRows(world));
const lookUp = (address: string) => {
  const { table, settings } = world.worker();
  return lookUpWallet(
    { table, settings, clock: world.now, deskKey: async () => null },
    { who: 'investigator' },
    address,
  );
};
const alert = (): Promise<void> => sendCrowdedAlert({ ...world.as('brief'), clock: world.now });

describe('a letter that demands money to more wallets than are kept of one', () => {
  it('lets none of them out, and joins none', async () => {
    const rows = await allRows(world);
    expect(rows.filter(({ sk }) => sk.startsWith('EVENT#') || sk === 'CLUSTER')).toEqual([]);
  });

  it('is found by each of its addresses, by those beyond its report’s row too', async () => {
    for (const address of [...DECOYS, TRUE_ONE]) {
      const found = await lookUp(address);
      expect(found.ok && found.answer.sightings.length + found.answer.alsoNamed.length).toBe(4);
    }
    const beyond = await lookUp(TRUE_ONE);
    expect(beyond.ok && beyond.answer).toMatchObject({ reports: 0, gate: { passed: false } });
    expect(await lookUp(addressOf('p2wpkh', 'in no letter'))).toMatchObject({ ok: false, reason: 'unknown' });
  });

  it('is told to investigators once, with all others of its quarter of an hour', async () => {
    await alert();
    expect(world.test.cloud.mails.list()).toEqual([]);
    world.skip(GATHERED_MS);
    await alert();
    await alert();
    const mails = world.test.cloud.mails.list();
    expect(mails).toHaveLength(1);
    const text = Buffer.from(mails[0]?.raw ?? '').toString();
    for (const { reference } of await reports()) expect(text).toContain(reference);
    expect((await allRows(world)).filter(({ pk }) => pk === 'WORK#crowded#alert')).toEqual([]);
  });

  it('leaves nothing of its further addresses behind once it is destroyed', async () => {
    const beyond = DECOYS.length + 1 - MAX_WALLETS;
    const named = async () => (await allRows(world)).filter(({ sk }) => sk.startsWith('NAMED#'));
    expect(await named()).toHaveLength(4 * 2 * beyond);
    const { table, originals, hashKey, clock, settings } = world.worker();
    for (const [index, { id }] of (await reports()).entries()) {
      await world.acknowledge(id);
      const report = await readFollowUpReport(table, id);
      if (report === null) throw new Error('the report is there');
      const withdrawing = { table, originals, hashKey, clock, settings, notify: async () => undefined };
      const { senderHash } = report;
      const address = [1, 2, 3, 4]
        .map((n) => `person${n}@gmail.com`)
        .find((one) => keyedHash(hashKey, 'sender', one) === senderHash);
      expect(await withdrawReport(withdrawing, report, address ?? `nobody${index}`)).toMatchObject({ ok: true });
    }
    world.skip(KEPT_MS);
    for (const { id } of await reports()) await destroyReport({ ...world.as('sweep'), clock: world.now }, id);
    expect(await reports()).toEqual([]);
    expect(await named()).toEqual([]);
  });
});
