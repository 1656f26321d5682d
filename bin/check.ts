/** Says whether what stands in the account is what was meant: `npm run check`. It only reads. */
import { checkAccount } from '#actions/operation/check-account.ts';
import { readArguments } from '#commands/arguments.ts';
import { askCommandLine, askRecorded } from '#commands/deployment/ask-aws.ts';
import { meantBy } from '#commands/deployment/meant.ts';
import { parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import type { AskAws, Finding, Meant } from '#domain/operation/check/point.ts';
import { besideDns } from '#io/account/ask-dns.ts';

const USAGE = `npm run check                          compares the deployed hotline with its settings, a line a point: ok, wrong or not known,
                                       with the article that says what to do; exit status 0 where all is well, 1 where
                                       something is wrong, 2 where something is not known
npm run check -- --json                the same as JSON
npm run check -- --ring                lets one alarm that wakes and one that tells ring: two mails must come
npm run check -- --recorded FOLDER     asks recorded answers in place of AWS
  It asks by the AWS command line ("aws"), with your credentials: those of the role OperatorRole of the stack's outputs suffice;
  --ring sets two alarms, and nothing else is changed.`;

/** Exit statuses. */
const WRONG = 1;
const NOT_KNOWN = 2;

/** The alarms that ring to be heard: one of each topic, neither of which has anything behind it that acts. */
const RINGS = { page: 'AlarmsOldInboxObject', tell: 'AlarmsUnfitRow' };

const say = ({ say: line }: Terminal, { state, point, reasons, article }: Finding): void => {
  line(`${state.padEnd(9)} ${point}`);
  for (const reason of reasons) line(`${' '.repeat(10)}${reason}`);
  if (state !== 'ok') line(`${' '.repeat(10)}${article}`);
};

const statusOf = (findings: readonly Finding[]): number => {
  if (findings.some(({ state }) => state === 'wrong')) return WRONG;
  return findings.some(({ state }) => state === 'not known') ? NOT_KNOWN : 0;
};

/** Sets one alarm of each topic; CloudWatch sets it back by itself. */
const ring = async ({ say: line }: Terminal, ask: AskAws, { resources }: Meant): Promise<void> => {
  for (const [topic, begins] of Object.entries(RINGS)) {
    const alarm = resources.find(({ logicalId }) => logicalId.startsWith(begins));
    if (alarm === undefined) throw new CommandError(`The stack has no alarm ${begins}.`, USAGE);
    const answer = await ask([
      ...['cloudwatch', 'set-alarm-state', '--alarm-name', alarm.physicalId],
      ...['--state-value', 'ALARM', '--state-reason', 'A try, by npm run check'],
    ]);
    if (!answer.ok) throw new CommandError(`${alarm.physicalId} did not ring: ${answer.reason}.`, USAGE);
    line(`rang      ${topic}: its people must be mailed within a minute`);
  }
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values } = readArguments(terminal, USAGE, {
    options: { json: { type: 'boolean' }, ring: { type: 'boolean' }, recorded: { type: 'string' } },
  });
  const settings = parsedSettings();
  const live = () => besideDns(askCommandLine(settings.region));
  const ask = values.recorded === undefined ? live() : await askRecorded(values.recorded);
  const meant = await meantBy(settings, ask, new Date());
  if (values.ring) await ring(terminal, ask, meant);
  const findings = await checkAccount(ask, meant);
  if (values.json) terminal.say(JSON.stringify(findings, null, 2));
  else for (const finding of findings) say(terminal, finding);
  return statusOf(findings);
};

await run(import.meta.filename, main);
