import { log, reasonOf } from './log.ts';
import { measure } from './metrics.ts';

/** What AWS calls it that a role, or its use of a key, is refused: IAM, S3, SQS and KMS each say it their own way. */
const REFUSED = /^(AccessDenied|NotAuthorized|UnauthorizedOperation|KMS|Kms)|AccessDeniedException$/;

/** Whether a failure is a right that AWS refused, or the use of a key: by the error's name alone, for its message may quote what was asked. */
export const isRefusal = (error: unknown): boolean => error instanceof Error && REFUSED.test(error.name);

/** Counts such a failure: its alarm rings for the first one, in whatever function. */
export const noteRefusal = (error: unknown): void => {
  if (isRefusal(error)) measure('AccessRefused');
};

/** Logs a failure that goes no further, by its reason; where it is a refused right it is counted, for nothing above hears of it. */
export const logLeft = (what: string, error: unknown, fields: Readonly<Record<string, string>> = {}): void => {
  noteRefusal(error);
  log.error(what, { ...fields, reason: reasonOf(error) });
};
