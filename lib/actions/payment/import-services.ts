import { changeLink } from '#actions/cluster/change-link.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { addDoubt } from '#domain/cluster/link.ts';
import { addressKind } from '#domain/extract/address/bitcoin-address.ts';
import { spellingsOf } from '#domain/extract/address/key-hash.ts';
import type { KnownService } from '#domain/payment/known-services.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import { toldSpellings } from '#io/table/feed/told-spellings.ts';
import { askReview } from '#io/table/gate/decisions.ts';
import { deleteService, forgetList, noteList, putService } from '#io/table/gate/service.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { watchedWallets } from '#io/table/wallet/watched-wallet.ts';
import type { World } from '#io/world.ts';

type ImportServices = Pick<World, 'table' | 'clock'>;

/** A list of known services, and who made it. */
interface ServiceList {
  title: string;
  creator: string;
  services: readonly KnownService[];
}

/** How many addresses are written at once. */
const SERVICES_AT_ONCE = 25;

/** The addresses of the services' keys, those that partners were told of and a nested address cannot name included. */
const allSpellings = async (table: Table, services: readonly KnownService[]): Promise<string[]> => {
  const computed = services.flatMap(({ address }) => spellingsOf(address));
  const nested = services.flatMap(({ address }) => (addressKind(address) === 'p2sh' ? [address] : []));
  const told = await inChunks(nested, SERVICES_AT_ONCE, (address) => toldSpellings(table, address));
  return [...new Set([...computed, ...told.flat()])];
};

/** Has wallets of known services looked at again: what partners were told of them, and the links at them. */
const lookAgain = async ({ table, clock }: ImportServices, address: string): Promise<void> => {
  const node = walletNode(address);
  for (const { a, b } of await readLinksAt(table, node)) {
    // What that makes pending is due, and the sweep rings for it.
    await changeLink(table, [a, b], (link) => addDoubt(link, 'known-service'), clock());
  }
  await commit(table, [askReview(address, clock())]);
};

const nameOf = ({ title, creator }: Pick<ServiceList, 'title' | 'creator'>): string => `${title}, ${creator}`;

/** Imports a list of known services; gives how many of its addresses are wallets that reports name. */
export const importServices = async (
  world: ImportServices,
  { title, creator, services }: ServiceList,
): Promise<{ imported: number; wallets: string[] }> => {
  const { table, clock } = world;
  const list = nameOf({ title, creator });
  const row = { list, importedAt: clock().toISOString() };
  await inChunks(services, SERVICES_AT_ONCE, (service) => putService(table, { ...service, ...row }));
  await noteList(table, list);
  const wallets = await watchedWallets(table, await allSpellings(table, services));
  for (const address of wallets.keys()) await lookAgain(world, address);
  return { imported: services.length, wallets: [...wallets.keys()] };
};

/** Takes the addresses of a list out again. Links that were doubted stay so until an investigator confirms them. */
export const removeServices = async (world: ImportServices, { services, ...list }: ServiceList): Promise<void> => {
  await inChunks(services, SERVICES_AT_ONCE, ({ address }) => deleteService(world.table, address));
  await forgetList(world.table, nameOf(list));
  const wallets = await watchedWallets(world.table, await allSpellings(world.table, services));
  for (const address of wallets.keys()) await commit(world.table, [askReview(address, world.clock())]);
};
