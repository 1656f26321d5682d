import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendBrief } from '#actions/brief/send-brief.ts';
import { sendDailyBrief } from '#actions/brief/send-daily-brief.ts';
import { sharingCampaigns } from '#actions/contact/sharing-campaigns.ts';
import { describeCampaign } from '#actions/desk/describe-campaign.ts';
import { lookUpWallet } from '#actions/desk/look-up-wallet.ts';
import { enterReport } from '#actions/process/enter-report.ts';
import { rebuild } from '#actions/rebuild/rebuild.ts';
import { forgetWallet } from '#actions/withdraw/forget-wallet.ts';
import { restoreWallets } from '#actions/withdraw/restore-wallets.ts';
import { campaignLines } from '#commands/desk/campaign-lines.ts';
import { contactNode, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { newLink } from '#domain/cluster/link.ts';
import type { Report } from '#domain/report/report.ts';
import { noteWallets } from '#io/table/brief/brief-work.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { putLink } from '#io/table/cluster/link.ts';
import { contactDecision } from '#io/table/contact/contact.ts';
import { readReport } from '#io/table/report/report.ts';
import { key } from '#io/table/store/keys.ts';
import { commit } from '#io/table/store/transaction.ts';
import { readCampaignTally } from '#io/table/tally/tally.ts';
import { CampaignWallets } from '#io/table/wallet/rows.ts';
import { walletCampaigns } from '#io/table/wallet/wallet-campaign.ts';
import { readSentMail } from '#local/runtime/mail/sent-mail.ts';
import { addressOf } from '#test/support/addresses.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { namedWallet, reportRow } from '#test/support/ledger/reports.ts';
import { answered } from '#test/support/web/desk-program.ts';
import { deskWorld } from '#test/support/web/desk-visitor.ts';

const WALLET = addressOf('p2wpkh', 'shared');
const FI = 'fi1111campaign';
const SV = 'sv2222campaign';
const EN = 'en3333campaign';
const LANGUAGE: Record<string, 'fi' | 'sv' | 'en'> = { [FI]: 'fi', [SV]: 'sv', [EN]: 'en' };

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds?.close());
beforeEach(async () => {
  world = await worlds.next();
  world.test.clock.set(Date.parse('2026-11-24T12:00:00.000Z'));
  for (const id of [FI, SV, EN]) {
    await foundCampaign(world.worker().table, {
      id,
      textHash: `text of ${id}`,
      foundedAt: '2026-11-24T06:00:00.000Z',
      foundedBy: 'r',
    });
  }
});

/** A report of a campaign enters and `changes` notes what it says. */
const report = async (n: number, campaign: string, address = WALLET, isFirst = n === 1): Promise<void> => {
  const row: Partial<Report> = {
    id: `report${n}`,
    reference: `REF${n}`,
    campaign,
    language: LANGUAGE[campaign] ?? 'fi',
    receivedAt: `2026-11-24T06:0${n}:00.000Z`,
    newWallets: isFirst ? [address] : [],
    todo: new Set(['ack']),
  };
  const { findings } = reportRow();
  const wallets = [{ ...namedWallet(1), address }];
  const made = reportRow({ ...row, findings: { ...findings, language: LANGUAGE[campaign] ?? 'fi', wallets } });
  await enterReport(world.worker().table, made, `receipt${n}`);
  const entered = await readReport(world.as('process-report').table, `report${n}`);
  if (entered === null) throw new Error('no report');
  for (let again = 0; again < 2; again += 1) await restoreWallets(world.as('changes').table, entered);
};

/** A report goes as the sweep destroys it: off its wallet, then its rows. */
const destroy = async (n: number, address = WALLET): Promise<void> => {
  await forgetWallet(world.as('sweep').table, { asset: 'BTC', address, kind: 'p2wpkh', inDemand: true }, `report${n}`);
  const sighting = key.sighting(address, `2026-11-24T06:0${n}:00.000Z`, `report${n}`);
  await commit(world.worker().table, [
    { what: 'sighting', delete: { Key: sighting } },
    { what: 'report', delete: { Key: key.report(`report${n}`) } },
  ]);
};

const sharing = async (campaign: string): Promise<string[]> =>
  (await sharingCampaigns(world.as('desk').table, campaign)).map(
    ({ name, by, languages }) => `${name} ${by} ${languages}`,
  );
const named = async (campaign: string): Promise<number[]> => {
  const { wallets, further } = await readCampaignTally(world.worker().table, campaign);
  return [wallets + further, wallets];
};
const further = async (): Promise<string[]> =>
  (await walletCampaigns(world.worker().table, WALLET, true)).map(
    ({ campaign, firstReport }) => `${campaign} ${firstReport}`,
  );
const differences = async () =>
  rebuild((await allRows(world)) as never, '').differences.filter(({ what }) => /wallet campaign|further/.test(what));

describe('letters of one extorter in three languages', () => {
  beforeEach(async () => {
    await report(1, FI);
    await report(2, SV);
    await report(3, EN);
    await report(4, SV);
  });

  it('show each other, name the wallet, and are not the first to name it but once', async () => {
    expect(await sharing(FI)).toEqual(expect.arrayContaining(['SV2222 wallet sv', 'EN3333 wallet en']));
    expect(await sharing(SV)).toEqual(expect.arrayContaining(['FI1111 wallet fi', 'EN3333 wallet en']));
    expect(await sharing(EN)).toHaveLength(2);
    expect(await Promise.all([FI, SV, EN].map(named))).toEqual([
      [1, 1],
      [1, 0],
      [1, 0],
    ]);
    const page = await CampaignWallets.page(world.as('desk').table, SV);
    expect(page).toMatchObject({ ok: true, lines: [{ address: WALLET }] });
    expect(await further()).toEqual([`${EN} report3`, `${SV} report2`]);
    expect(await differences()).toEqual([]);
  });

  it('stand together in briefs and in what the desk and its command answer', async () => {
    const { table, mail, settings } = world.as('brief');
    const brief = { table, mail, settings, clock: world.now };
    const before = world.test.cloud.mails.list().length;
    await noteWallets(world.worker().table, SV, [WALLET], world.now());
    await sendBrief(brief, SV);
    await sendDailyBrief(brief, world.now());
    const mails = await Promise.all(world.test.cloud.mails.list().slice(before).map(readSentMail));
    const [first = '', daily = ''] = mails.map(({ text }) => text.replaceAll(/\s+/g, ' '));
    expect(first).toContain('Wallets named 1, of which first named here: 0');
    for (const said of [first, daily]) expect(said).toContain('shares a wallet with campaign FI1111 (fi)');

    const found = await lookUpWallet(
      { table: world.as('desk').table, settings: world.settings, clock: world.now, deskKey: async () => null },
      { who: 'aino' },
      WALLET,
    );
    if (!found.ok) throw new Error(found.reason);
    const campaign = await describeCampaign(world.as('desk').table, found.answer.campaign?.id ?? '');
    expect(campaign).toMatchObject({ named: 1, wallets: 1 });
    expect(campaign?.shares.map(({ name }) => name).sort()).toEqual(['EN3333', 'SV2222']);
    const desk = deskWorld(world.test, { table: world.as('desk').table, clock: world.now });
    const lines = campaignLines(await answered('campaignOfApi', desk, `/campaigns/${found.answer.campaign?.id}`)).join(
      '\n',
    );
    expect(lines).toContain('shares a wallet with campaign SV2222 (sv)');
  });

  it('name it no more once none of their reports does', async () => {
    await destroy(3);
    expect(await further()).toEqual([`${SV} report2`]);
    expect(await named(EN)).toEqual([0, 0]);
    await destroy(2);
    expect(await further()).toEqual([`${SV} report4`]);
    expect(await named(SV)).toEqual([1, 0]);
    expect(await differences()).toEqual([]);
    await destroy(4);
    expect(await further()).toEqual([]);
    expect(await sharing(FI)).toEqual([]);
  });

  it('hand the wallet on: the next campaign is the first, and one that has reports left still names it', async () => {
    await report(5, FI);
    await destroy(1);
    expect(await further()).toEqual([`${EN} report3`, `${FI} report5`]);
    expect(await Promise.all([FI, SV].map(named))).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(await sharing(FI)).toEqual(expect.arrayContaining(['SV2222 wallet sv', 'EN3333 wallet en']));
    expect(await differences()).toEqual([]);
  });

  it('are told of by `rebuild` where a row of theirs is missing, or left', async () => {
    await commit(world.worker().table, [{ what: 'row', delete: { Key: key.walletCampaign(WALLET, EN) } }]);
    expect(await differences()).toContainEqual(
      expect.objectContaining({ what: 'wallet campaign', of: `${WALLET} ${EN}`, stored: 0, computed: 1 }),
    );
  });
});

it('campaigns with a contact in common show each other, unless a lead said that it is no extorter’s', async () => {
  const other = addressOf('p2wpkh', 'another');
  await report(1, FI);
  await report(2, SV, other, true);
  expect(await sharing(FI)).toEqual([]);
  const node = contactNode('mail', 'hash');
  for (const address of [WALLET, other]) {
    const link = newLink(walletNode(address), node);
    const evidence = [{ kind: 'same-contact' as const, sources: ['one'], doubts: [] }];
    await commit(world.worker().table, putLink({ ...link, evidence } as never, 0, '2026-11-24T12:00:00.000Z'));
  }
  expect(await sharing(FI)).toEqual(['SV2222 contact sv']);
  expect(await sharing(SV)).toEqual(['FI1111 contact fi']);
  const decision = { verdict: 'rejected' as const, by: 'lead', reason: 'a bank', at: '2026-11-24T12:00:00.000Z' };
  await commit(world.worker().table, [contactDecision({ kind: 'mail', hash: 'hash' }, decision, null)]);
  expect(await sharing(FI)).toEqual([]);
});
