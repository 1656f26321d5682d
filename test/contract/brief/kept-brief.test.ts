import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { lookUpBrief } from '#actions/brief/look-up-brief.ts';
import { type MailBrief, mailBrief } from '#actions/brief/mail-brief.ts';
import { sendDailyBrief, sendWeeklyBrief } from '#actions/brief/send-daily-brief.ts';
import { BRIEF_READERS, manifestOf } from '#domain/brief/kept-brief.ts';
import { sha256 } from '#domain/identity.ts';
import { readAuditLog } from '#io/table/audit/audit-log.ts';
import { readBrief, readPdf } from '#io/table/brief/brief-archive.ts';
import { toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { settleElsewhere } from '#io/table/feed/unheard.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { pdfFonts } from '#test/support/pdf.ts';
import { functionSettings } from '#test/support/settings.ts';
import { firstSightingBrief } from '#test/unit/brief/briefs.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const READERS = ['one@police.example', 'two@police.example'];

let test: TestCloud;
let tables = 0;
let world: MailBrief;
let ledger: MailBrief['table'];
let before = 0;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  const name = `kept-brief-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  ledger = { client: test.clients.ledger, name };
  world = {
    table: test.tableAs('brief', name),
    mail: test.clients.mail,
    settings: { ...functionSettings(['age1a', 'age1b', 'age1c']), briefTo: READERS },
    clock: () => new Date(test.clock.now()),
    fonts: pdfFonts,
  };
  before = test.cloud.mails.list().length;
});

const sent = (): Promise<Email[]> =>
  Promise.all(
    test.cloud.mails
      .list()
      .slice(before)
      .map(({ raw }) => PostalMime.parse(raw)),
  );
const headerOf = ({ headers }: Email, name: string): string | undefined =>
  headers.find(({ key }) => key === name)?.value;

it('a brief goes to each reader alone, in a thread of its campaign, and is not called important', async () => {
  await mailBrief(world, firstSightingBrief());
  const mails = await sent();
  expect(mails.map(({ to }) => to?.map(({ address }) => address))).toEqual(READERS.map((address) => [address]));
  for (const mail of mails) {
    expect(headerOf(mail, 'references')).toBe('<campaign.4f7k2m9qw1@hotline.example>');
    expect(headerOf(mail, 'x-hotline-brief')).toBe('brief.4f7k2m.1');
    expect(headerOf(mail, 'importance')).toBeUndefined();
    expect(mail.attachments).toEqual([]);
  }
});

it('what was sent is kept, and the log’s digest is of its text, HTML, PDF and readers', async () => {
  const settings = { ...world.settings, briefs: { ...world.settings.briefs, pdf: 'attached' as const } };
  const brief = firstSightingBrief();
  await mailBrief({ ...world, settings }, brief);
  const kept = await readBrief(ledger, brief.id);
  const pdf = await readPdf(ledger, brief.id);
  const [mail] = await sent();
  expect(kept).toMatchObject({ to: READERS, handedOver: new Set(READERS) });
  expect(mail?.text?.trim()).toBe(kept?.text.trim());
  expect(Buffer.from(mail?.attachments[0]?.content as ArrayBuffer).equals(pdf as Uint8Array)).toBe(true);

  const sumOf = (part: string | Uint8Array): string => sha256(Buffer.from(part));
  const sums = { text: sumOf(kept?.text ?? ''), html: sumOf(kept?.html ?? ''), pdf: sumOf(pdf as Uint8Array) };
  const day = world.clock().toISOString().slice(0, 10);
  const { entries } = await readAuditLog(ledger, day, day);
  expect(entries).toMatchObject([{ what: 'brief.send', digest: sumOf(manifestOf(sums, READERS)), outcome: '2' }]);
  expect(kept?.entry).toEqual({ day, chain: entries[0]?.chain, seq: entries[0]?.seq });
});

it('a reader who got it is not mailed again where the next could not be', async () => {
  let refused = false;
  const failing = {
    ...world.mail,
    send: (command: never) => {
      const isSecond = test.cloud.mails.list().length - before === 1 && !refused;
      if (!isSecond) return world.mail.send(command);
      refused = true;
      throw new Error('the network is gone');
    },
  } as unknown as MailBrief['mail'];
  await expect(mailBrief({ ...world, mail: failing }, firstSightingBrief())).rejects.toThrow('network');
  await mailBrief(world, firstSightingBrief());
  await mailBrief(world, firstSightingBrief());
  expect((await sent()).map(({ to }) => to?.[0]?.address)).toEqual(READERS);
});

it('a day that says what the one before said is kept, and nobody is sent it', async () => {
  await enter(
    ledger,
    reportNaming(1, [], { receivedAt: '2026-11-25T12:00:00.000Z', processedAt: '2026-11-25T12:00:00.000Z' }),
  );
  for (const day of ['23', '24', '25', '26', '27', '28']) {
    await sendDailyBrief(world, new Date(`2026-11-${day}T05:30:00.000Z`));
  }
  const subjects = (await sent()).map(({ subject }) => subject);
  expect([...new Set(subjects)]).toEqual([
    'Mon 23 Nov: 0 reports, 0 new wallets',
    'Thu 26 Nov: 1 report, 0 new wallets',
    'Fri 27 Nov: 0 reports, 0 new wallets',
  ]);
  expect(await readBrief(ledger, 'brief.daily.2026-11-24T0530')).toMatchObject({ withheld: true });
});

it('a week is told of each Monday where the settings ask for it, once, against the week before', async () => {
  for (const [n, day] of ['12', '18', '25', '26'].entries()) {
    const at = `2026-11-${day}T12:00:00.000Z`;
    await enter(ledger, reportNaming(n + 1, [], { receivedAt: at, processedAt: at }));
  }
  const briefs = { ...world.settings.briefs, weekly: true };
  const weekly = { ...world, settings: { ...world.settings, briefs, timeZone: 'Europe/Helsinki' } };
  for (const day of ['29', '30', '30']) await sendWeeklyBrief(weekly, new Date(`2026-11-${day}T05:30:00.000Z`));
  await sendWeeklyBrief(world, new Date('2026-11-30T05:30:00.000Z'));
  const [mail, ...others] = await sent();
  expect(others).toHaveLength(READERS.length - 1);
  expect(mail?.subject).toBe('Week to Mon 30 Nov: 2 reports, 0 new wallets');
  expect(mail?.text).toContain('2 reports, 0 new wallets, against 1 in the week before.');
  expect(mail?.text).toContain('Mon 23 Nov 07:30');
});

it('what it tells of stands in the register before it is sent, and it is stamped once that is taken back', async () => {
  const brief = firstSightingBrief();
  const address = brief.wallets.listed[0]?.address ?? '';
  const failing = {
    ...world.mail,
    send: () => {
      throw new Error('the network is gone');
    },
  } as unknown as MailBrief['mail'];
  await expect(mailBrief({ ...world, mail: failing }, brief)).rejects.toThrow('network');
  const rows = await toldElsewhere(ledger, address);
  expect(rows).toMatchObject([{ channel: 'brief', recipient: BRIEF_READERS, ref: brief.id }]);
  expect(await toldElsewhere(ledger, brief.campaign.id)).toHaveLength(1);
  await mailBrief(world, brief);
  expect((await lookUpBrief({ table: ledger }, brief.id))?.corrections).toEqual([]);
  const at = '2026-11-25T12:00:00.000Z';
  await settleElsewhere(ledger, await toldElsewhere(ledger, address), { at, reason: 'not-extortion' });
  const stamped = await lookUpBrief({ table: test.tableAs('desk', ledger.name) }, brief.id);
  expect(stamped?.corrections).toEqual([{ subject: address, at }]);
});

it('it is sent by the configuration set that demands TLS, and by none that there is not', async () => {
  test.cloud.sending.configure(['briefs']);
  const sets: (string | undefined)[] = [];
  const end = test.cloud.mails.onSent((_mail, tags) => sets.push(tags['ses:configuration-set']));
  await mailBrief({ ...world, configurationSet: 'briefs' }, firstSightingBrief());
  const other = { ...firstSightingBrief(), id: 'brief.other.1' };
  await expect(mailBrief({ ...world, configurationSet: 'none' }, other)).rejects.toThrow('does not exist');
  end();
  expect(sets).toEqual(READERS.map(() => 'briefs'));
});
