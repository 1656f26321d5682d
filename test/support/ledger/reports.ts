import type { Report } from '#domain/report/report.ts';
import { addressOf } from '#test/support/addresses.ts';

/** A wallet as a message names it. */
export const namedWallet = (seed: number, inDemand = true): Report['findings']['wallets'][number] => ({
  asset: 'BTC',
  address: addressOf('p2wpkh', seed),
  kind: 'p2wpkh',
  inDemand,
});

/** A report's row; what a test does not say is made up. */
export const reportRow = (changes: Partial<Report> = {}): Report => ({
  id: '0123456789abcdefghjkmnpqrs',
  reference: 'K7Q2-M4XD',
  channel: 'mail',
  receivedAt: '2026-11-24T06:00:00.000Z',
  processedAt: '2026-11-24T06:00:01.000Z',
  language: 'fi',
  state: 'processed',
  campaign: 'campaign1',
  textHash: 'text1',
  findings: {
    language: 'fi',
    wallets: [namedWallet(1)],
    demands: [
      { amount: '200', currency: 'EUR' },
      { amount: '500', currency: 'EUR' },
    ],
    deadlines: [{ within: 'PT24H' }],
    contacts: [],
    truncated: false,
  },
  walletsBeyond: 0,
  newWallets: [],
  originals: [],
  sealedTo: [],
  senderHash: 'sender1',
  dmarc: 'pass',
  consent: true,
  headersFit: true,
  ack: 'none',
  inbox: new Set(['mail/one']),
  todo: new Set(['ack', 'changes']),
  dueAt: '2026-11-24T06:05:00.000Z',
  expires: 1_900_000_000,
  ...changes,
});
