import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { operatorNames } from '#commands/operator-settings.ts';
import { DESK_ROLES } from '#domain/desk/roles.ts';
import { POINTS } from '#domain/operation/check/points.ts';
import { accountClients } from '#io/account/account-clients.ts';
import { askAccount } from '#io/account/ask-account.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { type Ran, runCommand } from '#test/support/cloud/run-command.ts';
import { synthesized } from '../../infra/example.ts';

const ROOT = join(import.meta.dirname, '../../..');
const RECORDED = join(ROOT, 'test/fixtures/aws');
const POOL = '--user-pool-id eu-north-1_EXAMPLE01';

/** A step of the document: its number, and all that stands below its heading. */
interface Step {
  number: number;
  title: string;
  text: string;
}

const DOCUMENT = readFileSync(join(ROOT, 'docs/deploy.md'), 'utf8');

const steps: Step[] = DOCUMENT.split(/^## /m).flatMap((part) => {
  const [, number, title = ''] = /^(\d+)\. (.*)\n/.exec(part) ?? [];
  return number === undefined ? [] : [{ number: Number(number), title, text: part }];
});

/** What somebody who follows a step types: lines of its shell blocks, and commands in its sentences. */
const commandsOf = ({ text }: Step): string[] => {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
  const inline = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`((?:npm|npx|aws|age-keygen) [^`]+)`/g)];
  const typed = [...blocks, ...inline.map(([, command = '']) => command)];
  return typed.map((line) => line.replace(/ +#.*$/, '').trim()).filter((line) => line !== '');
};

/** What follows the steps: what is done later, by commands as well. */
const later: Step = {
  number: 13,
  title: 'Later',
  text: DOCUMENT.slice(DOCUMENT.indexOf('\n## What it costs')),
};

const COMMANDS = [...new Set([...steps, later].flatMap(commandsOf))];

/** What is not run here, and where it is: each costs seconds, or needs a network. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'npm ci && npm test': '.github/workflows/ci.yml',
  'npm run synth': 'test/infra/settings.test.ts',
  'npm start': 'test/e2e/npm-start.test.ts',
  'npx cdk deploy --outputs-file outputs.json': 'test/infra/template.test.ts',
  'npx cdk bootstrap aws://<account>/eu-north-1': 'docs/first-hour.md',
  'npm run services -- pack.yaml': 'test/contract/payment/services.test.ts',
  // It asks DNS itself; what it makes of answers is tried there.
  'npm run dns -- outputs.json --check': 'test/unit/operation/zone.test.ts',
  'age-keygen -o hotline-key.txt': 'docs/first-hour.md',
  'age-keygen -y hotline-key.txt': 'docs/first-hour.md',
  'age-keygen -o desk.txt': 'docs/first-hour.md',
  'age-keygen -y': 'docs/first-hour.md',
  'npx cdk deploy --app "node bin/hotline.ts --archive"': 'test/infra/archive.test.ts',
  'npm run restore -- import EXPORT': 'test/contract/operation/restore-to-equality.test.ts',
  'npx cdk deploy --app "node bin/hotline.ts --settings staging.ts"': 'test/infra/physical-names.test.ts',
  'aws secretsmanager put-secret-value --secret-id hotline-page-key ...': 'test/contract/secrets/secrets.test.ts',
  // It waits until the stack is gone, which recorded answers never say.
  'npm run teardown -- destroy hotline --record teardown.json': 'test/contract/operation/teardown-command.test.ts',
  // Each makes all assets twice, a minute of two processors.
  'npm run release -- --dry-run': 'test/infra/bundles.test.ts',
  'npm run release': 'test/infra/bundles.test.ts',
  'npm run partner -- exercise NAME': 'test/contract/desk/commands.test.ts',
  'npm run partner -- list': 'test/contract/desk/commands.test.ts',
  'npm run partner -- secret PARTNER/ENDPOINT': 'test/contract/desk/commands.test.ts',
  'npm run partner -- add': 'test/contract/desk/commands.test.ts',
  'npm run partner -- key PARTNER/ENDPOINT --system OpenCTI': 'test/contract/desk/commands.test.ts',
  'npm run decide -- VERB ADDRESS --reason TEXT': 'test/contract/desk/commands.test.ts',
  'npm run decide -- contests': 'test/contract/desk/commands.test.ts',
  'npm run evidence -- take FOLDER report K7Q2-M4XD --by NAME': 'test/contract/evidence/evidence-command.test.ts',
  'npm run evidence -- open FOLDER --identity hotline-key.txt --tagmanifest-sha256 HASH':
    'test/contract/evidence/evidence-command.test.ts',
};

/** Operations of AWS's command line that steps name, with the options that each needs; no answer of AWS's can be had here. */
const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  'sesv2 put-account-details': [],
  'sns get-sms-attributes': [],
  'ses set-active-receipt-rule-set': ['--rule-set-name'],
};

let test: TestCloud;
let folder: string;
beforeAll(async () => {
  test = await openCloud();
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-'));
  await cp(RECORDED, join(folder, 'aws'), { recursive: true });
  const { secrets } = operatorNames();
  for (const name of [secrets.hashKey, secrets.matchKey, secrets.deskKey]) test.cloud.secrets.set(name, 'k'.repeat(64));
  const identity = await generateIdentity();
  await writeFile(join(folder, 'recovery.txt'), `${identity}\n`);
  await writeFile(join(folder, 'desk.txt'), `# public key: age1...\n${await generateIdentity()}\n`);
  await writeFile(join(folder, 'outputs.json'), JSON.stringify({ [operatorNames().stack]: {} }));
  const rung = ['Hotline-AlarmsOldInboxObject3A4B5C6D-EXAMPLE', 'Hotline-AlarmsUnfitRow7E8F9A0B-EXAMPLE'];
  const ring = (alarm: string) =>
    `cloudwatch set-alarm-state --alarm-name ${alarm} --state-value ALARM --state-reason A try, by npm run check`;
  const { endpoint, region, credentials } = test.cloud.connection;
  const url = 'http://127.0.0.1:1';
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs: { TableName: test.table, WebhooksQueueUrl: url, OriginalsBucket: test.buckets.originals },
    urls: { report: url, desk: url, feed: url, mailbox: url, identity: url },
    recovery: [await identityToRecipient(identity)],
    smtpPort: 1,
    identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
  const aino = 'aino@police.example';
  const inPool = (operation: string, more: string) => `cognito-idp ${operation} ${POOL} ${more}`;
  const address = `--user-attributes Name=email,Value=${aino} Name=email_verified,Value=true`;
  const answers: [ask: string, answer: unknown][] = [
    ...rung.map((alarm): [string, unknown] => [ring(alarm), null]),
    ['cloudformation get-template --stack-name Hotline', { TemplateBody: synthesized().template }],
    [inPool('admin-create-user', `--username ${aino} --desired-delivery-mediums EMAIL ${address}`), {}],
    [inPool('admin-add-user-to-group', `--username ${aino} --group-name lead`), null],
    ...DESK_ROLES.map((role): [string, unknown] => [
      inPool('list-users-in-group', `--group-name ${role}`),
      { Users: [] },
    ]),
  ];
  await writeFile(
    join(folder, 'aws/rehearsal.json'),
    JSON.stringify(answers.map(([ask, answer]) => ({ ask, answer }))),
  );
  return async () => {
    await test.close();
    await rm(folder, { recursive: true });
  };
});

const RECORDS = new Set(['check', 'people', 'teardown']);
/** Commands that lie in a folder of their own. */
const PLACES: Readonly<Record<string, string>> = { teardown: 'operation/teardown', dpia: 'operation/dpia' };
/** Files that steps name lie in the folder of this rehearsal. */
const placed = (word: string): string => (/^[\w-]+\.(json|txt)$/.test(word) ? join(folder, word) : word);

const runOurs = (name: string, words: readonly string[]): Promise<Ran> =>
  runCommand(PLACES[name] ?? name, folder, [
    ...words.map(placed),
    ...(RECORDS.has(name) ? ['--recorded', join(folder, 'aws')] : []),
  ]);

/** What AWS's command line would do, done by the SDK on the embedded cloud, or looked up in what was recorded. */
const runAws = async (words: readonly string[]): Promise<void> => {
  const operation = words.slice(0, 2).join(' ');
  if (operation === 'secretsmanager put-secret-value') {
    const id = words[words.indexOf('--secret-id') + 1];
    const SecretString = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(readFileSync(join(folder, 'desk.txt'), 'utf8'))?.[0];
    await test.clients.secrets.send(new PutSecretValueCommand({ SecretId: id, SecretString }));
    const kept = await test.clients.secrets.send(
      new GetSecretValueCommand({ SecretId: operatorNames().secrets.deskKey }),
    );
    expect(kept.SecretString).toBe(SecretString);
    return;
  }
  const recorded = readFileSync(join(RECORDED, 'lambda.json'), 'utf8').includes(`"ask": "${words.join(' ')}"`);
  if (recorded) return;
  const needed = OPERATIONS[operation];
  expect(needed, `nobody has rehearsed "aws ${operation}"`).toBeDefined();
  for (const option of needed ?? []) expect(words).toContain(option);
};

describe('docs/deploy.md', () => {
  it('has twelve steps, each of which ends in lines of the check, and between them all of its points', () => {
    const points = POINTS.map(({ point }) => point);
    const said = steps.map(({ number, text }) => {
      const [, block = ''] = /```text\n((?:ok {8}.*\n)+)```\s*$/.exec(text) ?? [];
      return { number, lines: block.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(10)])) };
    });

    expect(said.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const { number, lines } of said) expect(lines, `step ${number}`).not.toEqual([]);
    const named = said.flatMap(({ lines }) => lines);
    expect(named.filter((line) => !points.includes(line))).toEqual([]);
    expect(points.filter((point) => !named.includes(point))).toEqual([]);
  });

  it.each(COMMANDS)('names a command that does what it says: %s', async (command) => {
    const elsewhere = ELSEWHERE[command];
    if (elsewhere !== undefined) return expect(existsSync(join(ROOT, elsewhere)), elsewhere).toBe(true);
    const words = command.split(' ');
    if (words[0] === 'aws') return runAws(words.slice(1));
    const [, name = '', more = ''] = /^npm run ([a-z:-]+)(?: -- (.*))?$/.exec(command) ?? [];
    expect(name, `nobody has rehearsed "${command}"`).not.toBe('');
    const { status, problem } = await runOurs(name, more === '' ? [] : more.split(' '));
    // The settings of this folder are an example, which nothing protects: the check says so, and nothing else.
    expect(status).toBe(name === 'check' ? 1 : 0);
    // The outputs of this rehearsal name no host: that is said of a zone.
    if (name !== 'dns') expect(problem).toBe('');
  });
});

/** Operations of AWS that articles have somebody type and that nothing here answers: whether a role may do them is judged (people.test.ts). */
const ONLY_JUDGED: ReadonlySet<string> = new Set([
  ...['acm import-certificate', 'ce get-cost-and-usage', 'cloudtrail lookup-events', 'dynamodb query'],
  ...['dynamodb update-item', 'kms cancel-key-deletion', 'kms enable-key', 'lambda invoke'],
  ...['lambda update-event-source-mapping', 'logs filter-log-events', 'logs tail', 'scheduler get-schedule'],
  ...['scheduler update-schedule', 'sns get-sms-attributes', 'sns get-sms-sandbox-account-status', 'sns list-topics'],
  ...['sqs purge-queue'],
]);
/** What the embedded cloud answers of what articles ask. */
const SPOKEN: ReadonlySet<string> = new Set([
  ...['s3api list-objects-v2', 'ses describe-active-receipt-rule-set', 'ses get-send-quota'],
]);

describe('an article of docs/runbook.md', () => {
  const article = readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8').replace(/\n\s*/g, ' ');
  const typed = [...article.matchAll(/`aws ([^`]+)`/g)].map(([, words = '']) => words);
  const recorded = () =>
    readdirSync(RECORDED)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => JSON.parse(readFileSync(join(RECORDED, name), 'utf8')) as { ask: string }[]);

  it.each([...new Set(typed)])(
    'asks what is answered, by the embedded cloud or as it was recorded: aws %s',
    async (words) => {
      const question = words.replace('<InboxBucket>', test.buckets.inbox).split(' ');
      const operation = question.slice(0, 2).join(' ');
      if (ONLY_JUDGED.has(operation)) return;
      if (!SPOKEN.has(operation)) {
        expect(
          recorded().some(({ ask }) => ask.startsWith(operation)),
          `nothing answers "aws ${words}"`,
        ).toBe(true);
        return;
      }
      const answer = await askAccount(accountClients(test.cloud.connection))(question);
      expect(answer).toMatchObject({ ok: true });
    },
  );

  it('asks each of the three that the embedded cloud answers', () => {
    const operations = new Set(typed.map((words) => words.split(' ').slice(0, 2).join(' ')));
    expect([...SPOKEN].filter((operation) => !operations.has(operation))).toEqual([]);
  });
});
