import { linksAt, listNamingReports, listWordsOn, paymentsOf } from '#actions/desk/list-of-wallet.ts';
import { campaignName } from '#domain/brief/brief.ts';
import type { ListToExport } from '#domain/export/export.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';
import { walletCampaigns } from '#io/table/wallet/wallet-campaign.ts';
import { demands, type ExportTable, number, pageOf, type ReadTables, text, time, whole } from './table.ts';

/** Lines that are read at once. */
const PAGE = 200;
/** Most days that are counted: of older wallets the tally rows of ten years. */
const MAX_DAYS = 3_660;
/** Most links at one wallet that are read: what has more says that it is cut. */
const MAX_LINKS = 1_000;

type OfWallet = Extract<ListToExport, { wallet: string }>;

const yesNo = (is: boolean | null): string | null => {
  if (is === null) return null;
  return is ? 'yes' : 'no';
};

const reports = (world: ReadTables, address: string): ExportTable => ({
  columns: [
    ...[text('reference'), time('received'), text('channel'), text('demanded'), text('in_demand')],
    ...[text('counts'), text('why_not'), text('same_as')],
  ],
  read: async (at) =>
    pageOf(await listNamingReports(world, address, at, PAGE), (line) => [
      ...[line.reference, line.receivedAt, line.channel, demands(line.demands), yesNo(line.inDemand)],
      ...[yesNo(line.counts), line.why, line.sameAs],
    ]),
});

const days = ({ table }: ReadTables, address: string): ExportTable => ({
  columns: [text('day_utc'), number('reports')],
  read: async () => whole((await readWalletTally(table, address, MAX_DAYS)).map((line) => [line.day, line.reports])),
});

const payments = ({ table }: ReadTables, address: string): ExportTable => ({
  columns: [
    ...[text('txid'), number('vout'), number('satoshi'), number('block_height'), time('block'), text('block_hash')],
    text('verdict'),
  ],
  read: async () => {
    const { payments: all, more } = await paymentsOf(table, address);
    const rows = all.map(({ txid, vout, satoshi, block, judged }) => [
      ...[txid, vout, String(satoshi), block.height, block.time, block.hash, judged.verdict],
    ]);
    return whole(rows, more ? 'the wallet has more payments than are read' : null);
  },
});

const links = ({ table }: ReadTables, address: string): ExportTable => ({
  columns: [
    ...[text('to'), text('state'), text('evidence'), text('doubts'), text('decided_as'), text('by'), time('decided')],
    text('reason'),
  ],
  read: async () => {
    const all = await linksAt(table, address);
    const rows = all.map(({ to, state, evidence, doubts, decision }) => [
      ...[to, state, evidence.map(({ kind, sources }) => `${kind} by ${sources}`).join(' | '), doubts.join(' | ')],
      ...[decision?.verdict ?? null, decision?.name ?? decision?.by ?? null, decision?.at ?? null],
      decision?.reason ?? null,
    ]);
    return whole(rows, all.length < MAX_LINKS ? null : 'the wallet has more links than are read');
  },
});

const campaigns = ({ table }: ReadTables, address: string): ExportTable => ({
  columns: [text('id'), text('name')],
  read: async () => {
    const [wallet, others] = await Promise.all([readWallet(table, address), walletCampaigns(table, address, true)]);
    const ids = new Set([
      ...(wallet?.campaign == null ? [] : [wallet.campaign]),
      ...others.map((each) => each.campaign),
    ]);
    return whole([...ids].map((id) => [id, campaignName(id)]));
  },
});

const decisions = ({ table }: ReadTables, address: string): ExportTable => ({
  columns: [time('decided'), text('what'), text('by'), text('name'), text('reason')],
  read: async (at) =>
    pageOf(await listWordsOn(table, address, at, PAGE), (word) => [
      ...[word.at, `wallet.${word.verb}`, word.by, word.name ?? null, word.reason],
    ]),
});

const TABLES = {
  'wallet-reports': reports,
  'wallet-days': days,
  'wallet-payments': payments,
  'wallet-links': links,
  'wallet-campaigns': campaigns,
  'wallet-decisions': decisions,
} satisfies Record<OfWallet['of'], (world: ReadTables, address: string) => ExportTable>;

/** A table of one wallet, of which something is known; it has no page where nothing is. */
export const tableOfWallet = (world: ReadTables, list: OfWallet): ExportTable => {
  const read = readAddress(list.wallet);
  const table = TABLES[list.of](world, read.ok ? read.address : '');
  return {
    ...table,
    read: async (at) =>
      read.ok && (await readWallet(world.table, read.address)) !== null ? table.read(at) : { ok: false },
  };
};
