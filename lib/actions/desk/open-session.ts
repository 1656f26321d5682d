import { isOpen, type Session } from '#domain/desk/session.ts';
import { sha256 } from '#domain/identity.ts';
import { noteUse, noteWorkingOn, readSession } from '#io/table/desk/session.ts';
import type { World } from '#io/world.ts';

/** A session's id as its cookie holds it; what has another shape is not looked for. */
const ID = /^[\w-]{43}$/;
/** How old the note of the last use may grow, in milliseconds: one write a minute is enough to end what is idle. */
const NOTED_EVERY_MS = 60_000;

const hashed = (id: string): string => sha256(Buffer.from(id, 'utf8'));

/** The session of a cookie, noted as used; null where it is none, is over, or was closed. */
export const openSession = async (
  { table, clock }: Pick<World, 'table' | 'clock'>,
  id: string,
): Promise<Session | null> => {
  if (!ID.test(id)) return null;
  const session = await readSession(table, hashed(id));
  const now = clock();
  if (session === null || !isOpen(session, now)) return null;
  if (now.getTime() - Date.parse(session.usedAt) < NOTED_EVERY_MS) return session;
  const usedAt = now.toISOString();
  return (await noteUse(table, hashed(id), usedAt)) ? { ...session, usedAt } : null;
};

/** Notes what somebody says that they work on, and the case where they chose one. */
export const workOn = (
  { table }: Pick<World, 'table'>,
  id: string,
  reason: string,
  of: string | null = null,
): Promise<boolean> => noteWorkingOn(table, hashed(id), reason, of);
