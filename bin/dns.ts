/** Prints the DNS records that a hotline needs, and compares them with what DNS answers. */
import { readArguments } from '#commands/arguments.ts';
import { readOutputs } from '#commands/deployment/outputs.ts';
import { parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import type { Terminal } from '#commands/terminal.ts';
import { type DnsRecord, notYetKnown, zoneLine, zoneOf } from '#domain/operation/zone.ts';
import { askDns, type DnsAnswer } from '#io/account/ask-dns.ts';
import { physicalNames } from '#physical-names';
import type { Settings } from '#settings';

const USAGE = `npm run dns                            prints the zone, as far as it is known without a deployment
npm run dns -- outputs.json            with what "npx cdk deploy --outputs-file outputs.json" wrote
npm run dns -- outputs.json --check    asks DNS for each record; exit status 1 where one is not as it should be`;

const lineOf = (record: DnsRecord, answer: DnsAnswer): string => {
  const found = answer.state === 'wrong' ? ` (DNS has ${answer.found.join(', ')})` : '';
  return `${answer.state.padEnd(9)} ${record.type.padEnd(5)} ${record.name}${found}`;
};

const check = async (terminal: Terminal, zone: readonly DnsRecord[]): Promise<number> => {
  let wrong = 0;
  for (const record of zone) {
    const answer = await askDns(record);
    if (answer.state !== 'ok') wrong += 1;
    terminal.say(lineOf(record, answer));
  }
  return wrong === 0 ? 0 : 1;
};

const hostsOf = ({ certificates, urls }: Settings) => (certificates === undefined ? null : urls);

export const main = async (terminal: Terminal): Promise<number> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    options: { check: { type: 'boolean' } },
    allowPositionals: true,
  });
  const settings = parsedSettings();
  const [file] = positionals;
  const outputs = file === undefined ? {} : await readOutputs(file, physicalNames(settings.name).stack, USAGE);
  const input = { region: settings.region, mail: settings.mail, hosts: hostsOf(settings), outputs };
  const zone = zoneOf(input);
  for (const missing of notYetKnown(input)) terminal.complain(`Not known before the deployment: ${missing}.`);
  if (values.check) return check(terminal, zone);
  for (const record of zone) terminal.say(zoneLine(record));
  return 0;
};

await run(import.meta.filename, main);
