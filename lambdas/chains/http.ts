import type { MiddyfiedHandler } from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { withinMs } from '#io/time-budget.ts';
import { isTransient } from '#io/transient-error.ts';
import { problem } from '#lambdas/http/problem.ts';
import { type HttpRequest, readRequest } from '#lambdas/http/request.ts';
import { type HttpResponse, toResult } from '#lambdas/http/response.ts';
import { chain } from './chain.ts';

/** Answers one request. What it throws was not meant for the caller. */
export type HttpAction = (request: HttpRequest) => Promise<HttpResponse>;

/** How long the calls to AWS of one request may take in all, in milliseconds: well below the functions' 15 s, time to answer. */
const CALLS_MS = 8_000;
/** When a caller should come again that was not answered, in seconds. */
const RETRY_AFTER_S = 5;
const UNAVAILABLE = 503;

const bare = (status: number, body: string): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body,
});

/** Whether programs ask: what they read is problem+json, also of what failed. */
const isOfPrograms = ({ resource }: APIGatewayProxyEvent): boolean => /^\/api(?:\/|$)/.test(resource ?? '');

/** What the caller is told of what failed: nothing but whether it may succeed a moment later. */
const failure = (error: Error, event: APIGatewayProxyEvent): HttpResponse => {
  const [status, detail] = isTransient(error) ? [UNAVAILABLE, 'Service Unavailable'] : [500, 'Internal Server Error'];
  return isOfPrograms(event) ? problem(status, detail) : bare(status, detail);
};

const sayWhen = (response: HttpResponse): HttpResponse =>
  response.status === UNAVAILABLE
    ? { ...response, headers: { 'retry-after': String(RETRY_AFTER_S), ...response.headers } }
    : response;

/**
 * The handler of a function behind a REST API: reads the event, calls the action, adds the security headers. What storage
 * did not answer in time is a 503 that says when to come again, whatever else fails a bare 500.
 *
 * @example
 * export const handler = httpHandler(async ({ path }) => ({ status: 200, body: path }));
 */
export const httpHandler = (action: HttpAction): MiddyfiedHandler<APIGatewayProxyEvent, APIGatewayProxyResult> =>
  chain(
    {
      failed: 'request failed',
      named: (event) => ({ request: event.requestContext?.requestId }),
      answer: (error, event) => toResult(sayWhen(failure(error, event))),
    },
    async (event: APIGatewayProxyEvent) =>
      toResult(sayWhen(await withinMs(CALLS_MS, () => action(readRequest(event))))),
  );
