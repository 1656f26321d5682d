/**
 * Where the next limit stands on AWS: `npm run bench:scale`. Queues over a night of several sizes, minute by minute, by what each
 * stage's work takes: the calls that were measured here (`npm run bench`, `npm run bench:night`) at AWS's usual latencies, its CPU,
 * and how many of it the template lets run at once. docs/scale.md says what follows.
 */

/** What one stage does about a letter. */
interface Stage {
  name: string;
  /** How many of its works a letter makes. */
  each: number;
  /** Milliseconds of one: calls at their latencies, and CPU. */
  ms: number;
  /** How many are worked on at once, as the template has it. */
  atOnce: number;
  /** What else bounds it, works a second. */
  atMost?: number;
  why: string;
}

/** Usual latencies within a region, in milliseconds: of a read or write, a transaction, an object, a message, a mail. */
const LATENCY = { item: 6, transaction: 14, object: 30, message: 10, mail: 90 };
/** SES's rate of an account with production access as it is first given, mails a second. */
const SES_RATE = 14;
/** Shards of a new on-demand table's stream: one a partition. */
const SHARDS = 4;

const STAGES: readonly Stage[] = [
  {
    name: 'process-report',
    each: 1,
    ms: 2 * LATENCY.object + 3 * LATENCY.item + LATENCY.transaction + LATENCY.message / 10 + 22,
    atOnce: 10,
    why: 'maxConcurrency of the queue Inbox',
  },
  { name: 'process-files', each: 0.01, ms: 4_000, atOnce: 10, why: 'maxConcurrency of the queue Files, one at a time' },
  {
    name: 'acknowledge',
    each: 1,
    ms: 3 * LATENCY.object + 5 * LATENCY.item + LATENCY.mail + 18,
    atOnce: 5,
    atMost: SES_RATE,
    why: 'SES: 14 mails a second, until AWS raises it',
  },
  {
    name: 'changes',
    each: 1,
    ms: 6 * LATENCY.item + LATENCY.message / 10 + 13,
    atOnce: 4 * SHARDS,
    why: 'ParallelizationFactor 4 on each shard',
  },
  {
    name: 'clusters',
    each: 0.2,
    ms: 6 * LATENCY.item + 8,
    atOnce: 1,
    why: 'one writer: a FIFO queue with one group',
  },
];

/** A size: so many letters, the first part of them in the first hour, the rest over the night. */
interface Size {
  name: string;
  letters: number;
  firstHour: number;
  hours: number;
}

const SIZES: readonly Size[] = [
  { name: '10,000 in an hour', letters: 10_000, firstHour: 1, hours: 1 },
  { name: '40,000 in a night', letters: 40_000, firstHour: 0.2, hours: 8 },
  { name: '1,000,000 in a night', letters: 1_000_000, firstHour: 0.2, hours: 8 },
];

const MINUTES_A_DAY = 24 * 60;
const MOST_MINUTES = 30 * MINUTES_A_DAY;

const rateOf = ({ ms, atOnce, atMost = Number.POSITIVE_INFINITY }: Stage): number =>
  Math.min((1_000 / ms) * atOnce, atMost);

/** Letters that arrive in a minute. */
const arriving = ({ letters, firstHour, hours }: Size, minute: number): number => {
  if (minute < 60) return (letters * firstHour) / 60;
  return minute < hours * 60 ? (letters * (1 - firstHour)) / ((hours - 1) * 60) : 0;
};

interface Passed {
  most: number;
  overAt: number;
  busiest: number;
}

/** The queue of each stage, minute by minute: what one does arrives at the next. */
const simulate = (size: Size): Passed[] => {
  const queues = STAGES.map(() => 0);
  const passed = STAGES.map((): Passed => ({ most: 0, overAt: 0, busiest: 0 }));
  for (let minute = 0; minute < MOST_MINUTES; minute += 1) {
    let letters = arriving(size, minute);
    for (const [n, stage] of STAGES.entries()) {
      const waiting = (queues[n] ?? 0) + letters * stage.each;
      const able = rateOf(stage) * 60;
      const done = Math.min(waiting, able);
      queues[n] = waiting - done;
      const state = passed[n];
      if (state === undefined) continue;
      state.most = Math.max(state.most, waiting - done);
      state.busiest = Math.max(state.busiest, done / able);
      if (done > 0.5) state.overAt = minute + 1;
      // What reads the letter leads on to all else; what reads files or answers leads on to nothing.
      if (n === 0) letters = done;
    }
    if (minute >= size.hours * 60 && queues.every((waiting) => waiting < 1)) break;
  }
  return passed;
};

const hours = (minutes: number): string => `${(minutes / 60).toFixed(1)} h`;

const main = (): void => {
  console.log('stage            ms of one   at once   a second');
  for (const stage of STAGES) {
    console.log(
      `${stage.name.padEnd(16)}${stage.ms.toFixed(0).padStart(10)}${String(stage.atOnce).padStart(10)}${rateOf(stage).toFixed(0).padStart(11)}   ${stage.why}`,
    );
  }
  for (const size of SIZES) {
    console.log(`\n${size.name}\nstage            most waiting   done after   of its rate`);
    for (const [n, { most, overAt, busiest }] of simulate(size).entries()) {
      console.log(
        `${(STAGES[n]?.name ?? '').padEnd(16)}${most.toFixed(0).padStart(13)}${hours(overAt).padStart(13)}${`${(busiest * 100).toFixed(0)} %`.padStart(14)}`,
      );
    }
  }
};

if (import.meta.main) main();
