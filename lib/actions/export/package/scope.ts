import { listCampaignWallets } from '#actions/desk/list-campaign-wallets.ts';
import { listMembers } from '#actions/desk/list-members.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { heldText } from '#domain/export/package/against.ts';
import { readHeld } from '#io/table/case/case.ts';
import type { Table } from '#io/table/store/table.ts';

/** What of the ledger a package is made of. */
export interface PackageScope {
  wallets: { address: string; heldBy: string[] }[];
  /** Campaigns that the case holds: their reports are in the package. */
  campaigns: string[];
  /** Reports that it holds, by their ids. */
  reports: string[];
  cut: string[];
}

/** Most wallets of a package: each costs some ten reads. What has more says so. */
export const MAX_PACKAGE_WALLETS = 1_000;
/** Lines of a page that is read of a list. */
const LINES = 100;
const WALLET_NODE: string = walletNode('');

type Addresses = AsyncGenerator<string, void, undefined>;

async function* ofCluster(table: Table, id: string): Addresses {
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await listMembers({ table }, id, cursor, LINES);
    if (!page.ok) return;
    for (const node of page.members) if (node.startsWith(WALLET_NODE)) yield node.slice(WALLET_NODE.length);
    cursor = page.next;
  }
}

async function* ofCampaign(table: Table, id: string): Addresses {
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await listCampaignWallets(table, id, cursor, LINES);
    if (!page.ok) return;
    for (const { address } of page.lines) yield address;
    cursor = page.next;
  }
}

/** Reads what a case holds, and the wallets of its clusters and campaigns: a thousand at most, those first that it holds itself. */
export const readScope = async (table: Table, id: string): Promise<PackageScope> => {
  const holds = await readHeld(table, id);
  const wallets = new Map<string, string[]>();
  let more = 0;
  const add = (address: string, by: string): void => {
    const known = wallets.get(address);
    if (known !== undefined) known.push(by);
    else if (wallets.size < MAX_PACKAGE_WALLETS) wallets.set(address, [by]);
    else more += 1;
  };
  for (const held of holds) if (held.kind === 'wallet') add(held.id, 'the case');
  for (const held of holds) {
    if (held.kind !== 'cluster' && held.kind !== 'campaign') continue;
    const addresses = held.kind === 'cluster' ? ofCluster(table, held.id) : ofCampaign(table, held.id);
    for await (const address of addresses) {
      add(address, heldText(held.kind, held.id));
      // What is behind so many is not counted one by one.
      if (more > MAX_PACKAGE_WALLETS) break;
    }
  }
  return {
    wallets: [...wallets].map(([address, heldBy]) => ({ address, heldBy })),
    campaigns: holds.flatMap(({ kind, id: of }) => (kind === 'campaign' ? [of] : [])),
    reports: holds.flatMap(({ kind, id: of }) => (kind === 'report' ? [of] : [])),
    cut: more === 0 ? [] : [`wallets: the first ${MAX_PACKAGE_WALLETS}, at least ${more} more are not in it`],
  };
};
