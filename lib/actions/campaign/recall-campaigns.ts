import type { Candidate } from '#domain/campaign/choose.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most campaigns that a process remembers, and for how long, in milliseconds. */
const MAX_REMEMBERED = 200;
const REMEMBERED_MS = 60_000;

interface Remembered {
  candidate: Candidate;
  until: number;
}

/** What this process has read of campaigns, by the client that it read them with. */
const remembered = new WeakMap<Table['client'], Map<string, Remembered>>();

/** Remembers campaigns as they were just read: on a night of one campaign each of 33,000 letters is compared with the same. */
export const remember = ({ client }: Table, candidates: readonly Candidate[], now: Date): void => {
  const known = remembered.get(client) ?? new Map<string, Remembered>();
  remembered.set(client, known);
  for (const candidate of candidates) {
    known.delete(candidate.campaign);
    known.set(candidate.campaign, { candidate, until: now.getTime() + REMEMBERED_MS });
  }
  for (const campaign of [...known.keys()].slice(0, Math.max(0, known.size - MAX_REMEMBERED))) known.delete(campaign);
};

/** Forgets campaigns: they are to be read again before a letter is compared with them. */
export const forget = ({ client }: Table, campaigns: readonly string[]): void => {
  for (const campaign of campaigns) remembered.get(client)?.delete(campaign);
};

/** The campaigns that were read within the last minute. */
export const recall = ({ client }: Table, now: Date): Candidate[] =>
  [...(remembered.get(client)?.values() ?? [])].flatMap(({ candidate, until }) =>
    until > now.getTime() ? [candidate] : [],
  );
