import { contactNode, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Link, type NodeId, stateOf } from '#domain/cluster/link.ts';
import type { ContactName } from '#domain/contact/contact.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import { readContactDecision } from '#io/table/contact/contact.ts';
import type { Table } from '#io/table/store/table.ts';

/** A contact that a lead confirmed, in clear. */
export interface ConfirmedContact {
  kind: string;
  value: string;
}

/** Most contacts of a wallet that are looked at; each costs a read or two. */
const MAX_CONTACTS = 10;
/** Most links of the wallet that are looked through for them. */
const MAX_LINKS_READ = 50;

const CONTACT = 'contact:';

const nameOf = (node: NodeId): ContactName => {
  const [, kind = '', hash = ''] = node.split(':');
  return { kind, hash };
};

/** The contacts that reports of a wallet give, by their kind and keyed hash, at most ten. */
export const contactsOfWallet = async (
  table: Table,
  address: string,
  counts: (link: Link) => boolean = () => true,
): Promise<ContactName[]> => {
  const node = walletNode(address);
  const links = await readLinksAt(table, node, MAX_LINKS_READ);
  const others = links.filter(counts).map(({ a, b }) => (a === node ? b : a));
  return others
    .filter((other) => other.startsWith(CONTACT))
    .slice(0, MAX_CONTACTS)
    .map(nameOf);
};

/** Whether no investigator has said that a wallet and a contact are not of one hand. */
const isUncut = (link: Link): boolean => !['cut', 'rejected'].includes(stateOf(link));

/** Those of them that a lead confirmed, and has not taken back: in clear. Nothing is told of any other. */
export const confirmedContacts = async (table: Table, address: string): Promise<ConfirmedContact[]> => {
  const names = await contactsOfWallet(table, address, isUncut);
  const decisions = await Promise.all(names.map((name) => readContactDecision(table, name)));
  return decisions.flatMap((decision) =>
    decision?.verdict === 'confirmed' ? [{ kind: decision.kind, value: decision.value }] : [],
  );
};

/** Most wallets of a contact that are looked at again when it is decided about. */
const MAX_WALLETS = 1_000;
const WALLET = 'wallet:';

/** The wallets whose reports give a contact, at most 1,000. */
export const walletsOfContact = async (table: Table, { kind, hash }: ContactName): Promise<string[]> => {
  const node = contactNode(kind, hash);
  const links = await readLinksAt(table, node, MAX_WALLETS);
  return links
    .map(({ a, b }) => (a === node ? b : a))
    .filter((other) => other.startsWith(WALLET))
    .map((other) => other.slice(WALLET.length));
};
