/** What one report holds, as its author wrote it down before it was sent. */
export interface AcceptedReport {
  id: string;
  template: string;
  wallets: readonly string[];
  /** First demand, in cents. */
  cents: bigint;
  /** SHA-256 of each of its parts, in any of the forms in which it was delivered. */
  bytes: readonly (readonly string[])[];
  /** Whether its sender is to be answered. */
  answered: boolean;
}

/** The ledger as anyone can compute it from the accepted reports, in any order and without a database. */
export interface PlainLedger {
  reports: string[];
  wallets: string[];
  /** `address report` of each sighting. */
  sightings: string[];
  /** Reports by wallet. */
  walletTallies: Record<string, number>;
  /** By template: reports and cents. */
  campaignTallies: Record<string, { reports: number; cents: bigint }>;
  /** Wallets over all campaigns. */
  newWallets: number;
}

const countBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
};

/** Computes the ledger of different reports. */
export const plainLedger = (accepted: readonly AcceptedReport[]): PlainLedger => {
  const sightings = accepted.flatMap(({ id, wallets }) => wallets.map((address) => ({ id, address })));
  const wallets = [...new Set(sightings.map(({ address }) => address))].sort();
  const campaignTallies: PlainLedger['campaignTallies'] = {};
  for (const { template, cents } of accepted) {
    const tally = campaignTallies[template] ?? { reports: 0, cents: 0n };
    campaignTallies[template] = { reports: tally.reports + 1, cents: tally.cents + cents };
  }
  return {
    reports: accepted.map(({ id }) => id).sort(),
    wallets,
    sightings: sightings.map(({ id, address }) => `${address} ${id}`).sort(),
    walletTallies: countBy(sightings, ({ address }) => address),
    campaignTallies,
    newWallets: wallets.length,
  };
};
