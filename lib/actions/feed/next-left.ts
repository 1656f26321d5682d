import type { FeedDelivery } from '#domain/feed/delivery.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import type { RetractionReason } from '#domain/feed/event.ts';
import { isOfWallet } from '#domain/feed/group/log-event.ts';
import { isGroupOwed, type LastSaid, type LeftLog, owedReason, packLeft } from '#domain/feed/left-log.ts';
import { publishedAfter, publishedOf, readHead, readLog } from '#io/table/feed/feed.ts';
import { groupsAfter, publishedGroups } from '#io/table/feed/groups.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';
import type { Published, PublishedGroup } from '#io/table/feed/rows.ts';
import { readTold } from '#io/table/feed/told.ts';
import type { Table } from '#io/table/store/table.ts';

/** Wallets that are looked at together: as many as one body of a delivery holds. */
const TOGETHER = 25;
/** Most of such looks before how far they came is noted, when there is nothing to take back. */
const MAX_LOOKS = 40;

/** What an endpoint is to hear next of a log that it left. */
export interface NextLeft {
  /** The logs that it left, as they are to be noted once that is acknowledged. */
  left: LeftLog[];
  /** The endpoint of its partner that had been told. */
  of: EndpointRef;
  /** Absent where nothing is to be taken back so far. */
  delivery: FeedDelivery | null;
}

type Step = { log: LeftLog; said: readonly Published[]; groups?: readonly PublishedGroup[] } | null;

/** After its wallets its campaigns and clusters. */
const sweepGroups = async (table: Table, log: LeftLog, after: string): Promise<Step> => {
  const groups = await groupsAfter(table, log.audience, after, TOGETHER);
  const group = groups.at(-1)?.subject;
  if (group === undefined || groups.length < TOGETHER) return { log: { ...log, swept: true }, said: [], groups };
  return { log: { ...log, group }, said: [], groups };
};

const sweep = async (table: Table, log: LeftLog): Promise<Step> => {
  if (log.group !== undefined) return sweepGroups(table, log, log.group);
  const said = await publishedAfter(table, log.audience, log.after ?? '', TOGETHER);
  const after = said.at(-1)?.told.wallet.address;
  if (after === undefined || said.length < TOGETHER) return { log: { ...log, group: '' }, said };
  return { log: { ...log, after }, said };
};

/** What the log has retracted since: that a wallet is no extorter's is told to those too who have left. */
const follow = async (table: Table, log: LeftLog): Promise<Step> => {
  const head = await readHead(table, log.audience);
  if (head <= log.seq) return null;
  const events = await readLog(table, log.audience, log.seq, head, TOGETHER);
  const seq = events.at(-1)?.event.seq ?? head;
  const retracted = events.flatMap(({ event }) =>
    isOfWallet(event) && event.type === 'wallet.retracted' ? [event.wallet.address] : [],
  );
  return { log: { ...log, seq }, said: [...(await publishedOf(table, log.audience, retracted)).values()] };
};

/** Those of the wallets that one who left the log is to be told the end of. */
const owedOf = async (
  table: Table,
  endpoint: Endpoint,
  of: EndpointRef,
  log: LeftLog,
  said: readonly Published[],
): Promise<{ said: LastSaid; reason: RetractionReason }[]> => {
  const addresses = said.map(({ told }) => told.wallet.address);
  if (addresses.length === 0) return [];
  const [told, now] = await Promise.all([
    readTold(table, of, addresses),
    publishedOf(table, endpoint.audience, addresses),
  ]);
  return said.flatMap((one) => {
    const { address } = one.told.wallet;
    const reason = owedReason(log, one, told.get(address), now.get(address));
    return reason === null ? [] : [{ said: one, reason }];
  });
};

/** Those of the campaigns and clusters that are to be retracted for one who left the log. */
const owedGroups = async (
  table: Table,
  { audience }: Endpoint,
  log: LeftLog,
  groups: readonly PublishedGroup[] = [],
): Promise<PublishedGroup[]> => {
  if (groups.length === 0) return [];
  const now = await publishedGroups(
    table,
    audience,
    groups.map(({ subject }) => subject),
  );
  return groups.filter((one) => isGroupOwed(log, one, now.get(one.subject)));
};

/**
 * What an endpoint is to hear next of the logs that it left: the retraction of each wallet that one of them told it of, and that
 * the log which it receives now does not tell of. Null where all is said.
 */
export const nextLeft = async (table: Table, endpoint: Endpoint, acknowledge?: string): Promise<NextLeft | null> => {
  const { partner, id, replays, leftLogs: left = [] } = endpoint;
  for (const [index, begun] of left.entries()) {
    const of = { partner, id: begun.of ?? id };
    let log = begun;
    for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
      const step = log.swept === true ? await follow(table, log) : await sweep(table, log);
      if (step === null) break;
      const owed = await owedOf(table, endpoint, of, log, step.said);
      const groups = await owedGroups(table, endpoint, log, step.groups);
      log = step.log;
      if (owed.length === 0 && groups.length === 0) continue;
      const name = (await readLogHead(table, log.audience))?.log;
      const leaving = { name: `${partner}/${id}|${replays}`, acknowledge };
      const delivery = name === undefined ? null : packLeft(log, name, owed, groups, leaving);
      if (delivery !== null) return { left: left.with(index, log), of, delivery };
    }
    if (log !== begun) return { left: left.with(index, log), of, delivery: null };
  }
  return null;
};
