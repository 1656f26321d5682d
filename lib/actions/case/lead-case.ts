import { recordAct } from '#actions/audit/record-act.ts';
import {
  type Case,
  type CaseEntry,
  type Duty,
  type Leading,
  type LeadingRefusal,
  leadingRefusal,
  type Member,
  type Newcomer,
} from '#domain/case/case.ts';
import { keptReason } from '#domain/case/kept-reason.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { type Led, leadCase, readMembers } from '#io/table/case/case.ts';
import { readProfile } from '#io/table/desk/profile.ts';
import { seeCase } from './see-cases.ts';
import type { CaseWorker, WorkOnCase } from './work-on-case.ts';

/** What a lead does with a case of theirs; `person` and `duty` are of whom they let in or do without. */
export interface CaseLeading extends CaseWorker {
  case: string;
  verb: Leading;
  person?: string | undefined;
  duty?: Exclude<Duty, 'lead'> | undefined;
  reason: string;
}

export type CaseLed =
  | { ok: true }
  | { ok: false; reason: LeadingRefusal | 'no-reason' | 'no-such-case' | 'changed-meanwhile' };

/** How often it is tried where another's change to the case was quicker. */
const MAX_ATTEMPTS = 5;

const candidateOf = async (
  { table }: WorkOnCase,
  { person, duty = 'member' }: CaseLeading,
  members: readonly Member[],
): Promise<Newcomer | null> => {
  if (person === undefined) return null;
  const profile = await readProfile(table, person);
  const known = members.find(({ who }) => who === person);
  if (profile === null)
    return known === undefined ? null : { ...known, duty, works: false, leads: known.duty === 'lead' };
  const { who, name, roles } = profile;
  return { who, name, duty, works: roles.includes('analyst') || roles.includes('lead'), leads: roles.includes('lead') };
};

/** What a case becomes. */
const ledTo = (
  before: Case,
  members: readonly Member[],
  { verb, who, name = who }: CaseLeading,
  candidate: Newcomer | null,
  at: string,
): Led => {
  const joined = { by: who, at };
  switch (verb) {
    case 'admit':
      return {
        after: before,
        join: candidate === null ? [] : [{ who: candidate.who, name: candidate.name, duty: candidate.duty, ...joined }],
      };
    case 'dismiss':
      return { after: before, leave: candidate === null ? [] : [candidate.who] };
    case 'lead':
      return {
        after: { ...before, lead: who, leadName: name },
        join: [
          { who, name, duty: 'lead', ...joined },
          ...members.flatMap((each) =>
            each.duty === 'lead' && each.who !== who ? [{ ...each, duty: 'member' as const }] : [],
          ),
        ],
      };
    case 'cover':
      return { after: { ...before, covert: true } };
    case 'close':
      return { after: { ...before, closedAt: at } };
    case 'uncover': {
      const { covert: _covert, ...after } = before;
      return { after };
    }
    case 'reopen': {
      const { closedAt: _closedAt, ...after } = before;
      return { after };
    }
  }
};

/** What an entry says of whom it is about. */
const aboutOf = (candidate: Newcomer | null, verb: Leading): Pick<CaseEntry, 'about'> =>
  candidate === null ? {} : { about: verb === 'admit' ? `${candidate.name} (${candidate.duty})` : candidate.name };

/**
 * Does with a case what only its lead does, or a deputy: who works on it, who leads it, whether others are told of it, and its end.
 *
 * The audit entry comes first: what cannot be recorded is not done. Whoever may not see the case is told that there is none.
 */
export const leadOnCase = async (world: WorkOnCase, leading: CaseLeading): Promise<CaseLed> => {
  const { table, clock } = world;
  const { who, name, roles, via, verb } = leading;
  const reason = keptReason(leading.reason);
  if (reason === '') return { ok: false, reason: 'no-reason' };
  const at = clock().toISOString();
  let isRecorded = false;
  const tryOnce = async (): Promise<CaseLed | typeof CONFLICT> => {
    const before = await seeCase(table, who, leading.case);
    if (before === null) return { ok: false, reason: 'no-such-case' };
    if (roles?.includes('lead') !== true) return { ok: false, reason: 'not-yours' };
    const members = await readMembers(table, before.id);
    const candidate = await candidateOf(world, leading, members);
    const refusal = leadingRefusal(before, members, { who, verb, candidate });
    if (refusal !== null) return { ok: false, reason: refusal };
    if (!isRecorded) {
      const by = { who, roles, ...(name === undefined ? {} : { name }), ...(via === undefined ? {} : { via }) };
      const about = candidate === null ? before.id : `${before.id} ${candidate.who}`;
      await recordAct(world, { ...by, what: `case.${verb}`, about, case: before.id, reason, at });
      isRecorded = true;
    }
    const said = { by: who, ...(name === undefined ? {} : { name }), at, reason, ...aboutOf(candidate, verb) };
    const led = ledTo(before, members, leading, candidate, at);
    return (await leadCase(table, before, led, { verb, ...said })) ? { ok: true } : CONFLICT;
  };
  const otherwise = (): CaseLed => ({ ok: false, reason: 'changed-meanwhile' });
  return retryConflict(`case ${leading.case}`, tryOnce, { attempts: MAX_ATTEMPTS, otherwise });
};
