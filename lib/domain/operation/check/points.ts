import { isForLaptop } from './asked.ts';
import { DNS_POINTS } from './dns-points.ts';
import { EDGE_POINTS } from './edge-points.ts';
import { KEY_POINTS } from './key-points.ts';
import { LEDGER_POINTS } from './ledger-points.ts';
import { MAIL_POINTS } from './mail-points.ts';
import { PEOPLE_POINTS } from './people-points.ts';
import type { AwsAnswer, AwsQuestion, Finding, Meant, Point } from './point.ts';
import { STACK_POINTS } from './stack-points.ts';
import { STORE_POINTS } from './store-points.ts';

/** Everything that must be as it was meant, in the order in which it is told. */
export const POINTS: readonly Point[] = [
  ...STACK_POINTS,
  ...MAIL_POINTS,
  ...LEDGER_POINTS,
  ...KEY_POINTS,
  ...STORE_POINTS,
  ...EDGE_POINTS,
  ...PEOPLE_POINTS,
  ...DNS_POINTS,
];

/** Of all points those that are meant and can be asked about: on a laptop no more than what stands behind its endpoint. */
export const pointsFor = (meant: Meant): readonly Point[] =>
  POINTS.filter(
    ({ isMeant, asks }) => isMeant(meant) && (meant.laptop === null || isForLaptop(Object.values(asks(meant)))),
  );

/** One line for a question, by which recorded answers are found: `dynamodb describe-table --table-name T`. */
export const lineOf = (question: AwsQuestion): string => question.join(' ');

/** Every question that some points ask, each once. */
export const questionsOf = (points: readonly Point[], meant: Meant): AwsQuestion[] => [
  ...new Map(
    points.flatMap(({ asks }) => Object.values(asks(meant)).map((question) => [lineOf(question), question] as const)),
  ).values(),
];

/** Judges points by what was answered, by the question's line; what was not asked is not known. */
export const judgePoints = (
  points: readonly Point[],
  answers: ReadonlyMap<string, AwsAnswer>,
  meant: Meant,
): Finding[] =>
  points.map(({ asks, judge }) => {
    const asked = Object.entries(asks(meant)).map(([name, question]): [string, AwsAnswer] => [
      name,
      answers.get(lineOf(question)) ?? { ok: false, reason: `not asked: ${lineOf(question)}` },
    ]);
    return judge(Object.fromEntries(asked), meant);
  });
