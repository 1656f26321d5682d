import { type Link, linkId, type NodeId, newLink } from '#domain/cluster/link.ts';
import type { ContactName } from '#domain/contact/contact.ts';

/**
 * What somebody can be told of, as the register names it: a wallet by its address, a campaign or a cluster by its id, and these three
 * by a word before theirs.
 */
export const contactSubject = ({ kind, hash }: ContactName): string => `contact:${kind}:${hash}`;

/** A link, by its two nodes; a partition key has `#` between its parts alone. */
export const linkSubject = (link: Pick<Link, 'a' | 'b'>): string => `link:${linkId(link).replace('#', '+')}`;

/** A node of a cluster: a wallet by its address, a contact by its kind and hash. */
export const nodeSubject = (node: NodeId): string => (node.startsWith('wallet:') ? node.slice('wallet:'.length) : node);

/** The link between two nodes, given in any order; null where they are one. */
export const subjectOfPair = (one: NodeId, other: NodeId): string | null =>
  one === other ? null : linkSubject(newLink(one, other));

/** A report, by its reference. */
export const reportSubject = (reference: string): string => `report:${reference}`;

/** What a subject is. */
export type ReadSubject =
  | { of: 'contact'; contact: ContactName }
  | { of: 'link'; link: string }
  | { of: 'report'; reference: string }
  | { of: 'other'; id: string };

/** Reads a subject; what begins with no such word is a wallet, a campaign or a cluster. */
export const readSubject = (subject: string): ReadSubject => {
  const [of, rest = ''] = [subject.slice(0, subject.indexOf(':')), subject.slice(subject.indexOf(':') + 1)];
  switch (of) {
    case 'contact': {
      const [kind = '', hash = ''] = rest.split(':');
      return { of, contact: { kind, hash } };
    }
    case 'link':
      return { of, link: rest.replace('+', '#') };
    case 'report':
      return { of, reference: rest };
    default:
      return { of: 'other', id: subject };
  }
};
