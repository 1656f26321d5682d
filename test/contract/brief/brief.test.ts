import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailBrief } from '#actions/brief/mail-brief.ts';
import { sendBrief } from '#actions/brief/send-brief.ts';
import { sendDailyBrief } from '#actions/brief/send-daily-brief.ts';
import { sendDigest } from '#actions/brief/send-digest.ts';
import { MAX_LISTED_CAMPAIGNS } from '#domain/brief/brief.ts';
import { BRIEF_PAUSE, DIGEST, MAX_FIRST_AT_ONCE, stretchOf } from '#domain/brief/pace.ts';
import { MAX_TABLE_WALLETS } from '#domain/brief/wallet-groups.ts';
import { ledgerClient, mailClient } from '#io/clients.ts';
import { readAuditLog } from '#io/table/audit/audit-log.ts';
import { takeSlot } from '#io/table/brief/brief-slots.ts';
import { forgetWallets, noteWallets, readBriefWork, waitingWallets } from '#io/table/brief/brief-work.ts';
import { foundCampaign, mergeCampaign } from '#io/table/campaign/campaign.ts';
import { key } from '#io/table/store/keys.ts';
import { dueRows } from '#io/table/sweep/due.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { Death, Lifetime } from '#test/support/cloud/lifetime.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const CAMPAIGN = 'campaign1';

let test: TestCloud;
let tables = 0;
let world: MailBrief;
/** The ledger as others write it. */
let ledger: MailBrief['table'];
/** Mails sent before this test. */
let before = 0;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  const name = `brief-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  ledger = { client: test.clients.ledger, name };
  world = {
    table: test.tableAs('brief', name),
    mail: test.clients.mail,
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    clock: () => new Date(test.clock.now()),
  };
  before = test.cloud.mails.list().length;
});

/** Enters a report that names new wallets, and notes them for the campaign's brief as `changes` does. */
const reportWallets = async (n: number, ...wallets: (string | number)[]): Promise<void> => {
  const addresses = wallets.map((wallet) => addressOf('p2wpkh', wallet));
  await enter(ledger, reportNaming(n, addresses, { receivedAt: world.clock().toISOString() }));
  await noteWallets(ledger, CAMPAIGN, addresses, world.clock());
};

/** Writes when the campaign's brief is due, whatever was sent. */
const updateDue = async (dueAt: string): Promise<void> => {
  const set = { UpdateExpression: 'SET dueAt = :due', ExpressionAttributeValues: { ':due': dueAt } };
  await ledger.client.send(new UpdateCommand({ TableName: ledger.name, Key: key.brief(CAMPAIGN), ...set }));
};

const sent = (): Promise<Email[]> =>
  Promise.all(
    test.cloud.mails
      .list()
      .slice(before)
      .map(({ raw }) => PostalMime.parse(raw)),
  );
const headerOf = ({ headers }: Email, name: string): string | undefined =>
  headers.find(({ key }) => key === name)?.value;
/** The briefs that are due; reports that stand beside them are not looked at. */
const due = async (): Promise<string[]> =>
  (await dueRows(ledger, world.clock(), 50)).flatMap(({ pk }) => (pk.startsWith('WORK#brief#') ? [pk] : []));
const isDue = async (): Promise<boolean> => (await due()).length > 0;

describe("a campaign's briefs", () => {
  it('tell of the first wallet at once, and of those after it in one mail when the pause is over', async () => {
    await foundCampaign(ledger, {
      id: CAMPAIGN,
      textHash: 't',
      foundedAt: '2026-11-24T08:00:00Z',
      foundedBy: 'r',
    });
    await reportWallets(1, 'a');
    await sendBrief(world, CAMPAIGN);
    await reportWallets(2, 'b', 'c');
    await reportWallets(3, 'd');
    await sendBrief(world, CAMPAIGN);
    expect(await sent()).toHaveLength(1);
    expect(await isDue()).toBe(false);
    test.clock.advance(BRIEF_PAUSE);
    expect(await isDue()).toBe(true);
    await sendBrief(world, CAMPAIGN);
    const [first, second, ...more] = await sent();
    expect(more).toEqual([]);
    expect(first?.subject).toBe('New campaign CAMPAI: 1 wallet, 200 EUR and 500 EUR demanded');
    expect(first?.text).toContain(addressOf('p2wpkh', 'a'));
    expect(second?.subject).toBe('Campaign CAMPAI: 3 new wallets, 200 EUR and 500 EUR demanded');
    for (const wallet of ['b', 'c', 'd']) expect(second?.text).toContain(addressOf('p2wpkh', wallet));
    expect(second?.text).not.toContain(addressOf('p2wpkh', 'a'));
    expect(second?.text).toContain('600 EUR');
    expect(await isDue()).toBe(false);
  });

  it('stand in the audit log before they are sent, with the hash of their text', async () => {
    await foundCampaign(ledger, { id: CAMPAIGN, textHash: 't', foundedAt: '2026-11-24T08:00:00Z', foundedBy: 'r' });
    await reportWallets(1, 1);
    const clear = test.cloud.faults.add({ service: 'dynamodb', action: 'TransactWriteItems', kind: 'error' });
    await expect(sendBrief(world, CAMPAIGN)).rejects.toThrow();
    clear();
    expect(await sent()).toEqual([]);
    test.clock.advance(BRIEF_PAUSE);
    await sendBrief(world, CAMPAIGN);
    const day = world.clock().toISOString().slice(0, 10);
    const { entries } = await readAuditLog(ledger, day, day);
    expect(await sent()).toHaveLength(1);
    expect(entries).toMatchObject([
      { who: 'brief', what: 'brief.send', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('say how the campaign grows', async () => {
    const hours = (ago: number) => new Date(world.clock().getTime() - ago * 3_600_000).toISOString();
    await foundCampaign(ledger, { id: CAMPAIGN, textHash: 't', foundedAt: hours(50), foundedBy: 'r' });
    for (const [n, ago] of [50, 47, 25, 23, 1, 0.5].entries()) {
      await enter(ledger, reportNaming(n, [addressOf('p2wpkh', n)], { receivedAt: hours(ago) }));
    }
    await noteWallets(ledger, CAMPAIGN, [addressOf('p2wpkh', 5)], world.clock());
    await sendBrief(world, CAMPAIGN);
    expect((await sent())[0]?.text).toContain('3 reports in the last 24 hours, 2 in the 24 before');
  });

  /** Two campaigns of one template that were founded at the same moment, by now one. */
  const merged = async (foundedAt: string): Promise<void> => {
    const fields = { foundedAt, foundedBy: 'r', version: 1 };
    const stays = { ...fields, id: CAMPAIGN, textHash: 'one' };
    const goes = { ...fields, id: 'another', textHash: 'two' };
    for (const campaign of [stays, goes]) await foundCampaign(ledger, campaign);
    await mergeCampaign(ledger, stays, goes, new Set(['another']));
  };

  it('say how the campaign grows under all its ids', async () => {
    const hours = (ago: number) => new Date(world.clock().getTime() - ago * 3_600_000).toISOString();
    await merged(hours(50));
    for (const [n, ago] of [47, 25, 23, 1].entries()) {
      const campaign = n % 2 === 0 ? CAMPAIGN : 'another';
      await enter(ledger, reportNaming(n, [addressOf('p2wpkh', n)], { receivedAt: hours(ago), campaign }));
    }
    await noteWallets(ledger, CAMPAIGN, [addressOf('p2wpkh', 3)], world.clock());
    await sendBrief(world, CAMPAIGN);
    expect((await sent())[0]?.text).toContain('2 reports in the last 24 hours, 2 in the 24 before');
  });

  it('call a campaign by the name that it has now, and new once', async () => {
    await merged(world.clock().toISOString());
    for (const [n, campaign] of [CAMPAIGN, 'another'].entries()) {
      const wallet = addressOf('p2wpkh', n);
      await enter(ledger, reportNaming(n, [wallet], { receivedAt: world.clock().toISOString(), campaign }));
      await noteWallets(ledger, campaign, [wallet], world.clock());
      await sendBrief(world, campaign);
    }
    // One pace for both of its ids: what waits under the alias is told when the pause is over, by the one work.
    expect(await sent()).toHaveLength(1);
    expect(await due()).toEqual([]);
    test.clock.advance(BRIEF_PAUSE);
    expect(await due()).toEqual([`WORK#brief#${CAMPAIGN}`]);
    await sendBrief(world, CAMPAIGN);
    expect((await sent()).map(({ subject }) => subject)).toEqual([
      'New campaign CAMPAI: 1 wallet, 200 EUR and 500 EUR demanded',
      'Campaign CAMPAI: 1 new wallet, 200 EUR and 500 EUR demanded',
    ]);
  });

  it('keep the pace where a wallet was noted by what was read before the last one was sent', async () => {
    await reportWallets(1, 'a');
    await sendBrief(world, CAMPAIGN);
    await reportWallets(2, 'b');
    // As who read that none was sent, and wrote after it was.
    await updateDue(world.clock().toISOString());
    expect(await due()).toEqual([`WORK#brief#${CAMPAIGN}`]);
    await sendBrief(world, CAMPAIGN);
    expect(await sent()).toHaveLength(1);
    expect(await isDue()).toBe(false);
    test.clock.advance(BRIEF_PAUSE);
    await sendBrief(world, CAMPAIGN);
    expect(await sent()).toHaveLength(2);
  });

  it('keep the pace where one was sent under an alias before the two were one', async () => {
    const fields = { foundedAt: world.clock().toISOString(), foundedBy: 'r', version: 1 };
    const stays = { ...fields, id: CAMPAIGN, textHash: 'one' };
    const goes = { ...fields, id: 'another', textHash: 'two' };
    for (const campaign of [stays, goes]) await foundCampaign(ledger, campaign);
    await noteWallets(ledger, 'another', [addressOf('p2wpkh', 1)], world.clock());
    await sendBrief(world, 'another');
    await mergeCampaign(ledger, stays, goes, new Set(['another']));
    await noteWallets(ledger, CAMPAIGN, [addressOf('p2wpkh', 2)], world.clock());
    await sendBrief(world, CAMPAIGN);
    expect(await sent()).toHaveLength(1);
    test.clock.advance(BRIEF_PAUSE);
    await sendBrief(world, CAMPAIGN);
    expect((await sent()).map(({ subject }) => subject?.slice(0, 12))).toEqual(['New campaign', 'Campaign CAM']);
  });

  it('go to the investigators, as plain text and HTML, recognisable and marked automatic', async () => {
    await reportWallets(1, 'a');
    await sendBrief(world, CAMPAIGN);
    const [mail] = await sent();
    if (mail === undefined) throw new Error('no mail');
    expect(mail.to).toMatchObject([{ address: 'investigators@police.example' }]);
    expect(mail.from).toMatchObject({ address: 'office@hotline.example' });
    expect(mail.html).toContain(addressOf('p2wpkh', 'a'));
    expect(headerOf(mail, 'x-hotline-brief')).toBe(`brief.${CAMPAIGN}.1`);
    expect(headerOf(mail, 'auto-submitted')).toBe('auto-generated');
  });

  it('list a bounded number of wallets and count the others', async () => {
    const addresses = Array.from({ length: 60 }, (_, n) => addressOf('p2wpkh', n));
    for (let n = 0; n < 6; n += 1) await enter(ledger, reportNaming(n, addresses.slice(n * 10, n * 10 + 10)));
    await noteWallets(ledger, CAMPAIGN, addresses, world.clock());
    await sendBrief(world, CAMPAIGN);
    const [mail] = await sent();
    expect(mail?.text?.match(/ bc1\S+$/gm)).toHaveLength(MAX_TABLE_WALLETS);
    expect(mail?.text).toContain(`And ${60 - MAX_TABLE_WALLETS} more`);
    expect(await waitingWallets(ledger, CAMPAIGN, 100)).toEqual([]);
  });

  it('hold nothing of who reported', async () => {
    const secrets = ['sender1', 'hash-of-text', 'report1', 'REF0-0001', 'mail/x'];
    await enter(ledger, madeReport(1, { textHash: 'hash-of-text' }));
    await noteWallets(ledger, CAMPAIGN, [addressOf('p2wpkh', 'letter')], world.clock());
    await sendBrief(world, CAMPAIGN);
    await sendDailyBrief(world, new Date('2026-11-24T09:00:00Z'));
    const mails = await sent();
    expect(mails).toHaveLength(2);
    for (const { subject, text, html } of mails) {
      for (const secret of secrets) expect(`${subject}${text}${html}`).not.toContain(secret);
    }
  });

  it('end the same wherever a worker dies: told at least once, by one id, with nothing left', async () => {
    await reportWallets(1, 'a', 'b');
    let deaths = 0;
    for (let calls = 1; (await readBriefWork(ledger, CAMPAIGN))?.dueAt !== undefined; calls += 1) {
      test.clock.set(Date.parse((await readBriefWork(ledger, CAMPAIGN))?.dueAt ?? ''));
      expect(await isDue()).toBe(true);
      const life = new Lifetime(calls);
      const mortal: MailBrief = {
        ...world,
        table: { client: life.bind(ledgerClient(test.as('brief'))), name: world.table.name },
        mail: life.bind(mailClient(test.connection)),
      };
      await sendBrief(mortal, CAMPAIGN).catch((error: unknown) => {
        if (!(error instanceof Death)) throw error;
        deaths += 1;
      });
    }
    expect(deaths).toBeGreaterThan(10);
    const mails = await sent();
    expect(mails.length).toBeGreaterThan(0);
    expect(new Set(mails.map((mail) => headerOf(mail, 'x-hotline-brief')))).toEqual(new Set([`brief.${CAMPAIGN}.1`]));
    expect(mails[0]?.text).toContain(addressOf('p2wpkh', 'b'));
    expect(new Set(mails.map(({ text }) => text)).size).toBe(1);
    expect(await readBriefWork(ledger, CAMPAIGN)).toMatchObject({ sent: 1 });
  });

  it('say the same where one is tried again, and leave to the next what came since', async () => {
    await reportWallets(1, 'a');
    const clear = test.cloud.faults.add({ service: 'ses', action: 'SendRawEmail', kind: 'error' });
    await expect(sendBrief(world, CAMPAIGN)).rejects.toThrow();
    clear();
    test.clock.advance(10 * 60_000);
    await reportWallets(2, 'a', 'b');
    await sendBrief(world, CAMPAIGN);
    test.clock.advance(BRIEF_PAUSE);
    await sendBrief(world, CAMPAIGN);
    const [first, next] = await sent();
    expect(first?.text).toMatch(/Reports so far +1\n/);
    expect(first?.text).not.toContain(addressOf('p2wpkh', 'b'));
    expect(next?.text).toContain(addressOf('p2wpkh', 'b'));
    expect(await sent()).toHaveLength(2);
    expect(await isDue()).toBe(false);
  });

  it('do not forget a wallet that comes while one is being sent', async () => {
    await reportWallets(1, 'a');
    const slow = mailClient(test.connection);
    slow.middlewareStack.add(
      (next) => async (args) => {
        await reportWallets(2, 'b');
        return next(args);
      },
      { step: 'initialize' },
    );
    await sendBrief({ ...world, mail: slow }, CAMPAIGN);
    expect(await waitingWallets(ledger, CAMPAIGN, 10)).toEqual([addressOf('p2wpkh', 'b')]);
    test.clock.advance(BRIEF_PAUSE);
    expect(await isDue()).toBe(true);
    await sendBrief(world, CAMPAIGN);
    expect((await sent())[1]?.text).toContain(addressOf('p2wpkh', 'b'));
  });

  it('are nothing for a campaign that has nothing to tell', async () => {
    await sendBrief(world, 'unknown');
    expect(await sent()).toEqual([]);
  });
});

describe('wallets that wait to be told of', () => {
  const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((name) => addressOf('p2wpkh', name)).sort();

  it('are forgotten as they are told of, though others were noted with them', async () => {
    await noteWallets(ledger, CAMPAIGN, [a, b, c], world.clock());
    await forgetWallets(ledger, CAMPAIGN, [a]);
    expect(await waitingWallets(ledger, CAMPAIGN, 10)).toEqual([b, c]);
    await forgetWallets(ledger, CAMPAIGN, [b, c]);
    expect(await waitingWallets(ledger, CAMPAIGN, 10)).toEqual([]);
  });

  it('wait once however often and with whatever others they are noted, those of the release before among them', async () => {
    const row = { ...key.briefWallets(CAMPAIGN, a), address: a, v: 1 };
    await ledger.client.send(new PutCommand({ TableName: ledger.name, Item: row }));
    for (const some of [
      [b, c],
      [b, c],
      [a, b],
    ])
      await noteWallets(ledger, CAMPAIGN, some, world.clock());
    expect(await waitingWallets(ledger, CAMPAIGN, 10)).toEqual([a, b, c]);
    expect(await waitingWallets(ledger, CAMPAIGN, 2)).toHaveLength(2);
    await forgetWallets(ledger, CAMPAIGN, [a, b, c]);
    expect(await waitingWallets(ledger, CAMPAIGN, 10)).toEqual([]);
  });
});

describe('a flood of new campaigns', () => {
  /** Leaves a campaign to the digest that is being sent. */
  const leaveLate = async (campaign: string): Promise<void> => {
    await noteWallets(ledger, DIGEST, [campaign], world.clock());
  };

  const CAMPAIGNS = Array.from({ length: MAX_FIRST_AT_ONCE + 4 }, (_, n) => `flood${n}`);
  const startOfStretch = (): void =>
    test.clock.set((Math.floor(test.clock.now() / BRIEF_PAUSE) + 1) * BRIEF_PAUSE + 1_000);

  /** Each campaign's first report with a wallet of its own, noted as `changes` does. */
  const flood = async (): Promise<void> => {
    startOfStretch();
    for (const [n, campaign] of CAMPAIGNS.entries()) {
      const wallet = addressOf('p2wpkh', campaign);
      const receivedAt = world.clock().toISOString();
      await enter(ledger, reportNaming(n, [wallet], { receivedAt, campaign }));
      await noteWallets(ledger, campaign, [wallet], world.clock());
    }
  };
  const subjects = async (): Promise<string[]> => (await sent()).map(({ subject = '' }) => subject);

  it('is told of one by one up to a limit, and the others in one digest when the stretch of time is over', async () => {
    await flood();
    for (const campaign of CAMPAIGNS) await sendBrief(world, campaign);
    expect(await subjects()).toHaveLength(MAX_FIRST_AT_ONCE);
    expect(await due()).toEqual([]);
    test.clock.advance(BRIEF_PAUSE);
    expect(await due()).toEqual([`WORK#brief#${DIGEST}`]);
    await sendDigest(world);
    const mails = await sent();
    expect(mails).toHaveLength(MAX_FIRST_AT_ONCE + 1);
    expect(mails.at(-1)?.subject).toMatch(/^4 new campaigns: 4 wallets/);
    const toldOf = CAMPAIGNS.filter((campaign) => mails.at(-1)?.text?.includes(addressOf('p2wpkh', campaign)));
    expect(toldOf).toEqual(CAMPAIGNS.slice(MAX_FIRST_AT_ONCE));
    expect(await isDue()).toBe(false);
    for (const campaign of CAMPAIGNS) expect(await waitingWallets(ledger, campaign, 1)).toEqual([]);
  });

  it('tells once in a digest of campaigns that are one by then', async () => {
    await flood();
    for (const campaign of CAMPAIGNS) await sendBrief(world, campaign);
    const [stays = '', ...twins] = CAMPAIGNS.slice(MAX_FIRST_AT_ONCE);
    const foundedAt = world.clock().toISOString();
    const campaign = { id: stays, textHash: stays, foundedAt, foundedBy: 'r', version: 1 };
    await foundCampaign(ledger, campaign);
    for (const [n, id] of twins.entries()) {
      const before = { ...campaign, version: n + 1, aliases: new Set(twins.slice(0, n)) };
      const twin = { ...campaign, id, textHash: id };
      await foundCampaign(ledger, twin);
      await mergeCampaign(ledger, before, twin, new Set(twins.slice(0, n + 1)));
    }
    test.clock.advance(BRIEF_PAUSE);
    await sendDigest(world);
    const digest = (await sent()).at(-1);
    expect(digest?.subject).toMatch(/^1 new campaign: 4 wallets/);
    for (const id of [stays, ...twins]) expect(digest?.text).toContain(addressOf('p2wpkh', id));
    for (const id of CAMPAIGNS) expect(await waitingWallets(ledger, id, 1)).toEqual([]);
  });

  it('is told of from the first of them on, though it is not among those listed', async () => {
    startOfStretch();
    const first = new Date(test.clock.now() - 3_600_000).toISOString();
    const receivedAt = world.clock().toISOString();
    const { from } = stretchOf(world.clock());
    for (const told of CAMPAIGNS.slice(0, MAX_FIRST_AT_ONCE)) await takeSlot(ledger, from, told, MAX_FIRST_AT_ONCE);
    for (let n = 0; n <= MAX_LISTED_CAMPAIGNS; n += 1) {
      const campaign = `many${n}`;
      const wallets = [addressOf('p2wpkh', campaign)];
      const isFirst = n === MAX_LISTED_CAMPAIGNS;
      const foundedAt = isFirst ? first : receivedAt;
      await foundCampaign(ledger, { id: campaign, textHash: campaign, foundedAt, foundedBy: 'r' });
      // The first one's report was withdrawn: it is not among the most reported.
      if (!isFirst) await enter(ledger, reportNaming(n, wallets, { receivedAt, campaign }));
      await noteWallets(ledger, campaign, wallets, world.clock());
      await sendBrief(world, campaign);
    }
    test.clock.advance(BRIEF_PAUSE);
    await sendDigest(world);
    const digest = (await sent()).at(-1);
    expect(digest?.text).toContain('And 1 more.');
    expect(digest?.text).toMatch(new RegExp(`^From .*${first.slice(11, 16)}`, 'm'));
  });

  it('leaves later wallets of a campaign in the digest to a brief of its own, after the pause', async () => {
    await flood();
    for (const campaign of CAMPAIGNS) await sendBrief(world, campaign);
    test.clock.advance(BRIEF_PAUSE);
    await sendDigest(world);
    const last = CAMPAIGNS.at(-1) ?? '';
    const toldAt = Date.parse((await readBriefWork(ledger, last))?.lastSentAt ?? '');
    const next = await noteWallets(ledger, last, [addressOf('p2wpkh', 'later')], world.clock());
    expect(Date.parse(next)).toBe(toldAt + BRIEF_PAUSE);
    test.clock.advance(BRIEF_PAUSE);
    await sendBrief(world, last);
    expect((await subjects()).at(-1)).toMatch(/^Campaign FLOOD\d: 1 new wallet/);
  });

  it('lets a campaign that has its slot be told of though its first worker died', async () => {
    await flood();
    const [first = ''] = CAMPAIGNS;
    const broken: MailBrief = { ...world, mail: new Lifetime(0).bind(mailClient(test.connection)) };
    await expect(sendBrief(broken, first)).rejects.toThrow(Death);
    for (const campaign of CAMPAIGNS.slice(1)) await sendBrief(world, campaign);
    test.clock.set(Date.parse((await readBriefWork(ledger, first))?.dueAt ?? ''));
    await sendBrief(world, first);
    expect(await subjects()).toHaveLength(MAX_FIRST_AT_ONCE);
  });

  it('says the same in a digest that is tried again, and leaves to the next what came since', async () => {
    await flood();
    const [last = '', ...others] = CAMPAIGNS.toReversed();
    for (const campaign of others) await sendBrief(world, campaign);
    test.clock.advance(BRIEF_PAUSE);
    const clear = test.cloud.faults.add({ service: 'ses', action: 'SendRawEmail', kind: 'error' });
    await expect(sendDigest(world)).rejects.toThrow();
    clear();
    await leaveLate(last);
    test.clock.set(Date.parse((await readBriefWork(ledger, DIGEST))?.dueAt ?? ''));
    await sendDigest(world);
    const digest = (await sent()).at(-1);
    expect(digest?.text).not.toContain(addressOf('p2wpkh', last));
    expect(await waitingWallets(ledger, DIGEST, 9)).toEqual([last]);
    test.clock.set(Date.parse((await readBriefWork(ledger, DIGEST))?.dueAt ?? ''));
    await sendDigest(world);
    expect((await sent()).at(-1)?.text).toContain(addressOf('p2wpkh', last));
    expect(await waitingWallets(ledger, DIGEST, 9)).toEqual([]);
  });

  it('ends the same wherever a worker dies: every campaign told of, nothing left', async () => {
    await flood();
    for (const campaign of CAMPAIGNS) await sendBrief(world, campaign);
    test.clock.advance(BRIEF_PAUSE);
    let deaths = 0;
    for (let calls = 1; (await readBriefWork(ledger, DIGEST))?.dueAt !== undefined; calls += 3) {
      test.clock.set(Date.parse((await readBriefWork(ledger, DIGEST))?.dueAt ?? ''));
      const mortal = {
        ...world,
        table: { ...world.table, client: new Lifetime(calls).bind(ledgerClient(test.as('brief'))) },
      };
      await sendDigest(mortal).catch((error: unknown) => {
        if (!(error instanceof Death)) throw error;
        deaths += 1;
      });
    }
    expect(deaths).toBeGreaterThan(5);
    const told = (await sent()).map(({ text }) => text).join();
    for (const campaign of CAMPAIGNS) {
      expect(told).toContain(addressOf('p2wpkh', campaign));
      expect(await waitingWallets(ledger, campaign, 1)).toEqual([]);
    }
  });
});

describe('the daily brief', () => {
  const at = (time: string, n: number, ...wallets: string[]) =>
    reportNaming(
      n,
      wallets.map((wallet) => addressOf('p2wpkh', wallet)),
      { receivedAt: time },
    );

  it('tells of the last 24 hours over midnight UTC, and of the days before', async () => {
    await enter(
      ledger,
      at('2026-11-20T12:00:00.000Z', 1, 'old'),
      at('2026-11-23T05:29:59.999Z', 2, 'yesterday'),
      at('2026-11-23T05:30:00.000Z', 3, 'first'),
      at('2026-11-24T05:29:59.999Z', 4, 'last', 'first'),
      at('2026-11-24T05:30:00.000Z', 5, 'tomorrow'),
      madeReport(6, { receivedAt: '2026-11-24T01:00:00.000Z', state: 'unreadable', campaign: null, newWallets: [] }),
    );
    await sendDailyBrief(world, new Date('2026-11-24T05:30:12Z'));
    const [mail] = await sent();
    expect(mail?.subject).toBe('Tue 24 Nov: 2 reports, 2 new wallets');
    expect(mail?.text).toContain('2 reports, 2 new wallets, against 0.3 a day before.');
    expect(mail?.text).toContain('1 report could not be read.');
    expect(mail?.text).toMatch(/^CAMPAI \(.*fi\): 2 reports \(\d in all\), 2 new wallets/m);
    for (const wallet of ['first', 'last']) expect(mail?.text).toContain(addressOf('p2wpkh', wallet));
    for (const wallet of ['old', 'yesterday', 'tomorrow'])
      expect(mail?.text).not.toContain(addressOf('p2wpkh', wallet));
    expect(mail?.text?.indexOf(addressOf('p2wpkh', 'first'))).toBeLessThan(
      mail?.text?.indexOf(addressOf('p2wpkh', 'last')) ?? 0,
    );
  });

  /** What the bars of a mail say, without those of no report. */
  const barsOf = (mail: Email | undefined): string[] =>
    [...(mail?.html ?? '').matchAll(/>(\w{3} \d+ \w{3})<\/th><td><div[^>]*><\/div><\/td><td[^>]*>(\d+)</g)].map(
      ([, day, n]) => `${day}: ${n}`,
    );

  it.each([
    [
      'on a day of 24 hours',
      ['2026-11-22T21:59:59.999Z', '2026-11-22T22:00:00.000Z', '2026-11-23T05:29:59.999Z'],
      ['2026-11-23T05:30:00.000Z', '2026-11-23T21:59:59.999Z', '2026-11-23T22:00:00.000Z', '2026-11-24T05:29:59.999Z'],
      '2026-11-24T05:30:00.000Z',
      ['Sun 22 Nov: 1', 'Mon 23 Nov: 4', 'Tue 24 Nov: 2'],
    ],
    [
      'on a day of 25 hours',
      ['2026-10-24T20:59:59.999Z', '2026-10-24T21:00:00.000Z', '2026-10-25T05:29:59.999Z'],
      ['2026-10-25T05:30:00.000Z', '2026-10-25T21:59:59.999Z', '2026-10-25T22:00:00.000Z', '2026-10-26T05:29:59.999Z'],
      '2026-10-26T05:30:00.000Z',
      ['Sat 24 Oct: 1', 'Sun 25 Oct: 4', 'Mon 26 Oct: 2'],
    ],
    [
      'on a day of 23 hours',
      ['2026-03-28T21:59:59.999Z', '2026-03-28T22:00:00.000Z', '2026-03-29T04:29:59.999Z'],
      ['2026-03-29T04:30:00.000Z', '2026-03-29T20:59:59.999Z', '2026-03-29T21:00:00.000Z', '2026-03-30T04:29:59.999Z'],
      '2026-03-30T04:30:00.000Z',
      ['Sat 28 Mar: 1', 'Sun 29 Mar: 4', 'Mon 30 Mar: 2'],
    ],
  ])('shows by bars the calendar days where the readers live, %s', async (_, before, ofDay, due, bars) => {
    const times = [...before, ...ofDay, due];
    await enter(ledger, ...times.map((time, n) => at(time, n, `${n}`)));
    await sendDailyBrief(world, new Date(due));
    const [mail] = await sent();
    expect(barsOf(mail)).toEqual(bars);
    // What it compares with is as long as itself: from brief to brief.
    expect(mail?.text).toContain('4 reports, 4 new wallets, against 0.4 a day before.');
  });

  it('shows whole days where it is sent at midnight', async () => {
    const times = ['2026-11-23T21:59:59.999Z', '2026-11-23T22:00:00.000Z', '2026-11-24T21:59:59.999Z'];
    await enter(ledger, ...times.map((time, n) => at(time, n, `${n}`)));
    await sendDailyBrief(world, new Date('2026-11-24T22:00:00Z'));
    const [mail] = await sent();
    expect(barsOf(mail)).toEqual(['Mon 23 Nov: 1', 'Tue 24 Nov: 2']);
    expect(mail?.text).toContain('2 reports, 2 new wallets, against 0.1 a day before.');
  });

  it('counts what came under an alias for the campaign that it was merged into', async () => {
    const fields = { foundedAt: '2026-11-23T06:00:00.000Z', foundedBy: 'r', version: 1 };
    const stays = { ...fields, id: CAMPAIGN, textHash: 'one' };
    const goes = { ...fields, id: 'another', textHash: 'two' };
    for (const campaign of [stays, goes]) await foundCampaign(ledger, campaign);
    const other = { ...at('2026-11-23T12:00:00.000Z', 2, 'b'), campaign: 'another' };
    await enter(ledger, at('2026-11-23T11:00:00.000Z', 1, 'a'), other);
    await mergeCampaign(ledger, stays, goes, new Set(['another']));

    await sendDailyBrief(world, new Date('2026-11-24T05:30:12Z'));

    const [mail] = await sent();
    expect(mail?.text).toMatch(/^CAMPAI \(.*fi\): 2 reports \(\d in all\), 2 new wallets/m);
    expect(mail?.text).not.toContain('ANOTHE');
  });

  it('says the same where it is tried again later, whatever was entered since', async () => {
    await enter(ledger, at('2026-11-23T12:00:00.000Z', 1, 'a'));
    const end = new Date('2026-11-24T05:30:00Z');
    const clear = test.cloud.faults.add({ service: 'ses', action: 'SendRawEmail', kind: 'error' });
    await expect(sendDailyBrief(world, end)).rejects.toThrow();
    clear();
    // One was entered late; the other's letter names the wallet once more.
    const received = '2026-11-24T05:00:00.000Z';
    const late = { ...at(received, 2, 'b'), processedAt: '2026-11-24T05:40:00.000Z' };
    await enter(ledger, late, at('2026-11-24T06:00:00.000Z', 3, 'a'));
    await sendDailyBrief(world, end);
    await sendDailyBrief(world, new Date(end.getTime() + 24 * 3_600_000));
    const [mail, next] = await sent();
    expect(mail?.subject).toBe('Tue 24 Nov: 1 report, 1 new wallet');
    expect(mail?.text).toContain(`\n1 14:00 14:00 ${addressOf('p2wpkh', 'a')}`);
    expect(mail?.html).toContain(addressOf('p2wpkh', 'a'));
    expect(next?.subject).toBe('Wed 25 Nov: 2 reports, 1 new wallet');
    expect(next?.text).toContain(addressOf('p2wpkh', 'b'));
  });

  it('sends what was composed first, though it could not be sent then', async () => {
    await enter(ledger, at('2026-11-23T12:00:00.000Z', 1, 'a'));
    const end = new Date('2026-11-24T05:30:00Z');
    const clear = test.cloud.faults.add({ service: 'ses', action: 'SendRawEmail', kind: 'error' });
    await expect(sendDailyBrief(world, end)).rejects.toThrow();
    clear();
    await ledger.client.send(new DeleteCommand({ TableName: ledger.name, Key: key.report('report1') }));
    await sendDailyBrief(world, end);
    expect((await sent()).map(({ subject }) => subject)).toEqual(['Tue 24 Nov: 1 report, 1 new wallet']);
  });

  it('is sent once, however often its hour is rung', async () => {
    const hour = new Date('2026-11-24T05:30:12Z');
    await sendDailyBrief(world, hour);
    await sendDailyBrief(world, hour);
    expect(await sent()).toHaveLength(1);
  });
});
