/**
 * Computes clusters and totals anew from links and reports, and prints where the ledger differs: `npm run rebuild`.
 */
import { repairTally, tallyRepairs } from '#actions/rebuild/apply-tallies.ts';
import { type Difference, type LedgerRow, rebuild } from '#actions/rebuild/rebuild.ts';
import { unnamedCopies } from '#actions/rebuild/unnamed-copies.ts';
import { readArguments } from '#commands/arguments.ts';
import { operatorName } from '#commands/decision.ts';
import { readLedger, wholeSince } from '#commands/deployment/read-ledger.ts';
import { connectOperator, type Operator } from '#commands/operator.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { run } from '#commands/run.ts';
import { settingsOfHotline } from '#commands/running-settings.ts';
import type { Terminal } from '#commands/terminal.ts';
import { deleteObject } from '#io/objects/inbox.ts';
import type { Table } from '#io/table/store/table.ts';

const line = ({ what, of, stored, computed }: Difference): string =>
  `  ${what}  ${of}: stored ${stored}, computed ${computed}`;

/** Writes what reports added into the tallies that hold something else, each written down first. */
const apply = async ({ say }: Terminal, table: Table, who: string, since: string): Promise<void> => {
  const first = await readLedger(table);
  let written = 0;
  let changed = 0;
  for (const repair of tallyRepairs(first, await readLedger(table), since)) {
    const about = `${repair.key.pk} ${repair.key.sk}`;
    await recordDeed(table, { who, what: 'ledger.rebuild.apply', about });
    if (await repairTally(table, repair)) written += 1;
    else changed += 1;
  }
  say(`${written} tallies written, of days since ${since}; ${changed} changed meanwhile, and were left`);
};

/** Says which sealed copies no row names; removes those of known reports, which have the copies that the ledger names. */
const copies = async (
  { say }: Terminal,
  { table, originals }: Pick<Operator, 'table' | 'originals'>,
  rows: readonly LedgerRow[],
  who: string | null,
): Promise<void> => {
  if (originals.name === '') return;
  const { left, alone } = await unnamedCopies(originals, rows, new Date());
  if (left.length > 0) say(`${left.length} sealed copies that no row names, of reports that have theirs`);
  for (const key of alone)
    say(`  ${key}: sealed, and not in the ledger; npm run evidence cannot name it, and it is left`);
  if (who === null || left.length === 0) return;
  await recordDeed(table, { who, what: 'originals.remove-unnamed', about: `${left.length} sealed copies` });
  for (const key of left) await deleteObject(originals, key);
  say(`${left.length} removed`);
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values } = readArguments(
    terminal,
    'npm run rebuild [-- --by NAME] [--apply]      computes clusters and totals anew, and prints where the ledger differs; with\n' +
      '--apply, writes into the tallies of days whose reports are all there what these added, and removes sealed copies that no row names',
    { options: { by: { type: 'string' }, apply: { type: 'boolean' } } },
  );
  const operator = await connectOperator(terminal);
  const { table } = operator;
  await recordDeed(table, { who: operatorName(values.by), what: 'ledger.rebuild', about: 'ledger' });
  const { retention } = await settingsOfHotline(terminal, table);
  const since = wholeSince(retention.reportDays);
  if (values.apply === true) await apply(terminal, table, operatorName(values.by), since);
  const rows = await readLedger(table);
  const { differences, pending, olderDays, counted } = rebuild(rows, since);
  const { reports, links, clusters, campaigns } = counted;
  terminal.say(
    `computed from ${reports} reports and ${links} links: ${clusters} cluster ids, ${campaigns} campaign ids`,
  );
  if (olderDays > 0) {
    terminal.say(
      `not compared: tallies of ${olderDays} ${olderDays === 1 ? 'day' : 'days'} before ${since}, whose reports may have expired`,
    );
  }
  if (pending.length > 0) terminal.say(`pending, so that clusters may differ: ${pending.length}`);
  terminal.say(differences.length === 0 ? 'no differences' : `${differences.length} differences`);
  for (const difference of differences) terminal.say(line(difference));
  await copies(terminal, operator, rows, values.apply === true ? operatorName(values.by) : null);
  return differences.length === 0 ? 0 : 1;
};

await run(import.meta.filename, main);
