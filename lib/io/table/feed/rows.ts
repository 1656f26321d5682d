import * as z from 'zod';
import { AUDIENCES, type Audience, CEILINGS } from '#domain/feed/audience.ts';
import type { Related } from '#domain/feed/contacts/related.ts';
import type { LogEnd, LoggedEvent } from '#domain/feed/delivery.ts';
import type { Departure } from '#domain/feed/departure.ts';
import type { Endpoint, EndpointRef, EndpointSecret, SetAside } from '#domain/feed/endpoint.ts';
import { FeedEvent, RETRACTION_REASONS, type RetractionReason } from '#domain/feed/event.ts';
import type { FeedState, Said } from '#domain/feed/feed-state.ts';
import { GROUP_PLACED, GroupEvent, type GroupNews } from '#domain/feed/group/group-event.ts';
import { LogEvent } from '#domain/feed/group/log-event.ts';
import type { GroupStanding } from '#domain/feed/group/place-group.ts';
import type { LeftLog, ToldWallet } from '#domain/feed/left-log.ts';
import { EndpointFilter } from '#domain/feed/partners/filter.ts';
import type { Partner } from '#domain/feed/partners/partner.ts';
import { SAID_STATES, SAID_TYPES, type SaidBody, type SaidState } from '#domain/feed/partners/said.ts';
import type { Standing } from '#domain/feed/place-event.ts';
import { KEY_SCOPES, type PartnerKey } from '#domain/feed/pull-token.ts';
import { PLACED, type WalletNews } from '#domain/feed/wallet-news.ts';
import { defineList, type List } from '#io/table/store/list.ts';
import { defineRow, FIRST, type Fields, type Item, nested, oneOf, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { FIRST_GENERATION, GENERATED, NAMED_LOG } from './former-rows.ts';

/** What a log last said of a wallet. */
export interface Published extends Said, Standing {
  audience: Audience;
  /** What the log told of it last; what a pause or retraction repeats. */
  told: WalletNews;
  /** How many events of the log are about it. */
  version: number;
  seq: number;
  /** The seq at which the log first told of the wallet. */
  firstSeq: number;
  /** When, UTC, ISO 8601. */
  time: string;
  /** The report or review that led to it, or the name of an exercise. */
  cause: string;
  /** When its last event was added to the log; absent of those of before that was kept. */
  addedAt?: string;
  /** When the first event of its generation was. */
  createdAt?: string;
  /** The campaign and month of its first listing. */
  home?: string;
  /** When the log listed it again after it had taken it back, the last times (UTC, ISO 8601). */
  relistedAt?: string[];
}

/** How far a day's batch is. */
export interface BatchWork {
  /** The last wallet in the batch's order that was looked at, and its campaign; absent at the beginning. */
  next?: { campaign: string; address: string };
  /** Whether some of those before it wait for the chain, so that the batch is gone through once more. */
  again?: boolean;
  /** Whether all of it was told. */
  done?: boolean;
  expires?: number;
}

/** The endpoints of the settings as they were when deliveries to them were last enqueued. */
export interface EnqueuedEndpoints {
  /** As JSON, to be compared. */
  settings: string;
  /** The id of each one's delivery: `<partner>/<endpoint>`. */
  enqueued: string[];
}

/** What one endpoint was last told of a wallet. */
export interface ToldEndpoint extends ToldWallet, EndpointRef {
  address: string;
  /** When it was sent: UTC, ISO 8601. */
  toldAt: string;
  /** When what takes it back was acknowledged, and the first time since it was told; that is `toldAt` where nothing else was ever told. */
  ackedAt?: string;
  firstAckedAt?: string;
  /** Since when it is taken back, while that is not acknowledged. */
  retractedAt?: string;
}

/** Ways on which something leaves beside the feed: a brief by mail, a table, a package of evidence, an answer to a program. */
export const OTHER_CHANNELS = ['brief', 'export', 'package', 'request', 'api'] as const;
export type OtherChannel = (typeof OTHER_CHANNELS)[number];

/** That a wallet, a campaign, a cluster, a contact, a link or a report was told by another way than the feed. */
export interface ToldElsewhere {
  /** As `lib/domain/feed/told/subject.ts` names it. */
  subject: string;
  channel: OtherChannel;
  /** Whom: a list of mails by its name, an authority, the `sub` of a program. */
  recipient: string;
  /** With what: the id of a brief, of an export, of a package. */
  ref?: string;
  /** UTC, ISO 8601, all three. */
  toldAt: string;
  retractedAt?: string;
  ackedAt?: string;
  /** Seconds since 1970, as the audit log and briefs; absent of what was noted before that. */
  expires?: number;
}

/** One who was told of something that has been taken back since, and has not acknowledged that. */
export interface Unheard {
  subject: string;
  channel: 'feed' | OtherChannel;
  /** Of the feed `<partner>/<endpoint>`. */
  recipient: string;
  as: 'paused' | 'retracted';
  reason?: RetractionReason;
  toldAt: string;
  retractedAt: string;
}

/** What a log last said of a campaign or a cluster. */
export interface PublishedGroup extends GroupStanding {
  audience: Audience;
  /** `campaign:<id>` or `cluster:<id>`. */
  subject: string;
  /** Of one that was merged: the subject that it is now. */
  mergedInto?: string;
  told: GroupNews;
  /** Its wallets that the log listed by then, the latest; of a campaign's those too that still point to it. */
  members: string[];
  /** Of a campaign: the UUIDs of the indicators that point to it, and of those that did in this generation. */
  points?: string[];
  ended?: string[];
  /** How many events of the log are about it. */
  version: number;
  seq: number;
  /** The seq at which the log first told of it. */
  firstSeq: number;
  /** When its last event was added to the log, and the first of its generation. */
  addedAt: string;
  createdAt: string;
}

/** That a log has paused a wallet. */
export interface OpenPause {
  address: string;
  /** UTC, ISO 8601. */
  since: string;
}

/** The last event of a generation of a wallet: what a log says of it. */
export interface FeedStateEntry extends LoggedEvent {
  addedAt: string;
  /** Whether the wallet was listed again since, as another generation, or the group is another now. */
  former?: true;
  /** Of such a group: the UUID of the STIX objects of the one that it is. */
  into?: string;
}

/** Where an object of STIX is made of. */
export interface StixPlace {
  audience: Audience;
  addedAt: string;
}

const AudienceField = /* @__PURE__ */ whenUsed(() => z.enum(AUDIENCES));
const ReasonField = /* @__PURE__ */ whenUsed(() => z.enum(RETRACTION_REASONS));

export const ToldRow: Row<ToldEndpoint> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ToldEndpoint>('told', {
    partner: z.string(),
    id: z.string(),
    address: z.string(),
    audience: AudienceField,
    seq: z.int(),
    state: oneOf<ToldWallet['state']>({ listed: true, paused: true, retracted: true }),
    reason: ReasonField.optional(),
    toldAt: z.string(),
    ackedAt: z.string().optional(),
    firstAckedAt: z.string().optional(),
    retractedAt: z.string().optional(),
  }),
);

const ChannelField = /* @__PURE__ */ whenUsed(() => z.enum(OTHER_CHANNELS));

export const ToldElsewhereRow: Row<ToldElsewhere> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ToldElsewhere>('toldElsewhere', {
    subject: z.string(),
    channel: ChannelField,
    recipient: z.string(),
    ref: z.string().optional(),
    toldAt: z.string(),
    retractedAt: z.string().optional(),
    ackedAt: z.string().optional(),
    expires: z.int().optional(),
  }),
);

/** The list of those who have not acknowledged what takes back what they were told. */
export const UnheardList: List<Unheard> = /* @__PURE__ */ whenUsed(() =>
  defineList<Unheard>('unheard', {
    subject: z.string(),
    channel: z.enum(['feed', ...OTHER_CHANNELS]),
    recipient: z.string(),
    as: oneOf<Unheard['as']>({ paused: true, retracted: true }),
    reason: ReasonField.optional(),
    toldAt: z.string(),
    retractedAt: z.string(),
  }),
);

/** Where a log ends. */
export type FeedHead = Pick<LogEnd, 'log' | 'seq'> & {
  /** When its last event was added, in milliseconds since 1970. */
  lastAt: number;
  /** The seqs that it passed over when it began anew: it goes on behind `to` where the log before it ended with `from`. */
  skipped?: { from: number; to: number };
};

export const FeedHeadRow: Row<FeedHead> = /* @__PURE__ */ whenUsed(() =>
  defineRow<FeedHead>(
    'feedHead',
    {
      seq: z.int(),
      log: z.string(),
      lastAt: z.int(),
      skipped: nested<NonNullable<FeedHead['skipped']>>({ from: z.int(), to: z.int() }).optional(),
    },
    NAMED_LOG,
  ),
);

const RelatedField = /* @__PURE__ */ whenUsed(() =>
  nested<Related>({
    of: oneOf<Related['of']>({ contact: true, host: true }),
    kind: z.string(),
    value: z.string(),
    generation: z.int(),
    since: z.string(),
    ended: z.literal(true).optional(),
  }),
);

const LOGGED: Fields<LoggedEvent> = /* @__PURE__ */ whenUsed(() => ({
  event: LogEvent,
  firstSeq: z.int().default(0),
  addedAt: z.string().optional(),
  createdAt: z.string().optional(),
  stixId: z.string().optional(),
  mispUuid: z.string().optional(),
  home: z.string().optional(),
  indicates: z.array(z.string()).optional(),
  ended: z.array(z.string()).optional(),
  related: z.array(RelatedField).optional(),
}));

/** An event of a log; parsed for the order of its fields too: a delivery that is tried again must be the same bytes. */
export const FeedEventRow: Row<LoggedEvent & { expires?: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<LoggedEvent & { expires?: number }>('feedEvent', { ...LOGGED, expires: z.int().optional() }, GENERATED),
);

/** The last event of a generation of a wallet, as long as there is a ledger. */
export const FeedStateRow: Row<FeedStateEntry> = /* @__PURE__ */ whenUsed(() =>
  defineRow<FeedStateEntry>('feedState', {
    ...LOGGED,
    addedAt: z.string(),
    former: z.literal(true).optional(),
    into: z.string().optional(),
  }),
);

/** Where the event of an id stands in its log. */
export interface EventSpot {
  audience: Audience;
  seq: number;
}

/** What finds the events that take something back by their ids, which partners acknowledge. */
export const EventIds: List<EventSpot> = /* @__PURE__ */ whenUsed(() =>
  defineList<EventSpot>('eventIds', { audience: AudienceField, seq: z.int() }),
);

/** What finds the states and markers of a log by the UUIDs of their STIX objects. */
export const StixObjects: List<StixPlace> = /* @__PURE__ */ whenUsed(() =>
  defineList<StixPlace>('stixObjects', { audience: AudienceField, addedAt: z.string() }),
);

export const PublishedRow: Row<Published> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Published>(
    'published',
    {
      audience: AudienceField,
      state: oneOf<FeedState>({ published: true, paused: true, retracted: true }),
      atLeast: z.number(),
      confidence: z.number(),
      reason: ReasonField.optional(),
      told: FeedEvent.omit(PLACED),
      version: z.int(),
      seq: z.int(),
      firstSeq: z.int(),
      time: z.string(),
      cause: z.string(),
      generation: z.int(),
      listedAs: z.string(),
      stixId: z.string(),
      mispUuid: z.string(),
      addedAt: z.string().optional(),
      createdAt: z.string().optional(),
      home: z.string().optional(),
      related: z.array(RelatedField).optional(),
      relistedAt: z.array(z.string()).optional(),
    },
    FIRST_GENERATION,
  ),
);

export const PublishedGroupRow: Row<PublishedGroup> = /* @__PURE__ */ whenUsed(() =>
  defineRow<PublishedGroup>('publishedGroup', {
    audience: AudienceField,
    subject: z.string(),
    state: oneOf<PublishedGroup['state']>({ published: true, retracted: true, merged: true }),
    mergedInto: z.string().optional(),
    told: GroupEvent.omit(GROUP_PLACED),
    members: z.array(z.string()),
    points: z.array(z.string()).optional(),
    ended: z.array(z.string()).optional(),
    version: z.int(),
    seq: z.int(),
    firstSeq: z.int(),
    generation: z.int(),
    listedAs: z.string(),
    stixId: z.string(),
    addedAt: z.string(),
    createdAt: z.string(),
  }),
);

export const SubscriberRow: Row<EndpointRef> = /* @__PURE__ */ whenUsed(() =>
  defineRow<EndpointRef>('subscriber', {
    partner: z.string(),
    id: z.string(),
  }),
);

export const PartnerRow: Row<Partner> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Partner>('partner', {
    partnerName: z.string(),
    technical: z.string().optional(),
    duty: z.string().optional(),
    ceiling: z.enum(CEILINGS).optional(),
    agreement: z.string().optional(),
  }),
);

/** A partner, as the list of all has it. */
export interface PartnerLine {
  partner: string;
  partnerName: string;
}

/** The list of all partners. */
export const PartnerList: List<PartnerLine> = /* @__PURE__ */ whenUsed(() =>
  defineList<PartnerLine>('partners', { partner: z.string(), partnerName: z.string() }),
);

/** A ping that an admin asked for: what was sent, and what was answered. */
export interface EndpointTest {
  askedAt: string;
  at: string;
  url: string;
  /** The headers and the body that were sent: a ping tells nothing. */
  headers: Record<string, string>;
  body: string;
  status?: number;
  problem?: string;
  /** The beginning of what the receiver said. */
  answer?: string;
  ms: number;
  expires?: number;
}

export const EndpointTestRow: Row<EndpointTest> = /* @__PURE__ */ whenUsed(() =>
  defineRow<EndpointTest>('endpointTest', {
    askedAt: z.string(),
    at: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string(),
    status: z.int().optional(),
    problem: z.string().optional(),
    answer: z.string().optional(),
    ms: z.int(),
    expires: z.int().optional(),
  }),
);

/** Whose a name is, now or before: nobody else is called so. */
export const PartnerNameRow: Row<{ partner: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ partner: string }>('partnerName', { partner: z.string() }),
);

/** That a partner's contacts were mailed. */
export const PartnerNoticeRow: Row<{ at: string; expires?: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ at: string; expires?: number }>('partnerNotice', { at: z.string(), expires: z.int().optional() }),
);

const LeftLogField = /* @__PURE__ */ whenUsed(() =>
  nested<LeftLog>({
    audience: AudienceField,
    at: z.string(),
    sent: z.int(),
    seq: z.int(),
    of: z.string().optional(),
    after: z.string().optional(),
    group: z.string().optional(),
    swept: z.boolean().optional(),
  }),
);

const SetAsideField = /* @__PURE__ */ whenUsed(() =>
  nested<SetAside>({ seq: z.int(), at: z.string(), problem: z.string() }),
);

const SecretField = /* @__PURE__ */ whenUsed(() =>
  nested<EndpointSecret>({ name: z.string(), until: z.string().optional() }),
);

export const EndpointRow: Row<Endpoint> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Endpoint>('endpoint', {
    partner: z.string(),
    id: z.string(),
    partnerName: z.string(),
    url: z.string(),
    audience: AudienceField,
    inSettings: z.boolean().optional(),
    filter: EndpointFilter.optional(),
    testAsked: z.string().optional(),
    standing: oneOf<Endpoint['standing']>({ active: true, suspended: true, disabled: true }),
    problem: z.string().optional(),
    delivered: z.int(),
    heard: z.int(),
    sent: z.int(),
    hearsElsewhere: z.boolean().optional(),
    replays: z.int(),
    log: z.string().optional(),
    failed: z.int(),
    retryAt: z.string().optional(),
    challenge: z.string().optional(),
    secrets: z.array(SecretField).optional(),
    secretShown: z.boolean().optional(),
    failingSince: z.string().optional(),
    heardAt: z.string().optional(),
    singly: z.int().optional(),
    aside: z.array(SetAsideField).optional(),
    ahead: z.int().optional(),
    aheadFailed: z.int().optional(),
    aheadAt: z.string().optional(),
    leftLogs: z.array(LeftLogField).optional(),
    leftFailed: z.int().optional(),
    leftAt: z.string().optional(),
    upto: z.int().optional(),
    known: z.number().optional(),
    more: z.boolean().optional(),
    lease: z.string().optional(),
    leaseUntil: z.string().optional(),
    dueAt: z.string().optional(),
  }),
);

/** One attempt to send something to an endpoint: when, what it was by its hash, and what came of it. */
export interface Try {
  /** The message's id. */
  id: string;
  type: 'feed.events' | 'feed.ping' | 'feed.challenge';
  /** When it was made: UTC, ISO 8601. */
  at: string;
  after?: number;
  upto?: number;
  /** What the receiver answered; absent where it did not. */
  status?: number;
  problem?: string;
  ms: number;
  /** SHA-256 of the body, hex. */
  sha256: string;
  expires?: number;
}

export const TryRow: Row<Try> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Try>('try', {
    id: z.string(),
    type: oneOf<Try['type']>({ 'feed.events': true, 'feed.ping': true, 'feed.challenge': true }),
    at: z.string(),
    after: z.int().optional(),
    upto: z.int().optional(),
    status: z.int().optional(),
    problem: z.string().optional(),
    ms: z.int(),
    sha256: z.string(),
    expires: z.int().optional(),
  }),
);

/** What a partner said of a wallet, and what became of that. */
export interface PartnerSaid extends SaidBody {
  id: string;
  partner: string;
  /** The key that it was said with. */
  key: string;
  /** UTC, ISO 8601. */
  at: string;
  state: SaidState;
}

const SAID: Fields<PartnerSaid> = /* @__PURE__ */ whenUsed(() => ({
  id: z.string(),
  partner: z.string(),
  key: z.string(),
  type: z.enum(SAID_TYPES),
  address: z.string(),
  seen: z.string().optional(),
  count: z.int().optional(),
  at: z.string(),
  state: z.enum(SAID_STATES),
}));

export const SaidRow: Row<PartnerSaid> = /* @__PURE__ */ whenUsed(() => defineRow<PartnerSaid>('said', SAID));

/** What partners said and nobody has answered yet. */
export const OpenSaid: List<PartnerSaid> = /* @__PURE__ */ whenUsed(() => defineList<PartnerSaid>('openSaid', SAID));

/** That a partner says of a wallet that it is no extorter's. */
export const FalsePositiveRow: Row<{ partner: string; at: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ partner: string; at: string }>('falsePositive', { partner: z.string(), at: z.string() }),
);

export const PartnerKeyRow: Row<PartnerKey> = /* @__PURE__ */ whenUsed(() =>
  defineRow<PartnerKey>('partnerKey', {
    partner: z.string(),
    id: z.string(),
    endpoint: z.string(),
    hash: z.string(),
    publicKey: z.string().optional(),
    scopes: z.array(z.enum(KEY_SCOPES)),
    audience: AudienceField.optional(),
    system: z.string(),
    madeAt: z.string(),
    usedOn: z.string().optional(),
    minute: z.string().optional(),
    used: z.int().optional(),
    saidOn: z.string().optional(),
    said: z.int().optional(),
    mutedAt: z.string().optional(),
  }),
);

/** The release before called it `looks`. */
const ENQUEUED = {
  from: ({ looks, ...row }: Item): Item => (looks === undefined ? row : { enqueued: looks, ...row }),
  of: { enqueued: ['looks'] },
};

export const NamedEndpointsRow: Row<EnqueuedEndpoints> = /* @__PURE__ */ whenUsed(() =>
  defineRow<EnqueuedEndpoints>(
    'namedEndpoints',
    { settings: z.string(), enqueued: z.array(z.string()) },
    { ...FIRST, renamed: ENQUEUED },
  ),
);

export const BatchRow: Row<BatchWork> = /* @__PURE__ */ whenUsed(() =>
  defineRow<BatchWork>('batch', {
    next: nested<NonNullable<BatchWork['next']>>({ campaign: z.string(), address: z.string() }).optional(),
    again: z.boolean().optional(),
    done: z.boolean().optional(),
    expires: z.int().optional(),
  }),
);

export const DepartureRow: Row<Departure & { expires?: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Departure & { expires?: number }>('departure', {
    address: z.string(),
    campaign: z.string().nullable(),
    reports: z.int(),
    minutes: z.number(),
    askedAt: z.string(),
    leavesAt: z.string().optional(),
    expires: z.int().optional(),
  }),
);

export const AskedDepartureRow: Row<{ address: string; expires?: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{
    address: string;
    expires?: number;
  }>('askedDeparture', { address: z.string(), expires: z.int().optional() }),
);

export const DepartureAlertRow: Row<{ version: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ version: number }>('departureAlert', {
    version: z.int(),
  }),
);

/** That a wallet of a campaign has left. */
export const CampaignLeftRow: Row<{ leftAt: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ leftAt: string }>('campaignLeft', {
    leftAt: z.string(),
  }),
);

/** That those who were told of a subject are to be told that it holds no more. */
export interface NotedCorrection {
  subject: string;
  /** When that was noted: UTC, ISO 8601. */
  at: string;
}

export const CorrectionRow: Row<NotedCorrection> = /* @__PURE__ */ whenUsed(() =>
  defineRow<NotedCorrection>('correction', { subject: z.string(), at: z.string() }),
);

export const CorrectionAlertRow: Row<{ version: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ version: number }>('correctionAlert', { version: z.int() }),
);

export const PauseRow: Row<OpenPause> = /* @__PURE__ */ whenUsed(() =>
  defineRow<OpenPause>('pause', { address: z.string(), since: z.string() }),
);

/** An address that partners were told of, from the one that names its key. */
export const ToldSpellingRow: Row<{ address: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ address: string }>('toldSpelling', {
    address: z.string(),
  }),
);
