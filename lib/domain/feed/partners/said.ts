import { createHash } from 'node:crypto';
import * as z from 'zod';

/** What a partner may say of a wallet that it was told of: it saw it too, or it is no extorter's. */
export const SAID_TYPES = ['sighting', 'false-positive'] as const;

/** How far the hotline is with it. */
export const SAID_STATES = ['new', 'read', 'accepted', 'refused'] as const;
export type SaidState = (typeof SAID_STATES)[number];

/** Most that a key may say in a day: what says more is a loop, and says no more until an operator has looked. */
export const SAID_PER_DAY = 20;

/** How many partners say that a wallet is no extorter's before it is paused for all without a person. */
export const PARTNERS_TO_PAUSE = 2;

/** Highest count that is taken: more is none of one partner. */
const MAX_COUNT = 1_000_000;

/** What is posted. Nothing is taken in words of one's own: a note would be somebody's personal data sooner or later. */
export const SaidBody = z.object({
  type: z.enum(SAID_TYPES),
  address: z.string().min(1).max(100),
  seen: z.iso.date().describe('The day, UTC.').optional(),
  count: z.int().positive().max(MAX_COUNT).optional(),
});
export type SaidBody = z.infer<typeof SaidBody>;

/** Length of an id's hexadecimal part. */
const ID_LENGTH = 24;

/** Names what a partner says by the `webhook-id` that it is sent under: said again it is the same. */
export const saidId = (partner: string, messageId: string): string =>
  `said_${createHash('sha256').update(`said|${partner}|${messageId}`).digest('hex').slice(0, ID_LENGTH)}`;
