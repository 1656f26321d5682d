/** Says whether what stands in the account is what was meant: `npm run check`. It only reads. */
import { readArguments } from '#commands/arguments.ts';
import { type AskAws, askAll, askCommandLine, askRecorded } from '#commands/deployment/ask-aws.ts';
import { askDns } from '#commands/deployment/ask-dns.ts';
import { meantBy } from '#commands/deployment/meant.ts';
import { parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import type { Finding, Meant } from '#domain/operation/check/point.ts';
import { judgePoints, POINTS, questionsOf } from '#domain/operation/check/points.ts';
import { zoneOf } from '#domain/operation/zone.ts';
import type { Settings } from '#settings';

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

const dnsFinding = async (settings: Settings, { outputs }: Meant): Promise<Finding> => {
  const hosts = settings.certificates === undefined ? null : settings.urls;
  const zone = zoneOf({ region: settings.region, mail: settings.mail, hosts, outputs });
  const answers = await Promise.all(zone.map(async (record) => ({ record, ...(await askDns(record)) })));
  const off = answers.filter(({ state }) => state !== 'ok');
  const isUnknown = off.length > 0 && off.every(({ state }) => state === 'not known');
  const state = off.length === 0 ? 'ok' : isUnknown ? 'not known' : 'wrong';
  const reasons = off.map(({ record, state: is }) => `${record.type} of ${record.name} is ${is}`);
  return { point: 'DNS answers as the zone says', state, reasons, article: 'docs/deploy.md#7-point-dns-at-it' };
};

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
  const ask = values.recorded === undefined ? askCommandLine(settings.region) : await askRecorded(values.recorded);
  const meant = await meantBy(settings, ask, new Date());
  if (values.ring) await ring(terminal, ask, meant);
  const answers = await askAll(ask, questionsOf(POINTS, meant));
  const findings = [
    ...judgePoints(POINTS, answers, meant),
    ...(values.recorded === undefined ? [await dnsFinding(settings, meant)] : []),
  ];
  if (values.json) terminal.say(JSON.stringify(findings, null, 2));
  else for (const finding of findings) say(terminal, finding);
  return statusOf(findings);
};

await run(import.meta.filename, main);
