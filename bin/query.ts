/**
 * Asks the desk about a wallet: `npm run query -- ADDRESS [--json]`.
 */

import { readArguments } from '#commands/arguments.ts';
import { connect } from '#commands/connect.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { accessToken } from '#commands/token.ts';
import { readAnswer, walletLines } from '#commands/wallet-lines.ts';

const USAGE = 'npm run query -- ADDRESS [--json]';

const deskAndToken = async (terminal: Terminal): Promise<{ desk: string; token: string }> => {
  const { HOTLINE_DESK_URL: desk, HOTLINE_TOKEN: token } = terminal.env;
  if (desk !== undefined && token !== undefined) return { desk, token };
  const { urls, identity } = await connect(terminal);
  return { desk: urls.desk, token: await accessToken(identity) };
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [address] = positionals;
  if (address === undefined) throw new CommandError('No address was given.', USAGE);
  const { desk, token } = await deskAndToken(terminal);
  const url = `${desk.replace(/\/$/, '')}/api/v1/wallets/${encodeURIComponent(address)}`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const text = await response.text();
  if (values.json) terminal.say(text);
  else terminal.say(walletLines(readAnswer(response.status, text)).join('\n'));
  return response.ok ? 0 : 1;
};

await run(import.meta.filename, main);
