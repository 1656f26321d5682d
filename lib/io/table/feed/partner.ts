import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Audience } from '#domain/feed/audience.ts';
import {
  type Endpoint,
  type EndpointRef,
  type EndpointSecret,
  MAX_ASIDE,
  type SetAside,
} from '#domain/feed/endpoint.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type Committed, commit, type Step } from '#io/table/store/transaction.ts';
import { EndpointRow, PartnerList, SubscriberRow } from './rows.ts';

/** Changes an endpoint; false where the condition does not hold. */
export const updateEndpoint = (
  { client, name }: Table,
  { partner, id }: EndpointRef,
  UpdateExpression: string,
  ConditionExpression: string,
  ExpressionAttributeValues?: Record<string, unknown>,
  ExpressionAttributeNames?: Record<string, string>,
): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.endpoint(partner, id),
        UpdateExpression,
        ConditionExpression,
        ExpressionAttributeValues,
        ExpressionAttributeNames,
      }),
    ),
  );

/** Names a partner, and lists it by that. */
export const namingPartner = (partner: string, partnerName: string) => {
  const { listKey, listSort, listed } = PartnerList.entry('all', `${partnerName}#${partner}`, { partner, partnerName });
  return {
    UpdateExpression: 'SET partnerName = :name, listKey = :list, listSort = :sort, listed = :line',
    ExpressionAttributeValues: { ':name': partnerName, ':list': listKey, ':sort': listSort, ':line': listed },
  };
};

/** What creates an endpoint, its partner where it is new, and the pointer from its log. */
export const endpointSteps = (endpoint: Endpoint): Step[] => {
  const { partner, id, partnerName, audience } = endpoint;
  return [
    {
      what: 'partner',
      update: {
        Key: key.partner(partner),
        ...namingPartner(partner, partnerName),
      },
    },
    {
      what: 'endpoint',
      put: {
        Item: EndpointRow.item(key.endpoint(partner, id), endpoint),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    { what: 'subscriber', put: { Item: SubscriberRow.item(key.subscriber(audience, partner, id), { partner, id }) } },
  ];
};

/** Creates an endpoint of a partner whose name is its own. */
export const createEndpoint = (table: Table, endpoint: Endpoint): Promise<Committed> =>
  commit(table, endpointSteps(endpoint));

/** The endpoints of a partner, whatever became of them. */
export const endpointsOf = async (table: Table, partner: string): Promise<Endpoint[]> => {
  const { pk, sk } = key.endpoint(partner, '');
  return queryRows(table, { pk, prefix: sk }, EndpointRow, { ConsistentRead: true });
};

/** Reads an endpoint as it is now; null where there is none. */
export const readEndpoint = (table: Table, { partner, id }: EndpointRef): Promise<Endpoint | null> =>
  getRow(table, key.endpoint(partner, id), EndpointRow);

/** The endpoints that receive a log. */
export const subscribersOf = async (table: Table, audience: Audience): Promise<EndpointRef[]> => {
  const { pk, sk } = key.subscriber(audience, '', '');
  return queryRows(table, { pk, prefix: sk.slice(0, 'ENDPOINT#'.length) }, SubscriberRow);
};

/**
 * Takes an endpoint for delivering, until `until` at most; false while another has it, it is not active, or its next
 * attempt is not due yet. Should the taker die, the sweep rings at `until`.
 */
export const takeEndpoint = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  now: string,
  until: string,
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET lease = :lease, leaseUntil = :until, dueShard = :shard, dueAt = :until',
    'standing = :active AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now) ' +
      'AND (failed = :none OR attribute_not_exists(retryAt) OR retryAt <= :now)',
    { ':lease': lease, ':until': until, ':now': now, ':active': 'active', ':none': 0, ':shard': dueShard(ref.id) },
  );

/**
 * Takes an endpoint whose delivery fails, for what goes ahead of that; false while another has it or nothing fails. Its
 * next attempt stays due.
 */
export const takeForAhead = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  now: string,
  until: string,
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET lease = :lease, leaseUntil = :until',
    'standing = :active AND failed > :none AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now)',
    { ':lease': lease, ':until': until, ':now': now, ':active': 'active', ':none': 0 },
  );

/** Notes that all was sent ahead up to a seq; false where the lease was lost. */
export const noteAhead = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  { covered, dueAt }: { covered: number; dueAt: string },
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET ahead = :covered, dueAt = :dueAt REMOVE lease, leaseUntil, aheadFailed, aheadAt',
    'lease = :lease AND attribute_exists(retryAt)',
    { ':lease': lease, ':covered': covered, ':dueAt': dueAt },
  );

/** Notes that sending ahead failed, when it is tried again, and when the sweep rings. */
export const noteAheadFailed = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  { failed, aheadAt, dueAt }: { failed: number; aheadAt: string; dueAt: string },
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET aheadFailed = :failed, aheadAt = :aheadAt, dueAt = :dueAt REMOVE lease, leaseUntil',
    'lease = :lease',
    { ':lease': lease, ':failed': failed, ':aheadAt': aheadAt, ':dueAt': dueAt },
  );

/**
 * Notes that a delivery is about to be sent, before it is: a receiver may take it in and die before it acknowledges.
 * False where the lease was lost or the log rewound meanwhile.
 */
export const noteSent = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  { delivered, sent }: Pick<Endpoint, 'delivered' | 'sent'>,
): Promise<boolean> =>
  updateEndpoint(table, ref, 'SET sent = :sent', 'lease = :lease AND delivered = :from', {
    ':lease': lease,
    ':from': delivered,
    ':sent': sent,
  });

/**
 * Has an endpoint go on in the log of this name: from its beginning, where it was in another one of its audience; what it may know
 * of from that no seq of this one tells. False where the lease was lost.
 */
export const enterLog = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  { log: before }: Pick<Endpoint, 'log'>,
  log: string,
): Promise<boolean> =>
  before === undefined
    ? updateEndpoint(
        table,
        ref,
        'SET #log = :log',
        'lease = :lease',
        { ':lease': lease, ':log': log },
        { '#log': 'log' },
      )
    : updateEndpoint(
        table,
        ref,
        'SET #log = :log, delivered = :none, heard = :none, sent = :none, failed = :none, replays = replays + :one, ' +
          'hearsElsewhere = :yes REMOVE upto, known, more, retryAt, singly, ahead, aheadFailed, aheadAt',
        'lease = :lease',
        { ':lease': lease, ':log': log, ':none': 0, ':one': 1, ':yes': true },
        { '#log': 'log' },
      );

/** What is forgotten of an endpoint that fails no more. */
const FAILURE = 'upto, known, more, problem, retryAt, failingSince';

/** Moves an endpoint over what was acknowledged; false where the lease was lost or the log rewound meanwhile. */
export const advance = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  { delivered, heard }: Pick<Endpoint, 'delivered' | 'heard'>,
  to: number,
  now: string,
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    `SET delivered = :to, heard = :heard, failed = :none, heardAt = :now REMOVE ${FAILURE}, ahead, aheadFailed, aheadAt`,
    'lease = :lease AND delivered = :from',
    { ':lease': lease, ':from': delivered, ':to': to, ':heard': Math.max(heard, to), ':none': 0, ':now': now },
  );

/** Notes that an endpoint took a ping, or what it was challenged by; false where the lease was lost. */
export const noteAlive = (table: Table, ref: EndpointRef, lease: string, now: string): Promise<boolean> =>
  updateEndpoint(table, ref, `SET heardAt = :now, failed = :none REMOVE challenge, ${FAILURE}`, 'lease = :lease', {
    ':lease': lease,
    ':now': now,
    ':none': 0,
  });

/** Takes a suspended endpoint for a ping; false while another has it, or it is not due. */
export const takeForProbe = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  now: string,
  until: string,
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET lease = :lease, leaseUntil = :until, dueAt = :until',
    'standing = :suspended AND dueAt <= :now AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now)',
    { ':lease': lease, ':until': until, ':now': now, ':suspended': 'suspended' },
  );

/**
 * Has a suspended endpoint that took a ping go on, one event at a time up to the end of the delivery that it failed at: one more
 * failure suspends it again. False where the lease was lost.
 */
export const reopen = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  { singly, failed, now }: { singly: number; failed: number; now: string },
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET standing = :active, singly = :singly, failed = :failed, retryAt = :now, dueAt = :now ' +
      'REMOVE upto, known, more, lease, leaseUntil',
    'lease = :lease',
    { ':lease': lease, ':active': 'active', ':singly': singly, ':failed': failed, ':now': now },
  );

/** Passes over an event that its receiver refuses though it takes pings; false where the lease was lost or the log rewound. */
export const setAside = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  { delivered, to, aside }: { delivered: number; to: number; aside: readonly SetAside[] },
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET delivered = :to, aside = :aside REMOVE upto, known, more, ahead, aheadFailed, aheadAt',
    'lease = :lease AND delivered = :from',
    { ':lease': lease, ':from': delivered, ':to': to, ':aside': aside.slice(-MAX_ASIDE) },
  );

/** Gives an endpoint back with nothing left to do but a ping at `dueAt`, when the sweep rings; false where the lease was lost. */
export const release = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  { heardAt, dueAt }: { heardAt: string; dueAt: string },
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET dueAt = :dueAt, heardAt = if_not_exists(heardAt, :at) REMOVE lease, leaseUntil, singly',
    'lease = :lease',
    { ':lease': lease, ':dueAt': dueAt, ':at': heardAt },
  );

/** Gives an endpoint back with more to do at `dueAt`, when the sweep rings. */
export const postpone = (table: Table, ref: EndpointRef, lease: string, dueAt: string): Promise<boolean> =>
  updateEndpoint(table, ref, 'SET dueAt = :dueAt REMOVE lease, leaseUntil', 'lease = :lease', {
    ':lease': lease,
    ':dueAt': dueAt,
  });

/** Notes a failed attempt at the delivery that ends with `upto`, and when the next one is due. */
export const noteFailure = (
  table: Table,
  ref: EndpointRef,
  lease: string,
  failure: Required<Pick<Endpoint, 'delivered' | 'failed' | 'problem' | 'failingSince' | 'retryAt' | 'dueAt'>> &
    Pick<Endpoint, 'known' | 'upto' | 'more'>,
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET failed = :failed, problem = :problem, failingSince = :since, retryAt = :retryAt, dueAt = :dueAt' +
      `${failure.upto === undefined ? '' : ', upto = :upto, more = :more'}` +
      `${failure.known === undefined ? '' : ', known = :known'} REMOVE lease, leaseUntil`,
    'lease = :lease AND delivered = :from',
    {
      ':lease': lease,
      ':from': failure.delivered,
      ...(failure.known === undefined ? {} : { ':known': failure.known }),
      ...(failure.upto === undefined ? {} : { ':upto': failure.upto, ':more': failure.more ?? false }),
      ':failed': failure.failed,
      ':problem': failure.problem,
      ':since': failure.failingSince,
      ':retryAt': failure.retryAt,
      ':dueAt': failure.dueAt,
    },
  );

/** Suspends an endpoint until it takes a ping, which is sent at `dueAt`; what it failed at stays noted. */
export const suspend = (
  table: Table,
  ref: EndpointRef,
  { problem, failingSince, singly, dueAt }: { problem: string; failingSince: string; singly: number; dueAt: string },
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET standing = :suspended, problem = :problem, failingSince = :since, singly = :singly, dueShard = :shard, dueAt = :dueAt ' +
      'REMOVE lease, leaseUntil',
    'attribute_exists(pk) AND standing <> :disabled',
    {
      ':suspended': 'suspended',
      ':disabled': 'disabled',
      ':problem': problem,
      ':since': failingSince,
      ':singly': singly,
      ':shard': dueShard(ref.id),
      ':dueAt': dueAt,
    },
  );

/** Ends deliveries to an endpoint until an operator resumes them; nothing is lost, the log waits. */
export const stopEndpoint = (
  table: Table,
  ref: EndpointRef,
  standing: 'suspended' | 'disabled',
  problem: string,
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET standing = :standing, problem = :problem REMOVE lease, leaseUntil, dueShard, dueAt',
    'attribute_exists(pk)',
    { ':standing': standing, ':problem': problem },
  );

/**
 * Makes an endpoint active again, due at once, its log continued after `after` (as it was, where that is null); false where
 * it never heard what comes before that: it would miss it.
 */
export const resumeEndpoint = (table: Table, ref: EndpointRef, after: number | null, now: string): Promise<boolean> => {
  const values = { ':active': 'active', ':none': 0, ':now': now, ':shard': dueShard(ref.id) };
  const set = 'SET standing = :active, failed = :none, dueShard = :shard, dueAt = :now';
  const forget = `REMOVE lease, leaseUntil, singly, ahead, aheadFailed, aheadAt, ${FAILURE}`;
  return after === null
    ? updateEndpoint(table, ref, `${set} ${forget}`, 'attribute_exists(pk)', values)
    : updateEndpoint(
        table,
        ref,
        `${set}, delivered = :after, replays = replays + :one ${forget}`,
        'delivered >= :after OR heard >= :after',
        {
          ...values,
          ':after': after,
          ':one': 1,
        },
      );
};

/** Has an endpoint's deliveries signed with these secrets; false where others were set meanwhile. */
export const setSecrets = (
  table: Table,
  ref: EndpointRef,
  before: Endpoint['secrets'],
  secrets: readonly EndpointSecret[],
): Promise<boolean> =>
  updateEndpoint(
    table,
    ref,
    'SET secrets = :secrets',
    before === undefined ? 'attribute_exists(pk) AND attribute_not_exists(secrets)' : 'secrets = :before',
    { ':secrets': secrets, ...(before === undefined ? {} : { ':before': before }) },
  );

/** Notes that an endpoint's first secret is shown; false where it was before. */
export const noteSecretShown = (table: Table, ref: EndpointRef): Promise<boolean> =>
  updateEndpoint(table, ref, 'SET secretShown = :yes', 'attribute_exists(pk) AND attribute_not_exists(secretShown)', {
    ':yes': true,
  });

/** Notes that an endpoint may know of wallets that its row says nothing of: no retraction is left out for it. */
export const noteHearsElsewhere = (table: Table, ref: EndpointRef): Promise<boolean> =>
  updateEndpoint(table, ref, 'SET hearsElsewhere = :yes', 'attribute_exists(pk)', { ':yes': true });

/** Sets what of its log an endpoint is sent from now on; false where there is none. */
export const setFilter = (table: Table, ref: EndpointRef, filter: Endpoint['filter']): Promise<boolean> =>
  filter === undefined || Object.values(filter).every((part) => part === undefined)
    ? updateEndpoint(table, ref, 'REMOVE #filter', 'attribute_exists(pk)', undefined, { '#filter': 'filter' })
    : updateEndpoint(
        table,
        ref,
        'SET #filter = :filter',
        'attribute_exists(pk)',
        { ':filter': filter },
        { '#filter': 'filter' },
      );

/** What calls an endpoint's partner otherwise. */
export const renameStep = ({ partner, id }: EndpointRef, partnerName: string): Step => ({
  what: 'endpoint',
  update: {
    Key: key.endpoint(partner, id),
    UpdateExpression: 'SET partnerName = :name',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':name': partnerName },
  },
});

/** Notes that an admin asks for a test of an endpoint; false where there is none. */
export const askForTest = (table: Table, ref: EndpointRef, now: string): Promise<boolean> =>
  updateEndpoint(table, ref, 'SET testAsked = :now', 'attribute_exists(pk)', { ':now': now });

/** Notes that the test was made which was asked for then. */
export const noteTested = (table: Table, ref: EndpointRef, askedAt: string): Promise<boolean> =>
  updateEndpoint(table, ref, 'REMOVE testAsked', 'testAsked = :asked', { ':asked': askedAt });
