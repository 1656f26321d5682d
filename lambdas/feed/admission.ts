import { type AdmitKey, type Admitted, admitKey, admitSigner } from '#actions/feed/admit-key.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import type { KeyScope, PartnerKey } from '#domain/feed/pull-token.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';

const REALM = 'Bearer realm="feed", Basic realm="feed"';

const refusalOf = (admitted: Admitted & { ok: false }): HttpResponse => {
  const withHeader = (response: HttpResponse, name: string, value: string): HttpResponse => ({
    ...response,
    headers: { ...response.headers, [name]: value },
  });
  switch (admitted.reason) {
    case 'no-key':
      return withHeader(
        problem(401, 'Send the key that the operator gave you: Authorization: Bearer KEY, or Basic with any name'),
        'www-authenticate',
        REALM,
      );
    case 'disabled':
      return problem(403, 'The operator has disabled this endpoint');
    case 'not-in-scope':
      return problem(403, 'This key’s scopes do not open this: the operator says which it has');
    case 'too-often':
      return withHeader(
        problem(429, 'This key was used too often in this minute'),
        'retry-after',
        `${admitted.seconds}`,
      );
  }
};

/** Answers who signed a message with a key that may say it; others get a problem. */
export const signed = async (
  world: AdmitKey,
  { headers, body }: Pick<HttpRequest, 'headers' | 'body'>,
  scope: KeyScope,
  answer: (endpoint: Endpoint, key: PartnerKey) => Promise<HttpResponse>,
): Promise<HttpResponse> => {
  const part = (name: string): string => headers[`webhook-${name}`] ?? '';
  const message = { id: part('id'), timestamp: part('timestamp'), signature: part('signature'), body };
  const found = await admitSigner(world, headers['webhook-key'], message, scope);
  return found.ok ? answer(found.endpoint, found.key) : refusalOf(found);
};

/** Answers whose key opens what is asked for; others get a problem. */
export const admitted = async (
  world: AdmitKey,
  headers: HttpRequest['headers'],
  scope: KeyScope,
  answer: (endpoint: Endpoint, key: PartnerKey) => Promise<HttpResponse>,
): Promise<HttpResponse> => {
  const found = await admitKey(world, headers.authorization, scope);
  return found.ok ? answer(found.endpoint, found.key) : refusalOf(found);
};
