import {
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { AuditEntry, LastAnchor, Opening } from '#domain/audit/audit.ts';
import type { Bucket } from './bucket.ts';

/** Where copies of the audit log lie: `audit/entries/<day>/...`, `audit/openings/<day>/...`. */
const ENTRIES = 'audit/entries/';
const OPENINGS = 'audit/openings/';
/** How much of its hash a copy is named by, in hex digits: another entry in the same place is another object. */
const NAMED_BY = 16;
/** How many copies are read at once. */
const TOGETHER = 16;

const nameOf = (seq: number): string => String(seq).padStart(9, '0');

/** Copies a row under a name that holds its hash: the same one again is there already, and another one never takes its place. */
const put = async ({ client, name }: Bucket, key: string, row: AuditEntry | Opening): Promise<void> => {
  const request = { Bucket: name, Key: key, Body: JSON.stringify(row), ContentType: 'application/json' };
  try {
    await client.send(new PutObjectCommand({ ...request, IfNoneMatch: '*' }));
  } catch (error) {
    if (!(error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412)) throw error;
  }
};

/** Copies an entry to where nobody can change it. */
export const anchorEntry = (anchors: Bucket, entry: AuditEntry): Promise<void> => {
  const { day, at, chain, seq, hash } = entry;
  return put(anchors, `${ENTRIES}${day}/${at}_${chain}_${nameOf(seq)}_${hash.slice(0, NAMED_BY)}.json`, entry);
};

/** The same of the opening of a chain. */
export const anchorOpening = (anchors: Bucket, opening: Opening): Promise<void> => {
  const { day, seq, chain, hash } = opening;
  return put(anchors, `${OPENINGS}${day}/${nameOf(seq)}_${chain}_${hash.slice(0, NAMED_BY)}.json`, opening);
};

/** All versions of copies under a prefix from a day on: one that was overwritten or marked as deleted is still there. */
const versionsFrom = async ({ client, name }: Bucket, prefix: string, day: string) => {
  const found: { Key: string; VersionId: string }[] = [];
  let marker: { KeyMarker?: string; VersionIdMarker?: string } = { KeyMarker: `${prefix}${day}` };
  let isMore = true;
  while (isMore) {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket: name, Prefix: prefix, ...marker }));
    for (const { Key = '', VersionId = '' } of page.Versions ?? []) found.push({ Key, VersionId });
    isMore = page.IsTruncated === true;
    marker = {
      ...(page.NextKeyMarker === undefined ? {} : { KeyMarker: page.NextKeyMarker }),
      ...(page.NextVersionIdMarker === undefined ? {} : { VersionIdMarker: page.NextVersionIdMarker }),
    };
  }
  return found;
};

const readFrom = async (anchors: Bucket, prefix: string, day: string): Promise<string[]> => {
  const versions = await versionsFrom(anchors, prefix, day);
  const texts: string[] = [];
  for (let n = 0; n < versions.length; n += TOGETHER) {
    const page = versions.slice(n, n + TOGETHER).map(async ({ Key, VersionId }) => {
      const get = new GetObjectCommand({ Bucket: anchors.name, Key, VersionId });
      return (await anchors.client.send(get)).Body?.transformToString() ?? '';
    });
    texts.push(...(await Promise.all(page)));
  }
  return texts;
};

/** Reads the copies of the audit log from a day on: each a row as JSON. */
export const readAnchors = async (anchors: Bucket, from: string): Promise<string[]> => [
  ...(await readFrom(anchors, ENTRIES, from)),
  ...(await readFrom(anchors, OPENINGS, from)),
];

const MINUTE_MS = 60_000;
/** How far back copies are looked for, in minutes, the nearest first: of a busy day the names of all are many. */
const LOOKED_BACK_MIN = [2, 15, 24 * 60, 31 * 24 * 60];
/** Most pages of names of one stretch, a thousand each. */
const MAX_NAME_PAGES = 10;

const NAME = /\/([\d-]{10}T[\d:.]{8,13}Z)_([\w-]{1,64})_(\d{9})_[0-9a-f]{16}\.json$/;

const newestAfter = async ({ client, name }: Bucket, after: string) => {
  let newest: { Key?: string; LastModified?: Date } | null = null;
  let token: string | undefined;
  for (let pages = 0; pages < MAX_NAME_PAGES; pages += 1) {
    const from = token === undefined ? { StartAfter: after } : { ContinuationToken: token };
    const page = await client.send(new ListObjectsV2Command({ Bucket: name, Prefix: ENTRIES, ...from }));
    newest = page.Contents?.at(-1) ?? newest;
    token = page.NextContinuationToken;
    if (token === undefined) break;
  }
  return newest;
};

/** The newest copy of an entry within a month, by the names of copies alone; null where there is none. */
export const lastAnchor = async (anchors: Bucket, now: Date): Promise<LastAnchor | null> => {
  for (const minutes of LOOKED_BACK_MIN) {
    const since = new Date(now.getTime() - minutes * MINUTE_MS).toISOString();
    const newest = await newestAfter(anchors, `${ENTRIES}${since.slice(0, 10)}/${since}`);
    const [, at, chain, seq] = NAME.exec(newest?.Key ?? '') ?? [];
    if (at !== undefined && chain !== undefined)
      return { at, chain, seq: Number(seq), anchoredAt: (newest?.LastModified ?? now).toISOString() };
  }
  return null;
};
