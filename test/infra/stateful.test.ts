import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Resource, synthesized } from './example.ts';

/** Properties whose change makes CloudFormation replace the resource: a new, empty one stands where the old one was. */
const REPLACING: Record<string, string[]> = {
  'AWS::DynamoDB::GlobalTable': ['TableName', 'KeySchema', 'LocalSecondaryIndexes'],
  'AWS::S3::Bucket': ['BucketName', 'ObjectLockEnabled'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion'],
  'AWS::SecretsManager::Secret': ['Name'],
  'AWS::Cognito::UserPool': ['UsernameAttributes', 'AliasAttributes', 'UsernameConfiguration'],
  'AWS::SES::EmailIdentity': ['EmailIdentity'],
};

const HELP = 'docs/upgrade.md, "Upgrading the ledger": this would replace what holds data';

const EXPECTED = {
  LedgerTable9343E4AA: {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  },
  LedgerKeyA5F78EAE: {},
  BucketsInbox7F142E89: {},
  BucketsOriginals47B2A669: {},
  BucketsAnchors7E5A2E65: { ObjectLockEnabled: true },
  BucketsKeyCD6AF5CF: {},
  SecretsHashKey3653A9F8: { Name: 'hotline-hash-key' },
  SecretsMatchKey071D5FCD: { Name: 'hotline-match-key' },
  SecretsDeskKeyEF48D930: { Name: 'hotline-desk-key' },
  SecretsPageKey8FEBFE1F: { Name: 'hotline-page-key' },
  SecretsHeartbeatKeyF7E5E725: { Name: 'hotline-heartbeat-key' },
  IdentityInvestigatorsC994E666: {
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
  },
  MailInIdentity69888EB7: { EmailIdentity: 'hotline.example' },
};

const LISTED = '{"NonKeyAttributes":["id","channel","language","campaign","newWallets"],"ProjectionType":"INCLUDE"}';
const INDEXES = [
  `by-entry ${LISTED}`,
  `by-campaign ${LISTED}`,
  'due {"ProjectionType":"KEYS_ONLY"}',
  'list {"NonKeyAttributes":["listed"],"ProjectionType":"INCLUDE"}',
];

const resources = synthesized().template.toJSON().Resources as Record<string, Resource>;
const stateful = Object.entries(resources).flatMap(([id, { Type, Properties }]) =>
  (REPLACING[Type] ?? []).length === 0
    ? []
    : [
        [
          id,
          Object.fromEntries(
            (REPLACING[Type] ?? []).flatMap((name) => (name in Properties ? [[name, Properties[name]]] : [])),
          ),
        ],
      ],
);

describe('what holds data', () => {
  it('is called in the template as it was, and has what would replace it as it was', () => {
    expect(Object.fromEntries(stateful), HELP).toEqual(EXPECTED);
  });

  it('has one index added or removed a release at most: DynamoDB makes one at a time', () => {
    const [ledger] = Object.values(resources).filter(({ Type }) => Type === 'AWS::DynamoDB::GlobalTable');
    const indexes = ledger?.Properties.GlobalSecondaryIndexes as { IndexName: string; Projection: object }[];
    const shapes = indexes.map(({ IndexName, Projection }) => `${IndexName} ${JSON.stringify(Projection)}`);

    // Another projection is another index: it is removed in one release and added in the next.
    expect(shapes, HELP).toEqual(INDEXES);
  });

  it('has an article that says how it is changed', () => {
    const path = resolve(import.meta.dirname, '../../docs/upgrade.md');
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain('## Upgrading the ledger');
  });
});
