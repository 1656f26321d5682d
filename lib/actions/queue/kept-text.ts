import { withoutNames } from '#domain/audit/names-in.ts';
import { leftOutOf } from '#domain/audit/recordable.ts';
import { keptReason } from '#domain/case/kept-reason.ts';
import type { QueueChanged } from './change-queued.ts';

/** A text as it may be kept; refused where it says nothing, or names somebody whom no row may name. */
export const keptText = (
  typed: string,
): { ok: true; text: string } | Extract<QueueChanged, { reason: 'nothing-said' | 'personal-data' }> => {
  const text = keptReason(typed);
  if (text === '') return { ok: false, reason: 'nothing-said' };
  const leftOut = [...leftOutOf(text), ...(withoutNames(text).names.length > 0 ? ['name'] : [])];
  return leftOut.length > 0 ? { ok: false, reason: 'personal-data', leftOut } : { ok: true, text };
};
