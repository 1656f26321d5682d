import * as z from 'zod';
import { AUDIENCES, type Audience } from '#domain/feed/audience.ts';

/** Bytes of chance in a challenge: who answers it has read it, and cannot have guessed it. */
export const CHALLENGE_BYTES = 24;

/** How long nothing is sent to an endpoint before it is pinged, in milliseconds. */
export const SILENCE_MS: number = 60 * 60_000;

/** What a new endpoint is sent before anything else, as `docs/schemas/feed-challenge.v1.json` publishes it. */
export const FeedChallenge = z.object({
  version: z.literal(1),
  type: z.literal('feed.challenge'),
  challenge: z
    .string()
    .regex(/^[\w-]{32}$/)
    .describe('To be answered with 200 and a JSON object that has the same `challenge`, within 15 seconds.'),
});
export type FeedChallenge = z.infer<typeof FeedChallenge>;

/** A sign of life, as `docs/schemas/feed-ping.v1.json` publishes it: a delivery of nothing. */
export const FeedPing = z.object({
  version: z.literal(1),
  type: z.literal('feed.ping'),
  timestamp: z.iso.datetime().describe('When it was made, to the second, UTC.'),
  audience: z.enum(AUDIENCES),
  log: z
    .string()
    .regex(/^log_[0-9a-z]{16}$/)
    .optional()
    .describe('Absent while nothing was ever told of the log.'),
  after: z.int().nonnegative().describe('The seq up to which all was delivered: another than yours is a gap.'),
  upto: z.int().nonnegative().describe('The same.'),
  more: z.literal(false),
  events: z.array(z.never()).max(0),
});
export type FeedPing = z.infer<typeof FeedPing>;

/** The challenge that shows that an endpoint wants the feed. */
export const challengeOf = (challenge: string): FeedChallenge => ({ version: 1, type: 'feed.challenge', challenge });

/** A ping of an endpoint, where it is in its log. */
export const pingAt = (
  { audience, log, delivered }: { audience: Audience; log?: string; delivered: number },
  now: Date,
): FeedPing => ({
  version: 1,
  type: 'feed.ping',
  timestamp: `${now.toISOString().slice(0, 19)}Z`,
  audience,
  ...(log === undefined ? {} : { log }),
  after: delivered,
  upto: delivered,
  more: false,
  events: [],
});

const Answer = z.object({ challenge: z.string() });

/** Whether an answer has the challenge. */
export const isAnswered = (challenge: string, answer = ''): boolean => {
  try {
    return Answer.parse(JSON.parse(answer)).challenge === challenge;
  } catch {
    return false;
  }
};
