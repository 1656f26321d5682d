import type { Sighting } from '#domain/wallet/sighting.ts';
import { key } from '#io/table/store/keys.ts';
import { queryPage } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { SightingRow } from './rows.ts';

/** A page of sightings, oldest first, and where the next begins. */
export interface SightingPage {
  sightings: Sighting[];
  next?: Record<string, unknown>;
}

/** Writes a sighting; the transaction's report makes it happen once. */
export const putSighting = (sighting: Sighting): Step => ({
  what: `sighting of ${sighting.address}`,
  put: { Item: SightingRow.item(key.sighting(sighting.address, sighting.time, sighting.report), sighting) },
});

/** Most sightings of one page: 100 of them are some 40 kB, 5 read units. */
const PAGE = 100;

/** Reads a wallet's sightings page by page, oldest first, or newest first. */
export const readSightings = async (
  table: Table,
  address: string,
  from?: { next?: Record<string, unknown>; newestFirst?: boolean; limit?: number; alsoHidden?: boolean },
): Promise<SightingPage> => {
  const { rows, next } = await queryPage(
    table,
    {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :seen)',
      ExpressionAttributeValues: { ':pk': key.wallet(address).pk, ':seen': 'SEEN#' },
      // Of reports that are being withdrawn nobody is told.
      ...(from?.alsoHidden === true
        ? {}
        : { FilterExpression: 'attribute_not_exists(#hidden)', ExpressionAttributeNames: { '#hidden': 'hidden' } }),
      ConsistentRead: true,
      ScanIndexForward: from?.newestFirst !== true,
      Limit: from?.limit ?? PAGE,
      ExclusiveStartKey: from?.next,
    },
    SightingRow,
  );
  return { sightings: rows, ...(next === undefined ? {} : { next }) };
};
