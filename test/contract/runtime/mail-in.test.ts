import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { CfnResource } from 'aws-cdk-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MailReceiver } from '#local/runtime/mail/mail-receiver.ts';
import { receiptRulesOf } from '#local/runtime/mail/receipt-rules.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { postMail } from '#test/support/cloud/hotline.ts';
import { laptopStack } from '#test/support/cloud/laptop-stack.ts';

const RAW = 'From: a@example.org\r\nSubject: Fwd: x\r\n\r\nLine\r\n.dot first\r\n\xe4 latin\r\n';

let aws: TestCloud;
let receiver: MailReceiver;
let smtpPort: number;
beforeEach(async () => {
  aws = await openCloud();
  const recipients = ['report@hotline.example', 'quiet@hotline.example'];
  const rules = [
    { name: 'to-inbox', recipients, to: { bucket: aws.buckets.inbox, prefix: 'mail/' } },
    { name: 'to-office', recipients: ['postmaster@hotline.example'], to: { people: ['it@police.example'] } },
  ];
  const { buckets, mails } = aws.cloud;
  receiver = new MailReceiver({ rules, buckets, mails, clock: aws.clock, region: 'eu-north-1' });
  smtpPort = await receiver.listen(0);
});
afterEach(async () => {
  await receiver.close();
  await aws.close();
});

const raw = (text = RAW) => Buffer.from(text, 'latin1');

/** The mails in the inbox, as stored. */
const stored = () =>
  aws.cloud.buckets
    .list(aws.buckets.inbox, { prefix: 'mail/' })
    .map(({ key }) => aws.cloud.buckets.get(aws.buckets.inbox, key)?.body.toString('latin1') ?? '');

/** The headers before the second `Received`: those that the receiving server has added. */
function trusted(mail: string): Record<string, string> {
  const head = mail.slice(0, mail.indexOf('\r\n\r\n')).replace(/\r\n /g, ' ');
  return Object.fromEntries(
    head.split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
}

/** Sends a raw mail under an envelope; a greeting asks for verdicts. */
const send = (
  content: Buffer,
  { to = ['report@hotline.example'], from = 'a@example.org', greeting = 'mail.example.org' } = {},
) => postMail({ smtpPort }, { raw: content, envelope: { from, to } }, greeting);

/** Says lines to the server as no mail program would; returns its replies. */
async function converse(...lines: string[]): Promise<string[]> {
  const socket = connectSocket(smtpPort, '127.0.0.1');
  await once(socket, 'data');
  const replies: string[] = [];
  for (const line of lines) {
    socket.write(`${line}\r\n`);
    replies.push(String(await once(socket, 'data')));
  }
  socket.destroy();
  return replies;
}

describe('mail in', () => {
  test('is stored byte for byte behind the headers that SES adds, in its order', async () => {
    const { response = '' } = await send(raw());

    const [mail = ''] = stored();
    expect(mail.endsWith(RAW)).toBe(true);
    const added = mail.slice(0, -RAW.length);
    expect(added.match(/^[\w-]+(?=:)/gm)).toEqual([
      'Return-Path',
      'Received',
      'X-SES-Spam-Verdict',
      'X-SES-Virus-Verdict',
      'Received-SPF',
      'Authentication-Results',
      'X-SES-RECEIPT',
    ]);
    const id = /^250 Ok (\w{40})$/.exec(response)?.[1] ?? '';
    expect(aws.cloud.buckets.head(aws.buckets.inbox, `mail/${id}`)).toBeDefined();
    expect(trusted(mail)).toMatchObject({
      'Return-Path': '<a@example.org>',
      Received: expect.stringMatching(
        /^from mail\.example\.org \(.*\[127\.0\.0\.1\]\) by inbound-smtp\.eu-north-1\.amazonaws\.com with SMTP id \w{40} for report@hotline\.example; .* \+0000 \(UTC\)$/,
      ),
      'X-SES-Spam-Verdict': 'PASS',
      'X-SES-Virus-Verdict': 'PASS',
      'Authentication-Results': expect.stringMatching(/^amazonses\.com; spf=pass .*; dkim=pass .*; dmarc=pass /),
    });
  });

  test('is read from the queue once it is accepted', async () => {
    await send(raw());

    const [message] = aws.cloud.queues.receive('inbox');
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      Records: [{ eventName: 'ObjectCreated:Put', s3: { object: { key: expect.stringMatching(/^mail\/\w{40}$/) } } }],
    });
  });

  test('is a new object each time that it is delivered, with trace headers of its own', async () => {
    await send(raw());
    aws.clock.advance(60_000);
    await send(raw(), { greeting: 'other.example.net' });

    const [first = '', second = ''] = stored();
    expect([first, second].every((mail) => mail.endsWith(RAW))).toBe(true);
    expect(first.slice(0, -RAW.length)).not.toBe(second.slice(0, -RAW.length));
  });

  test.each([
    ['dmarc-fail.example', 'Authentication-Results', /dmarc=fail/],
    ['spf-fail.dkim-none.example', 'Authentication-Results', /spf=fail .*dkim=none .*dmarc=pass/],
    ['spf-fail.example', 'Received-SPF', /^fail /],
    ['spam-fail.example', 'X-SES-Spam-Verdict', /^FAIL$/],
    ['virus-none.example', 'X-SES-Virus-Verdict', /^DISABLED$/],
    ['nodmarc-fail.example', 'Authentication-Results', /dmarc=pass/],
  ])('has the verdicts that the greeting %s asks for', async (greeting, header, verdict) => {
    await send(raw(), { greeting });

    expect(trusted(stored()[0] ?? '')[header]).toMatch(verdict);
  });

  test('has a null return path for a bounce', async () => {
    await send(raw(), { from: '' });

    expect(trusted(stored()[0] ?? '')['Return-Path']).toBe('<>');
  });

  test('names no recipient in its trace when there are several, and is stored once', async () => {
    await send(raw(), { to: ['report@hotline.example', 'quiet@hotline.example'] });

    expect(stored()).toHaveLength(1);
    expect(trusted(stored()[0] ?? '').Received).not.toContain(' for ');
  });

  test('repeats what the client says of itself, as SES does, by the grammar of the field', async () => {
    await converse(
      'EHLO x;dmarc=pass(',
      'MAIL FROM:<dmarc=pass@attacker.example>',
      'RCPT TO:<report@hotline.example>',
      'DATA',
      `${RAW}.`,
    );

    const { Received, 'Authentication-Results': results } = trusted(stored()[0] ?? '');
    expect(Received).toMatch(/^from xdmarc=pass \(/);
    expect(results).toContain('envelope-from=dmarc=pass@attacker.example; helo="x;dmarc=pass(";');
    expect(results).toContain('dmarc=pass header.from=example.org;');
  });

  test('has DMARC’s verdict on the domain of its From field, whatever the envelope says', async () => {
    await send(raw(), { from: 'x@attacker.example' });

    expect(trusted(stored()[0] ?? '')['Authentication-Results']).toMatch(
      /domain of attacker\.example.*dkim=pass header\.i=@example\.org; dmarc=pass header\.from=example\.org;$/,
    );
  });

  test('for another domain is refused with 550', async () => {
    const sent = send(raw(), { to: ['someone@other.example'] });

    await expect(sent).rejects.toMatchObject({ responseCode: 550 });
    expect(stored()).toEqual([]);
  });

  test('over 40 MB is refused with 552, whether the client says its size or not', async () => {
    const large = Buffer.concat([raw('Subject: x\r\n\r\n'), Buffer.alloc(41 * 1024 * 1024, 'a line of text\r\n')]);

    const silent = send(large);
    await expect(silent).rejects.toMatchObject({ responseCode: 552 });
    const replies = await converse('EHLO x.example', `MAIL FROM:<a@example.org> SIZE=${large.length}`);

    expect(replies.at(-1)).toMatch(/^552 /);
    expect(stored()).toEqual([]);
  });

  test('of almost 40 MB is taken', async () => {
    const large = Buffer.concat([raw('Subject: x\r\n\r\n'), Buffer.alloc(39 * 1024 * 1024, 'a line of text\r\n')]);

    await send(large);

    expect(stored()[0]?.length).toBeGreaterThan(large.length);
  });

  test('that cannot be stored is refused for now, so that the sender keeps it', async () => {
    aws.cloud.buckets.put = () => {
      throw new Error('disk full');
    };

    await expect(send(raw())).rejects.toMatchObject({ responseCode: 451 });
  });
});

describe('receipt rules', () => {
  const ruleOf = (rule: object) =>
    laptopStack((stack) => {
      new CfnResource(stack, 'Rule', { type: 'AWS::SES::ReceiptRule', properties: { RuleSetName: 'x', Rule: rule } });
    });
  const S3 = { S3Action: { BucketName: 'inbox', ObjectKeyPrefix: 'mail/' } };

  test('take mail to the addresses that they name, with or without a label, and to no other of the domain', async () => {
    for (const to of ['Report@Hotline.Example', 'report+x@hotline.example']) await send(raw(), { to: [to] });
    for (const to of ['office@hotline.example', 'report@mail.hotline.example', 'reports@hotline.example']) {
      await expect(send(raw(), { to: [to] })).rejects.toMatchObject({ responseCode: 550 });
    }

    expect(stored()).toHaveLength(2);
  });

  test('hand on what is written to the office, and store nothing of it', async () => {
    await send(raw(), { to: ['postmaster@hotline.example'] });

    expect(stored()).toEqual([]);
    expect(aws.cloud.mails.list()).toMatchObject([
      { sender: 'no-reply@sns.amazonaws.com', recipients: ['it@police.example'] },
    ]);
    expect(aws.cloud.mails.list()[0]?.raw.toString('latin1')).toContain(RAW);
  });

  test('are those that are switched on, for their recipients', async () => {
    const stack = await ruleOf({
      Name: 'a',
      Enabled: true,
      Recipients: ['Report@Hotline.Example', 'other.example'],
      Actions: [S3],
    });

    expect(receiptRulesOf(stack)).toEqual([
      {
        name: 'a',
        recipients: ['report@hotline.example', 'other.example'],
        to: { bucket: 'inbox', prefix: 'mail/' },
      },
    ]);
  });

  test('that do other than storing or handing on stop the start', async () => {
    const stack = await ruleOf({ Name: 'a', Enabled: true, Actions: [{ LambdaAction: { FunctionArn: 'x' } }] });

    expect(() => receiptRulesOf(stack)).toThrow(expect.objectContaining({ name: 'CommandError' }));
  });

  test('is taken while others hold connections and say nothing', async () => {
    const silent = Array.from({ length: 40 }, () => connectSocket(smtpPort, '127.0.0.1'));
    await Promise.all(silent.map((socket) => once(socket, 'data')));

    await send(raw());

    expect(stored()).toHaveLength(1);
    for (const socket of silent) socket.destroy();
  });

  test('that drips holds a place, and the others are told to come again', async () => {
    const dripping = Array.from({ length: 20 }, () => connectSocket(smtpPort, '127.0.0.1'));
    await Promise.all(
      dripping.map(async (socket) => {
        for (const line of [
          '',
          'HELO a.example',
          'MAIL FROM:<a@example.org>',
          'RCPT TO:<report@hotline.example>',
          'DATA',
        ]) {
          if (line !== '') socket.write(`${line}\r\n`);
          await once(socket, 'data');
        }
        socket.write('Subject: x\r\n');
      }),
    );

    await expect(send(raw())).rejects.toMatchObject({ responseCode: 451 });

    for (const socket of dripping) socket.destroy();
  });
});
