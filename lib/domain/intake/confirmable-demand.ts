import type { Deadline, Demand, Findings } from '#domain/findings.ts';

/** What of a message its receiver is asked to confirm: the wallet, amount and deadline of the demand. */
export interface ConfirmableDemand {
  wallet: string | null;
  amount: Demand | null;
  deadline: Deadline | null;
  /** How many wallets the message names beside that one. */
  moreWallets: number;
}

/** The demand in what was found: the wallet in its place before any other, the amount that is asked for first. */
export const foundIn = ({ wallets, demands, deadlines }: Findings): ConfirmableDemand => ({
  wallet: (wallets.find(({ inDemand }) => inDemand) ?? wallets[0])?.address ?? null,
  amount: demands.find(({ role }) => role !== 'raised') ?? null,
  deadline: deadlines[0] ?? null,
  moreWallets: Math.max(0, wallets.length - 1),
});
