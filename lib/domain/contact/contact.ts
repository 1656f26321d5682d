import type { KeptContact } from '#domain/findings.ts';

/** What a contact is called in the ledger: its kind, and the keyed hash of its value. */
export interface ContactName {
  kind: string;
  hash: string;
}

/** Reads what a contact is called in an address or a form; null where it is no such name. */
export const readContactName = (kind: string, hash: string): ContactName | null =>
  /^[a-z]{2,12}$/.test(kind) && /^[0-9a-z]{26}$/.test(hash) ? { kind, hash } : null;

/** One report that gives a contact; its value is sealed to the desk's key, and goes with the report. */
export interface ContactSighting extends KeptContact {
  report: string;
  /** UTC, ISO 8601. */
  time: string;
  /** Seconds since 1970. */
  expires?: number;
}

/** A report that gives a contact, and who speaks in it: one mailbox however often it writes, one text however often it is posted. */
export interface SpokenSighting extends ContactSighting {
  voice: string;
}

/** What a lead decided about a contact: it is the extorter's, and in clear, or it is not; or that what was decided is taken back. */
export type ContactDecision = {
  by: string;
  name?: string | undefined;
  reason: string;
  at: string;
  /** All names of the leads who confirmed it: whoever contests it is answered by another. */
  letOutBy?: readonly string[] | undefined;
  /** Whether it answered whoever contested the contact then. */
  answered?: true | undefined;
} & ({ verdict: 'confirmed'; kind: string; value: string } | { verdict: 'rejected' | 'undone' });
