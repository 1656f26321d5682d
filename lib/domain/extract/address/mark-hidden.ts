import type { Findings } from '#domain/findings.ts';
import type { Part } from '#domain/message.ts';

/**
 * What a reading that no reader sees leaves of its findings: its addresses, marked so, in no demand's place. It demands
 * nothing and names no one, since whoever sends a letter could have hidden anybody's name in it.
 */
export const markHidden = (findings: Findings, { hidden }: Part): Findings =>
  hidden
    ? {
        language: null,
        wallets: findings.wallets.map((wallet) => ({
          ...wallet,
          inDemand: false,
          evidence: (wallet.evidence ?? []).map((evidence) => ({ ...evidence, hidden })),
        })),
        demands: [],
        deadlines: [],
        contacts: [],
        assets: [],
        truncated: findings.truncated,
      }
    : findings;
