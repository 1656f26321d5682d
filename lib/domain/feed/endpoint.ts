import type { Audience } from './audience.ts';
import type { LeftLog } from './left-log.ts';
import type { EndpointFilter } from './partners/filter.ts';

/** Names an endpoint; a doorbell says `<partner>/<endpoint>`. */
export interface EndpointRef {
  partner: string;
  id: string;
}

/** The partner of an endpoint that is written `<partner>/<endpoint>`. */
export const partnerIn = (written: string): string => written.split('/')[0] ?? '';

/** An event that a receiver refused while it took a ping. */
export interface SetAside {
  seq: number;
  /** UTC, ISO 8601. */
  at: string;
  problem: string;
}

/** Most of them that a row keeps. */
export const MAX_ASIDE = 20;

/** A secret that deliveries to an endpoint are signed with. */
export interface EndpointSecret {
  /** What follows the endpoint's id in its name; empty for the one that it was made with. */
  name: string;
  /** Until when; absent of the newest. UTC, ISO 8601. */
  until?: string;
}

/** How long the former secret signs beside the new one, in milliseconds. */
export const ROTATION_MS: number = 24 * 60 * 60_000;

/** The secrets that sign at a moment, the newest first. */
export const secretsAt = ({ secrets }: Pick<Endpoint, 'secrets'>, now: string): readonly EndpointSecret[] =>
  (secrets ?? [{ name: '' }]).filter(({ until }) => until === undefined || until > now);

/** The secrets once another one is the newest: those of before end together, or at once. */
export const rotated = (
  endpoint: Pick<Endpoint, 'secrets'>,
  name: string,
  now: Date,
  former: 'in-a-day' | 'now',
): EndpointSecret[] => {
  const until = new Date(now.getTime() + ROTATION_MS).toISOString();
  const kept = former === 'now' ? [] : secretsAt(endpoint, now.toISOString());
  return [{ name }, ...kept.map((one) => ({ until, ...one }))];
};

/** Where a partner receives a log, and how far it is. */
export interface Endpoint extends EndpointRef {
  partnerName: string;
  url: string;
  audience: Audience;
  /** Whether the operator's settings name it, and so say where and whether it is. */
  inSettings?: boolean;
  /** What of its log it wants to be sent; all of it where absent. */
  filter?: EndpointFilter;
  /** When an admin asked for it to be tested, until it was. UTC, ISO 8601. */
  testAsked?: string;
  /** What its deliveries are signed with, the newest first; absent while it has only the secret that it was made with. */
  secrets?: readonly EndpointSecret[];
  /** Whether the secret that it was made with was shown to an operator. */
  secretShown?: boolean;
  /** What it is to answer before it is sent anything else; absent once it has. */
  challenge?: string;
  /**
   * Suspended after the last attempt of the schedule, until it takes a ping; disabled by the receiver (410), the operator, or after
   * days of failing.
   */
  standing: 'active' | 'suspended' | 'disabled';
  /** Why the last attempt failed, or why it is not active. */
  problem?: string;
  /** The seq up to which all is delivered; a replay takes it back. */
  delivered: number;
  /** The highest seq of its log that it ever acknowledged, and that it was ever sent: neither ever goes back. */
  heard: number;
  sent: number;
  /** Whether it ever could hear of wallets otherwise, by pulling or from another log: no seq of this one tells of which. */
  hearsElsewhere?: boolean;
  /** The name of the log that it is in; absent before its first delivery. */
  log?: string;
  /** How often the log was rewound: deliveries made again are other deliveries. */
  replays: number;
  /** Attempts at the present delivery that failed; while there are any, it is not tried before `retryAt`. */
  failed: number;
  retryAt?: string;
  /** When the first attempt failed that none succeeded after, and when the last succeeded: UTC, ISO 8601. */
  failingSince?: string;
  heardAt?: string;
  /** The seq up to which events go one by one, since a delivery with one of them failed as often as the schedule has it. */
  singly?: number;
  /** What it could not take in though it took pings, and so was set aside: the last of that. */
  aside?: readonly SetAside[];
  /** The seq up to which pauses and retractions were sent ahead of the delivery that fails. */
  ahead?: number;
  /** Attempts to send them ahead that failed, and when the next is made. */
  aheadFailed?: number;
  aheadAt?: string;
  /** The logs that it received before, and how far they were taken back. */
  leftLogs?: readonly LeftLog[];
  /** Attempts to take them back that failed, and when the next is made. */
  leftFailed?: number;
  leftAt?: string;
  /** The seq that the failed delivery ends with, and what it was packed by, so that it is tried again as it was. */
  upto?: number;
  known?: number;
  more?: boolean;
  /** The lease of the delivery under way: its holder, and until when at most. */
  lease?: string;
  leaseUntil?: string;
  /** When the sweep rings. UTC, ISO 8601. */
  dueAt?: string;
}
