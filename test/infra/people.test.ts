import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { askRecorded } from '#commands/deployment/ask-aws.ts';
import { meantBy } from '#commands/deployment/meant.ts';
import { ASKED, askedIn, DNS } from '#domain/operation/check/asked.ts';
import type { AwsQuestion } from '#domain/operation/check/point.ts';
import { POINTS, questionsOf } from '#domain/operation/check/points.ts';
import { isAllowed } from '#local/cloud/iam/simulate.ts';
import type { PolicyDocument } from '#local/cloud/types.ts';
import { rolePolicies } from '#local/runtime/stack/roles.ts';
import { Stack } from '#local/runtime/template/stack.ts';
import { readAssembly } from '#local/runtime/template/template.ts';
import { parseSettings } from '#settings';
import { exampleInput, resourcesOf, synthesized } from './example.ts';

const { folder, template } = synthesized();
let stack: Stack;
let policies: ReadonlyMap<string, PolicyDocument[]>;

beforeAll(async () => {
  stack = new Stack(await readAssembly(folder, 'Hotline'), 'http://127.0.0.1:1');
  for (const { logicalId } of stack.ofType('AWS::DynamoDB::GlobalTable')) {
    stack.learn(logicalId, 'StreamArn', `${stack.attribute(logicalId, 'Arn')}/stream/1`);
  }
  policies = rolePolicies(stack);
});

const found = (type: string, part: string) => {
  const resource = stack.ofType(type).find(({ logicalId }) => logicalId.includes(part));
  if (resource === undefined) throw new Error(`the template has no ${type} ${part}`);
  return resource;
};
const arnOf = (type: string, part: string): string => stack.attribute(found(type, part).logicalId, 'Arn');
const person = (name: string) => arnOf('AWS::IAM::Role', `People${name}`);

const may = (name: string, action: string, resource = '*', context: Record<string, string | string[]> = {}) => {
  const principal = person(name);
  return isAllowed({
    principal,
    account: stack.place.account,
    permission: { action, resource, context: { 'aws:PrincipalArn': principal, ...context } },
    identityPolicies: policies.get(principal.split('/').at(-1) ?? '') ?? [],
  });
};

const inbox = (key: string) => `${arnOf('AWS::S3::Bucket', 'Inbox')}/${key}`;
const originals = (key: string) => `${arnOf('AWS::S3::Bucket', 'Originals')}/${key}`;
const ledger = () => arnOf('AWS::DynamoDB::GlobalTable', 'Ledger');
const leading = (key: string) => ({ 'dynamodb:LeadingKeys': [key] });
const restored = () => ledger().replace(/table\/.*/, 'table/hotline-restored-20261130T010203');
const stackArn = () => `arn:aws:cloudformation:${stack.place.region}:${stack.place.account}:stack/Hotline/1`;

const RUNBOOK = readFileSync('docs/runbook.md', 'utf8');
/** What the account's own administrators do. */
const ADMINISTRATORS = new Set(['acm import-certificate']);

const PEOPLE = ['Operator', 'Custodian', 'Deployer', 'BreakGlass'];

describe('the roles of people', () => {
  it('are taken with a second factor, by nobody outside of the account', () => {
    const roles = [...resourcesOf(template, 'AWS::IAM::Role')].filter(([id]) => id.startsWith('People'));

    expect(roles).toHaveLength(PEOPLE.length);
    for (const [, { Properties }] of roles) {
      expect(JSON.stringify(Properties.AssumeRolePolicyDocument)).toContain('"aws:MultiFactorAuthPresent":"true"');
      expect(JSON.stringify(Properties.AssumeRolePolicyDocument)).toContain(':root');
    }
  });

  it.each(PEOPLE)('make %s no administrator: no rights, no deleted tables, keys or buckets', async (name) => {
    const never = [
      ...['iam:CreateRole', 'iam:AttachRolePolicy', 'iam:PutRolePolicy', 'iam:CreateUser', 'kms:ScheduleKeyDeletion'],
      ...[
        'kms:PutKeyPolicy',
        's3:PutBucketPolicy',
        's3:DeleteBucket',
        'dynamodb:DeleteTable',
        'cloudformation:DeleteStack',
      ],
      ...['cloudformation:UpdateStack', 'lambda:UpdateFunctionCode', 'secretsmanager:DeleteSecret'],
    ];
    const answers = await Promise.all(never.map(async (action) => [action, await may(name, action)] as const));

    expect(answers.filter(([, is]) => is)).toEqual([]);
  });

  it('let an operator ask all that npm run check asks', async () => {
    const ask = await askRecorded('test/fixtures/aws');
    const meant = await meantBy(parseSettings(exampleInput()), ask, new Date('2026-11-30T08:00:00Z'));
    const questions = questionsOf(POINTS, meant).filter(([service]) => service !== DNS);

    const refused = [];
    for (const question of questions) {
      const action = actionOf(question);
      // Objects are listed by the bucket's own name; all else is read of the whole account.
      const resource = action === 's3:ListBucket' ? arnOf('AWS::S3::Bucket', 'Originals') : '*';
      if (!(await may('Operator', action, resource))) refused.push(`${question.join(' ')}: ${action}`);
    }
    expect(questions.length).toBeGreaterThan(20);
    expect(refused).toEqual([]);
  });

  it('let the daily check ask the same of what is this stack’s, and list no object but the sealed keys', async () => {
    const role = stack.ofType('AWS::IAM::Role').find(({ logicalId }) => logicalId.startsWith('FunctionsHeartbeatRole'));
    const arn = stack.attribute(role?.logicalId ?? '', 'Arn');
    const keyPolicy = found('AWS::KMS::Key', 'Ledger').properties.KeyPolicy as PolicyDocument;
    const mayAsk = (action: string, resource: string, context: Record<string, string> = {}) =>
      isAllowed({
        principal: arn,
        account: stack.place.account,
        permission: { action, resource, context: { 'aws:PrincipalArn': arn, ...context } },
        identityPolicies: policies.get(arn.split('/').at(-1) ?? '') ?? [],
        // A key's policy has a say of its own.
        ...(action.startsWith('kms:') ? { resourcePolicy: keyPolicy } : {}),
      });
    const of: Readonly<Record<string, () => string>> = {
      cloudformation: () => stackArn().replace(/1$/, 'local'),
      'cognito-idp': () => arnOf('AWS::Cognito::UserPool', 'Investigators'),
      dynamodb: ledger,
      kms: () => arnOf('AWS::KMS::Key', 'Ledger'),
      s3: () => arnOf('AWS::S3::Bucket', 'Originals'),
      secretsmanager: () => found('AWS::SecretsManager::Secret', 'HashKey').ref,
    };
    const escrow = { 's3:prefix': 'escrow/' };

    const refused = [];
    for (const right of Object.values(ASKED)) {
      const [service = ''] = right.split(':');
      // IAM knows an export below its table, and no resource for the list of them.
      const asked = right === 'dynamodb:DescribeExport' ? `${ledger()}/export/0179-a1` : of[service]?.();
      const resource = right === 'dynamodb:ListExports' ? '*' : (asked ?? '*');
      if (!(await mayAsk(right, resource, escrow))) refused.push(right);
    }
    expect(refused).toEqual([]);
    expect(await mayAsk('s3:ListBucket', arnOf('AWS::S3::Bucket', 'Originals'), { 's3:prefix': 'originals/' })).toBe(
      false,
    );
    expect(await mayAsk('s3:ListBucket', arnOf('AWS::S3::Bucket', 'Inbox'), escrow)).toBe(false);
  });

  it('let an operator redrive, restore and execute, and read no letter', async () => {
    const yes = [
      may('Operator', 'sqs:StartMessageMoveTask', arnOf('AWS::SQS::Queue', 'InboxDeadLetters')),
      may('Operator', 'dynamodb:RestoreTableToPointInTime', ledger()),
      may('Operator', 'dynamodb:PutItem', restored(), leading('REPORT#r')),
      may('Operator', 'dynamodb:PutItem', ledger(), leading('AUDIT#2026-11-30')),
      may('Operator', 'cloudformation:ExecuteChangeSet', stackArn()),
      may('Operator', 's3:GetObject', originals('withdrawn/r')),
    ];
    const no = [
      may('Operator', 's3:GetObject', inbox('mail/m')),
      may('Operator', 's3:GetObject', originals('originals/r/1')),
      may('Operator', 'dynamodb:GetItem', ledger(), leading('REPORT#r')),
      may('Operator', 'cloudformation:CreateChangeSet', stackArn()),
      may('Operator', 'secretsmanager:GetSecretValue', found('AWS::SecretsManager::Secret', 'DeskKey').ref),
      // By these anybody with a guess finds whose report it is.
      may('Operator', 'secretsmanager:GetSecretValue', found('AWS::SecretsManager::Secret', 'HashKey').ref),
      may('Operator', 'secretsmanager:GetSecretValue', found('AWS::SecretsManager::Secret', 'MatchKey').ref),
    ];
    expect(await Promise.all(yes)).toEqual(yes.map(() => true));
    expect(await Promise.all(no)).toEqual(no.map(() => false));
  });

  it('let a custodian take sealed originals and put them back, and neither delete one nor read the inbox', async () => {
    const yes = [
      may('Custodian', 's3:GetObject', originals('originals/r/1')),
      may('Custodian', 's3:PutObject', inbox('mail/m')),
      may('Custodian', 'dynamodb:PutItem', ledger(), leading('AUDIT#2026-11-30')),
      may('Custodian', 'dynamodb:GetItem', ledger(), leading('CLOSED#r')),
    ];
    const no = [
      may('Custodian', 's3:GetObject', inbox('mail/m')),
      may('Custodian', 's3:DeleteObject', originals('originals/r/1')),
      may('Custodian', 's3:PutObject', originals('originals/r/1')),
      may('Custodian', 'dynamodb:GetItem', ledger(), leading('PARTNER#p')),
      may('Custodian', 'dynamodb:PutItem', ledger(), leading('CLOSED#r')),
      may('Custodian', 'cloudformation:ExecuteChangeSet', stackArn()),
    ];
    expect(await Promise.all(yes)).toEqual(yes.map(() => true));
    expect(await Promise.all(no)).toEqual(no.map(() => false));
  });

  it('have a deployer make what another executes', async () => {
    const cdk = (role: string) =>
      `arn:aws:iam::${stack.place.account}:role/cdk-hnb659fds-${role}-${stack.place.account}-${stack.place.region}`;
    const passed = { 'iam:PassedToService': 'cloudformation.amazonaws.com' };

    expect(await may('Deployer', 'cloudformation:CreateChangeSet', stackArn())).toBe(true);
    expect(await may('Deployer', 'iam:PassRole', cdk('cfn-exec-role'), passed)).toBe(true);
    expect(await may('Deployer', 'sts:AssumeRole', cdk('file-publishing-role'))).toBe(true);
    expect(await may('Deployer', 'cloudformation:ExecuteChangeSet', stackArn())).toBe(false);
    expect(await may('Deployer', 'sts:AssumeRole', cdk('deploy-role'))).toBe(false);
    expect(await may('Deployer', 'dynamodb:GetItem', ledger(), leading('REPORT#r'))).toBe(false);
    expect(await may('Deployer', 's3:GetObject', originals('originals/r/1'))).toBe(false);
  });

  it('have break-glass read letters, and wake somebody when it is taken', async () => {
    const [[, rule] = []] = [...resourcesOf(template, 'AWS::Events::Rule')].filter(([id]) =>
      id.includes('GlassBroken'),
    );

    expect(await may('BreakGlass', 's3:GetObject', inbox('mail/m'))).toBe(true);
    expect(JSON.stringify(rule?.Properties.EventPattern)).toContain('PeopleBreakGlass');
    expect(JSON.stringify(rule?.Properties.EventPattern)).toContain('AssumeRole');
    expect(JSON.stringify(rule?.Properties.Targets)).toContain('AlarmsPage');
  });

  it.each([
    ['Inbox', 'mail/m', ['ProcessReport', 'Acknowledge', 'BreakGlass'], ['Operator', 'Custodian', 'Sweep', 'Desk']],
    [
      'Originals',
      'originals/r/1',
      ['Acknowledge', 'Desk', 'Custodian', 'BreakGlass'],
      ['Operator', 'Feed', 'ProcessReport'],
    ],
  ])(
    'are kept from objects of %s by the bucket itself, whatever else they may',
    async (bucket, key, admitted, kept) => {
      const policy = found('AWS::S3::BucketPolicy', `Buckets${bucket}`).properties.PolicyDocument as PolicyDocument;
      const anything: PolicyDocument = { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
      const reads = (role: string) => {
        const principal = stack
          .ofType('AWS::IAM::Role')
          .filter(({ logicalId }) => /^(Functions|People)/.test(logicalId))
          .find(({ logicalId }) => new RegExp(`^(Functions|People)${role}(Role)?[0-9A-F]{8}$`).test(logicalId));
        const arn = stack.attribute(principal?.logicalId ?? '', 'Arn');
        return isAllowed({
          principal: arn,
          account: stack.place.account,
          permission: {
            action: 's3:GetObject',
            resource: `${arnOf('AWS::S3::Bucket', bucket)}/${key}`,
            context: { 'aws:PrincipalArn': arn, 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' },
          },
          identityPolicies: [anything],
          resourcePolicy: policy,
        });
      };
      expect(await Promise.all(admitted.map(reads))).toEqual(admitted.map(() => true));
      expect(await Promise.all(kept.map(reads))).toEqual(kept.map(() => false));
    },
  );
});

describe('what the runbook has people type', () => {
  /** `aws SERVICE OPERATION`, in the sentences of all articles. */
  const typed = [...RUNBOOK.replace(/\n\s*/g, ' ').matchAll(/`aws ([\w]+) ([\w-]+)/g)].map(([, ...words]) => words);
  const ours = [...RUNBOOK.replace(/\n\s*/g, ' ').matchAll(/`[^`]*?npm run (?:-s )?([a-z-]+)(?: -- ([a-z-]+))?/g)];

  it.each([...new Set(typed.map((words) => words.join(' ')))])('aws %s is what a role may do', (words) => {
    const action = actionOf(words.split(' '));
    const may = (name: string) =>
      JSON.stringify(
        policies.get(person(name).split('/').at(-1) ?? '')?.flatMap(({ Statement }) => Statement),
      ).includes(`"${action}"`);
    const who = ['Operator', 'BreakGlass'].filter(may);

    expect(who.length > 0 || ADMINISTRATORS.has(words), `nobody may ${action}`).toBe(true);
  });

  it('is a command that there is, which a test runs', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => readFileSync(join('test', file), 'utf8'))
      .join('\n');
    const names = [
      ...new Map(ours.map(([, name = '', act = '']) => [`${name} ${act}`, [name, act] as const])).values(),
    ];
    const untold = names.filter(([name, act]) => {
      const [, bin = ''] = / (bin\/\S+)/.exec(scripts[name] ?? '') ?? [];
      const isRun = tests.includes(`'${bin.replace(/^bin\/|\.ts$/g, '')}'`);
      return bin === '' || !isRun || (act !== '' && !readFileSync(bin, 'utf8').includes(act));
    });

    expect(names.length).toBeGreaterThan(20);
    expect(untold).toEqual([]);
  });
});

/** IAM's names of what the command line calls otherwise, beside what the check asks. */
const NAMED: Readonly<Record<string, string>> = {
  'logs tail': 'logs:FilterLogEvents',
  'lambda invoke': 'lambda:InvokeFunction',
  'sns get-sms-attributes': 'sns:GetSMSAttributes',
  'sns get-sms-sandbox-account-status': 'sns:GetSMSSandboxAccountStatus',
};
const SERVICES: Readonly<Record<string, string>> = { sesv2: 'ses', s3api: 's3' };

/** The permission that a question needs: `kms describe-key` is `kms:DescribeKey`. */
const actionOf = (question: AwsQuestion): string => {
  const asked = askedIn(question);
  if (asked !== null) return ASKED[asked];
  const [service = '', operation = ''] = question;
  const pascal = operation.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return NAMED[`${service} ${operation}`] ?? `${SERVICES[service] ?? service}:${pascal}`;
};
