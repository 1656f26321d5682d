import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { CountedCall } from '#local/cloud/call-counter.ts';
import { postMail, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { attachingMail, originalMail } from '#test/support/letters/mails.ts';
import { namedLetter } from '#test/support/letters/named-letters.ts';
import { MEASURED_FILE, type Measured } from './scale.ts';
import { sendAll } from './send-all.ts';

/** Letters that found the campaign and warm the functions, before any is counted. */
const FIRST = 12;
/** The longest that a run may take, in milliseconds. */
const MAX_RUN_MS = 600_000;
/** What `/proc` counts processor time in, in milliseconds. */
const TICK_MS = 10;

/** What reports cost, over all functions. */
export interface Budget {
  reports: number;
  /** By function and operation; the function's name without the hotline's. */
  calls: readonly CountedCall[];
  /** Milliseconds of processor time by process: functions by name, the emulator of the table, and the host. */
  cpu: ReadonlyMap<string, number>;
  /** Reports a second until all of them were done. */
  rate: number;
}

const post = (hotline: TestHotline, number: number): Promise<unknown> => {
  // Another organisation each, as on the night: two mails of one are heard at most.
  const from = `sender@family${number}.example`;
  const letter = originalMail(namedLetter('fi', number).text);
  const raw = attachingMail(letter, 'Sain tämän.', { from, messageId: `<${from}>` });
  return postMail(hotline, { envelope: { from, to: hotline.outputs.ReportAddress ?? '' }, raw });
};

const postAll = (hotline: TestHotline, from: number, count: number): Promise<void> =>
  sendAll(from, count, (number) => post(hotline, number));

const shortName = (name: string): string => name.replace(/^.*?hotline-/, '');

/** Processor time of a process and whose child it is; null where it has ended, or there is no `/proc`. */
const processTime = (pid: string): { parent: number; ms: number; name: string } | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const fn = /AWS_LAMBDA_FUNCTION_NAME=([^\0]+)/.exec(readFileSync(`/proc/${pid}/environ`, 'latin1'))?.[1];
    const name = fn === undefined ? stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')) : shortName(fn);
    return { parent: Number(rest[1]), ms: (Number(rest[11]) + Number(rest[12])) * TICK_MS, name };
  } catch {
    return null;
  }
};

/** Processor time of this process and all that it started, by name. */
const cpuByName = (): Map<string, number> => {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const all = new Map(pids.flatMap((pid) => [[Number(pid), processTime(pid)] as const]));
  const isOurs = (pid: number): boolean => {
    const parent = all.get(pid)?.parent ?? 0;
    return parent === process.pid || (parent > 1 && isOurs(parent));
  };
  const { user, system } = process.cpuUsage();
  const times = new Map([['host', (user + system) / 1_000]]);
  for (const [pid, one] of all) if (one && isOurs(pid)) times.set(one.name, (times.get(one.name) ?? 0) + one.ms);
  return times;
};

/** Sends letters that differ by name, and counts all that is done until nothing is left to do. */
export const measureBudget = async (hotline: TestHotline, from: number, reports: number): Promise<Budget> => {
  const before = cpuByName();
  const start = performance.now();
  hotline.cloud.counter.start();
  await postAll(hotline, from, reports);
  await hotline.idle(MAX_RUN_MS);
  const calls = hotline.cloud.counter.stop().map((call) => ({ ...call, caller: shortName(call.caller) }));
  const seconds = (performance.now() - start) / 1_000;
  const cpu = new Map([...cpuByName()].map(([name, ms]) => [name, ms - (before.get(name) ?? 0)]));
  return { reports, calls, cpu, rate: reports / seconds };
};

/** Starts a hotline whose campaign is known, and whose functions are warm. */
export const warmHotline = async (): Promise<TestHotline> => {
  const hotline = await startTestHotline();
  await postAll(hotline, 0, FIRST);
  await hotline.idle(MAX_RUN_MS);
  return hotline;
};

const sum = (calls: readonly CountedCall[], what: 'calls' | 'read' | 'write'): number =>
  calls.reduce((total, call) => total + call[what], 0);

/** All that one report takes, in calls and units. */
export const perReport = ({ calls, reports }: Budget) => ({
  calls: sum(calls, 'calls') / reports,
  read: sum(calls, 'read') / reports,
  write: sum(calls, 'write') / reports,
});

const row = (label: string, ...numbers: (number | null)[]): string =>
  `  ${label.padEnd(40)}${numbers.map((number) => (number === null ? '' : number.toFixed(1)).padStart(9)).join('')}`;

/** The budget as a table: by function and AWS operation, what each report takes. */
export const describeBudget = (budget: Budget): string => {
  const { reports, calls, cpu, rate } = budget;
  const names = new Set([...calls.map(({ caller }) => caller), ...cpu.keys()]);
  const lines = [...names].sort().flatMap((name) => {
    const own = calls.filter(({ caller }) => caller === name);
    const part = (what: 'calls' | 'read' | 'write') => (own.length === 0 ? null : sum(own, what) / reports);
    const ms = cpu.get(name);
    return [
      row(name, part('calls'), part('read'), part('write'), ms === undefined ? null : ms / reports),
      ...own.map((call) =>
        row(`  ${call.service} ${call.action}`, call.calls / reports, call.read / reports, call.write / reports),
      ),
    ];
  });
  const all = perReport(budget);
  const ms = [...cpu.values()].reduce((total, one) => total + one, 0) / reports;
  return [
    `${reports} letters that differ by name, each with a wallet of its own, of a known campaign: ${rate.toFixed(1)} reports/s all done`,
    `  ${'of one report'.padEnd(40)}${['calls', 'read', 'write', 'ms CPU'].map((head) => head.padStart(9)).join('')}`,
    ...lines,
    row('in all', all.calls, all.read, all.write, ms),
    '',
  ].join('\n');
};

/** Prints what one report costs that comes alone, and what each of a hundred does. */
export const benchBudget = async (): Promise<void> => {
  await using hotline = await warmHotline();
  console.log(describeBudget(await measureBudget(hotline, FIRST, 1)));
  console.log(describeBudget(await measureBudget(hotline, FIRST + 1, 100)));
};

const rounded = (number: number): number => Number(number.toFixed(2));

/** What one letter took, as docs/scale.md is made of it; without those functions that only a few letters called. */
const measuredOf = (budget: Budget): Measured => {
  const { reports, calls, cpu } = budget;
  const all = perReport(budget);
  const often = calls.filter((call) => rounded(call.calls / reports) > 0);
  const functions = [...new Set(often.map(({ caller }) => caller))].sort().map((name) => [
    name,
    {
      calls: Object.fromEntries(
        often
          .filter(({ caller }) => caller === name)
          .map((call) => [`${call.service} ${call.action}`, rounded(call.calls / reports)]),
      ),
      cpuMs: rounded((cpu.get(name) ?? 0) / reports),
    },
  ]);
  return {
    letters: reports,
    calls: rounded(all.calls),
    read: rounded(all.read),
    write: rounded(all.write),
    functions: Object.fromEntries(functions),
  };
};

/** Letters of a measurement that is kept. */
const KEPT_LETTERS = 300;

/** Measures a night's letters for docs/scale.md, which `HOTLINE_DOCS=write npx vitest run test/infra/scale.test.ts` then makes. */
const keepBudget = async (): Promise<void> => {
  await using hotline = await warmHotline();
  const budget = await measureBudget(hotline, FIRST, KEPT_LETTERS);
  console.log(describeBudget(budget));
  writeFileSync(MEASURED_FILE, `${JSON.stringify(measuredOf(budget), null, 2)}\n`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await (process.argv.includes('--keep') ? keepBudget() : benchBudget());
