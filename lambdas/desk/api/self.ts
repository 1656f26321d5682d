import { DESK_SCOPES, rolesIn } from '#domain/desk/roles.ts';
import type { ApiHandle } from './context.ts';

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
