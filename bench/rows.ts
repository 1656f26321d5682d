/**
 * CPU of a row's read, as it was (the SDK's object taken as it is) and as it is (through the schema of its kind):
 * `node bench/rows.ts`.
 */
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { ALL_ROWS } from '#io/table/all-rows.ts';
import { sampleOf } from '#test/support/ledger/sample-row.ts';

const READS = 20_000;
const ROUNDS = 5;

const microseconds = (work: () => unknown): number => {
  const before = process.cpuUsage();
  for (let read = 0; read < READS; read += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / READS;
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

console.log('kind                before  after    µs more   of a read with the SDK');
for (const kind of ['report', 'sighting', 'wallet', 'campaign', 'link', 'payment', 'endpoint'] as const) {
  const row = ALL_ROWS[kind];
  const item = sampleOf(row.schema) as Record<string, unknown>;
  const stored = marshall(item);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    before: microseconds(() => unmarshall(stored)),
    after: microseconds(() => row.read(unmarshall(stored))),
  }));
  const [before, after] = [median(rounds.map((round) => round.before)), median(rounds.map((round) => round.after))];
  const [was, is, more] = [before, after, after - before].map((value) => value.toFixed(1).padStart(6));
  console.log(`${kind.padEnd(18)} ${was} ${is}     ${more}    × ${(after / before).toFixed(2)}`);
}
