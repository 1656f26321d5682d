import * as z from 'zod';
import { askEach, definePoint, forEach, type Meant, type Point, physicalIds, unless } from './point.ts';

const LOST_KEYS = 'docs/runbook.md#lost-keys';

const keysOf = (meant: Meant): string[] => physicalIds(meant, 'AWS::KMS::Key');

/** Whether everything that is encrypted or found by a key still has it. */
export const KEY_POINTS: readonly Point[] = [
  definePoint({
    point: 'the keys of table and buckets are on, and none is to be deleted',
    article: LOST_KEYS,
    asks: (meant) => askEach(keysOf(meant), (key) => ['kms', 'describe-key', '--key-id', key]),
    answers: forEach(z.looseObject({ KeyMetadata: z.looseObject({ KeyState: z.string() }) })),
    wrong: (keys) =>
      Object.entries(keys).flatMap(([key, { KeyMetadata }]) =>
        unless(KeyMetadata.KeyState === 'Enabled', `${key} is ${KeyMetadata.KeyState}`),
      ),
  }),
  definePoint({
    point: 'those keys are replaced each year',
    article: LOST_KEYS,
    asks: (meant) => askEach(keysOf(meant), (key) => ['kms', 'get-key-rotation-status', '--key-id', key]),
    answers: forEach(z.looseObject({ KeyRotationEnabled: z.boolean() })),
    wrong: (keys) => Object.entries(keys).flatMap(([key, { KeyRotationEnabled: on }]) => unless(on, `${key} is not`)),
  }),
  definePoint({
    point: 'the secrets are there, and none is to be deleted',
    article: LOST_KEYS,
    asks: (meant) =>
      askEach(physicalIds(meant, 'AWS::SecretsManager::Secret'), (secret) => [
        'secretsmanager',
        'describe-secret',
        '--secret-id',
        secret,
      ]),
    answers: forEach(z.looseObject({ Name: z.string(), DeletedDate: z.unknown().optional() })),
    wrong: (secrets) =>
      Object.values(secrets).flatMap(({ Name, DeletedDate }) =>
        unless(DeletedDate === undefined, `${Name} is to be deleted: restore-secret brings it back`),
      ),
  }),
  definePoint({
    point: 'hash key and match key are kept, sealed to the recovery keys',
    article: 'docs/deploy.md#9-keep-its-keys',
    // Of which keys they are is said by `npm run keys -- verify`, which must read both.
    asks: ({ outputs }) => ({
      kept: [
        ...['s3api', 'list-objects-v2', '--bucket', outputs.OriginalsBucket ?? ''],
        ...['--prefix', 'escrow/', '--max-items', '10'],
      ],
    }),
    answers: z.object({ kept: z.looseObject({ Contents: z.array(z.looseObject({ Key: z.string() })).default([]) }) }),
    wrong: ({ kept }) =>
      unless(
        kept.Contents.some(({ Key }) => Key === 'escrow/keys.json'),
        'nothing is kept: npm run keys -- escrow FILE',
      ),
  }),
];
