import { request as httpRequest } from 'node:http';
import { type Stack as CdkStack, Duration } from 'aws-cdk-lib';
import {
  AuthorizationType,
  RestApi as CdkRestApi,
  IdentitySource,
  LambdaIntegration,
  MockIntegration,
  RequestAuthorizer,
  ResponseType,
} from 'aws-cdk-lib/aws-apigateway';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { APIGatewayProxyEvent, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { afterEach, describe, expect, test } from 'vitest';
import { MovableClock } from '#local/clock.ts';
import { failure, type InvocationOutcome } from '#local/runtime/functions/outcome.ts';
import { type ApiDefinition, restApisOf } from '#local/runtime/rest/api-definition.ts';
import { RestApi } from '#local/runtime/rest/rest-api.ts';
import { laptopStack } from '#test/support/cloud/laptop-stack.ts';

const running: RestApi[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((api) => api.close()));
});

const answer = (result: object): InvocationOutcome => ({ ok: true, payload: JSON.stringify(result) });
const OK = answer({ statusCode: 200, body: 'fine' });
const UNTHROTTLED = { rate: 1_000, burst: 1_000 };

const functionOf = (stack: CdkStack, functionName: string) =>
  new LambdaFunction(stack, functionName, {
    functionName,
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = undefined;'),
  });

/** An API as the hotline's: proxies of GET and POST, an authorizer before `/desk`, pages for refusals. */
function hotlineApi(stack: CdkStack, throttle = UNTHROTTLED): void {
  const api = new CdkRestApi(stack, 'Api', {
    restApiName: 'hotline-report',
    binaryMediaTypes: ['*/*'],
    cloudWatchRole: false,
    deployOptions: { throttlingRateLimit: throttle.rate, throttlingBurstLimit: throttle.burst },
  });
  const pages = new LambdaIntegration(functionOf(stack, 'pages'));
  const proxy = api.root.addResource('{proxy+}');
  for (const resource of [api.root, proxy]) {
    resource.addMethod('GET', pages);
    resource.addMethod('POST', pages);
  }
  api.root.addResource('wallets').addResource('{address}').addMethod('GET', pages);
  api.root.addResource('desk').addMethod('GET', pages, {
    authorizationType: AuthorizationType.CUSTOM,
    authorizer: new RequestAuthorizer(stack, 'Authorizer', {
      handler: functionOf(stack, 'authorizer'),
      identitySources: [IdentitySource.header('Authorization')],
      resultsCacheTtl: Duration.minutes(5),
    }),
  });
  api.root.addResource('mock').addMethod(
    'GET',
    new MockIntegration({
      integrationResponses: [
        {
          statusCode: '204',
          responseParameters: { 'method.response.header.Allow': "'GET'" },
          responseTemplates: { 'text/plain': 'mocked' },
        },
      ],
    }),
  );
  api.addGatewayResponse('TooLarge', {
    type: ResponseType.REQUEST_TOO_LARGE,
    statusCode: '413',
    responseHeaders: { 'Cache-Control': "'no-store'" },
    templates: { 'text/html': '<h1>Too large</h1>', 'application/json': '{"m":$context.error.messageString}' },
  });
  api.addGatewayResponse('Default4xx', {
    type: ResponseType.DEFAULT_4XX,
    templates: { 'text/html': '<h1>Refused: $context.error.message</h1>' },
  });
}

interface Served {
  url: string;
  clock: MovableClock;
  calls: { name: string; event: APIGatewayProxyEvent }[];
}

/** What the API of each stack is, synthesized once. */
const definitions = new Map<(stack: CdkStack) => void, ApiDefinition>();
async function definitionOf(build: (stack: CdkStack) => void): Promise<ApiDefinition> {
  const [definition] = definitions.has(build) ? [definitions.get(build)] : restApisOf(await laptopStack(build));
  if (definition === undefined) throw new TypeError('the stack has no API');
  definitions.set(build, definition);
  return definition;
}

/** Serves the API with functions that answer as told. */
async function serve(
  functions: Record<string, (event: APIGatewayProxyEvent) => InvocationOutcome>,
  build: (stack: CdkStack) => void = hotlineApi,
): Promise<Served> {
  const definition = await definitionOf(build);
  const clock = new MovableClock();
  const calls: Served['calls'] = [];
  const api = new RestApi(definition, {
    clock,
    account: '111122223333',
    region: 'eu-north-1',
    invoke: async (name, event) => {
      calls.push({ name, event: event as APIGatewayProxyEvent });
      return functions[name]?.(event as APIGatewayProxyEvent) ?? failure('Error', 'no such function');
    },
  });
  running.push(api);
  return { url: `http://127.0.0.1:${await api.listen(0)}`, clock, calls };
}

describe('a REST API', () => {
  test('passes a request on as a proxy event', async () => {
    const { url, calls } = await serve({ pages: () => OK });

    await fetch(`${url}/fi/a%20b?x=1&x=2&y=%C3%A4`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'X-Twice': 'a' },
      body: 'hyvää',
    });

    expect(calls[0]?.event).toMatchObject({
      resource: '/{proxy+}',
      path: '/fi/a%20b',
      httpMethod: 'POST',
      pathParameters: { proxy: 'fi/a b' },
      queryStringParameters: { x: '2', y: 'ä' },
      multiValueQueryStringParameters: { x: ['1', '2'], y: ['ä'] },
      stageVariables: null,
      body: Buffer.from('hyvää').toString('base64'),
      isBase64Encoded: true,
      requestContext: {
        stage: 'prod',
        path: '/fi/a%20b',
        resourcePath: '/{proxy+}',
        httpMethod: 'POST',
        accountId: '111122223333',
        protocol: 'HTTP/1.1',
        identity: { sourceIp: '127.0.0.1' },
        requestId: expect.any(String),
        requestTimeEpoch: expect.any(Number),
      },
    });
    expect(calls[0]?.event.multiValueHeaders).toMatchObject({ 'X-Forwarded-For': ['127.0.0.1'] });
  });

  test('has no body, query or path parameters where there are none', async () => {
    const { url, calls } = await serve({ pages: () => OK });

    await fetch(`${url}/`);

    expect(calls[0]?.event).toMatchObject({
      resource: '/',
      body: null,
      isBase64Encoded: false,
      queryStringParameters: null,
      pathParameters: null,
    });
  });

  test('prefers a fixed part of the path, then a named one, then the rest', async () => {
    const { url, calls } = await serve({ pages: () => OK });

    await fetch(`${url}/wallets/bc1q`);
    await fetch(`${url}/wallets/bc1q/more`);

    expect(calls.map(({ event }) => [event.resource, event.pathParameters])).toEqual([
      ['/wallets/{address}', { address: 'bc1q' }],
      ['/{proxy+}', { proxy: 'wallets/bc1q/more' }],
    ]);
  });

  test('gives the client what the function answers: status, headers of several values, bytes', async () => {
    const bytes = Buffer.from([0, 1, 255]);
    const { url } = await serve({
      pages: () =>
        answer({
          statusCode: 201,
          headers: { 'X-One': 1, 'X-Many': 'lost' },
          multiValueHeaders: { 'X-Many': ['a', 'b'] },
          body: bytes.toString('base64'),
          isBase64Encoded: true,
        }),
    });

    const response = await fetch(`${url}/`);

    expect(response.status).toBe(201);
    expect(response.headers.get('x-one')).toBe('1');
    expect(response.headers.get('x-many')).toBe('a, b');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  });

  test.each([
    ['a function that fails', failure('Error', 'secret words'), 502],
    ['an answer without a status', answer({ body: 'x' }), 502],
    ['an answer of another shape', answer({ statusCode: 200, body: { a: 1 } }), 502],
  ])('hides %s behind a bare refusal', async (_, outcome, status) => {
    const { url } = await serve({ pages: () => outcome });

    const response = await fetch(`${url}/`);

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message: 'Internal server error' });
  });

  test('answers a method that it does not have without asking a function', async () => {
    const { url, calls } = await serve({ pages: () => OK });

    const response = await fetch(`${url}/`, { method: 'DELETE' });

    expect(response.status).toBe(403);
    expect(await response.text()).toBe('<h1>Refused: Missing Authentication Token</h1>');
    expect(calls).toEqual([]);
  });

  test('answers a mock integration itself', async () => {
    const { url, calls } = await serve({ pages: () => OK });

    const response = await fetch(`${url}/mock`);

    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET');
    expect(calls).toEqual([]);
  });

  test.each([
    ['text/html', 'text/html', '<h1>Too large</h1>'],
    ['application/json', 'application/json', '{"m":"Request Too Long"}'],
    ['image/png', 'application/json', '{"m":"Request Too Long"}'],
  ])('refuses a body over 10 MB with the page for a client that accepts %s', async (accept, type, body) => {
    const { url, calls } = await serve({ pages: () => OK });

    const response = await fetch(`${url}/`, { method: 'POST', headers: { accept }, body: Buffer.alloc(10_485_761) });

    expect(response.status).toBe(413);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe(body);
    expect(calls).toEqual([]);
  });

  test('refuses a body that Lambda would not take, though the gateway would', async () => {
    const { url } = await serve({ pages: () => failure('RequestEntityTooLargeException', 'too large') });

    const response = await fetch(`${url}/`, { method: 'POST', body: Buffer.alloc(5_000_000) });

    expect(response.status).toBe(413);
  });

  test('refuses what comes faster than its throttle lets through', async () => {
    const { url } = await serve({ pages: () => OK }, (stack) => hotlineApi(stack, { rate: 1, burst: 2 }));

    const responses = await Promise.all(Array.from({ length: 8 }, () => fetch(`${url}/`)));

    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(2);
    expect(statuses).toContain(429);
  });

  test('survives a client that goes away in the middle of its body', async () => {
    const { url } = await serve({ pages: () => OK });
    const broken = httpRequest(`${url}/`, { method: 'POST', headers: { 'Content-Length': 1000 } });
    broken.on('error', () => undefined);
    broken.write('half');
    await new Promise((sent) => broken.once('socket', (socket) => socket.once('connect', sent)));
    broken.destroy();

    const response = await fetch(`${url}/`);

    expect(response.status).toBe(200);
  });
});

const policy = (Effect: 'Allow' | 'Deny', Resource: string | string[], context = {}) =>
  answer({
    principalId: 'investigator-1',
    policyDocument: { Version: '2012-10-17', Statement: [{ Effect, Action: 'execute-api:Invoke', Resource }] },
    context,
  });
const BEARER = { headers: { Authorization: 'Bearer token' } };

describe('an authorizer', () => {
  test('lets a caller through whom its policy allows, and says who it is', async () => {
    const { url, calls } = await serve({
      pages: () => OK,
      authorizer: () => policy('Allow', '*', { scope: 'desk', level: 2 }),
    });

    const response = await fetch(`${url}/desk?a=1`, BEARER);

    expect(response.status).toBe(200);
    const [asked, served] = calls;
    expect(asked?.event as unknown as APIGatewayRequestAuthorizerEvent).toMatchObject({
      type: 'REQUEST',
      methodArn: expect.stringMatching(/^arn:aws:execute-api:eu-north-1:111122223333:\w{10}\/prod\/GET\/desk$/),
      resource: '/desk',
      queryStringParameters: { a: '1' },
    });
    expect(served?.event.requestContext.authorizer).toEqual({
      principalId: 'investigator-1',
      scope: 'desk',
      level: '2',
    });
  });

  test.each([
    ['no token', {}, policy('Allow', '*'), 401],
    ['a token that it does not know', BEARER, failure('Error', 'Unauthorized'), 401],
    ['a caller whom its policy denies', BEARER, policy('Deny', '*'), 403],
    ['a caller whom its policy allows elsewhere', BEARER, policy('Allow', 'arn:aws:execute-api:*/prod/GET/feed'), 403],
    ['a failure of its own', BEARER, failure('TypeError', 'oops'), 500],
    ['an answer that is no policy', BEARER, answer({ isAuthorized: true }), 500],
    ['a context that holds objects', BEARER, policy('Allow', '*', { groups: ['a'] }), 500],
  ])('refuses %s', async (_, init, outcome, status) => {
    const { url, calls } = await serve({ pages: () => OK, authorizer: () => outcome });

    const response = await fetch(`${url}/desk`, init);

    expect(response.status).toBe(status);
    expect(calls.filter(({ name }) => name === 'pages')).toEqual([]);
  });

  test.each([
    ['arn:aws:execute-api:eu-north-1:111122223333:*/prod/GET/desk', 200],
    ['arn:aws:execute-api:*:*:*/*/GET/*', 200],
    ['arn:aws:execute-api:*/prod/POST/*', 403],
    ['arn:aws:execute-api:*/prod/GET/des?', 200],
    ['arn.aws.execute-api.*', 403],
  ])('reads %s as IAM does', async (resource, status) => {
    const { url } = await serve({ pages: () => OK, authorizer: () => policy('Allow', resource) });

    const response = await fetch(`${url}/desk`, BEARER);

    expect(response.status).toBe(status);
  });

  test('is asked once for a token until its answer is too old, and again for another token', async () => {
    const { url, calls, clock } = await serve({ pages: () => OK, authorizer: () => policy('Allow', '*') });
    const asked = () => calls.filter(({ name }) => name === 'authorizer').length;
    await fetch(`${url}/desk`, BEARER);
    await fetch(`${url}/desk`, BEARER);
    const once = asked();

    await fetch(`${url}/desk`, { headers: { Authorization: 'Bearer other' } });
    clock.advance(301_000);
    await fetch(`${url}/desk`, BEARER);

    expect([once, asked()]).toEqual([1, 3]);
  });
});
