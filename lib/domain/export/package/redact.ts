import { THE_DESK } from '#domain/case/case.ts';
import type { Language } from '#domain/intake/submission.ts';
import type { PackageData } from './data.ts';

/** Why something is left out of what the defence gets. */
export const LEFT_OUT_GROUNDS = ['staff', 'notes', 'reporters'] as const;
export type LeftOutGround = (typeof LEFT_OUT_GROUNDS)[number];

/** A line of the schedule: what was left out, of which file, how often, and why. */
export interface LeftOut {
  file: string;
  what: 'names' | 'notes' | 'entry-reasons' | 'file-names' | 'originals' | 'statements';
  count: number;
  ground: LeftOutGround;
  /** Of a sealed object: its SHA-256, by which a court can order it. */
  sha256?: string;
}

/** What stands in place of a text that was left out. */
export const LEFT_OUT_MARK = '[left out]';

/** What somebody of the desk is called in the defence's set. */
const CALLED: Record<Language, string> = { en: 'Investigator', fi: 'Tutkija', sv: 'Utredare' };

/** Names of people of the desk as the defence has them: each by a number of their own in this package. */
const numbering = (language: Language) => {
  const numbers = new Map<string, string>();
  let replaced = 0;
  const of = (name: string): string => {
    if (name === '' || name === THE_DESK) return name;
    replaced += 1;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const given = `${CALLED[language]} ${numbers.size + 1}`;
    numbers.set(name, given);
    return given;
  };
  return { of, count: () => replaced };
};

/** Acts of which an entry of the audit log says on whom: `<case> <who>`. */
const ON_SOMEBODY: ReadonlySet<string> = new Set(['case.admit', 'case.dismiss']);

/** What an entry of the audit log is about, without whom. */
const aboutWhom = ({ what, about }: PackageData['audit'][number]): string =>
  ON_SOMEBODY.has(what) ? about.replace(/ .*$/s, ` ${LEFT_OUT_MARK}`) : about;

/** Functions do things by themselves: they are nobody's name. */
const FUNCTIONS: ReadonlySet<string> = new Set(['brief', 'changes', 'sweep', 'desk-files']);

/**
 * What the defence gets of a package, and the schedule of what was left out: names of who works at the desk, their notes among
 * themselves, and the sealed originals, which hold who reported. What speaks against the case stays, all of it; so do the hashes of
 * what was left out, that it can be ordered.
 */
export const redacted = (data: PackageData): { data: PackageData; leftOut: LeftOut[] } => {
  const people = numbering(data.asked.language);
  const notes = data.entries.filter(({ verb }) => verb === 'note').length;
  const led = data.entries.filter(({ verb }) => verb === 'admit' || verb === 'dismiss').length;
  const called = data.parts.filter(({ name, question }) => name !== null || question !== undefined).length;
  const who = (name: string): string => (FUNCTIONS.has(name) ? name : people.of(name));
  const given: PackageData = {
    ...data,
    madeBy: people.of(data.madeBy),
    case: {
      ...data.case,
      openedBy: people.of(data.case.openedBy),
      lead: data.case.lead === null ? null : people.of(data.case.lead),
    },
    holds: data.holds.map((held) => ({ ...held, by: people.of(held.by) })),
    entries: data.entries
      .filter(({ verb }) => verb !== 'note')
      .map((entry) =>
        entry.verb === 'admit' || entry.verb === 'dismiss'
          ? { ...entry, by: people.of(entry.by), about: LEFT_OUT_MARK, reason: LEFT_OUT_MARK }
          : { ...entry, by: people.of(entry.by) },
      ),
    wallets: data.wallets.map((wallet) => ({
      ...wallet,
      decisions: wallet.decisions.map((word) => ({ ...word, by: people.of(word.by) })),
      links: wallet.links.map(({ decision, ...link }) => ({
        ...link,
        decision: decision && { ...decision, by: people.of(decision.name ?? decision.by), name: undefined },
      })),
    })),
    verdicts: data.verdicts.map((verdict) => ({ ...verdict, by: people.of(verdict.by) })),
    // What a file was called, and what somebody was asked, may say who they are.
    parts: data.parts.map(({ question: _question, ...part }) => ({ ...part, name: null })),
    audit: data.audit.map(({ name, ...entry }) => ({ ...entry, about: aboutWhom(entry), who: who(name ?? entry.who) })),
  };
  const sealed = data.parts.map(
    ({ file, sealedSha256 }): LeftOut => ({
      ...{ file: `evidence/${file}`, what: 'originals', count: 1, ground: 'reporters', sha256: sealedSha256 },
    }),
  );
  const leftOut: LeftOut[] = [
    ...(people.count() === 0
      ? []
      : [{ file: 'data.json', what: 'names', count: people.count(), ground: 'staff' } as const]),
    ...(notes === 0 ? [] : [{ file: 'case.csv', what: 'notes', count: notes, ground: 'notes' } as const]),
    ...(led === 0 ? [] : [{ file: 'case.csv', what: 'entry-reasons', count: led, ground: 'staff' } as const]),
    ...(called === 0 ? [] : [{ file: 'data.json', what: 'file-names', count: called, ground: 'reporters' } as const]),
    ...sealed,
  ];
  return { data: given, leftOut };
};
