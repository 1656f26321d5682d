import type { Audience } from '#domain/feed/audience.ts';
import { emptied, type Group, type GroupEvent, type GroupNews, MAX_MERGED } from '#domain/feed/group/group-event.ts';
import { groupSubject } from '#domain/feed/group/log-event.ts';
import { placeGroup } from '#domain/feed/group/place-group.ts';
import { eventIdAt } from '#domain/feed/place-event.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, queryBehind, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Removal, type Step } from '#io/table/store/transaction.ts';
import { APPENDING, addedAfter, headStep, type NextPlace, placeAfter, type RecordTelling } from './log-place.ts';
import {
  FeedEventRow,
  type FeedStateEntry,
  FeedStateRow,
  type PublishedGroup,
  PublishedGroupRow,
  StixObjects,
} from './rows.ts';

/** What a log last said of groups, by `campaign:<id>` or `cluster:<id>`, for those of which it said anything. */
export const publishedGroups = async (
  table: Table,
  audience: Audience,
  subjects: readonly string[],
): Promise<Map<string, PublishedGroup>> => {
  const keys = [...new Set(subjects)].map((subject) => key.publishedGroup(audience, subject));
  const rows = await readRows(table, keys, PublishedGroupRow, { consistent: true, whole: true });
  return new Map(rows.map((row) => [row.subject, row]));
};

/** Sorts behind every subject. */
const LAST_SUBJECT = '~';

/** Most mergers that are followed to the group that stands. */
const MAX_MERGERS = 20;

/** How a group stands in a log, or the one that it was merged into; null where the log told of none. */
export const stateOfGroup = async (table: Table, audience: Audience, group: Group): Promise<FeedStateEntry | null> => {
  let subject: string | undefined = groupSubject(group);
  for (let mergers = 0; subject !== undefined && mergers <= MAX_MERGERS; mergers += 1) {
    const marker: PublishedGroup | undefined = (await publishedGroups(table, audience, [subject])).get(subject);
    if (marker === undefined) return null;
    if (marker.state !== 'merged') return getRow(table, key.feedState(audience, marker.addedAt), FeedStateRow);
    subject = marker.mergedInto;
  }
  return null;
};

/** Most indicators that are said to point to a campaign no more: the latest. */
const MAX_ENDED = 200;

/** What a log last said of its groups, by their subjects: a page of all that it ever told of, from after one. */
export const groupsAfter = (
  table: Table,
  audience: Audience,
  after: string,
  limit: number,
): Promise<PublishedGroup[]> =>
  queryBehind(
    table,
    key.publishedGroup(audience, after),
    key.publishedGroup(audience, LAST_SUBJECT).sk,
    PublishedGroupRow,
    limit,
  );

/** What there is to tell of a group, and when it expires, in seconds since 1970. */
export interface GroupEntry {
  group: Group;
  /** Null where nothing that was told of it holds any more. */
  news: GroupNews | null;
  /** What the log said of those that are this one now. */
  merged: readonly PublishedGroup[];
  /** Its wallets that the log lists, and of a campaign's the UUIDs of their indicators. */
  members: readonly string[];
  indicates: readonly string[];
  /** The UUIDs of the indicators that go on pointing to a campaign, listed at this moment or not, and of those that do no more. */
  points: readonly string[];
  ended: readonly string[];
  /** UTC, ISO 8601. */
  time: string;
  expires: number;
}

/** What the marker's step is called. */
const MARKER = 'published group';

const markerStep = (audience: Audience, marker: PublishedGroup, before: PublishedGroup | undefined): Step => ({
  what: before === undefined || before.subject === marker.subject ? MARKER : `${MARKER} ${marker.subject}`,
  put: {
    Item: PublishedGroupRow.item(key.publishedGroup(audience, marker.subject), marker),
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :before', ExpressionAttributeValues: { ':before': before.version } }),
  },
});

const formerState = (audience: Audience, { addedAt, subject }: PublishedGroup): Removal => ({
  what: `former state ${subject}`,
  delete: { Key: key.feedState(audience, addedAt) },
});

const stateStep = (audience: Audience, state: FeedStateEntry & { stixId: string }): Step => ({
  what: 'state',
  put: {
    Item: {
      ...FeedStateRow.item(key.feedState(audience, state.addedAt), state),
      ...StixObjects.entry(state.stixId, audience, { audience, addedAt: state.addedAt }),
    },
  },
});

/** What becomes of the state of before: it is replaced; that of another generation, revoked for ever, stays for who asks late. */
const replacedSteps = (audience: Audience, before: PublishedGroup, generation: number): (Step | Removal)[] => {
  // Of one that was another meanwhile it stands as a former one already.
  if (before.state === 'merged') return [];
  if (before.generation === generation) return [formerState(audience, before)];
  const update = {
    Key: key.feedState(audience, before.addedAt),
    UpdateExpression: 'SET former = :yes',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':yes': true },
  };
  return [{ what: `former state ${before.subject}`, update }];
};

/** How a group that is another now stands in its log for ever, as an event would say it, though none does but that of the other. */
const endOf = (one: PublishedGroup, { seq, time }: Pick<GroupEvent, 'seq' | 'time'>): GroupEvent => ({
  ...emptied(one.told),
  ...{ id: one.listedAs, seq, time, status: 'retracted', generation: one.generation, supersedes: one.listedAs },
});

/** Ends those that are another now: each keeps a last state of its own, however late who was told of it comes back. */
const mergedSteps = (
  audience: Audience,
  merged: readonly PublishedGroup[],
  into: { subject: string; stixId: string; event: GroupEvent; at: number },
): (Step | Removal)[] =>
  merged.flatMap((one, index) => {
    const addedAt = new Date(into.at + 1 + index).toISOString();
    const { subject, firstSeq, createdAt, stixId } = one;
    const marker = { ...one, state: 'merged' as const, mergedInto: into.subject, addedAt, version: one.version + 1 };
    const event = endOf(one, into.event);
    const last = { event, firstSeq, addedAt, createdAt, stixId, former: true as const, into: into.stixId };
    return [
      { ...markerStep(audience, marker, one), what: `merged ${subject}` },
      { ...stateStep(audience, last), what: `last state ${subject}` },
      ...(one.state === 'merged' ? [] : [formerState(audience, one)]),
    ];
  });

const steps = (
  { audience, log, seq }: NextPlace,
  at: number,
  { group, news, merged, members, indicates, points, ended: endedNow, time, expires }: GroupEntry,
  before: PublishedGroup | undefined,
): (Step | Removal)[] => {
  const told = news ?? (before && emptied(before.told));
  if (told === undefined) throw new RangeError('a group of which nothing was told');
  const subject = groupSubject(group);
  const place = { audience, log, seq: seq + 1, time };
  const state = news === null ? ('retracted' as const) : ('published' as const);
  const { event, generation, listedAs, stixId } = placeGroup(told, state, place, before);
  const addedAt = new Date(at).toISOString();
  const again = before?.generation !== generation;
  const createdAt = again ? addedAt : before.createdAt;
  const firstSeq = before?.firstSeq ?? event.seq;
  const ended = [...new Set([...(again ? [] : (before.ended ?? [])), ...endedNow])]
    .filter((one) => !points.includes(one))
    .slice(-MAX_ENDED);
  const logged = {
    event,
    firstSeq,
    addedAt,
    createdAt,
    stixId,
    ...(indicates.length === 0 ? {} : { indicates }),
    ...(ended.length === 0 ? {} : { ended }),
  };
  const marker: PublishedGroup = {
    ...{ audience, subject, state, told, seq: event.seq, firstSeq, generation, listedAs, stixId, addedAt, createdAt },
    version: (before?.version ?? 0) + 1,
    members: [...members],
    ...(points.length === 0 ? {} : { points: [...points] }),
    ...(ended.length === 0 ? {} : { ended }),
  };
  return [
    {
      what: 'event',
      put: {
        Item: FeedEventRow.item(key.feedEvent(audience, event.seq), { ...logged, expires }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    stateStep(audience, logged),
    ...(before === undefined ? [] : replacedSteps(audience, before, generation)),
    ...mergedSteps(audience, merged, { subject, stixId, event, at }),
    markerStep(audience, marker, before),
  ];
};

/**
 * Appends what there is to tell of a group to a log, at the next seq, all in one transaction; false where the log has said something
 * else of it since `before`.
 */
export const appendGroup = (
  table: Table,
  audience: Audience,
  entry: GroupEntry,
  before: PublishedGroup | undefined,
  record?: RecordTelling,
): Promise<boolean> => {
  const entering = { ...entry, merged: entry.merged.slice(0, MAX_MERGED) };
  return retryConflict(
    `log ${audience}`,
    async () => {
      const place = await placeAfter(table, audience, entry.time);
      const next = place.seq + 1;
      const event = eventIdAt(audience, groupSubject(entry.group), next);
      await record?.({ audience, first: next, last: next, types: [`${entry.group.kind}.updated`], events: [event] });
      const at = addedAfter(place, entry);
      const lastAt = at + entering.merged.length;
      const outcome = await commit(table, [headStep(place, 1, lastAt), ...steps(place, at, entering, before)]);
      if (outcome.ok) return true;
      return outcome.refused.some((what) => what.includes(MARKER) || what.startsWith('merged')) ? false : CONFLICT;
    },
    APPENDING,
  );
};
