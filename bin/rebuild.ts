/**
 * Computes clusters and totals anew from links and reports, and prints where the ledger differs: `npm run rebuild`.
 */
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { type Difference, type LedgerRow, rebuild } from '#actions/rebuild/rebuild.ts';
import { readNoArguments } from '#commands/arguments.ts';
import { connectOperator } from '#commands/operator.ts';
import { run } from '#commands/run.ts';

const line = ({ what, of, stored, computed }: Difference): string =>
  `  ${what}  ${of}: stored ${stored}, computed ${computed}`;

const main = async (): Promise<number> => {
  readNoArguments('npm run rebuild      computes clusters and totals anew, and prints where the ledger differs');
  const { table } = await connectOperator();
  const rows: LedgerRow[] = [];
  const pages = paginateScan({ client: table.client }, { TableName: table.name, ConsistentRead: true });
  for await (const { Items = [] } of pages) rows.push(...(Items as LedgerRow[]));
  const { differences, pending, counted } = rebuild(rows);
  const { reports, links, clusters, campaigns } = counted;
  console.log(
    `computed from ${reports} reports and ${links} links: ${clusters} cluster ids, ${campaigns} campaign ids`,
  );
  if (pending.length > 0) console.log(`pending, so that clusters may differ: ${pending.length}`);
  console.log(differences.length === 0 ? 'no differences' : `${differences.length} differences`);
  for (const difference of differences) console.log(line(difference));
  return differences.length === 0 ? 0 : 1;
};

await run(main);
