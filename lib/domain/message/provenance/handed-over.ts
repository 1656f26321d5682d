import type { Header } from '#domain/message/mime/headers.ts';
import { type MailHop, readHop } from './hop.ts';
import { isPublic, organisationOf } from './received.ts';

/** Most steps read of a mail that reports; a server that passes it on writes above those that its author made up. */
const MAX_STEPS = 30;

/** The steps below the receiving server's own, as far as each can be read: those of whoever handed the mail over stand first. */
export const stepsBelow = (fields: readonly Header[]): (MailHop | null)[] =>
  fields
    .filter(({ name }) => name === 'received')
    .slice(1, MAX_STEPS + 1)
    .map(({ value }) => readHop(value));

/** Whether a step lies within one organisation's servers, or within one machine. */
const isWithin = ({ reverse, greeting, ip, by }: MailHop): boolean => {
  if (reverse === null && greeting === null && ip === null) return true;
  if (ip !== null && !isPublic(ip)) return true;
  const from = reverse ?? greeting;
  return from !== null && by !== null && organisationOf(from) === organisationOf(by);
};

/**
 * Whether the side that handed a mail over says that it had it from another's server, without a login: as a victim's server does
 * that passes it on. `author` is the organisation of the mail's From, whose own servers take it from wherever they will.
 */
export const cameFromOutside = (fields: readonly Header[], author: string): boolean => {
  const entry = stepsBelow(fields).find((step) => step === null || step.authenticated || !isWithin(step));
  if (entry === undefined) return false;
  if (entry === null) return true;
  return !entry.authenticated && (entry.by === null || organisationOf(entry.by) !== author);
};
