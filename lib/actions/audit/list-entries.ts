import type { AuditEntry } from '#domain/audit/audit.ts';
import type { DeskRole } from '#domain/desk/roles.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { readAuditDay } from '#io/table/audit/audit-day.ts';
import type { Recording } from './record-act.ts';
import { recordAct } from './record-act.ts';

/** An entry as it is shown: `masked` where the address that it is about is not shown whole. */
export interface ShownEntry extends AuditEntry {
  masked: boolean;
}

/** A page of entries; refused where the cursor is none of ours. */
export type EntriesRead = { ok: true; entries: ShownEntry[]; next?: string } | { ok: false; reason: 'no-such-page' };

/** Who asks for entries. */
export interface EntriesAsker {
  who: string;
  name?: string;
  roles: readonly DeskRole[];
  reason?: string;
}

/** How much of an address an auditor sees: they see who looked, not at what. */
const SHOWN_FIRST = 8;
const SHOWN_LAST = 4;

const masked = (entry: AuditEntry): ShownEntry => {
  const words = entry.about.split(' ').map((word) => {
    const isLong = readAddress(word).ok;
    return isLong ? `${word.slice(0, SHOWN_FIRST)}…${word.slice(-SHOWN_LAST)}` : word;
  });
  const about = words.join(' ');
  return { ...entry, about, masked: about !== entry.about };
};

/**
 * Lists a day's entries of the audit log: all of them for auditors, with addresses masked, and for others their own.
 *
 * Recorded before it is answered, as every look at what is not one's own.
 */
export const listEntries = async (
  world: Recording,
  asker: EntriesAsker,
  { day, cursor }: { day: string; cursor?: string | undefined },
): Promise<EntriesRead> => {
  await recordAct(world, { ...asker, via: 'page', what: 'audit.read', about: day, outcome: 'ok' });
  const page = await readAuditDay(world.table, day, cursor);
  if (!page.ok) return page;
  const isAuditor = asker.roles.includes('auditor');
  const entries = isAuditor
    ? page.entries.map(masked)
    : page.entries.filter(({ who }) => who === asker.who).map((entry) => ({ ...entry, masked: false }));
  return { ok: true, entries, ...(page.next === undefined ? {} : { next: page.next }) };
};
