import * as z from 'zod';
import type { MovableClock } from '../../clock.ts';
import type { InvocationOutcome } from '../functions/outcome.ts';
import type { ApiDefinition } from './api-definition.ts';
import type { ApiAuthorizer } from './authorizer-definition.ts';
import type { RefusalType } from './gateway-response.ts';
import { headerValues, type RoutedRequest, requestParts } from './proxy-event.ts';

/** Whether a request may go on, and what the authorizer says of the caller. */
export type Authorized = { ok: true; context: Record<string, unknown> } | { ok: false; refusal: RefusalType };

const OneOrMore = z.union([z.string().transform((value) => [value]), z.array(z.string())]);

const AuthorizerResult = z.looseObject({
  principalId: z.string(),
  policyDocument: z.looseObject({
    Statement: z.array(z.looseObject({ Effect: z.enum(['Allow', 'Deny']), Action: OneOrMore, Resource: OneOrMore })),
  }),
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
});
type AuthorizerResult = z.infer<typeof AuthorizerResult>;

type Asked = { ok: true; result: AuthorizerResult } | { ok: false; refusal: RefusalType };

/** Most answers that are kept; a client that makes up tokens must not fill the memory. */
const MAX_CACHED = 1_000;

/** Asks the API's authorizer functions, and keeps their answers for as long as the template says. */
export class Authorizers {
  readonly #clock: MovableClock;
  readonly #invoke: (functionName: string, event: unknown) => Promise<InvocationOutcome>;
  readonly #cache = new Map<string, { result: AuthorizerResult; until: number }>();

  constructor(clock: MovableClock, invoke: (functionName: string, event: unknown) => Promise<InvocationOutcome>) {
    this.#clock = clock;
    this.#invoke = invoke;
  }

  async judge(
    authorizer: ApiAuthorizer,
    request: RoutedRequest,
    api: ApiDefinition,
    { account, region }: { account: string; region: string },
  ): Promise<Authorized> {
    const identity = authorizer.identityHeaders.map((name) => headerValues(request.headers, name)[0] ?? '');
    if (identity.includes('')) return { ok: false, refusal: 'UNAUTHORIZED' };
    const methodArn = `arn:aws:execute-api:${region}:${account}:${api.id}/${api.stage}/${request.method}${request.path}`;
    const event = {
      type: authorizer.kind,
      methodArn,
      ...(authorizer.kind === 'TOKEN' ? { authorizationToken: identity[0] } : requestParts(request, api, account)),
    };
    const asked = this.#cached(authorizer, identity) ?? (await this.#ask(authorizer, identity, event));
    if (!asked.ok) return asked;
    const { result } = asked;
    if (!allows(result, methodArn)) return { ok: false, refusal: 'ACCESS_DENIED' };
    return { ok: true, context: { ...result.context, principalId: result.principalId } };
  }

  #cached(authorizer: ApiAuthorizer, identity: string[]): Asked | undefined {
    const kept = this.#cache.get(cacheKey(authorizer, identity));
    return kept !== undefined && this.#clock.now() < kept.until ? { ok: true, result: kept.result } : undefined;
  }

  async #ask(authorizer: ApiAuthorizer, identity: string[], event: object): Promise<Asked> {
    const outcome = await this.#invoke(authorizer.functionName, event);
    if (!outcome.ok) {
      const refused = outcome.error.errorMessage === 'Unauthorized';
      return { ok: false, refusal: refused ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE' };
    }
    const result = AuthorizerResult.safeParse(JSON.parse(outcome.payload));
    if (!result.success) return { ok: false, refusal: 'AUTHORIZER_CONFIGURATION_ERROR' };
    this.#keep(cacheKey(authorizer, identity), result.data, authorizer.ttl);
    return { ok: true, result: result.data };
  }

  #keep(key: string, result: AuthorizerResult, ttl: number): void {
    if (ttl === 0) return;
    const [oldest] = this.#cache.keys();
    if (this.#cache.size >= MAX_CACHED && oldest !== undefined) this.#cache.delete(oldest);
    this.#cache.set(key, { result, until: this.#clock.now() + ttl * 1000 });
  }
}

const cacheKey = ({ functionName }: ApiAuthorizer, identity: string[]): string =>
  JSON.stringify([functionName, ...identity]);

/** Whether a policy lets the method be called: some statement allows it, and none denies it. */
export function allows({ policyDocument }: AuthorizerResult, methodArn: string): boolean {
  const effects = policyDocument.Statement.filter(
    ({ Action, Resource }) =>
      Action.some((action) => matches(action.toLowerCase(), 'execute-api:invoke')) &&
      Resource.some((resource) => matches(resource, methodArn)),
  ).map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
}

/** IAM's wildcards: `*` is any text, `?` any one character. */
function matches(pattern: string, value: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`, 's').test(value);
}
