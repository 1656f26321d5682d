import type { ChainAge } from '#domain/gate/gate.ts';
import type { ChainFacts } from '#domain/payment/chain-facts.ts';
import type { Sighting } from '#domain/wallet/sighting.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readServices } from '#io/table/gate/service.ts';
import { readChainFacts } from '#io/table/payment/chain-facts.ts';
import type { Table } from '#io/table/store/table.ts';

/** Whether the chain is followed: where it is, from what. */
export interface ChainSettings {
  payments?: object | null;
}

/** What the gate asks about a wallet beside its reports. */
export interface ReadChainAge {
  chain: ChainAge;
  service: string | null;
  campaignSince: string | null;
}

/**
 * The age of a wallet. Where the server knows more than it was asked for, the oldest use that was read is an upper bound: it
 * proves that the wallet is older than its campaign, never that it is not.
 */
const ageOf = (facts: ChainFacts | undefined, followed: boolean, since: string | null): ChainAge => {
  if (facts?.asked === undefined) return { asked: followed ? 'waiting' : 'not' };
  if (facts.asked === 'no-answer') return { asked: 'no-answer' };
  const firstUsed = facts.firstUsed ?? null;
  const isBound = facts.truncated === true && (since === null || firstUsed === null || firstUsed >= since);
  return isBound ? { asked: 'no-answer' } : { asked: 'answered', askedAt: facts.askedAt ?? null, firstUsed };
};

/** When the campaign of a wallet's first report was founded, or without one when that report came. */
const sinceOf = async (table: Table, [first]: readonly Sighting[]): Promise<string | null> => {
  if (first === undefined) return null;
  const campaign = first.campaign === null ? null : await readCampaign(table, first.campaign);
  return campaign?.foundedAt ?? first.time;
};

/** Reads what is known of a wallet on the chain, and whether its address is a known service's. */
export const readChainAge = async (
  { table, settings }: { table: Table; settings: ChainSettings },
  address: string,
  sightings: readonly Sighting[],
): Promise<ReadChainAge> => {
  const followed = (settings.payments ?? null) !== null;
  const [services, facts] = await Promise.all([
    readServices(table, [address]),
    followed ? readChainFacts(table, [address]) : new Map<string, ChainFacts>(),
  ]);
  const own = facts.get(address);
  const campaignSince = own?.asked === undefined ? null : await sinceOf(table, sightings);
  return {
    chain: ageOf(own, followed, campaignSince),
    service: services.get(address)?.label ?? null,
    campaignSince,
  };
};
