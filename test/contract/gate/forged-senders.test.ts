import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkReport } from '#actions/cluster/link-report.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import type { Submission } from '#domain/intake/submission.ts';
import type { Report } from '#domain/report/report.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { addressOf } from '#test/support/addresses.ts';
import { type Delivery, delivered, deliveredText, submissionOf } from '#test/support/ledger/deliveries.ts';
import { allRows, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { type MailOptions, plainMail } from '#test/support/letters/mails.ts';

const WALLET = addressOf('p2wpkh', 'an innocent owner');
const demand = (n: number): string =>
  `Hello number ${n}. We have your files. Pay 500 EUR in bitcoin to ${WALLET} or we publish everything.`;
const shop = (n: number): string => `Order ${n}: please pay 49 EUR in bitcoin to this address: ${WALLET}. Thank you!`;

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
  world.test.cloud.mails.clear();
});

const reports = async (): Promise<Report[]> => reportsIn(await allRows(world));
/** Reads an object and does all that follows from its report. */
const settle = async (inboxKey: string): Promise<void> => {
  await world.process(inboxKey);
  const worker = world.worker();
  for (const { id, todo } of await reports()) {
    if (todo?.has('changes')) await recordChanges({ ...worker, clock: worker.clock }, id);
    if (todo?.has('ack')) await world.acknowledge(id);
  }
};
const settleMail = (id: string, bytes: Uint8Array): Promise<void> => {
  world.put(`mail/${id}`, bytes);
  return settle(`mail/${id}`);
};
const settleForm = (id: string, text: string, changes: Partial<Submission> = {}): Promise<void> => {
  world.put(`report/${id}`, Buffer.from(JSON.stringify({ ...submissionOf(id, text).submission, ...changes })));
  return settle(`report/${id}`);
};
const mailed = (n: number, options: MailOptions, delivery: Partial<Delivery> = {}, text = demand(n)): Promise<void> =>
  settleMail(`${n}`, deliveredText(text, { id: `${n}`, ...delivery }, { messageId: `<${n}@x.example>`, ...options }));

const published = async (): Promise<string[]> => {
  const rows = (await allRows(world)).filter(({ sk }) => sk.startsWith('EVENT#'));
  // What is told of a campaign or a cluster names no wallet by itself.
  return [...new Set(rows.flatMap(({ event }) => (event as { wallet?: { address: string } }).wallet?.address ?? []))];
};
const answered = (): string[] => world.test.cloud.mails.list().flatMap(({ recipients }) => recipients);

describe('an address that honest people forward', () => {
  it('is told once three of them have, and each is answered', async () => {
    const people = ['aino@gmail.com', 'otto@luukku.com', 'eeva@example.org'];
    for (const [n, from] of people.entries()) await mailed(n, { from });
    expect(await published()).toEqual([WALLET]);
    expect(answered()).toEqual(people);
  });
});

describe('a report by mail', () => {
  const notices: string[] = [];
  const notify = async (address: string): Promise<void> => {
    notices.push(address);
  };
  beforeEach(() => {
    notices.length = 0;
  });
  const withdrawnBy = async (address: string): Promise<boolean> => {
    const [{ id } = { id: '' }] = await reports();
    const { table, originals, hashKey } = world.worker();
    const report = await readFollowUpReport(table, id);
    if (report === null) throw new Error('the report is there');
    const withdrawing = { table, originals, hashKey, clock: world.now, settings: world.settings, notify };
    return (await withdrawReport(withdrawing, report, address)).ok;
  };

  it('is told by what demands money there: who only mentions it adds no sender, sum or campaign', async () => {
    const mention = `This is not ours, do not send it to ${WALLET}. We refund 20 EUR to ${WALLET}.`;
    for (const n of [1, 2]) await mailed(n, { from: `m${n}@attacker.example` }, {}, `${mention} Number ${n}.`);
    const people = ['aino@gmail.com', 'otto@luukku.com', 'eeva@example.org'];
    for (const [n, from] of people.entries()) await mailed(10 + n, { from });

    const events = (await allRows(world)).flatMap(({ sk, event }) =>
      sk.startsWith('EVENT#')
        ? [event as { wallet?: object; campaign?: string; reports?: object; demands?: object[] }]
        : [],
    );
    const last = events.findLast(({ wallet }) => wallet !== undefined);
    const demanded = { amount: '500', currency: 'EUR', share: 'most' };
    expect(last).toMatchObject({ reports: { atLeast: 3 }, demands: [demanded] });
    const letters = (await reports()).filter(({ findings }) => findings.demands.some(({ amount }) => amount === '500'));
    expect(letters.map(({ campaign }) => campaign)).toContain(last?.campaign);
  });

  it('is withdrawn by its mailbox in any spelling, and by no other', async () => {
    await mailed(1, { from: 'A.ino+scam@gmail.com' });
    expect(await withdrawnBy('otto@gmail.com')).toBe(false);
    expect(await withdrawnBy(' aino@googlemail.com ')).toBe(true);
  });

  it.each([
    ['the owner, where a sub-address is typed', 'aino@example.org', 'aino+evil@example.org', ['aino@example.org']],
    ['the spelling that it came from', 'Aino+Scam@example.org', 'aino+scam@EXAMPLE.org.', ['aino+scam@example.org']],
    ['the mailbox of a provider that is known', 'a.ino+scam@gmail.com', 'aino+evil@gmail.com', ['aino@gmail.com']],
    ['nobody, where the mailbox may be another', 'aino+scam@example.org', 'aino@example.org', []],
    ['nobody, where the sub-address may be', 'aino+scam@example.org', 'aino+evil@example.org', []],
    ['nobody, where a name below a provider may be', 'x@aino.kolumbus.fi', 'aino@kolumbus.fi', []],
  ])('has word of its withdrawal sent to %s', async (_, from, typed, told) => {
    await mailed(1, { from });
    expect(await withdrawnBy(typed)).toBe(told.length > 0);
    expect(notices).toEqual(told);
  });
});

describe("an innocent owner's address stays, and nobody is answered who wrote nothing", () => {
  it('where the receiving server repeats a verdict that the sender made up', async () => {
    for (const n of [1, 2, 3]) {
      const field =
        `Authentication-Results: amazonses.com; spf=fail (spfCheck: domain of attacker.example) client-ip=192.0.2.1; ` +
        `envelope-from=dmarc=pass@attacker.example; helo=dmarc=pass; dkim=none; dmarc=fail header.from=victim${n}.example;`;
      const raw = plainMail(demand(n), { from: `x@victim${n}.example`, messageId: `<${n}@x.example>` });
      const head = `Return-Path: <dmarc=pass@attacker.example>\r\nReceived: from dmarc=pass by x; now\r\n${field}\r\n`;
      await settleMail(`${n}`, Buffer.concat([Buffer.from(head), raw]));
    }
    expect(await published()).toEqual([]);
    expect(answered()).toEqual([]);
  });

  it('where one mail has two From fields', async () => {
    for (const n of [1, 2, 3])
      await mailed(n, { from: `x${n}@attacker.example`, headers: [`From: v@victim${n}.example`] });
    expect(await published()).toEqual([]);
    expect(answered()).toEqual([]);
  });

  it('where one mailbox is spelled in many ways, or one domain has many mailboxes', async () => {
    const spellings = ['a.ino@gmail.com', 'aino+1@gmail.com', 'AINO@googlemail.com', 'ai.no+2@googlemail.com'];
    for (const [n, from] of spellings.entries()) await mailed(n, { from });
    expect(await published()).toEqual([]);
    world = await worlds.next();
    for (let n = 0; n < 6; n += 1) await mailed(n, { from: `person${n}@mail${n}.attacker.example` });
    expect(await published()).toEqual([]);
    for (const { senderHash, organisation } of await reports())
      expect([senderHash, organisation]).not.toContain(undefined);
  });

  it('where victims` servers passed the extorter`s own mail on, or a stranger`s list post is sent on', async () => {
    for (const n of [1, 2, 3, 4]) {
      const headers = [`Resent-From: victim${n}@victim${n}.example`, `X-Forwarded-For: victim${n}@victim${n}.example`];
      await mailed(n, { from: `x${n}@extorter${n}.example`, to: `victim${n}@victim${n}.example`, headers });
      await mailed(n + 10, { from: `member${n}@club${n}.example`, to: 'list@club.example' });
    }
    expect(await published()).toEqual([]);
    expect(answered()).toEqual([]);
    expect((await reports()).map(({ withheld }) => withheld)).toEqual(Array(8).fill('passed-on'));
  });

  it('where the extorter names the hotline beside the victim, and victims` servers pass that on', async () => {
    for (const n of [1, 2, 3, 4]) {
      const from = `x${n}@extorter${n}.example`;
      const raw = plainMail(demand(n), {
        from,
        to: `victim${n}@victim${n}.example, report@hotline.example`,
        messageId: `<${n}@x.example>`,
        before: [
          `Received: from mx.extorter${n}.example ([203.0.113.${n}]) by mx.victim${n}.example with ESMTPS id 1; now`,
        ],
      });
      await settleMail(`${n}`, delivered(raw, { id: `${n}` }));
    }
    expect(await published()).toEqual([]);
    expect(answered()).toEqual([]);
    expect((await reports()).map(({ withheld, senderHash }) => [withheld, senderHash])).toEqual(
      Array(4).fill(['passed-on', null]),
    );
  });

  it('where a list or a program sent the mails', async () => {
    const headers = ['List-Id: <a.example>', 'Precedence: bulk', 'Auto-Submitted: auto-generated'];
    for (const [n, header] of headers.entries()) await mailed(n, { from: `a@shop${n}.example`, headers: [header] });
    expect(await published()).toEqual([]);
    expect(answered()).toEqual([]);
  });

  it('where services of others send on, in their own name, what a stranger typed into their forms', async () => {
    const services: [from: string, headers: string[]][] = [
      ['shares-dm-noreply@files.example', []],
      ['wordpress@shop.example', []],
      ['info@clinic.example', ['X-Mailer: PHPMailer 6.9.1 (https://github.com/PHPMailer/PHPMailer)']],
      ['help@city.example', ['X-RT-Loop-Prevention: city.example']],
    ];
    for (const [n, [from, headers]] of services.entries()) {
      await mailed(n, { from, headers }, {}, `Thank you! This is the copy of what you wrote to us:\n\n${demand(n)}`);
    }
    expect(await published()).toEqual([]);
    expect(answered()).toEqual([]);
  });

  it('where shops ask for money at it and threaten nothing', async () => {
    for (const n of [1, 2, 3, 4]) await mailed(n, { from: `a@shop${n}.example` }, {}, shop(n));
    expect(await published()).toEqual([]);
  });

  it('where one mail comes with two forms of nearly one text', async () => {
    await mailed(1, { from: 'aino@gmail.com' });
    const text = `They write: we have your therapy notes. Send 500 EUR in bitcoin to ${WALLET} or we publish them.`;
    await settleForm('form1', text);
    await settleForm('form2', text.replace('therapy', 'session'));
    await settleForm('form3', text.replaceAll('e', 'е'));
    expect(await published()).toEqual([]);
  });
});

describe('a mail whose unverified copy came first', () => {
  const copy = { from: 'aino@gmail.com', messageId: '<1@x.example>' };

  it('is one report, counted and answered once the real one is there', async () => {
    await mailed(1, copy, { dmarc: 'fail' });
    expect(answered()).toEqual([]);
    await settleMail('real', deliveredText(demand(1), { id: 'real' }, copy));
    const [report, ...others] = await reports();
    expect(others).toEqual([]);
    expect(report).toMatchObject({ dmarc: 'pass', ack: 'sent' });
    expect(report).not.toHaveProperty('withheld');
    expect(report?.originals.map(({ part }) => part)).toEqual(['mail', 'mail-verified']);
    expect(Buffer.from(await world.unseal(report?.originals[1]?.key ?? '')).toString()).toContain('dmarc=pass');
    expect(answered()).toEqual(['aino@gmail.com']);
    for (const n of [2, 3]) await mailed(n, { from: `a@person${n}.example` });
    expect(await published()).toEqual([WALLET]);
    expect(world.inboxKeys()).toEqual([]);
  });

  it.each([
    ['says yes', 'quiet@hotline.example', 'report@hotline.example', true],
    ['says no', 'report@hotline.example', 'quiet@hotline.example', false],
  ])('says of partners what the real one does: it %s', async (_, forged, real, consent) => {
    const to = (address: string) => ({ ...copy, to: address });
    await settleMail('copy', deliveredText(demand(1), { id: 'copy', dmarc: 'fail', to: forged }, to(forged)));
    await settleMail('real', deliveredText(demand(1), { id: 'real', to: real }, to(real)));
    expect(await reports()).toMatchObject([{ dmarc: 'pass', consent }]);
    // Whoever wrote to the mailbox that is never answered is not.
    expect(answered()).toEqual(real.startsWith('quiet') ? [] : ['aino@gmail.com']);
    const seen = (await allRows(world)).filter(({ sk }) => sk.startsWith('SEEN#'));
    expect(seen).toMatchObject([{ dmarc: 'pass', consent }]);
  });

  it('speaks for links by its sender, though the copy was made to look like a program`s', async () => {
    const text = `${demand(1)} Write to me at raven@pay.example.`;
    const forged = { ...copy, headers: ['Precedence: bulk'] };
    await settleMail('copy', deliveredText(text, { id: 'copy', dmarc: 'fail' }, forged));
    for (const { id } of await reports()) await linkReport(world.worker(), id);
    expect((await reports())[0]?.todo?.has('links')).not.toBe(true);
    world.put('mail/real', deliveredText(text, { id: 'real' }, copy));
    await world.process('mail/real');
    const [report, ...others] = await reports();
    expect(others).toEqual([]);
    expect(report).not.toHaveProperty('noSender');
    expect(report?.todo?.has('links')).toBe(true);
    for (const seen of (await allRows(world)).filter(
      ({ sk, pk }) => pk === `WALLET#${WALLET}` && sk.startsWith('SEEN#'),
    ))
      expect(seen).not.toHaveProperty('noSender');
  });

  it('stays as it is where further copies are no better', async () => {
    await mailed(1, copy, { dmarc: 'fail' });
    await settleMail('again', deliveredText(demand(1), { id: 'again', dmarc: 'none' }, copy));
    expect(await reports()).toMatchObject([{ dmarc: 'fail', ack: 'withheld' }]);
    expect(world.inboxKeys()).toEqual([]);
  });

  it('is another report where the copy`s head has its body read otherwise, and vouches for nothing of it', async () => {
    const body = Buffer.from(demand(1)).toString('base64');
    const mail = (encoding: string): Buffer =>
      Buffer.from(
        `From: aino@gmail.com\r\nTo: report@hotline.example\r\nMessage-ID: <1@x.example>\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`,
      );
    await settleMail('copy', delivered(mail('base64'), { id: 'copy', dmarc: 'fail' }));
    for (const id of ['real', 'again']) await settleMail(id, delivered(mail('7bit'), { id }));
    const all = await reports();
    expect(all.map(({ dmarc }) => dmarc).sort()).toEqual(['fail', 'pass']);
    const verified = all.find(({ dmarc }) => dmarc === 'pass');
    expect(verified?.findings.wallets).toEqual([]);
    expect(world.inboxKeys()).toEqual([]);
  });
});

describe('an original that a mailbox`s own rule passes on', () => {
  it('is that mailbox`s report, where the receiving server vouches for it, and is not answered', async () => {
    for (const n of [1, 2, 3]) {
      const victim = `victim${n}@gmail.com`;
      const raw = plainMail(demand(n), {
        from: `x@extorter${n}.example`,
        to: victim,
        messageId: `<${n}@x.example>`,
        headers: [`X-Forwarded-For: ${victim} report@hotline.example`],
      });
      const returnPath = `victim${n}+caf_=report=hotline.example@gmail.com`;
      await settleMail(`${n}`, delivered(raw, { id: `${n}`, returnPath }));
    }
    expect(await published()).toEqual([WALLET]);
    expect(answered()).toEqual([]);
  });
});

describe('a letter that its extorter sends to the hotline too', () => {
  const from = 'x@extorter.example';
  const own = (id: string): Promise<void> => settleMail(id, deliveredText(demand(1), { id }, { from }));
  const passedOn = (id: string): Promise<void> =>
    settleMail(
      id,
      delivered(plainMail(demand(1), { from, headers: ['X-Forwarded-For: victim@gmail.com report@hotline.example'] }), {
        id,
        returnPath: 'victim+caf_=report=hotline.example@gmail.com',
      }),
    );

  it.each([
    ['before', [own, passedOn]],
    ['after', [passedOn, own]],
  ])('is a report of its own, sent %s the victim`s server passed it on', async (_, deliveries) => {
    for (const [n, deliver] of deliveries.entries()) await deliver(`delivery${n}`);
    const all = await reports();
    expect(all.map(({ withheld }) => withheld ?? 'answered').sort()).toEqual(['answered', 'passed-on']);
    expect(new Set(all.map(({ senderHash }) => senderHash)).size).toBe(2);
    expect(answered()).toEqual([from]);
    // Its code is of its own report, whatever the victim's says.
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(2);
    await passedOn('again');
    expect(await reports()).toHaveLength(2);
  });
});
