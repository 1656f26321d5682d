import { type Around, type LookedUp, readAround } from '#actions/follow-up/look-up-report.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { receiptCodeOf } from '#domain/identity.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Mine } from '#web/follow-up.ts';

type Found = Exclude<LookedUp, { state: 'wrong' }>;

/** Everything of a report that lies sealed. */
const sealedOf = (
  originals: FollowUpReport['originals'],
  { additions, questions }: Pick<Around, 'additions' | 'questions'>,
): Mine['sealed'] => [...originals, ...additions, ...questions.flatMap(({ answer }) => answer ?? [])];

const known = (
  { report }: Extract<Found, { state: 'known' }>,
  code: string,
  { additions, questions, ...said }: Around,
): Mine => ({
  code,
  reference: report.reference,
  receivedAt: report.receivedAt,
  state: report.state,
  byMail: report.channel === 'mail',
  findings: report.findings,
  walletsBeyond: report.walletsBeyond,
  consent: report.permitted ?? report.consent,
  ...said,
  questions,
  inCase: report.cases !== undefined,
  sealed: sealedOf(report.originals, { additions, questions }),
  withdrawal: report.withdrawal ?? null,
});

/** What the page about a report shows of it. */
export const mineOf = async (table: Table, hashKey: Uint8Array, found: Found): Promise<Mine> => {
  const around = await readAround(table, found);
  if (found.state === 'known') return known(found, receiptCodeOf(hashKey, found.report.id), around);
  return {
    code: receiptCodeOf(hashKey, found.id),
    reference: null,
    receivedAt: null,
    state: 'received',
    byMail: false,
    findings: null,
    walletsBeyond: 0,
    consent: null,
    others: null,
    notices: [],
    known: null,
    questions: around.questions,
    inCase: false,
    sealed: sealedOf([], around),
    withdrawal: null,
  };
};
