import * as z from 'zod';
import type { InvocationOutcome } from '../functions/outcome.ts';

const BatchResponse = z
  .looseObject({
    batchItemFailures: z.array(z.looseObject({ itemIdentifier: z.string().min(1) })).nullish(),
  })
  .nullable();

/**
 * The records of a batch that failed, by their identifiers.
 *
 * As with Lambda, an error, an answer of another shape or an identifier that is not in the batch fails all of them.
 */
export function failedRecords(
  outcome: InvocationOutcome,
  identifiers: readonly string[],
  partialFailures: boolean,
): Set<string> {
  const all = new Set(identifiers);
  if (!outcome.ok) return all;
  if (!partialFailures) return new Set();
  const response = BatchResponse.safeParse(JSON.parse(outcome.payload));
  if (!response.success) return all;
  const failed = new Set(response.data?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier) ?? []);
  return [...failed].every((id) => all.has(id)) ? failed : all;
}
