import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPartner } from '#actions/feed/register-partner.ts';
import { accessToken } from '#commands/token.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { ACCESS } from '#infra/access/access.ts';
import { entries } from '#infra/entries.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import type { Table } from '#io/table/store/table.ts';
import { DEFAULT_NAME, physicalNames } from '#physical-names';
import { addressOf } from '#test/support/addresses.ts';
import { grantsOf, isOfMoney, OF_MONEY, uses } from '#test/support/cloud/grants.ts';
import { postMail, sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { letPull } from '#test/support/cloud/let-pull.ts';
import { storeFile } from '#test/support/cloud/stored-file.ts';
import { letter, longerLetter } from '#test/support/letters/letters.ts';
import {
  attachingMail,
  filePart,
  multipartMail,
  originalMail,
  plainMail,
  textPart,
} from '#test/support/letters/mails.ts';
import { outlookItem } from '#test/support/letters/outlook.ts';
import { codeIn, FilledForm } from '#test/support/web/filled-form.ts';
import { doWork, workAskedIn } from '#test/support/web/proof-of-work.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';
import { walkOfDesk } from '#test/support/web/walk-of-desk.ts';
import { DRAFT } from '#web/site.ts';

/** Several grants that one thing is the reason of. */
const unusedOf = (of: string, why: string, grants: readonly string[]): Record<string, string> =>
  Object.fromEntries(grants.map((grant) => [`${of} ${grant}`, why]));

/** Grants that the walk below does not use, and why a function has them all the same. */
const UNUSED: Readonly<Record<string, string>> = {
  'authorizer rows AUDIT get':
    'a token that is refused, which no investigator of the walk has (refused-tokens.test.ts)',
  'authorizer rows AUDIT put': 'the same',
  'authorizer rows AUDIT update': 'the same',
  'changes rows STATE update': 'a wallet that is listed again after a retraction',
  'changes rows STATE delete': 'a wallet of which something else is told',
  'feed rows TOLD batch': 'a retraction in a snapshot',
  'feed rows TOLD update': 'a retraction that is acknowledged',
  'desk-files rows CONTACT get': 'a file that tells of contacts (register.test.ts)',
  'desk-files rows RECEIPT query': 'a file that tells of reports (register.test.ts)',
  'desk rows LOOK query': 'who looked at a thing (audit-page.test.ts)',
  'desk rows LINK query': 'a decision about a link that is taken back (decide-pages.test.ts)',
  'desk rows CONTESTS get': 'a contest that is answered (contact-pages.test.ts, decide-pages.test.ts)',
  'desk rows CONTACT get': 'the page of a contact (contact-pages.test.ts)',
  'desk rows CAMPAIGN get': 'the page of a campaign (desk.test.ts)',
  'desk rows CAMPAIGN query': 'the same',
  'desk rows CLOSED get': 'originals that are closed (roles.test.ts, evidence-command.test.ts)',
  'desk rows CLOSED put': 'the same',
  'desk-files rows CLOSED get': 'the same: a package leaves them out',
  'sweep rows CLOSED get': 'the same: what is sealed here is removed',
  'sweep rows CLOSED update': 'the same',
  'desk rows FEED get': 'what admins do with partners (partner-pages.test.ts)',
  'desk rows FEED query': 'the same',
  'desk rows PARTNER get': 'the same',
  'desk rows PARTNER query': 'the same',
  'desk rows PARTNER put': 'the same',
  'desk rows PARTNER update': 'the same',
  'desk rows KEY get': 'the same',
  'desk rows KEY query': 'the same',
  'desk rows KEY put': 'the same',
  'desk rows KEY update': 'the same',
  'desk rows KEY delete': 'the same',
  'desk rows SUBSCRIBER query': 'the same',
  'desk rows SUBSCRIBER put': 'the same',
  'desk sends webhooks': 'the same',
  'desk makes secrets': 'the same',
  'process-report rows REPORT update': 'a later delivery of a report is noted on its row, which takes a race',
  'process-report inbox mail list': 'S3 says that an object is gone only to who may list: a later delivery',
  'process-report inbox report list': 'the same of a submission',
  'process-report inbox low-priority list': 'the same of one that was queued behind others',
  'process-report inbox more list': 'the same of an addition',
  'process-report inbox upload list': 'the same of its files',
  'process-files rows REPORT update': 'the same of what holds pictures or Outlook items',
  'process-files rows CAMPAIGN batch': 'the same: only a letter like others is compared with them',
  'process-files rows WORK#page update': 'only a form with files, by somebody in danger',
  'process-files sends briefs': 'the same: whoever watches is paged',
  'process-files inbox mail list': 'the same: an object that is gone',
  'process-files inbox report get': 'the same: a form whose browser did its work',
  'process-files inbox report list': 'the same',
  'process-files inbox low-priority list': 'the same',
  'process-files inbox upload list': 'the same',
  'process-files inbox more get': 'only an addition that holds some is read there',
  'process-files inbox more list': 'the same',
  'intake inbox draft list': 'the same of a draft: an hour old, or dropped',
  'follow-up inbox draft list': 'the same',
  'acknowledge inbox upload list': 'only a submission with files has some',
  'acknowledge inbox upload delete': 'only a submission with files has some',
  'acknowledge originals list': 'S3 says that a sealed copy is missing only to who may list, and none is',
  'changes rows WALLET update': 'only a wallet that somebody decided about is looked at again',
  'changes rows WALLET delete': 'only a wallet whose reports fell away is, and its row goes then',
  'changes rows WALLET put': 'puts back a wallet that was deleted while a report was entered that names it',
  'clusters rows WORK#totals get':
    'totals are rolled up when the sweep rings for them, which the walk need not wait for',
  'clusters rows WORK#totals delete': 'the same',
  'clusters rows CAMPAIGN query': 'the same',
  'clusters rows WORK#brief get': 'only a campaign of more than ten reports is looked at for growth',
  'clusters rows WORK#brief update': 'the same',
  'clusters rows PHRASE update': 'only a text that eight senders have written is found by its parts',
  'clusters rows REPORT batch': 'only a withdrawal has what speaks for a link counted anew',
  'sweep rows LINK get': 'only a mail that is withdrawn may have spoken for links',
  'sweep rows LINK batch': 'the same',
  'sweep rows LINK put': 'the same',
  'sweep rows WALLET put': 'a wallet that others name is handed on to the next report',
  'changes rows WORK#batch get': 'only the batch of a night: whether it was told',
  'changes rows WORK#batch put': 'the same: that it was',
  'changes index byEntry': 'the same: which wallets it tells of',
  'changes index byCampaign': 'the same: by which reports',
  'changes rows WORK#leave get': 'on a laptop nothing waits before it leaves (departures.test.ts)',
  'changes rows WORK#leave put': 'the same',
  'changes rows WORK#leave update': 'the same',
  'changes rows WORK#leave delete': 'the same',
  'brief rows WORK#leave get': 'the same',
  'brief rows WORK#leave batch': 'the same',
  'brief rows WORK#leave query': 'the same',
  'brief rows WORK#leave update': 'the same',
  'brief rows WORK#leave delete': 'the same',
  'changes rows WORK#crowded update': 'only a letter with decoys is told of (crowded-letters.test.ts)',
  'brief rows WORK#crowded get': 'the same',
  'brief rows WORK#crowded update': 'the same',
  'brief rows WORK#crowded delete': 'the same',
  'changes rows PAUSES put': 'only a wallet that is paused is noted for a reminder (departures.test.ts)',
  'changes rows PAUSES delete': 'the same, once it goes on',
  'brief rows CONTESTS batch': 'only the alert of what is about to leave names open contests, and nothing waits',
  'changes rows CLUSTER get': 'only a wallet of a cluster is told of with it (groups.test.ts)',
  'changes index list': 'the same: which wallets hang in it',
  'changes rows CAMPAIGN query': 'only a campaign that a log is told of is summed (groups.test.ts)',
  'changes rows TOLD update': 'only a wallet that is taken back (register.test.ts)',
  ...unusedOf('brief rows', 'only what is taken back of what briefs told (register.test.ts)', [
    'TOLD query',
    'WORK#corrections get',
    'WORK#corrections put',
    'WORK#corrections query',
    'WORK#corrections update',
    'WORK#corrections delete',
  ]),
  ...unusedOf('changes rows', 'only a wallet that is rejected after somebody was told of it (register.test.ts)', [
    'WORK#corrections put',
    'WORK#corrections update',
  ]),
  ...unusedOf('sweep rows', 'only a report that somebody was told of', [
    'WORK#corrections put',
    'WORK#corrections update',
  ]),
  ...unusedOf('desk-files rows', 'only what is rejected as a file tells of it (register.test.ts)', [
    'TOLD query',
    'TOLD update',
  ]),
  'desk rows DRAFT get': 'only requests to services and hosts (export.test.ts)',
  'desk rows DRAFT put': 'the same',
  'desk-files rows DRAFT get': 'the same',
  'desk rows TOLD batch': 'only a brief that is looked at (kept-brief.test.ts)',
  'desk rows WORK#corrections put': 'only what a lead decides about a contact or a link (contact-pages.test.ts)',
  'desk rows WORK#corrections update': 'the same',
  'desk rows TOLD query': 'only what is rejected as a program is told of it',
  'webhooks mails': 'only contacts of a partner whose receiver fails are written to (partner-mails.test.ts)',
  ...unusedOf('feed rows', 'only a partner that says something of a wallet that it was told (said.test.ts)', [
    'WALLET update',
    'PARTNER put',
    'FALSE query',
    'FALSE put',
  ]),
  ...unusedOf('desk rows', 'only a case that has members: let in, let out, closed (covert-cases.test.ts)', [
    'CASES delete',
    'USER get',
    'USER batch',
    'USER put',
    'USER delete',
  ]),
  ...unusedOf(
    'desk',
    'only a search for a contact, a letter or a part of one (contact-pages.test.ts, find-letter.test.ts)',
    ['rows CAMPAIGN batch', 'rows TEXT get', 'rows BAND batch', 'rows PHRASE batch', 'secret matchKey'],
  ),
  'desk rows CONTACT put': 'only a contact that a lead confirms or rejects (contact-pages.test.ts)',
  'desk rows BRIEF get': 'only a brief that is opened (briefs-page.test.ts)',
  'webhooks rows FEED batch': 'only an endpoint that leaves a log is told by it what is taken back (left-logs.test.ts)',
  'webhooks rows TOLD batch': 'the same',
  'webhooks rows TOLD update': 'the same',
  'webhooks rows KEY put': 'only an endpoint for exercises whose partner has a contact (partner-mails.test.ts)',
  'webhooks rows KEY delete': 'the same, whose mail is refused or whose endpoint moves (named-endpoints.test.ts)',
  'brief rows WORK#brief batch-put': 'only more new campaigns at once than are told of one by one are left to a digest',
  'changes rows LINK batch': 'the same of a wallet that a lead confirmed',
  'changes rows CONTACT batch': 'the same',
  'changes rows CONTACT get': 'the same',
  'brief rows LINK batch':
    'only a wallet whose reports give a contact has what a lead confirmed (confirmed-contacts.test.ts)',
  'brief rows CONTACT batch': 'the same',
  'brief rows CONTACT get': 'the same',
  'desk rows CONTACT batch': 'only of more than ten contacts it is asked which a lead decided about',
  'brief index byCampaign': 'only a campaign older than a day is compared with the day before',
  'desk index byCampaign': 'only the page of a campaign’s reports asks for them (queue-pages.test.ts)',
  'desk rows RECEIPT query': 'only a page that looks a report up by its reference does (queue-pages.test.ts)',
  'desk rows QUEUE get': 'the pages that take and handle what waits come with the desk (queue.test.ts)',
  'desk rows QUEUE put': 'the same',
  ...unusedOf('desk rows', 'decisions of leads are taken by pages (decide-pages.test.ts)', [
    ...['LINK get', 'LINK put', 'WALLET put', 'WALLET update', 'CONTESTS update', 'CONTESTS delete', 'ANSWERS put'],
  ]),
  ...unusedOf('desk rows', 'cases are worked on by pages (case-pages.test.ts)', [
    ...['CASE get', 'CASE batch', 'CASE query', 'CASE put', 'CASE update', 'CASE delete', 'CASES query', 'CASES put'],
    ...[
      'CLUSTER query',
      'CLUSTER put',
      'CLUSTER update',
      'CAMPAIGN put',
      'CAMPAIGN update',
      'REPORT get',
      'REPORT update',
    ],
    ...['CONTACT update', 'WORK#asks update'],
  ]),
  'desk rows AUDIT query': 'only the page of the audit log lists a day (audit-page.test.ts)',
  'desk anchors list': 'the same, which says up to where the log is anchored',
  ...unusedOf('desk rows', 'only a change that comes with an Idempotency-Key (desk/api.test.ts)', [
    'ONCE get',
    'ONCE put',
    'ONCE delete',
  ]),
  ...unusedOf('desk rows', 'only who has links drawn (graph-page.test.ts)', ['GRAPH get', 'GRAPH put']),
  ...unusedOf('desk', 'only who opens originals (desk.test.ts)', ['rows REPORT query', 'originals get']),
  ...unusedOf('desk', 'only who asks for a file (export.test.ts)', [
    ...['rows EXPORT get', 'rows EXPORT put', 'exports get', 'sends exports'],
  ]),
  ...unusedOf('desk-files', 'makes what somebody asks for, of each table (export.test.ts)', [
    ...['rows EXPORT get', 'rows EXPORT put', 'rows LINK batch', 'rows CLUSTER get', 'rows REPORT batch'],
    ...['rows WALLET get', 'rows WALLET batch', 'rows WALLET query', 'rows CASE batch', 'rows CASES query'],
    ...['rows USER batch', 'rows USER query', 'rows CAMPAIGN get', 'rows CAMPAIGN query', 'rows SERVICE batch'],
    ...['rows AUDIT get', 'rows AUDIT put', 'rows AUDIT update', 'rows AUDIT query', 'index byCampaign', 'index list'],
    ...['exports get', 'exports put', 'exports delete', 'sends exports', 'rows REPORT get', 'rows REPORT query'],
    ...['rows CASE get', 'rows CASE query', 'rows WORK#chain get', 'originals get'],
  ]),
  'sweep sends exports': 'rings for a file whose message was lost',
  'sweep rows QUEUE put': 'only what was taken and not handled for four hours comes back (queue.test.ts)',
  'sweep sends inbox': 'rings for an object whose event was lost',
  'sweep sends lowPriority': 'the same where it was queued behind others',
  'sweep sends acknowledgements': 'rings for an acknowledgement whose message was lost',
  'sweep sends briefs': 'rings for a brief whose message was lost',
  'process-report rows CAMPAIGN get': 'only a text that was reported before names its campaign itself',
  'clusters rows CAMPAIGN put': 'only campaigns that were founded at the same moment are merged',
  'clusters rows WALLET query': 'only a cut looks for what else links a wallet',
  'clusters rows CONTACT query': 'the same of a contact',
  'clusters rows LINK batch': 'the same: the links themselves',
  'sweep sends clusters': 'rings for campaigns and clusters whose message was lost',
  'sweep sends totals': 'rings for what is to be counted, which the walk need not wait for',
  'sweep sends webhooks': 'rings for an endpoint whose retry is due',
  'sweep rows TRAIL delete': 'only a wallet that was paid, and whose last report was withdrawn, leaves one behind',
  'sweep rows BLOCK delete': 'the same: that its block paid it',
  'sweep rows MONEY delete': 'the same: the log of it',
  'process-report rows TEXT get':
    'only a text that was tied this moment is asked for by itself (ledger-guards.test.ts)',
  'process-files rows TEXT get': 'the same',
  'process-report rows WORK#read update': 'only a reading after the first is counted (ledger-guards.test.ts)',
  'acknowledge rows WORK#sender get': 'only of a sender who was answered before is it read when and how often',
  'sweep rows REPORT batch':
    'only where inbox objects lack messages is it read which of them reports name (overload.test.ts)',
  'sweep rows COSPEND update': 'puts a transaction off whose message to the writer of clusters was lost',
  'sweep rows REPORT update': 'asks for changes to be looked at again when the stream lost them',
  'sweep inbox draft delete': 'only a draft left behind is deleted',
  'sweep inbox more delete': 'only the copy of an addition whose report never came is deleted',
  'sweep inbox upload delete': 'only a file left behind is deleted',
};

const PATIENCE = 50_000;
/** The same for everything together. */
const WHOLE_WALK = 150_000;
const WALLET = addressOf('p2wpkh', 'grants');
/** What three letters say besides: another wallet, and whom to write to. */
const BESIDES = `Voit maksaa 200 euroa Bitcoinina myös osoitteeseen\n\n${addressOf('p2wpkh', 'grants too')}\n\nKysy lisää sähköpostitse: maksu@extorter.example\n`;

let hotline: TestHotline;
let partner: TestReceiver;

beforeAll(async () => {
  hotline = await startTestHotline();
  partner = await TestReceiver.start();
});
afterAll(async () => {
  await partner?.stop();
  await hotline?.[Symbol.asyncDispose]();
});

const send = (from: string, raw: Buffer) =>
  postMail(hotline, { envelope: { from, to: hotline.outputs.ReportAddress ?? '' }, raw });

/** What someone does who comes back with a receipt code. */
const comeBack = async (route: string, fields: Record<string, string>): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return fetch(`${hotline.urls.report}/fi${route}`, { method: 'POST', body });
};

/** Adds a file that the page's script stored by itself. */
const addLargeFile = async (code: string): Promise<void> => {
  const html = await (await comeBack('/mine', { code })).text();
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const part = await storeFile({ url: hotline.urls.report }, token, Buffer.from('Viesti tiedostona.'));
  await comeBack('/mine/add', { code, token, uploaded: JSON.stringify([{ part, name: 'viesti.txt' }]) });
};

/** The short form, sent, and sent again with more to say when its report has been read: that is added to it. */
const sendTwice = async (): Promise<void> => {
  const { token } = await begunForm();
  const send = (text: string) => comeBack('/report', { token, text, partners: 'yes' });
  await send(letter('fi', 40, WALLET).text);
  await hotline.idle(PATIENCE);
  await send(`${letter('fi', 40, WALLET).text} Ja vielä tämä.`);
};

/** The owner of a wallet contests it. */
const contest = async (wallet: string): Promise<void> => {
  const html = await (await fetch(`${hotline.urls.report}/fi/contest`)).text();
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const answered = await comeBack('/contest', { token, wallet, text: 'Se on minun.', contact: 'minna@example.org' });
  expect(answered.status).toBe(200);
  expect((await comeBack('/contest/answer', { code: codeIn(await answered.text()) ?? '' })).status).toBe(200);
};

/** A form as the public side begins it. */
const begunForm = async (): Promise<FilledForm> => {
  const url = hotline.urls.report;
  const { headers } = await fetch(`${url}/fi/report`, { redirect: 'manual' });
  const token = new URL(headers.get('location') ?? '', url).searchParams.get(DRAFT) ?? '';
  hotline.clock.advance(10_000);
  return new FilledForm({ url, token: () => token }, 'fi');
};

/** The form page by page, a draft that is dropped, and reports that are added to, withdrawn and destroyed. */
/** A partner that pulls what it is told, in each of the ways that there are. */
const walkOfPartner = async (ledger: Table, endpoint: EndpointRef): Promise<void> => {
  const headers = { authorization: `Bearer ${await letPull(ledger, endpoint)}` };
  const api = `${hotline.urls.feed}/feed/v1`;
  const events = await fetch(`${api}/events`, { headers });
  expect(events.status).toBe(200);
  expect((await fetch(`${api}/snapshot`, { headers })).status).toBe(200);
  expect((await fetch(`${api}/status`, { headers })).status).toBe(200);
  const root = `${hotline.urls.feed}/taxii2/api/collections`;
  const { collections } = await (await fetch(`${root}/`, { headers })).json();
  const found = await (await fetch(`${root}/${collections[0].id}/objects/`, { headers })).json();
  const indicator = found.objects.find(({ type }: { type: string }) => type === 'indicator');
  expect((await fetch(`${root}/${collections[0].id}/objects/${indicator.id}/`, { headers })).status).toBe(200);
  const acks = { method: 'POST', headers, body: JSON.stringify({ events: ['evt_0000000000000000'] }) };
  expect((await fetch(`${api}/acks`, acks)).status).toBe(204);
};

const walkOfVictims = async (): Promise<void> => {
  const dropped = await begunForm();
  await dropped.answer('message', { text: 'Maksa 200 euroa.' });
  await dropped.open('message');
  await fetch(`${hotline.urls.report}/fi/leave?d=${dropped.token}`);
  // A page that comes back asks for its work again.
  await (await begunForm()).answer('message', { text: '' });
  const form = await begunForm();
  const asked = workAskedIn((await form.open('about')).html) ?? '';
  await form.answer('about', { work: await doWork(asked), danger: 'yes' });
  await form.answer('message', { text: letter('fi', 9, WALLET).text });
  await form.open('check');
  const code = codeIn((await form.send()).html) ?? '';
  await hotline.idle(PATIENCE);

  await comeBack('/mine', { code });
  await comeBack('/mine/add', { code, text: 'Uusi viesti tuli.' });
  await addLargeFile(code);
  await hotline.idle(PATIENCE);
  await sendTwice();
  await contest(addressOf('p2wpkh', 'contested'));
  await contest('kauppa@example.org');
  await comeBack('/mine/withdraw', { code });
  await comeBack('/mine/keep', { code });
  await comeBack('/mine/withdraw', { code });
  const acknowledgement = (await sentMails(hotline)).find(({ to }) => to.includes('aino@example.org'));
  const mailed = /(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(acknowledgement?.text ?? '')?.[0] ?? '';
  await comeBack('/mine/withdraw', { code: mailed, address: 'aino@example.org' });
  hotline.clock.advance(73 * 60 * 60 * 1000);
  await hotline.runSchedule('hotline-sweep');
  await hotline.idle(PATIENCE);
};

/** A mail and a program's submission that hold an Outlook item. */
const walkOfFiles = async (): Promise<void> => {
  const item = outlookItem({ headers: 'From: a@extorter.example', text: `${letter('sv', 10).text}\n${BESIDES}` });
  const from = 'ester@example.org';
  await send(from, multipartMail([textPart('Se bilagan.'), filePart('brev.msg', item)], { from, messageId: '<e>' }));
  await fetch(`${hotline.urls.report}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'grants-of-files' },
    body: JSON.stringify({
      consent: { partners: true },
      files: [{ name: 'letter.msg', contentBase64: outlookItem({ text: letter('en', 11).text }).toString('base64') }],
    }),
  });
};

/** Everything that people do with the hotline, once. */
const walk = async (): Promise<void> => {
  const ledger = { client: ledgerClient(hotline.connection), name: hotline.outputs.TableName ?? '' };
  const registered = await registerPartner(
    {
      table: ledger,
      secrets: secretsClient(hotline.connection),
      secretPrefix: physicalNames(DEFAULT_NAME).secrets.endpointPrefix,
      allowLoopback: true,
      record: () => Promise.resolve(),
      clock: () => new Date(),
    },
    { name: 'Example CERT', url: partner.url, audience: 'AMBER' },
  );
  if (!registered.ok) throw new Error(registered.reason);
  const partnerEndpoint = registered.endpoint;
  for (const [number, from] of ['aino@example.org', 'otto@example.net', 'frida@example.com'].entries()) {
    const original = originalMail(`${letter('fi', number, WALLET).text}\n${BESIDES}`);
    await send(from, attachingMail(original, 'Sain tämän.', { from, messageId: `<${from}>` }));
  }
  await send('kalle@example.org', plainMail('no wallet in it', { from: 'kalle@example.org', messageId: '<k>' }));
  await fetch(`${hotline.urls.report}/en`);
  await fetch(`${hotline.urls.report}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'grants' },
    body: JSON.stringify({
      text: letter('en', 7).text,
      consent: { partners: true },
      files: [{ name: 'letter.eml', contentBase64: originalMail(letter('en', 8).text).toString('base64') }],
    }),
  });
  await walkOfFiles();
  await hotline.idle(PATIENCE);
  // One that comes to stand for the campaign of the first.
  await send('elli@example.org', plainMail(longerLetter(12, 3), { from: 'elli@example.org', messageId: '<l>' }));
  await hotline.idle(PATIENCE);
  const authorization = `Bearer ${await accessToken(hotline.identity)}`;
  const headers = { authorization, 'x-purpose': 'case 7, seized phone' };
  await fetch(`${hotline.urls.desk}/api/v1/wallets/${WALLET}`, { headers });
  await fetch(`${hotline.urls.desk}/api/v1/changes`, { headers });
  await walkOfDesk(hotline, WALLET);
  await walkOfPartner(ledger, partnerEndpoint);
  await walkOfVictims();
  for (const schedule of [...hotline.schedules, 'hotline-heartbeat']) await hotline.runSchedule(schedule);
  await hotline.idle(PATIENCE);
  // What is sealed goes with reports that have had their time.
  hotline.clock.advance(731 * 24 * 60 * 60 * 1000);
  await hotline.idle(PATIENCE);
};

describe('the roles of the functions', () => {
  it(
    'allow every call that is made, and grant nothing that is not used or listed with a reason',
    async () => {
      hotline.cloud.calls.start();
      await walk();

      const calls = hotline.cloud.calls.list().filter(({ caller }) => caller in ACCESS);
      expect(calls.filter(({ allowed }) => !allowed)).toEqual([]);
      const unused = entries(ACCESS)
        .flatMap(([name, access]) => grantsOf(name, access))
        .filter((grant) => !calls.some((call) => uses(call, grant)));
      expect(unused.filter((grant) => !(grant in UNUSED) && !isOfMoney(grant))).toEqual([]);
    },
    WHOLE_WALK,
  );

  it('lists no reason for what is not granted', () => {
    const grants = entries(ACCESS).flatMap(([name, access]) => grantsOf(name, access));
    expect([...Object.keys(UNUSED), ...OF_MONEY].filter((grant) => !grants.includes(grant))).toEqual([]);
  });
});
