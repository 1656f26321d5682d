import type { FoundWallet } from '#domain/findings.ts';

/** The wallets in a demand's place, and then the others, each in their order. */
export const demandedFirst = (wallets: readonly FoundWallet[]): FoundWallet[] => [
  ...wallets.filter(({ inDemand }) => inDemand),
  ...wallets.filter(({ inDemand }) => !inDemand),
];
