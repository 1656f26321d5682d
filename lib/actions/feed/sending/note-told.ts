import type { Audience } from '#domain/feed/audience.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { TAKES_BACK } from '#domain/feed/event.ts';
import { type LogEvent, ofWallets } from '#domain/feed/group/log-event.ts';
import { publishedOf } from '#io/table/feed/feed.ts';
import { noteTelling } from '#io/table/feed/told.ts';
import { settleUnheard } from '#io/table/feed/unheard.ts';
import type { Table } from '#io/table/store/table.ts';

/**
 * Notes of which wallets an endpoint is about to be told; one that the log took back at this very moment is listed as to be heard of:
 * the retraction may have looked for those that were told a moment before.
 */
export const noteToldNow = async (
  table: Table,
  endpoint: EndpointRef,
  { audience, events: all }: { audience: Audience; events: readonly LogEvent[] },
  now: string,
): Promise<void> => {
  const events = ofWallets(all);
  await noteTelling(table, endpoint, { audience, events }, now);
  const listed = events.flatMap(({ type, wallet }) => (TAKES_BACK.has(type) ? [] : [wallet.address]));
  for (const [address, said] of await publishedOf(table, audience, listed)) {
    if (said.state !== 'published') await settleUnheard(table, address, [said]);
  }
};
