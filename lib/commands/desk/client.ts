import { connect } from '../connect.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { Terminal } from '../terminal.ts';
import { accessToken } from '../token.ts';
import { refusalIn } from './desk-answers.ts';
import { deskAt, tokenOf } from './person/person.ts';

/** The desk as a command asks it: by somebody's token, for a purpose that is recorded. */
export interface DeskCaller {
  /** Asks, and gives the status with the text of the answer. */
  ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<{ status: number; text: string }>;
}

/** What a command that was started without one says that it is for. */
const PURPOSE = 'asked at the command line';

const clientOf = (desk: string, token: string, purpose: string): DeskCaller => ({
  async ask(method, path, body) {
    const response = await fetch(`${desk.replace(/\/$/, '')}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'x-purpose': purpose,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  },
});

/**
 * Connects to the desk: by the token of HOTLINE_TOKEN, or of who is signed in (`npm run login`); where nobody is, on this machine as its own
 * program, which may read and nothing else.
 */
export const connectDesk = async (terminal: Terminal, purpose: string = PURPOSE): Promise<DeskCaller> => {
  const { HOTLINE_DESK_URL: url } = terminal.env;
  const token = await tokenOf(terminal);
  if (url !== undefined) {
    if (token === null) throw new CommandError('You are not signed in, or no more.', 'npm run login');
    return clientOf(deskAt(url), token, purpose);
  }
  const { urls, identity } = await connect(terminal);
  return clientOf(urls.desk, token ?? (await accessToken(identity)), purpose);
};

/** The body of an answer; an error that says why where there is none. */
export const bodyOf = <Body>({ status, text }: { status: number; text: string }): Body => {
  if (status < 200 || status > 299) throw new CommandError(`${refusalIn(text)} (${status})`, 'npm run query -- --help');
  return text === '' ? ({} as Body) : JSON.parse(text);
};
