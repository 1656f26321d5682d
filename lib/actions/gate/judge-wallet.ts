import type { Decisions } from '#domain/gate/decisions.ts';
import { differentReports, judge, type Verdict } from '#domain/gate/gate.ts';
import { demandsByThreat } from '#domain/gate/sighting.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { Sighting } from '#domain/wallet/sighting.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import { hasLists } from '#io/table/gate/service.ts';
import type { Table } from '#io/table/store/table.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import type { World } from '#io/world.ts';
import { type ChainSettings, readChainAge } from './read-chain-age.ts';
import { type ReadPage, readThrough, readVoices } from './read-voices.ts';

export interface JudgeWallet extends Pick<World, 'table'> {
  settings: Pick<FunctionSettings, 'gate'> & ChainSettings;
  /** Pages of sightings between the first and the last that are read at most, where fewer than usual. */
  pages?: number;
  /** Whether reports that are not read are counted too, and lists of services looked for, for who is told why. */
  countsAll?: boolean;
  /** What was read of it already: its sightings, and how many reports name it. */
  known?: { read: ReadPage<Sighting>; reports: number };
}

export interface JudgedWallet {
  verdict: Verdict;
  decisions: Decisions;
  /** The reports that count as different ones. */
  counted: Sighting[];
  /** Those of them that demand money there and threaten: all that is told of it is theirs. */
  demanding: Sighting[];
  /** Whether more reports name it than are read, and those that are do not open the gate. */
  isCut: boolean;
  /** Whether the chain is still to be asked about it. */
  isUnasked: boolean;
}

const reportsOf = async (table: Table, address: string): Promise<number> =>
  (await readWalletTally(table, address)).reduce((sum, { reports }) => sum + reports, 0);

/** Judges a wallet as the ledger stands. */
export const judgeWallet = async (
  { table, settings, pages, countsAll = false, known: before }: JudgeWallet,
  address: string,
): Promise<JudgedWallet> => {
  const [{ sightings, isCut, isPart }, { decisions }] = await Promise.all([
    before === undefined
      ? readVoices(table, address, settings.gate, pages)
      : readThrough(before.read, settings.gate, pages),
    readDecided(table, address),
  ]);
  const known = await readChainAge({ table, settings }, address, sightings);
  const named = countsAll && isPart ? (before?.reports ?? (await reportsOf(table, address))) : 0;
  const hasServiceLists = countsAll && known.service === null && (await hasLists(table));
  const verdict = judge({ sightings, decisions, isCut, named, hasServiceLists, ...known }, settings.gate);
  const isUnasked = known.chain.asked === 'waiting';
  const different = new Set(differentReports(verdict.reports).map(({ report }) => report));
  const counted = sightings.filter(({ report }) => different.delete(report));
  return { verdict, decisions, counted, demanding: counted.filter(demandsByThreat), isCut, isUnasked };
};
