import { DESK_SCOPES, rolesIn } from '#domain/desk/roles.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { DeskContext } from '../context.ts';
import type { ApiHandle, Body } from './context.ts';

/** `GET /me`: whose token it is, as the authorizer read it. */
export const me: ApiHandle<'me'> = async ({ claims }) => {
  const given = (claims?.scopes ?? '').split(' ');
  return {
    body: {
      subject: claims?.subject ?? '',
      name: claims?.name ?? null,
      roles: rolesIn(claims?.roles?.split(' ')),
      scopes: DESK_SCOPES.filter((scope) => given.includes(scope)),
    },
  };
};

/** `GET /sign-in`: how a person's own commands get a token. */
export const signInOfApi = (_: unknown, { world: { commands } }: DeskContext): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  body: JSON.stringify({ ...commands, acr: [...commands.acr] } satisfies Body<'signInOfApi'>),
});
