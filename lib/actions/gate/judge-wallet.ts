import type { Decisions } from '#domain/gate/decisions.ts';
import { differentReports, judge, type Verdict } from '#domain/gate/gate.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { Sighting } from '#domain/wallet/sighting.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import type { Table } from '#io/table/store/table.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import type { World } from '#io/world.ts';
import { readChainAge } from './read-chain-age.ts';

export interface JudgeWallet extends Pick<World, 'table'> {
  settings: Pick<FunctionSettings, 'gate'> & Partial<Pick<FunctionSettings, 'payments'>>;
}

/**
 * How many of a wallet's first sightings, and of its last ones, the gate is shown: what a flood of forged forms can
 * make us read, while neither those who reported before it nor those who report after it go unseen.
 */
const EDGE = 30;

/** A wallet's first and last sightings, without those in between where there are more. */
const readEdges = async (table: Table, address: string): Promise<Sighting[]> => {
  const first = await readSightings(table, address, { limit: EDGE });
  if (first.next === undefined) return first.sightings;
  const last = await readSightings(table, address, { limit: EDGE, newestFirst: true });
  return [...first.sightings, ...last.sightings];
};

export interface JudgedWallet {
  verdict: Verdict;
  decisions: Decisions;
  /** The reports that count as different ones. */
  counted: Sighting[];
  /** Whether the chain is still to be asked about it. */
  isUnasked: boolean;
}

/** Judges a wallet as the ledger stands. */
export const judgeWallet = async ({ table, settings }: JudgeWallet, address: string): Promise<JudgedWallet> => {
  const [sightings, { decisions }] = await Promise.all([readEdges(table, address), readDecided(table, address)]);
  const known = await readChainAge({ table, settings }, address, sightings);
  const verdict = judge({ sightings, decisions, ...known }, settings.gate);
  const isUnasked = known.chain.asked === 'waiting';
  const different = new Set(differentReports(verdict.reports).map(({ report }) => report));
  return { verdict, decisions, counted: sightings.filter(({ report }) => different.delete(report)), isUnasked };
};
