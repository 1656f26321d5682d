import { describe, expect, it } from 'vitest';
import { extract } from '#domain/extract/extract.ts';
import type { Sender } from '#domain/findings.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { attachingMail, forwardingMail, plainMail } from '#test/support/letters/mails.ts';

const BY = 'by mx.example.org with ESMTPS; Tue, 24 Nov 2026 07:00:00 +0200';
const TO_STORE =
  'Received: from mx.example.org (mx.example.org [198.51.100.1]) by store.example.org; Tue, 24 Nov 2026 07:00:01 +0200';
const FROM_SENDER = `Received: from relay.extorter.example (relay.extorter.example [192.0.2.7]) ${BY}`;
const AT_SENDER =
  'Received: from [10.0.0.5] (unknown [203.0.113.9]) by relay.extorter.example; Tue, 24 Nov 2026 06:59:00 +0200';
const RESULTS =
  'Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=extorter.example; dkim=pass header.d=bulk.example; dkim=fail header.i=@other.example; dmarc=fail; arc=pass';

/** What the mail that someone received says of its sender, in that order of header fields. */
const senderOf = async (
  fields: readonly string[],
  from = 'Evil <evil@extorter.example>',
): Promise<Sender | undefined> => {
  const original = plainMail('Pay 200 EUR.', { from, to: 'aino@example.org', before: fields });
  const reading = await readMail(attachingMail(original));
  return reading.ok && reading.messages[0] ? extract(reading.messages[0]).senders?.[0] : undefined;
};

describe('where an original came from', () => {
  it('is told by its headers, hosts of the receiving side left out', async () => {
    expect(await senderOf([TO_STORE, RESULTS, FROM_SENDER, AT_SENDER])).toEqual({
      address: 'evil@extorter.example',
      hosts: ['192.0.2.7', 'relay.extorter.example', '203.0.113.9'],
      dkim: [
        { domain: 'bulk.example', verdict: 'pass' },
        { domain: 'other.example', verdict: 'fail' },
      ],
      spf: 'fail',
      dmarc: 'fail',
      arc: 'pass',
    });
  });

  it.each([
    [
      'Postfix',
      `from a.bad.example (b.bad.example [192.0.2.8]) ${BY}`,
      ['192.0.2.8', 'b.bad.example', 'a.bad.example'],
    ],
    ['an address without a name', `from bad.example (unknown [192.0.2.8]) ${BY}`, ['192.0.2.8', 'bad.example']],
    ['a greeting that claims the receiver', `from mx.example.org (unknown [192.0.2.8]) ${BY}`, ['192.0.2.8']],
    ['Exim', `from [192.0.2.8] (helo=bad.example) ${BY}`, ['192.0.2.8', 'bad.example']],
    ['qmail', `from unknown (HELO bad.example) (192.0.2.8) ${BY}`, ['192.0.2.8', 'bad.example']],
    ['IPv6', `from bad.example (bad.example [IPv6:2001:db8::7]) ${BY}`, ['2001:db8::7', 'bad.example']],
    ['Exchange', `from BAD.bad.example (192.0.2.8) ${BY}`, ['192.0.2.8', 'bad.bad.example']],
    ['a private address', `from bad.example (bad.example [10.1.2.3]) ${BY}`, ['bad.example']],
    ['a server of its own', `from store.example.org (store.example.org [10.1.2.3]) ${BY}`, []],
    ['nonsense', 'from ((((( by', []],
  ])('is read from what %s writes', async (_, value, hosts) => {
    expect((await senderOf([`Received: ${value}`]))?.hosts).toEqual(hosts);
  });

  it('names the domain of a signature that no server has checked', async () => {
    const signature = 'DKIM-Signature: v=1; a=rsa-sha256; d=bulk.example; s=k1; bh=x; b=y';
    expect((await senderOf([FROM_SENDER, signature]))?.dkim).toEqual([{ domain: 'bulk.example', verdict: 'none' }]);
  });

  it("believes the receiver's results right below the step where it took the mail over, and nobody else's", async () => {
    const forged = RESULTS.replace('mx.example.org', 'mx.other.example');
    expect(await senderOf([FROM_SENDER, RESULTS])).toMatchObject({ spf: 'fail', arc: 'pass' });
    expect(await senderOf([FROM_SENDER, forged])).not.toHaveProperty('spf');
    expect(await senderOf([FROM_SENDER, AT_SENDER, RESULTS])).not.toHaveProperty('spf');
  });

  it('believes what stands above that step, whoever wrote it, and a nameless field of Outlook`s servers alone', async () => {
    const above = 'Authentication-Results: filter.gateway.example; spf=fail';
    expect(await senderOf([above, FROM_SENDER])).toMatchObject({ spf: 'fail' });
    const nameless = 'Authentication-Results: spf=fail';
    expect(await senderOf([FROM_SENDER, nameless])).not.toHaveProperty('spf');
    const outlook = FROM_SENDER.replace('by mx.example.org', 'by a.mail.protection.outlook.com');
    expect(await senderOf([outlook, nameless])).toMatchObject({ spf: 'fail' });
  });

  it('goes down through the servers of Exchange Online, and not through who only greets as one', async () => {
    const within = (ip: string) =>
      `Received: from a.prod.outlook.com (${ip}) by b.prod.outlook.com (2603:10a6:1::2) with Microsoft SMTP Server id 15; now`;
    const entry =
      'Received: from bad.example (192.0.2.8) by c.mail.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server id 15; now';
    expect((await senderOf([within('2603:10a6:1::1'), entry]))?.hosts).toEqual(['192.0.2.8', 'bad.example']);
    expect((await senderOf([within('203.0.113.9'), entry]))?.hosts[0]).toBe('203.0.113.9');
  });

  it('ends at a step that the sender`s greeting makes unreadable: what is below may be made up', async () => {
    const unreadable = `Received: from a by b (c [203.0.113.9]) ${BY}`;
    const madeUp = 'Received: from store.example.org (store.example.org [10.0.0.1]) by mx.example.org; now';
    expect(await senderOf([unreadable, madeUp, RESULTS, FROM_SENDER])).not.toHaveProperty('spf');
  });

  it('leaves out an address that is the reader`s own, as many letters pretend', async () => {
    expect(await senderOf([FROM_SENDER], 'aino@example.org')).not.toHaveProperty('address');
  });

  it('is never told by the mail of the one who reports', async () => {
    const own = 'Received: from phone.example.org (phone.example.org [198.51.100.9]) by hotline.example; now';
    const forwarded = await readMail(forwardingMail('Pay 200 EUR.', 'gmail', 'Hei', { before: [own] }));
    const plain = await readMail(plainMail('Pay 200 EUR.', { before: [own] }));
    expect(forwarded.ok && forwarded.messages.map(extract)[0]?.senders).toEqual([
      { address: 'ransom@extorter.example', hosts: [], dkim: [] },
    ]);
    expect(plain.ok && plain.messages.map(extract)[0]?.senders).toBeUndefined();
  });

  it.each([
    [
      'tells of it above the letter',
      'Hei, poikani sai tämän.\n\nMurtauduin koneellesi, maksa minulle heti 200 EUR tai julkaisen videosi.',
    ],
    [
      'says where they are reached below it',
      'I hacked your computer, pay 200 EUR now or I publish your video.\n\nPlease call me on +358 40 123 4567.',
    ],
    [
      'writes much and passes on what another passed on',
      `${'This came to us at the office. '.repeat(12)}\n\nFrom: Clerk <clerk@office.example>\nTo: Liisa <liisa@koti.example>\nSubject: FW\n\n${'It came again this morning, and I do not know what to make of all this. '.repeat(6)}\n\nFrom: Evil <evil@extorter.example>\nTo: Clerk <clerk@office.example>\nSubject: Pay\n\nPay 200 EUR.`,
    ],
  ])('is never who passes an attached letter on, who %s', async (_, text) => {
    const original = plainMail(text, {
      from: 'Liisa <liisa@koti.example>',
      to: 'it@office.example',
      before: [FROM_SENDER],
    });
    const reading = await readMail(attachingMail(original));
    const senders = reading.ok ? reading.messages.flatMap((message) => extract(message).senders ?? []) : [];

    expect(JSON.stringify(senders)).not.toMatch(/liisa|clerk|relay/);
  });

  it('is told by a letter that is handed in as a file', async () => {
    const original = plainMail('Pay 200 EUR.', {
      from: 'evil@extorter.example',
      to: 'aino@example.org',
      before: [FROM_SENDER],
    });
    const reading = await readMail(original, 'original');
    expect(reading.ok && reading.messages.map(extract)[0]?.senders?.[0]?.hosts).toEqual([
      '192.0.2.7',
      'relay.extorter.example',
    ]);
  });
});
