import { changeLink } from '#actions/cluster/change-link.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { addDoubt } from '#domain/cluster/link.ts';
import { spellingsOf } from '#domain/extract/address/key-hash.ts';
import type { KnownService } from '#domain/payment/known-services.ts';
import type { Clock } from '#io/clock.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import { askReview } from '#io/table/gate/decisions.ts';
import { deleteService, putService } from '#io/table/gate/service.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { watchedWallets } from '#io/table/wallet/watched-wallet.ts';

interface ImportServices {
  table: Table;
  clock: Clock;
}

/** A list of known services, and who made it. */
interface ServiceList {
  title: string;
  creator: string;
  services: readonly KnownService[];
}

/** How many addresses are written at once. */
const SERVICES_AT_ONCE = 25;

/** Has wallets of known services looked at again: what partners were told of them, and the links at them. */
const lookAgain = async ({ table, clock }: ImportServices, address: string): Promise<void> => {
  const node = walletNode(address);
  for (const { a, b } of await readLinksAt(table, node)) {
    // What that makes pending is due, and the sweep rings for it.
    await changeLink(table, [a, b], (link) => addDoubt(link, 'known-service'), clock());
  }
  await commit(table, [askReview(address, clock())]);
};

/** Imports a list of known services; gives how many of its addresses are wallets that reports name. */
export const importServices = async (
  deps: ImportServices,
  { title, creator, services }: ServiceList,
): Promise<{ imported: number; wallets: string[] }> => {
  const { table, clock } = deps;
  const row = { list: `${title}, ${creator}`, importedAt: clock().toISOString() };
  await inChunks(services, SERVICES_AT_ONCE, (service) => putService(table, { ...service, ...row }));
  const wallets = await watchedWallets(
    table,
    services.flatMap(({ address }) => spellingsOf(address)),
  );
  for (const address of wallets.keys()) await lookAgain(deps, address);
  return { imported: services.length, wallets: [...wallets.keys()] };
};

/** Takes the addresses of a list out again. Links that were doubted stay so until an investigator confirms them. */
export const removeServices = async (deps: ImportServices, services: readonly KnownService[]): Promise<void> => {
  await inChunks(services, SERVICES_AT_ONCE, ({ address }) => deleteService(deps.table, address));
  const wallets = await watchedWallets(
    deps.table,
    services.flatMap(({ address }) => spellingsOf(address)),
  );
  for (const address of wallets.keys()) await commit(deps.table, [askReview(address, deps.clock())]);
};
