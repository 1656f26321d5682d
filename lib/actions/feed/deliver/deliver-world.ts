import { createHash } from 'node:crypto';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import type { Moment } from '#domain/feed/partners/partner.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { World } from '#io/world.ts';

/** What deliveries are made with. */
export interface DeliverFeed extends Pick<World, 'table' | 'secrets' | 'clock'> {
  /** What an endpoint's id follows in the name of its secret. */
  secretPrefix: string;
  settings: Pick<FunctionSettings, 'retention'>;
  /** Names of the endpoints that may be on this machine. */
  loopback: readonly string[];
  /** Tells a partner's contacts of a moment, once since something began; and of keys that nothing uses. */
  notify?: (endpoint: Endpoint, moment: Moment, since: string) => Promise<void>;
  notifyOfKeys?: (endpoint: Endpoint) => Promise<void>;
  /** Mails who runs a new endpoint for exercises a key to what is made up, once. */
  giveExerciseKey?: (endpoint: Endpoint) => Promise<void>;
  /** Where retractions are acknowledged, as events say it. */
  acknowledge?: string;
}

/** How long one look goes on with a backlog, in milliseconds. */
export const LOOK = 15_000;
/** How long an endpoint is taken for at most, in milliseconds. */
export const LEASE = 60_000;
/** The receiver says that it wants no more (Standard Webhooks). */
export const GONE = 410;

/** The same for each attempt at the same delivery, another once the log was rewound. */
export const messageId = (...names: (string | number | null)[]): string =>
  `msg_${createHash('sha256').update(JSON.stringify(names)).digest('base64url').slice(0, 24)}`;

/** The earliest of some moments. */
export const earliest = (one: string, ...others: (string | undefined)[]): string =>
  others.reduce<string>((first, other) => (other !== undefined && other < first ? other : first), one);

/** The moment so many milliseconds later. */
export const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
