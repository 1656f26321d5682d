import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveApp } from '#infra/app.ts';
import { isAllowed } from '#local/cloud/iam/simulate.ts';
import type { PolicyDocument } from '#local/cloud/types.ts';
import { rolePolicies } from '#local/runtime/stack/roles.ts';
import { Stack } from '#local/runtime/template/stack.ts';
import { readAssembly } from '#local/runtime/template/template.ts';
import { parseSettings } from '#settings';
import { operatedInput, synthesized } from './example.ts';

const OURS = '111122223333';
const THEIRS = '444455556666';
const KEY = `arn:aws:kms:eu-north-1:${THEIRS}:key/12345678-90ab-cdef-1234-567890abcdef`;
const input = operatedInput({ archive: { account: THEIRS, key: KEY } });
const BUCKET = `arn:aws:s3:::hotline-archive-${THEIRS}`;
const COPY = `${BUCKET}/hotline/AWSDynamoDB/1/data/a.json.gz`;
const EXPORTER = `arn:aws:iam::${OURS}:role/Hotline-ArchiveExporterRole1A2B3C4D-EXAMPLE`;
const VIA = { 'kms:ViaService': 's3.eu-north-1.amazonaws.com' };

interface Rule {
  ExpirationInDays: number;
  NoncurrentVersionExpiration: { NoncurrentDays: number };
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const midnightAfter = (at: number): number => Math.ceil(at / DAY_MS) * DAY_MS;

const stackOf = async (folder: string, name: string): Promise<Stack> => {
  const stack = new Stack(await readAssembly(folder, name), 'http://127.0.0.1:1');
  for (const { logicalId } of stack.ofType('AWS::DynamoDB::GlobalTable')) {
    stack.learn(logicalId, 'StreamArn', `${stack.attribute(logicalId, 'Arn')}/stream/1`);
  }
  return stack;
};

let hotline: Stack;
let archive: Stack;
let byRole: PolicyDocument[];
beforeAll(async () => {
  hotline = await stackOf(synthesized(input).folder, 'Hotline');
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  archiveApp(parseSettings(input), folder)?.synth();
  archive = await stackOf(folder, 'HotlineArchive');
  const [name] = [...rolePolicies(hotline).keys()].filter((role) => role.includes('ArchiveExporterRole'));
  byRole = rolePolicies(hotline).get(name ?? '') ?? [];
});

const policyOf = (type: string, field: string): PolicyDocument => {
  const [resource] = archive.ofType(type);
  return resource?.properties[field] as PolicyDocument;
};

/** Whether both accounts let a role do something: the policy of the role, and that of what it is done to. */
const may = async (action: string, resource: string, principal = EXPORTER, more: Record<string, string> = {}) => {
  const isKey = action.startsWith('kms:');
  const resourcePolicy = isKey
    ? policyOf('AWS::KMS::Key', 'KeyPolicy')
    : policyOf('AWS::S3::BucketPolicy', 'PolicyDocument');
  const context = {
    'aws:PrincipalArn': principal,
    'aws:SecureTransport': 'true',
    's3:TlsVersion': '1.3',
    ...(isKey ? VIA : {}),
    ...more,
  };
  return isAllowed({
    principal,
    account: THEIRS,
    permission: { action, resource, context },
    identityPolicies: byRole,
    resourcePolicy,
  });
};

describe('the copy of the ledger in another account', () => {
  it('is asked for each week, of the ledger, into the archive, under its key', () => {
    const [schedule] = hotline
      .ofType('AWS::Scheduler::Schedule')
      .filter(({ properties }) => properties.Name === 'hotline-export');
    const target = schedule?.properties.Target as { Arn: string; Input: string };

    expect(target.Arn).toBe('arn:aws:scheduler:::aws-sdk:dynamodb:exportTableToPointInTime');
    expect(JSON.parse(target.Input)).toMatchObject({
      TableArn: hotline.attribute(hotline.ofType('AWS::DynamoDB::GlobalTable')[0]?.logicalId ?? '', 'Arn'),
      S3Bucket: BUCKET.split(':').at(-1),
      S3BucketOwner: THEIRS,
      S3SseKmsKeyId: KEY,
    });
  });

  it('is locked, whoever asks, and gone within the 35 days that victims are promised of backups', () => {
    const [bucket] = archive.ofType('AWS::S3::Bucket');

    expect(bucket?.properties.ObjectLockConfiguration).toEqual({
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Days: 32, Mode: 'COMPLIANCE' } },
    });
    expect(bucket?.properties.LifecycleConfiguration).toMatchObject({
      Rules: [{ ExpirationInDays: 32, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }],
    });
    expect(bucket?.properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });

  it('is gone within 35 days whenever it was written, as S3 counts: each step is rounded up to a midnight, and taken a while after it', () => {
    const [bucket] = archive.ofType('AWS::S3::Bucket');
    const lifecycle = bucket?.properties.LifecycleConfiguration as { Rules: Rule[] } | undefined;
    const [rule] = lifecycle?.Rules ?? [];
    if (rule === undefined) throw new Error('nothing expires');
    const isOver = (at: number) =>
      midnightAfter(
        midnightAfter(at + rule.ExpirationInDays * DAY_MS) +
          MINUTE_MS +
          rule.NoncurrentVersionExpiration.NoncurrentDays * DAY_MS,
      );
    const sunday = Date.parse('2026-11-29T00:10:00Z');

    for (let hour = 0; hour < 7 * 24; hour += 1) {
      const at = sunday + hour * 60 * MINUTE_MS;
      expect((isOver(at) - at) / DAY_MS, new Date(at).toISOString()).toBeLessThanOrEqual(35);
    }
    const export310 = sunday + 3 * 60 * MINUTE_MS;
    expect((isOver(export310) - export310) / DAY_MS).toBeCloseTo(34.9, 1);
  });

  it('is written by the export’s role, which neither reads nor deletes one, nor has a say in its lock or key', async () => {
    // What AWS asks for in "Requesting a table export in DynamoDB".
    for (const action of ['s3:PutObject', 's3:PutObjectAcl', 's3:AbortMultipartUpload']) {
      expect(await may(action, COPY), action).toBe(true);
    }
    expect(await may('kms:GenerateDataKey', KEY)).toBe(true);
    const never = [
      's3:GetObject',
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:PutObjectRetention',
      's3:BypassGovernanceRetention',
    ];
    for (const action of never) expect(await may(action, COPY), action).toBe(false);
    for (const action of ['s3:PutBucketPolicy', 's3:ListBucket']) expect(await may(action, BUCKET), action).toBe(false);
    for (const action of ['kms:ScheduleKeyDeletion', 'kms:DisableKey', 'kms:PutKeyPolicy']) {
      expect(await may(action, KEY), action).toBe(false);
    }
    // Only through S3, and so only what may be read there: nothing.
    expect(await may('kms:Decrypt', KEY, EXPORTER, { 'kms:ViaService': 'dynamodb.eu-north-1.amazonaws.com' })).toBe(
      false,
    );
    for (const action of ['s3:PutObject', 's3:PutObjectAcl'])
      expect(await may(action, `${BUCKET}/others/a`)).toBe(false);
  });

  it('is written by nobody else of the hotline’s account, whatever rights they have there', async () => {
    const administrator = `arn:aws:iam::${OURS}:role/Administrator`;
    byRole = [
      ...byRole,
      { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } as PolicyDocument,
    ];

    expect(await may('s3:PutObject', COPY, administrator)).toBe(false);
    expect(await may('s3:DeleteObjectVersion', COPY, administrator)).toBe(false);
    expect(await may('kms:ScheduleKeyDeletion', KEY, administrator)).toBe(false);
  });

  it('is read by an account into which one is brought back, which its people name; that one writes and deletes none', async () => {
    const NEW = '999988887777';
    const reader = `arn:aws:iam::${NEW}:role/Administrator`;
    expect(await may('s3:GetObject', COPY, reader)).toBe(false);
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    archiveApp(parseSettings({ ...input, archive: { account: THEIRS, key: KEY, reader: NEW } }), folder)?.synth();
    archive = await stackOf(folder, 'HotlineArchive');

    for (const [action, what] of [
      ['s3:GetObject', COPY],
      ['s3:ListBucket', BUCKET],
      ['kms:Decrypt', KEY],
    ] as const) {
      expect(await may(action, what, reader), action).toBe(true);
    }
    for (const action of [
      's3:PutObject',
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:BypassGovernanceRetention',
    ]) {
      expect(await may(action, COPY, reader), action).toBe(false);
    }
    expect(await may('s3:GetObject', COPY, `arn:aws:iam::${OURS}:role/Administrator`)).toBe(false);
  });

  it('is refused where it would lie in the hotline’s own account, or under a key of another', () => {
    expect(() => parseSettings({ ...input, archive: { account: OURS } })).toThrow(/a copy there is lost with it/);
    expect(() => parseSettings({ ...input, archive: { account: '999988887777', key: KEY } })).toThrow(
      /is of another account/,
    );
    const { account: _, ...nowhere } = input;
    expect(() => parseSettings({ ...nowhere, archive: { account: THEIRS } })).toThrow(/lets one account in/);
  });
});
