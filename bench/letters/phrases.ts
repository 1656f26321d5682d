import type { Deadline } from '#domain/findings.ts';

/** A list with something in it. */
export type Some<Item> = readonly [Item, ...Item[]];

/** The sentences that letters of one language are put together from; `{x}` are places for what is found. */
export interface Phrases {
  language: string;
  openings: Some<string>;
  /** Sentences with numbers that are no finding. */
  distractors: Some<string>;
  /** `{amount}`, `{address}`. */
  demands: Some<string>;
  /** `{time}`: what counts from the sending. */
  deadlines: Some<string>;
  /** `{time}`: what counts from the opening. */
  openedDeadlines: Some<string>;
  /** `{amount}`: what is asked for when nothing has come. */
  raises: Some<string>;
  /** `{email}`. */
  contacts: Some<string>;
  closings: Some<string>;
  /** Amounts as written, and as found. */
  amounts: Some<{ written: string; more: string; amount: string; raised: string; currency: string }>;
  times: Some<{ written: string } & Pick<Deadline, 'within' | 'business'>>;
}
