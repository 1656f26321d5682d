import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAll, checkDaily } from '#actions/operation/check-account.ts';
import { askRecorded } from '#commands/deployment/ask-aws.ts';
import { meantBy } from '#commands/deployment/meant.ts';
import { ASKED, askedIn, DNS } from '#domain/operation/check/asked.ts';
import type { AskAws, AwsAnswer, Finding, Meant } from '#domain/operation/check/point.ts';
import { judgePoints, lineOf, POINTS, questionsOf } from '#domain/operation/check/points.ts';
import { parseSettings } from '#settings';
import { exampleInput, operatedInput } from '#test/infra/example.ts';
import { meantSettings } from '../../../lib/settings/meant-settings.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'test/fixtures/aws');
const NOW = new Date('2026-11-30T08:00:00Z');

const { certificates } = operatedInput();
const archive = {
  account: '444455556666',
  key: 'arn:aws:kms:eu-north-1:444455556666:key/12345678-90ab-cdef-1234-567890abcdef',
};
const input = { account: '111122223333', protected: true, ...(certificates && { certificates }) };
const settings = parseSettings(exampleInput({ ...input, archive }));

let ask: AskAws;
let meant: Meant;
let answers: Map<string, AwsAnswer>;
beforeAll(async () => {
  ask = await askRecorded(FOLDER);
  meant = await meantBy(settings, ask, NOW);
  answers = await askAll(ask, questionsOf(POINTS, meant));
});

const stateOf = (findings: Finding[]): Record<string, string> =>
  Object.fromEntries(findings.map(({ point, state }) => [point, state]));

/** What is found where the first answer to questions that begin so has this instead of that. */
const spoilt = (begins: string, from: string, to: string): Finding[] => {
  const [line = '', answer] = [...answers].find(([asked]) => asked.startsWith(begins)) ?? [];
  if (answer?.ok !== true) throw new Error(`nothing is asked that begins with ${begins}`);
  const text = JSON.stringify(answer.value);
  expect(text, `the answer to ${line}`).toContain(from);
  const value: unknown = JSON.parse(text.replace(from, to));
  return judgePoints(POINTS, new Map([...answers, [line, { ok: true, value }]]), meant);
};

/** For each point an answer that is wrong, and how it is told. */
const WRONG: [point: string, begins: string, from: string, to: string, reason: RegExp][] = [
  ['the stack stands', 'cloudformation describe', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_FAILED', /ROLLBACK_FAILED/],
  [
    'the stack refuses to be deleted',
    'cloudformation describe',
    '"EnableTerminationProtection":true',
    '"EnableTerminationProtection":false',
    /protection is off/,
  ],
  ['nothing of the stack was changed by hand', 'cloudformation describe', 'IN_SYNC', 'DRIFTED', /differ/],
  [
    'mail comes in: the rule set is active, and its rules are first and on',
    'ses describe-active',
    '"Name":"hotline"',
    '"Name":"other"',
    /another stack’s|another stack's/,
  ],
  ['mail may go out', 'ses get-account-sending', 'true', 'false', /paused/],
  [
    'SES lets us write to anybody, and has nothing against us',
    'sesv2 get-account',
    'HEALTHY',
    'PROBATION',
    /PROBATION/,
  ],
  ['the mail domain is ours, and our mail is signed', 'ses get-identity-dkim', '"Success"', '"Failed"', /Failed/],
  ['bounces have a domain of their own', 'ses get-identity-mail-from', '"Success"', '"Pending"', /Pending/],
  ['few addresses are written to no more', 'sesv2 list-suppressed', '[{', `[${'{},'.repeat(999)}{`, /1000 or more/],
  [
    'the table is there, under its own key, and its stream is on',
    'dynamodb describe-table',
    '"StreamEnabled":true',
    '"StreamEnabled":false',
    /stream is off/,
  ],
  ['what is over goes from the table', 'dynamodb describe-time', 'ENABLED', 'DISABLED', /expiry is off/],
  [
    'the table can be restored to any second of 35 days',
    'dynamodb describe-continuous',
    '"PointInTimeRecoveryStatus":"ENABLED"',
    '"PointInTimeRecoveryStatus":"DISABLED"',
    /recovery is off/,
  ],
  [
    'the last copy in the archive is whole, and younger than 8 days',
    'dynamodb describe-export',
    '"COMPLETED"',
    '"FAILED","FailureCode":"S3AccessDenied"',
    /^it is FAILED \(S3AccessDenied\)$/,
  ],
  [
    'each queue and the stream wake their functions',
    'dynamodb describe-table',
    'stream/2026-11-01T08',
    'stream/2026-11-02T08',
    /another stream/,
  ],
  ['the schedules are on', 'scheduler list', 'ENABLED', 'DISABLED', /daily-brief is off/],
  [
    'the account has room for a flood',
    'lambda get-account',
    '"ConcurrentExecutions":1000',
    '"ConcurrentExecutions":10',
    /runs 10/,
  ],
  [
    'the keys of table and buckets are on, and none is to be deleted',
    'kms describe-key',
    '"KeyState":"Enabled"',
    '"KeyState":"PendingDeletion"',
    /PendingDeletion/,
  ],
  ['those keys are replaced each year', 'kms get-key-rotation', 'true', 'false', /is not/],
  [
    'the secrets are there, and none is to be deleted',
    'secretsmanager describe',
    '"Name"',
    '"DeletedDate":"2026-11-29T00:00:00Z","Name"',
    /hotline-hash-key is to be deleted/,
  ],
  [
    'hash key and match key are kept, sealed to the recovery keys',
    's3api list-objects',
    'keys.json',
    'other.json',
    /escrow/,
  ],
  [
    'the buckets are closed to the public',
    's3api get-public-access-block',
    '"BlockPublicPolicy":true',
    '"BlockPublicPolicy":false',
    /may be opened/,
  ],
  [
    'what is deleted of inbox and originals is gone',
    's3api get-bucket-versioning',
    'null',
    '{"Status":"Enabled"}',
    /keeps versions/,
  ],
  [
    'each message that comes in rings',
    's3api get-bucket-notification',
    '"mail/"',
    '"mails/"',
    /nothing rings for mail/,
  ],
  ['a firewall stands before each API', 'wafv2 get-web-acl', '"WebACL"', '"Other"', /none before/],
  ['the certificates last for 30 days', 'acm describe', '2027-11-30', '2026-12-20', /ends on 2026-12-20/],
  [
    'everybody who is to be rung has confirmed it',
    'sns list-subscriptions',
    '"SubscriptionArn":"arn:',
    '"SubscriptionArn":"PendingConfirmation',
    /1 of .* have not confirmed/,
  ],
  [
    'at least two people can sign in at the desk',
    'cognito-idp list-users',
    'CONFIRMED',
    'FORCE_CHANGE_PASSWORD',
    /1 can/,
  ],
  ['the desk asks for a second factor', 'cognito-idp get-user-pool-mfa', '"ON"', '"OPTIONAL"', /OPTIONAL/],
  ['a budget tells when it costs more than was thought', 'budgets describe', '[{', '[],"Other":[{', /none/],
  [
    'a trail records who reads inbox and originals',
    'cloudtrail get-event',
    'arn:aws:s3:::hotline-bucketsinbox',
    'arn:aws:s3:::other',
    /not recorded/,
  ],
  [
    'DNS answers as the zone says',
    'dns get-records MX hotline',
    'inbound-smtp',
    'mx1',
    /^MX of hotline.example is wrong$/m,
  ],
];

describe('the check of an account', () => {
  it('finds nothing where all stands as it was meant', () => {
    const findings = judgePoints(POINTS, answers, meant);

    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(findings.length).toBeGreaterThanOrEqual(25);
  });

  it.each(WRONG)('says so where it is not true that %s', (point, begins, from, to, reason) => {
    const finding = spoilt(begins, from, to).find((each) => each.point === point);

    expect(finding).toMatchObject({ point, state: 'wrong' });
    expect(finding?.reasons.join('\n')).toMatch(reason);
  });

  it('has a wrong answer here for each of its points', () => {
    expect(WRONG.map(([point]) => point).toSorted()).toEqual(POINTS.map(({ point }) => point).toSorted());
  });

  it('says of what AWS does not tell that it is not known, whatever the point', () => {
    const refused = new Map([...answers.keys()].map((line) => [line, { ok: false, reason: 'AccessDenied' } as const]));
    const empty = new Map([...answers.keys()].map((line) => [line, { ok: true, value: 7 } as const]));

    expect(new Set(Object.values(stateOf(judgePoints(POINTS, refused, meant))))).toEqual(new Set(['not known']));
    const { 'a trail records who reads inbox and originals': trail, ...others } = stateOf(
      judgePoints(POINTS, empty, meant),
    );
    expect(trail).toBe('wrong');
    expect(new Set(Object.values(others))).toEqual(new Set(['not known']));
  });

  it('says that the week’s copy is old or was never made, waits for one under way, and asks nothing where none is meant', async () => {
    const point = 'the last copy in the archive is whole, and younger than 8 days';
    const reasons = (findings: Finding[]) => findings.find((each) => each.point === point)?.reasons;
    const at = (now: string) => judgePoints(POINTS, answers, { ...meant, now });

    expect(reasons(at('2026-12-07T03:09:00Z'))).toEqual([]);
    expect(reasons(at('2026-12-07T03:10:00Z'))).toEqual(['it is of 2026-11-29']);
    expect(reasons(spoilt('dynamodb describe-export', '"COMPLETED"', '"IN_PROGRESS"'))).toEqual([
      'it is of 2026-11-22',
    ]);
    expect(reasons(judgePoints(POINTS, answers, { ...meant, exports: [] }))).toEqual([
      expect.stringMatching(/none yet/),
    ]);
    const asked: string[] = [];
    const without = await checkDaily(
      (question) => {
        asked.push(lineOf(question));
        return ask(question);
      },
      meantSettings({ ...settings, archive: null }),
      NOW,
    );
    expect(without).toEqual([]);
    expect(asked.filter((line) => /export/.test(line))).toEqual([]);
  });

  it('only reads', () => {
    const operations = questionsOf(POINTS, meant).map(([, operation = '']) => operation);

    expect(operations.filter((operation) => !/^(describe|get|list)-/.test(operation))).toEqual([]);
    // Of what was sent in it reads names alone, and of secrets and users no value.
    expect(operations).not.toContain('get-object');
    expect(operations).not.toContain('get-secret-value');
  });

  it('asks nothing that is not recorded, and nothing is recorded that is not asked', () => {
    const recorded = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { ask: string }[])
      .map(({ ask: line }) => line);
    const before = [
      'cloudformation list-stack-resources --stack-name Hotline',
      'cloudtrail describe-trails',
      recorded.find((line) => line.startsWith('dynamodb list-exports')),
    ];

    expect(recorded.toSorted()).toEqual([...questionsOf(POINTS, meant).map(lineOf), ...before].toSorted());
  });

  it('leads to an article that is there, from each point', () => {
    for (const { article } of POINTS) {
      const [file = '', anchor] = article.split('#');
      expect(existsSync(join(ROOT, file)), article).toBe(true);
      const headings = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replaceAll(/[^\w\s-]/g, '')
          .trim()
          .replaceAll(/\s/g, '-'),
      );
      if (anchor !== undefined) expect(headings, article).toContain(anchor);
    }
  });
});

describe('the daily check', () => {
  it('asks what the command asks, by rights that read alone', () => {
    const needed = questionsOf(POINTS, meant).filter(([service]) => service !== DNS);

    expect(needed.filter((question) => askedIn(question) === null)).toEqual([]);
    expect(Object.values(ASKED).filter((right) => !/^[a-z0-9-]+:(Describe|Get|List|View)/.test(right))).toEqual([]);
    const unasked = new Set(Object.keys(ASKED));
    const before = [
      ['cloudtrail', 'describe-trails'],
      ['cloudformation', 'list-stack-resources'],
      ['dynamodb', 'list-exports'],
    ];
    for (const question of [...needed, ...before]) {
      unasked.delete(askedIn(question) ?? '');
    }
    expect([...unasked]).toEqual([]);
  });

  it('finds what the command finds', async () => {
    const off: AskAws = async (question) => {
      const answer = await ask(question);
      return question[1] === 'get-account-sending-enabled' ? { ok: true, value: { Enabled: false } } : answer;
    };

    expect(await checkDaily(ask, meantSettings(settings), NOW)).toEqual([]);
    expect(await checkDaily(off, meantSettings(settings), NOW)).toMatchObject([
      { point: 'mail may go out', state: 'wrong' },
    ]);
  });

  it('tells that it could not look at all, as one thing that is not well', async () => {
    const refused: AskAws = async () => ({ ok: false, reason: 'describe-stacks: AccessDenied' });

    expect(await checkDaily(refused, meantSettings(settings), NOW)).toMatchObject([
      { state: 'not known', reasons: ['describe-stacks: AccessDenied'] },
    ]);
  });

  it('asks on a laptop only what stands behind its endpoint', async () => {
    const asked: string[] = [];
    const answering: AskAws = (question) => {
      asked.push(question[0] ?? '');
      return ask(question);
    };

    await checkDaily(answering, meantSettings({ ...settings, laptop: true }), NOW);

    expect(new Set(asked)).toEqual(new Set(['ses', 'secretsmanager']));
  });
});
