import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CaseChange, openCase, type WorkOnCase, workOnCase } from '#actions/case/work-on-case.ts';
import type { Held } from '#domain/case/case.ts';
import { foundCampaign, mergeCampaign } from '#io/table/campaign/campaign.ts';
import { casesOf, listCases, readCase, readCaseEntries, readHeld } from '#io/table/case/case.ts';
import { HeldRow } from '#io/table/case/rows.ts';
import { putContactSighting } from '#io/table/contact/contact.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { finishAsk, readAsks } from '#io/table/payment/chain-ask.ts';
import { putAskedFacts } from '#io/table/payment/chain-facts.ts';
import { key } from '#io/table/store/keys.ts';
import { commit } from '#io/table/store/transaction.ts';
import { addressOf } from '#test/support/addresses.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';

const WALLET: Held = { kind: 'wallet', id: addressOf('p2wpkh', 'letter') };
const REPORT: Held = { kind: 'report', id: 'report1' };

let lean: Awaited<ReturnType<typeof openLeanWorld>>;
let world: LedgerWorld;
let deps: WorkOnCase;
let id: string;

beforeAll(async () => {
  lean = await openLeanWorld();
});
afterAll(() => lean.close());
beforeEach(async () => {
  world = await lean.again();
  deps = { ...world.worker(), clock: world.now };
  await enter(deps.table, madeReport(1));
  id = await open('Letters of autumn');
});

const open = async (title: string): Promise<string> => {
  const opened = await openCase(deps, { who: 'lead-1', title, reason: 'a first complaint' });
  if (!opened.ok) throw new Error(opened.reason);
  return opened.id;
};
const change = (verb: CaseChange['verb'], held: Held, reason = 'named by the victim', of = id) =>
  workOnCase(deps, { who: 'lead-1', case: of, verb, held, reason });
const casesOfReport = async (): Promise<string[] | undefined> => {
  const { cases } = (await readFollowUpReport(deps.table, 'report1')) ?? {};
  return cases && [...cases].sort();
};
const rowOfReport = async (): Promise<Record<string, unknown>> =>
  (await allRows(world)).find(({ pk, sk }) => pk === 'REPORT#report1' && sk === 'REPORT') ?? {};
const TIME_IS_UP = Date.parse(madeReport(1).receivedAt) / 1_000 + 730 * 86_400;

describe('a case', () => {
  it('has the chain asked about each wallet that is put into it, once', async () => {
    await change('put-in', WALLET);
    expect((await readAsks(deps.table, 10)).map(({ address }) => address)).toEqual([WALLET.id]);
    const asked = { asked: 'answered' as const, askedAt: world.now().toISOString(), firstUsed: null, truncated: false };
    await putAskedFacts(deps.table, WALLET.id, { ...asked, spentWith: 0, mempool: { payments: 0, satoshi: 0n } });
    const [ask] = await readAsks(deps.table, 1);
    if (ask) await finishAsk(deps.table, ask);
    await change('put-in', WALLET, 'the same wallet', await open('Letters of winter'));
    expect(await readAsks(deps.table, 10)).toEqual([]);
  });

  it('holds what was put in, until it is taken out, and keeps who did it and why', async () => {
    expect(await change('put-in', WALLET)).toEqual({ ok: true, held: WALLET });
    expect(await readHeld(deps.table, id)).toMatchObject([{ ...WALLET, by: 'lead-1', reason: 'named by the victim' }]);
    expect(await casesOf(deps.table, 'wallet', WALLET.id)).toEqual([id]);
    await change('take-out', WALLET, 'a mix-up');
    expect(await readHeld(deps.table, id)).toEqual([]);
    expect(await casesOf(deps.table, 'wallet', WALLET.id)).toEqual([]);
    expect(await readCaseEntries(deps.table, id)).toMatchObject([
      { verb: 'open', reason: 'a first complaint' },
      { verb: 'put-in', held: WALLET, reason: 'named by the victim' },
      { verb: 'take-out', held: WALLET, reason: 'a mix-up' },
    ]);
  });

  it('is listed, and all that is done with it stands in the audit log', async () => {
    await change('put-in', WALLET);
    expect(await listCases(deps.table)).toEqual([id]);
    const audit = (await allRows(world)).filter(({ pk, what }) => pk.startsWith('AUDIT#') && what !== undefined);
    expect(audit.map(({ what, about }) => [what, about])).toEqual([
      ['case.open', id],
      ['case.put-in', `${id} wallet ${WALLET.id}`],
    ]);
  });

  it('that holds a report says so on the report, whose sender asks; two teams hold one report', async () => {
    const other = await open('Another');
    await change('put-in', REPORT);
    expect(await casesOfReport()).toEqual([id]);
    expect(await change('put-in', REPORT, 'of ours too', other)).toMatchObject({ ok: true });
    expect(await casesOfReport()).toEqual([id, other].sort());
    await change('take-out', REPORT, 'not ours');
    expect(await casesOfReport()).toEqual([other]);
    await change('take-out', REPORT, 'nor ours', other);
    expect(await casesOfReport()).toBeUndefined();
  });

  it('keeps a report however old, until the last case lets go: then its time is what it was', async () => {
    const other = await open('Another');
    await change('put-in', REPORT);
    await change('put-in', REPORT, 'ours too', other);
    await change('take-out', REPORT);
    expect(await rowOfReport()).not.toHaveProperty('expires');
    await change('take-out', REPORT, 'nor ours', other);
    expect(await rowOfReport()).toMatchObject({ expires: TIME_IS_UP });
    expect(await rowOfReport()).not.toHaveProperty('cases');
  });

  it('takes in and lets go once, however often it is asked', async () => {
    await change('put-in', REPORT);
    expect(await change('put-in', REPORT)).toEqual({ ok: false, reason: 'in-already' });
    expect(await casesOfReport()).toEqual([id]);
    await change('take-out', REPORT);
    expect(await change('take-out', REPORT)).toEqual({ ok: false, reason: 'not-in' });
    expect(await rowOfReport()).toMatchObject({ expires: TIME_IS_UP });
  });

  it('goes on with a report of before there could be several', async () => {
    const put = (Item: object) => deps.table.client.send(new PutCommand({ TableName: deps.table.name, Item }));
    const { expires: _, ...row } = await rowOfReport();
    await put({ ...row, case: id });
    await put(HeldRow.item(key.held(id, 'report', REPORT.id), { ...REPORT, by: 'a', at: 'then', reason: 'why' }));
    const other = await open('Another');

    expect(await casesOfReport()).toEqual([id]);
    await change('put-in', REPORT, 'ours too', other);
    expect(await casesOfReport()).toEqual([id, other].sort());
    await change('take-out', REPORT);
    expect(await rowOfReport()).not.toHaveProperty('expires');
    expect(await casesOfReport()).toEqual([other]);

    await put({ ...row, case: id });
    await put(HeldRow.item(key.held(id, 'report', REPORT.id), { ...REPORT, by: 'a', at: 'then', reason: 'why' }));
    await change('take-out', REPORT);
    expect(await rowOfReport()).toMatchObject({ expires: TIME_IS_UP });
    expect(await casesOfReport()).toBeUndefined();
  });

  it('holds a report with another that takes it in, or lets go, at the same moment', async () => {
    const others = [await open('Second'), await open('Third')];
    await Promise.all([id, ...others].map((of) => change('put-in', REPORT, 'ours', of)));
    expect(await casesOfReport()).toEqual([id, ...others].sort());
    await Promise.all([id, ...others].map((of) => change('take-out', REPORT, 'not ours', of)));
    expect(await casesOfReport()).toBeUndefined();
    expect(await rowOfReport()).toMatchObject({ expires: TIME_IS_UP });
  });

  it('is one of twenty that hold a report at most', async () => {
    const cases = new Set(Array.from({ length: 20 }, (_, n) => `case-${n}`));
    await deps.table.client.send(
      new PutCommand({ TableName: deps.table.name, Item: { ...(await rowOfReport()), cases } }),
    );
    expect(await change('put-in', REPORT)).toEqual({ ok: false, reason: 'in-too-many-cases' });
  });

  it('keeps that a report gives a contact as long as the report', async () => {
    const contact = { kind: 'email', hash: 'hash', sealed: Uint8Array.of(1, 2, 3) } as const;
    const report = madeReport(2);
    await enter(deps.table, { ...report, findings: { ...report.findings, contacts: [contact] } });
    const { id: of, receivedAt: time, expires } = report;
    await putContactSighting(deps.table, { ...contact, report: of, time, expires });
    const given = async () => (await allRows(world)).find(({ pk }) => pk === 'CONTACT#email#hash');
    await change('put-in', { kind: 'report', id: of });
    expect(await given()).toMatchObject({ report: of });
    expect(await given()).not.toHaveProperty('expires');
    const other = await open('Another');
    await change('put-in', { kind: 'report', id: of }, 'ours too', other);
    await change('take-out', { kind: 'report', id: of });
    expect(await given()).not.toHaveProperty('expires');
    await change('take-out', { kind: 'report', id: of }, 'nor ours', other);
    expect(await given()).toMatchObject({ expires: Date.parse(time) / 1_000 + 730 * 86_400 });
  });

  it('gives a contact the time of its report, where whoever did so died before', async () => {
    const contact = { kind: 'email', hash: 'hash', sealed: Uint8Array.of(1, 2, 3) } as const;
    const report = madeReport(2);
    await enter(deps.table, { ...report, findings: { ...report.findings, contacts: [contact] } });
    const { id: of, receivedAt: time, expires } = report;
    await change('put-in', { kind: 'report', id: of });
    await putContactSighting(deps.table, { ...contact, report: of, time, expires: expires ?? 1 });
    await change('put-in', { kind: 'report', id: of });
    expect((await allRows(world)).find(({ pk }) => pk === 'CONTACT#email#hash')).not.toHaveProperty('expires');
  });

  it('lets go of a report that is gone', async () => {
    await change('put-in', REPORT);
    await commit(deps.table, [{ what: 'report', delete: { Key: key.report(REPORT.id) } }]);
    expect(await change('take-out', REPORT, 'it is gone')).toMatchObject({ ok: true });
    expect(await readHeld(deps.table, id)).toEqual([]);
  });

  it('holds a campaign by the id that it has now', async () => {
    const fields = { foundedAt: '2026-11-24T06:00:00.000Z', foundedBy: 'report1', version: 1 };
    const [stays, goes] = ['stays', 'goes'].map((name) => ({ ...fields, id: name, textHash: name }));
    for (const campaign of [stays, goes]) if (campaign) await foundCampaign(deps.table, campaign);
    if (stays && goes) await mergeCampaign(deps.table, stays, goes, new Set(['goes']));
    expect(await change('put-in', { kind: 'campaign', id: 'goes' })).toMatchObject({ held: { id: 'stays' } });
  });

  it('takes what two put in at the same moment', async () => {
    const [one, two] = await Promise.all([change('put-in', WALLET), change('put-in', REPORT)]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    expect((await readCase(deps.table, id))?.version).toBe(3);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['without a reason', () => change('put-in', WALLET, ' '), 'no-reason'],
    ['to a case that is not there', () => change('put-in', WALLET, 'why', 'nothing'), 'no-such-case'],
    [
      'of a wallet that nobody reported',
      () => change('put-in', { kind: 'wallet', id: addressOf('p2tr', 'x') }),
      'unknown',
    ],
    ['of a report that is not there', () => change('put-in', { kind: 'report', id: 'x' }), 'unknown'],
    ['of what it does not hold', () => change('take-out', WALLET), 'not-in'],
  ])('refuses a change %s', async (_, work, reason) => {
    expect(await work()).toEqual({ ok: false, reason });
  });

  it('refuses what it holds', async () => {
    await change('put-in', WALLET);
    expect(await change('put-in', WALLET)).toEqual({ ok: false, reason: 'in-already' });
  });

  it('is not opened without a title or a reason', async () => {
    expect(await openCase(deps, { who: 'a', title: ' ', reason: 'b' })).toEqual({ ok: false, reason: 'no-title' });
    expect(await openCase(deps, { who: 'a', title: 'b', reason: '' })).toEqual({ ok: false, reason: 'no-reason' });
  });
});
