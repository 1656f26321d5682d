/**
 * The night of October 2020 anew: `npm run bench:night [-- 2000] [--seed 7] [--folder F] [--calm]`. Letters of their own wallets in
 * three languages are handed in, mails, forms and programs, each one to three times, while functions are killed and AWS fails. At
 * its end the ledger must equal a plain recount. Ctrl-C ends it in order; the same folder goes on with it.
 */
import { mkdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Mishaps } from '#local/mishaps/mishaps.ts';
import { startHotline } from '#local/start.ts';
import { testAssembly } from '#test/support/cloud/assembly.ts';
import { describeNight } from '#test/support/night/figures.ts';
import { Journal } from '#test/support/night/journal.ts';
import { type NightPlan, newPlan } from '#test/support/night/night-letter.ts';
import { NightRun } from '#test/support/night/night-run.ts';

const LETTERS = 40_000;
const BAR = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '20201024' },
    folder: { type: 'string', default: '.hotline-night' },
    calm: { type: 'boolean', default: false },
  },
});

const open = async (dataDir: string, mishaps: Mishaps) => {
  const { folder, keys } = await testAssembly();
  mkdirSync(dataDir, { recursive: true });
  await cp(keys, join(dataDir, 'keys'), { recursive: true });
  return startHotline({
    dataDir,
    ports: { report: 0, desk: 0, feed: 0, evidence: 0, smtp: 0, mailbox: 0, identity: 0 },
    assembly: async () => folder,
    mishaps,
    warn: () => undefined,
  });
};

const bar = ({ letters }: NightPlan, run: NightRun): string => {
  const { taken, mails, waiting } = run.progress();
  const filled = Math.round((taken / letters) * BAR);
  return `\r[${'#'.repeat(filled).padEnd(BAR)}] ${taken}/${letters} taken, ${waiting} waiting, ${mails} mails sent `;
};

const main = async (): Promise<number> => {
  const dataDir = resolve(values.folder);
  const journal = new Journal(join(dataDir, 'night'));
  const plan = journal.keep('plan', () => newPlan(Number(positionals[0] ?? LETTERS), Number(values.seed)));
  const mishaps = new Mishaps(plan.seed);
  mishaps.isOn = !values.calm;
  const hotline = await open(dataDir, mishaps);
  hotline.cloud.counter.start();
  const run = await NightRun.start({ hotline, dataDir, mishaps }, plan, journal);
  let isStopped = false;
  process.on('SIGINT', () => {
    isStopped = true;
    run.stop();
  });
  const shown = setInterval(() => process.stderr.write(bar(plan, run)), 1_000);
  const begun = performance.now();
  await run.send();
  const sentMs = performance.now() - begun;
  if (!isStopped) await run.settle();
  clearInterval(shown);
  process.stderr.write('\n');
  const counted = isStopped ? null : await run.recount();
  await run.close();
  const { watched } = run;
  const mails = hotline.cloud.mails.list();
  const metered = hotline.cloud.counter.stop();
  await hotline.stop();
  if (counted === null || watched === undefined) {
    console.log(`ended in order: npm run bench:night -- --folder ${values.folder} goes on`);
    return 130;
  }
  const { faults, rows } = counted;
  const [taken, moved] = [journal.read('taken'), journal.read('moved')];
  const { counts } = mishaps;
  const doneMs = run.workedMs;
  const figures = describeNight({
    plan,
    rows,
    taken,
    moved,
    mails,
    metered,
    watched,
    mishaps: counts,
    answers: run.answers,
    sentMs,
    doneMs,
  });
  console.log(figures.join('\n'));
  console.log(
    faults.length === 0
      ? '\nthe ledger equals a plain recount'
      : `\nthe ledger differs from a plain recount:\n  ${faults.join('\n  ')}`,
  );
  return faults.length === 0 ? 0 : 1;
};

process.exitCode = await main();
