import { beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '#io/log.ts';
import { inBudget, withinMs } from '#io/time-budget.ts';
import { httpHandler } from '#lambdas/chains/http.ts';
import type { HttpRequest } from '#lambdas/http/request.ts';
import { gatewayEvent, lambdaContext } from '#test/support/cloud/gateway-event.ts';

const seen: HttpRequest[] = [];
const echo = httpHandler(async (request) => {
  seen.push(request);
  return { status: 200, body: 'fine' };
});
const read = async (event: Parameters<typeof gatewayEvent>[0]): Promise<HttpRequest> => {
  await echo(gatewayEvent(event), lambdaContext);
  const request = seen.at(-1);
  if (!request) throw new Error('the action was not called');
  return request;
};

beforeEach(() => {
  seen.length = 0;
});

describe('a request as an action sees it', () => {
  it.each([
    ['the local root', { path: '/fi/help' }, '/fi/help', ''],
    ['the root itself', {}, '/', ''],
    ['a stage', { path: '/fi/help', basePath: '/prod' }, '/fi/help', '/prod'],
    ["a stage's root", { path: '/', basePath: '/prod' }, '/', '/prod'],
    ["a custom domain's prefix", { path: '/sv', basePath: '/report/now' }, '/sv', '/report/now'],
    ['a slash at the end', { path: '/fi/', basePath: '/prod' }, '/fi', '/prod'],
    ['an encoded path', { path: '/p%C3%A4%C3%A4', basePath: '/prod' }, '/pää', '/prod'],
    ['a path that is no UTF-8', { path: '/%ff' }, '/%ff', ''],
  ])('has route and base path under %s', async (_name, event, path, basePath) => {
    expect(await read(event)).toMatchObject({ path, basePath });
  });

  it('knows its base path when the gateway leaves out the slash after the stage', async () => {
    const event = gatewayEvent();
    event.requestContext.path = '/prod';

    await echo(event, lambdaContext);

    expect(seen[0]).toMatchObject({ path: '/', basePath: '/prod' });
  });

  it.each([
    ['the path before the header', { path: '/sv/help', headers: { 'Accept-Language': 'fi' } }, 'sv'],
    ['the header', { headers: { 'accept-language': 'de-DE,sv-FI;q=0.8,en;q=0.9' } }, 'en'],
    ['a refused language never', { headers: { 'accept-language': 'fi;q=0, sv;q=0.1' } }, 'sv'],
    ['none', { headers: { 'accept-language': '*, de' } }, null],
    ['none that only begins alike', { path: '/sverige' }, null],
  ])('takes its language from %s', async (_name, event, language) => {
    expect((await read(event)).language).toBe(language);
  });

  it('carries the body byte for byte, headers by lower-case name, and what the authorizer said', async () => {
    const body = Uint8Array.from([0, 255, 13, 10]);

    const request = await read({ method: 'POST', body, headers: { 'X-A': 'b' }, authorizer: { sub: 'someone' } });

    expect(new Uint8Array(request.body)).toEqual(body);
    expect(request).toMatchObject({ method: 'POST', headers: { 'x-a': 'b' }, claims: { sub: 'someone' } });
  });
});

describe('an answer', () => {
  it('carries the security headers, which an action may replace one by one', async () => {
    const handler = httpHandler(async () => ({ status: 200, headers: { 'cache-control': 'max-age=60' }, body: '' }));

    const { headers } = await handler(gatewayEvent(), lambdaContext);

    expect(headers).toMatchObject({
      'cache-control': 'max-age=60',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('is base64 when it is bytes', async () => {
    const handler = httpHandler(async () => ({ status: 200, body: Uint8Array.from([255, 0]) }));

    expect(await handler(gatewayEvent(), lambdaContext)).toMatchObject({ body: '/wA=', isBase64Encoded: true });
  });

  it('is a bare 500 after an error, which is logged without what it says', async () => {
    const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
    const handler = httpHandler(async () => {
      throw new TypeError('could not read: Dear Aino, pay now');
    });

    const answer = await handler(gatewayEvent({ path: '/fi' }), lambdaContext);

    expect(answer).toMatchObject({ statusCode: 500, body: 'Internal Server Error' });
    expect(JSON.stringify(logged.mock.calls)).toContain('TypeError');
    expect(JSON.stringify(logged.mock.calls)).not.toContain('Aino');
  });

  it('is a 503 that says when to come again where storage does not answer', async () => {
    vi.spyOn(log, 'error').mockReturnValue(undefined);
    const handler = httpHandler(() => withinMs(0, () => inBudget(async () => ({ status: 200 }))({})));

    const answer = await handler(gatewayEvent({ path: '/fi' }), lambdaContext);

    expect(answer).toMatchObject({ statusCode: 503, headers: { 'retry-after': '5' } });
  });

  it('that an action gives for it says when to come again too', async () => {
    const handler = httpHandler(async () => ({ status: 503, body: 'what was typed' }));

    const answer = await handler(gatewayEvent({ path: '/fi' }), lambdaContext);

    expect(answer).toMatchObject({ body: 'what was typed', headers: { 'retry-after': '5' } });
  });
});
