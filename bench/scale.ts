/**
 * Where the next limit stands on AWS: `npm run bench:scale`. Queues over a night of several sizes, minute by minute, by what each
 * stage's work takes: the calls that were measured here (bench/measured.json, of `node bench/budget.ts --keep`) at AWS's usual
 * latencies, its CPU, and how many of it the template lets run at once. The tables of docs/scale.md are made of the same.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { synthesizedTemplate } from './synthesized-template.ts';

/** What one letter of a night took, as it was measured: by function, how often it called what, and its CPU. */
const Measured = z.object({
  letters: z.int(),
  calls: z.number(),
  read: z.number(),
  write: z.number(),
  functions: z.record(z.string(), z.object({ calls: z.record(z.string(), z.number()), cpuMs: z.number() })),
});
export type Measured = z.infer<typeof Measured>;

export const MEASURED_FILE = join(import.meta.dirname, 'measured.json');
export const readMeasured = (): Measured => Measured.parse(JSON.parse(readFileSync(MEASURED_FILE, 'utf8')));

/** Usual latencies within a region, in milliseconds, by service; of a transaction by its operation. */
const LATENCY: Readonly<Record<string, number>> = { dynamodb: 6, s3: 30, sqs: 10, ses: 90, secretsmanager: 20 };
const TRANSACTION_MS = 14;
/** SES's rate of an account with production access as it is first given, mails a second. */
const SES_RATE = 14;
/** Shards of a new on-demand table's stream: one a partition. */
const SHARDS = 4;
/** Write units a second that a table takes as it is made, on demand. */
const FIRST_WRITES = 4_000;
/** Taken to be so: of how many letters one has files, and what reading them takes; how many say something of links, and how long that takes. */
const ASSUMED = { files: { each: 0.01, ms: 4_000 }, clusters: { each: 0.2, ms: 6 * 6 + 8 } };

/** An event source mapping of a template, as far as it bounds a stage. */
const Mapping = z.looseObject({
  Type: z.literal('AWS::Lambda::EventSourceMapping'),
  Properties: z.looseObject({
    ScalingConfig: z.looseObject({ MaximumConcurrency: z.number() }).optional(),
    ParallelizationFactor: z.number().optional(),
  }),
});

/** A synthesized template's resources, by their logical ids. */
export type Resources = Readonly<Record<string, unknown>>;

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

const mappingOf = (resources: Resources, of: string) => {
  const [, found] = Object.entries(resources).find(([id]) => id.startsWith(of)) ?? [];
  return Mapping.parse(found).Properties;
};

const atOnce = (resources: Resources, of: string): number => {
  const { ScalingConfig, ParallelizationFactor = 1 } = mappingOf(resources, of);
  return ScalingConfig?.MaximumConcurrency ?? ParallelizationFactor * SHARDS;
};

const latencyOf = (call: string): number =>
  call === 'dynamodb TransactWriteItems' ? TRANSACTION_MS : (LATENCY[call.split(' ')[0] ?? ''] ?? 0);

/** Milliseconds that a function works on one letter. */
const workMs = ({ functions }: Measured, name: string): number => {
  const { calls = {}, cpuMs = 0 } = functions[name] ?? {};
  return Object.entries(calls).reduce((sum, [call, times]) => sum + times * latencyOf(call), cpuMs);
};

/** The stages of a letter's way, by a template and what was measured. */
export const stagesOf = (resources: Resources, measured: Measured): Stage[] => [
  {
    name: 'process-report',
    each: 1,
    ms: workMs(measured, 'process-report'),
    atOnce: atOnce(resources, 'FunctionsProcessReportSqsEventSourceHotlineQueuesInbox'),
    why: '`maxConcurrency` of the queue Inbox',
  },
  {
    name: 'process-files',
    ...ASSUMED.files,
    atOnce: atOnce(resources, 'FunctionsProcessFilesSqsEventSource'),
    why: '`maxConcurrency` of the queue Files, one letter in 100',
  },
  {
    name: 'acknowledge',
    each: 1,
    ms: workMs(measured, 'acknowledge'),
    atOnce: atOnce(resources, 'FunctionsAcknowledgeSqsEventSource'),
    atMost: SES_RATE,
    why: 'SES, until AWS raises the account’s rate; else its queue',
  },
  {
    name: 'changes',
    each: 1,
    ms: workMs(measured, 'changes'),
    atOnce: atOnce(resources, 'FunctionsChangesDynamoDBEventSource'),
    why: `\`ParallelizationFactor\`, on ${SHARDS} shards at first`,
  },
  {
    name: 'clusters',
    ...ASSUMED.clusters,
    atOnce: 1,
    why: 'one writer (a FIFO queue with one group), one letter in five',
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
const simulate = (size: Size, stages: readonly Stage[]): Passed[] => {
  const queues = stages.map(() => 0);
  const passed = stages.map((): Passed => ({ most: 0, overAt: 0, busiest: 0 }));
  for (let minute = 0; minute < MOST_MINUTES; minute += 1) {
    let letters = arriving(size, minute);
    for (const [n, stage] of stages.entries()) {
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
const percent = (part: number): string => `${(part * 100).toFixed(0)} %`;
const grouped = (count: number): string => Math.round(count).toLocaleString('en');
/** To two digits: no more of it is known. */
const about = (count: number): string => grouped(Number(count.toPrecision(2)));
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const stageTable = (stages: readonly Stage[]): string[] => [
  row('stage', 'of one letter', 'at once', 'a second', 'what bounds it'),
  row('---', '---', '---', '---', '---'),
  ...stages.map((stage) =>
    row(`\`${stage.name}\``, `${grouped(stage.ms)} ms`, stage.atOnce, rateOf(stage).toFixed(0), stage.why),
  ),
];

const sizeRow = (size: Size, stages: readonly Stage[]): string => {
  const passed = simulate(size, stages).map((state, n) => ({ ...state, name: stages[n]?.name ?? '' }));
  const waits = passed.filter(({ most }) => most >= 1).map(({ most, name }) => `${about(most)} for \`${name}\``);
  const late = passed.filter(({ overAt }) => overAt > size.hours * 60 + 1);
  const busiest = passed.toSorted((a, b) => b.busiest - a.busiest).slice(0, 3);
  return row(
    size.name,
    waits.join(', ') || 'nothing',
    late.map(({ name, overAt }) => `\`${name}\` after ${hours(overAt)}`).join(', ') || 'as they come',
    busiest.map(({ name, busiest: part }) => `\`${name}\` ${percent(part)}`).join(', '),
  );
};

const sizeTable = (stages: readonly Stage[]): string[] => [
  row('', 'most that waits', 'done', 'busiest, of what it is able to'),
  row('---', '---', '---', '---'),
  ...SIZES.map((size) => sizeRow(size, stages)),
];

const limitTable = (stages: readonly Stage[], { write }: Measured): string[] => [
  row('limit', 'reached at, letters an hour'),
  row('---', '---'),
  ...stages.map((stage) => row(`\`${stage.name}\`, ${stage.why}`, about((rateOf(stage) / stage.each) * 3_600))),
  row(
    `the table, ${grouped(FIRST_WRITES)} writes a second as it is made, at ${write.toFixed(1)} write units a letter`,
    about((FIRST_WRITES / write) * 3_600),
  ),
];

/** The tables of docs/scale.md. */
export const describeScale = (resources: Resources, measured: Measured): string => {
  const stages = stagesOf(resources, measured);
  return [
    `Measured over ${grouped(measured.letters)} letters of one campaign that differ by name and wallet: ${measured.calls.toFixed(1)} AWS calls, ${measured.write.toFixed(1)} write units and ${measured.read.toFixed(1)} read units a letter.`,
    '',
    ...stageTable(stages),
    '',
    ...sizeTable(stages),
    '',
    ...limitTable(stages, measured),
  ].join('\n');
};

if (import.meta.main) console.log(describeScale(synthesizedTemplate(), readMeasured()));
