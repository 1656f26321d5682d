import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { readLocalSettings } from '#commands/laptop/local-settings.ts';
import { writeWhole } from '#commands/laptop/write-whole.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';

/** That somebody is signed in at a desk: their token, and when it ends. */
const SignInFile = z.object({ desk: z.string(), token: z.string(), expiresAt: z.string() });
export type SignInFile = z.infer<typeof SignInFile>;

/** Bits of a mode by which others than its owner may do something with a file. */
const OTHERS = 0o077;

/** Where it is kept: in the data folder of the hotline of this machine, else in the person's own folder of configuration. */
const fileOf = ({ env }: Pick<Terminal, 'env'>): string => {
  const { HOTLINE_DESK_URL: desk, XDG_CONFIG_HOME: config = join(homedir(), '.config') } = env;
  if (desk === undefined) return join(readLocalSettings(env).dataDir, 'sign-in.json');
  return join(config, 'extortion-hotline', `${new URL(desk).host.replace(':', '_')}.json`);
};

/** Keeps a token in a file that its owner alone may read. */
export const keepSignIn = async (terminal: Pick<Terminal, 'env'>, signIn: SignInFile): Promise<string> => {
  const file = fileOf(terminal);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeWhole(file, JSON.stringify(signIn));
  return file;
};

/** Reads the token that was kept; null where nobody is signed in. One that others could read is not used. */
export const readSignIn = async (terminal: Pick<Terminal, 'env'>): Promise<SignInFile | null> => {
  const file = fileOf(terminal);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  if (((await stat(file)).mode & OTHERS) !== 0) {
    throw new CommandError(
      `Others may read ${file}, where your token is.`,
      'Delete it, and sign in again: npm run login',
    );
  }
  return SignInFile.safeParse(JSON.parse(text)).data ?? null;
};

/** Forgets the token. */
export const dropSignIn = (terminal: Pick<Terminal, 'env'>): Promise<void> => rm(fileOf(terminal), { force: true });
