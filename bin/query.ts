/**
 * Asks the desk about a wallet, or about a campaign or a cluster by the name that briefs print:
 * `npm run query -- ADDRESS | CAMPAIGN | CLUSTER [--purpose TEXT] [--json]`.
 */

import { readArguments } from '#commands/arguments.ts';
import { campaignLines, clusterLines } from '#commands/desk/campaign-lines.ts';
import { bodyOf, connectDesk, type DeskCaller } from '#commands/desk/client.ts';
import { type BodyOf, refusalIn } from '#commands/desk/desk-answers.ts';
import { walletLines } from '#commands/desk/wallet-lines.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { readAddress } from '#domain/wallet-address.ts';

const USAGE = 'npm run query -- ADDRESS | CAMPAIGN | CLUSTER [--purpose TEXT] [--json]';

/** What a command shows: what the desk answered, and the lines of it. */
interface Shown {
  status: number;
  text: string;
  lines: () => string[];
}

const refusedAs = ({ status, text }: { status: number; text: string }): Shown => ({
  ...{ status, text },
  lines: () => [`${refusalIn(text)} (${status})`],
});

const askWallet = async (desk: DeskCaller, typed: string): Promise<Shown> => {
  const of = `/wallets/${encodeURIComponent(typed)}`;
  const asked = await desk.ask('GET', of);
  if (asked.status !== 200) return refusedAs(asked);
  const summary = bodyOf<BodyOf<'walletOfApi'>>(asked);
  const days = bodyOf<BodyOf<'walletDays'>>(await desk.ask('GET', `${of}/days?limit=11`)).items;
  const reports = bodyOf<BodyOf<'walletReports'>>(await desk.ask('GET', `${of}/reports?limit=11`)).items;
  const links = bodyOf<BodyOf<'walletLinks'>>(await desk.ask('GET', `${of}/links?limit=11`)).items;
  const { status } = asked;
  const text = JSON.stringify({ ...summary, days, reports, links });
  return { status, text, lines: () => walletLines({ summary, days, reports, links }) };
};

/** A name or id that is no address is a campaign's or a cluster's. */
const askName = async (desk: DeskCaller, typed: string): Promise<Shown> => {
  const name = encodeURIComponent(typed);
  const campaigns = await desk.ask('GET', `/campaigns/${name}`);
  if (campaigns.status === 200) return { ...campaigns, lines: () => campaignLines(bodyOf(campaigns)) };
  if (campaigns.status !== 404) return refusedAs(campaigns);
  const clusters = await desk.ask('GET', `/clusters/${name}`);
  if (clusters.status === 200) return { ...clusters, lines: () => clusterLines(bodyOf(clusters)) };
  return refusedAs(clusters);
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: { json: { type: 'boolean' }, purpose: { type: 'string' } },
  });
  const [typed] = positionals;
  if (typed === undefined) throw new CommandError('Neither an address nor a name was given.', USAGE);
  const desk = await connectDesk(terminal, values.purpose);
  const isName = /^[0-9a-z]{6,64}$/i.test(typed) && !readAddress(typed).ok;
  const { status, text, lines } = await (isName ? askName : askWallet)(desk, typed);
  terminal.say(values.json ? text : lines().join('\n'));
  return status === 200 ? 0 : 1;
};

await run(import.meta.filename, main);
