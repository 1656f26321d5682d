import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { GetSendQuotaCommand, SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MovableClock } from '#local/clock.ts';
import { SecretStore } from '#local/cloud/secrets/secrets.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

let test: TestCloud;
beforeAll(async () => {
  test = await openCloud({ bySockets: true });
});
afterAll(() => test.close());

describe('a sent mail', () => {
  it('is kept as it was composed, with whom it went to', async () => {
    const raw = Buffer.from('From: Hotline <hotline@hotline.example>\r\nTo: a@example.org,\r\n b@example.org\r\n\r\nä');
    const heard: string[] = [];
    test.cloud.mails.onSent((mail) => heard.push(mail.id));

    const { MessageId } = await test.clients.mail.send(new SendRawEmailCommand({ RawMessage: { Data: raw } }));

    const mail = test.cloud.mails.get(MessageId ?? '');
    expect(mail).toMatchObject({
      sender: 'hotline@hotline.example',
      recipients: ['a@example.org', 'b@example.org'],
      raw,
    });
    expect(heard).toEqual([MessageId]);
  });

  it('goes to the destinations of the request rather than those of its headers', async () => {
    await test.clients.mail.send(
      new SendRawEmailCommand({
        Source: 'hotline@hotline.example',
        Destinations: ['hidden@example.org'],
        RawMessage: { Data: Buffer.from('To: shown@example.org\r\n\r\n.') },
      }),
    );
    expect(test.cloud.mails.list().at(-1)?.recipients).toEqual(['hidden@example.org']);
  });

  it.each(['höh@example.org', 'aino@hätä.example', `${'a'.repeat(65)}@example.org`, 'nobody'])(
    'is refused to an address that SES takes for none: %s',
    async (to) => {
      const RawMessage = { Data: Buffer.from('To: x\r\n\r\n.') };
      const sending = test.clients.mail.send(
        new SendRawEmailCommand({ Source: 'hotline@hotline.example', Destinations: [to], RawMessage }),
      );
      await expect(sending).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    },
  );

  it('may be composed by the service', async () => {
    await test.clients.mail.send(
      new SendEmailCommand({
        Source: 'hotline@hotline.example',
        Destination: { ToAddresses: ['a@example.org'] },
        Message: { Subject: { Data: 'Kiitos ä' }, Body: { Text: { Data: 'Älä maksa' } } },
      }),
    );
    const raw = test.cloud.mails.list().at(-1)?.raw.toString();
    expect(raw).toContain(Buffer.from('Älä maksa').toString('base64'));
    expect(raw).toContain('To: a@example.org');
  });

  // Needs a worker of its own: in one that has loaded hundreds of files the SDK runs out of stack where it encodes so much.
  it('over 10 MB is refused', async () => {
    const Data = Buffer.concat([
      Buffer.from('From: a@example.org\r\nTo: b@example.org\r\n\r\n'),
      Buffer.alloc(10_485_760),
    ]);
    // The product's clients give up after 5 s, which a busy machine may need for as much.
    const patient = new SESClient(test.connection);

    const sent = patient.send(new SendRawEmailCommand({ RawMessage: { Data } }));

    await expect(sent).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    patient.destroy();
  });

  it('to 51 people, or with a field twice, is refused as SES refuses it', async () => {
    const sendRaw = (head: string, to: string[]) =>
      test.clients.mail.send(
        new SendRawEmailCommand({
          Source: 'hotline@hotline.example',
          Destinations: to,
          RawMessage: { Data: Buffer.from(`${head}\r\n\r\n.`) },
        }),
      );
    const people = Array.from({ length: 51 }, (_, i) => `p${i}@example.org`);

    await expect(sendRaw('Subject: a', people)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    await sendRaw('Subject: a', people.slice(1));
    for (const twice of ['From: a@hotline.example\r\nFrom: b@hotline.example', 'Subject: a\r\nsubject: b']) {
      await expect(sendRaw(twice, ['a@example.org'])).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    }
    await sendRaw('To: a@example.org, b@example.org', ['a@example.org']);
  });

  it('of a sender that is not verified is refused, and in the sandbox to a reader who is not', async () => {
    const to = (recipient: string, Source = 'office@hotline.example') =>
      test.clients.mail.send(
        new SendRawEmailCommand({
          Source,
          Destinations: [recipient],
          RawMessage: { Data: Buffer.from('Subject: a\r\n\r\n.') },
        }),
      );
    test.cloud.sending.verify(['hotline.example']);
    await expect(to('a@example.org', 'office@other.example')).rejects.toMatchObject({ name: 'MessageRejected' });
    await to('a@example.org');
    test.cloud.sending.sandbox(['it@police.example']);

    await expect(to('a@example.org')).rejects.toMatchObject({ name: 'MessageRejected' });
    await to('it@police.example');

    test.cloud.sending.sandbox(null);
  });

  it('in the sandbox asks for a right on the identity of its reader too', async () => {
    const arn = (identity: string) => `arn:aws:ses:eu-north-1:111122223333:identity/${identity}`;
    const caller = { name: 'sender', accessKeyId: 'ASIASENDER', secretAccessKey: 'of this test' };
    const allow = (...Resource: string[]) =>
      test.cloud.addCaller({
        ...caller,
        role: 'arn:aws:iam::111122223333:role/sender',
        policies: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'ses:SendRawEmail', Resource }] }],
      });
    const client = new SESClient({ ...test.connection, credentials: caller });
    const sending = () =>
      client.send(
        new SendRawEmailCommand({
          Source: 'office@hotline.example',
          Destinations: ['it@police.example'],
          RawMessage: { Data: Buffer.from('Subject: a\r\n\r\n.') },
        }),
      );
    test.cloud.sending.sandbox(['it@police.example']);
    allow(arn('hotline.example'));
    await expect(sending()).rejects.toMatchObject({ name: 'AccessDenied' });

    allow(arn('hotline.example'), arn('it@police.example'));
    await sending();

    test.cloud.sending.sandbox(null);
    client.destroy();
  });

  it('has a quota', async () => {
    expect(await test.clients.mail.send(new GetSendQuotaCommand({}))).toMatchObject({ MaxSendRate: 14 });
  });
});

describe('a secret', () => {
  const read = async (SecretId: string) =>
    (await test.clients.secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString;

  it('is made, read by name or ARN, replaced and deleted', async () => {
    const made = await test.clients.secrets.send(
      new CreateSecretCommand({ Name: 'hotline-endpoint-1', SecretString: 'whsec_first' }),
    );
    expect(await read('hotline-endpoint-1')).toBe('whsec_first');
    expect(await read(made.ARN ?? '')).toBe('whsec_first');

    await test.clients.secrets.send(
      new PutSecretValueCommand({ SecretId: 'hotline-endpoint-1', SecretString: 'whsec_second' }),
    );
    expect(await read('hotline-endpoint-1')).toBe('whsec_second');

    await test.clients.secrets.send(new DeleteSecretCommand({ SecretId: made.ARN }));
    await expect(
      test.clients.secrets.send(new DescribeSecretCommand({ SecretId: 'hotline-endpoint-1' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('that exists is not made a second time', async () => {
    await expect(
      test.clients.secrets.send(new CreateSecretCommand({ Name: 'hotline-hash-key', SecretString: 'x' })),
    ).rejects.toMatchObject({ name: 'ResourceExistsException' });
  });

  it('keeps its generated value over a restart, in a file of its owner alone', async () => {
    const value = await read('hotline-hash-key');
    const file = join(test.dataDir, 'secrets.json');

    const reopened = new SecretStore(file, test.cloud.place, new MovableClock());
    reopened.create('hotline-hash-key', { generate: { length: 64 } });

    expect(reopened.get('hotline-hash-key').value).toBe(value);
    expect(value).toHaveLength(64);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
