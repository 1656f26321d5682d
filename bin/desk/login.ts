/** Signs a person in, for their own commands: `npm run login`. */
import { readArguments } from '#commands/arguments.ts';
import { listenForAnswer } from '#commands/desk/person/loopback.ts';
import { askWho, type DeskSignIn, signInOf, tokenOf } from '#commands/desk/person/person.ts';
import { dropSignIn, keepSignIn } from '#commands/desk/person/sign-in-file.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { beginCommandSignIn } from '#io/identity/command-sign-in.ts';

const USAGE = `npm run login [-- --as NAME]     signs you in by your browser: commands are then done by you, as your token says
npm run login -- --who           who is signed in
npm run login -- --out           signs out: the token is deleted here
NAME is whom the sign-in page is to begin with. The token is kept where you alone may read it: in the data folder of the
hotline of this machine, else in ~/.config/extortion-hotline; the desk is the one of this machine, or of HOTLINE_DESK_URL.`;

const calledBy = ({ subject, name, roles }: NonNullable<Awaited<ReturnType<typeof askWho>>>): string =>
  `${name ?? subject} (${roles.length === 0 ? 'no role' : roles.join(', ')})`;

const signIn = async (
  terminal: Terminal,
  { desk, clientId, answerTo, ...issuer }: DeskSignIn & { clientId: string },
  hint: string | undefined,
): Promise<void> => {
  const loopback = await listenForAnswer(answerTo);
  try {
    const now = () => new Date();
    const begun = await beginCommandSignIn({ ...issuer, clientId }, { answerTo: loopback.answerTo, hint, now });
    terminal.say(`Open this in your browser, on this machine, and sign in:\n${begun.url.href}`);
    const { url, tell } = await loopback.answer(begun.isAnswer);
    const redeemed = await begun.redeem(url);
    const me = redeemed === null ? null : await askWho(desk, redeemed.token);
    if (redeemed === null || me === null) {
      tell('You are not signed in: the desk, or who vouches for you, refused it. Look at the terminal.');
      throw new CommandError('You are not signed in: the desk, or who vouches for you, refused it.', 'npm run login');
    }
    const file = await keepSignIn(terminal, { desk, ...redeemed });
    tell('You are signed in. This window can be closed.');
    terminal.say(`Signed in as ${calledBy(me)} until ${redeemed.expiresAt.slice(0, 16)}Z; the token is in ${file}.`);
  } finally {
    loopback.close();
  }
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values } = readArguments(terminal, USAGE, {
    options: { as: { type: 'string' }, who: { type: 'boolean' }, out: { type: 'boolean' } },
  });
  if (values.out) {
    await dropSignIn(terminal);
    terminal.say('Signed out: the token is deleted here.');
    return 0;
  }
  const found = await signInOf(terminal);
  if (found === null || found.clientId === null) {
    throw new CommandError('Nobody can sign in here by a command.', 'The setting identity.commandsClientId says how.');
  }
  const { clientId } = found;
  if (values.who) {
    const token = await tokenOf(terminal);
    const me = token === null ? null : await askWho(found.desk, token);
    terminal.say(me === null ? 'Nobody is signed in.' : calledBy(me));
    return me === null ? 1 : 0;
  }
  await signIn(terminal, { ...found, clientId }, values.as);
  return 0;
};

await run(import.meta.filename, main);
