import { createHash } from 'node:crypto';
import { bech32 } from '@scure/base';
import { REPORTS_TO_LEAVE } from '../enough-reports.ts';
import { BY_ITSELF } from './marking.ts';
import type { WalletNews } from './wallet-news.ts';

/** Witness version 0, 32 bytes: a valid P2WSH address (BIP 141, 173) whose script nobody can know. */
const madeUpAddress = (name: string): string => {
  const program = createHash('sha256').update(`exercise wallet|${name}`).digest();
  return bech32.encode('bc', [0, ...bech32.toWords(program)]);
};

/** A made-up wallet for an exercise: a valid address of no one, marked as made up; the same name gives the same one. */
export const exerciseNews = (name: string, day: string): WalletNews => ({
  version: 1,
  type: 'wallet.seen',
  ...BY_ITSELF,
  exercise: true,
  wallet: { asset: 'BTC', network: 'mainnet', address: madeUpAddress(name), kind: 'p2wsh' },
  campaign: null,
  reports: { atLeast: REPORTS_TO_LEAVE },
  firstSeen: day,
  lastSeen: day,
  demands: [
    { amount: '200', currency: 'EUR' },
    { amount: '500', currency: 'EUR' },
  ],
});
