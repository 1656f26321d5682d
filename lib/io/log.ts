import { Logger } from '@aws-lambda-powertools/logger';
import { HotlineError } from '#domain/hotline-error.ts';

/** The functions' log, of the service that POWERTOOLS_SERVICE_NAME names. Ids and reasons only: never a body, a name, an address of a person or a receipt code. */
export const log = new Logger();

/** What of an error may be logged: our own errors whole, of others the name, for their messages may quote a letter. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof HotlineError) return `${error.name}: ${error.message}`;
  return error instanceof Error ? error.name : 'unknown';
};
