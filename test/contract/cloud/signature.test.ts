import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

let test: TestCloud;
const Bucket = 'hotline-inbox';

beforeAll(async () => {
  test = await openCloud({ bySockets: true });
});
afterAll(() => test.close());

describe('a request', () => {
  const listQueues = async (credentials: { accessKeyId: string; secretAccessKey: string }) => {
    const client = new SQSClient({ ...test.connection, credentials });
    await client.send(new ListQueuesCommand({})).finally(() => client.destroy());
  };

  it('by someone unknown is refused', async () => {
    await expect(listQueues({ accessKeyId: 'NOBODY', secretAccessKey: 'x' })).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
  });

  it('signed with another secret is refused', async () => {
    await expect(
      listQueues({ accessKeyId: test.connection.credentials.accessKeyId, secretAccessKey: 'x' }),
    ).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  it.each([
    ['to a bucket', {}],
    ['to a queue', { 'x-amz-target': 'AmazonSQS.ListQueues' }],
  ])('%s without a signature is refused', async (_, headers) => {
    const answer = await fetch(`${test.cloud.url}/${Bucket}/mail/1`, { method: 'PUT', body: 'x', headers });
    expect(answer.status).toBe(403);
  });

  it('that someone changed on its way is refused', async () => {
    const client = new S3Client({ ...test.connection, forcePathStyle: true, maxAttempts: 1 });
    client.middlewareStack.add(
      (next) => (args) => {
        const sent = args.request as { body: unknown };
        sent.body = 'other';
        return next(args);
      },
      { step: 'deserialize', priority: 'low' },
    );

    const changed = client.send(new PutObjectCommand({ Bucket, Key: 'mail/1', Body: 'right' }));

    await expect(changed).rejects.toMatchObject({ name: 'XAmzContentSHA256Mismatch' });
    client.destroy();
  });

  it('is of the moved clock’s time, which clients take from the answers', async () => {
    test.clock.advance(40 * 86_400_000);

    const { $metadata } = await test.clients.objects.send(
      new PutObjectCommand({ Bucket, Key: 'mail/later', Body: 'x' }),
    );

    expect($metadata.httpStatusCode).toBe(200);
    const answer = await fetch(test.cloud.url);
    expect(Math.abs(Date.parse(answer.headers.get('date') ?? '') - test.clock.now())).toBeLessThan(2_000);
  });

  it('larger than 64 MB is refused before it is read', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = request(test.cloud.url, { method: 'PUT', path: '/x' }, (answer) => resolve(answer.statusCode));
      sent.on('error', reject);
      const chunk = Buffer.alloc(1024 * 1024);
      for (let size = 0; size <= 64; size += 1) sent.write(chunk);
    });
    expect(status).toBe(413);
  });
});

describe('a presigned address', () => {
  it('lets its holder read the object until its end', async () => {
    await test.clients.objects.send(new PutObjectCommand({ Bucket, Key: 'mail/å b', Body: 'text' }));
    const url = await getSignedUrl(
      test.clients.objects,
      new GetObjectCommand({ Bucket, Key: 'mail/å b', ResponseContentDisposition: 'attachment; filename="a.eml"' }),
      { expiresIn: 60, signingDate: new Date(test.clock.now()) },
    );

    const answer = await fetch(url);
    expect(await answer.text()).toBe('text');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a.eml"');

    test.clock.advance(61_000);
    expect((await fetch(url)).status).toBe(403);
  });

  it('lets its holder write the object, and no other', async () => {
    // Without this the SDK signs the checksum of no bytes into the address.
    const client = new S3Client({
      ...test.connection,
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'upload/1' }), {
      signingDate: new Date(test.clock.now()),
    });
    client.destroy();

    expect((await fetch(url, { method: 'PUT', body: 'evidence' })).status).toBe(200);
    expect((await fetch(url.replace('upload/1', 'upload/2'), { method: 'PUT', body: 'evidence' })).status).toBe(403);

    expect(test.cloud.buckets.get(Bucket, 'upload/1')?.body.toString()).toBe('evidence');
    expect(test.cloud.buckets.get(Bucket, 'upload/2')).toBeUndefined();
  });
});

/** The example of AWS's documentation of Signature V4 for S3, in signed chunks of our own size. */
describe('a body in signed chunks', () => {
  const put = async (tamper: (chunk: string) => string) => {
    const { accessKeyId, secretAccessKey } = test.connection.credentials;
    const timestamp = new Date(test.clock.now()).toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const scope = `${timestamp.slice(0, 8)}/eu-north-1/s3/aws4_request`;
    const key = scope
      .split('/')
      .reduce<Buffer>((last, part) => hmac(last, part), Buffer.from(`AWS4${secretAccessKey}`));
    const headers: Record<string, string> = {
      host: new URL(test.cloud.url).host,
      'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'x-amz-date': timestamp,
      'x-amz-decoded-content-length': '10',
    };
    const names = Object.keys(headers).sort();
    const canonical = [
      'PUT',
      `/${Bucket}/mail/chunks`,
      '',
      ...names.map((name) => `${name}:${headers[name]}`),
      '',
      names.join(';'),
      headers['x-amz-content-sha256'],
    ].join('\n');
    const seed = hmac(key, ['AWS4-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n')).toString('hex');
    let last = seed;
    const frames = ['01234', '56789', ''].map((chunk) => {
      last = hmac(
        key,
        ['AWS4-HMAC-SHA256-PAYLOAD', timestamp, scope, last, sha256(''), sha256(chunk)].join('\n'),
      ).toString('hex');
      return `${chunk.length.toString(16)};chunk-signature=${last}\r\n${tamper(chunk)}\r\n`;
    });
    return fetch(`${test.cloud.url}/${Bucket}/mail/chunks`, {
      method: 'PUT',
      body: frames.join(''),
      headers: {
        ...headers,
        authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${seed}`,
      },
    });
  };
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();

  it('is stored without their frames', async () => {
    expect((await put((chunk) => chunk)).status).toBe(200);
    expect(test.cloud.buckets.get(Bucket, 'mail/chunks')?.body.toString()).toBe('0123456789');
  });

  it('is refused when one of them was changed', async () => {
    const answer = await put((chunk) => chunk.replace('9', 'X'));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('SignatureDoesNotMatch');
  });
});
