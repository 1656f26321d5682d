import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Holdings } from '#infra/access/policies.ts';
import type { Functions } from '#infra/functions/functions.ts';
import { ANCHORS, INBOX, ORIGINALS, WITHDRAWN } from '#infra/store/prefixes.ts';
import { CHECK_RIGHTS } from '#lambdas/heartbeat/env.ts';
import type { PhysicalNames } from '#physical-names';

/** Of what a person's role is given a part. */
export interface Reach {
  holdings: Holdings;
  functions: Functions;
  names: PhysicalNames;
}

/** What `npm run check` and the runbook read, of the whole account: none of it holds what a victim sent. */
const READ = [
  ...new Set([
    ...CHECK_RIGHTS,
    ...['ce:GetCostAndUsage', 'cloudtrail:LookupEvents', 'cloudformation:DescribeChangeSet'],
    ...['cloudformation:GetTemplate', 'cloudformation:DescribeStackEvents', 'cloudwatch:DescribeAlarms'],
    ...['cloudwatch:GetDashboard', 'cloudwatch:GetMetricData', 'cognito-idp:DescribeUserPool'],
    ...['logs:DescribeLogGroups', 'scheduler:GetSchedule', 'sns:GetSMSAttributes'],
    ...['sns:GetSMSSandboxAccountStatus', 'sns:ListTopics'],
  ]),
].filter((action) => action !== 's3:ListBucket');

/** Rows that an operator's commands touch of the ledger that works: deeds, partners and their log. */
const OPERATED_ROWS = [
  'AUDIT#*',
  'PARTNER#*',
  'KEY#*',
  'SUBSCRIBER#*',
  'FEED#*',
  'TOLD#*',
  'STATE#*',
  'SERVICE#*',
  'WORK#keys#*',
];
/** Rows that a custodian's do: deeds, and which report an original is of. */
const CUSTODIAN_ROWS = ['AUDIT#*', 'REPORT#*', 'RECEIPT#*'];
/** Rows that a custodian's read alone: whether originals are closed. */
const CUSTODIAN_READS = ['CLOSED#*'];

const ITEMS = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'].map(
  (each) => `dynamodb:${each}`,
);
const ALL_ITEMS = [...ITEMS, 'dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:Scan'];

const allow = (actions: string[], resources: string[], conditions?: Record<string, unknown>): PolicyStatement =>
  new PolicyStatement({ actions, resources, ...(conditions === undefined ? {} : { conditions }) });

/** Names of this stack's account and region. */
const arns = (scope: Construct) => {
  const { partition, region, account, stackName } = Stack.of(scope);
  const of = (service: string, rest: string, where = `${region}:${account}`) =>
    `arn:${partition}:${service}:${where}:${rest}`;
  return {
    of,
    stack: of('cloudformation', `stack/${stackName}/*`),
    changeSets: of('cloudformation', `changeSet/*`),
    functions: of('lambda', `function:${stackName}-*`),
    roles: (begin: string) => of('iam', `role/${begin}`, `:${account}`),
    stackName,
    region,
    account,
  };
};

/** Tables that a restore makes: called `<name>-restored-...` (lib/domain/operation/restored-table.ts). */
const restoredTables = (scope: Construct, names: PhysicalNames): string[] => {
  const table = arns(scope).of('dynamodb', `table/${names.service}-restored-*`);
  return [table, `${table}/index/*`];
};

const rowsOf = ({ ledger }: Holdings, keys: string[]): PolicyStatement =>
  allow(ITEMS, [ledger.table.tableArn, `${ledger.table.tableArn}/index/*`], {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
  });

const keyBy = (scope: Construct, keyArn: string, service: 'dynamodb' | 's3'): PolicyStatement =>
  allow(['kms:Decrypt', 'kms:GenerateDataKey'], [keyArn], {
    StringEquals: { 'kms:ViaService': `${service}.${arns(scope).region}.amazonaws.com` },
  });

const queueArns = ({ queues }: Holdings): string[] => [
  ...[queues.inbox, queues.lowPriority, queues.files, queues.acknowledgements].map(({ queueArn }) => queueArn),
  ...[queues.briefs, queues.webhooks, queues.clusters, queues.totals, queues.exports].map(({ queueArn }) => queueArn),
  ...Object.values(queues.deadLetters).map(({ queueArn }) => queueArn),
];

/** Checks, redrives, restores; executes what a deployer made; opens no letter, sealed or not. */
export const operatorStatements = (scope: Construct, { holdings, names }: Reach): PolicyStatement[] => {
  const { ledger, buckets } = holdings;
  const { of, stack, functions, roles, stackName } = arns(scope);
  const restored = restoredTables(scope, names);
  return [
    allow(READ, ['*']),
    allow(['logs:FilterLogEvents', 'logs:GetLogEvents'], [of('logs', `log-group:/${names.service}/*`)]),
    allow(['cloudwatch:SetAlarmState'], [of('cloudwatch', `alarm:${stackName}-*`)]),
    allow(
      [
        ...['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:StartMessageMoveTask', 'sqs:ListMessageMoveTasks'],
        ...['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:SendMessage', 'sqs:PurgeQueue'],
      ],
      queueArns(holdings),
    ),
    allow(['lambda:UpdateEventSourceMapping'], ['*'], { ArnLike: { 'lambda:FunctionArn': functions } }),
    allow(['lambda:InvokeFunction'], [of('lambda', `function:${stackName}-FunctionsSweep*`)]),
    allow(['scheduler:UpdateSchedule'], [of('scheduler', `schedule/default/${names.service}-*`)]),
    allow(['iam:PassRole'], [roles(`${stackName}-Schedules*`)], {
      StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
    }),
    allow(['ses:SetActiveReceiptRuleSet', 'ses:UpdateAccountSendingEnabled'], ['*']),
    allow(['cloudformation:ExecuteChangeSet'], [stack]),
    rowsOf(holdings, OPERATED_ROWS),
    allow(['dynamodb:RestoreTableToPointInTime'], [ledger.table.tableArn, ...restored]),
    allow(
      [
        ...ALL_ITEMS,
        ...['dynamodb:UpdateTable', 'dynamodb:UpdateTimeToLive', 'dynamodb:UpdateContinuousBackups'],
        'dynamodb:TagResource',
      ],
      restored,
    ),
    keyBy(scope, ledger.key.keyArn, 'dynamodb'),
    allow(['kms:CreateGrant'], [ledger.key.keyArn], { Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
    allow(
      ['secretsmanager:GetSecretValue'],
      // Not the hash key, by which anybody who has a guess finds whose report it is: what needs it is done over broken glass.
      [of('secretsmanager', `secret:${names.secrets.endpointPrefix}*`)],
    ),
    allow(
      ['secretsmanager:CreateSecret', 'secretsmanager:PutSecretValue'],
      [of('secretsmanager', `secret:${names.secrets.endpointPrefix}*`)],
    ),
    allow(
      ['s3:ListBucket'],
      [buckets.inbox, buckets.originals, buckets.anchors].map(({ bucketArn }) => bucketArn),
    ),
    allow(
      ['s3:GetObject'],
      [buckets.anchors.arnForObjects(`${ANCHORS}*`), buckets.originals.arnForObjects(`${WITHDRAWN}*`)],
    ),
    keyBy(scope, buckets.key.keyArn, 's3'),
    new PolicyStatement({
      effect: Effect.DENY,
      actions: ['s3:GetObject'],
      resources: [buckets.inbox.arnForObjects('*'), buckets.originals.arnForObjects(`${ORIGINALS}*`)],
    }),
  ];
};

/** Takes sealed originals, and puts them back to be read anew. */
export const custodianStatements = (scope: Construct, { holdings }: Reach): PolicyStatement[] => {
  const { ledger, buckets } = holdings;
  const into = [INBOX.mail, INBOX.report, INBOX['low-priority'], INBOX.more, INBOX.upload];
  return [
    allow(['cloudformation:DescribeStacks'], [arns(scope).stack]),
    allow(['s3:ListBucket'], [buckets.originals.bucketArn]),
    allow(['s3:GetObject'], [buckets.originals.arnForObjects(`${ORIGINALS}*`)]),
    allow(
      ['s3:PutObject'],
      into.map((prefix) => buckets.inbox.arnForObjects(`${prefix}*`)),
    ),
    keyBy(scope, buckets.key.keyArn, 's3'),
    rowsOf(holdings, CUSTODIAN_ROWS),
    allow(['dynamodb:GetItem'], [ledger.table.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': CUSTODIAN_READS },
    }),
    keyBy(scope, ledger.key.keyArn, 'dynamodb'),
  ];
};

/** The qualifier of `cdk bootstrap`, where nobody gave another. */
const BOOTSTRAP = 'cdk-hnb659fds';

/** Makes change sets, which somebody else executes. */
export const deployerStatements = (scope: Construct, _: Reach): PolicyStatement[] => {
  const { of, stack, changeSets, roles, region, account } = arns(scope);
  return [
    allow(
      [
        ...['cloudformation:CreateChangeSet', 'cloudformation:DeleteChangeSet', 'cloudformation:DescribeChangeSet'],
        ...['cloudformation:DescribeStacks', 'cloudformation:DescribeStackEvents', 'cloudformation:GetTemplate'],
        ...['cloudformation:ListStackResources', 'cloudformation:ListChangeSets'],
      ],
      [stack, changeSets],
    ),
    allow(['ssm:GetParameter'], [of('ssm', `parameter/cdk-bootstrap/*`)]),
    allow(
      ['sts:AssumeRole'],
      [
        roles(`${BOOTSTRAP}-file-publishing-role-${account}-${region}`),
        roles(`${BOOTSTRAP}-lookup-role-${account}-${region}`),
      ],
    ),
    allow(['iam:PassRole'], [roles(`${BOOTSTRAP}-cfn-exec-role-${account}-${region}`)], {
      StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' },
    }),
    // By CDK's own role it could execute what it made.
    new PolicyStatement({
      effect: Effect.DENY,
      actions: ['sts:AssumeRole', 'cloudformation:ExecuteChangeSet', 'cloudformation:UpdateStack'],
      resources: [roles(`${BOOTSTRAP}-deploy-role-${account}-${region}`), stack],
    }),
  ];
};

/** Everything of this hotline's but who may do what: rights, and the deletion of keys, stay with the account's own people. */
export const breakGlassStatements = (scope: Construct, { holdings, names }: Reach): PolicyStatement[] => {
  const { ledger, buckets } = holdings;
  const { of, functions } = arns(scope);
  const all = [buckets.inbox, buckets.originals, buckets.anchors];
  return [
    allow(READ, ['*']),
    allow(
      ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'],
      all.flatMap((bucket) => [bucket.bucketArn, bucket.arnForObjects('*')]),
    ),
    allow(
      [...ALL_ITEMS, 'dynamodb:UpdateTable'],
      [ledger.table.tableArn, `${ledger.table.tableArn}/index/*`, ...restoredTables(scope, names)],
    ),
    keyBy(scope, ledger.key.keyArn, 'dynamodb'),
    keyBy(scope, buckets.key.keyArn, 's3'),
    allow(['kms:EnableKey', 'kms:CancelKeyDeletion'], [ledger.key.keyArn, buckets.key.keyArn]),
    allow(
      ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue', 'secretsmanager:RestoreSecret'],
      [of('secretsmanager', `secret:${names.service}-*`)],
    ),
    allow(
      ['lambda:InvokeFunction', 'lambda:UpdateFunctionConfiguration', 'lambda:PutFunctionConcurrency'],
      [functions],
    ),
    allow(
      ['sqs:GetQueueAttributes', 'sqs:ReceiveMessage', 'sqs:SendMessage', 'sqs:DeleteMessage', 'sqs:PurgeQueue'],
      queueArns(holdings),
    ),
    allow(['logs:FilterLogEvents', 'logs:GetLogEvents'], [of('logs', `log-group:/${names.service}/*`)]),
  ];
};
