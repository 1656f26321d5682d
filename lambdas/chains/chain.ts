import middy, { type MiddyfiedHandler } from '@middy/core';
import type { Context } from 'aws-lambda';
import { HotlineError } from '#domain/hotline-error.ts';
import { noteRefusal } from '#io/access-refused.ts';
import { log, reasonOf } from '#io/log.ts';

/** How long before its time-out a function gives up, in milliseconds: enough to log it and to answer. */
export const DEADLINE_MARGIN_MS = 500;

/** What stands in for an error that Lambda itself would log, message and all. */
class InvocationFailed extends HotlineError {}

interface Chain<Event, Result> {
  /** What failed, as the log says it: `request failed`. */
  failed: string;
  /** What else of the event the log may name: an id. */
  named?: (event: Event) => Record<string, string | undefined>;
  /** Answers what failed; where it says nothing the invocation fails. */
  answer?: (error: Error, event: Event) => Result;
  /** Whether an error is no failure but what the trigger takes for an answer. */
  isAnswer?: (error: Error) => boolean;
}

/** Where an error was thrown; its message is left out, for it may quote what someone wrote to us. */
const framesOf = (error: Error): string[] => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));

/**
 * What every function's handler is made of, whatever triggers it: it ends before Lambda kills it, logs what failed without
 * its content, and lets nothing of it reach Lambda's own log.
 *
 * Metrics need no flushing at the end: each is written as it is measured (lib/io/metrics.ts), for a process may be killed.
 */
export const chain = <Event, Result>(
  { failed, named = () => ({}), answer, isAnswer = () => false }: Chain<Event, Result>,
  action: (event: Event, context: Context) => Promise<Result>,
): MiddyfiedHandler<Event, Result> =>
  middy<Event, Result>({ timeoutEarlyInMillis: DEADLINE_MARGIN_MS })
    .onError((request) => {
      const error = request.error ?? new Error();
      if (isAnswer(error)) return;
      noteRefusal(error);
      log.error(failed, { ...named(request.event), reason: reasonOf(error), at: framesOf(error) });
      if (answer) request.response = answer(error, request.event);
      else request.error = new InvocationFailed(reasonOf(error));
    })
    .handler((event: Event, context) => action(event, context));
