import { campaignName } from '#domain/brief/brief.ts';
import { type SharedBy, type SharingCampaign, sharingOf } from '#domain/campaign/sharing.ts';
import { contactNode, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Link, type NodeId, stateOf } from '#domain/cluster/link.ts';
import type { ContactName } from '#domain/contact/contact.ts';
import type { WalletCampaign } from '#domain/wallet/wallet-campaign.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import { readContactDecision } from '#io/table/contact/contact.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { readCampaignTally } from '#io/table/tally/tally.ts';
import { CampaignWallets, WalletRow } from '#io/table/wallet/rows.ts';
import { walletCampaigns } from '#io/table/wallet/wallet-campaign.ts';

/** Most wallets of a campaign whose other campaigns are looked for, its first ones: each costs a query. */
const MAX_WALLETS = 50;
/** Most of them whose contacts are looked at, and most contacts; each costs some reads. */
const MAX_WALLETS_OF_CONTACTS = 10;
const MAX_CONTACTS = 10;
/** Most wallets of one contact that are looked at. */
const MAX_LINKS = 50;
/** Most campaigns that are named: a letter that names everybody's wallets is not listed for ever. */
const MAX_SHARING = 10;
/** Most of their ids that are looked up. */
const MAX_READ = 50;
/** Most ids of a campaign whose wallets are listed. */
const MAX_IDS = 5;
const AT_ONCE = 10;
const WALLET = 'wallet:';

/** Whether reports show it, and no investigator has said that it is none. */
const isShown = (link: Link): boolean =>
  !['cut', 'rejected'].includes(stateOf(link)) && link.evidence.some(({ sources }) => sources.length > 0);

/** The contacts that reports of a wallet give, by its first 50 links. */
const contactsAt = async (table: Table, address: string): Promise<ContactName[]> => {
  const node = walletNode(address);
  const links = (await readLinksAt(table, node, MAX_LINKS)).filter(isShown);
  return links.flatMap(({ a, b }) => {
    const [type, kind, hash] = (a === node ? b : a).split(':');
    return type === 'contact' && kind !== undefined && hash !== undefined ? [{ kind, hash }] : [];
  });
};

/** That letters of a campaign name a wallet, by the first of them. */
type Naming = Pick<WalletCampaign, 'address' | 'campaign' | 'firstReport'>;

const firstNamings = async (table: Table, addresses: readonly string[]): Promise<Naming[]> => {
  const keys = [...new Set(addresses)].map(key.wallet);
  const rows = await readRows(table, keys, WalletRow.part('address', 'campaign', 'firstReport'));
  return rows.flatMap(({ campaign, ...row }) => (campaign === null ? [] : [{ ...row, campaign }]));
};

/** All campaigns that name wallets which letters of one of some campaigns name, under the ids that they had then. */
const campaignsNaming = async (
  table: Table,
  addresses: readonly string[],
  own: ReadonlySet<string>,
  since: ReadonlySet<string>,
): Promise<string[]> => {
  const further = await inChunks(addresses, AT_ONCE, (address) => walletCampaigns(table, address));
  const all = [...(await firstNamings(table, addresses)), ...further.flat()];
  const namings = all.filter(({ firstReport }) => !since.has(firstReport));
  const named = new Set(namings.flatMap(({ address, campaign }) => (own.has(campaign) ? [address] : [])));
  return namings.flatMap(({ address, campaign }) => (named.has(address) ? [campaign] : []));
};

/** The wallets that reports give a contact with; none of one that a lead said is no extorter's. */
const walletsWith = async (table: Table, contact: ContactName): Promise<string[]> => {
  if ((await readContactDecision(table, contact))?.verdict === 'rejected') return [];
  const node: NodeId = contactNode(contact.kind, contact.hash);
  const links = (await readLinksAt(table, node, MAX_LINKS)).filter(isShown);
  return links
    .map(({ a, b }) => (a === node ? b : a))
    .filter((other) => other.startsWith(WALLET))
    .map((other) => other.slice(walletNode('').length));
};

const campaignsReachedBy = async (
  table: Table,
  addresses: readonly string[],
  since: ReadonlySet<string>,
): Promise<string[]> => {
  const some = addresses.slice(0, MAX_WALLETS_OF_CONTACTS);
  const named = (await inChunks(some, AT_ONCE, (address) => contactsAt(table, address))).flat();
  const contacts = [...new Map(named.map((one) => [contactNode(one.kind, one.hash), one])).values()];
  const wallets = await inChunks(contacts.slice(0, MAX_CONTACTS), AT_ONCE, (one) => walletsWith(table, one));
  const reached = await firstNamings(table, wallets.flat().slice(0, MAX_WALLETS));
  return reached.flatMap(({ campaign, firstReport }) => (since.has(firstReport) ? [] : [campaign]));
};

const walletsNamedBy = async (table: Table, ids: readonly string[]): Promise<string[]> => {
  const pages = await inChunks(ids.slice(0, MAX_IDS), AT_ONCE, (id) =>
    CampaignWallets.page(table, id, { lines: MAX_WALLETS }),
  );
  return pages.flatMap((page) => (page.ok ? page.lines.map(({ address }) => address) : []));
};

/**
 * The campaigns that name a wallet of a campaign, or give a contact that its letters give, under their present names: letters of
 * one extorter in several languages are campaigns of their own. `also` are wallets that are looked at beside its first 50,
 * `since` are letters that are not to count; links of contacts stand as they are now.
 */
export const sharingCampaigns = async (
  table: Table,
  id: string,
  { also = [], since = new Set() }: { also?: readonly string[]; since?: ReadonlySet<string> } = {},
): Promise<SharingCampaign[]> => {
  const campaign = await readCampaign(table, id);
  const ids = [campaign?.id ?? id, ...(campaign?.aliases ?? [])];
  const own = new Set(ids);
  const wallets = [...new Set([...also, ...(await walletsNamedBy(table, ids))])].slice(0, MAX_WALLETS);
  const [byWallet, byContact] = await Promise.all([
    campaignsNaming(table, wallets, own, since),
    campaignsReachedBy(table, wallets, since),
  ]);
  const found = new Map<string, SharedBy>();
  for (const one of byContact) found.set(one, 'contact');
  for (const one of byWallet) found.set(one, 'wallet');
  const others = [...found.keys()].filter((one) => !own.has(one));
  const read = await inChunks(others.slice(0, MAX_READ), AT_ONCE, (one) => readCampaign(table, one));
  const present = [...new Map(read.flatMap((one) => (one === null ? [] : [[one.id, one] as const]))).values()];
  return inChunks(
    present.filter((one) => !own.has(one.id)).slice(0, MAX_SHARING),
    AT_ONCE,
    async ({ id: other, aliases }) => {
      const by = [other, ...(aliases ?? [])].some((one) => found.get(one) === 'wallet') ? 'wallet' : 'contact';
      const { languages } = await readCampaignTally(table, other);
      return sharingOf({ id: other, name: campaignName(other) }, by, languages);
    },
  );
};
