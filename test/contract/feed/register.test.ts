import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendCorrections } from '#actions/brief/send-corrections.ts';
import { type RecordChanges, recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { tellElsewhere } from '#actions/feed/sending/tell-elsewhere.ts';
import { unheard } from '#actions/feed/unheard.ts';
import { decide } from '#actions/gate/decide.ts';
import { BRIEF_READERS } from '#domain/brief/kept-brief.ts';
import { contactNode, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { newLink } from '#domain/cluster/link.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { ofWallets } from '#domain/feed/group/log-event.ts';
import { contactSubject, linkSubject, reportSubject } from '#domain/feed/told/subject.ts';
import type { Verb } from '#domain/gate/decisions.ts';
import { putLink } from '#io/table/cluster/link.ts';
import { contactDecision } from '#io/table/contact/contact.ts';
import { putCorrection } from '#io/table/feed/corrections.ts';
import { readLog } from '#io/table/feed/feed.ts';
import type { Unheard } from '#io/table/feed/rows.ts';
import { noteTakenBack, noteTelling, partnersTold } from '#io/table/feed/told.ts';
import { noteHeardElsewhere, noteTold, toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { commit } from '#io/table/store/transaction.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const ADDRESS = addressOf('p2wpkh', 'letter');
const ENDPOINT = { partner: 'cert', id: 'one' };
const NOW = '2026-11-29T12:00:00.000Z';
const EXPIRES = Date.parse('2031-11-28T12:00:00.000Z') / 1_000;

let test: TestCloud;
let tables = 0;
let world: RecordChanges;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  const name = `register-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  world = {
    table: { client: test.clients.ledger, name },
    settings: { ...settings, feed: { ...settings.feed, delay: 0 } },
    endpoints: [],
    briefs: { client: test.clients.queue, url: test.queueUrls.briefs },
    webhooks: { client: test.clients.queue, url: test.queueUrls.webhooks },
    clock: () => new Date(test.clock.now()),
  };
  for (const n of [1, 2, 3]) {
    await enter(world.table, madeReport(n));
    await recordChanges({ ...world, table: test.tableAs('changes', name) }, madeReport(n).id);
  }
});

const say = async (verb: Verb): Promise<void> => {
  expect(await decide(world, { who: 'lead-1', verb, address: ADDRESS, reason: 'because' })).toMatchObject({ ok: true });
  await reviewWallet({ ...world, table: test.tableAs('changes', world.table.name) }, ADDRESS);
};
const events = async (): Promise<FeedEvent[]> =>
  ofWallets((await readLog(world.table, 'AMBER', 0, 99, 99)).map(({ event }) => event));
const last = async (): Promise<FeedEvent[]> => (await events()).slice(-1);
const unheardOf = async (): Promise<Unheard[]> => {
  const found = [];
  for await (const one of unheard(world.table)) found.push(one);
  return found;
};
const tell = async (): Promise<void> =>
  noteTelling(world.table, ENDPOINT, { audience: 'AMBER', events: (await events()).slice(0, 1) }, NOW);

describe('who was told of a wallet by the feed', () => {
  it('is listed from when it is taken back until they acknowledge that', async () => {
    await tell();
    expect(await unheardOf()).toEqual([]);
    await say('reject');
    expect(await unheardOf()).toMatchObject([
      {
        subject: ADDRESS,
        channel: 'feed',
        recipient: 'cert/one',
        as: 'retracted',
        reason: 'not-extortion',
        toldAt: NOW,
      },
    ]);
    await noteTakenBack(world.table, ENDPOINT, { audience: 'AMBER', events: await last() }, NOW);
    expect(await unheardOf()).toEqual([]);
  });

  it('is listed for a retraction though they acknowledge the pause before it, late', async () => {
    await tell();
    await say('hold');
    const pause = await last();
    expect(await unheardOf()).toMatchObject([{ as: 'paused' }]);
    await say('reject');
    await noteTakenBack(world.table, ENDPOINT, { audience: 'AMBER', events: pause }, NOW);
    expect(await unheardOf()).toMatchObject([{ as: 'retracted' }]);
  });

  it('is listed no more once it is listed again', async () => {
    await tell();
    await say('hold');
    await say('release');
    expect(await unheardOf()).toEqual([]);
  });
});

describe('how many partners were told of a wallet', () => {
  it('leaves out who heard nothing of it but that it was taken back', async () => {
    await tell();
    await say('hold');
    const takenBack = await last();
    const heard = (id: string, at: string, of = takenBack) =>
      noteTakenBack(world.table, { partner: `late-${id}`, id }, { audience: 'AMBER', events: of }, at);
    await heard('one', NOW);
    await say('reject');
    await heard('one', '2026-11-29T13:00:00.000Z', await last());
    await noteTakenBack(world.table, ENDPOINT, { audience: 'AMBER', events: await last() }, '2026-11-29T13:00:00.000Z');
    expect((await partnersTold(world.table, ADDRESS))('AMBER')).toBe(1);
  });
});

describe('who was told of a wallet by another way', () => {
  const POLICE = { channel: 'package', recipient: 'Police of Example', ref: 'pkg_1' } as const;

  it('stands in the register, once however often they are told', async () => {
    await noteTold(world.table, POLICE, [ADDRESS, ADDRESS], '2026-11-28T12:00:00.000Z', EXPIRES);
    await noteTold(world.table, POLICE, [ADDRESS], NOW, EXPIRES);
    await noteTold(world.table, { channel: 'brief', recipient: 'all' }, [ADDRESS], NOW, EXPIRES);
    expect(await toldElsewhere(world.table, ADDRESS)).toEqual([
      { channel: 'brief', recipient: 'all', subject: ADDRESS, toldAt: NOW, expires: EXPIRES },
      { ...POLICE, subject: ADDRESS, toldAt: NOW, expires: EXPIRES },
    ]);
  });

  it('is listed once it is rejected, until they acknowledge that, or it is not rejected any more', async () => {
    await noteTold(world.table, POLICE, [ADDRESS], NOW, EXPIRES);
    await say('reject');
    expect(await unheardOf()).toMatchObject([{ channel: 'package', recipient: 'Police of Example', as: 'retracted' }]);
    await say('undo');
    expect(await unheardOf()).toEqual([]);
    await say('reject');
    expect(await noteHeardElsewhere(world.table, ADDRESS, POLICE, NOW)).toBe(true);
    expect(await unheardOf()).toEqual([]);
    await say('undo');
    expect(await unheardOf()).toEqual([]);
  });

  it('is listed though it was rejected at the very moment at which they were told', async () => {
    await say('reject');
    await tellElsewhere({ ...world, table: test.tableAs('desk-files', world.table.name) }, POLICE, [ADDRESS], NOW);
    expect(await unheardOf()).toMatchObject([{ channel: 'package', recipient: POLICE.recipient, as: 'retracted' }]);
  });

  it('stays acknowledged though they are told again, and is listed anew for another rejection', async () => {
    const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
    const again = (now: string) => tellElsewhere(world, POLICE, [ADDRESS], now);
    await again(NOW);
    await say('reject');
    await again(at(1));
    expect(await unheardOf()).toHaveLength(1);
    expect(await noteHeardElsewhere(world.table, ADDRESS, POLICE, at(2))).toBe(true);
    await again(at(3));
    expect(await unheardOf()).toEqual([]);
    await say('undo');
    await again(at(4));
    await say('reject');
    expect(await unheardOf()).toHaveLength(1);
  });

  it('acknowledges nothing that is not taken back', async () => {
    await noteTold(world.table, POLICE, [ADDRESS], NOW, EXPIRES);
    expect(await noteHeardElsewhere(world.table, ADDRESS, POLICE, NOW)).toBe(false);
  });
});

describe('what is taken back of what briefs told', () => {
  const CONTACT = { kind: 'email', hash: 'a'.repeat(26) };
  const READERS = { channel: 'brief', recipient: BRIEF_READERS, ref: 'brief.1' } as const;
  const PROGRAM = { channel: 'api', recipient: 'program-1' } as const;
  const GATHERED_MS = 3 * 60_000;

  const correct = async (): Promise<{ subject: string; text: string }[]> => {
    test.cloud.mails.clear();
    const later = () => new Date(test.clock.now() + GATHERED_MS);
    await sendCorrections({
      settings: functionSettings(['age1a', 'age1b', 'age1c']),
      table: test.tableAs('brief', world.table.name),
      mail: test.clients.mail,
      clock: later,
    });
    return Promise.all(
      test.cloud.mails.list().map(async ({ raw }) => {
        const { subject = '', text = '' } = await PostalMime.parse(raw);
        return { subject, text };
      }),
    );
  };

  it('is mailed to those who get them, once, with how many others were told', async () => {
    await noteTold(world.table, READERS, [ADDRESS], NOW, EXPIRES);
    await noteTold(world.table, PROGRAM, [ADDRESS], NOW, EXPIRES);
    await say('reject');
    const [mail, ...more] = await correct();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Correction: 1 thing that you were told of holds no more');
    expect(mail?.text).toContain(ADDRESS);
    expect(mail?.text).toContain('1 recipient, by a file, a package or the interface');
    expect(await correct()).toEqual([]);
    await reviewWallet({ ...world, table: test.tableAs('changes', world.table.name) }, ADDRESS);
    expect(await correct()).toEqual([]);
  });

  it('is of a contact, a link and a report that is destroyed what holds by then', async () => {
    const link = newLink(walletNode(ADDRESS), contactNode(CONTACT.kind, CONTACT.hash));
    const subjects = [contactSubject(CONTACT), linkSubject(link), reportSubject('ABCD-EFGH')];
    await noteTold(world.table, READERS, subjects, NOW, EXPIRES);
    await noteTold(world.table, PROGRAM, subjects, NOW, EXPIRES);
    for (const subject of subjects) await putCorrection(world.table, subject, new Date(test.clock.now()));
    const [mail] = await correct();
    expect(mail?.subject).toBe('Correction: 3 things that you were told of hold no more');
    expect(mail?.text).toContain('Report ABCD-EFGH');
    expect(mail?.text).not.toContain(CONTACT.hash);
    expect((await unheardOf()).map(({ channel, subject }) => `${channel} ${subject}`).sort()).toEqual(
      subjects.flatMap((subject) => [`api ${subject}`, `brief ${subject}`]).sort(),
    );
  });

  it('is mailed of a brief that leaves after what it tells of was rejected, and waits on though it is told again', async () => {
    await say('reject');
    const brief = { settings: world.settings, table: test.tableAs('brief', world.table.name) };
    await tellElsewhere(brief, READERS, [ADDRESS], new Date(test.clock.now()).toISOString());
    await noteTold(world.table, READERS, [contactSubject(CONTACT)], NOW, EXPIRES);
    await putCorrection(world.table, contactSubject(CONTACT), new Date(test.clock.now()));
    expect((await correct()).map(({ subject }) => subject)).toEqual([
      'Correction: 2 things that you were told of hold no more',
    ]);
    await tellElsewhere(brief, READERS, [contactSubject(CONTACT)], new Date(test.clock.now()).toISOString());
    expect((await unheardOf()).map(({ subject }) => subject)).toContain(contactSubject(CONTACT));
    expect(await correct()).toEqual([]);
  });

  it('is mailed where nothing but a request told of it, with whom it was sent to: nothing else tells them', async () => {
    const request = { channel: 'request', recipient: 'Exchange of Example', ref: 'draft-1' } as const;
    await noteTold(world.table, request, [ADDRESS], NOW, EXPIRES);
    await say('reject');
    const [mail, ...more] = await correct();
    expect(more).toEqual([]);
    expect(mail?.text).toContain(ADDRESS);
    expect(mail?.text.replace(/\s+/g, ' ')).toContain('sent to, who must be told by you Exchange of Example');
    expect(await unheardOf()).toMatchObject([{ channel: 'request', recipient: 'Exchange of Example' }]);
  });

  it('is mailed of a request that is sent after those who get briefs were told of the same decision', async () => {
    await noteTold(world.table, READERS, [ADDRESS], NOW, EXPIRES);
    await say('reject');
    expect(await correct()).toHaveLength(1);
    const desk = { settings: world.settings, table: test.tableAs('desk', world.table.name) };
    const at = new Date(test.clock.now()).toISOString();
    for (const recipient of ['Exchange of Example', 'Another Exchange']) {
      await tellElsewhere(desk, { channel: 'request', recipient, ref: recipient }, [ADDRESS], at);
      const [mail, ...more] = await correct();
      expect(more).toEqual([]);
      expect(mail?.text).toContain(recipient);
    }
    expect(await correct()).toEqual([]);
  });

  it('is listed of a contact, a link and a report that fell between reading and telling; not of what a file tells as rejected long since', async () => {
    const now = new Date(test.clock.now());
    const at = now.toISOString();
    const link = newLink(walletNode(ADDRESS), contactNode(CONTACT.kind, CONTACT.hash));
    const by = { by: 'lead-1', reason: 'a shop’s' };
    await commit(world.table, [contactDecision(CONTACT, { ...by, verdict: 'rejected', at }, null)]);
    await commit(world.table, putLink({ ...link, decision: { ...by, verdict: 'reject', at } }, 0, at));
    const subjects = [
      contactSubject(CONTACT),
      linkSubject(link),
      reportSubject('GONE-GONE'),
      reportSubject(madeReport(1).reference),
    ];
    const files = { ...world, table: test.tableAs('desk-files', world.table.name) };
    await tellElsewhere(files, { channel: 'export', recipient: 'analyst' }, subjects, at);
    expect((await unheardOf()).map(({ subject }) => subject).sort()).toEqual(subjects.slice(0, 3).sort());
    const later = new Date(now.getTime() + 3 * 3_600_000).toISOString();
    await tellElsewhere(files, { channel: 'export', recipient: 'another' }, subjects.slice(0, 2), later);
    expect((await unheardOf()).filter(({ recipient }) => recipient === 'another')).toEqual([]);
  });

  it('is mailed of a contact that was confirmed as the brief was written, and is not as it leaves', async () => {
    const undone = {
      by: 'lead-1',
      reason: 'a victim’s',
      verdict: 'undone',
      at: new Date(test.clock.now()).toISOString(),
    } as const;
    await commit(world.table, [contactDecision(CONTACT, undone, null)]);
    const brief = { settings: world.settings, table: test.tableAs('brief', world.table.name) };
    await tellElsewhere(brief, READERS, [contactSubject(CONTACT)], new Date(test.clock.now()).toISOString());
    expect((await correct()).map(({ subject }) => subject)).toEqual([
      'Correction: 1 thing that you were told of holds no more',
    ]);
  });

  it('is nothing where nobody was told of it', async () => {
    await putCorrection(world.table, contactSubject(CONTACT), new Date(test.clock.now()));
    expect(await correct()).toEqual([]);
    expect(await unheardOf()).toEqual([]);
  });
});
