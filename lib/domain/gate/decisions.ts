/** What a rejection says that a wallet is: partners who were told of it hear this as the reason of its retraction. */
export const REJECTED_AS = ['not-extortion', 'no-longer-supported', 'duplicate'] as const;
export type RejectedAs = (typeof REJECTED_AS)[number];

/** An investigator's word on a wallet, with its reason. */
export interface Decision {
  by: string;
  reason: string;
  /** UTC, ISO 8601. */
  at: string;
  /** Of a rejection: what it says that the wallet is, `not-extortion` where absent. */
  as?: RejectedAs;
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
}

/** A wallet that nobody has decided anything about. */
export const UNDECIDED: Decisions = { flagged: null, held: null, released: null, contested: null };

/**
 * What can be decided about a wallet: `hold` keeps it in, `release` lets it out, `confirm` says that it is an extorter's
 * and ends a flag or a review, `reject` says that it is not, `contest` begins a review. What somebody says on the public page
 * does nothing until a person has looked at it: `contest-accept` begins a review for it, `contest-dismiss` does not.
 */
export const VERBS = ['hold', 'release', 'confirm', 'reject', 'contest', 'contest-accept', 'contest-dismiss'] as const;
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
export type DecisionRefusal = 'stands-already' | 'is-rejected' | 'nothing-to-confirm' | 'same-person';

export type Decided = { ok: true; decisions: Decisions } | { ok: false; reason: DecisionRefusal };

const next = (decisions: Decisions): Decided => ({ ok: true, decisions });
const refuse = (reason: DecisionRefusal): Decided => ({ ok: false, reason });

/** What holds of a wallet once a decision is added to what held before. */
export const decided = (before: Decisions, verb: Verb, decision: Decision): Decided => {
  const { flagged, held, released, contested } = before;
  switch (verb) {
    case 'hold':
      return held === null ? next({ ...before, held: decision, released: null }) : refuse('stands-already');
    case 'release':
      if (flagged !== null) return refuse('is-rejected');
      return released === null
        ? next({ ...before, held: null, contested: null, released: decision })
        : refuse('stands-already');
    case 'confirm':
      return flagged === null && contested === null
        ? refuse('nothing-to-confirm')
        : next({ ...before, flagged: null, contested: null });
    case 'reject':
      return flagged === null
        ? next({ ...before, flagged: decision, released: null, contested: null })
        : refuse('stands-already');
    case 'contest-accept':
      if (released?.by === decision.by) return refuse('same-person');
      return flagged === null
        ? next({ ...before, contested: contested ?? decision, released: null })
        : refuse('is-rejected');
    case 'contest-dismiss':
      return released?.by === decision.by ? refuse('same-person') : next(before);
    case 'contest':
      return contested === null && flagged === null
        ? next({ ...before, contested: decision, released: null })
        : refuse('stands-already');
  }
};
