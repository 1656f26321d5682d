import { AUDIENCES } from '#domain/feed/audience.ts';
import { beginLog } from '#io/table/feed/feed.ts';
import { noteHearsElsewhere, subscribersOf } from '#io/table/feed/partner.ts';
import type { Table } from '#io/table/store/table.ts';

/**
 * Has the feed go on in a table that was restored, whose logs end before what partners have heard.
 *
 * Each log is another one from now on, and says so by its name. It goes on where none ever was: at the seconds since 1970, for no log grows by an event a second. Else an event would
 * take the place and the id of one that partners have, who would pass it over, whoever pulls for good. And of no endpoint it is
 * known how far it has heard, so that no retraction is left out for it. It may be run at any time and again.
 */
export const goOnAfterRestore = async (table: Table, now: Date): Promise<void> => {
  const seq = Math.floor(now.getTime() / 1_000);
  for (const audience of AUDIENCES) {
    await beginLog(table, audience, { seq, at: now.toISOString() });
    for (const endpoint of await subscribersOf(table, audience)) await noteHearsElsewhere(table, endpoint);
  }
};
