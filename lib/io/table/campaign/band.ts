import { readRows } from '#io/table/store/batch.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';

/**
 * Most campaigns that one band names: letters made to share a band could otherwise outgrow its row, and make each
 * look-up read it. 64 of 26 characters are 1.7 kB, half a read unit as an empty one.
 */
const MAX_CAMPAIGNS = 64;

interface BandRow {
  pk: string;
  campaigns?: Set<string>;
}

/** Reads which campaigns the bands name, by band; `consistent` as it is now. */
export const readBands = async (
  table: Table,
  bands: readonly string[],
  consistent = false,
): Promise<Map<string, string[]>> => {
  const rows = await readRows<BandRow>(table, bands.map(key.band), { consistent });
  return new Map(rows.map(({ pk, campaigns = new Set() }) => [pk, [...campaigns]]));
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
