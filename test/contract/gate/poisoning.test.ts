import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkReport } from '#actions/cluster/link-report.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { enterReport } from '#actions/process/enter-report.ts';
import type { Report } from '#domain/report/report.ts';
import { addressOf } from '#test/support/addresses.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { reportNaming } from '#test/support/ledger/made-report.ts';

/** What somebody who poisons the hotline wants it to say. */
const CHARITY = addressOf('p2wpkh', 'a charity');
const RIVAL = addressOf('p2wpkh', 'a rival');
const EXTORTER = addressOf('p2wpkh', 'an extorter');

let lean: Awaited<ReturnType<typeof openLeanWorld>>;
let world: LedgerWorld;
let gate: LedgerWorld['settings']['gate'];

beforeAll(async () => {
  lean = await openLeanWorld();
});
afterAll(() => lean.close());
beforeEach(async () => {
  world = await lean.again();
  gate = world.settings.gate;
});

/** Enters a report whose changes and links are still to be looked at. */
const report = async (n: number, addresses: readonly string[], fields: Partial<Report> = {}): Promise<string> => {
  const named = reportNaming(n, addresses, { todo: new Set(['changes', 'links']) });
  const made = { ...named, newWallets: [], ...fields };
  await enterReport(world.worker().table, made, `receipt${n}`);
  return made.id;
};
const form = (n: number): Partial<Report> => ({
  channel: 'form',
  senderHash: null,
  dmarc: 'none',
  textHash: `text${n}`,
  headersFit: true,
});
/** Does all that follows from a report. */
const settle = async (id: string): Promise<void> => {
  const worker = world.worker();
  const settings = { ...worker.settings, gate };
  await recordChanges({ ...worker, settings, clock: worker.clock }, id);
  await linkReport(worker, id);
};
/** The wallets that partners were told of. */
const told = async (): Promise<string[]> => {
  const rows = (await allRows(world)).filter(({ sk }) => sk.startsWith('EVENT#'));
  // What is told of a campaign or a cluster names no wallet by itself.
  return [...new Set(rows.flatMap(({ event }) => (event as { wallet?: { address: string } }).wallet?.address ?? []))];
};
const clusters = async (): Promise<unknown[]> => (await allRows(world)).filter(({ sk }) => sk === 'CLUSTER');

/** The least that lets an address out: one mail, and two forms of other texts that demand money to it too. */
const oneMailTwoForms = async (): Promise<void> => {
  for (const [n, way] of [{}, form(1), form(2)].entries()) await settle(await report(n, [RIVAL], way));
};

describe("a rival's wallet that one person demands money to, in a mail of their own and two forms", () => {
  it('leaves where one mail is enough, which is the default and a known limit', async () => {
    await oneMailTwoForms();
    expect(await told()).toEqual([RIVAL]);
    expect(await clusters()).toEqual([]);
  });

  it('stays where the settings ask for a second verified sender, until there is one', async () => {
    gate = { ...world.settings.gate, mails: 2 };
    await oneMailTwoForms();
    for (let n = 3; n < 20; n += 1) await settle(await report(n, [RIVAL], form(n)));
    await settle(await report(20, [RIVAL], { senderHash: 'sender0' }));
    expect(await told()).toEqual([]);
    await settle(await report(21, [RIVAL]));
    expect(await told()).toEqual([RIVAL]);
  });
});

describe('nothing leaves, and nothing is joined, by itself', () => {
  it('of what a thousand forged forms say', { timeout: 120_000 }, async () => {
    const ids: string[] = [];
    const namedBy = (n: number): string[] => (n >= 990 ? [CHARITY, RIVAL] : [CHARITY]);
    for (let n = 0; n < 1_000; n += 50) {
      const some = Array.from({ length: 50 }, (_, index) => report(n + index, namedBy(n + index), form(n + index)));
      ids.push(...(await Promise.all(some)));
    }
    for (const id of ids.slice(-3)) await settle(id);
    expect(await told()).toEqual([]);
    expect(await clusters()).toEqual([]);
  });

  it('of what one person reports ten times', async () => {
    for (let n = 0; n < 10; n += 1) await settle(await report(n, [CHARITY, RIVAL], { senderHash: 'one person' }));
    expect(await told()).toEqual([]);
    expect(await clusters()).toEqual([]);
  });

  it("of a charity's or an exchange's address that letters name in passing", async () => {
    for (let n = 0; n < 10; n += 1) {
      const made = reportNaming(n, [EXTORTER, CHARITY]);
      const [demanded, passing] = made.findings.wallets;
      if (demanded === undefined || passing === undefined) throw new Error('two wallets are named');
      const findings = { ...made.findings, wallets: [demanded, { ...passing, inDemand: false }] };
      await settle(await report(n, [EXTORTER, CHARITY], { findings }));
    }
    expect(await told()).toEqual([EXTORTER]);
    expect(await clusters()).toEqual([]);
  });

  it.each<[string, (n: number) => Partial<Report>]>([
    ['by mail', () => ({ senderHash: 'the rival' })],
    ['by forms', form],
  ])("of a rival's wallet that one person slips in beside the extorter's %s", async (_, way) => {
    for (let n = 0; n < 5; n += 1) await settle(await report(n, [EXTORTER]));
    for (let n = 5; n < 15; n += 1) await settle(await report(n, [EXTORTER, RIVAL], way(n)));
    expect(await told()).toEqual([EXTORTER]);
    expect(await clusters()).toEqual([]);
  });
});
