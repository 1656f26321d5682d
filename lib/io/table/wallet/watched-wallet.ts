import type { Wallet } from '#domain/wallet/wallet.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { WalletRow } from './rows.ts';

/** A wallet as the chain is watched for it. */
export type WatchedWallet = Pick<Wallet, 'address' | 'campaign' | 'firstSeen'>;

const Watched = /* @__PURE__ */ whenUsed(() => WalletRow.part('address', 'campaign', 'firstSeen'));

/** Which of the addresses are wallets that reports name: half a read unit each, however many wallets there are. */
export const watchedWallets = async (
  table: Table,
  addresses: Iterable<string>,
): Promise<Map<string, WatchedWallet>> => {
  const rows = await readRows(table, [...new Set(addresses)].map(key.wallet), Watched);
  return new Map(rows.map((row) => [row.address, row]));
};
