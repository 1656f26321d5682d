import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OriginalNotSealed } from '#actions/acknowledge/acknowledge.ts';
import { enterReport } from '#actions/process/enter-report.ts';
import { receiptCodeOf, reportId, sha256 } from '#domain/identity.ts';
import type { Report } from '#domain/report/report.ts';
import { foundCampaign, readCampaign } from '#io/table/campaign/campaign.ts';
import { CONTEST_ALERT } from '#io/table/gate/contest.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { commit } from '#io/table/store/transaction.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import { createWallet } from '#io/table/wallet/wallet.ts';
import { addressOf } from '#test/support/addresses.ts';
import { Death, Lifetime } from '#test/support/cloud/lifetime.ts';
import { type Delivery, deliveredText, submissionOf } from '#test/support/ledger/deliveries.ts';
import { allRows, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds, WORKER } from '#test/support/ledger/ledger-world.ts';
import { namedWallet, reportRow } from '#test/support/ledger/reports.ts';
import { letter } from '#test/support/letters/letters.ts';
import { type MailOptions, plainMail } from '#test/support/letters/mails.ts';

const MINUTE = 60_000;
/** More AWS calls than any function makes for one message. */
const MOST_CALLS = 40;

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
  world.test.cloud.faults.clear();
  world.test.cloud.mails.clear();
});

const putLetter = (id: string, delivery: Partial<Delivery> = {}, options: MailOptions = {}, number = 1): string => {
  const { text } = letter('fi', number);
  world.put(`mail/${id}`, deliveredText(text, { id, ...delivery }, options));
  return `mail/${id}`;
};
const reports = async (): Promise<Report[]> => reportsIn(await allRows(world));
const onlyReport = async (): Promise<Report> => {
  const [report, ...others] = await reports();
  if (report === undefined || others.length > 0) throw new Error(`${others.length + 1} reports`);
  return report;
};
const counted = async (address: string): Promise<number> => {
  const days = await readWalletTally(world.worker().table, address);
  return days.reduce((sum, day) => sum + day.reports, 0);
};
const mailTexts = (): string[] =>
  world.test.cloud.mails.list().map(({ raw }) => raw.toString().replaceAll('=\r\n', ''));

/** Works through the queues, and the sweep after each pause, for so long. */
const run = async (minutes = 0): Promise<void> => {
  const { queues } = world.test.cloud;
  const drain = async (): Promise<void> => {
    for (const queue of [world.names.inboxQueue, world.names.acknowledgements]) {
      for (const { body, receipt } of queues.receive(queue, { max: 10 })) {
        await world.handle(body);
        queues.delete(queue, receipt);
      }
    }
  };
  const drainAll = async () => {
    for (let round = 0; round < 4; round += 1) await drain();
  };
  await drainAll();
  for (let passed = 0; passed < minutes; passed += 5) {
    world.test.clock.advance(5 * MINUTE);
    await world.sweep();
    await drainAll();
  }
};

describe('a report', () => {
  it('is counted once when its mail is delivered twice with other trace headers, and both are deleted', async () => {
    putLetter('one');
    putLetter('two', { returnPath: 'bounces+other@example.org' });
    await run();
    const { findings } = await onlyReport();
    expect(await counted(findings.wallets[0]?.address ?? '')).toBe(1);
    expect(world.inboxKeys()).toEqual([]);
  });

  it('that arrives again when all is done is deleted without being counted or answered again', async () => {
    putLetter('one');
    await run();
    putLetter('two');
    await run();
    const { findings } = await onlyReport();
    expect(await counted(findings.wallets[0]?.address ?? '')).toBe(1);
    expect(mailTexts()).toHaveLength(1);
    expect(world.inboxKeys()).toEqual([]);
  });

  it('is entered whole whichever AWS call the worker dies after', async () => {
    for (let calls = 1; calls < MOST_CALLS; calls += 1) {
      world = await worlds.next();
      const inboxKey = putLetter('one');
      const died = await world.process(inboxKey, new Lifetime(calls)).then(
        () => false,
        (error: unknown) => error instanceof Death,
      );
      await world.process(inboxKey);
      const { findings, newWallets, todo } = await onlyReport();
      expect(await counted(findings.wallets[0]?.address ?? '')).toBe(1);
      expect(newWallets).toHaveLength(1);
      expect(todo).toEqual(new Set(['ack', 'changes']));
      if (!died) return;
    }
    throw new Error('the worker never comes to its end');
  });

  it('is answered and cleared whichever AWS call the acknowledging worker dies after', async () => {
    for (let calls = 1; calls < MOST_CALLS; calls += 1) {
      world = await worlds.next();
      world.test.cloud.mails.clear();
      await world.process(putLetter('one'));
      const { id, reference } = await onlyReport();
      const died = await world.acknowledge(id, new Lifetime(calls)).then(
        () => false,
        (error: unknown) => error instanceof Death,
      );
      await run(10);
      expect(await onlyReport()).toMatchObject({ ack: 'sent', todo: new Set(['changes']) });
      expect(mailTexts().filter((mail) => mail.includes(reference)).length).toBeGreaterThan(0);
      expect(world.inboxKeys()).toEqual([]);
      if (!died) return;
    }
    throw new Error('the worker never comes to its end');
  });

  it('is counted once by ten workers at once', async () => {
    const inboxKey = putLetter('one');
    await Promise.allSettled(Array.from({ length: 10 }, () => world.process(inboxKey)));
    await run();
    const { findings } = await onlyReport();
    expect(await counted(findings.wallets[0]?.address ?? '')).toBe(1);
  });

  it('joins the others that name the same new wallet at the same moment', async () => {
    const keys = Array.from({ length: 8 }, (_, n) => putLetter(`${n}`, {}, { messageId: `<${n}@example.org>` }));
    await Promise.allSettled(keys.map((inboxKey) => world.process(inboxKey)));
    await run(10);
    const all = await reports();
    expect(all).toHaveLength(8);
    expect(new Set(all.map(({ campaign }) => campaign)).size).toBe(1);
    expect(all.flatMap(({ newWallets }) => newWallets)).toHaveLength(1);
    expect(await counted(all[0]?.findings.wallets[0]?.address ?? '')).toBe(8);
  });

  it('planned with wallets that others founded meanwhile is planned again as naming known ones', async () => {
    const { table } = world.worker();
    const [known, fresh] = [namedWallet(1), namedWallet(2)];
    const founded = { ...known, firstSeen: '2026-11-01T00:00:00.000Z', firstReport: 'earlier', campaign: null };
    await commit(table, [createWallet(founded)]);
    const { findings } = reportRow();
    const report = reportRow({
      findings: { ...findings, wallets: [known, fresh] },
      newWallets: [known.address, fresh.address],
    });
    expect(await enterReport(table, report, 'f'.repeat(64))).toBe(true);
    expect((await onlyReport()).newWallets).toEqual([fresh.address]);
    expect(await counted(known.address)).toBe(1);
    const wallet = (await allRows(world)).find(({ pk, sk }) => pk === `WALLET#${known.address}` && sk === 'WALLET');
    expect(wallet?.firstReport).toBe('earlier');
  });

  it('that meets other transactions is entered once they are done', async () => {
    world.test.cloud.faults.add({
      service: 'dynamodb',
      action: 'TransactWriteItems',
      kind: 'conflict',
      caller: WORKER.name,
      times: 4,
    });
    await world.process(putLetter('one'));
    const { findings } = await onlyReport();
    expect(await counted(findings.wallets[0]?.address ?? '')).toBe(1);
  });

  it.each([1, 2])('is counted once when its transaction’s answer is lost (%i tries a call)', async (maxAttempts) => {
    world.maxAttempts = maxAttempts;
    const inboxKey = putLetter('one');
    world.test.cloud.faults.add({
      service: 'dynamodb',
      action: 'TransactWriteItems',
      kind: 'timeout-after-write',
      caller: WORKER.name,
      times: 2,
    });
    await world.process(inboxKey).catch(() => undefined);
    await world.process(inboxKey).catch(() => undefined);
    await world.process(inboxKey);
    const { findings } = await onlyReport();
    expect(await counted(findings.wallets[0]?.address ?? '')).toBe(1);
  });
});

describe('an object that ends every reading of it', () => {
  /** A worker that dies once it has counted its reading and loaded the object. */
  const readOnce = async (inboxKey: string): Promise<void> => {
    await world.process(inboxKey, new Lifetime(2)).catch(() => undefined);
    world.test.clock.advance(4 * MINUTE);
  };

  it('is stored unread and sealed after five, without an answer', async () => {
    const inboxKey = putLetter('one');
    const bytes = world.test.cloud.buckets.get(world.names.inbox, inboxKey)?.body;
    for (let reading = 0; reading < 5; reading += 1) await readOnce(inboxKey);
    expect(await reports()).toEqual([]);
    await run();
    const report = await onlyReport();
    expect(report).toMatchObject({ state: 'unreadable', unreadable: 'gave-up', ack: 'withheld', campaign: null });
    expect(sha256(await world.unseal(report.originals[0]?.key ?? ''))).toBe(sha256(bytes ?? new Uint8Array()));
    expect(world.inboxKeys()).toEqual([]);
    expect(mailTexts()).toEqual([]);
  });

  it('is read still when AWS failed, and not the object, any number of times', async () => {
    const inboxKey = putLetter('one');
    world.test.cloud.faults.add({
      service: 'dynamodb',
      action: 'TransactWriteItems',
      kind: 'error',
      caller: WORKER.name,
      times: 9,
    });
    for (let reading = 0; reading < 9; reading += 1) {
      await world.process(inboxKey).catch(() => undefined);
      world.test.clock.advance(4 * MINUTE);
    }
    await world.process(inboxKey);
    expect(await onlyReport()).toMatchObject({ state: 'processed' });
  });
});

describe('what was received', () => {
  it.each([
    ['is missing', (sealed: string) => world.test.cloud.buckets.delete(world.names.originals, sealed)],
    [
      'is another',
      (sealed: string) => world.test.cloud.buckets.put(world.names.originals, sealed, Buffer.from('another')),
    ],
  ])('stays in the inbox, and is not called received, while the sealed original %s', async (_, spoil) => {
    const inboxKey = putLetter('one');
    await world.process(inboxKey);
    const { id, originals } = await onlyReport();
    spoil(originals[0]?.key ?? '');
    await expect(world.acknowledge(id)).rejects.toThrow(OriginalNotSealed);
    expect(world.inboxKeys()).toEqual([inboxKey]);
    expect(mailTexts()).toEqual([]);
  });

  it('by form is sealed with its files, and all of it deleted', async () => {
    const id = reportId(world.hashKey, 'form', 'a token');
    const { submission, files } = submissionOf(id, 'I got this.', {
      'letter.eml': plainMail(letter('sv', 1).text),
      'note.txt': Buffer.from('And this.'),
    });
    for (const [name, bytes] of files) world.put(name, bytes);
    world.put(`report/${id}`, Buffer.from(JSON.stringify(submission)));
    await run();
    const report = await onlyReport();
    expect(report).toMatchObject({ id, language: 'fi', ack: 'withheld', withheld: 'receipt-on-page', consent: true });
    expect(report.originals.map(({ part }) => part)).toEqual(['submission', '0', '1']);
    expect(report.findings.wallets.map(({ address }) => address)).toEqual([letter('sv', 1).wallet]);
    expect(Buffer.from(await world.unseal(report.originals[2]?.key ?? '')).toString()).toBe('And this.');
    expect(world.inboxKeys()).toEqual([]);
  });

  it('by form and cannot be read is a report still, with all files beside it', async () => {
    world.put('upload/odd/0', Buffer.from('a file'));
    world.put('report/odd', Buffer.from('{"version": 1, "chan'));
    await run();
    const report = await onlyReport();
    expect(report).toMatchObject({ id: 'odd', state: 'unreadable', unreadable: 'no-submission' });
    expect(report.originals.map(({ part }) => part)).toEqual(['submission', '0']);
    expect(world.inboxKeys()).toEqual([]);
  });

  it.each([
    ['is no mail', Buffer.from([0, 1, 2, 255]), { state: 'unreadable', unreadable: 'not-a-mail', campaign: null }],
    ['is empty', Buffer.alloc(0), { state: 'unreadable', unreadable: 'empty' }],
    ['holds no text', deliveredText(' ', { id: 'x' }), { state: 'unreadable', unreadable: 'no-text' }],
    ['names no wallet', deliveredText('I know what you did. Pay me.', { id: 'x' }), { state: 'processed' }],
  ])('by mail and %s is a report still', async (_, bytes, expected) => {
    world.put('mail/odd', bytes);
    await run();
    const report = await onlyReport();
    expect(report).toMatchObject(expected);
    expect(sha256(await world.unseal(report.originals[0]?.key ?? ''))).toBe(sha256(bytes));
    expect(world.inboxKeys()).toEqual([]);
  });

  it('and names twelve wallets has ten in the ledger and two counted', async () => {
    const wallets = Array.from({ length: 12 }, (_, n) => addressOf('p2wpkh', `many ${n}`));
    world.put('mail/many', deliveredText(`Pay 200 EUR to one of\n${wallets.join('\n')}\n`, { id: 'many' }));
    await run();
    const report = await onlyReport();
    expect(report.newWallets).toHaveLength(10);
    expect(report.walletsBeyond).toBe(2);
  });

  it('leaves nothing of its sender and its words in the ledger', async () => {
    putLetter('one', {}, { subject: 'Apua, mitä teen', headers: ['Reply-To: aino.home@example.net'] });
    await run();
    const { id } = await onlyReport();
    const rows = JSON.stringify(await allRows(world), (_, value) => (value instanceof Set ? [...value] : value));
    for (const personal of ['aino', 'example.org', 'Esimerkki', 'Otto', 'Apua', 'muistiinpanot']) {
      expect(rows.toLowerCase()).not.toContain(personal.toLowerCase());
    }
    expect(rows).not.toContain(receiptCodeOf(world.hashKey, id));
  });
});

describe('a campaign', () => {
  it('keeps its founder when two found it at once', async () => {
    const { table } = world.worker();
    const campaign = { id: 'campaign1', textHash: 'text1', foundedAt: '2026-11-24T06:00:00.000Z' };
    expect(await foundCampaign(table, { ...campaign, foundedBy: 'one' })).toBe(true);
    expect(await foundCampaign(table, { ...campaign, foundedBy: 'two' })).toBe(false);
    expect(await readCampaign(table, 'campaign1')).toMatchObject({ foundedBy: 'one' });
  });
});

describe('an answer', () => {
  it('is sent once by ten workers at once', async () => {
    await world.process(putLetter('one'));
    const { id } = await onlyReport();
    await Promise.allSettled(Array.from({ length: 10 }, () => world.acknowledge(id)));
    expect(mailTexts()).toHaveLength(1);
  });

  it('is sent again when nobody knows whether it was', async () => {
    await world.process(putLetter('one'));
    const { id } = await onlyReport();
    world.test.cloud.faults.add({
      service: 'ses',
      kind: 'timeout-after-write',
      caller: WORKER.name,
      times: 1,
    });
    await world.acknowledge(id).catch(() => undefined);
    await run(10);
    expect(mailTexts()).toHaveLength(2);
    expect(await onlyReport()).toMatchObject({ ack: 'sent' });
  });

  it.each([
    ['beyond ASCII', 'höh@example.org'],
    ['of more than 64 characters', `${'a'.repeat(65)}@example.org`],
  ])('is withheld from an address that SES takes for none, and its object goes: a local part %s', async (_, from) => {
    putLetter('one', {}, { from });
    await run(10);
    expect(mailTexts()).toEqual([]);
    expect(await onlyReport()).toMatchObject({ ack: 'withheld' });
    expect(world.inboxKeys()).toEqual([]);
  });

  it('reaches a domain beyond ASCII under the name that DNS has', async () => {
    putLetter('one', {}, { from: 'aino@hätä.example' });
    await run();
    expect(world.test.cloud.mails.list().at(-1)?.recipients).toEqual(['aino@xn--ht-viab.example']);
  });

  it('is gathered with others of the same sender for an hour', async () => {
    for (const id of ['one', 'two', 'three']) putLetter(id, {}, { messageId: `<${id}@example.org>` });
    await run();
    expect(mailTexts()).toHaveLength(1);
    await run(65);
    const [, gathered = '', ...more] = mailTexts();
    const unanswered = (await reports()).filter(({ reference }) => !mailTexts()[0]?.includes(reference));
    expect(unanswered).toHaveLength(2);
    for (const { reference } of unanswered) expect(gathered).toContain(reference);
    expect(more).toEqual([]);
    expect(world.inboxKeys()).toEqual([]);
  });

  it('is sent to no ticket system that answers each answer, whatever of it that quotes', async () => {
    putLetter('one');
    await run();
    const [first] = world.test.cloud.mails.list();
    const marked = /^References:.*(<answer@hotline\.example>)/ms.exec(first?.raw.toString() ?? '')?.[1];
    const quoted = [`References: ${marked}`, `In-Reply-To: <${first?.id}@eu-north-1.amazonses.com>`];
    for (const [n, header] of quoted.entries()) {
      putLetter(`reply-${n}`, {}, { headers: [header], messageId: `<reply-${n}@example.org>` });
    }
    await run(65);
    expect(mailTexts()).toHaveLength(1);
    expect((await reports()).filter(({ withheld }) => withheld === 'reply')).toHaveLength(2);
    expect(world.inboxKeys()).toEqual([]);
  });

  it('comes ever later to a sender who writes again after each one', async () => {
    for (let hour = 0; hour < 8; hour += 1) {
      putLetter(`hour-${hour}`, {}, { messageId: `<hour-${hour}@example.org>` });
      await run(60);
    }
    expect(mailTexts()).toHaveLength(5);
  });

  it('quotes no Message-ID that fills a header', async () => {
    putLetter('one', {}, { messageId: `<${'x'.repeat(3_000)}@example.org>` });
    await run();
    const [mail = ''] = mailTexts();
    expect(mail).not.toMatch(/In-Reply-To|xxx/);
  });

  it('gathers nothing that is not sealed as the ledger names it', async () => {
    for (const id of ['one', 'two', 'three']) putLetter(id, {}, { messageId: `<${id}@example.org>` });
    await run();
    const [spoiled, whole] = (await reports()).filter(({ ack }) => ack === 'waiting');
    world.test.cloud.buckets.delete(world.names.originals, spoiled?.originals[0]?.key ?? '');
    world.test.clock.advance(65 * MINUTE);
    await world.acknowledge(whole?.id ?? '');
    expect(mailTexts().at(-1)).toContain(whole?.reference);
    expect(mailTexts().at(-1)).not.toContain(spoiled?.reference);
  });

  it('waits for its turn with other spellings of its mailbox, and mails none of them the codes of another', async () => {
    const spellings = ['aino@example.org', 'aino+1@example.org', 'AINO+two@Example.org'];
    for (const [n, from] of spellings.entries()) putLetter(`${n}`, {}, { from, messageId: `<${n}@example.org>` });
    await run();
    expect(mailTexts()).toHaveLength(1);
    await run(190);
    const mails = world.test.cloud.mails.list();
    expect(mails.map(({ recipients }) => recipients[0]).sort()).toEqual([
      'aino+1@example.org',
      'aino+two@example.org',
      'aino@example.org',
    ]);
    for (const { reference } of await reports())
      expect(mailTexts().filter((text) => text.includes(reference))).toHaveLength(1);
  });

  it('goes to different senders without waiting', async () => {
    putLetter('one', {}, { from: 'aino@example.org' });
    putLetter('two', {}, { from: 'otto@example.net', messageId: '<two@example.net>' });
    await run();
    expect(world.test.cloud.mails.list().flatMap(({ recipients }) => recipients)).toEqual([
      'aino@example.org',
      'otto@example.net',
    ]);
  });

  it('says that a program wrote it, to which mail it answers, and nothing that the mail said', async () => {
    putLetter('one', {}, { subject: 'Kauhea asia', messageId: '<help@example.org>' });
    await run();
    const [mail = ''] = mailTexts();
    expect(mail).toMatch(/^Auto-Submitted: auto-replied$/m);
    expect(mail).toMatch(/^In-Reply-To: <help@example\.org>/m);
    expect(mail).not.toMatch(/Kauhea|bc1q|200 euro|muistiinpanot/);
  });
});

describe('the sweep', () => {
  it('rings again for an inbox object whose event was lost', async () => {
    putLetter('one');
    world.test.cloud.queues.purge(world.names.inboxQueue);
    await run(5);
    expect(await onlyReport()).toMatchObject({ ack: 'sent' });
    expect(world.inboxKeys()).toEqual([]);
  });

  it('rings again for an acknowledgement whose message was lost', async () => {
    await world.process(putLetter('one'));
    world.test.cloud.queues.purge(world.names.acknowledgements);
    await run(10);
    expect(world.inboxKeys()).toEqual([]);
  });

  it('rings for briefs and endpoints that are due', async () => {
    const { cloud, clients } = world.test;
    const due = { dueAt: '2026-01-01T00:00:00.000Z', dueShard: dueShard('any') };
    for (const row of [key.brief('campaign1'), key.contestAlert(), key.endpoint('cert', 'main')]) {
      await clients.ledger.send(new PutCommand({ TableName: world.names.table, Item: { ...row, ...due } }));
    }
    await world.sweep();
    const lookedAt = (queue: string) => cloud.queues.receive(queue, { max: 10 }).map(({ body }) => JSON.parse(body).id);
    expect(lookedAt('briefs').sort()).toEqual(['campaign1', CONTEST_ALERT]);
    expect(lookedAt('webhooks')).toEqual(['cert/main']);
  });

  it('deletes drafts and uploads that can no longer be submitted, and nothing that was', async () => {
    const { submission, files } = submissionOf('sent', 'A text.', { 'note.txt': Buffer.from('A file.') });
    for (const [name, bytes] of files) world.put(name, bytes);
    world.put('report/sent', Buffer.from(JSON.stringify(submission)));
    world.put('upload/forgotten/0', Buffer.from('Another file.'));
    world.put('draft/forgotten', Buffer.from('{}'));
    world.test.clock.advance(71 * MINUTE);
    world.put('upload/young/0', Buffer.from('A third file.'));
    world.put('draft/young', Buffer.from('{}'));
    await world.sweep();
    expect(world.inboxKeys()).toEqual(['draft/young', 'report/sent', 'upload/sent/0', 'upload/young/0']);
  });
});
