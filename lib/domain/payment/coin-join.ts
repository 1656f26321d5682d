import { inputAddresses, type Transaction } from './transaction.ts';

/** Why the inputs of a transaction say nothing about who holds them. */
export type CoinJoinForm = 'equal-outputs' | 'many-to-many';

/** Values that tokens of an older protocol (Mastercoin) put on every output: equal by rule, not to mix. */
const TOKEN_VALUES: ReadonlySet<bigint> = new Set([546n, 2730n]);
/**
 * From this many addresses to this many outputs, nobody but a coordinator (WabiSabi's rounds have 50 inputs and more) or
 * a service pays at once. Lower than the 50 of Schnoering and Vazirgiannis: a link missed is less than a false one.
 */
const MANY = 20;

/**
 * Whether a transaction may be a CoinJoin, in which strangers spend together, so that it links nothing.
 *
 * `equal-outputs` is the test of Goldfeder, Kalodner, Reisman and Narayanan, "When the cookie meets the blockchain"
 * (2018), as BlockSci has it: each participant contributes a spend and at most one change output, and the spends are
 * equal. There the most frequent value must occur exactly that often, here at least: Whirlpool's rounds have no change.
 * `many-to-many` is for WabiSabi, whose outputs differ (Schnoering and Vazirgiannis, arXiv 2311.12491, 2023). A PayJoin
 * of two looks like any payment: nothing detects it.
 */
export const coinJoinForm = (transaction: Transaction): CoinJoinForm | null => {
  const addresses = inputAddresses(transaction).size;
  const outputs = transaction.outputs.length;
  if (addresses >= MANY && outputs >= MANY) return 'many-to-many';
  const participants = Math.ceil(outputs / 2);
  if (addresses < 2 || outputs < 3 || participants > addresses) return null;
  const [value, times] = mostFrequentValue(transaction);
  return times >= participants && !TOKEN_VALUES.has(value) ? 'equal-outputs' : null;
};

const mostFrequentValue = ({ outputs }: Transaction): [value: bigint, times: number] =>
  [...Map.groupBy(outputs, ({ value }) => value)]
    .map(([value, equal]): [bigint, number] => [value, equal.length])
    .reduce((most, next) => (next[1] > most[1] ? next : most), [0n, 0]);
