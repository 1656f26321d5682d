import type { AuditEntry } from '#domain/audit/audit.ts';
import type { DeskRole } from '#domain/desk/roles.ts';
import { sha256 } from '#domain/identity.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { readAuditDay } from '#io/table/audit/audit-day.ts';
import { readCases } from '#io/table/case/case.ts';
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

/** An id of a case, as entries name it. */
const CASE_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const pseudonym = (kind: string, of: string): string => `${kind} ${sha256(Buffer.from(`${kind} ${of}`)).slice(0, 8)}`;

/** Entries that are about a case and somebody in it. */
const ABOUT_SOMEBODY: ReadonlySet<string> = new Set(['case.admit', 'case.dismiss']);

/** What an entry of a covert case is about: the case, and whom it lets in or does without, each by their name in it. */
const aboutUnderPseudonym = ({ about, what }: AuditEntry, of: string, covert: ReadonlySet<string>): string => {
  const person = ABOUT_SOMEBODY.has(what) ? about.replace(`${of} `, '') : null;
  if (person !== null) return `${pseudonym('case', of)} ${pseudonym('person', `${of} ${person}`)}`;
  return about.replace(CASE_ID, (id) => (covert.has(id) ? pseudonym('case', id) : id));
};

const caseIn = ({ about, case: of }: AuditEntry): string[] => [...(of ? [of] : []), ...(about.match(CASE_ID) ?? [])];

/**
 * An entry of a covert case as auditors see it: that somebody of a case did it, each by a name that is theirs in this case alone. Who
 * does not know the case's id, which stands nowhere that they see, cannot find out whose it is.
 */
const underPseudonym = (entry: ShownEntry, covert: ReadonlySet<string>): ShownEntry => {
  const of = caseIn(entry).find((id) => covert.has(id));
  if (of === undefined) return entry;
  const { name: _name, reason: _reason, case: _case, roles: _roles, ...rest } = entry;
  const about = aboutUnderPseudonym(entry, of, covert);
  return { ...rest, who: pseudonym('person', `${of} ${entry.who}`), about, masked: true };
};

const asAuditorsSee = async (world: Recording, entries: readonly AuditEntry[]): Promise<ShownEntry[]> => {
  const named = [...new Set(entries.flatMap(caseIn))];
  const cases = named.length === 0 ? [] : await readCases(world.table, named);
  const covert = new Set(cases.flatMap((each) => (each.covert ? [each.id] : [])));
  return entries.map((entry) => underPseudonym(masked(entry), covert));
};

/** A page of a day's entries as somebody may see them; whoever shows it has recorded that before. */
export const seenEntries = async (
  world: Recording,
  asker: Pick<EntriesAsker, 'who' | 'roles'>,
  { day, cursor }: { day: string; cursor?: string | undefined },
): Promise<EntriesRead> => {
  const page = await readAuditDay(world.table, day, cursor);
  if (!page.ok) return page;
  const isAuditor = asker.roles.includes('auditor');
  const entries = isAuditor
    ? await asAuditorsSee(world, page.entries)
    : page.entries.filter(({ who }) => who === asker.who).map((entry) => ({ ...entry, masked: false }));
  return { ok: true, entries, ...(page.next === undefined ? {} : { next: page.next }) };
};

/**
 * Lists a day's entries of the audit log: all of them for auditors, with addresses masked and those of covert cases under
 * pseudonyms, and for others their own.
 *
 * Recorded before it is answered, as every look at what is not one's own.
 */
export const listEntries = async (
  world: Recording,
  asker: EntriesAsker,
  { day, cursor }: { day: string; cursor?: string | undefined },
): Promise<EntriesRead> => {
  await recordAct(world, { ...asker, via: 'page', what: 'audit.read', about: day, outcome: 'ok' });
  return seenEntries(world, asker, { day, cursor });
};
