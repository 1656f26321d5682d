import type { EvidenceDoubt } from './link.ts';

/**
 * A co-spend cluster of more addresses than this is a service's: in the study of 4.3 million sextortion mails
 * (Paquet-Clouston et al. 2019) two of 430,777 and 618,738 addresses were exchanges.
 */
const MAX_CO_SPENT_ADDRESSES = 1000;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** What is known of the addresses spent together with a wallet. */
export interface CoSpendCluster {
  /** How many addresses it has, as far as is known. */
  addresses: number;
  /** UTC, ISO 8601: the oldest use on chain of any of them; null where that is not known. */
  firstUsedAt: string | null;
  /** UTC, ISO 8601: when the wallet's campaign was founded. */
  campaignFoundedAt: string;
}

/** Why a co-spend with such a cluster is only suggested; nothing where it may join by itself. */
export const coSpendDoubts = ({ addresses, firstUsedAt, campaignFoundedAt }: CoSpendCluster): EvidenceDoubt[] => {
  const doubts: EvidenceDoubt[] = [];
  if (addresses > MAX_CO_SPENT_ADDRESSES) doubts.push('large-co-spend');
  if (firstUsedAt !== null && Date.parse(campaignFoundedAt) - Date.parse(firstUsedAt) >= YEAR_MS) {
    doubts.push('older-than-campaign');
  }
  return doubts;
};
