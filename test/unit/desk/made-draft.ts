import type { DraftedRequest, HostFacts, WalletFacts } from '#domain/case/draft.ts';
import { addressOf } from '#test/support/addresses.ts';

const AT = '2026-11-24T09:30:00.000Z';
/** What somebody did with a request. */
export const step = (text: string) => ({ at: AT, by: 'lead', name: 'Lea Lead', text });
/** What is known of a wallet that was paid. */
export const WALLET: WalletFacts = {
  of: 'wallet',
  address: addressOf('p2wpkh', 'letter'),
  reports: 12,
  firstSeen: '2026-11-20T08:00:00.000Z',
  payments: [
    {
      ...{ txid: 'ab'.repeat(32), vout: 1, satoshi: '401000', height: 870_123, time: '2026-11-21T10:00:07.000Z' },
      services: ['Exchange of Example'],
    },
  ],
  more: 2,
  followedTo: { height: 870_500, time: '2026-11-24T09:00:00.000Z' },
  notKnownSince: null,
};
/** What is known of a host. */
export const HOST: HostFacts = {
  ...{ of: 'campaign', campaign: '4f7k2m9qw1', name: '4F7K2M', host: 'mail.host.example', looked: 200, more: 0 },
  mails: [
    { report: 'ABCD-EFGH', receivedAt: AT, hosts: ['mail.host.example', '192.0.2.7'], dkim: ['host.example (pass)'] },
  ],
};
/** A request about either, as it was written. */
export const draftOf = (facts: WalletFacts | HostFacts, inEu = true): DraftedRequest => ({
  ...{ id: '11111111-2222-4333-8444-555555555555', to: 'Exchange of Example Ltd', inEu, facts, version: 1 },
  kind: facts.of === 'wallet' ? 'hold-funds' : 'preserve-logs',
  state: 'drafted',
  drafted: step('victims asked'),
});

/** The same, by what it is about. */
export const madeDraft = (of: 'wallet' | 'campaign'): DraftedRequest => draftOf(of === 'wallet' ? WALLET : HOST);
