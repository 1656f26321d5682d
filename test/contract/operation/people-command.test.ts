import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { type Ran, runCommand } from '#test/support/cloud/run-command.ts';

const RECORDED = join(import.meta.dirname, '../../fixtures/aws');
const POOL = '--user-pool-id eu-north-1_EXAMPLE01';
/** What the pool calls the first of those whom it knows. */
const NAME = '61b1d6a4-3e0d-4f1a-9c55-EXAMPLE';
const AINO = 'aino@police.example';

let test: TestCloud;
let folder: string;
beforeAll(async () => {
  test = await openCloud();
  folder = await mkdtemp(join(tmpdir(), 'people-'));
  await cp(RECORDED, join(folder, 'aws'), { recursive: true });
  const { endpoint, region, credentials } = test.cloud.connection;
  const url = 'http://127.0.0.1:1';
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs: { TableName: test.table, WebhooksQueueUrl: test.queueUrls.webhooks },
    urls: { report: url, desk: url, feed: url, mailbox: url, identity: url },
    smtpPort: 1,
    identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

const answers = (...lines: [ask: string, answer: unknown][]) =>
  writeFile(join(folder, 'aws', 'cognito.json'), JSON.stringify(lines.map(([ask, answer]) => ({ ask, answer }))));
const people = (...words: string[]): Promise<Ran> =>
  runCommand('people', folder, [...words, '--recorded', join(folder, 'aws')]);

const audited = async (): Promise<string[]> => {
  const { Items = [] } = await test.clients.ledger.send(new ScanCommand({ TableName: test.table }));
  return Items.flatMap(({ who, what, about }) =>
    String(what).startsWith('people.') ? [`${who} ${what} ${about}`] : [],
  ).toSorted();
};

it('shows who can sign in, and as what', async () => {
  const inGroup = (role: string, Users: unknown[]): [string, unknown] => [
    `cognito-idp list-users-in-group ${POOL} --group-name ${role}`,
    { Users },
  ];
  const one = { Username: NAME, Enabled: true, UserStatus: 'CONFIRMED' };
  await answers(inGroup('analyst', []), inGroup('lead', [one]), inGroup('auditor', [one]), inGroup('admin', []));

  expect((await people('list')).out).toBe(
    'investigator1@police.example  can sign in  lead, auditor\ninvestigator2@police.example  can sign in  no role\n',
  );
});

it('invites and removes, on record; what is not recorded is not asked', async () => {
  await answers(
    [
      `cognito-idp admin-create-user ${POOL} --username ${AINO} --desired-delivery-mediums EMAIL --user-attributes Name=email,Value=${AINO} Name=email_verified,Value=true`,
      {},
    ],
    [`cognito-idp admin-add-user-to-group ${POOL} --username ${AINO} --group-name lead`, null],
    [`cognito-idp admin-disable-user ${POOL} --username ${NAME}`, null],
    [`cognito-idp admin-user-global-sign-out ${POOL} --username ${NAME}`, null],
  );

  expect(await people('add', AINO, '--role', 'lead', '--by', 'operator-1')).toMatchObject({ status: 0, problem: '' });
  expect(await people('remove', 'Investigator1@police.example', '--by', 'operator-1')).toMatchObject({
    status: 0,
    problem: '',
  });

  expect(await audited()).toEqual(['operator-1 people.add lead', `operator-1 people.remove ${NAME}`]);
});

it.each([
  [['add', 'nobody', '--role', 'lead'], /Whose address/],
  [['add', AINO], /In which role/],
  [['add', AINO, '--role', 'root'], /root is no role/],
  [['promote', AINO], /What shall be done/],
])('refuses %j, and records nothing', async (words, problem) => {
  const before = await audited();

  expect(await people(...words)).toMatchObject({ status: 1, problem: expect.stringMatching(problem) });
  expect(await audited()).toEqual(before);
});

it('says so where Cognito refuses', async () => {
  await answers();

  expect((await people('add', AINO, '--role', 'lead')).problem).toMatch(/Cognito did not do it: admin-create-user/);
});
