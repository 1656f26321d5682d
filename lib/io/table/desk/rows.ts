import * as z from 'zod';
import type { EnteredHours } from '#domain/desk/entered-hours.ts';
import type { Profile } from '#domain/desk/profile.ts';
import { DESK_ROLES } from '#domain/desk/roles.ts';
import type { Session, SignIn } from '#domain/desk/session.ts';
import { defineList, type List } from '#io/table/store/list.ts';
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
    case: z.string().optional(),
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

export const EnteredHoursRow: Row<Expiring<EnteredHours>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Expiring<EnteredHours>>('enteredHours', {
    day: z.string(),
    hours: z.array(z.int()),
    to: z.string(),
    expires: z.int(),
  }),
);

/** What a request was answered, by the Idempotency-Key that it came with. */
export interface KeptAnswer {
  /** SHA-256 of what was asked: another request under the same key is refused. */
  request: string;
  begunAt: string;
  /** False while it is being answered. */
  isDone: boolean;
  status: number;
  headers: Record<string, string>;
  body: string;
}

export const KeptAnswerRow: Row<Expiring<KeptAnswer>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Expiring<KeptAnswer>>('keptAnswer', {
    request: z.string(),
    begunAt: z.string(),
    isDone: z.boolean(),
    status: z.int(),
    headers: z.record(z.string(), z.string()),
    body: z.string(),
    expires: z.int(),
  }),
);

/** What changed at one time: where that stands in its day, and each change as `created report <reference>`. */
export interface WrittenChanges {
  place: string;
  changes: string[];
}

export const ChangedRow: Row<Expiring<WrittenChanges>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Expiring<WrittenChanges>>('changed', { place: z.string(), changes: z.array(z.string()), expires: z.int() }),
);

/** Where the points of a graph stand: x and y of each, in the order of its points. */
export const GraphPlacesRow: Row<Expiring<{ places: number[] }>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Expiring<{ places: number[] }>>('graphPlaces', { places: z.array(z.int()), expires: z.int() }),
);

const PROFILE = /* @__PURE__ */ whenUsed(() => ({
  who: z.string(),
  name: z.string(),
  roles: z.array(z.enum(DESK_ROLES)),
  signedInAt: z.string(),
}));

export const ProfileRow: Row<Expiring<Profile>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Expiring<Profile>>('profile', { ...PROFILE, readAt: z.string().optional(), expires: z.int() }),
);

/** Who has signed in, by name. */
export const People: List<Omit<Profile, 'readAt'>> = /* @__PURE__ */ whenUsed(() =>
  defineList<Omit<Profile, 'readAt'>>('people', PROFILE),
);
