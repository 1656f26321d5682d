import { recordAct } from '#actions/audit/record-act.ts';
import type { Via } from '#domain/audit/audit.ts';
import { type DecidedFor, shownWord } from '#domain/case/decided-for.ts';
import { keptReason } from '#domain/case/kept-reason.ts';
import { holderOf, spellingsOf } from '#domain/extract/address/key-hash.ts';
import { outcomeOf } from '#domain/gate/contest.ts';
import { ANSWERING, type DecisionRefusal, decided, type RejectedAs, type Verb } from '#domain/gate/decisions.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { type AddressRefusal, readAddress } from '#domain/wallet-address.ts';
import { reportExpiry } from '#domain/withdraw/retention.ts';
import { toldSpellings } from '#io/table/feed/told-spellings.ts';
import { closeContest, closeSeenContests, contestAnswer, readOpenContest } from '#io/table/gate/contest.ts';
import { lastDecision, markDecisionUndone, readDecided, writeDecided } from '#io/table/gate/decisions.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';
import { knownWallets } from '#io/table/wallet/wallet.ts';
import type { World } from '#io/world.ts';

export interface Decide extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** What somebody decides. */
export interface Wish {
  who: string;
  /** Of somebody at the desk: what their token calls them and gives them, and by which way they came. */
  name?: string | undefined;
  roles?: readonly string[] | undefined;
  via?: Via | undefined;
  verb: Verb;
  /** As typed. */
  address: string;
  reason: string;
  /** To those who contest it, in the lead's own words: they read it by their code. */
  answer?: string | undefined;
  /** Of a rejection: what the wallet is. */
  as?: RejectedAs | undefined;
  /** Of a hold: when it ends by itself. UTC, ISO 8601. */
  until?: string | undefined;
  /** The version of what was decided that they saw; where absent, whatever holds now. */
  seen?: number | undefined;
  /** The case that it is decided for. */
  for?: DecidedFor | undefined;
}

export type DecideOutcome =
  | { ok: true; address: string; version: number }
  | {
      ok: false;
      reason: AddressRefusal | DecisionRefusal | 'no-reason' | 'past' | 'no-contest' | 'unknown' | 'changed-meanwhile';
    };

/**
 * Decides about a wallet: hold, release, confirm, reject or contest it, with a reason; or about what others say against it.
 *
 * The audit entry is written first: what cannot be recorded is not done. What partners are told follows from the row, by
 * `changes`.
 */
export const decide = async (
  world: Decide,
  { who, name, roles, via, verb, address: typed, reason, as, until, seen, answer = '', for: decidedFor }: Wish,
): Promise<DecideOutcome> => {
  const { table, clock, settings } = world;
  const read = readAddress(typed);
  if (!read.ok) return read;
  const { address } = read;
  if (reason.trim() === '') return { ok: false, reason: 'no-reason' };
  const at = clock().toISOString();
  const called = name === undefined ? {} : { name };
  const said = { by: who, ...called, reason: keptReason(reason), at };
  const decision = {
    ...shownWord(said, decidedFor),
    ...(as === undefined ? {} : { as }),
    ...(until === undefined ? {} : { until }),
  };
  if (until !== undefined && !(until > at)) return { ok: false, reason: 'past' };
  const before = await readDecided(table, address);
  if (seen !== undefined && seen !== before.version) return { ok: false, reason: 'changed-meanwhile' };
  const open = ANSWERING.has(verb) ? await readOpenContest(table, address) : null;
  const isAboutContest = verb === 'contest-accept' || verb === 'contest-dismiss';
  if (isAboutContest && open === null) return { ok: false, reason: 'no-contest' };
  const named = [...spellingsOf(address), ...(await toldSpellings(table, holderOf(address)))];
  const isKnown = (await knownWallets(table, [...new Set(named)])).size > 0;
  // Whoever contests an address that no report names can be answered: there is nothing to review.
  if (!isKnown && verb !== 'contest-dismiss') return { ok: false, reason: 'unknown' };
  const kept = verb === 'undo' ? await lastDecision(table, address) : null;
  const last = kept?.word ?? null;
  const after = decided(before.decisions, verb, decision, { isOpen: open !== null, last, signer: who, called: name });
  if (!after.ok) return after;
  const by = {
    who,
    ...called,
    ...(roles && { roles }),
    ...(via && { via }),
    ...(decidedFor && { case: decidedFor.case }),
  };
  await recordAct(world, { ...by, what: `wallet.${verb}`, about: address, reason: said.reason, at });
  const isAnswer = ANSWERING.has(verb) && (open !== null || before.decisions.contested !== null);
  const told = {
    outcome: outcomeOf(verb),
    text: isAnswer ? keptReason(answer) || null : null,
    ...{ at, expires: reportExpiry(at, settings.retention) },
  };
  const answered = isAnswer || last?.answered === true ? [contestAnswer(address, told)] : [];
  const write = (closing: readonly (Step | Removal)[]): Promise<boolean> => {
    const undone = kept === null ? [] : [markDecisionUndone(address, kept, decision)];
    const steps = [...closing, ...answered, ...undone];
    const word = { ...decision, verb };
    return writeDecided(table, address, before, after.decisions, word, { isAnswer: open !== null, steps });
  };
  const written =
    open === null
      ? await write([])
      : (await write([closeContest(open)])) || (await write([closeSeenContests(open, at)]));
  return written ? { ok: true, address, version: before.version + 1 } : { ok: false, reason: 'changed-meanwhile' };
};
