import { createHash } from 'node:crypto';
import type { AuditEntry, FormerEntry, MasterHead, Opening } from './audit.ts';

/** How much longer an opening is kept than its first entry, in seconds: the chain's day, and what DynamoDB takes to delete. */
export const OPENING_KEPT_LONGER_S = 2 * 86_400;

/** An absent field is not an empty one: JSON tells null from "". */
const digest = (...parts: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('hex');

/** What the first opening is chained to. */
export const NO_OPENING: MasterHead = { seq: 0, hash: digest('audit master chain, version 2'), until: 0 };

/** The hash of an entry over all its fields in a fixed order: whoever changes one has to change all that follow. */
export const entryHash = (entry: Omit<AuditEntry, 'hash'>): string => {
  const { previous, chain, day, seq, at, expires, who, name, roles, via, what, about, reason, outcome } = entry;
  return digest(
    'audit entry, version 2',
    ...[previous, chain, day, seq, at, expires, who, name, roles, via, what, about, reason, entry.case, outcome],
    entry.digest,
  );
};

/** The hash of an opening over all its fields. */
export const openingHash = (opening: Omit<Opening, 'hash'>): string => {
  const { previous, previousExpires, seq, chain, day, at, by, former, expires } = opening;
  return digest(
    'audit opening, version 2',
    ...[previous, previousExpires, seq, chain, day, at, by, expires],
    ...[former?.chain, former?.seq, former?.hash],
  );
};

/** What a day's first entry of the former log is chained to. */
export const formerStart = (day: string): string => digest('audit', day);

/** The hash of an entry of the former log. */
export const formerHash = (entry: Omit<FormerEntry, 'hash'>): string => {
  const { day, seq, previous, who, what, about, at, sha256 } = entry;
  return digest(previous, day, seq, at, who, what, about, ...(sha256 === undefined ? [] : [sha256]));
};
