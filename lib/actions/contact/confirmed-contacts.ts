import { contactNode, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Link, linkId, newLink, stateOf } from '#domain/cluster/link.ts';
import type { ContactName } from '#domain/contact/contact.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { contactsLinkedAt, readLinks, readLinksAt } from '#io/table/cluster/link.ts';
import { decidedContacts, readContactDecision } from '#io/table/contact/contact.ts';
import type { Table } from '#io/table/store/table.ts';

/** A contact that a lead confirmed, in clear. */
export interface ConfirmedContact extends ContactName {
  value: string;
}

/** Most contacts of a wallet that are looked through: what a thousand forms give, of five each. Those beyond ring an alarm. */
const MAX_GIVEN = 5_000;
/** Most confirmed contacts of a wallet that are told. */
const MAX_TOLD = 10;

/** A contact that reports of a wallet give, and the link of the two. */
export interface GivenContact extends ContactName {
  link: string;
}

/**
 * The contacts that reports of a wallet give, by their kind and keyed hash: all of them, for whoever posts a letter with others must
 * not hide one that a lead confirmed.
 */
export const contactsOfWallet = async (table: Table, address: string): Promise<GivenContact[]> => {
  const node = walletNode(address);
  const { contacts, isCut } = await contactsLinkedAt(table, node, MAX_GIVEN);
  if (isCut) {
    log.error('wallet has too many contacts to look through', { address });
    measure('ListsCut');
  }
  return contacts.map(({ kind, hash }) => ({ kind, hash, link: linkId(newLink(node, contactNode(kind, hash))) }));
};

/** Whether no investigator has said that a wallet and a contact are not of one hand. */
const isUncut = (link: Link): boolean => !['cut', 'rejected'].includes(stateOf(link));

/**
 * Those of them that a lead confirmed, and has not taken back: in clear, ten at most. Nothing is told of any other, nor of one that
 * was confirmed since a moment that is given.
 */
export const confirmedContacts = async (table: Table, address: string, until?: Date): Promise<ConfirmedContact[]> => {
  const given = await decidedContacts(table, await contactsOfWallet(table, address));
  const links = await readLinks(
    table,
    given.map(({ link }) => link),
    true,
  );
  const uncut = new Set(links.filter(isUncut).map(linkId));
  const names = given.filter(({ link }) => uncut.has(link));
  const decisions = await Promise.all(
    names.map(async ({ hash, ...name }) => ({ hash, decision: await readContactDecision(table, { hash, ...name }) })),
  );
  return decisions
    .filter(({ decision }) => until === undefined || (decision !== null && decision.at < until.toISOString()))
    .flatMap(({ hash, decision }) =>
      decision?.verdict === 'confirmed' ? [{ kind: decision.kind, value: decision.value, hash }] : [],
    )
    .slice(0, MAX_TOLD);
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
