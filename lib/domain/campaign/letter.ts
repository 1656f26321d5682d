import type { ReadMessage } from '#domain/extract/carriers.ts';
import type { FoundWallet } from '../findings.ts';

/** Whether a reader sees a wallet: one that stands hidden everywhere makes no message a letter. */
const isSeen = ({ evidence = [] }: FoundWallet): boolean =>
  evidence.length === 0 || evidence.some(({ hidden }) => !hidden);

const weight = ({ findings: { wallets, demands } }: ReadMessage): number => {
  if (wallets.some(({ inDemand }) => inDemand)) return 3;
  if (wallets.some(isSeen)) return 2;
  return demands.length > 0 ? 1 : 0;
};

/**
 * The message that a report is about, by which its campaign is found: the first that demands payment to a wallet, else
 * names one, else demands; else the longest. Null where there is no message.
 */
export const letterOf = (read: readonly ReadMessage[]): ReadMessage | null =>
  read.reduce<ReadMessage | null>((best, next) => {
    if (best === null) return next;
    const lead = weight(next) - weight(best);
    const longer = weight(next) === 0 && next.message.text.length > best.message.text.length;
    return lead > 0 || (lead === 0 && longer) ? next : best;
  }, null);
