import * as z from 'zod';
import { type FeedContact, type FeedEvent, TAKES_BACK } from '../event.ts';
import { isOfWallet, type LogEvent } from '../group/log-event.ts';

/** Types of events that an endpoint may choose among: what takes something back comes always. */
export const FILTERED_TYPES = [
  'wallet.seen',
  'wallet.updated',
  'wallet.paid',
  'campaign.updated',
  'cluster.updated',
] as const;

/** Most reports that may be asked for. */
const MAX_REPORTS = 50;

/** What an endpoint wants to be sent of its log. */
export const EndpointFilter = z.object({
  types: z.array(z.enum(FILTERED_TYPES)).min(1).optional(),
  atLeast: z.int().min(1).max(MAX_REPORTS).optional(),
});
export type EndpointFilter = z.infer<typeof EndpointFilter>;

/**
 * Whether an event is sent to an endpoint that asked for some of its log. A pause or retraction always is, of what it was told: nobody
 * who chose to hear less goes on believing what holds no more.
 */
export const isWanted = ({ types, atLeast = 1 }: EndpointFilter, event: LogEvent): boolean => {
  if (TAKES_BACK.has(event.type)) return true;
  if (!isOfWallet(event) && event.status === 'retracted') return true;
  if (types !== undefined && !types.some((type) => type === event.type)) return false;
  return !isOfWallet(event) || event.reports.atLeast >= atLeast;
};

/**
 * Whether an update takes back a contact that somebody was told of: by its absence, as the feed has it. It is sent whatever they asked
 * for. `told` are the contacts that they know; null where what told them has expired, and may have had any.
 */
export const takesContactBack = ({ type, contacts = [] }: FeedEvent, told: readonly FeedContact[] | null): boolean =>
  type === 'wallet.updated' &&
  (told === null || told.some((one) => !contacts.some(({ kind, value }) => kind === one.kind && value === one.value)));
