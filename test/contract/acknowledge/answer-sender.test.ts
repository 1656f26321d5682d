import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acknowledge } from '#actions/acknowledge/acknowledge.ts';
import { receiptCodeOf, sha256 } from '#domain/identity.ts';
import type { Report } from '#domain/report/report.ts';
import { mailClient } from '#io/clients.ts';
import { objectsClient } from '#io/object-clients.ts';
import { joinWaiting, waitingReports } from '#io/table/gate/sender.ts';
import { key } from '#io/table/store/keys.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';
import { mailWordsOf } from '#web/mail/words-of.ts';

const HOUR = 3_600_000;
const HASH_KEY = Buffer.from('a key of this test');
const settings = functionSettings(['age1a', 'age1b', 'age1c']);

/** The time as the function sees it. */
let time = Date.now();
const pass = (milliseconds: number): void => {
  time += milliseconds;
};

let test: TestCloud;
let clients: { objects: ReturnType<typeof objectsClient>; mail: ReturnType<typeof mailClient> };
beforeAll(async () => {
  test = await openCloud();
  const connection = test.as('acknowledge');
  clients = { objects: objectsClient(connection), mail: mailClient({ ...connection, maxAttempts: 1 }) };
});
afterAll(async () => {
  for (const client of Object.values(clients)) client.destroy();
  await test.close();
});

const table = () => ({ client: test.clients.ledger, name: test.table });
const acknowledging = () => ({
  table: test.tableAs('acknowledge', test.table),
  inbox: { client: clients.objects, name: test.buckets.inbox },
  originals: { client: clients.objects, name: test.buckets.originals },
  mail: clients.mail,
  hashKey: HASH_KEY,
  settings,
  clock: () => new Date(time),
});
const look = (id: string): Promise<void> => acknowledge(acknowledging(), id);

/** Reports by mail of one sender, numbered from `first`, sealed, entered and still to be answered. */
const reported = async (sender: string, count: number, first = 0, fields: Partial<Report> = {}): Promise<string[]> => {
  const ids = Array.from({ length: count }, (_, n) => `${sender}-${String(first + n).padStart(3, '0')}`);
  for (const [n, id] of ids.entries()) {
    const mail = `From: ${sender}@example.org\r\nMessage-ID: <${id}@example.org>\r\n\r\nHe wants money.\r\n`;
    const sealed = Buffer.from(`sealed ${id}`);
    const original = {
      part: 'mail',
      key: `originals/${id}/mail`,
      sha256: sha256(Buffer.from(mail)),
      size: mail.length,
      receivedAt: '2026-11-24T08:00:00.000Z',
      sealedSha256: sha256(sealed),
    };
    test.cloud.buckets.put(test.buckets.inbox, `mail/${id}`, Buffer.from(mail));
    const checksum = { sha256: Buffer.from(original.sealedSha256, 'hex').toString('base64') };
    test.cloud.buckets.put(test.buckets.originals, original.key, sealed, { checksums: checksum });
    const report = madeReport(n, {
      id,
      reference: `REF0-${id}`,
      senderHash: sender,
      inbox: new Set([`mail/${id}`]),
      originals: [original],
      todo: new Set(['ack']),
      newWallets: [],
      ...fields,
    });
    await enter(table(), report);
  }
  return ids;
};
const stateOf = async (id: string): Promise<unknown> =>
  (await test.clients.ledger.send(new GetCommand({ TableName: test.table, Key: key.report(id) }))).Item?.ack;
const inbox = (): string[] => test.cloud.buckets.list(test.buckets.inbox, {}).map((object) => object.key);

/** The mails to a sender, each as the reports that it acknowledges. */
const mailsTo = (sender: string): string[][] =>
  test.cloud.mails
    .list()
    .filter(({ recipients }) => recipients.includes(`${sender}@example.org`))
    .map(({ raw }) =>
      [...new Set(raw.toString('latin1').match(new RegExp(`REF0-${sender}-\\d{3}`, 'g')))].map((found) =>
        found.slice(5),
      ),
    );

describe('a sender of a mail without a letter', () => {
  const { letterless } = mailWordsOf('fi').acknowledgement;
  const asks = (n: number): Promise<string[]> => reported('siiri', 1, n, { letterless: true, language: 'fi' });
  const sentTo = (sender: string): string[] =>
    test.cloud.mails
      .list()
      .filter(({ recipients }) => recipients.includes(`${sender}@example.org`))
      .map(({ raw }) => Buffer.from(raw.toString('latin1').replaceAll(/=\r?\n/g, ''), 'latin1').toString('latin1'))
      .map((raw) =>
        raw.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      )
      .map((raw) => Buffer.from(raw, 'latin1').toString('utf8'));

  it('is told what is missing; of one with a letter nothing is said to be', async () => {
    const [asked = ''] = await asks(0);
    const [told = ''] = await reported('maija', 1, 0, { language: 'fi' });
    await look(asked);
    await look(told);

    expect(sentTo('siiri')[0]).toContain(letterless.missing);
    expect(sentTo('maija')[0]).not.toContain(letterless.missing);
    const row = await test.clients.ledger.send(new GetCommand({ TableName: test.table, Key: key.report(asked) }));
    expect(row.Item).not.toHaveProperty('letterless');
  });

  it('is thanked where a letter came with it meanwhile', async () => {
    const [letter = ''] = await reported('siiri', 1, 1, { language: 'fi' });
    const [asked = ''] = await asks(2);
    await look(letter);
    await look(asked);
    pass(HOUR);
    await look(letter);

    expect(sentTo('siiri')[1]).not.toContain(letterless.missing);
    pass(24 * HOUR);
  });
});

describe('a sender of several reports', () => {
  it('is answered once in an hour, of all that came meanwhile in one mail', async () => {
    const [first = '', ...later] = await reported('aino', 4);
    for (const id of [first, ...later]) await look(id);
    expect(mailsTo('aino')).toEqual([[first]]);
    expect(await Promise.all(later.map(stateOf))).toEqual(['waiting', 'waiting', 'waiting']);

    pass(HOUR - 1_000);
    await look(later[0] ?? '');
    expect(mailsTo('aino')).toHaveLength(1);

    pass(1_000);
    await look(later[1] ?? '');
    expect(mailsTo('aino').map((told) => told.toSorted())).toEqual([[first], later]);
    expect(await Promise.all(later.map(stateOf))).toEqual(['sent', 'sent', 'sent']);
    for (const id of later) await look(id);
    expect(mailsTo('aino')).toHaveLength(2);
    expect(inbox().filter((name) => name.includes('aino'))).toEqual([]);
  });

  it('is told of a report once: what was answered is gathered no more, though its worker died before it said so', async () => {
    const [first = '', second = '', third = ''] = await reported('berit', 3);
    await look(first);
    await look(second);
    await look(third);
    pass(HOUR);
    await look(second);
    expect(mailsTo('berit')[1]?.toSorted()).toEqual([second, third]);

    // As the worker leaves them that dies before it takes out of those that wait what it has answered.
    for (const id of [first, second, third]) await joinWaiting(table(), 'berit', id);
    const [fourth = ''] = await reported('berit', 1, 3);
    pass(HOUR);
    await look(fourth);

    expect(mailsTo('berit')[2]).toEqual([fourth]);
    expect(await waitingReports(table(), 'berit', 100)).toEqual([]);
  });

  it('is told which kinds of files nothing opened, of all that are answered together', async () => {
    const [first = '', second = ''] = await reported('ebba', 2, 0, { unread: ['film'] });
    const [third = ''] = await reported('ebba', 1, 2, { unread: ['locked'] });
    for (const id of [first, second, third]) await look(id);
    pass(HOUR);
    await look(second);
    const { kinds } = mailWordsOf('fi').unread;
    const texts = test.cloud.mails
      .list()
      .filter(({ recipients }) => recipients.includes('ebba@example.org'))
      .map(({ raw }) => raw.toString('latin1').replaceAll(/=\r\n/g, ''));
    expect(texts.map((text) => [text.includes(kinds.film), text.includes(kinds.locked)])).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('is told of nothing that is withheld, or that is gone', async () => {
    const withheld = await reported('cecilia', 2, 0, { ack: 'withheld' });
    for (const id of [...withheld, 'cecilia-gone']) await joinWaiting(table(), 'cecilia', id);
    const [third = ''] = await reported('cecilia', 1, 2);
    await look(third);

    expect(mailsTo('cecilia')).toEqual([[third]]);
  });

  it('who sends very many gets twenty receipts with the one that is answered, and the others in the next hour', async () => {
    const ids = await reported('dagny', 23);
    for (const id of ids) await look(id);
    pass(HOUR);
    await look(ids[22] ?? '');
    expect(mailsTo('dagny')[1]).toHaveLength(21);
    expect(mailsTo('dagny')[1]).toContain(ids[22]);

    pass(HOUR);
    await look(ids[21] ?? '');
    expect(mailsTo('dagny').flat().toSorted()).toEqual(ids);
  });

  it('is told of those that wait behind twenty that are over and were not taken out', async () => {
    const over = Array.from({ length: 20 }, (_, n) => `elin-${String(n).padStart(3, '0')}`);
    for (const id of over) await joinWaiting(table(), 'elin', id);
    const [first = '', waiting = '', second = ''] = await reported('elin', 3, 20);
    await look(first);
    await look(waiting);
    pass(HOUR);
    await look(second);

    expect(mailsTo('elin')).toEqual([[first], [second, waiting]]);
  });

  it('is answered by one worker at a time, until its lease has run out', async () => {
    const [id = ''] = await reported('frida', 1);
    const remove = test.cloud.faults.add({ service: 'ses', kind: 'error', times: 1 });
    await expect(look(id)).rejects.toThrow();
    remove();
    expect(await stateOf(id)).toBe('sending');

    pass(2 * 60_000 - 1_000);
    await look(id);
    expect(mailsTo('frida')).toEqual([]);
    pass(1_000);
    await look(id);
    expect(mailsTo('frida')).toEqual([[id]]);
  });

  it('gets each report’s own code, and the answer says that a program wrote it', async () => {
    const [id = ''] = await reported('greta', 1);
    await look(id);
    const [mail] = test.cloud.mails.list().filter(({ recipients }) => recipients.includes('greta@example.org'));
    const raw = mail?.raw.toString('latin1') ?? '';

    expect(raw).toContain(receiptCodeOf(HASH_KEY, id));
    expect(raw).toMatch(/^Auto-Submitted: auto-replied\r?$/m);
    expect(raw).toMatch(/^X-Auto-Response-Suppress: All\r?$/m);
    expect(raw).toContain(`In-Reply-To: <${id}@example.org>`);
  });

  it.each([
    ['an address that SES takes for none', `From: ${'h'.repeat(65)}@example.org\r\n`],
    ['no address at all', 'Subject: help\r\n'],
  ])('with %s is answered by nothing, and its mail lies in the inbox no longer', async (what, head) => {
    const [id = ''] = await reported(`hedvig${what.length}`, 1);
    test.cloud.buckets.put(test.buckets.inbox, `mail/${id}`, Buffer.from(`${head}\r\nHe wants money.\r\n`));
    await look(id);

    expect(await stateOf(id)).toBe('withheld');
    expect(inbox()).not.toContain(`mail/${id}`);
  });
});
