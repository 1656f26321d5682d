import type { Audience } from '#domain/feed/audience.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import type { LeftLog } from '#domain/feed/left-log.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { type Committed, commit } from '#io/table/store/transaction.ts';
import { readHead } from './feed.ts';
import { endpointsOf, updateEndpoint } from './partner.ts';
import { SubscriberRow } from './rows.ts';

/** How long a delivery that is under way when its endpoint moves has to end, in milliseconds: longer than any does. */
const LAST_DELIVERY_MS = 60_000;

/** The logs that an endpoint will have left once it receives another one. */
const leavingFor = async (table: Table, endpoint: Endpoint, audience: Audience, at: string): Promise<LeftLog[]> => {
  const { audience: before, sent, leftLogs = [] } = endpoint;
  const others = leftLogs.filter(
    (log) => log.of !== undefined || (log.audience !== audience && log.audience !== before),
  );
  // From the log's end as it is now, though it be left a moment later: what it retracts meanwhile is looked at.
  return [...others, { audience: before, at, sent, seq: await readHead(table, before) }];
};

/**
 * Moves an endpoint to another URL or audience; at another URL it is to answer a challenge first. Another audience's log is delivered from its beginning, and the one that is
 * left is taken back.
 *
 * A delivery that is under way loses its hold, and is waited for: what it tells must not come after its retraction.
 */
export const moveEndpoint = async (
  table: Table,
  endpoint: Endpoint,
  { url, audience, challenge }: Pick<Endpoint, 'url' | 'audience' | 'challenge'>,
  now: Date,
): Promise<Committed> => {
  const { partner, id, audience: before } = endpoint;
  const isLeft = before !== audience;
  const asked = challenge === undefined ? '' : ', challenge = :challenge';
  const rewind = isLeft
    ? ', delivered = :none, failed = :none, heard = :none, sent = :none, hearsElsewhere = :yes, replays = replays + :one, ' +
      'leftLogs = :left, dueShard = :shard, dueAt = :due REMOVE #log, upto, known, more, lease, retryAt, ahead, aheadFailed, aheadAt, ' +
      'leftFailed, leftAt'
    : '';
  return commit(table, [
    {
      what: 'endpoint',
      update: {
        Key: key.endpoint(partner, id),
        UpdateExpression: `SET #url = :url, audience = :audience${asked}${rewind}`,
        // What was sent meanwhile is part of what is left.
        ConditionExpression: `attribute_exists(pk) AND audience = :before${isLeft ? ' AND sent = :sent' : ''}`,
        ExpressionAttributeNames: { '#url': 'url', ...(isLeft ? { '#log': 'log' } : {}) },
        ExpressionAttributeValues: {
          ':url': url,
          ':audience': audience,
          ':before': before,
          ...(challenge === undefined ? {} : { ':challenge': challenge }),
          ...(isLeft
            ? {
                ':none': 0,
                ':one': 1,
                ':yes': true,
                ':sent': endpoint.sent,
                ':left': await leavingFor(table, endpoint, audience, now.toISOString()),
                ':shard': dueShard(id),
                ':due': new Date(now.getTime() + LAST_DELIVERY_MS).toISOString(),
              }
            : {}),
        },
      },
    },
    { what: 'subscriber', put: { Item: SubscriberRow.item(key.subscriber(audience, partner, id), { partner, id }) } },
  ]);
};

/**
 * The logs that a new endpoint of a partner takes over from others that receive nothing any more: what the partner was told through
 * them is to be taken back from it.
 */
export const logsOfOthers = async (
  table: Table,
  partner: string,
  now: Date,
): Promise<Pick<Endpoint, 'leftLogs' | 'hearsElsewhere'>> => {
  const others = await endpointsOf(table, partner);
  if (others.length === 0) return {};
  const at = now.toISOString();
  const stopped = others.filter(({ standing }) => standing !== 'active');
  const leftLogs = stopped.flatMap(({ id, audience, sent, delivered, leftLogs: before = [] }): LeftLog[] => [
    ...before.map((log) => ({ ...log, of: log.of ?? id })),
    { audience, at, sent, seq: delivered, of: id },
  ]);
  return { leftLogs, hearsElsewhere: true };
};

/** Notes how far the logs that an endpoint left were taken back; false where its hold was lost. */
export const noteLeftLogs = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  left: readonly LeftLog[],
): Promise<boolean> =>
  updateEndpoint(table, ref, 'SET leftLogs = :left REMOVE leftFailed, leftAt', 'lease = :lease', {
    ':lease': lease,
    ':left': left,
  });

/** Notes that taking them back failed, and when it is tried again. */
export const noteLeftFailed = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  { failed, leftAt }: { failed: number; leftAt: string },
): Promise<boolean> =>
  updateEndpoint(table, ref, 'SET leftFailed = :failed, leftAt = :leftAt', 'lease = :lease', {
    ':lease': lease,
    ':failed': failed,
    ':leftAt': leftAt,
  });
