import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

const Bucket = 'objects';
/** What S3 replaces by the name of the file uploaded. */
const FILE_NAME = '$'.concat('{filename}');
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

let test: TestCloud;
beforeAll(async () => {
  test = await openCloud({ bySockets: true });
  await test.clients.objects.send(new CreateBucketCommand({ Bucket }));
});
afterAll(() => test.close());

const put = (Key: string, Body: string | Buffer | Readable, more: object = {}) =>
  test.clients.objects.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = (Key: string, more: object = {}) =>
  test.clients.objects.send(new GetObjectCommand({ Bucket, Key, ...more }));
const read = async (Key: string) => (await get(Key)).Body?.transformToString();

describe('an object', () => {
  it('comes back byte for byte, with its type and metadata', async () => {
    const body = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256));

    await put('bytes', body, { ContentType: 'message/rfc822', Metadata: { received: 'now' } });

    const got = await get('bytes');
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(body);
    expect(got).toMatchObject({ ContentLength: 70_000, ContentType: 'message/rfc822', Metadata: { received: 'now' } });
    expect(got.ETag).toBe(`"${createHash('md5').update(body).digest('hex')}"`);
  });

  it('is refused with more than 2 kB of metadata', async () => {
    await expect(put('labelled', 'x', { Metadata: { note: 'x'.repeat(2_045) } })).rejects.toMatchObject({
      name: 'MetadataTooLarge',
    });
    await put('labelled', 'x', { Metadata: { note: 'x'.repeat(2_044) } });
  });

  it('that is sent as a stream is stored without the frames it came in', async () => {
    const parts = Array.from({ length: 7 }, (_, index) => Buffer.alloc(10_000, index));

    await put('stream', Readable.from(parts), { ContentLength: 70_000 });

    const got = await get('stream');
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(Buffer.concat(parts));
    expect(got.ContentEncoding).toBeUndefined();
  });

  it('of no bytes is an object', async () => {
    await put('empty', Buffer.alloc(0));
    expect(await read('empty')).toBe('');
  });

  it.each(['a b+c(d)', 'report/åäö', 'q\'uo"te&<>', 'percent%2Fslash', 'deep/er//still/'])(
    'may be called %s',
    async (key) => {
      await put(key, key);

      expect(await read(key)).toBe(key);
      const { Contents } = await test.clients.objects.send(new ListObjectsV2Command({ Bucket, Prefix: key }));
      expect(Contents?.map((object) => object.Key)).toEqual([key]);
    },
  );

  it('is replaced as a whole', async () => {
    await put('twice', 'first', { Metadata: { n: '1' } });
    await put('twice', 'second');
    expect(await read('twice')).toBe('second');
    expect((await get('twice')).Metadata).toEqual({});
  });

  it('is not replaced by a write that demands that there is none', async () => {
    await put('once', 'first', { IfNoneMatch: '*' });

    await expect(put('once', 'second', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });

    expect(await read('once')).toBe('first');
  });

  it('that is missing is said to be missing, its deletion succeeds', async () => {
    await expect(get('missing')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(test.clients.objects.send(new HeadObjectCommand({ Bucket, Key: 'missing' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await test.clients.objects.send(new DeleteObjectCommand({ Bucket, Key: 'missing' }));
  });

  it('is gone when deleted', async () => {
    await put('deleted', 'x');
    await test.clients.objects.send(new DeleteObjectCommand({ Bucket, Key: 'deleted' }));
    await expect(get('deleted')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('is read in part by the range %s', async (Range, text, ContentRange) => {
    await put('ranged', '0123456789');
    const got = await get('ranged', { Range });
    expect(await got.Body?.transformToString()).toBe(text);
    expect(got.ContentRange).toBe(ContentRange);
  });

  it('cannot be read past its end', async () => {
    await put('ranged', '0123456789');
    await expect(get('ranged', { Range: 'bytes=10-' })).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('is copied with its metadata', async () => {
    await put('source', 'text', { Metadata: { a: 'b' } });

    await test.clients.objects.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/source` }));

    const got = await get('copy');
    expect(await got.Body?.transformToString()).toBe('text');
    expect(got.Metadata).toEqual({ a: 'b' });
  });

  it('keeps the encryption that it was written with', async () => {
    const written = await put('sealed', 'x', { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'key' });
    expect(written).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'key' });
    expect(await get('sealed')).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'key' });
  });
});

describe('a checksum', () => {
  it('is kept and read back', async () => {
    await put('checked', 'text', { ChecksumSHA256: sha256('text') });

    const head = await test.clients.objects.send(
      new HeadObjectCommand({ Bucket, Key: 'checked', ChecksumMode: 'ENABLED' }),
    );

    expect(head).toMatchObject({ ChecksumSHA256: sha256('text'), ContentLength: 4 });
  });

  it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)('by %s is verified on both ways', async (algorithm) => {
    await put(`by-${algorithm}`, 'text', { ChecksumAlgorithm: algorithm });
    const got = await get(`by-${algorithm}`, { ChecksumMode: 'ENABLED' });
    expect(await got.Body?.transformToString()).toBe('text');
    expect(got[`Checksum${algorithm}`]).toBeTypeOf('string');
  });

  it('of another body is refused, and nothing is stored', async () => {
    const wrong = put('wrong', 'text', { ChecksumSHA256: sha256('other') });

    await expect(wrong).rejects.toMatchObject({ name: 'BadDigest' });

    await expect(get('wrong')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('by MD5 of another body is refused', async () => {
    const ContentMD5 = createHash('md5').update('other').digest('base64');
    await expect(put('wrong', 'text', { ContentMD5 })).rejects.toMatchObject({ name: 'BadDigest' });
  });
});

describe('a bucket', () => {
  it('is found, another is not', async () => {
    await test.clients.objects.send(new HeadBucketCommand({ Bucket }));
    await expect(test.clients.objects.send(new HeadBucketCommand({ Bucket: 'other' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(
      test.clients.objects.send(new PutObjectCommand({ Bucket: 'other', Key: 'x', Body: 'x' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  it('is listed page by page, in the order of the bytes of its keys', async () => {
    const keys = ['page/a', 'page/b', 'page/c', 'page/Z', 'page/ä'];
    for (const key of keys) await put(key, 'x');

    const seen: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await test.clients.objects.send(
        new ListObjectsV2Command({ Bucket, Prefix: 'page/', MaxKeys: 2, ContinuationToken }),
      );
      seen.push(...(page.Contents ?? []).map((object) => object.Key));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);

    expect(seen).toEqual(['page/Z', 'page/a', 'page/b', 'page/c', 'page/ä']);
  });

  it('is listed from a key on, and folder by folder', async () => {
    for (const key of ['tree/a/1', 'tree/a/2', 'tree/b/1', 'tree/top']) await put(key, 'x');

    const page = await test.clients.objects.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'tree/', Delimiter: '/', StartAfter: 'tree/a/1' }),
    );

    expect(page.CommonPrefixes?.map((prefix) => prefix.Prefix)).toEqual(['tree/a/', 'tree/b/']);
    expect(page.Contents?.map((object) => object.Key)).toEqual(['tree/top']);
  });

  it('loses many objects at once', async () => {
    for (const key of ['many/1', 'many/<2>']) await put(key, 'x');

    const answer = await test.clients.objects.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'many/1' }, { Key: 'many/<2>' }] } }),
    );

    expect(answer.Deleted?.map((object) => object.Key)).toEqual(['many/1', 'many/<2>']);
    const { KeyCount } = await test.clients.objects.send(new ListObjectsV2Command({ Bucket, Prefix: 'many/' }));
    expect(KeyCount).toBe(0);
  });

  it('drops what its lifecycle rule says is old, on the movable clock', async () => {
    test.cloud.buckets.create('aging', { expirations: [{ prefix: 'draft/', days: 1 }] });
    test.cloud.buckets.put('aging', 'draft/1', Buffer.from('x'));
    test.cloud.buckets.put('aging', 'mail/1', Buffer.from('x'));

    test.clock.advance(25 * 3_600_000);
    await test.cloud.sweep();

    expect(test.cloud.buckets.list('aging').map((object) => object.key)).toEqual(['mail/1']);
  });
});

describe('an event', () => {
  const events = () =>
    test.cloud.queues
      .receive('told', { max: 10 })
      .map((message) => JSON.parse(message.body).Records?.[0] ?? message.body);

  beforeAll(() => {
    test.cloud.queues.create('told');
    test.cloud.buckets.create('telling', {
      notifications: [
        { queue: 'told', events: ['s3:ObjectCreated:*'], prefix: 'mail/' },
        { queue: 'told', events: ['s3:ObjectRemoved:*'], suffix: '.eml' },
      ],
    });
  });

  it('tries the queue when the notification is set up, and then only once', () => {
    const tried = test.cloud.queues.receive('told').map((message) => JSON.parse(message.body));
    expect(tried).toMatchObject([{ Event: 's3:TestEvent', Bucket: 'telling' }]);
    test.cloud.queues.purge('told');

    test.cloud.buckets.create('telling', test.cloud.buckets.options('telling'));

    expect(test.cloud.queues.counts('told').visible).toBe(0);
  });

  it('names the object as AWS does, its key form-encoded', async () => {
    await test.clients.objects.send(new PutObjectCommand({ Bucket: 'telling', Key: 'mail/ä b(c)+d/e', Body: 'body' }));

    expect(events()).toMatchObject([
      {
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Put',
        awsRegion: 'eu-north-1',
        s3: { bucket: { name: 'telling' }, object: { key: 'mail/%C3%A4+b%28c%29%2Bd/e', size: 4 } },
      },
    ]);
  });

  it('is told of what its filter names, and of nothing else', async () => {
    for (const key of ['draft/1', 'draft/2.eml']) test.cloud.buckets.put('telling', key, Buffer.from('x'));
    for (const key of ['draft/1', 'draft/2.eml']) test.cloud.buckets.delete('telling', key);
    expect(events()).toMatchObject([{ eventName: 'ObjectRemoved:Delete', s3: { object: { key: 'draft/2.eml' } } }]);
  });
});

describe('a form’s upload', () => {
  const upload = async (
    options: Partial<PresignedPostOptions>,
    change: (form: FormData) => void = () => {},
    body = 'evidence',
  ) => {
    const { url, fields } = await createPresignedPost(test.clients.objects, {
      Bucket,
      Key: 'upload/1',
      Conditions: [['content-length-range', 1, 1_000]],
      ...options,
    });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    change(form);
    form.set('file', new Blob([body]), 'shot ä.png');
    return fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  };

  it('is stored when its signed policy allows it', async () => {
    const answer = await upload({ Fields: { 'Content-Type': 'image/png' }, Key: 'upload/allowed' });
    expect(answer.status).toBe(204);
    expect(await read('upload/allowed')).toBe('evidence');
    expect((await get('upload/allowed')).ContentType).toBe('image/png');
  });

  it('takes the file’s name into the key', async () => {
    await upload({ Key: `upload/named/${FILE_NAME}` });
    expect(await read('upload/named/shot ä.png')).toBe('evidence');
  });

  it('may be answered by a redirection', async () => {
    const answer = await upload({ Fields: { success_action_redirect: 'http://127.0.0.1:1/done' } });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('http://127.0.0.1:1/done?bucket=objects&key=upload%2F1');
  });

  it.each<[string, () => Promise<Response>, string]>([
    ['longer than its policy allows', () => upload({}, undefined, 'x'.repeat(1_001)), 'EntityTooLarge'],
    ['shorter than its policy allows', () => upload({}, undefined, ''), 'EntityTooSmall'],
    ['for another key', () => upload({}, (form) => form.set('key', 'report/1')), 'AccessDenied'],
    [
      'with a field that the policy does not name',
      () => upload({}, (form) => form.set('acl', 'public-read')),
      'AccessDenied',
    ],
    [
      'whose field does not start as demanded',
      () =>
        upload({ Conditions: [['starts-with', '$Content-Type', 'image/']] }, (form) =>
          form.set('Content-Type', 'text/html'),
        ),
      'AccessDenied',
    ],
    [
      'with a policy changed after signing',
      () =>
        upload({}, (form) => {
          const policy = JSON.parse(Buffer.from(String(form.get('Policy')), 'base64').toString());
          policy.conditions = [];
          form.set('Policy', Buffer.from(JSON.stringify(policy)).toString('base64'));
        }),
      'SignatureDoesNotMatch',
    ],
    ['without a policy', () => upload({}, (form) => form.delete('Policy')), 'AccessDenied'],
  ])('%s is refused', async (_, attempt, code) => {
    const answer = await attempt();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toContain(`<Code>${code}</Code>`);
  });

  it('is refused after its policy’s end', async () => {
    const { url, fields } = await createPresignedPost(test.clients.objects, { Bucket, Key: 'late', Expires: 600 });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob(['x']));

    test.clock.advance(2 * 86_400_000);
    const answer = await fetch(url, { method: 'POST', body: form });

    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Policy expired');
  });
});

describe('a page’s script', () => {
  const ask = (origin: string) =>
    fetch(`${test.cloud.url}/asked/x`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PUT' },
    });

  it('may use a bucket whose rules name its origin, and no other', async () => {
    test.cloud.buckets.create('asked', { cors: [{ origins: ['https://hotline.example'], methods: ['PUT'] }] });
    const allowed = await ask('https://hotline.example');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://hotline.example');
    expect((await ask('https://other.example')).status).toBe(403);
  });
});
