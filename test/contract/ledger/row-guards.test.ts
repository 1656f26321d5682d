import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Payments } from '#actions/payment/context.ts';
import { undoBlock } from '#actions/payment/undo-block.ts';
import type { Campaign } from '#domain/campaign/campaign.ts';
import { contribute, wordHasher } from '#domain/campaign/consensus.ts';
import { letterWords } from '#domain/campaign/letter-words.ts';
import type { Held } from '#domain/case/case.ts';
import { UNDECIDED } from '#domain/gate/decisions.ts';
import {
  finishBrief,
  finishDigested,
  leaveToDigest,
  noteWallets,
  readBriefWork,
  takeBrief,
} from '#io/table/brief/brief-work.ts';
import { aliasesWith, foundCampaign, mergeCampaign, readCampaign } from '#io/table/campaign/campaign.ts';
import { readConsensus, type StoredConsensus, writeConsensus } from '#io/table/campaign/consensus.ts';
import { changeCase, createCase, type HeldReport, readCase } from '#io/table/case/case.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { askReview, finishReview, putUnderReview, readDecided, writeDecided } from '#io/table/gate/decisions.ts';
import { putEffect, readEffects } from '#io/table/payment/block-effect.ts';
import { askChain, askForCoSpend, finishAsk, readAsks } from '#io/table/payment/chain-ask.ts';
import { moveCursor } from '#io/table/payment/chain-cursor.ts';
import { forgetFirstPayment, noteFirstPayment, readChainFacts } from '#io/table/payment/chain-facts.ts';
import { finishCoSpend, putCoSpend, readCoSpend } from '#io/table/payment/co-spend.ts';
import { deletePayment, putPayment, readPayment } from '#io/table/payment/payment.ts';
import { addNews, forgetNews, readAlert, readNews, takeNews, withdrawNews } from '#io/table/payment/payment-alert.ts';
import type { KeptCoSpend } from '#io/table/payment/rows.ts';
import { putTrail, readTrails } from '#io/table/payment/trail.ts';
import { giveSender } from '#io/table/report/sender-of-report.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Removal, type Step } from '#io/table/store/transaction.ts';
import { dueRows, putOffWatched } from '#io/table/sweep/due.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import { finishTotals, noteTotals, readTotalsWork } from '#io/table/tally/totals.ts';
import { countAgain, noteWithdrawal, putOffWithdrawal, removeReport } from '#io/table/withdraw/withdrawal.ts';
import { addressOf } from '#test/support/addresses.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';

const AT = '2026-11-24T06:00:00.000Z';
const later = (milliseconds: number): Date => new Date(Date.parse(AT) + milliseconds);
const WALLET = addressOf('p2wpkh', 'letter');

let lean: Awaited<ReturnType<typeof openLeanWorld>>;
let world: LedgerWorld;
let table: Table;

beforeAll(async () => {
  lean = await openLeanWorld();
});
afterAll(() => lean.close());
beforeEach(async () => {
  world = await lean.again();
  table = world.worker().table;
});

const written = async (...steps: (Step | Removal)[]): Promise<boolean> => (await commit(table, steps)).ok;
const rows = async (): Promise<string[]> => (await allRows(world)).map(({ pk, sk }) => `${pk} ${sk}`);

const CURSOR = { height: 7, hash: 'block7', before: ['block6'], begun: null };
const OUTPOINT = { txid: 'tx', vout: 0 };
const PAYMENT: Parameters<typeof putPayment>[0] = {
  ...OUTPOINT,
  address: WALLET,
  campaign: null,
  satoshi: 400_000n,
  block: { hash: 'block7', height: 7, time: AT },
  judged: {
    verdict: 'other',
    filters: [
      { filter: 'outside-campaign', verdict: 'pass', reason: 'no-campaign-wallet-spends' },
      { filter: 'near-demand', verdict: 'unknown', reason: 'no-demand' },
      { filter: 'more-outputs', verdict: 'fail', reason: 'single-output' },
    ],
  },
  worth: { EUR: { cents: 1, rates: [] }, USD: { cents: 1, rates: [] }, SEK: { cents: 1, rates: [] } },
  enteredAt: AT,
};
const TRAIL = {
  id: 'tx:0',
  address: WALLET,
  trail: { payment: OUTPOINT, open: [], ended: [], reached: [] },
  moves: [],
};
const CO_SPEND: Omit<KeptCoSpend, 'version'> = {
  txid: 'tx',
  block: 'block7',
  wallets: ['a', 'b'],
  addresses: 2,
  undone: false,
  doubts: null,
};
const readTrail = async () => (await readTrails(table, [TRAIL.id]))[0] ?? null;

describe('what follows the chain', () => {
  it('is begun by one run', async () => {
    expect(await moveCursor(table, null, CURSOR)).not.toBeNull();
    expect(await moveCursor(table, null, CURSOR)).toBeNull();
  });

  it('is moved on by the run that has read where it stands, and by no other', async () => {
    const begun = await moveCursor(table, null, CURSOR);
    expect(await moveCursor(table, begun, { ...CURSOR, height: 8 })).toMatchObject({ version: 2 });
    expect(await moveCursor(table, begun, { ...CURSOR, height: 6 })).toBeNull();
  });

  it.each<[string, () => Step]>([
    ['a payment', () => putPayment(PAYMENT)],
    ['a first payment', () => noteFirstPayment(WALLET, 'tx:0')],
    ['a trail', () => putTrail(TRAIL, null)],
    ['a spend of several wallets', () => putCoSpend(CO_SPEND, null)],
  ])('enters %s once', async (_, step) => {
    expect(await written(step())).toBe(true);
    expect(await written(step())).toBe(false);
  });

  it('takes a payment out once', async () => {
    await written(putPayment(PAYMENT));
    expect(await written(deletePayment(PAYMENT))).toBe(true);
    expect(await written(deletePayment(PAYMENT))).toBe(false);
  });

  it('takes a first payment back only where it is that one', async () => {
    await written(noteFirstPayment(WALLET, 'tx:0'));
    expect(await written(forgetFirstPayment(WALLET, 'other:0'))).toBe(false);
    expect((await readChainFacts(table, [WALLET], true)).get(WALLET)).toMatchObject({ firstPayment: 'tx:0' });
  });

  it('changes a trail, and a spend of several wallets, only as they were read', async () => {
    await written(putTrail(TRAIL, null), putCoSpend(CO_SPEND, null));
    const [trail, coSpend] = [await readTrail(), await readCoSpend(table, 'tx')];
    expect(await written(putTrail(TRAIL, trail))).toBe(true);
    expect(await written(putTrail(TRAIL, trail))).toBe(false);
    expect(await written(putCoSpend({ ...CO_SPEND, undone: true }, coSpend, AT))).toBe(true);
    expect(await written(putCoSpend(CO_SPEND, coSpend))).toBe(false);
  });

  it('has clusters look again at a spend of several wallets that was undone while they did', async () => {
    await written(putCoSpend(CO_SPEND, null, AT));
    const looked = await readCoSpend(table, 'tx');
    await written(putCoSpend({ ...CO_SPEND, undone: true }, looked, AT));
    expect(looked && (await finishCoSpend(table, looked))).toBe(false);
    expect((await dueRows(table, later(1), 9)).map(({ pk }) => pk)).toEqual(['COSPEND#tx']);
  });

  it.each([
    ['none', []],
    ['another', ['tx1']],
  ])('asks of a wallet again where a spend came to wait for it and %s waited before', async (_, waiting) => {
    await askChain(table, WALLET, later(0));
    for (const txid of waiting) await written(askForCoSpend(WALLET, txid, later(0)));
    const [ask] = await readAsks(table, 1);
    await written(askForCoSpend(WALLET, 'tx2', later(1)));
    expect(ask && (await finishAsk(table, ask))).toBe(false);
    expect(await readAsks(table, 1)).toMatchObject([{ coSpends: new Set([...waiting, 'tx2']) }]);
  });
});

describe('a block that is undone', () => {
  const undo = () => undoBlock({ ...world.as('payments'), clock: world.now } as unknown as Payments, 'block7');
  const effect = { kind: 'payment', address: WALLET, ...OUTPOINT } as const;

  it('leaves a payment that has come into another block meanwhile', async () => {
    const block = { ...PAYMENT.block, hash: 'block8' };
    await written(putPayment({ ...PAYMENT, block }), putEffect('block7', effect, later(0)));
    await undo();
    expect(await readPayment(table, WALLET, OUTPOINT)).toMatchObject({ block });
    expect(await readEffects(table, 'block7')).toEqual([]);
  });

  it("leaves a wallet's first payment where another one is undone", async () => {
    await written(noteFirstPayment(WALLET, 'other:0'), putPayment(PAYMENT), putEffect('block7', effect, later(0)));
    await undo();
    expect(await readPayment(table, WALLET, OUTPOINT)).toBeNull();
    expect((await readChainFacts(table, [WALLET], true)).get(WALLET)).toMatchObject({ firstPayment: 'other:0' });
  });

  it.each([
    ['is taken back with it', [putPayment(PAYMENT)]],
    ['is gone already', []],
  ])('remembers a payment no longer that %s', async (_, before) => {
    await written(...before, putEffect('block7', effect, later(0)));
    await undo();
    expect(await readPayment(table, WALLET, OUTPOINT)).toBeNull();
    expect(await readEffects(table, 'block7')).toEqual([]);
  });

  it('goes on where a trail is gone', async () => {
    await written(putEffect('block7', { kind: 'trail', trail: 'tx:0' }, later(0)));
    await undo();
    expect(await readEffects(table, 'block7')).toEqual([]);
  });
});

describe('an alert', () => {
  const { judged, campaign } = PAYMENT;
  const news = (address: string): Parameters<typeof addNews>[1] => ({
    kind: 'first-payment',
    address,
    campaign,
    ...OUTPOINT,
    bitcoin: '0.004',
    time: AT,
    height: 7,
    worth: { EUR: 1, USD: 1, SEK: 1 },
    judged,
  });
  const tell = (address: string, at = later(0)) => written(...addNews('block7', news(address), at));
  const waiting = () => readNews(table, 'block7');

  it('is not put off by more news', async () => {
    await tell('a');
    await tell('b', later(80_000));
    expect(await dueRows(table, later(90_000), 9)).toHaveLength(1);
  });

  it('mails no news that was undone, or told anew, since it was read', async () => {
    await tell('a');
    const [read] = await waiting();
    await tell('a');
    expect(read && (await takeNews(table, 'block7', read))).toBe(false);
    expect(read && (await written(withdrawNews('block7', read)))).toBe(false);
    const [again] = await waiting();
    await written(...(again ? [withdrawNews('block7', again)] : []));
    expect(again && (await takeNews(table, 'block7', again))).toBe(false);
    expect(await waiting()).toEqual([]);
  });

  it('stays due while news is left of it', async () => {
    await tell('a');
    await tell('b');
    await forgetNews(table, 'block7', (await waiting()).slice(0, 1), 2);
    expect(await readAlert(table, 'block7')).toBe(2);
  });

  it('stays due where something was added since it was read', async () => {
    await tell('a');
    await tell('a');
    await forgetNews(table, 'block7', await waiting(), 1);
    expect(await readAlert(table, 'block7')).toBe(2);
  });
});

describe("a campaign's brief", () => {
  const note = (address: string, at: Date) => noteWallets(table, 'campaign1', [address], at);
  const take = (lease: string, at: Date, until: Date) =>
    takeBrief(table, 'campaign1', lease, at.toISOString(), until.toISOString());
  const work = async () => {
    const read = await readBriefWork(table, 'campaign1');
    if (read === null) throw new Error('no work');
    return read;
  };

  it('is not put off by more wallets', async () => {
    const due = await note('a', later(0));
    expect(await note('b', later(60_000))).toBe(due);
  });

  it('is sent by one until its lease is over, and its work is ended by that one only', async () => {
    await note('a', later(0));
    expect(await take('one', later(0), later(10))).toBe(true);
    expect(await take('two', later(9), later(20))).toBe(false);
    expect(await take('two', later(10), later(20))).toBe(true);
    expect(await finishBrief(table, await work(), 'one', AT, null)).toBe(false);
    await leaveToDigest(table, 'campaign1', 'one', AT, later(11));
    expect(await work()).toMatchObject({ lease: 'two', dueAt: later(20).toISOString() });
  });

  it('is due again where a wallet was noted since its work was read', async () => {
    await note('a', later(0));
    await take('one', later(0), later(10));
    const read = await work();
    await note('b', later(1));
    expect(await finishBrief(table, read, 'one', AT, null)).toBe(false);
  });

  it('that was sent is not counted as the first one by a digest', async () => {
    await note('a', later(0));
    await take('one', later(0), later(10));
    await finishBrief(table, await work(), 'one', AT, null);
    expect(await finishDigested(table, 'campaign1', later(5).toISOString(), null)).toBe(false);
    expect(await work()).toMatchObject({ sent: 1, lastSentAt: AT });
  });
});

describe('what a campaign’s letters have in common', () => {
  const hash = wordHasher(new Uint8Array(32).fill(7), 'campaign1');
  const told = (before: StoredConsensus | null, report: string) => {
    const consensus = contribute(before?.consensus ?? null, report, letterWords('we know what you did'), hash);
    if (consensus === null) throw new Error('nothing to add');
    return { consensus, voices: { ...before?.voices, [report]: `voice of ${report}` } };
  };
  const write = (before: StoredConsensus | null, report: string) =>
    writeConsensus(table, 'campaign1', told(before, report), before);

  it('is written by who has read it as it is, and by no other', async () => {
    expect(await write(null, 'report1')).toBe(true);
    expect(await write(null, 'report2')).toBe(false);
    const read = await readConsensus(table, 'campaign1', { consistent: true, hash });
    expect(await write(read, 'report3')).toBe(true);
    expect(await write(read, 'report4')).toBe(false);
    expect((await readConsensus(table, 'campaign1'))?.consensus.reports).toEqual(['report1', 'report3']);
  });
});

describe('a campaign', () => {
  const campaign = (id: string, more: Partial<Campaign> = {}): Campaign => ({
    ...{ id, textHash: `text of ${id}`, foundedAt: AT, foundedBy: 'report1', version: 1 },
    ...more,
  });
  const named = (count: number): Set<string> => new Set(Array.from({ length: count }, (_, n) => `alias${n}`));
  const letters = (count: number): Uint8Array[] => Array.from({ length: count }, (_, n) => new Uint8Array([n]));

  it('takes in no more others than its row and its tally can bear', () => {
    expect(aliasesWith(campaign('a', { aliases: named(199) }), campaign('b'))?.size).toBe(200);
    expect(aliasesWith(campaign('a', { aliases: named(200) }), campaign('b'))).toBeNull();
  });

  it('is stood for by eight letters at most, however many another brings', async () => {
    const [stays, goes] = [campaign('a', { others: letters(5) }), campaign('b', { others: letters(5) })];
    await foundCampaign(table, stays);
    await foundCampaign(table, goes);
    await mergeCampaign(table, stays, goes, new Set(['b']));
    expect((await readCampaign(table, 'a', true))?.others).toHaveLength(7);
  });
});

describe('what is decided about a wallet', () => {
  const decision = { by: 'lead-1', reason: 'a raid is planned', at: AT };
  const decide = async (read?: Awaited<ReturnType<typeof readDecided>>) =>
    writeDecided(table, WALLET, read ?? (await readDecided(table, WALLET)), UNDECIDED, { ...decision, verb: 'hold' });

  it.each([
    ['nobody had decided anything', async () => undefined],
    ['somebody had decided before', async () => void (await decide())],
  ])('is refused where it was contested meanwhile and %s', async (_, first) => {
    await first();
    const read = await readDecided(table, WALLET);
    await written(putUnderReview(WALLET, decision));
    expect(await decide(read)).toBe(false);
    expect((await readDecided(table, WALLET)).decisions.contested).toEqual(decision);
  });

  it.each([
    ['nobody has decided anything', async () => written(askReview(WALLET, later(0)))],
    ['somebody has', () => decide()],
  ])('is looked at again where there was a new reason meanwhile and %s', async (_, first) => {
    await first();
    const { version } = await readDecided(table, WALLET);
    await written(askReview(WALLET, later(1)));
    expect(await finishReview(table, WALLET, version)).toBe(false);
    expect((await readDecided(table, WALLET)).dueAt).toBe(later(1).toISOString());
    expect(await finishReview(table, WALLET, version + 1)).toBe(true);
  });

  it('leaves no row where the look that is put off has ended', async () => {
    await written(askReview(WALLET, later(0)));
    await finishReview(table, WALLET, 1);
    expect(await putOffWatched(table, { ...key.decisions(WALLET), dueAt: AT }, later(0))).toBe(false);
    expect(await rows()).toEqual([]);
  });
});

describe('a case', () => {
  const entry = { by: 'lead-1', at: AT, reason: 'why' };
  const FREE: HeldReport = { cases: new Set(), expires: 4_000_000_000 };
  const change = async (verb: 'put-in' | 'take-out', held: Held, report: HeldReport | null = FREE) => {
    const before = await readCase(table, 'case1');
    if (before === null) throw new Error('no case');
    return changeCase(table, before, held, { ...entry, verb, held }, report);
  };
  const REPORT: Held = { kind: 'report', id: 'report1' };

  beforeEach(async () => {
    const opened = { id: 'case1', title: 'One', openedBy: 'lead-1', openedAt: AT, version: 1 };
    await createCase(table, opened, { ...entry, verb: 'open' });
  });

  it('takes in no report that was destroyed meanwhile, and leaves no row of it', async () => {
    expect(await change('put-in', REPORT)).toEqual({ ok: false, refused: ['report'] });
    expect(await rows()).not.toContain('REPORT#report1 REPORT');
  });

  it('takes in a report, or lets go of it, as who has read its cases, and as no other', async () => {
    await enter(table, madeReport(1));
    const stale = { ok: false, refused: ['report'] };
    const held = (...cases: string[]): HeldReport => ({ ...FREE, cases: new Set(cases) });
    expect(await change('put-in', REPORT, held('case2'))).toEqual(stale);
    expect(await change('put-in', REPORT, held())).toEqual({ ok: true });
    for (const cases of [[], ['case2'], ['case1', 'case2']]) {
      expect(await change('take-out', REPORT, held(...cases))).toEqual(stale);
    }
    expect(await change('take-out', REPORT, held('case1'))).toEqual({ ok: true });
  });

  it('is changed by who has read it as it is, and by no other', async () => {
    const before = await readCase(table, 'case1');
    if (before === null) throw new Error('no case');
    const put = (id: string) => {
      const held: Held = { kind: 'wallet', id };
      return changeCase(table, before, held, { ...entry, verb: 'put-in', held }, null);
    };
    expect(await put('one')).toEqual({ ok: true });
    expect(await put('other')).toEqual({ ok: false, refused: ['case'] });
  });

  it('lets go of a report that is gone, and leaves no row of it', async () => {
    await enter(table, madeReport(1));
    await change('put-in', REPORT);
    await written({ what: 'report', delete: { Key: key.report('report1') } });
    expect(await change('take-out', REPORT)).toEqual({ ok: false, refused: ['report'] });
    expect(await rows()).not.toContain('REPORT#report1 REPORT');
    expect(await change('take-out', REPORT, null)).toEqual({ ok: true });
  });
});

describe('a report', () => {
  const entered = async () => {
    await enter(table, madeReport(1));
    const report = await readFollowUpReport(table, 'report1');
    if (report === null) throw new Error('no report');
    return report;
  };
  const withdrawal = { askedAt: AT, destroyAt: AT, hidden: true };

  it('that was destroyed is not withdrawn again', async () => {
    const report = await entered();
    await written(...noteWithdrawal(report, withdrawal, 'receipt'));
    await written(...removeReport(report, 'receipt'));
    expect(await written(...noteWithdrawal(report, withdrawal, 'receipt'))).toBe(false);
    expect(await rows()).not.toContain('REPORT#report1 REPORT');
    await expect(putOffWithdrawal(table, 'report1', AT)).rejects.toThrow();
    expect(await rows()).not.toContain('WORK#withdraw#report1 WORK');
  });

  it('that is no longer being withdrawn is not destroyed', async () => {
    const report = await entered();
    expect(await written(...removeReport(report, 'receipt'))).toBe(false);
    expect(await rows()).toContain('REPORT#report1 REPORT');
  });

  it('whose sightings are gone is not taken out of the counts', async () => {
    const report = await entered();
    await written(...noteWithdrawal(report, withdrawal, 'receipt'));
    await written(...removeReport(report, 'receipt'));
    expect(await written(...countAgain(report, -1, later(0)))).toBe(false);
    expect((await readWalletTally(table, WALLET)).map(({ reports }) => reports)).toEqual([1]);
  });
});

describe('totals', () => {
  it('are rolled up again where something was counted meanwhile', async () => {
    const campaign = { kind: 'campaign', id: 'campaign1' } as const;
    await noteTotals(table, campaign, later(0));
    const work = await readTotalsWork(table, campaign);
    await noteTotals(table, campaign, later(60_000));
    expect(work && (await finishTotals(table, work, later(60_000)))).toBe(false);
    expect(await readTotalsWork(table, campaign)).toMatchObject({ version: 2 });
  });

  it('are rolled up again where they were before their time: what was counted until then may not be noted', async () => {
    const campaign = { kind: 'campaign', id: 'campaign1' } as const;
    await noteTotals(table, campaign, later(0));
    const work = await readTotalsWork(table, campaign);
    await noteTotals(table, campaign, later(5_000));
    expect(await readTotalsWork(table, campaign)).toMatchObject({ version: 1 });
    expect(work && (await finishTotals(table, work, later(10_000)))).toBe(false);
    expect(work && (await finishTotals(table, work, later(15_000)))).toBe(true);
  });
});

describe('a sender who is found later', () => {
  const forged = madeReport(1, { dmarc: 'fail', senderHash: null, ack: 'withheld', withheld: 'sender-not-verified' });
  const given = () =>
    giveSender(table, forged, {
      facts: { senderHash: 'sender1', dmarc: 'pass', consent: true },
      answers: true,
      todo: new Set(['ack']),
      originals: [],
      dueAt: AT,
    });
  const senders = async () =>
    (await allRows(world)).flatMap(({ sk, senderHash }) =>
      sk === 'REPORT' || sk.startsWith('SEEN#') ? [senderHash] : [],
    );
  const changed = (UpdateExpression: string, values: Record<string, unknown>, Key = key.report('report1')) =>
    written({
      what: 'change',
      update: { Key, UpdateExpression, ExpressionAttributeValues: values },
    });
  const withdrawal = { askedAt: AT, destroyAt: AT, hidden: true };

  it('is the sender of the report and its sightings', async () => {
    await enter(table, forged);
    expect(await given()).toBe(true);
    expect(await senders()).toEqual(['sender1', 'sender1']);
  });

  it.each([
    ['is being withdrawn', () => written(...noteWithdrawal(forged as never, withdrawal, 'receipt1'))],
    ['has another verdict by now', () => changed('SET dmarc = :v', { ':v': 'pass' })],
    ['was answered meanwhile', () => changed('SET ack = :v', { ':v': 'sent' })],
    ['names other wallets by now', () => changed('SET findings.wallets = :v', { ':v': [] })],
    [
      'lost a sighting',
      () =>
        written({
          what: 'sighting',
          delete: { Key: key.sighting(WALLET, forged.receivedAt, forged.id) },
        }),
    ],
  ])('is none of a report that %s', async (_, meanwhile) => {
    await enter(table, forged);
    expect(await meanwhile()).toBe(true);
    expect(await given()).toBe(false);
    expect(await senders()).not.toContain('sender1');
  });
});
