import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { BandRow } from './rows.ts';

/**
 * Most campaigns that one band names: letters made to share a band could otherwise outgrow its row, and make each
 * look-up read it. 64 of 26 characters are 1.7 kB, half a read unit as an empty one.
 */
const MAX_CAMPAIGNS = 64;

/** Reads which campaigns the bands name, by band; `consistent` as it is now. */
export const readBands = async (
  table: Table,
  bands: readonly string[],
  consistent = false,
): Promise<Map<string, string[]>> => {
  const rows = await readRows(table, bands.map(key.band), BandRow, { consistent });
  return new Map(rows.map(({ pk, campaigns }) => [pk, [...campaigns]]));
};

/** Enters a campaign under its bands, those left out that name enough others: it is found by its other bands then. */
export const enterBands = (
  campaign: string,
  bands: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): Step[] =>
  bands
    .filter((band) => (known.get(band)?.length ?? 0) < MAX_CAMPAIGNS)
    .map((band) => ({
      what: 'band',
      update: {
        Key: key.band(band),
        UpdateExpression: 'ADD campaigns :campaign',
        ExpressionAttributeValues: { ':campaign': new Set([campaign]) },
      },
    }));
