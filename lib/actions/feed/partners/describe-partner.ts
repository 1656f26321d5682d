import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import type { Partner } from '#domain/feed/partners/partner.ts';
import type { PartnerKey } from '#domain/feed/pull-token.ts';
import { inChunks } from '#io/in-chunks.ts';
import { endpointsOf, readEndpoint } from '#io/table/feed/partner.ts';
import { keysOf } from '#io/table/feed/partner-keys.ts';
import { allPartners, readPartner, readTest } from '#io/table/feed/partners.ts';
import type { EndpointTest, PartnerLine, Try } from '#io/table/feed/rows.ts';
import { lastTries } from '#io/table/feed/tries.ts';
import type { Table } from '#io/table/store/table.ts';

export type { PartnerSaid, Unheard } from '#io/table/feed/rows.ts';

/** Partners that are read at once. */
const AT_ONCE = 10;

/** A partner in the list of all: how many of its endpoints receive, and how many do not. */
export interface ListedPartner extends PartnerLine {
  endpoints: number;
  /** Those that fail, are suspended, disabled, or have not answered their challenge. */
  troubled: number;
}

/** What is known of a key: nothing of what it opens by. */
export type KnownKey = Omit<PartnerKey, 'hash' | 'minute' | 'used'>;

/** A partner, with its endpoints and keys. */
export interface PartnerAnswer extends Partner {
  partner: string;
  endpoints: readonly Endpoint[];
  keys: readonly KnownKey[];
}

/** What was last sent to an endpoint. */
export interface DeliveriesAnswer {
  endpoint: Endpoint;
  /** The newest first: hashes, no content. */
  tries: readonly Try[];
  test: EndpointTest | null;
}

const isTroubled = ({ standing, failed, challenge }: Endpoint): boolean =>
  standing !== 'active' || failed > 0 || challenge !== undefined;

/** All partners, by their names. */
export const listPartners = async (table: Table): Promise<ListedPartner[]> =>
  inChunks(await allPartners(table), AT_ONCE, async (line) => {
    const endpoints = await endpointsOf(table, line.partner);
    return { ...line, endpoints: endpoints.length, troubled: endpoints.filter(isTroubled).length };
  });

/** What partners are called, of those that lines name: by their ids; an id that none has is called by that. */
export const namesOf = async (table: Table, partners: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(partners)];
  const found = await inChunks(ids, AT_ONCE, (id) => readPartner(table, id));
  return new Map(ids.map((id, index) => [id, found[index]?.partnerName ?? id]));
};

/** A partner; null where there is none. */
export const describePartner = async (table: Table, partner: string): Promise<PartnerAnswer | null> => {
  const known = await readPartner(table, partner);
  if (known === null) return null;
  const [endpoints, keys] = await Promise.all([endpointsOf(table, partner), keysOf(table, partner)]);
  return {
    ...known,
    partner,
    endpoints,
    keys: keys.map(({ hash: _hash, minute: _minute, used: _used, ...key }) => key),
  };
};

/** What was last sent to an endpoint, and what came of its last test; null where there is no such endpoint. */
export const describeDeliveries = async (table: Table, ref: EndpointRef): Promise<DeliveriesAnswer | null> => {
  const endpoint = await readEndpoint(table, ref);
  if (endpoint === null) return null;
  const [tries, test] = await Promise.all([lastTries(table, ref), readTest(table, ref)]);
  return { endpoint, tries, test };
};
