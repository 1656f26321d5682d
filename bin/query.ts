/**
 * Asks the desk about a wallet, or about a campaign by the name that briefs print: `npm run query -- ADDRESS | CAMPAIGN [--json]`.
 */

import { readArguments } from '#commands/arguments.ts';
import { campaignLines } from '#commands/campaign-lines.ts';
import { connect } from '#commands/connect.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { accessToken } from '#commands/token.ts';
import { readAnswer, walletLines } from '#commands/wallet-lines.ts';
import { readAddress } from '#domain/wallet-address.ts';

const USAGE = 'npm run query -- ADDRESS | CAMPAIGN [--json]';

/** Whether what was typed can be a campaign's name or id, and no address. */
const isCampaign = (typed: string): boolean => /^[0-9a-z]{6,64}$/i.test(typed) && !readAddress(typed).ok;

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
  if (address === undefined) throw new CommandError('Neither an address nor a campaign was given.', USAGE);
  const { desk, token } = await deskAndToken(terminal);
  const kind = isCampaign(address) ? 'campaigns' : 'wallets';
  const url = `${desk.replace(/\/$/, '')}/api/v1/${kind}/${encodeURIComponent(address)}`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const text = await response.text();
  if (values.json) terminal.say(text);
  else if (kind === 'campaigns') terminal.say(campaignLines(response.status, text).join('\n'));
  else terminal.say(walletLines(readAnswer(response.status, text)).join('\n'));
  return response.ok ? 0 : 1;
};

await run(import.meta.filename, main);
