import * as z from 'zod';
import { DESK_ROLES } from '#domain/desk/roles.ts';
import type { Session, SignIn } from '#domain/desk/session.ts';
import { defineRow, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

type Expiring<Entity> = Entity & { expires: number };

export const SessionRow: Row<Expiring<Session>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Expiring<Session>>('session', {
    who: z.string(),
    name: z.string(),
    roles: z.array(z.enum(DESK_ROLES)),
    openedAt: z.string(),
    usedAt: z.string(),
    workingOn: z.string().nullable(),
    expires: z.int(),
  }),
);

export const SignInRow: Row<Expiring<SignIn>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Expiring<SignIn>>('signIn', {
    browser: z.string(),
    verifier: z.string(),
    nonce: z.string(),
    next: z.string(),
    begunAt: z.string(),
    expires: z.int(),
  }),
);
