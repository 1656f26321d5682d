import { type ContactName, readContactName } from '#domain/contact/contact.ts';
import type { Original } from '#domain/original.ts';
import type { Verb } from './decisions.ts';

/** Someone's word that an address or a contact does not belong here, until a lead decides. */
export interface ContestRow {
  id: string;
  /** What is contested: an address, or a contact as `<kind>:<keyed hash>`. */
  address: string;
  /** What they say and how to reach them, sealed. */
  statement: Original;
  /** When it expires, in seconds since 1970. */
  expires: number;
}

/** An address or a contact that waits for a person to look at what is said against it. */
export interface OpenContest {
  address: string;
  /** All addresses of its key that are contested, three at most; absent in rows of before. */
  addresses?: ReadonlySet<string>;
  /** When the first of these contests came: UTC, ISO 8601. */
  since: string;
  contests: number;
  /** When somebody proved with the address's key that it is theirs. */
  signedAt?: string;
}

/** What contested contacts are called: `email:<keyed hash>`, as the log of audits and the desk call them. */
export const contestedContact = (about: string): ContactName | null => {
  const [kind = '', hash = ''] = about.split(':');
  return readContactName(kind, hash);
};

/** Where a contest's code leads: what is contested, and since when. */
export interface CodedContest {
  about: string;
  /** When it came: UTC, ISO 8601. */
  receivedAt: string;
  /** Seconds since 1970. */
  expires: number;
}

/** What a person found who looked at a contest: it is paused meanwhile, it is not the extorter's, or it stays as it was; `open` where that was taken back. */
export const CONTEST_OUTCOMES = ['open', 'paused', 'removed', 'kept'] as const;
export type ContestOutcome = (typeof CONTEST_OUTCOMES)[number];

/** What those who contest something are answered, by all who hold a code of it. */
export interface ContestAnswer {
  outcome: ContestOutcome;
  /** What a person adds in their own words, to those who contest it; null where they added nothing. */
  text: string | null;
  /** UTC, ISO 8601. */
  at: string;
  /** Seconds since 1970. */
  expires: number;
}

/** A contest as whoever made it may see it. */
export interface ShownContest extends Pick<CodedContest, 'receivedAt'> {
  /** The address that it is about; null of a contact, of which only a keyed hash is kept. */
  address: string | null;
  /** What a person answered last; null where nobody has. */
  answer: Pick<ContestAnswer, 'outcome' | 'text' | 'at'> | null;
}

const OUTCOMES: Partial<Record<Verb, ContestOutcome>> = {
  confirm: 'kept',
  release: 'kept',
  'contest-dismiss': 'kept',
  'contest-accept': 'paused',
  reject: 'removed',
};

/** What a decision about a wallet answers those who contest it; `open` for one that answers nobody. */
export const outcomeOf = (verb: Verb): ContestOutcome => OUTCOMES[verb] ?? 'open';
