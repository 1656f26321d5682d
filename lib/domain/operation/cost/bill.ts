import { costOf } from './prices.ts';
import type { TemplateFigures } from './template-figures.ts';

/** A line of a bill: what is paid for, how it comes about, and what stops it. */
export interface BillLine {
  what: string;
  how: string;
  usd: number;
  /** What an operator switches, where somebody runs it up; absent of what is paid at rest. */
  stop?: string;
}

const DAY_S = 86_400;
const MONTH_S = 30 * DAY_S;

/** Of one report, over all functions: docs/figures.md, and docs/scale.md for how long one is read. */
const OF_A_REPORT = { writes: 35.2, reads: 10.1, readFor: 0.115 };
/** How long a request of the public pages takes its function, in seconds: a page is some tens of milliseconds, a form is sealed. */
const OF_A_REQUEST_S = 0.15;
/** An empty queue is asked by five pollers of Lambda, each waiting for twenty seconds. */
const POLLS_A_SECOND = 5 / 20;

const gigabytesOf = ({ functions }: TemplateFigures, name: string): number =>
  functions.find((fn) => fn.name === name)?.gigabytes ?? 0;

const round = (count: number): string => Math.round(count).toLocaleString('en-US');

/** What a month costs in which nobody writes. */
export const idleMonth = (figures: TemplateFigures): BillLine[] => [
  {
    what: 'firewalls',
    how: `${figures.firewalls} web ACLs, ${figures.rules} rules`,
    usd: costOf('firewall', figures.firewalls) + costOf('rules', figures.rules),
  },
  { what: 'alarms', how: `${figures.watchedMetrics} metrics`, usd: costOf('alarms', figures.watchedMetrics) },
  { what: 'keys', how: `${figures.keys}`, usd: costOf('keys', figures.keys) },
  { what: 'secrets', how: `${figures.secrets}`, usd: costOf('secrets', figures.secrets) },
  {
    what: 'polling of queues',
    how: `${figures.polledQueues} of them`,
    usd: costOf('polls', figures.polledQueues * POLLS_A_SECOND * MONTH_S),
  },
  {
    what: 'the sweep',
    how: 'each minute, half a second of it',
    usd: costOf('lambda', (MONTH_S / 60) * 0.5 * gigabytesOf(figures, 'Sweep')) + costOf('invocations', MONTH_S / 60),
  },
];

/** A function that runs for a queue as often at once as it may, all day. */
const busyReaders = (
  figures: TemplateFigures,
  queue: string,
  { what, stop }: { what: string; stop: string },
): BillLine[] =>
  (figures.readers[queue] ?? []).map(({ function: name, atOnce }) => {
    const gigabytes = gigabytesOf(figures, name);
    return {
      what,
      how: `${atOnce} at once, ${gigabytes} GB each, without a pause`,
      usd: costOf('lambda', atOnce * gigabytes * DAY_S),
      stop,
    };
  });

/**
 * What somebody can make us pay in a day who does nothing else: each limit of the template reached, all day long. What has no limit
 * of ours is told by what a million costs.
 */
export const attackDay = (figures: TemplateFigures): BillLine[] => {
  const requests = figures.publicRate * DAY_S;
  const readers = [...(figures.readers.Inbox ?? []), ...(figures.readers.LowPriority ?? [])];
  const letters = (readers.reduce((sum, { atOnce }) => sum + atOnce, 0) / OF_A_REPORT.readFor) * DAY_S;
  const running = Math.min(
    figures.publicRate * OF_A_REQUEST_S,
    figures.functions.find(({ name }) => name === 'Intake')?.reserved ?? Number.POSITIVE_INFINITY,
  );
  return [
    ...busyReaders(figures, 'Files', {
      what: 'reading of pictures',
      stop: 'disable the mapping of the queue Files: pictures wait, letters are read',
    }),
    ...busyReaders(figures, 'Inbox', {
      what: 'reading of letters',
      stop: 'lower maxConcurrency of Inbox: letters wait, none is lost',
    }),
    ...busyReaders(figures, 'LowPriority', {
      what: 'reading of forms without work',
      stop: 'disable the mapping of the queue LowPriority: who has no script waits',
    }),
    {
      what: 'rows of letters',
      how: `${round(letters)} letters, as many as can be read`,
      usd: costOf('writes', letters * OF_A_REPORT.writes) + costOf('reads', letters * OF_A_REPORT.reads),
      stop: 'lower maxConcurrency of Inbox',
    },
    {
      what: 'requests of the public pages',
      how: `${figures.publicRate} a second, as many as are let through`,
      usd: costOf('api', requests) + costOf('inspected', requests) + costOf('invocations', requests),
      stop: 'lower VICTIMS in lib/infra/network/apis.ts; pages ask for more work by themselves',
    },
    {
      what: 'what those run',
      how: `${round(running)} functions at once`,
      usd: costOf('lambda', running * gigabytesOf(figures, 'Intake') * DAY_S),
      stop: 'the same',
    },
  ];
};

/** What nothing of ours limits, in USD for a million. */
export const unlimited = (): BillLine[] => [
  {
    what: 'mails to the report address',
    how: 'a million, each up to 256 KB',
    usd: costOf('mails', 1e6),
    stop: 'a block list of SES for addresses of the sender (IP filters); last, deactivate the rule set: forms go on',
  },
  {
    what: 'requests that the firewall stops',
    how: 'a million',
    usd: costOf('inspected', 1e6),
    stop: 'AWS Shield Advanced pays for them',
  },
];

/** What some lines are together. */
export const sumOf = (lines: readonly BillLine[]): number => lines.reduce((sum, { usd }) => sum + usd, 0);

/** What a number of reports costs, half by mail and answered, half by form with ten requests each; a share of them with a picture. */
export const nightOf = (reports: number, figures: TemplateFigures, pictures = 0.2): BillLine[] => {
  const reading = gigabytesOf(figures, 'ProcessReport') * OF_A_REPORT.readFor;
  const picture = gigabytesOf(figures, 'ProcessFiles') * 6;
  return [
    { what: 'mails in and out', how: `${round(reports)}`, usd: costOf('mails', reports) },
    {
      what: 'requests',
      how: `${round(reports * 5)}`,
      usd: costOf('api', reports * 5) + costOf('inspected', reports * 5),
    },
    {
      what: 'rows',
      how: `${OF_A_REPORT.writes} written, ${OF_A_REPORT.reads} read units a report`,
      usd: costOf('writes', reports * OF_A_REPORT.writes) + costOf('reads', reports * OF_A_REPORT.reads),
    },
    {
      what: 'reading',
      how: `${round(pictures * 100)} in 100 with a picture of 6 s`,
      usd: costOf('lambda', reports * (reading + pictures * picture)),
    },
  ];
};
