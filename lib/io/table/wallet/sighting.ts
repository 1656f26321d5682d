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

/** Most sightings of one page: 100 of them are some 40 kB, 10 read units. */
const PAGE = 100;
/** Most sightings that are read on at once past those of withdrawn reports, and most that are passed over so in one reading. */
const PASSED_AT_ONCE = 1_000;
const MAX_PASSED = 20_000;

/**
 * Reads a wallet's sightings page by page, oldest first, or newest first: as many as `limit` that may be seen. Those of reports
 * that are being withdrawn are passed over, else whoever posts a hundred forms and withdraws them hides all that others reported.
 */
export const readSightings = async (
  table: Table,
  address: string,
  from?: {
    next?: Record<string, unknown>;
    newestFirst?: boolean;
    limit?: number;
    alsoHidden?: boolean;
    /** Only those of these reports. */
    of?: ReadonlySet<string> | undefined;
  },
): Promise<SightingPage> => {
  const limit = from?.limit ?? PAGE;
  const sightings: Sighting[] = [];
  let next = from?.next;
  for (let read = 0, size = limit; read < MAX_PASSED; read += size, size = Math.max(limit, PASSED_AT_ONCE)) {
    const page = await queryPage(
      table,
      {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :seen)',
        ExpressionAttributeValues: { ':pk': key.wallet(address).pk, ':seen': 'SEEN#' },
        ...(from?.alsoHidden === true
          ? {}
          : { FilterExpression: 'attribute_not_exists(#hidden)', ExpressionAttributeNames: { '#hidden': 'hidden' } }),
        ConsistentRead: true,
        ScanIndexForward: from?.newestFirst !== true,
        Limit: size,
        ExclusiveStartKey: next,
      },
      SightingRow,
    );
    sightings.push(...page.rows.filter(({ report }) => from?.of?.has(report) ?? true));
    next = page.next;
    if (next === undefined || sightings.length >= limit) break;
  }
  const last = sightings[limit - 1];
  if (last !== undefined && sightings.length > limit) next = { ...key.sighting(address, last.time, last.report) };
  return { sightings: sightings.slice(0, limit), ...(next === undefined ? {} : { next }) };
};

/** A mail of a verified sender that demands money to the wallet: a flood of forms makes none. */
const isVerifiedDemand = ({ channel, dmarc, inDemand }: Sighting): boolean =>
  channel === 'mail' && dmarc === 'pass' && inDemand;

/** So many verified mails among the last sightings say what is demanded; where there are fewer, those before are read too. */
const ENOUGH_MAILS = 3;

/** Whether enough mails of verified senders are among sightings to say what is demanded. */
export const sayWhatIsDemanded = (sightings: readonly Sighting[]): boolean =>
  sightings.filter(isVerifiedDemand).length >= ENOUGH_MAILS;

/** Those of some sightings that say it. */
export const verifiedDemands = (sightings: readonly Sighting[]): Sighting[] => sightings.filter(isVerifiedDemand);

/** The last sightings of a wallet, verified mails that were found before them, and whether there are more than are read. */
export interface LastSightings {
  last: Sighting[];
  before: Sighting[];
  isCut: boolean;
}

/**
 * Reads a wallet's last sightings, newest first, and on for mails of verified senders that demand, where fewer than three are among
 * them: whoever posts fifty forms with another sum must not hide what letters demand. 20,000 are read at most. `of` are the reports
 * that are looked at, all where it is absent.
 */
export const readLastSightings = async (
  table: Table,
  address: string,
  limit: number,
  of?: ReadonlySet<string>,
): Promise<LastSightings> => {
  const first = await readSightings(table, address, { limit, newestFirst: true, of });
  const before: Sighting[] = [];
  let { next } = first;
  const found = first.sightings.filter(isVerifiedDemand).length;
  for (let read = 0; read < MAX_PASSED && next !== undefined && found + before.length < ENOUGH_MAILS; ) {
    const page: SightingPage = await readSightings(table, address, {
      next,
      limit: PASSED_AT_ONCE,
      newestFirst: true,
      of,
    });
    before.push(...page.sightings.filter(isVerifiedDemand));
    next = page.next;
    read += PASSED_AT_ONCE;
  }
  return { last: first.sightings, before, isCut: next !== undefined && found + before.length < ENOUGH_MAILS };
};

/**
 * Counts a wallet's sightings in some reports and in others, newest first, 20,000 at most; `isCut` where there are more. Those of
 * reports that are being withdrawn are in neither number.
 */
export const countSightings = async (
  table: Table,
  address: string,
  of: ReadonlySet<string>,
): Promise<{ inside: number; outside: number; isCut: boolean }> => {
  let [inside, outside] = [0, 0];
  let next: Record<string, unknown> | undefined;
  for (let read = 0; read < MAX_PASSED; read += PASSED_AT_ONCE) {
    const page: SightingPage = await readSightings(table, address, {
      ...(next === undefined ? {} : { next }),
      limit: PASSED_AT_ONCE,
      newestFirst: true,
    });
    const ofThese = page.sightings.filter(({ report }) => of.has(report)).length;
    inside += ofThese;
    outside += page.sightings.length - ofThese;
    next = page.next;
    if (next === undefined) return { inside, outside, isCut: false };
  }
  return { inside, outside, isCut: true };
};
