import type { Demand } from '#domain/findings.ts';
import type { Language } from '#domain/intake/submission.ts';
import type { Rank } from '#domain/report/flags.ts';
import type { Channel } from '#domain/report/report.ts';

/** What stands in the queue of what is urgent: a report, a campaign once for all its letters, or an address that is contested. */
export const QUEUED_KINDS = ['report', 'campaign', 'contest'] as const;
export type QueuedKind = (typeof QUEUED_KINDS)[number];

/** Why a campaign's line stands in the queue. Of a letter, not of who sent it: in clear. */
export type LineReason = 'new-campaign' | 'near-deadline';

/** What somebody found when they had looked. A victim never reads it. */
export const VERDICTS = ['seen', 'duplicate', 'not-extortion', 'forged'] as const;
export type QueueVerdict = (typeof VERDICTS)[number];

/** A team member's words about something in the queue. */
export interface QueueNote {
  by: string;
  name?: string | undefined;
  at: string;
  text: string;
}

/** That child protection or 112 were told: by whom, when, and which of them. */
export const TOLD_TO = ['child-protection', '112'] as const;
export type ToldTo = (typeof TOLD_TO)[number];
export interface Told {
  by: string;
  name?: string | undefined;
  at: string;
  to: ToldTo;
}

/** Something that waits for a person, as it stands in the queue. */
export interface Queued {
  /** A report's id; of a line of another kind `<kind>-<id>`. */
  id: string;
  kind: QueuedKind;
  rank: Rank;
  /** By when somebody should have looked: UTC, ISO 8601. */
  wantedBy: string;
  /** When it came: UTC, ISO 8601. */
  receivedAt: string;
  reference?: string | undefined;
  language?: Language | undefined;
  channel?: Channel | undefined;
  campaign: string | null;
  /** How many wallets its letter names. */
  wallets: number;
  demand?: Demand | undefined;
  why?: LineReason | undefined;
  /** Its flags, each part sealed to the desk's key; absent once it was handled. */
  flags?: Uint8Array[] | undefined;
  state: 'open' | 'taken' | 'handled';
  /** Out of sight: the report is being withdrawn. */
  hidden?: true | undefined;
  /** Who has taken or handled it: their token's subject, and what it calls them. */
  by?: string | undefined;
  name?: string | undefined;
  /** When it was taken: UTC, ISO 8601. */
  takenAt?: string | undefined;
  /** How often it came back because nobody handled it in time. */
  returned?: number | undefined;
  notes?: QueueNote[] | undefined;
  told?: Told[] | undefined;
  verdict?: QueueVerdict | undefined;
  handledAt?: string | undefined;
  /** The number of what was found, among all that ever was of it. */
  foundAs?: number | undefined;
  /** Rises with each change: who saw another version is told what stands. */
  version: number;
  /** Seconds since 1970. */
  expires: number;
}

const HOUR_MS = 3_600_000;
/** How soon somebody should have looked, in hours by rank. */
const HOURS: Record<Rank, number> = { 1: 1, 2: 4, 3: 24, 4: 72 };
/** How long something that was taken is left to who took it, in milliseconds: people go home. */
export const TAKEN_FOR_MS = 4 * HOUR_MS;
/** How long it is kept, in seconds: flags are gone by then, handled or not. */
const KEPT_S = 30 * 86_400;
/** A deadline is near that ends within so many hours of a letter's coming. */
const NEAR_HOURS = 48;
/** Most notes of one thing, so that its row stays small. */
export const MAX_NOTES = 50;

/** By when something of a rank that came then should be looked at. */
export const wantedBy = (rank: Rank, receivedAt: string): string =>
  new Date(Date.parse(receivedAt) + HOURS[rank] * HOUR_MS).toISOString();

/** When it goes, in seconds since 1970. */
export const queueExpiry = (receivedAt: string): number => Math.floor(Date.parse(receivedAt) / 1_000) + KEPT_S;

/** The first moment at which a deadline of these ends; null where none is near. */
export const nearDeadline = (
  deadlines: readonly { within?: string; at?: string }[],
  receivedAt: string,
): string | null => {
  const from = Date.parse(receivedAt);
  const ends = deadlines.flatMap(({ within, at }) => {
    const [, count, unit] = /^PT(\d{1,6})([HM])$/.exec(within ?? '') ?? [];
    if (count !== undefined) return [from + Number(count) * (unit === 'H' ? HOUR_MS : HOUR_MS / 60)];
    const end = at === undefined ? Number.NaN : Date.parse(at);
    return Number.isNaN(end) ? [] : [end];
  });
  const near = ends.filter((end) => end > from && end <= from + NEAR_HOURS * HOUR_MS);
  return near.length === 0 ? null : new Date(Math.min(...near)).toISOString();
};

/** A rank more urgent: what nobody handled in time. */
export const escalated = (rank: Rank): Rank => (rank === 1 ? 1 : rank === 2 ? 1 : rank === 3 ? 2 : 3);

/** Where it stands in its list: the most urgent first, then by when somebody should have looked. */
export const queueSort = ({ rank, wantedBy, id }: Pick<Queued, 'rank' | 'wantedBy' | 'id'>): string =>
  `${rank}#${wantedBy}#${id}`;
