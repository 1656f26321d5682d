import type { CountedCall } from '#local/cloud/call-counter.ts';
import { type Row, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import type { Moved, Taken } from './journal.ts';
import { type NightPlan, nightLetter } from './night-letter.ts';
import type { Watched } from './watch.ts';

/** DynamoDB on demand, Standard class, and other calls in Stockholm, in US dollars a million; as listed in November 2026. */
const DOLLARS_A_MILLION = { read: 0.1475, write: 0.7375, s3: 5.3, sqs: 0.4, ses: 100, sns: 0.5, secretsmanager: 5 };

/** Who calls AWS for no letter: the operator, and investigators who ask all the time. */
const NOT_OF_LETTERS = /^operator$|desk|authorizer/;

/** What a night took, measured. */
export interface Measured {
  plan: NightPlan;
  rows: readonly Row[];
  taken: readonly Taken[];
  moved: readonly Moved[];
  mails: readonly { recipients: readonly string[]; sentAt: number }[];
  metered: readonly CountedCall[];
  watched: Watched;
  mishaps: Readonly<Record<string, number>>;
  answers: readonly number[];
  /** How long letters were handed in, and until all were done, in milliseconds. */
  sentMs: number;
  doneMs: number;
}

const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

const spread = (values: readonly number[]): string =>
  `p50 ${percentile(values, 0.5).toFixed(0)} ms, p99 ${percentile(values, 0.99).toFixed(0)} ms (${values.length})`;

/** Time that passed between two moments of the hotline's clock, without what it was moved by. */
const between = (from: number, to: number, moved: readonly Moved[]): number =>
  Math.max(0, to - from - moved.filter(({ at }) => at >= from && at < to).reduce((sum, { by }) => sum + by, 0));

const dollars = (metered: readonly CountedCall[]): number =>
  metered.reduce(
    (sum, { service, calls, read, write }) =>
      service === 'dynamodb'
        ? sum + read * DOLLARS_A_MILLION.read + write * DOLLARS_A_MILLION.write
        : sum + calls * DOLLARS_A_MILLION[service],
    0,
  ) / 1_000_000;

const latencies = ({ plan, rows, taken, moved, mails }: Measured): { ledger: number[]; answer: number[] } => {
  const processed = new Map(reportsIn(rows).map(({ id, processedAt }) => [id, Date.parse(processedAt)]));
  const reportOf = new Map(
    rows.filter(({ sk }) => sk.startsWith('SEEN#')).map(({ address, report }) => [String(address), String(report)]),
  );
  const counts = new Map<string, number>();
  for (const { n } of taken) {
    const { wallet } = nightLetter(plan.seed, n);
    counts.set(wallet, (counts.get(wallet) ?? 0) + 1);
  }
  const sentTo = new Map<string, number>();
  for (const { recipients, sentAt } of mails) for (const to of recipients) if (!sentTo.has(to)) sentTo.set(to, sentAt);
  const [ledger, answer]: [number[], number[]] = [[], []];
  for (const { n, at } of taken) {
    const { wallet, from, way } = nightLetter(plan.seed, n);
    const time = counts.get(wallet) === 1 ? processed.get(reportOf.get(wallet) ?? '') : undefined;
    if (time !== undefined) ledger.push(between(at, time, moved));
    // Who forwards several letters is answered by turns.
    const told = way === 'mail' && from.startsWith('person') ? sentTo.get(from) : undefined;
    if (told !== undefined) answer.push(between(at, told, moved));
  }
  return { ledger, answer };
};

const table = (metered: readonly CountedCall[], nameOf: (one: CountedCall) => string, letters: number): string[] =>
  [...Map.groupBy(metered, nameOf)]
    .map(([name, all]) => {
      const sum = (what: 'calls' | 'read' | 'write'): number =>
        all.reduce((total, one) => total + one[what], 0) / letters;
      return { name, calls: sum('calls'), write: sum('write'), read: sum('read') };
    })
    .sort((one, other) => other.calls - one.calls)
    .map(
      ({ name, ...sums }) =>
        `  ${name.padEnd(36)}${Object.values(sums)
          .map((sum) => sum.toFixed(2).padStart(9))
          .join('')}`,
    );

const named = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** The night's figures, line by line. */
export const describeNight = (measured: Measured): string[] => {
  const { taken, metered, watched, mishaps, answers, sentMs, doneMs } = measured;
  const byFunctions = metered.filter(({ caller }) => !NOT_OF_LETTERS.test(caller));
  const letters = Math.max(1, taken.length);
  const { ledger, answer } = latencies(measured);
  const sum = (what: 'calls' | 'read' | 'write'): number => byFunctions.reduce((total, one) => total + one[what], 0);
  const cost = dollars(byFunctions);
  return [
    `letters                        ${taken.length}`,
    `handed in                      ${(taken.length / (sentMs / 1_000)).toFixed(1)} a second`,
    `all done                       ${(taken.length / (doneMs / 1_000)).toFixed(1)} a second`,
    `receipt to ledger              ${spread(ledger)}`,
    `receipt to acknowledgement     ${spread(answer)}`,
    `form and program answered      ${spread(answers)}`,
    `investigators' search          ${spread(watched.searches)}, ${watched.failedSearches} failed`,
    `most in a queue                ${named(watched.queues)}`,
    `most memory                    ${watched.memoryMegabytes} MB, all processes`,
    `went wrong on purpose          ${named(mishaps)}`,
    `AWS calls a letter             ${(sum('calls') / letters).toFixed(1)}`,
    `units a letter                 ${(sum('write') / letters).toFixed(1)} write, ${(sum('read') / letters).toFixed(1)} read`,
    `cost on AWS, calls and units   $${cost.toFixed(4)}, $${((cost / letters) * 40_000).toFixed(2)} for 40,000`,
    '',
    '  calls, write and read units a letter, by function',
    ...table(byFunctions, ({ caller }) => caller, letters),
    '',
    '  by operation',
    ...table(byFunctions, ({ service, action }) => `${service} ${action}`, letters),
  ];
};
