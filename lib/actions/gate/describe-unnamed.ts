import { holderOf, spellingsOf } from '#domain/extract/address/key-hash.ts';
import { toldSpellings } from '#io/table/feed/told-spellings.ts';
import { readOpenContest } from '#io/table/gate/contest.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import type { Table } from '#io/table/store/table.ts';
import { knownWallets } from '#io/table/wallet/wallet.ts';
import { type DecisionsAnswer, describeDecisions } from './describe-decisions.ts';

/** What there is about an address that no report names. */
export interface UnnamedAnswer {
  address: string;
  /** Addresses of its key that reports name: what is decided or contested of one holds of all. */
  sameKey: string[];
  /** What was decided; null where nothing was, and nobody contests it. */
  decided: DecisionsAnswer | null;
}

/** Describes an address that no report names: who owns it may contest it all the same, and is to be answered. */
export const describeUnnamed = async (table: Table, address: string): Promise<UnnamedAnswer> => {
  const [open, told, { spellings }, decided] = await Promise.all([
    readOpenContest(table, address),
    toldSpellings(table, holderOf(address)),
    readDecided(table, address),
    describeDecisions(table, address),
  ]);
  // From the address that names a key its others cannot be computed: they stand where somebody contested, told or decided them.
  const of = [address, ...(open?.addresses ?? []), ...told, ...spellings].flatMap(spellingsOf);
  const known = await knownWallets(table, [...new Set(of)]);
  const isAnything = decided.contested || decided.words.length > 0;
  return { address, sameKey: [...known], decided: isAnything ? decided : null };
};
