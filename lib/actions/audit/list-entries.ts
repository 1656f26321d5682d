import type { AuditEntry } from '#domain/audit/audit.ts';
import { type Broken, firstUnfit } from '#domain/audit/verify.ts';
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
export type EntriesRead =
  | {
      ok: true;
      entries: ShownEntry[];
      next?: string;
      /** How many entries that they may see were read for it, and which of them is the first that is not as it was written. */
      read: number;
      unfit: Broken | null;
    }
  | { ok: false; reason: 'no-such-page' };

/** The same as somebody asked for it: `last` is the entry that this was recorded by. */
export type EntriesListed = (EntriesRead & { ok: true; last: AuditEntry }) | (EntriesRead & { ok: false });

/** What entries are looked for by: a person's subject or name, what something was done to, the kind of deed. */
export interface EntriesFilter {
  who?: string | undefined;
  about?: string | undefined;
  what?: string | undefined;
}

/** Which entries of a day are asked for. */
export interface EntriesAsked {
  day: string;
  cursor?: string | undefined;
  filter?: EntriesFilter;
}

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

/** A text in which addresses stand in part alone. */
export const maskedText = (text: string): string => {
  const words = text.split(' ').map((word) => {
    const isLong = readAddress(word).ok;
    return isLong ? `${word.slice(0, SHOWN_FIRST)}…${word.slice(-SHOWN_LAST)}` : word;
  });
  return words.join(' ');
};

const masked = (entry: AuditEntry): ShownEntry => {
  const about = maskedText(entry.about);
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

/** Whether an entry is of what was asked for, by what of it is shown: a pseudonym is no name. */
const isAsked =
  ({ who, about, what }: EntriesFilter) =>
  (entry: ShownEntry): boolean => {
    const shown = about !== undefined && entry.masked ? maskedText(about) : about;
    return (
      (who === undefined || entry.who === who || entry.name === who) &&
      (what === undefined || entry.what === what) &&
      (shown === undefined || entry.about === shown || entry.about.split(' ').includes(shown))
    );
  };

/** A page of a day's entries as somebody may see them; whoever shows it has recorded that before. */
export const seenEntries = async (
  world: Recording,
  asker: Pick<EntriesAsker, 'who' | 'roles'>,
  { day, cursor, filter = {} }: EntriesAsked,
): Promise<EntriesRead> => {
  const page = await readAuditDay(world.table, day, cursor);
  if (!page.ok) return page;
  const isAuditor = asker.roles.includes('auditor');
  const read = isAuditor ? page.entries : page.entries.filter(({ who }) => who === asker.who);
  const entries = isAuditor ? await asAuditorsSee(world, read) : read.map((entry) => ({ ...entry, masked: false }));
  return {
    ok: true,
    entries: entries.filter(isAsked(filter)),
    ...(page.next === undefined ? {} : { next: page.next }),
    read: read.length,
    unfit: firstUnfit(read),
  };
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
  asked: EntriesAsked,
): Promise<EntriesListed> => {
  const act = { ...asker, via: 'page', what: 'audit.read', about: asked.day, outcome: 'ok' } as const;
  const last = await recordAct(world, act);
  const page = await seenEntries(world, asker, asked);
  return page.ok ? { ...page, last } : page;
};
