import { recordAct } from '#actions/audit/record-act.ts';
import { connect } from '#commands/connect.ts';
import { operatorName } from '#commands/decision.ts';
import { parsedSettings } from '#commands/operator-settings.ts';
import { retentionOfHotline } from '#commands/running-settings.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import type { Deed } from '#domain/audit/audit.ts';
import type { DeskRole } from '#domain/desk/roles.ts';
import type { Table } from '#io/table/store/table.ts';
import type { BodyOf } from '../desk-answers.ts';
import { readSignIn } from './sign-in-file.ts';

/** Who a command acts for, as their token says; of a hotline where nobody can sign in, as they say themselves. */
export type Person = Pick<Deed, 'who' | 'name' | 'roles' | 'via'>;

/** A desk, and how one signs in there: no client where nobody does. */
export interface DeskSignIn extends BodyOf<'signInOfApi'> {
  /** Where the desk is. */
  desk: string;
}

const LOG_IN = 'npm run login';

const urlOf = (desk: string, path: string): string => `${desk.replace(/\/$/, '')}/api/v1${path}`;

const NOT_FOUND = 404;

const NOBODY = { clientId: null, answerTo: null, scope: '', acr: [] };

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** The address of a desk that somebody gives: tokens go to none over a line that others read. */
export const deskAt = (given: string): string => {
  const url = URL.parse(given);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (isSafe) return given;
  throw new CommandError(`${given} is no address of a desk: it begins with https://.`, 'Look at HOTLINE_DESK_URL.');
};

/** Asks a desk how people's commands sign in there. */
const askDesk = async (desk: string): Promise<DeskSignIn> => {
  const response = await fetch(urlOf(desk, '/sign-in')).catch((cause: unknown) => {
    throw new CommandError(`The desk at ${desk} does not answer.`, 'Look at HOTLINE_DESK_URL.', { cause });
  });
  // A desk of before has no such route: nobody signs in by commands there. Any other refusal says nothing of that.
  if (response.status === NOT_FOUND) return { desk, issuer: '', ...NOBODY };
  if (!response.ok) {
    throw new CommandError(
      `The desk at ${desk} answers ${response.status}.`,
      'Look at HOTLINE_DESK_URL, or try again.',
    );
  }
  return { desk, ...((await response.json()) as BodyOf<'signInOfApi'>) };
};

/** Whether the settings say that people's commands sign in: an issuer of the operator's may know no client for them. */
const isSignInSet = (): boolean => {
  const { identity } = parsedSettings();
  return identity.kind !== 'oidc' || identity.commandsClientId !== undefined;
};

/**
 * How one signs in at the desk that a command is for; null where nobody can. Where a command acts on a table, its settings say whether
 * somebody must: an address that is no desk, or another's, lets nobody act by the name that they type.
 */
export const signInOf = async (terminal: Terminal): Promise<DeskSignIn | null> => {
  const { HOTLINE_DESK_URL: url, HOTLINE_TABLE: table } = terminal.env;
  if (url === undefined && table !== undefined) {
    if (!isSignInSet()) return null;
    throw new CommandError('It is not said where the desk is, at which one signs in.', 'Set HOTLINE_DESK_URL.');
  }
  if (url === undefined) {
    const { identity, urls } = await connect(terminal);
    if (identity.loginClientId === undefined) return null;
    return askDesk(urls.desk);
  }
  const asked = await askDesk(deskAt(url));
  if (asked.clientId !== null) return asked;
  if (table === undefined || !isSignInSet()) return null;
  throw new CommandError(`The desk at ${url} does not say how one signs in.`, 'Look at HOTLINE_DESK_URL.');
};

/** The token that somebody acts by; null where nobody is signed in, or no more. HOTLINE_TOKEN goes before the one that was kept. */
export const tokenOf = async (terminal: Terminal): Promise<string | null> => {
  const { HOTLINE_TOKEN: given } = terminal.env;
  if (given !== undefined) return given;
  const kept = await readSignIn(terminal);
  return kept === null || Date.parse(kept.expiresAt) <= Date.now() ? null : kept.token;
};

/** Whose token it is, as the desk reads it; null where it lets nobody in by it. */
export const askWho = async (desk: string, token: string): Promise<BodyOf<'me'> | null> => {
  const response = await fetch(urlOf(desk, '/me'), { headers: { authorization: `Bearer ${token}` } });
  return response.ok ? ((await response.json()) as BodyOf<'me'>) : null;
};

const listed = (roles: readonly string[]): string => roles.join(' or ');

/**
 * Who a command acts for. Where people can sign in it is who has, and one of `roles`; nobody is believed by what they type. Where
 * nobody can, it is whom `by` names, else this machine's user, and it is said that nobody has checked it.
 */
export const actingPerson = async (
  terminal: Terminal,
  table: Table,
  { by, roles, what }: { by: string | undefined; roles: readonly DeskRole[]; what: string },
): Promise<Person> => {
  const signIn = await signInOf(terminal);
  if (signIn === null) {
    const who = operatorName(by);
    if (by !== undefined)
      terminal.complain(`Nobody can sign in here: that it is ${by} is what was typed, and nobody checks it.`);
    return { who };
  }
  if (by !== undefined) {
    throw new CommandError(
      `--by is for a hotline where nobody can sign in: here your own token says who you are.`,
      LOG_IN,
    );
  }
  const token = await tokenOf(terminal);
  const me = token === null ? null : await askWho(signIn.desk, token);
  if (me === null) throw new CommandError('You are not signed in, or no more.', LOG_IN);
  const { subject, name } = me;
  const person: Person = { who: subject, ...(name === null ? {} : { name }), roles: me.roles, via: 'cli' };
  if (me.roles.some((role) => roles.includes(role))) return person;
  const world = { table, clock: () => new Date(), settings: { retention: await retentionOfHotline(table) } };
  await recordAct(world, { ...person, what: 'desk.refused', about: `command ${what}`, outcome: 'refused' });
  const has = me.roles.length === 0 ? 'none' : me.roles.join(', ');
  throw new CommandError(
    `This is for the role ${listed(roles)}; yours: ${has}.`,
    `Sign in as somebody else: ${LOG_IN}`,
  );
};
