import { HotlineError } from '#domain/hotline-error.ts';

/** A fault that says nothing about the data: the same call may succeed a moment later. */
export class TransientError extends HotlineError {}

/** What DynamoDB answers to an item that it will never take. */
const LASTING = 'ValidationException';

/** Whether something failed through no fault of the data at hand, as throttling, time-outs and refused access do. */
export const isTransient = (error: unknown): boolean => {
  if (error instanceof TransientError) return true;
  return error instanceof Error && ('$metadata' in error || '$fault' in error) && error.name !== LASTING;
};
