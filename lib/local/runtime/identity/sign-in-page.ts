import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { TEST_USERS, type TestUser, TWO_FACTORS } from './test-users.ts';

const PATH = '/interaction/';

/** Where the provider sends a browser whose user it does not know yet. */
export const signInPath = (uid: string): string => `${PATH}${uid}`;

const page = (uid: string): string =>
  [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in on this laptop</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main>',
    '<h1>Sign in on this laptop</h1><p>These people are made up. Whom are you?</p>',
    ...TEST_USERS.map(
      ({ id, name, roles }) =>
        `<form method="post" action="${signInPath(uid)}/${id}"><button>${name}: ${roles.join(', ') || 'no role'}</button></form>`,
    ),
    '</main></body></html>',
  ].join('');

/** Ends a sign-in as one of the made-up people. */
const signIn = (provider: Provider, request: IncomingMessage, response: ServerResponse, { id }: TestUser) =>
  provider.interactionFinished(
    request,
    response,
    // Of a program on this machine consent is asked for each time: these people give it by signing in.
    { login: { accountId: id, acr: TWO_FACTORS, amr: ['pwd', 'otp'] }, consent: {} },
    { mergeWithLastSubmission: false },
  );

/** Answers the sign-in page of the laptop's provider; false where something else was asked for. */
export const answerSignIn = async (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const [path = ''] = (request.url ?? '').split('?');
  if (!path.startsWith(PATH)) return false;
  const [uid = '', chosen] = path.slice(PATH.length).split('/');
  const { params } = await provider.interactionDetails(request, response);
  // Whoever is named by a link is signed in at once: `npm run demo` opens the desk so.
  const wanted = request.method === 'POST' ? chosen : params.login_hint;
  const user = TEST_USERS.find(({ id }) => id === wanted);
  if (user !== undefined) await signIn(provider, request, response, user);
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(uid));
  return true;
};
