import middy, { type MiddlewareObj, type MiddyfiedHandler } from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { log } from '#io/log.ts';
import { type HttpRequest, readRequest } from './http/request.ts';
import { type HttpResponse, toResult } from './http/response.ts';

/** Answers one request. What it throws was not meant for the caller. */
export type HttpAction = (request: HttpRequest) => Promise<HttpResponse>;

const BARE_500: HttpResponse = {
  status: 500,
  headers: { 'content-type': 'text/plain' },
  body: 'Internal Server Error',
};

/** Where an error was thrown; its message is left out, for it may quote what someone wrote to us. */
const framesOf = (error: Error): string[] => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));

/** Logs an unexpected error without its content, and answers with a bare 500. */
const unexpectedErrors = (): MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => ({
  onError: (failed) => {
    const error = failed.error ?? new Error();
    log.error('request failed', {
      request: failed.event.requestContext?.requestId,
      error: error.name,
      at: framesOf(error),
    });
    failed.response = toResult(BARE_500);
  },
});

/**
 * The handler of a function behind a REST API: reads the event, calls the action, adds the security headers.
 *
 * @example
 * export const handler = httpHandler(async ({ path }) => ({ status: 200, body: path }));
 */
export const httpHandler = (action: HttpAction): MiddyfiedHandler<APIGatewayProxyEvent, APIGatewayProxyResult> =>
  middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(unexpectedErrors())
    .handler(async (event) => toResult(await action(readRequest(event))));
