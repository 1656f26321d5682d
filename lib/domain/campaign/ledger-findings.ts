import { demandedFirst } from '#domain/extract/demanded-first.ts';
import type { Contact, Findings, Sender } from '../findings.ts';

/**
 * Most wallets and contacts of one report in the ledger: a transaction takes 100 items, and a letter of a thousand
 * addresses must not write a thousand rows. What is beyond stays in the sealed original.
 */
export const MAX_WALLETS = 10;
/** Each is sealed by itself, some 250 bytes. */
const MAX_CONTACTS = 5;
/** Most senders; each has up to ten hosts. */
const MAX_SENDERS = 2;
/** Most demands and deadlines: with these, a row stays within two write units. */
const MAX_DEMANDS = 10;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** Whether a contact is the reporting person's own, or one of the hotline's, which letters quote to show what they know. */
const isOwn = ({ kind, value }: Contact, own: ReadonlySet<string>, hotlineDomain: string): boolean =>
  kind === 'email' && (own.has(value.toLowerCase()) || domainOf(value.toLowerCase()) === hotlineDomain);

/** An address in From may be anybody's whom the extorter names: it stays in the sealed original. */
const withoutAddress = ({ address: _address, ...sender }: Sender): Sender => sender;

/**
 * What of the findings stands in the ledger, and which wallets do not stand in the report's row, nor are seen by the gate.
 *
 * Wallets in a demand's place come first, so that decoys in front of them cannot crowd them out. `own` are mail
 * addresses of the person who reports: they are left out.
 */
export const ledgerFindings = (
  findings: Findings,
  own: readonly string[],
  hotlineDomain: string,
): { findings: Findings; walletsBeyond: number; beyond: string[] } => {
  const ownAddresses = new Set(own.map((address) => address.toLowerCase()));
  const wallets = demandedFirst(findings.wallets);
  const contacts = findings.contacts.filter((contact) => !isOwn(contact, ownAddresses, hotlineDomain));
  return {
    findings: {
      ...findings,
      wallets: wallets.slice(0, MAX_WALLETS),
      demands: findings.demands.slice(0, MAX_DEMANDS),
      deadlines: findings.deadlines.slice(0, MAX_DEMANDS),
      contacts: contacts.slice(0, MAX_CONTACTS),
      ...(findings.senders ? { senders: findings.senders.slice(0, MAX_SENDERS).map(withoutAddress) } : {}),
    },
    walletsBeyond: Math.max(0, wallets.length - MAX_WALLETS),
    beyond: wallets.slice(MAX_WALLETS).map(({ address }) => address),
  };
};

/** What of a report says whether one of its wallets may count by itself. */
interface Counting {
  findings: { wallets: readonly { inDemand: boolean }[]; unclear?: true };
  walletsBeyond?: number | undefined;
}

/**
 * Whether a letter demands money to more wallets than stand in the ledger: `Pay 5 USD to ...` a dozen times hides the one that
 * counts from every row, and has a decoy told in its place.
 */
export const isCrowded = ({ findings, walletsBeyond = 0 }: Counting): boolean =>
  walletsBeyond > 0 && findings.wallets.every(({ inDemand }) => inDemand);

/** Whether a person must say which of a letter's wallets counts: none of them leaves by itself, nor is joined. */
export const needsPerson = (report: Counting): boolean => report.findings.unclear === true || isCrowded(report);
