import { pathToFileURL } from 'node:url';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { processReport } from '#actions/process/process-report.ts';
import type { TableProperties } from '#local/cloud/dynamodb/table-definition.ts';
import { addressOf } from '#test/support/addresses.ts';
import { type Consumed, consumedBy } from '#test/support/cloud/consumed.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { openReport } from '#test/support/ledger/open-report.ts';
import { longerLetter } from '#test/support/letters/letters.ts';
import { synthesizedTemplate } from './synthesized-template.ts';

type Items = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** What one report of a kind costs, and what it may cost. */
export interface ReportUnits {
  kind: string;
  calls: Consumed[];
  /** The transaction's items, each written alone to an empty table. */
  items: { key: string; write: number }[];
  read: number;
  write: number;
  budget: { read: number; write: number };
  /** What recording its changes costs besides, in `changes`. */
  changes: { read: number; write: number };
}

const sum = (list: readonly Consumed[], what: 'read' | 'write'): number =>
  list.reduce((total, call) => total + call[what], 0);

/** The ledger as the template defines it: an index costs what it projects. */
const ledgerOfTemplate = (): TableProperties => {
  const table = Object.values(synthesizedTemplate()).find(({ Type }) => Type === 'AWS::DynamoDB::GlobalTable');
  if (table === undefined) throw new Error('the template has no table');
  return table.Properties as TableProperties;
};

/** The key's pattern: what an item is, without the ids that make it one. */
const patternOf = (item: Items[number]): string => {
  const key = item.Put?.Item ?? item.Update?.Key ?? {};
  return [key.pk, key.sk].map((part) => String(part).split('#')[0]).join(' / ');
};

/** Writes each item of a transaction alone, in a transaction too, so that DynamoDB says what that one costs. */
const itemByItem = async (world: LedgerWorld, items: Items): Promise<ReportUnits['items']> => {
  const { table } = world.worker();
  const measured: ReportUnits['items'] = [];
  for (const item of items) {
    const write = Object.values(item)[0];
    const alone = { [Object.keys(item)[0] ?? '']: { ...write, TableName: table.name } };
    const consumed = await consumedBy(table.client, () =>
      table.client.send(new TransactWriteCommand({ TransactItems: [alone as Items[number]] })),
    );
    measured.push({ key: patternOf(item), write: sum(consumed.calls, 'write') });
  }
  return measured;
};

const SYLLABLES = ['ka', 'se', 'mi', 'to', 'lu', 'ny', 'pä', 'rö', 'vi', 'ha'];

/** A kind of report: which text, naming which wallet, from whom. */
interface Kind {
  kind: string;
  /** Of letters alike, which one. */
  text: number;
  /** How many sentences more it has than they. */
  longer?: number;
  /** Words of a long letter that stands in front. */
  book?: string;
  wallet: string;
  from?: string;
  budget: ReportUnits['budget'];
}

/** A report of a known campaign; one that names a new wallet; one that enters its letter's 25 bands, two units each. */
const KNOWN = { read: 22, write: 18 };
const NEW_WALLET = { read: 22, write: 24 };
const FOUNDER = { read: 22, write: 24 + 60 };

/** More words than a campaign's text holds, each another. */
const BOOK = Array.from({ length: 600 }, (_, n) =>
  [...`${n}`.padStart(3, '0')].map((digit) => SYLLABLES[Number(digit)]).join(''),
).join(' ');

/** Kinds that come from a person each. */
const others = (count: number, kind: (n: number) => Omit<Kind, 'from'>): Kind[] =>
  Array.from({ length: count }, (_, n) => ({ ...kind(n), from: `person${n}@example.org` }));

const KINDS: readonly Kind[] = [
  { kind: 'first of its campaign, new wallet', text: 0, wallet: 'a', budget: FOUNDER },
  // Those who tell its text write that row as well.
  ...others(7, (n) => ({
    kind: `the same text from another person, ${n + 2} of the eight who tell it`,
    text: 0,
    wallet: 'a',
    budget: KNOWN,
  })),
  { kind: 'known text, known wallet', text: 0, wallet: 'a', budget: KNOWN },
  { kind: 'known text, new wallet', text: 0, wallet: 'b', budget: NEW_WALLET },
  { kind: 'another text of a known campaign, known wallet', text: 1, wallet: 'a', budget: KNOWN },
  { kind: 'another text of a known campaign, new wallet', text: 2, wallet: 'c', budget: NEW_WALLET },
  { kind: 'a letter unlike its campaign’s others, known wallet', text: 3, longer: 3, wallet: 'a', budget: KNOWN },
  { kind: 'first of a campaign of long letters', text: 0, book: BOOK, wallet: 'd', budget: FOUNDER },
  // The largest row that a text of a campaign makes.
  ...others(7, (n) => ({
    kind: `another long letter from another person, ${n + 2} of the eight who tell it`,
    text: n + 1,
    book: BOOK,
    wallet: 'd',
    budget: KNOWN,
  })),
];

/** Processes a report of each kind against DynamoDB's own count of units. */
export const measureUnits = async (): Promise<ReportUnits[]> => {
  const properties = ledgerOfTemplate();
  const worlds = await openLedgerWorlds();
  try {
    const world = await worlds.next(properties);
    const measured: ReportUnits[] = [];
    for (const [number, { kind, text, longer = 0, book = '', wallet, from, budget }] of KINDS.entries()) {
      const body = `${book}\n\n${longerLetter(text, longer, addressOf('p2wpkh', wallet))}`;
      const key = `mail/${number}`;
      const options = { messageId: `<${number}@example.org>`, ...(from === undefined ? {} : { from }) };
      world.put(key, deliveredText(body, { id: key }, options));
      const worker = world.worker();
      const { calls, transactions } = await consumedBy(worker.table.client, () => processReport(worker, key));
      const items = await itemByItem(await worlds.next(properties), transactions.at(-1) ?? []);
      const id = await openReport(world);
      const recorded = await consumedBy(worker.table.client, () => recordChanges(worker, id));
      const changes = { read: sum(recorded.calls, 'read'), write: sum(recorded.calls, 'write') };
      measured.push({ kind, calls, items, read: sum(calls, 'read'), write: sum(calls, 'write'), budget, changes });
    }
    return measured;
  } finally {
    await worlds.close();
  }
};

const row = (label: string, read: number | string, write: number | string): string =>
  `  ${label.padEnd(44)}${String(read).padStart(8)}${String(write).padStart(8)}`;

/** The measurement as a table, and whether it stays within its budget. */
export const describeUnits = ({ kind, calls, items, read, write, budget, changes }: ReportUnits): string =>
  [
    `${kind}`,
    row('', 'read', 'write'),
    ...calls.map((call) => row(call.call, call.read, call.write)),
    row('in all', read, write),
    row('budget', budget.read, budget.write),
    row('and its changes', changes.read, changes.write),
    '  the transaction, item by item',
    ...items.map((item) => row(`  ${item.key}`, '', item.write)),
    '',
  ].join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const measured = await measureUnits();
  for (const report of measured) console.log(describeUnits(report));
  const over = measured.some(({ read, write, budget }) => read > budget.read || write > budget.write);
  if (over) process.exitCode = 1;
}
