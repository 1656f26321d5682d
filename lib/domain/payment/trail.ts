import { type CoinJoinForm, coinJoinForm } from './coin-join.ts';
import { inputAddresses, type Outpoint, type Output, type Transaction } from './transaction.ts';

/** An unspent end of a payment's trail, which is watched. */
export interface Hop extends Outpoint {
  value: bigint;
  /** How many spends lie between the payment and it: 0 is the payment itself. */
  spends: number;
}

/** Why the money is not followed any further from an output. */
type TrailEnd =
  | CoinJoinForm
  | 'five-spends'
  | 'many-inputs'
  | 'many-outputs'
  | 'many-branches'
  | 'no-address'
  /** Another payment's trail goes on for both. */
  | 'joined';

/** That money of a payment came to a known service: whom to ask who it was. */
export interface ReachedService extends Hop {
  address: string;
  service: string;
}

/** Where the money of one victim's payment went, as far as it was followed. */
export interface Trail {
  payment: Outpoint;
  open: readonly Hop[];
  ended: readonly (Hop & { reason: TrailEnd })[];
  reached: readonly ReachedService[];
}

/** Spends after which nobody can say that it is still the victim's money. */
const MAX_SPENDS = 5;
/** Addresses that a spend may draw from: with more, the victim's share is drowned. */
const MAX_INPUT_ADDRESSES = 20;
/** Outputs of a spend that are followed: an extorter could spray one payment over thousands to exhaust the walk. */
const MAX_OUTPUTS = 10;
/** Ends of one trail, for the same reason over several spends. */
const MAX_BRANCHES = 50;

/** Begins to follow a payment. */
export const startTrail = (payment: Outpoint, value: bigint): Trail => ({
  payment: { txid: payment.txid, vout: payment.vout },
  open: [{ txid: payment.txid, vout: payment.vout, value, spends: 0 }],
  ended: [],
  reached: [],
});

/**
 * Follows a trail over a transaction that spends one or more of its open ends; the same trail where it spends none, so
 * that a block may be read twice. Each output is followed, up to five spends from the payment, while it is traceable.
 *
 * @param serviceAt the name of the known service at an address, or null
 */
export const followSpend = (trail: Trail, spend: Transaction, serviceAt: (address: string) => string | null): Trail => {
  const spent = spentBy(trail, spend);
  if (spent.length === 0) return trail;
  const rest: Trail = { ...trail, open: trail.open.filter((hop) => !spent.includes(hop)) };
  const reason = untraceable(spend) ?? (branches(rest) + spend.outputs.length > MAX_BRANCHES ? 'many-branches' : null);
  // Not even at a service: strangers' money comes out of a CoinJoin too.
  if (reason !== null) return { ...rest, ended: [...rest.ended, ...spent.map((hop) => ({ ...hop, reason }))] };
  const next = spend.outputs
    .map((output, vout) =>
      landing(output, { txid: spend.txid, vout, value: output.value, spends: spendsOf(spent) }, serviceAt),
    )
    .filter((landed) => landed.kind === 'reached' || landed.hop.value > 0n);
  return {
    ...rest,
    open: [...rest.open, ...next.flatMap((landed) => (landed.kind === 'open' ? [landed.hop] : []))],
    ended: [...rest.ended, ...next.flatMap((landed) => (landed.kind === 'ended' ? [landed.hop] : []))],
    reached: [...rest.reached, ...next.flatMap((landed) => (landed.kind === 'reached' ? [landed.hop] : []))],
  };
};

type Landing =
  | { kind: 'open'; hop: Hop }
  | { kind: 'ended'; hop: Hop & { reason: TrailEnd } }
  | { kind: 'reached'; hop: ReachedService };

const landing = ({ address }: Output, hop: Hop, serviceAt: (address: string) => string | null): Landing => {
  if (address === null) return { kind: 'ended', hop: { ...hop, reason: 'no-address' } };
  const service = serviceAt(address);
  if (service !== null) return { kind: 'reached', hop: { ...hop, address, service } };
  return hop.spends >= MAX_SPENDS ? { kind: 'ended', hop: { ...hop, reason: 'five-spends' } } : { kind: 'open', hop };
};

const spendsOf = (spent: readonly Hop[]): number => Math.max(...spent.map(({ spends }) => spends)) + 1;

const untraceable = (spend: Transaction): TrailEnd | null => {
  const form = coinJoinForm(spend);
  if (form !== null) return form;
  if (inputAddresses(spend).size > MAX_INPUT_ADDRESSES) return 'many-inputs';
  return spend.outputs.length > MAX_OUTPUTS ? 'many-outputs' : null;
};

/** Ends a trail where a transaction spends from it together with another one, which is followed for both. */
export const joinSpend = (trail: Trail, spend: Transaction): Trail => {
  const spent = spentBy(trail, spend);
  if (spent.length === 0) return trail;
  const ended = spent.map((hop) => ({ ...hop, reason: 'joined' as const }));
  return { ...trail, open: trail.open.filter((hop) => !spent.includes(hop)), ended: [...trail.ended, ...ended] };
};

/** The open ends of a trail that a transaction spends. */
export const spentBy = (trail: Trail, spend: Transaction): Hop[] =>
  trail.open.filter((hop) => spend.inputs.some((input) => isAt(input, hop)));

const branches = ({ open, ended, reached }: Trail): number => open.length + ended.length + reached.length;

export const isAt = (one: Outpoint, other: Outpoint): boolean => one.txid === other.txid && one.vout === other.vout;
