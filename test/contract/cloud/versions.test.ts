import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectLockConfigurationCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
} from '@aws-sdk/client-s3';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

const DAY = 86_400_000;
const Key = 'audit/one';
let test: TestCloud;
let Bucket: string;
let n = 0;

beforeAll(async () => {
  test = await openCloud({ bySockets: true });
  return () => test.close();
});
beforeEach(() => {
  n += 1;
  Bucket = `versions-${n}`;
  test.cloud.buckets.create(Bucket, { versioned: true, lock: { mode: 'COMPLIANCE', days: 10 }, noncurrentDays: 1 });
});

const s3 = () => test.clients.objects;
const put = async (Body: string): Promise<string> =>
  (await s3().send(new PutObjectCommand({ Bucket, Key, Body }))).VersionId ?? '';
const read = async (VersionId?: string): Promise<string> =>
  (await (await s3().send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString()) ?? '';
const versions = async () => s3().send(new ListObjectVersionsCommand({ Bucket, Prefix: 'audit/' }));

describe('a bucket that keeps versions under an object lock', () => {
  it('keeps what is overwritten, and gives each version', async () => {
    const [one, other] = [await put('one'), await put('other')];
    expect(one).not.toBe(other);
    expect([await read(), await read(one), await read(other)]).toEqual(['other', 'one', 'other']);
    const { Versions = [] } = await versions();
    expect(Versions.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [other, true],
      [one, false],
    ]);
  });

  it('marks what is deleted, and keeps it', async () => {
    const one = await put('one');
    await s3().send(new DeleteObjectCommand({ Bucket, Key }));
    await expect(read()).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await read(one)).toBe('one');
    const { Versions = [], DeleteMarkers = [] } = await versions();
    expect([Versions.length, DeleteMarkers.length]).toEqual([1, 1]);
    await s3().send(new DeleteObjectCommand({ Bucket, Key, VersionId: DeleteMarkers[0]?.VersionId }));
    expect(await read()).toBe('one');
  });

  it('lets nobody delete a version before its time, and the rules after it', async () => {
    const one = await put('one');
    await put('other');
    const removal = () => s3().send(new DeleteObjectCommand({ Bucket, Key, VersionId: one }));
    await expect(removal()).rejects.toMatchObject({ name: 'AccessDenied' });
    test.cloud.buckets.expire();
    expect(await read(one)).toBe('one');
    test.clock.advance(11 * DAY);
    await removal();
    await expect(read(one)).rejects.toMatchObject({ name: 'NoSuchVersion' });
    expect(await read()).toBe('other');
  });

  it('says what it locks by, and takes a longer time for what comes', async () => {
    const configuration = async () =>
      (await s3().send(new GetObjectLockConfigurationCommand({ Bucket }))).ObjectLockConfiguration?.Rule
        ?.DefaultRetention;
    expect(await configuration()).toEqual({ Mode: 'COMPLIANCE', Days: 10 });
    const Rule = { DefaultRetention: { Mode: 'COMPLIANCE' as const, Days: 20 } };
    const change = new PutObjectLockConfigurationCommand({
      Bucket,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule },
    });
    await s3().send(change);
    expect(await configuration()).toEqual({ Mode: 'COMPLIANCE', Days: 20 });
  });

  it('pages through versions', async () => {
    const all: string[] = [];
    for (const body of ['a', 'b', 'c']) all.unshift(await put(body));
    const seen: string[] = [];
    let marker: { KeyMarker?: string; VersionIdMarker?: string } = {};
    for (;;) {
      const page = await s3().send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 1, ...marker }));
      seen.push(...(page.Versions ?? []).map(({ VersionId = '' }) => VersionId));
      if (!page.IsTruncated) break;
      marker = { KeyMarker: page.NextKeyMarker ?? '', VersionIdMarker: page.NextVersionIdMarker ?? '' };
    }
    expect(seen).toEqual(all);
  });
});
