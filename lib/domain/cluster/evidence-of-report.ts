import type { EvidenceKind, NodeId } from './link.ts';

/** What a report shows about who holds its wallets. */
export interface ReportedNodes {
  wallets: readonly {
    address: string;
    /** Whether it stands in a demand's place. Any address can be written beside a demand; only these are asked for. */
    inDemand: boolean;
    /** Whether the known-service list has it. */
    isService: boolean;
  }[];
  /** Keyed hashes of the extorter's contacts, with their kind. */
  contacts: readonly { kind: string; hash: string }[];
}

/** One pair of nodes that a report speaks for. */
export interface SpokenFor {
  one: NodeId;
  other: NodeId;
  kind: EvidenceKind;
  /** Whether one end is on the known-service list. */
  isService: boolean;
}

/** A wallet's node. */
export const walletNode = (address: string): NodeId => `wallet:${address}`;

/** A contact's node. */
export const contactNode = (kind: string, hash: string): NodeId => `contact:${kind}:${hash}`;

/**
 * The pairs of nodes that a report's message speaks for.
 *
 * Its demanded wallets are linked as a chain, in the order of their addresses, so that other letters that name the same
 * ones make the same links; each of its contacts is linked to the first of them. Services stand outside the chain: a
 * chain through an exchange would leave the wallets on both sides of it apart.
 */
export const evidenceOfReport = ({ wallets, contacts }: ReportedNodes): SpokenFor[] => {
  const demanded = wallets.filter(({ inDemand }) => inDemand);
  const chain = unique(demanded.filter(({ isService }) => !isService));
  const services = unique(demanded.filter(({ isService }) => isService));
  const [first] = [...chain, ...services];
  if (first === undefined) return [];
  const link = (one: NodeId, other: NodeId, kind: EvidenceKind, isService: boolean): SpokenFor[] =>
    one === other ? [] : [{ one, other, kind, isService }];
  return [
    ...chain.slice(1).flatMap((wallet, index) => link(chain[index] ?? first, wallet, 'same-message', false)),
    ...services.flatMap((service) => link(first, service, 'same-message', true)),
    ...contacts.flatMap(({ kind, hash }) => link(first, contactNode(kind, hash), 'same-contact', chain.length === 0)),
  ];
};

const unique = (wallets: readonly { address: string }[]): NodeId[] =>
  [...new Set(wallets.map(({ address }) => walletNode(address)))].sort();
