import type { ContestBrief, ContestedWallet } from '#domain/brief/contest-brief.ts';
import { moment } from '#domain/brief/moment.ts';
import type { MailBlock } from '../block.ts';
import { alertWordsOf } from './of.ts';

/** Most addresses that an alert lists; the others are counted. */
const MAX_LISTED = 20;

const block = (
  { address, since, answerBy, isOverdue, contests, reports, signed }: ContestedWallet,
  { timeZone, language }: ContestBrief,
): MailBlock => {
  const words = alertWordsOf(language);
  const { contest } = words;
  return {
    kind: 'wallet',
    address,
    facts: [
      [contest.contested, contest.since(contests, moment(since, timeZone, language))],
      [isOverdue ? contest.overdueSince : contest.answerBy, moment(answerBy, timeZone, language)],
      [words.namedBy, reports === null ? contest.unnamed : words.reports(reports)],
      ...(signed ? [[contest.proof, contest.proven] as const] : []),
    ],
  };
};

/** What an alert about contests says, in the order in which it says it. */
export const contestBlocks = (brief: ContestBrief): MailBlock[] => {
  const { waiting, others, more, language } = brief;
  const words = alertWordsOf(language);
  const beyond = Math.max(0, waiting.length + others - MAX_LISTED);
  return [
    { kind: 'lead', text: words.contest.lead },
    ...waiting.slice(0, MAX_LISTED).map((one) => block(one, brief)),
    ...(beyond > 0 || more
      ? [{ kind: 'note', text: more ? words.contest.atLeast(beyond) : words.and(beyond) } as const]
      : []),
    { kind: 'note', text: words.contest.doing },
  ];
};

/** An alert's title. */
export const contestTitle = ({ waiting, others, overdue, language }: ContestBrief): string =>
  alertWordsOf(language).contest.title(waiting.length + others, overdue);
