import { logId } from '#domain/feed/log-id.ts';
import { uuidFor } from '#domain/feed/object-uuid.ts';
import { eventIdAt } from '#domain/feed/place-event.ts';
import type { Item } from '#io/table/store/rows.ts';

/** A log of before logs had names is named by where it stands. */
export const NAMED_LOG = {
  version: 2,
  from: ({ pk, ...row }: Item): Item => ({ log: logId('', String(pk), ''), lastAt: 0, pk, ...row }),
};

const STATUS: Readonly<Record<string, string>> = { 'wallet.paused': 'paused', 'wallet.retracted': 'retracted' };

const partOf = (row: Item, name: string): Item => {
  const part = row[name];
  return typeof part === 'object' && part !== null ? { ...part } : {};
};

const withNetwork = (event: Item): Item => ({ ...event, wallet: { network: 'mainnet', ...partOf(event, 'wallet') } });

/** Events of before the wire format had network, status and generation. */
export const GENERATED = {
  version: 2,
  from: (row: Item): Item => {
    const event = withNetwork(partOf(row, 'event'));
    return { ...row, event: { status: STATUS[String(event.type)] ?? 'listed', generation: 1, ...event } };
  },
};

/** Markers of before wallets had generations: the first of each. */
export const FIRST_GENERATION = {
  version: 2,
  from: (row: Item): Item => {
    const told = withNetwork(partOf(row, 'told'));
    const address = String(partOf(told, 'wallet').address);
    const name = `|${row.audience}|${address}`;
    return {
      generation: 1,
      // Of a listing that was paused or retracted since, no more is known than the seq of that.
      listedAs: eventIdAt(String(row.audience), address, Number(row.seq)),
      stixId: uuidFor(`stix${name}`).replace(/..$/, '00'),
      mispUuid: uuidFor(`misp${name}`),
      ...row,
      told,
    };
  },
};
