import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CaseChange, openCase, type WorkOnCase, workOnCase } from '#actions/case/work-on-case.ts';
import type { Held } from '#domain/case/case.ts';
import { foundCampaign, mergeCampaign } from '#io/table/campaign/campaign.ts';
import { casesOf, listCases, readCase, readCaseEntries, readHeld } from '#io/table/case/case.ts';
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
const caseOfReport = async (): Promise<string | undefined> => (await readFollowUpReport(deps.table, 'report1'))?.case;

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
    const audit = (await allRows(world)).filter(({ pk, sk }) => pk.startsWith('AUDIT#') && sk !== 'HEAD');
    expect(audit.map(({ what, about }) => [what, about])).toEqual([
      ['case.open', id],
      ['case.put-in', `${id} wallet ${WALLET.id}`],
    ]);
  });

  it('that holds a report says so on the report, whose sender asks; one report is in one case', async () => {
    const other = await open('Another');
    await change('put-in', REPORT);
    expect(await caseOfReport()).toBe(id);
    expect(await change('put-in', REPORT, 'again', other)).toEqual({ ok: false, reason: 'in-another-case' });
    await change('take-out', REPORT, 'not ours');
    expect(await caseOfReport()).toBeUndefined();
    expect(await change('put-in', REPORT, 'theirs', other)).toMatchObject({ ok: true });
  });

  it('keeps a report however old, which has had its time when it is taken out', async () => {
    const row = async () => (await allRows(world)).find(({ pk, sk }) => pk === 'REPORT#report1' && sk === 'REPORT');
    const { receivedAt } = madeReport(1);
    await change('put-in', REPORT);
    expect(await row()).not.toHaveProperty('expires');
    await change('take-out', REPORT);
    expect(await row()).toMatchObject({ expires: Date.parse(receivedAt) / 1_000 + 730 * 86_400 });
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
    await change('take-out', { kind: 'report', id: of });
    expect(await given()).toMatchObject({ expires: Date.parse(time) / 1_000 + 730 * 86_400 });
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
