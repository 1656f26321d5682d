import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { decideContact } from '#actions/contact/decide-contact.ts';
import { lookUpWallet } from '#actions/desk/look-up-wallet.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { reportId } from '#domain/identity.ts';
import { mailIdentity } from '#domain/message/provenance/envelope.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { readReport } from '#io/table/report/report.ts';
import { addressOf } from '#test/support/addresses.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { NAMING_LETTERS } from '#test/support/letters/contacts/other-peoples-contacts.ts';

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
const mail = async (text: string): Promise<string> => {
  number += 1;
  const from = `victim${number}@posti${number}.example`;
  const raw = deliveredText(text, { id: `${number}` }, { from, messageId: `<${number}@posti.example>` });
  world.put(`mail/${number}`, raw);
  await world.process(`mail/${number}`);
  const { from: author, messageId, body } = mailIdentity(raw);
  const id = reportId(world.hashKey, 'mail', author, messageId, body);
  const worker = world.as('changes');
  await recordChanges({ ...worker, clock: world.now } as never, id);
  if ((await readReport(world.worker().table, id))?.todo?.has('links') === true) await world.look(`report/${id}`);
  return id;
};

const desk = async (deskKey: string | null = deskIdentity) => {
  const { table, settings } = world.as('desk');
  const found = await lookUpWallet({ table, settings, clock: world.now, deskKey: async () => deskKey }, 'x', WALLET);
  return found.ok ? found.answer.contacts : [];
};

const confirm = (verdict: 'confirmed' | 'rejected', value = EXTORTER) =>
  decideContact(
    { table: world.worker().table, hashKey: world.hashKey, settings: world.settings, now: world.now },
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
    const deps = { table, originals, hashKey: world.hashKey, now: world.now(), notify };
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
    await world.look(`report/${id}`);

    expect(await desk()).toHaveLength(1);
  });
});

describe.each(['en', 'fi', 'sv', 'de'] as const)('letters that name other people, %s', (language) => {
  it('leave no such value on any row, in no log, and none of the extorter’s in clear', async () => {
    const letters = NAMING_LETTERS.filter((each) => each.language === language);
    const logged: string[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...said) => void logged.push(JSON.stringify(said))),
    );
    for (const { text } of letters) await mail(text);
    for (const spy of spies) spy.mockRestore();

    const kept = `${await rows()}\n${logged.join('\n')}`;
    const extorters = letters.flatMap((each) => each.extorters);
    const values = [
      ...letters.flatMap(({ others }) => others),
      ...extorters.map((each) => each.slice(each.indexOf(' ') + 1)),
    ];
    expect(letters.length).toBeGreaterThanOrEqual(13);
    expect(values.filter((value) => kept.includes(value))).toEqual([]);
    expect((await givenContacts()).length).toBe(extorters.length);
  });
});
