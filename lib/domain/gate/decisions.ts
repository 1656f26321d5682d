import { THE_DESK } from '#domain/case/case.ts';
import { maySpellOne } from './person-name.ts';

/** What a rejection says that a wallet is: partners who were told of it hear this as the reason of its retraction. */
export const REJECTED_AS = ['not-extortion', 'no-longer-supported', 'duplicate'] as const;
export type RejectedAs = (typeof REJECTED_AS)[number];

/** An investigator's word on a wallet, with its reason. */
export interface Decision {
  by: string;
  /** What their token calls them, where they decided on a page. */
  name?: string;
  reason: string;
  /** UTC, ISO 8601. */
  at: string;
  /** Of a rejection: what it says that the wallet is, `not-extortion` where absent. */
  as?: RejectedAs;
  /** Of a hold: when it ends by itself; where absent, when a lead ends it. UTC, ISO 8601. */
  until?: string;
  /** Of a contest: that it was signed with the address's key, and no person has looked at it. */
  signed?: true;
}

/** What holds of a wallet because somebody said so; null where nobody did. */
export interface Decisions {
  /** It is not an extorter's: a charity, an exchange, a shop. */
  flagged: Decision | null;
  /** Publishing it would warn the extorter. */
  held: Decision | null;
  /** It may leave though the gate alone would not let it. */
  released: Decision | null;
  /** Its owner says that it does not belong here: under review until a lead decides. */
  contested: Decision | null;
  /** A lead stands by it: it is an extorter's. */
  confirmed: Decision | null;
  /** All names of the leads who released or confirmed it, each once: a contest is for another to decide. */
  letOutBy: readonly string[];
}

/** A wallet that nobody has decided anything about. */
export const UNDECIDED: Decisions = {
  flagged: null,
  held: null,
  released: null,
  contested: null,
  confirmed: null,
  letOutBy: [],
};

/** Whether a lead stands by a wallet: what partners of TLP:GREEN are told of. */
export const isLeads = ({ released, confirmed }: Decisions): boolean => released !== null || confirmed !== null;

/**
 * What can be decided about a wallet: `hold` keeps it in, `release` lets it out, `confirm` says that it is an extorter's
 * and ends a flag or a review, `restrict` takes both back, `reject` says that it is not, `contest` begins a review. What
 * somebody says on the public page does nothing until a person has looked at it: `contest-accept` begins a review for it,
 * `contest-dismiss` does not. `undo` takes the last word back.
 */
export const VERBS = [
  'hold',
  'release',
  'confirm',
  'restrict',
  'reject',
  'contest',
  'contest-accept',
  'contest-dismiss',
  'undo',
] as const;
export type Verb = (typeof VERBS)[number];

/** The decisions that answer who contests an address on the public page. */
export const ANSWERING: ReadonlySet<Verb> = new Set([
  'confirm',
  'release',
  'reject',
  'contest-accept',
  'contest-dismiss',
]);

/** Why a decision cannot be made as things are. */
export type DecisionRefusal =
  | 'stands-already'
  | 'is-rejected'
  | 'nothing-to-restrict'
  | 'nothing-to-undo'
  | 'same-person';

export type DecisionMade = { ok: true; decisions: Decisions } | { ok: false; reason: DecisionRefusal };

const next = (decisions: Decisions): DecisionMade => ({ ok: true, decisions });
const refuse = (reason: DecisionRefusal): DecisionMade => ({ ok: false, reason });

/** All that whoever decides is called: how they signed in, and the name that their token gives them, which is what they sign a command with. */
type Names = readonly string[];

const isOneOf = (names: Names, name: string): boolean => names.some((one) => maySpellOne(one, name));

/** All that whoever decides is called, as one list. */
export const namesOf = (by: string, called: string | undefined): Names =>
  called === undefined || called.trim() === '' ? [by] : [by, called];

/** Whether the lead who answers a contest is one of those who let it out. */
export const isJudgeInOwnCause = ({ letOutBy }: Pick<Decisions, 'letOutBy'>, signer: Names): boolean =>
  signer.some((name) => isOneOf(letOutBy, name));

/** Those who let something out, with one more: a second lead who stands by it does not make the first one another. */
export const joinedBy = ({ letOutBy }: Pick<Decisions, 'letOutBy'>, signer: Names): readonly string[] => [
  ...letOutBy,
  ...signer.filter((name, at) => !isOneOf([...letOutBy, ...signer.slice(0, at)], name)),
];

/** When a lead last let a wallet out that is still let out: UTC, ISO 8601; null where none did. */
export const letOutAt = ({ released, confirmed }: Decisions): string | null =>
  [released?.at, confirmed?.at]
    .flatMap((at) => at ?? [])
    .sort()
    .at(-1) ?? null;

/** The last word on a wallet, and what held before it; of one before there was an undo that is not known. */
export interface LastWord extends Decision {
  verb: Verb;
  before?: Decisions | undefined;
  /** Whether it answered somebody on the public page. */
  answered?: true | undefined;
}

/** Words that keep a wallet in: whoever let it out does not take another's back. */
const AGAINST: ReadonlySet<Verb> = new Set(['reject', 'contest', 'contest-accept']);

/** Whether a word is of whoever decides now. What is the desk's may be anybody's: who let the wallet out is not believed that it was theirs. */
const isOwnWord = ({ by }: Decision, signer: Names): boolean => by !== THE_DESK && isOneOf(signer, by);

/**
 * What held before the last word. A signed contest that came since goes on; where the word answered somebody on the public page the
 * wallet is under review again, for what they said is answered by nothing else.
 */
const undone = (now: Decisions, last: LastWord | null, decision: Decision, signer: Names): DecisionMade => {
  if (last?.before === undefined) return refuse('nothing-to-undo');
  if (AGAINST.has(last.verb) && !isOwnWord(last, signer) && isJudgeInOwnCause(now, signer)) {
    return refuse('same-person');
  }
  const since = now.contested?.signed === true && now.contested.at > last.at ? now.contested : null;
  const review = last.answered === true ? decision : null;
  return next({ ...last.before, contested: since ?? last.before.contested ?? review, letOutBy: now.letOutBy });
};

/** What a decision is made about beside what holds. */
export interface About {
  /** Whether somebody on the public page contests it and was not answered. */
  isOpen?: boolean;
  /** Null where nothing was decided. */
  last?: LastWord | null;
  /** Who decides, where the decision itself does not say it: for a covert case. */
  signer?: string;
  /** What their token calls them beside that; absent at a command line. */
  called?: string | undefined;
}

/** What holds of a wallet once a decision is added to what held before. */
export const decided = (
  before: Decisions,
  verb: Verb,
  decision: Decision,
  { isOpen = false, last = null, signer: by = decision.by, called }: About = {},
): DecisionMade => {
  const signer = namesOf(by, called);
  const { flagged, held, released, contested, confirmed } = before;
  const answers = ANSWERING.has(verb) && (isOpen || contested !== null);
  // A rejection may be what answered the contest: whoever let the wallet out overrules no other's.
  const overrules = verb === 'confirm' && flagged !== null && !isOwnWord(flagged, signer);
  if ((answers || overrules) && isJudgeInOwnCause(before, signer)) return refuse('same-person');
  const letOutBy = joinedBy(before, signer);
  switch (verb) {
    case 'hold':
      return held === null ? next({ ...before, held: decision, released: null }) : refuse('stands-already');
    case 'release':
      if (flagged !== null) return refuse('is-rejected');
      return released === null || contested !== null
        ? next({ ...before, held: null, contested: null, released: decision, letOutBy })
        : refuse('stands-already');
    case 'confirm':
      return confirmed !== null && flagged === null && contested === null
        ? refuse('stands-already')
        : next({ ...before, flagged: null, contested: null, confirmed: decision, letOutBy });
    case 'restrict':
      return confirmed === null && released === null
        ? refuse('nothing-to-restrict')
        : next({ ...before, confirmed: null, released: null });
    case 'reject':
      return flagged === null
        ? next({ ...before, flagged: decision, released: null, contested: null, confirmed: null })
        : refuse('stands-already');
    case 'contest-accept':
      return flagged === null
        ? next({ ...before, contested: decision, released: null, confirmed: null })
        : refuse('is-rejected');
    case 'contest-dismiss':
      // What only a signature paused goes on.
      return next({ ...before, contested: contested?.signed === true ? null : contested });
    case 'undo':
      return undone(before, last, decision, signer);
    case 'contest':
      return contested === null && flagged === null
        ? next({ ...before, contested: decision, released: null, confirmed: null })
        : refuse('stands-already');
  }
};
