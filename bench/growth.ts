/**
 * What a report costs when the ledger has grown: `npm run bench:growth [-- 1000 10000 100000]`. Of five letters two name
 * the same wallet, two a wallet of their own each in the same campaign, and one belongs to one of two other campaigns:
 * 100,000 are 40,000 reports of one wallet and 40,000 wallets of one campaign. No two have the same text.
 */
import { pathToFileURL } from 'node:url';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { processReport } from '#actions/process/process-report.ts';
import { addressOf } from '#test/support/addresses.ts';
import { consumedBy } from '#test/support/cloud/consumed.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { openReport } from '#test/support/ledger/open-report.ts';
import { letter } from '#test/support/letters/letters.ts';

/** Letters that name one wallet, letters of the same campaign with a wallet each, and letters of other campaigns. */
const KINDS = ['one wallet', 'one campaign', 'other campaigns'] as const;
type Kind = (typeof KINDS)[number];
/** The kind of a letter by its number. */
const ORDER: readonly Kind[] = ['one wallet', 'one campaign', 'one wallet', 'one campaign', 'other campaigns'];

interface Units {
  read: number;
  write: number;
}

/** What a report of a kind costs at a size of the ledger; the mean of some reports. */
interface Cost {
  reports: number;
  kind: Kind;
  processed: Units;
  changes: Units;
  milliseconds: number;
}

const SIZES = [1_000, 10_000, 100_000];
/** Reports of each kind measured at each size. */
const MEASURED = 20;
/** How much more the last size's units may be than the first's. */
const TOLERANCE = 0.05;
/** Workers side by side while the ledger grows. */
const REPORTS_AT_ONCE = 8;
/** Numbers of letters that come before all others, so that none of the measured founds a campaign. */
const FOUNDERS = [10_000_000, 10_000_001, 10_000_004, 10_000_009];
/** Most characters of a row as JSON: a read of it stays within 16 units, and far below DynamoDB's 400 kB. */
const LARGEST_ROW = 64_000;

const SHARED = addressOf('p2wpkh', 'growth shared');

const kindOf = (n: number): Kind => ORDER[n % ORDER.length] ?? 'one wallet';

/** A name of its own for each report, so that no two texts are equal. */
const nameOf = (n: number): string => `Nimi ${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;

const put = (world: LedgerWorld, n: number): string => {
  const wallet = kindOf(n) === 'one wallet' ? SHARED : addressOf('p2wpkh', `growth ${n}`);
  const others = n % 2 === 0 ? 'sv' : 'en';
  const { text, name } = letter(kindOf(n) === 'other campaigns' ? others : 'fi', n, wallet);
  const key = `mail/${n}`;
  const options = { from: `person${n}@example.org`, messageId: `<${n}@example.org>` };
  world.put(key, deliveredText(text.replace(name, nameOf(n)), { id: key }, options));
  return key;
};

/** Stands for `acknowledge`, and for whoever empties its queue; what is sealed is measured by nobody here. */
const clear = (world: LedgerWorld): void => {
  const { buckets, queues } = world.test.cloud;
  for (const bucket of [world.names.inbox, world.names.originals]) {
    for (const { key } of buckets.list(bucket)) buckets.delete(bucket, key);
  }
  for (const queue of [world.names.acknowledgements, world.names.inboxQueue, world.names.clusters]) queues.purge(queue);
};

const unitsOf = async (world: LedgerWorld, work: () => Promise<unknown>): Promise<Units> => {
  const { calls } = await consumedBy(world.worker().table.client, work);
  const sum = (what: 'read' | 'write'): number => calls.reduce((total, call) => total + call[what], 0);
  return { read: sum('read'), write: sum('write') };
};

const changesOf = async (world: LedgerWorld, id: string): Promise<void> => {
  const worker = world.worker();
  await recordChanges({ ...worker, clock: worker.clock }, id);
};

const mean = (units: readonly Units[]): Units => {
  const of = (what: keyof Units): number => units.reduce((sum, one) => sum + one[what], 0) / units.length;
  return { read: of('read'), write: of('write') };
};

/** Processes some more reports of a kind, one at a time, and has their changes recorded. */
const measure = async (world: LedgerWorld, reports: number, kind: Kind): Promise<Cost> => {
  const [processed, changes]: [Units[], Units[]] = [[], []];
  let milliseconds = 0;
  for (let n = reports; processed.length < MEASURED; n += 1) {
    if (kindOf(n) !== kind) continue;
    const key = put(world, n);
    const begun = performance.now();
    processed.push(await unitsOf(world, () => processReport(world.worker(), key)));
    milliseconds += (performance.now() - begun) / MEASURED;
    const id = await openReport(world);
    changes.push(await unitsOf(world, () => changesOf(world, id)));
    clear(world);
  }
  return { reports, kind, processed: mean(processed), changes: mean(changes), milliseconds };
};

/** Processes reports up to a size, some side by side. */
const grow = async (world: LedgerWorld, from: number, to: number): Promise<void> => {
  for (let n = from; n < to; n += REPORTS_AT_ONCE) {
    const keys = Array.from({ length: Math.min(REPORTS_AT_ONCE, to - n) }, (_, index) => put(world, n + index));
    await Promise.all(keys.map((key) => processReport(world.worker(), key)));
    clear(world);
  }
};

/** Processes reports up to each size and measures some more there. */
const measureGrowth = async (world: LedgerWorld, sizes: readonly number[]): Promise<Cost[]> => {
  const costs: Cost[] = [];
  let next = 0;
  // One at a time: founders of the same moment would wait for a merger that nobody here carries out.
  for (const n of FOUNDERS) await processReport(world.worker(), put(world, n));
  clear(world);
  for (const size of sizes) {
    const begun = performance.now();
    await grow(world, next, size);
    const seconds = (performance.now() - begun) / 1_000;
    console.error(`${size} reports, ${((size - next) / seconds).toFixed(0)} a second`);
    for (const kind of KINDS) costs.push(await measure(world, size, kind));
    next = size + ORDER.length * MEASURED;
  }
  return costs;
};

const largestRow = async (world: LedgerWorld): Promise<{ name: string; size: number }> => {
  let largest = { name: '', size: 0 };
  for await (const rows of world.pages()) {
    for (const row of rows) {
      const size = JSON.stringify(row, (_, value) => (value instanceof Set ? [...value] : value)).length;
      const name = [row.pk, row.sk].map((part) => String(part).split('#')[0]).join(' / ');
      if (size > largest.size) largest = { name, size };
    }
  }
  return largest;
};

const grew = (first: Units, last: Units): boolean =>
  last.read > first.read * (1 + TOLERANCE) || last.write > first.write * (1 + TOLERANCE);

const kindGrew = (costs: readonly Cost[], kind: Kind): boolean => {
  const own = costs.filter((cost) => cost.kind === kind);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return true;
  return grew(first.processed, last.processed) || grew(first.changes, last.changes);
};

const print = (costs: readonly Cost[]): void => {
  const row = (...cells: readonly string[]) => console.log(cells.map((cell) => cell.padStart(11)).join(''));
  row('', '', 'process-', 'report', 'changes', '', 'process-');
  row('reports', '', 'read', 'write', 'read', 'write', 'report ms');
  for (const { reports, kind, processed, changes, milliseconds } of costs) {
    const numbers = [processed.read, processed.write, changes.read, changes.write, milliseconds];
    row(String(reports), ` ${kind}`, ...numbers.map((number) => number.toFixed(2)));
  }
};

const main = async (sizes: readonly number[]): Promise<number> => {
  const lean = await openLeanWorld();
  try {
    const world = await lean.again();
    const costs = await measureGrowth(world, sizes);
    print(costs);
    const largest = await largestRow(world);
    console.log(`largest row: ${largest.name}, ${largest.size} characters as JSON (at most ${LARGEST_ROW})`);
    const grown = KINDS.filter((kind) => kindGrew(costs, kind));
    for (const kind of grown) console.log(`${kind}: a report costs over ${100 * TOLERANCE} % more at the last size`);
    return grown.length > 0 || largest.size > LARGEST_ROW ? 1 : 0;
  } finally {
    await lean.close();
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const given = process.argv.slice(2).map(Number);
  process.exitCode = await main(given.length > 0 ? given : SIZES);
}
