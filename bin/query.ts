/**
 * Asks the desk about a wallet, or about a campaign or a cluster by the name that briefs print:
 * `npm run query -- ADDRESS | CAMPAIGN | CLUSTER [--json]`.
 */

import { readArguments } from '#commands/arguments.ts';
import { campaignLines, clusterLines } from '#commands/campaign-lines.ts';
import { connect } from '#commands/connect.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { accessToken } from '#commands/token.ts';
import { readAnswer, walletLines } from '#commands/wallet-lines.ts';
import { readAddress } from '#domain/wallet-address.ts';

const USAGE = 'npm run query -- ADDRESS | CAMPAIGN | CLUSTER [--json]';

/** How each kind of answer is shown. */
const LINES = {
  wallets: (status: number, text: string) => walletLines(readAnswer(status, text)),
  campaigns: campaignLines,
  clusters: clusterLines,
};

/** What can be called so, in the order in which it is asked for: a name or id that is no address is a campaign's or a cluster's. */
const kindsOf = (typed: string): readonly (keyof typeof LINES)[] =>
  /^[0-9a-z]{6,64}$/i.test(typed) && !readAddress(typed).ok ? ['campaigns', 'clusters'] : ['wallets'];

const deskAndToken = async (terminal: Terminal): Promise<{ desk: string; token: string }> => {
  const { HOTLINE_DESK_URL: desk, HOTLINE_TOKEN: token } = terminal.env;
  if (desk !== undefined && token !== undefined) return { desk, token };
  const { urls, identity } = await connect(terminal);
  return { desk: urls.desk, token: await accessToken(identity) };
};

const ask = async (desk: string, token: string, kind: keyof typeof LINES, typed: string) => {
  const url = `${desk.replace(/\/$/, '')}/api/v1/${kind}/${encodeURIComponent(typed)}`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  return { kind, status: response.status, text: await response.text() };
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [address] = positionals;
  if (address === undefined) throw new CommandError('Neither an address nor a name was given.', USAGE);
  const { desk, token } = await deskAndToken(terminal);
  const [kind = 'wallets', ...others] = kindsOf(address);
  let asked = await ask(desk, token, kind, address);
  for (const other of others) if (asked.status === 404) asked = await ask(desk, token, other, address);
  const { status, text } = asked;
  terminal.say(values.json ? text : LINES[asked.kind](status, text).join('\n'));
  return status === 200 ? 0 : 1;
};

await run(import.meta.filename, main);
