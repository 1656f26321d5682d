import type { Recording } from '#actions/audit/record-act.ts';
import { listMyCases } from '#actions/case/list-cases.ts';
import type { Case } from '#domain/case/case.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type ReadLine, readMany } from '#domain/desk/read-many.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readHeld } from '#io/table/case/case.ts';
import { readCluster } from '#io/table/cluster/cluster.ts';
import { readNodes } from '#io/table/cluster/node.ts';
import type { Table } from '#io/table/store/table.ts';
import { queryWallets } from './query-wallets.ts';
import type { Asker, AuditPlace } from './record-look.ts';
import { type NamedThing, named } from './wallet/named-thing.ts';

/** What is known of a line. */
export type ManyLine = { line: string } & (
  | {
      state: 'known';
      address: string;
      firstSeen: string;
      campaign: NamedThing | null;
      cluster: (NamedThing & { size: number }) | null;
      /** Cases of who asks that hold it. */
      cases: Pick<Case, 'id' | 'title'>[];
    }
  | { state: 'unknown'; address: string }
  | { state: 'invalid'; why: Extract<ReadLine, { ok: false }>['why'] }
);

/** The answer to many lines at once, in their order, with how many were left out. */
export interface ManyAnswer {
  lines: ManyLine[];
  left: number;
  audit: AuditPlace;
}

/** Most of somebody's cases that are looked into, and how many things are read at once. */
const MAX_CASES = 50;
const AT_ONCE = 10;

const clustersOf = async (table: Table, addresses: readonly string[]) => {
  const nodes = await readNodes(table, addresses.map(walletNode));
  const parents = [...new Set(nodes.flatMap(({ parent }) => parent ?? []))];
  const found = new Map(await inChunks(parents, AT_ONCE, async (id) => [id, await readCluster(table, id)] as const));
  return new Map(
    nodes.map(({ parent }, n) => {
      const root = parent === null ? null : (found.get(parent) ?? null);
      return [addresses[n] ?? '', root === null ? null : { ...named(root.id), size: root.size }];
    }),
  );
};

const casesByAddress = async (table: Table, who: string): Promise<Map<string, Pick<Case, 'id' | 'title'>[]>> => {
  const cases = (await listMyCases({ table }, who)).slice(0, MAX_CASES);
  const held = await inChunks(cases, AT_ONCE, async ({ id, title }) =>
    (await readHeld(table, id)).flatMap((each) => (each.kind === 'wallet' ? [{ address: each.id, id, title }] : [])),
  );
  return Map.groupBy(held.flat(), ({ address }) => address);
};

/** Looks up to a thousand lines at once. One entry of the audit log has how many they are and the SHA-256 of the list. */
export const lookUpMany = async (world: Recording, asker: Asker, typed: string): Promise<ManyAnswer> => {
  const { lines, left } = readMany(typed);
  // What is no address is in the count alone: it may be anything that somebody pasted.
  const asked = lines.map((line) => (line.ok ? line.address : ''));
  const { wallets, audit } = await queryWallets(world, asker, asked);
  const known = [...new Set(wallets.flatMap((each) => (each.state === 'known' ? [each.address] : [])))];
  const [clusters, cases] = await Promise.all([clustersOf(world.table, known), casesByAddress(world.table, asker.who)]);
  return {
    lines: lines.map((read, n): ManyLine => {
      const { line } = read;
      const wallet = wallets[n];
      if (!read.ok) return { line, state: 'invalid', why: read.why };
      if (wallet?.state !== 'known') return { line, state: 'unknown', address: read.address };
      const { address, firstSeen, campaign } = wallet;
      const held = (cases.get(address) ?? []).map(({ id, title }) => ({ id, title }));
      return {
        line,
        state: 'known',
        address,
        firstSeen,
        campaign,
        cluster: clusters.get(address) ?? null,
        cases: held,
      };
    }),
    left,
    audit,
  };
};
