import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { MovableClock } from '../../clock.ts';
import { type InvocationOutcome, REQUEST_TOO_LARGE } from '../functions/outcome.ts';
import { close, listen } from '../listen.ts';
import type { ApiDefinition } from './api-definition.ts';
import { Authorizers } from './authorize.ts';
import { type GatewayAnswer, type RefusalType, refuse } from './gateway-response.ts';
import { proxyAnswer } from './proxy-answer.ts';
import { headerValues, type MultiValues, proxyEvent, type RoutedRequest, requestHeaders } from './proxy-event.ts';
import { readBody } from './request-body.ts';
import { findRoute } from './route.ts';
import { TokenBucket } from './token-bucket.ts';

/** How long API Gateway waits for a function, in milliseconds. */
const INTEGRATION_TIMEOUT = 29_000;

/** What a REST API needs of the host. */
export interface RestApiHost {
  clock: MovableClock;
  account: string;
  region: string;
  invoke: (functionName: string, event: unknown) => Promise<InvocationOutcome>;
}

/** One REST API of the template, on a port of its own; the stage is hidden, as under a custom domain. */
export class RestApi {
  readonly #api: ApiDefinition;
  readonly #host: RestApiHost;
  readonly #authorizers: Authorizers;
  readonly #bucket: TokenBucket | null;
  readonly #server: Server;
  #port = 0;

  constructor(api: ApiDefinition, host: RestApiHost) {
    this.#api = api;
    this.#host = host;
    this.#authorizers = new Authorizers(host.clock, host.invoke);
    this.#bucket = api.throttle === null ? null : new TokenBucket(api.throttle, performance.now());
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** Serves on 127.0.0.1; returns the port, which the system chooses for 0. */
  async listen(port: number): Promise<number> {
    this.#port = await listen(this.#server, port);
    return this.#port;
  }

  close(): Promise<void> {
    return close(this.#server);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = randomUUID();
    const headers = requestHeaders(request, this.#port);
    try {
      const answer = await this.#answer(request, id, headers);
      const refused = typeof answer === 'string';
      send(response, refused ? this.#refuse(answer, id, headers) : answer, id);
    } catch {
      // A client that went away in the middle of its body hears nothing; one that waits hears of our fault.
      if (request.complete) send(response, this.#refuse('BAD_RESPONSE', id, headers), id);
      else response.destroy();
    }
  }

  async #answer(request: IncomingMessage, id: string, headers: MultiValues): Promise<GatewayAnswer | RefusalType> {
    const body = await readBody(request);
    if (body === null) return 'REQUEST_TOO_LARGE';
    if (this.#bucket?.take(performance.now()) === false) return 'THROTTLED';
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const method = request.method ?? 'GET';
    const route = findRoute(this.#api.root, path);
    const target = route?.node.methods.get(method) ?? route?.node.methods.get('ANY');
    if (route === null || target === undefined) return 'MISSING_AUTHENTICATION_TOKEN';
    const routed: RoutedRequest = {
      id,
      method,
      path,
      query: new URLSearchParams(query),
      headers,
      body,
      route,
      receivedAt: this.#host.clock.now(),
    };
    if (target.integration.kind === 'mock') {
      const { status, headers: fixed, body: text } = target.integration;
      return { status, headers: Object.entries(fixed), body: Buffer.from(text) };
    }
    const verdict =
      target.authorizer && (await this.#authorizers.judge(target.authorizer, routed, this.#api, this.#host));
    if (verdict?.ok === false) return verdict.refusal;
    const event = proxyEvent(routed, this.#api, this.#host.account, verdict?.context ?? null);
    return this.#call(target.integration.functionName, event);
  }

  async #call(functionName: string, event: object): Promise<GatewayAnswer | RefusalType> {
    const { promise: tooLate, resolve } = Promise.withResolvers<'too late'>();
    const timer = setTimeout(() => resolve('too late'), INTEGRATION_TIMEOUT);
    const outcome = await Promise.race([this.#host.invoke(functionName, event), tooLate]);
    clearTimeout(timer);
    if (outcome === 'too late') return 'INTEGRATION_TIMEOUT';
    if (outcome.ok) return proxyAnswer(outcome.payload) ?? 'BAD_RESPONSE';
    return outcome.error.errorType === REQUEST_TOO_LARGE ? 'REQUEST_TOO_LARGE' : 'BAD_RESPONSE';
  }

  #refuse(refusal: RefusalType, requestId: string, headers: MultiValues): GatewayAnswer {
    const accept = headerValues(headers, 'accept').join(',');
    return refuse(refusal, this.#api.gatewayResponses, { accept, requestId });
  }
}

function send(response: ServerResponse, { status, headers, body }: GatewayAnswer, id: string): void {
  const all = new Map<string, string[]>();
  for (const [name, value] of headers) all.set(name, [...(all.get(name) ?? []), value]);
  response.statusCode = status;
  for (const [name, values] of all) response.setHeader(name, values);
  response.setHeader('x-amzn-RequestId', id);
  response.setHeader('Content-Length', body.length);
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
