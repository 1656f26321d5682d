/** What a case can hold. */
export const HELD_KINDS = ['wallet', 'cluster', 'campaign', 'report'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];

/** Something that a case holds: an address, or a cluster's, campaign's or report's id. */
export interface Held {
  kind: HeldKind;
  id: string;
}

/** What a team of investigators works on. */
export interface Case {
  id: string;
  title: string;
  openedBy: string;
  /** What their token calls them, where they opened it on a page. */
  openedByName?: string | undefined;
  /** UTC, ISO 8601. */
  openedAt: string;
  /** Whose it is: their token's subject, and what it calls them. Absent until a lead has taken it. */
  lead?: string | undefined;
  leadName?: string | undefined;
  /** Only its members are told that there is such a case. */
  covert?: true | undefined;
  /** When it was closed: nothing goes into it or out of it any more. UTC, ISO 8601. */
  closedAt?: string | undefined;
  /** Rises with each entry. */
  version: number;
}

/** What somebody is in a case; a deputy does what its lead does, while that one is away. */
export const DUTIES = ['lead', 'deputy', 'member'] as const;
export type Duty = (typeof DUTIES)[number];

/** Somebody who works on a case. */
export interface Member {
  /** Their token's subject, and what it calls them. */
  who: string;
  name: string;
  duty: Duty;
  /** Who let them in, and when: UTC, ISO 8601. */
  by: string;
  at: string;
}

/** What a lead does with a case of theirs; `lead` takes it over. */
export const LEADING = ['admit', 'dismiss', 'lead', 'cover', 'uncover', 'close', 'reopen'] as const;
export type Leading = (typeof LEADING)[number];

/** What was done with a case, and why; entries are kept with it. */
export interface CaseEntry {
  verb: 'open' | 'put-in' | 'take-out' | 'note' | 'decide' | Leading;
  by: string;
  /** What their token calls them, where they did it on a page. */
  name?: string | undefined;
  at: string;
  /** Why; of a note what it says. */
  reason: string;
  /** What was put in or taken out. */
  held?: Held;
  /** Of a decision that was made for it: which, and about what. Of a member: who, and as what. */
  about?: string | undefined;
}

/** As whom others see who decides, or looks at the queue, for a covert case; and why, in place of their reason. */
export const THE_DESK = 'the desk';
export const NOT_SAID = 'Not said.';

/** Most members of a case. */
export const MAX_MEMBERS = 50;

/** Why a lead does not do with a case what they asked for. */
export type LeadingRefusal =
  | 'not-yours'
  | 'closed'
  | 'no-deputy'
  | 'lead-stays'
  | 'no-such-person'
  | 'no-lead'
  | 'too-many-members'
  | 'stands-already';

/** Somebody who is to be let in, or whom a case does without. */
export interface Newcomer {
  who: string;
  name: string;
  duty: Duty;
  /** Whether their token last gave them a role that works on cases, and one that leads. */
  works: boolean;
  leads: boolean;
}

const isDeputy = ({ duty }: Pick<Member, 'duty'>): boolean => duty === 'deputy';

/** Whether a lead may do with a case what only its own does: as its lead, as a deputy, or because nobody leads it. */
const mayLead = (of: Pick<Case, 'lead'>, members: readonly Member[], who: string, verb: Leading): boolean => {
  const own = members.find((each) => each.who === who);
  if (of.lead === who || (own !== undefined && isDeputy(own))) return true;
  return verb === 'lead' && of.lead === undefined;
};

const admitted = (
  of: Pick<Case, 'covert' | 'lead'>,
  members: readonly Member[],
  candidate: Newcomer | null,
): LeadingRefusal | null => {
  if (candidate === null || !candidate.works) return 'no-such-person';
  if (candidate.who === of.lead) return 'lead-stays';
  if (candidate.duty === 'deputy' && !candidate.leads) return 'no-lead';
  const others = members.filter(({ who }) => who !== candidate.who);
  if (others.length >= MAX_MEMBERS) return 'too-many-members';
  if (members.some(({ who, duty }) => who === candidate.who && duty === candidate.duty)) return 'stands-already';
  // Who looked after a covert case while its lead is away is not left without.
  return of.covert && candidate.duty !== 'deputy' && !others.some(isDeputy) ? 'no-deputy' : null;
};

const dismissed = (
  of: Pick<Case, 'covert' | 'lead'>,
  members: readonly Member[],
  candidate: Newcomer | null,
): LeadingRefusal | null => {
  if (candidate === null || !members.some(({ who }) => who === candidate.who)) return 'no-such-person';
  if (candidate.who === of.lead) return 'lead-stays';
  return of.covert && !members.some((each) => each.who !== candidate.who && isDeputy(each)) ? 'no-deputy' : null;
};

/** Why somebody may not do this with a case; null where they may. */
export const leadingRefusal = (
  of: Pick<Case, 'lead' | 'covert' | 'closedAt'>,
  members: readonly Member[],
  { who, verb, candidate }: { who: string; verb: Leading; candidate: Newcomer | null },
): LeadingRefusal | null => {
  if (!mayLead(of, members, who, verb)) return 'not-yours';
  if (of.closedAt !== undefined && verb !== 'reopen') return 'closed';
  switch (verb) {
    case 'admit':
      return admitted(of, members, candidate);
    case 'dismiss':
      return dismissed(of, members, candidate);
    case 'lead':
      if (of.lead === who) return 'stands-already';
      return of.covert && !members.some((each) => each.who !== who && isDeputy(each)) ? 'no-deputy' : null;
    case 'cover':
      if (of.covert) return 'stands-already';
      return members.some((each) => each.who !== of.lead && isDeputy(each)) ? null : 'no-deputy';
    case 'uncover':
      return of.covert ? null : 'stands-already';
    case 'close':
      return null;
    case 'reopen':
      return of.closedAt === undefined ? 'stands-already' : null;
  }
};
