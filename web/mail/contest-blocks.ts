import type { ContestBrief, ContestedWallet } from '#domain/brief/contest-brief.ts';
import { moment } from '#domain/brief/moment.ts';
import { counted, grouped, type MailBlock } from './block.ts';

/** Most addresses that an alert lists; the others are counted. */
const MAX_LISTED = 20;

const PROVEN =
  'signed with its key: paused now, if a report names it, until one of you decides. The extorter holds the key of their own wallet.';

const block = (
  { address, since, answerBy, isOverdue, contests, reports, signed }: ContestedWallet,
  timeZone: string,
): MailBlock => ({
  kind: 'wallet',
  address,
  facts: [
    ['Contested', `${counted(contests, 'time')}, since ${moment(since, timeZone)}`],
    [isOverdue ? 'Overdue since' : 'Answer by', moment(answerBy, timeZone)],
    ['Named by', reports === null ? 'no report: there is nothing to pause' : counted(reports, 'report')],
    ...(signed ? [['Proof', PROVEN] as const] : []),
  ],
});

/** What an alert about contests says, in the order in which it says it. */
export const contestBlocks = ({ waiting, others, more, timeZone }: ContestBrief): MailBlock[] => [
  {
    kind: 'lead',
    text: 'Somebody says on the public page that these do not belong here. Nothing changes until one of you has looked, but for what its owner signed.',
  },
  ...waiting.slice(0, MAX_LISTED).map((one) => block(one, timeZone)),
  ...(waiting.length + others > MAX_LISTED || more
    ? [
        {
          kind: 'note',
          text: `And ${grouped(Math.max(0, waiting.length + others - MAX_LISTED))}${more ? ' at least' : ''} more.`,
        } as const,
      ]
    : []),
  {
    kind: 'note',
    text: 'What is said is sealed: "npm run evidence -- take FOLDER contests ADDRESS". Then "npm run decide -- contest-accept ADDRESS" pauses it, or "contest-dismiss ADDRESS" answers without that; --answer TEXT is what its owner reads by their code. A contact is called KIND:HASH here, and is answered on its page of the desk. It is another person than who let it out.',
  },
];

/** An alert's title. */
export const contestTitle = ({ waiting, others, overdue }: ContestBrief): string => {
  const all = waiting.length + others;
  const late = overdue === 0 ? '' : all === 1 ? ': its answer is overdue' : `: ${grouped(overdue)} overdue`;
  return `${all === 1 ? 'A contest waits' : `${grouped(all)} contests wait`}${late}`;
};
