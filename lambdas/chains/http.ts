import type { MiddyfiedHandler } from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { type HttpRequest, readRequest } from '#lambdas/http/request.ts';
import { type HttpResponse, toResult } from '#lambdas/http/response.ts';
import { chain } from './chain.ts';

/** Answers one request. What it throws was not meant for the caller. */
export type HttpAction = (request: HttpRequest) => Promise<HttpResponse>;

const BARE_500: HttpResponse = {
  status: 500,
  headers: { 'content-type': 'text/plain' },
  body: 'Internal Server Error',
};

/**
 * The handler of a function behind a REST API: reads the event, calls the action, adds the security headers. Whatever fails,
 * or takes too long, is a bare 500.
 *
 * @example
 * export const handler = httpHandler(async ({ path }) => ({ status: 200, body: path }));
 */
export const httpHandler = (action: HttpAction): MiddyfiedHandler<APIGatewayProxyEvent, APIGatewayProxyResult> =>
  chain(
    {
      failed: 'request failed',
      named: (event) => ({ request: event.requestContext?.requestId }),
      answer: () => toResult(BARE_500),
    },
    async (event: APIGatewayProxyEvent) => toResult(await action(readRequest(event))),
  );
