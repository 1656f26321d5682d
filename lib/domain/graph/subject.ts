import { readAddress } from '../wallet-address.ts';

/** What a graph can be asked of. */
export type GraphSubject = { kind: 'wallet'; address: string } | { kind: 'cluster' | 'campaign' | 'case'; id: string };

/** An id, or the name of a cluster or campaign that briefs print. */
const ID = /^[0-9a-z-]{6,64}$/i;

/** Reads what a graph is asked of, as a page's address says it: `wallet:<address>`, `cluster:<id>`; null where it is none of these. */
export const readSubject = (text: string): GraphSubject | null => {
  const at = text.indexOf(':');
  const [kind, name] = [text.slice(0, at), text.slice(at + 1)];
  if (kind === 'wallet') {
    const read = readAddress(name);
    return read.ok ? { kind, address: read.address } : null;
  }
  if ((kind === 'cluster' || kind === 'campaign' || kind === 'case') && ID.test(name)) {
    return { kind, id: name.toLowerCase() };
  }
  return null;
};

/** How a page's address says it. */
export const subjectText = (subject: GraphSubject): string =>
  `${subject.kind}:${subject.kind === 'wallet' ? subject.address : subject.id}`;
