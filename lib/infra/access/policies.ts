import { ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { accept } from '#infra/accept.ts';
import { logicalId } from '#infra/logical-id.ts';
import type { Buckets } from '#infra/store/buckets.ts';
import type { Ledger } from '#infra/store/ledger.ts';
import type { MailIn } from '#infra/store/mail-in.ts';
import type { QueueName, Queues } from '#infra/store/queues.ts';
import type { HotlineSecrets } from '#infra/store/secrets.ts';
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

/** What the daily check asks; SES knows no resource for any of it. */
const LOOKS = [
  'DescribeActiveReceiptRuleSet',
  'GetAccountSendingEnabled',
  'GetIdentityDkimAttributes',
  'GetIdentityMailFromDomainAttributes',
  'GetIdentityVerificationAttributes',
  'GetSendQuota',
].map((name) => `ses:${name}`);

const lookStatements = ({ looks = false }: Access, { secrets }: Holdings): PolicyStatement[] =>
  looks
    ? [
        new PolicyStatement({ actions: LOOKS, resources: ['*'] }),
        new PolicyStatement({
          actions: ['secretsmanager:DescribeSecret'],
          resources: [secrets.hashKey, secrets.matchKey, secrets.pageKey, secrets.heartbeatKey, secrets.deskKey].map(
            ({ secretArn }) => secretArn,
          ),
        }),
      ]
    : [];

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
    ...lookStatements(access, holdings),
  ];
  for (const statement of statements) role.addToPrincipalPolicy(statement);
  acceptWildcards(role, access, holdings);
};

const acceptWildcards = (role: IRole, access: Access, { buckets, secrets }: Holdings): void => {
  for (const { bucket, prefix } of reaches(access, buckets)) {
    accept(
      role,
      `IAM5[Resource::<${logicalId(bucket)}.Arn>/${prefix}*]`,
      'Objects are named when they come; the prefix is as narrow as can be.',
    );
  }
  if (access.looks)
    accept(role, 'IAM5[Resource::*]', 'Read-only questions about mail, for which SES knows no resource.');
  if (access.secrets?.includes('endpointPrefix') || access.makesSecrets) {
    const { region, account } = Stack.of(role);
    accept(
      role,
      `IAM5[Resource::arn:aws:secretsmanager:${region}:${asInFinding(account)}:secret:${secrets.names.endpointPrefix}*]`,
      'Endpoints come and go without a deployment; each has a secret of this name and its id.',
    );
  }
};

/** An account as a finding names it: itself where it is known, else the pseudo parameter. */
const asInFinding = (account: string): string => (Token.isUnresolved(account) ? '<AWS::AccountId>' : account);
