import { ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { accept } from '#infra/accept.ts';
import { logicalId } from '#infra/logical-id.ts';
import type { Buckets } from '#infra/store/buckets.ts';
import type { Ledger } from '#infra/store/ledger.ts';
import type { MailIn } from '#infra/store/mail-in.ts';
import type { QueueName, Queues } from '#infra/store/queues.ts';
import type { HotlineSecrets } from '#infra/store/secrets.ts';
import { CHECK_RIGHTS } from '#lambdas/heartbeat/env.ts';
import type { Access } from './access.ts';
import { objectStatements, reaches } from './object-statements.ts';
import { indexStatements, rowStatements } from './row-statements.ts';

/** Everything that a role may be given a part of. */
export interface Holdings {
  ledger: Ledger;
  buckets: Buckets;
  queues: Queues;
  secrets: HotlineSecrets;
  mailIn: MailIn;
  /** By which whoever watches is paged; null where the settings name nobody. */
  pager: Topic | null;
}

/** Keys are used through the service that holds the data, never by a function itself. */
const keyStatement = (key: Ledger['key'], service: 'dynamodb' | 's3', writes: boolean): PolicyStatement =>
  new PolicyStatement({
    actions: ['kms:Decrypt', ...(writes ? ['kms:GenerateDataKey'] : [])],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
  });

const keyStatements = (access: Access, { ledger, buckets }: Holdings): PolicyStatement[] => {
  const verbs = reaches(access, buckets).flatMap((reach) => reach.verbs);
  const touchesObjects = verbs.includes('get') || verbs.includes('put');
  return [
    ...(access.rows || access.indexes ? [keyStatement(ledger.key, 'dynamodb', true)] : []),
    ...(touchesObjects ? [keyStatement(buckets.key, 's3', verbs.includes('put'))] : []),
  ];
};

const endpointSecrets = (secrets: HotlineSecrets): string =>
  Stack.of(secrets).formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${secrets.names.endpointPrefix}*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

const secretStatements = (
  { secrets: names = [], makesSecrets = false }: Access,
  { secrets }: Holdings,
): PolicyStatement[] => [
  ...(names.length === 0
    ? []
    : [
        new PolicyStatement({
          actions: ['secretsmanager:GetSecretValue'],
          resources: names.map((name) =>
            name === 'endpointPrefix' ? endpointSecrets(secrets) : secrets[name].secretArn,
          ),
        }),
      ]),
  ...(makesSecrets
    ? [new PolicyStatement({ actions: ['secretsmanager:CreateSecret'], resources: [endpointSecrets(secrets)] })]
    : []),
];

/** What may be done with queues, those of one kind together: a role's policies may hold so many characters. */
const queueStatements = ({ sends = [], measures = [] }: Access, { queues }: Holdings): PolicyStatement[] => {
  const actionsOn = (name: QueueName): string[] => [
    ...(sends.includes(name) ? ['sqs:SendMessage'] : []),
    ...(measures.includes(name) ? ['sqs:GetQueueAttributes'] : []),
  ];
  const alike = Map.groupBy(new Set([...sends, ...measures]), (name) => actionsOn(name).join());
  return [...alike.values()].map(
    (names) =>
      new PolicyStatement({
        actions: names.slice(0, 1).flatMap(actionsOn),
        resources: names.map((name) => queues[name].queueArn),
      }),
  );
};

const mailStatements = ({ mails = false }: Access, { mailIn }: Holdings): PolicyStatement[] =>
  mails
    ? [
        new PolicyStatement({
          actions: ['ses:SendRawEmail'],
          resources: mailIn.sendingArns,
          conditions: { StringEquals: { 'ses:FromAddress': mailIn.from } },
        }),
      ]
    : [];

const pageStatements = ({ pages = false }: Access, { pager }: Holdings): PolicyStatement[] =>
  pages && pager !== null ? [new PolicyStatement({ actions: ['sns:Publish'], resources: [pager.topicArn] })] : [];

/** The rights to what the daily check asks of one service, by how their names begin. */
const asks = (...services: string[]): string[] =>
  CHECK_RIGHTS.filter((action) => services.some((service) => action.startsWith(`${service}:`)));

/** Of all objects the names of the sealed keys alone are listed. */
const LISTING = 's3:ListBucket';

/** Of a table's exports: IAM knows no resource for their list, and each as one below the table. */
const OF_EXPORTS = ['dynamodb:ListExports', 'dynamodb:DescribeExport'];

/** Services of which it asks about the account, or that know no resource for what it asks. */
const OF_ACCOUNT = ['acm', 'budgets', 'cloudtrail', 'lambda', 'scheduler', 'ses', 'sns', 'wafv2'];

/** What the daily check asks, of this stack's own resources alone where a service knows some; of the user pool see `identity.ts`. */
const lookStatements = ({ looks = false }: Access, { secrets, ledger, buckets }: Holdings): PolicyStatement[] => {
  if (!looks) return [];
  const { originals, inbox, anchors } = buckets;
  return [
    new PolicyStatement({ actions: [...asks(...OF_ACCOUNT), 'dynamodb:ListExports'], resources: ['*'] }),
    new PolicyStatement({ actions: asks('cloudformation'), resources: [Stack.of(ledger).stackId] }),
    new PolicyStatement({
      actions: asks('dynamodb').filter((action) => !OF_EXPORTS.includes(action)),
      resources: [ledger.table.tableArn],
    }),
    new PolicyStatement({ actions: ['dynamodb:DescribeExport'], resources: [`${ledger.table.tableArn}/export/*`] }),
    new PolicyStatement({ actions: asks('kms'), resources: [ledger.key.keyArn, buckets.key.keyArn] }),
    new PolicyStatement({
      actions: asks('s3').filter((action) => action !== LISTING),
      resources: [inbox, originals, anchors].map(({ bucketArn }) => bucketArn),
    }),
    new PolicyStatement({
      actions: [LISTING],
      resources: [originals.bucketArn],
      conditions: { StringEquals: { 's3:prefix': 'escrow/' } },
    }),
    new PolicyStatement({
      actions: asks('secretsmanager'),
      resources: [
        ...[secrets.hashKey, secrets.matchKey, secrets.pageKey, secrets.heartbeatKey, secrets.deskKey].map(
          ({ secretArn }) => secretArn,
        ),
        endpointSecrets(secrets),
      ],
    }),
  ];
};

/** Gives a role what the access table lists for its function, and nothing else. */
export const grant = (role: IRole, access: Access, holdings: Holdings): void => {
  const statements = [
    ...rowStatements(access, holdings.ledger),
    ...indexStatements(access, holdings.ledger),
    ...objectStatements(access, holdings.buckets),
    ...keyStatements(access, holdings),
    ...secretStatements(access, holdings),
    ...queueStatements(access, holdings),
    ...mailStatements(access, holdings),
    ...pageStatements(access, holdings),
    ...lookStatements(access, holdings),
  ];
  for (const statement of statements) role.addToPrincipalPolicy(statement);
  acceptWildcards(role, access, holdings);
};

const acceptWildcards = (role: IRole, access: Access, { buckets, ledger, secrets }: Holdings): void => {
  for (const { bucket, prefix } of reaches(access, buckets)) {
    accept(
      role,
      `IAM5[Resource::<${logicalId(bucket)}.Arn>/${prefix}*]`,
      'Objects are named when they come; the prefix is as narrow as can be.',
    );
  }
  if (access.looks) {
    accept(
      role,
      `IAM5[Resource::${tableInFinding(ledger)}/export/*]`,
      'DynamoDB names an export when it is made; it is looked at, and what it wrote is not.',
    );
    accept(
      role,
      'IAM5[Resource::*]',
      'Read-only questions about the account, or for which a service knows no resource.',
    );
  }
  if (access.secrets?.includes('endpointPrefix') || access.makesSecrets || access.looks) {
    const { region, account } = Stack.of(role);
    accept(
      role,
      `IAM5[Resource::arn:aws:secretsmanager:${region}:${asInFinding(account)}:secret:${secrets.names.endpointPrefix}*]`,
      'Endpoints come and go without a deployment; each has a secret of this name and its id.',
    );
  }
};

/** The table as a finding names it: one that was restored is no resource of the template. */
const tableInFinding = ({ table }: Ledger): string => {
  const { region, account } = Stack.of(table);
  return table.node.defaultChild === undefined
    ? `arn:aws:dynamodb:${region}:${asInFinding(account)}:table/${table.tableName}`
    : `<${logicalId(table)}.Arn>`;
};

/** An account as a finding names it: itself where it is known, else the pseudo parameter. */
const asInFinding = (account: string): string => (Token.isUnresolved(account) ? '<AWS::AccountId>' : account);
