import * as z from 'zod';
import type { MeantSettings } from '#domain/operation/check/meant.ts';
import type { AskAws, AwsAnswer, AwsQuestion, Finding, Meant } from '#domain/operation/check/point.ts';
import { judgePoints, lineOf, pointsFor, questionsOf } from '#domain/operation/check/points.ts';

/** Questions that are asked at once. */
const AT_ONCE = 8;

const Stacks = z.looseObject({
  Stacks: z
    .array(
      z.looseObject({
        StackId: z.string(),
        Outputs: z.array(z.looseObject({ OutputKey: z.string(), OutputValue: z.string() })).default([]),
      }),
    )
    .length(1),
});
const Resources = z.looseObject({
  StackResourceSummaries: z.array(
    z.looseObject({
      LogicalResourceId: z.string(),
      PhysicalResourceId: z.string().default(''),
      ResourceType: z.string(),
    }),
  ),
});
const Exports = z.looseObject({ ExportSummaries: z.array(z.looseObject({ ExportArn: z.string() })) });
const Trails = z.looseObject({ trailList: z.array(z.looseObject({ TrailARN: z.string() })) });

/** What is meant; or, where the account does not tell of the stack, why, as far as it says. */
export type FoundMeant = { ok: true; meant: Meant } | { ok: false; reason: string };

const ANOTHER = 'its answer is another than was expected';

/** What is meant on a laptop: its secrets are all that is known of a stack. */
const meantOnLaptop = (of: MeantSettings, secrets: readonly string[], now: Date): Meant => ({
  ...of,
  account: '',
  outputs: {},
  resources: secrets.map((name) => ({ logicalId: name, type: 'AWS::SecretsManager::Secret', physicalId: name })),
  trails: [],
  exports: [],
  now: now.toISOString(),
});

/** The exports of the ledger, where some are meant. */
const exportsOf = async (of: MeantSettings, ask: AskAws, table: string): Promise<AwsAnswer> =>
  of.isArchived
    ? ask(['dynamodb', 'list-exports', '--table-arn', table])
    : { ok: true, value: { ExportSummaries: [] } };

/** What the settings mean, and which resources the deployed stack has for it. */
export const findMeant = async (of: MeantSettings, ask: AskAws, now: Date): Promise<FoundMeant> => {
  if (of.laptop !== null) return { ok: true, meant: meantOnLaptop(of, of.laptop.secrets, now) };
  const name = ['--stack-name', of.stack];
  const [described, listed, trails] = [
    await ask(['cloudformation', 'describe-stacks', ...name]),
    await ask(['cloudformation', 'list-stack-resources', ...name]),
    await ask(['cloudtrail', 'describe-trails']),
  ];
  for (const answer of [described, listed, trails]) if (!answer.ok) return answer;
  const told = z
    .object({ described: Stacks, listed: Resources, trails: Trails })
    .safeParse({ described: toldBy(described), listed: toldBy(listed), trails: toldBy(trails) });
  if (!told.success) return { ok: false, reason: ANOTHER };
  const { StackId = '', Outputs = [] } = told.data.described.Stacks[0] ?? {};
  const account = StackId.split(':')[4] ?? '';
  const outputs = Object.fromEntries(Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  const table = `arn:aws:dynamodb:${of.region}:${account}:table/${outputs.TableName ?? ''}`;
  const made = await exportsOf(of, ask, table);
  if (!made.ok) return made;
  const exports = Exports.safeParse(made.value);
  if (!exports.success) return { ok: false, reason: ANOTHER };
  const meant = {
    ...of,
    account,
    outputs,
    exports: exports.data.ExportSummaries.map(({ ExportArn }) => ExportArn),
    resources: told.data.listed.StackResourceSummaries.map((resource) => ({
      logicalId: resource.LogicalResourceId,
      type: resource.ResourceType,
      physicalId: resource.PhysicalResourceId,
    })),
    trails: told.data.trails.trailList.map(({ TrailARN }) => TrailARN),
    now: now.toISOString(),
  };
  return { ok: true, meant };
};

const toldBy = (answer: AwsAnswer): unknown => (answer.ok ? answer.value : undefined);

/** Asks all of several questions, some at a time: answers by the question's line. */
export const askAll = async (ask: AskAws, questions: readonly AwsQuestion[]): Promise<Map<string, AwsAnswer>> => {
  const answers = new Map<string, AwsAnswer>();
  for (let start = 0; start < questions.length; start += AT_ONCE) {
    const some = questions.slice(start, start + AT_ONCE);
    const told = await Promise.all(some.map(ask));
    some.forEach((question, i) => {
      answers.set(lineOf(question), told[i] ?? { ok: false, reason: 'not asked' });
    });
  }
  return answers;
};

/** Compares what stands with what was meant, point by point: the same for an operator's command and for the daily check. */
export const checkAccount = async (ask: AskAws, meant: Meant): Promise<Finding[]> => {
  const points = pointsFor(meant);
  return judgePoints(points, await askAll(ask, questionsOf(points, meant)), meant);
};

/** What is not well, or not known, as a function finds it each day: where not even the stack can be asked about, that. */
export const checkDaily = async (ask: AskAws, of: MeantSettings, now: Date): Promise<Finding[]> => {
  const found = await findMeant(of, ask, now);
  if (!found.ok) {
    const point = 'the account says what stands there';
    return [{ point, state: 'not known', reasons: [found.reason], article: 'docs/runbook.md#checks-failed' }];
  }
  return (await checkAccount(ask, found.meant)).filter(({ state }) => state !== 'ok');
};
