import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeWallets } from '#actions/brief/describe-wallets.ts';
import { mailBrief } from '#actions/brief/mail-brief.ts';
import { decideContact } from '#actions/contact/decide-contact.ts';
import { lookUpWallet } from '#actions/desk/look-up-wallet.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { lookUpReport } from '#actions/follow-up/look-up-report.ts';
import { withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { receiptCodeOf, reportId } from '#domain/identity.ts';
import { mailIdentity } from '#domain/message/provenance/envelope.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { readReport } from '#io/table/report/report.ts';
import { mineOf } from '#lambdas/follow-up/report-of.ts';
import { addressOf } from '#test/support/addresses.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { NAMING_LETTERS } from '#test/support/letters/contacts/other-peoples-contacts.ts';
import { runs } from '#test/support/runs.ts';
import { firstSightingBrief } from '#test/unit/brief/briefs.ts';

const WALLET = addressOf('p2wpkh', 'a contact');
const EXTORTER = 'musta@maksa.example';
const LETTER = `Murtauduin koneellesi ja minulla on videosi. Maksa 200 euroa bitcoineina osoitteeseen ${WALLET}. Kirjoita minulle: ${EXTORTER}`;

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
let deskIdentity: string;
let number = 0;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
  deskIdentity = await generateX25519Identity();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
  Object.assign(world.settings, { sealContactsTo: await identityToRecipient(deskIdentity) });
});

/** A letter that comes by mail, and all that follows of it. */
const mail = async (text: string, author?: string): Promise<string> => {
  number += 1;
  const from = author ?? `victim${number}@posti${number}.example`;
  const raw = deliveredText(text, { id: `${number}` }, { from, messageId: `<${number}@posti.example>` });
  world.put(`mail/${number}`, raw);
  await world.process(`mail/${number}`);
  const { from: sender, messageId, body } = mailIdentity(raw);
  const id = reportId(world.hashKey, 'mail', sender, messageId, body);
  const worker = world.as('changes');
  await recordChanges({ ...worker, clock: world.now } as never, id);
  if ((await readReport(world.worker().table, id))?.todo?.has('links') === true) await world.work('link-report', id);
  return id;
};

const desk = async (deskKey: string | null = deskIdentity) => {
  const { table, settings } = world.as('desk');
  const found = await lookUpWallet(
    { table, settings, clock: world.now, deskKey: async () => deskKey },
    { who: 'x' },
    WALLET,
  );
  return found.ok ? found.answer.contacts : [];
};

const confirm = (verdict: 'confirmed' | 'rejected', value = EXTORTER) =>
  decideContact(
    { table: world.worker().table, matchKey: world.matchKey, settings: world.settings, clock: world.now },
    { verdict, kind: 'email', value, by: 'a lead', reason: 'seen in three letters' },
  );

/** The rows that say which report gives a contact. */
const givenContacts = async () =>
  (await world.rows()).filter(({ pk, sk }) => String(pk).startsWith('CONTACT#') && String(sk).startsWith('SEEN#'));

const rows = async (): Promise<string> =>
  JSON.stringify(await world.rows(), (_, value) => (value instanceof Set ? [...value] : value));

describe('a contact of the extorter', () => {
  it('is shown at the desk from two different reports on, and is in clear on no row', async () => {
    await mail(LETTER);
    expect(await desk()).toMatchObject([{ kind: 'email', value: null, reports: 1, confirmed: false }]);
    await mail(LETTER);

    expect(await desk()).toMatchObject([{ kind: 'email', value: EXTORTER, reports: 2, confirmed: false }]);
    expect(await desk(null)).toMatchObject([{ value: null, reports: 2 }]);
    expect(await desk(world.identities[0] ?? '')).toMatchObject([{ value: null, reports: 2 }]);
    expect(await rows()).not.toContain(EXTORTER);
  });

  it('is not shown on two letters of one mailbox, however it is spelled', async () => {
    await mail(LETTER, 'matti@posti.example');
    await mail(`${LETTER} Kiire.`, 'Matti+toinen@posti.example');

    expect(await desk()).toMatchObject([{ value: null, reports: 2, confirmed: false }]);
  });

  it('is in clear once a lead confirmed it, whose name and reason are kept, and shown to nobody once one rejected it', async () => {
    await mail(LETTER);
    expect(await confirm('confirmed', 'other@maksa.example')).toEqual({ ok: false, reason: 'unknown-contact' });
    expect((await confirm('confirmed')).ok).toBe(true);

    expect(await desk(null)).toMatchObject([{ value: EXTORTER, reports: 1, confirmed: true }]);
    const audit = (await world.rows()).filter(({ pk, what }) => String(pk).startsWith('AUDIT#') && what !== undefined);
    expect(audit).toContainEqual(expect.objectContaining({ who: 'a lead', what: 'contact.confirmed' }));
    expect(JSON.stringify(audit)).not.toContain(EXTORTER);

    expect((await confirm('rejected')).ok).toBe(true);
    expect(await desk()).toEqual([]);
    expect(await rows()).not.toContain(EXTORTER);
  });

  it('goes with its report: out of count when that is withdrawn, and from the ledger when it is destroyed', async () => {
    const id = await mail(LETTER);
    await mail(LETTER);
    const { table, originals } = world.worker();
    await world.clearInbox(id);
    const report = await readFollowUpReport(table, id);
    if (report === null) throw new Error('no report');
    const notify = async (): Promise<void> => undefined;
    const deps = { table, originals, hashKey: world.hashKey, clock: world.now, settings: world.settings, notify };
    const sender = `victim${number - 1}@posti${number - 1}.example`;
    expect((await withdrawReport(deps, report, sender)).ok).toBe(true);
    world.skip(73 * 60 * 60_000);
    await world.ringDue();

    const given = await givenContacts();
    expect(given.map(({ report: of }) => of)).not.toContain(id);
    expect(given).toHaveLength(1);
    expect(await desk()).toMatchObject([{ value: null, reports: 1 }]);
  });

  it('of a row of before, in clear, is left out and stops nothing', async () => {
    const id = await mail(LETTER);
    await mail(LETTER);
    const { client, name: TableName } = world.worker().table;
    await client.send(
      new UpdateCommand({
        TableName,
        Key: { pk: `REPORT#${id}`, sk: 'REPORT' },
        UpdateExpression: 'SET findings.contacts = :old, todo = :todo',
        ExpressionAttributeValues: {
          ':old': [{ kind: 'email', value: 'matti@koti.example' }],
          ':todo': new Set(['changes', 'links']),
        },
      }),
    );
    await recordChanges({ ...world.as('changes'), clock: world.now } as never, id);
    await world.work('link-report', id);

    expect(await desk()).toHaveLength(1);
  });
});

/** All that the page and the PDF of a report's receipt show of it. */
const receiptOf = async (id: string): Promise<string> => {
  const { table } = world.as('follow-up');
  const found = await lookUpReport({ table, pause: async () => undefined }, receiptCodeOf(world.hashKey, id));
  if (found.state === 'wrong') throw new Error('no receipt');
  return JSON.stringify(await mineOf(table, world.hashKey, found));
};

/** Of so many letters each one is tried; `npm run test:long` tries all. */
const EACH = runs(2, 1);

/** The letters, some twenty at a time. */
const BATCHES = (['en', 'fi', 'sv', 'de'] as const).flatMap((language) => {
  const letters = NAMING_LETTERS.filter((each) => each.language === language).filter((_, n) => n % EACH === 0);
  const starts = Array.from({ length: Math.ceil(letters.length / 20) }, (_, n) => n * 20);
  return starts.map((start) => ({ language, start, letters: letters.slice(start, start + 20) }));
});

describe.each(BATCHES)('letters that name other people, $language from $start', ({ letters }) => {
  it('leave no such value on any row, page, mail or brief, in no log, and none of the extorter’s in clear', async () => {
    const logged: string[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...said) => void logged.push(JSON.stringify(said))),
    );
    const mails = world.test.cloud.mails.list().length;
    const shown: string[] = [];
    for (const { text } of letters) {
      const id = await mail(text);
      await world.acknowledge(id);
      shown.push(await receiptOf(id));
    }
    const { table, mail: mailer } = world.as('brief');
    const wallets = await describeWallets(table, [addressOf('p2wpkh', 'names others')], false);
    expect(wallets.listed).toHaveLength(1);
    await mailBrief(
      { table, mail: mailer, settings: world.settings, clock: world.now },
      firstSightingBrief({ wallets }),
    );
    for (const spy of spies) spy.mockRestore();

    const sent = await Promise.all(
      world.test.cloud.mails
        .list()
        .slice(mails)
        .map(async ({ raw }) => JSON.stringify(await PostalMime.parse(raw))),
    );
    expect(sent.length).toBeGreaterThan(1);
    // Events of the feed, audit entries and the brief that was sent are rows.
    const kept = [await rows(), ...logged, ...shown, ...sent].join('\n');
    const extorters = letters.flatMap((each) => each.extorters);
    const values = [
      ...letters.flatMap(({ others }) => others),
      ...extorters.map((each) => each.slice(each.indexOf(' ') + 1)),
    ];
    expect(values.filter((value) => kept.includes(value))).toEqual([]);
    expect((await givenContacts()).length).toBe(extorters.length);
  });
});
