import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry, reportExpiry } from '#domain/withdraw/retention.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { putQuestion } from '#io/table/follow-up/talk.ts';
import type { World } from '#io/world.ts';

/** What asking needs of the world. */
export interface Asking extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** What an investigator asks, in the language of the report. */
export interface Ask {
  who: string;
  report: string;
  question: string;
}

export type QuestionAsked =
  | { ok: true; askedAt: string }
  | { ok: false; reason: 'empty' | 'too-long' | 'no-such-report' };

/** Longest question that is kept, in characters: it is read on a phone. */
const MAX_QUESTION = 1_000;

/**
 * Asks the sender of a report something: they see it when they come back with the receipt code, and may leave it
 * unanswered. The answer is sealed.
 *
 * The audit entry is written first: what cannot be recorded is not done.
 */
export const askVictim = async (
  { table, settings, clock }: Asking,
  { who, report, question }: Ask,
): Promise<QuestionAsked> => {
  const text = question.trim();
  if (text === '') return { ok: false, reason: 'empty' };
  if (text.length > MAX_QUESTION) return { ok: false, reason: 'too-long' };
  const askedAt = clock().toISOString();
  const deed = { who, what: 'report.ask', about: report, at: askedAt };
  await writeAudit(table, deed, auditExpiry(askedAt, settings.retention));
  const expires = reportExpiry(askedAt, settings.retention);
  const asked = await putQuestion(table, report, { askedAt, question: text, by: who, expires });
  return asked ? { ok: true, askedAt } : { ok: false, reason: 'no-such-report' };
};
