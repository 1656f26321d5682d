import type { FeedEvent } from '#domain/feed/event.ts';
import { addressOf } from '#test/support/addresses.ts';

/** An event of the feed about a wallet of its own. */
export const feedEvent = (seq: number, fields: Partial<FeedEvent> = {}): FeedEvent => ({
  version: 1,
  id: `evt_${seq}`,
  seq,
  type: 'wallet.seen',
  time: new Date(Date.UTC(2026, 10, 24, 12, 0, seq)).toISOString(),
  tlp: 'TLP:GREEN',
  exercise: false,
  wallet: walletOf(seq),
  campaign: '4f7k2m9qw1',
  reports: { atLeast: 3 },
  firstSeen: '2026-11-23',
  lastSeen: '2026-11-24',
  demands: [{ amount: '200', currency: 'EUR' }],
  ...fields,
});

/** A made-up wallet, the same for the same number. */
export const walletOf = (n: number): FeedEvent['wallet'] => ({
  asset: 'BTC',
  address: addressOf('p2wpkh', n),
  kind: 'p2wpkh',
});
