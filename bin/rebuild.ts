/**
 * Computes clusters and totals anew from links and reports, and prints where the ledger differs: `npm run rebuild`.
 */
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { type Difference, type LedgerRow, rebuild } from '#actions/rebuild/rebuild.ts';
import { readArguments } from '#commands/arguments.ts';
import { operatorName } from '#commands/decision.ts';
import { connectOperator } from '#commands/operator.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { run } from '#commands/run.ts';
import type { Terminal } from '#commands/terminal.ts';

const line = ({ what, of, stored, computed }: Difference): string =>
  `  ${what}  ${of}: stored ${stored}, computed ${computed}`;

export const main = async (terminal: Terminal): Promise<number> => {
  const { values } = readArguments(
    terminal,
    'npm run rebuild [-- --by NAME]      computes clusters and totals anew, and prints where the ledger differs',
    { options: { by: { type: 'string' } } },
  );
  const { table } = await connectOperator(terminal);
  await recordDeed(table, { who: operatorName(values.by), what: 'ledger.rebuild', about: 'ledger' });
  const rows: LedgerRow[] = [];
  const pages = paginateScan({ client: table.client }, { TableName: table.name, ConsistentRead: true });
  for await (const { Items = [] } of pages) rows.push(...(Items as LedgerRow[]));
  const { differences, pending, counted } = rebuild(rows);
  const { reports, links, clusters, campaigns } = counted;
  terminal.say(
    `computed from ${reports} reports and ${links} links: ${clusters} cluster ids, ${campaigns} campaign ids`,
  );
  if (pending.length > 0) terminal.say(`pending, so that clusters may differ: ${pending.length}`);
  terminal.say(differences.length === 0 ? 'no differences' : `${differences.length} differences`);
  for (const difference of differences) terminal.say(line(difference));
  return differences.length === 0 ? 0 : 1;
};

await run(import.meta.filename, main);
