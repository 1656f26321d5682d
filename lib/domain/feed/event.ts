import { createHash } from 'node:crypto';
import { base32crockford } from '@scure/base';
import * as z from 'zod';
import { PAPS, TLPS } from './audience.ts';

/** Most demands that an event lists; a wallet reused for years is demanded for with many amounts. */
export const MAX_DEMANDS = 8;

/** Most contacts that an event lists. */
export const MAX_CONTACTS = 10;

/** Most hosts that an event lists. */
export const MAX_HOSTS = 5;

/** Length of an event's id in Crockford base32 characters: 80 bits. */
const ID_LENGTH = 16;

const Day = z.iso.date();

/**
 * Why a wallet is retracted for good: it is no extorter's; an investigator no longer stands by it; another address of the
 * same key is listed; the marking was raised above what the receiver may see.
 *
 * None tells of a raid, or of one victim's withdrawal: those pause a wallet, without a reason.
 */
export const RETRACTION_REASONS = ['not-extortion', 'no-longer-supported', 'duplicate', 'marking-raised'] as const;
export type RetractionReason = (typeof RETRACTION_REASONS)[number];

/**
 * An event of the feed, version 1, as `docs/schemas/feed-event.v1.json` publishes it.
 *
 * Fields are added, never changed or taken away: receivers ignore what they do not know, types too.
 */
export const FeedEvent = z.object({
  version: z.literal(1),
  id: z
    .string()
    .regex(/^evt_[0-9a-z]+$/)
    .describe('The same however often the event is delivered.'),
  seq: z.int().positive().describe('Place in its log: 1, 2, 3 ... with a gap only where the log was restored.'),
  type: z
    .enum(['wallet.seen', 'wallet.updated', 'wallet.paid', 'wallet.paused', 'wallet.retracted'])
    .describe(
      'Of a paused or retracted wallet, not to be acted on, the other fields say what was told last, without its demands.',
    ),
  time: z.iso.datetime().describe('The hour in which it was written to the log, UTC.'),
  tlp: z.enum(TLPS).describe('Traffic Light Protocol 2.0.'),
  pap: z.enum(PAPS).describe('Permissible Actions Protocol: AMBER is for cross-checking, GREEN for acting on.'),
  confidence: z
    .int()
    .min(0)
    .max(100)
    .describe('At most 50 for what left by itself, 85 once an investigator confirmed it.'),
  basis: z.enum(['auto', 'analyst', 'police']).describe('Whose word it is: the hotline by itself, or a person.'),
  handling: z.string().describe('What may be done with it, in a sentence.'),
  exercise: z.boolean().describe('Made up, for an exercise: never to be acted on.'),
  wallet: z.object({
    asset: z.literal('BTC'),
    network: z.literal('mainnet'),
    address: z.string(),
    kind: z.enum(['p2pkh', 'p2sh', 'p2wpkh', 'p2wsh', 'p2tr']),
  }),
  campaign: z.string().nullable().describe('The campaign whose messages name it: an opaque id.'),
  reports: z
    .object({ atLeast: z.int().positive() })
    .describe(
      'Verified senders whose mails name it, rounded down to 1, 2, 3, 5, 10, 20 or 50; forms beside them are not counted. 1 too ' +
        'where it is a bare address, which an investigator let out or whose campaign passed.',
    ),
  firstSeen: Day.describe('Day of the first report that counts, UTC; of a bare address, of the event.'),
  lastSeen: Day.describe('Day of the last of them when the event was written, UTC; of a bare address, of the event.'),
  demands: z
    .array(
      z.object({
        amount: z.string(),
        currency: z.string(),
        role: z
          .enum(['initial', 'raised'])
          .optional()
          .describe('The first sum that a message asks for, or one it raises that to.'),
        share: z
          .enum(['most', 'some'])
          .optional()
          .describe('Whether more than half of the demands that were read are this one.'),
      }),
    )
    .max(MAX_DEMANDS)
    .describe('What the messages ask for, the most frequent first: a decimal string, and ISO 4217 or BTC.'),
  deadline: z
    .object({ within: z.string(), start: z.enum(['sent', 'opened', 'stated']).optional() })
    .optional()
    .describe('The time that most of the messages give which give one, and what it counts from: ISO 8601.'),
  hosts: z
    .array(z.object({ value: z.string(), note: z.literal('may be compromised') }))
    .max(MAX_HOSTS)
    .optional()
    .describe(
      'Hosts that handed messages over to the servers which received them first, of at least three reports each.',
    ),
  contacts: z
    .array(z.object({ kind: z.string(), value: z.string() }))
    .max(MAX_CONTACTS)
    .optional()
    .describe(
      'How its extorter is reached, only as an investigator confirmed it, and only in TLP:GREEN; left out where nothing is. An update ' +
        'without one takes it back.',
    ),
  payments: z
    .object({ atLeast: z.int().positive() })
    .optional()
    .describe("Payments to it that are victims', as far as the chain was followed, rounded down as reports are."),
  received: z
    .object({
      satoshi: z.string().describe('A whole number of satoshi.'),
      eur: z
        .string()
        .optional()
        .describe('In euros, at the rate of the day of each payment; left out where one has no rate.'),
    })
    .optional()
    .describe('What these payments came to when the event was written.'),
  firstPaid: Day.optional().describe('The day of the first of them, UTC.'),
  status: z.enum(['listed', 'paused', 'retracted']).describe('How the wallet stands once the event is taken in.'),
  generation: z
    .int()
    .positive()
    .describe(
      '1, and one more each time that the wallet is listed again after it was retracted: an indicator of its own.',
    ),
  validUntil: z.iso
    .datetime()
    .optional()
    .describe(
      'When a listing ends by itself unless an update renews it; of a paused or retracted wallet nothing is valid.',
    ),
  supersedes: z
    .string()
    .optional()
    .describe('The id of the event that listed what is paused or retracted, as this log told it last.'),
  acknowledge: z
    .url()
    .optional()
    .describe('Where it can be acknowledged that a retraction was acted on: POST {"events": [id]} with a key.'),
  reason: z.enum(RETRACTION_REASONS).optional().describe('Why it is retracted; of a pause none is ever given.'),
});
export type FeedEvent = z.infer<typeof FeedEvent>;
/** A contact as the feed tells of it. */
export type FeedContact = NonNullable<FeedEvent['contacts']>[number];

/** All that the feed says of when something happened: to the minute it could tell of one report. */
export const hourOf = (time: string): string => `${time.slice(0, 13)}:00:00Z`;

/** The types that take back what a log said before. */
export const TAKES_BACK: ReadonlySet<string> = new Set([
  'wallet.paused',
  'wallet.retracted',
] satisfies FeedEvent['type'][]);

/** Names an event by its log and the change that it tells of, so that writing it again names it the same. */
export const eventId = (audience: string, change: string): string => {
  const digest = createHash('sha256').update(`feed event|${audience}|${change}`).digest();
  return `evt_${base32crockford.encode(digest).slice(0, ID_LENGTH).toLowerCase()}`;
};
