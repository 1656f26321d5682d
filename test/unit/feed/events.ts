import { type FeedDelivery, type LogEnd, type LoggedEvent, packDelivery } from '#domain/feed/delivery.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import type { GroupEvent } from '#domain/feed/group/group-event.ts';
import { type LogEvent, subjectOf } from '#domain/feed/group/log-event.ts';
import { BY_ITSELF } from '#domain/feed/marking.ts';
import { addressOf } from '#test/support/addresses.ts';

/** An event of the feed about a wallet of its own. */
export const feedEvent = (seq: number, fields: Partial<FeedEvent> = {}): FeedEvent => ({
  version: 1,
  id: `evt_${seq}`,
  seq,
  type: 'wallet.seen',
  time: new Date(Date.UTC(2026, 10, 24, 12, 0, seq)).toISOString(),
  ...BY_ITSELF,
  exercise: false,
  wallet: walletOf(seq),
  campaign: '4f7k2m9qw1',
  reports: { atLeast: 3 },
  firstSeen: '2026-11-23',
  lastSeen: '2026-11-24',
  demands: [{ amount: '200', currency: 'EUR' }],
  status: 'listed',
  generation: 1,
  ...fields,
});

/** An event of the feed about a campaign. */
export const groupEvent = (seq: number, fields: Partial<GroupEvent> = {}): GroupEvent => {
  const { wallet: _w, reports, firstSeen: _f, lastSeen: _l, demands, campaign, ...common } = feedEvent(seq);
  const id = campaign ?? '';
  return {
    ...common,
    type: 'campaign.updated',
    status: 'listed',
    campaign: { id, languages: ['fi'], reports, wallets: { atLeast: 2 }, demands, amounts: [], text: 'Hello […]' },
    ...fields,
  } as GroupEvent;
};

/** A made-up wallet, the same for the same number. */
export const walletOf = (n: number): FeedEvent['wallet'] => ({
  asset: 'BTC',
  network: 'mainnet',
  address: addressOf('p2wpkh', n),
  kind: 'p2wpkh',
});

/** Events as a log keeps them that has told of their wallets in these events alone. */
export const logged = (events: readonly LogEvent[]): LoggedEvent[] => {
  const first = new Map<string, number>();
  return events.map((event) => {
    const firstSeq = first.get(subjectOf(event)) ?? event.seq;
    first.set(subjectOf(event), firstSeq);
    return { event, firstSeq };
  });
};

/** A log of an audience whose end is beyond all events of a test. */
export const logOf = (audience: FeedDelivery['audience'], seq = 1_000): LogEnd => ({
  audience,
  log: 'log_0123456789abcdef',
  seq,
});

/** A delivery to a receiver who may know of what the log said up to `known`. */
export const packed = (
  audience: FeedDelivery['audience'],
  after: number,
  events: readonly LogEvent[],
  known = 0,
): FeedDelivery | null =>
  packDelivery(
    logOf(audience),
    after,
    logged(events).filter(({ event }) => event.seq > after),
    { known },
  );
