import * as z from 'zod';
import type { MeantSettings } from './meant.ts';

/** A resource of the stack, as CloudFormation lists it. */
export interface DeployedResource {
  logicalId: string;
  type: string;
  physicalId: string;
}

/** What was meant: of the settings and the deployment, what a check compares the account with. */
export interface Meant extends MeantSettings {
  account: string;
  outputs: Readonly<Record<string, string>>;
  resources: readonly DeployedResource[];
  /** ARNs of the account's trails. */
  trails: readonly string[];
  /** ARNs of the table's exports, of which DynamoDB tells for 90 days; none where none are meant. */
  exports: readonly string[];
  /** Now: UTC, ISO 8601. */
  now: string;
}

/** What is asked of AWS, in the words of its command line: `['dynamodb', 'describe-table', '--table-name', 'T']`. */
export type AwsQuestion = readonly string[];

/** What AWS answered, as its command line prints it, or why it did not. */
export type AwsAnswer = { ok: true; value: unknown } | { ok: false; reason: string };

/** Who answers questions about an account: AWS itself, or what was recorded of it. */
export type AskAws = (question: AwsQuestion) => Promise<AwsAnswer>;

/** What a check found out about one point. */
export interface Finding {
  point: string;
  state: 'ok' | 'wrong' | 'not known';
  /** What is wrong, or why it is not known; empty where it is well. */
  reasons: string[];
  /** The article that says what to do. */
  article: string;
}

/** One thing that must be as it was meant. */
export interface Point {
  point: string;
  /** `docs/runbook.md#...`: where it is said what to do. */
  article: string;
  /** Whether there is anything to look at, as the settings mean it. */
  isMeant: (meant: Meant) => boolean;
  asks: (meant: Meant) => Readonly<Record<string, AwsQuestion>>;
  judge: (answers: Readonly<Record<string, AwsAnswer>>, meant: Meant) => Finding;
}

interface Definition<Shape extends z.ZodType> {
  point: string;
  article: string;
  /** Always, where it is not said. */
  isMeant?: Point['isMeant'];
  /** The questions, each by a name of its own. */
  asks: Point['asks'];
  /** What of the answers is looked at, by those names. */
  answers: Shape;
  /** Everything that is not as it was meant, in words. */
  wrong: (told: z.output<Shape>, meant: Meant) => string[];
}

/** A point whose answers are read by a schema: what does not fit it is not known, never well. */
export const definePoint = <Shape extends z.ZodType>(definition: Definition<Shape>): Point => {
  const { point, article, isMeant = () => true, asks, answers: shape, wrong } = definition;
  const finding = (state: Finding['state'], reasons: string[]): Finding => ({ point, state, reasons, article });
  return {
    point,
    article,
    isMeant,
    asks,
    judge: (answers, meant) => {
      const refused = Object.values(answers).flatMap((answer) => (answer.ok ? [] : [answer.reason]));
      if (refused.length > 0) return finding('not known', [...new Set(refused)]);
      const values = Object.entries(answers).map(([name, answer]) => [name, answer.ok ? answer.value : null]);
      const read = shape.safeParse(Object.fromEntries(values));
      if (!read.success) return finding('not known', [`the answer holds no ${pathOf(read.error)}`]);
      const reasons = wrong(read.data, meant);
      return finding(reasons.length === 0 ? 'ok' : 'wrong', reasons);
    },
  };
};

const pathOf = (error: z.ZodError): string => error.issues[0]?.path.map(String).join('.') ?? 'such field';

/** Answers to questions of one kind, asked of several resources: by the name of each. */
export const forEach = <Shape extends z.ZodType>(shape: Shape) => z.record(z.string(), shape);

/** One reason where something is not so. */
export const unless = (right: boolean, reason: string): string[] => (right ? [] : [reason]);

/** Physical ids of the stack's resources of a type. */
export const physicalIds = ({ resources }: Meant, type: string): string[] =>
  resources.filter((resource) => resource.type === type).map(({ physicalId }) => physicalId);

/** One question for each of several things. */
export const askEach = (names: readonly string[], ask: (name: string) => AwsQuestion): Record<string, AwsQuestion> =>
  Object.fromEntries(names.map((name) => [name, ask(name)]));
