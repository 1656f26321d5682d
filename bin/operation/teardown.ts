/** Takes a hotline down, and says what stays: `npm run teardown`. */
import { writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { readArguments } from '#commands/arguments.ts';
import { operatorName } from '#commands/decision.ts';
import { askCommandLine, asking, askRecorded } from '#commands/deployment/ask-aws.ts';
import { meantBy } from '#commands/deployment/meant.ts';
import { tearDown } from '#commands/deployment/tear-down.ts';
import { parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { lineOf } from '#domain/operation/check/points.ts';
import { DeployedTemplate, type Left, leftOf, teardownSteps } from '#domain/operation/teardown.ts';

const USAGE = `npm run teardown                               says what would be done, and what stays with what it costs; changes nothing
npm run teardown -- destroy NAME --record FILE [--by NAME]
                                               takes the hotline called NAME down, and writes into FILE, a new one, what was done,
                                               when, by whom, and what stays. What holds data is not deleted by any command
  It asks by the AWS command line, with an administrator's credentials; --recorded FOLDER in place of AWS.`;

const Template = z.looseObject({ TemplateBody: DeployedTemplate });
const Active = z.looseObject({ Metadata: z.looseObject({ Name: z.string() }).optional() }).nullable();

const NOTHING = 'Nothing was changed.';

const told = asking((reason, question) => new CommandError(`AWS did not say: ${reason ?? lineOf(question)}.`, NOTHING));

const sayLeft = ({ say }: Terminal, left: readonly Left[]): void => {
  say('What stays, and costs each month what is said and what lies in it:');
  for (const { physicalId, type, what, usd } of left) {
    say(
      `  ${type.replace(/^AWS::/, '').padEnd(24)} ${physicalId}  (${what}${usd === 0 ? '' : `, ${usd.toFixed(2)} USD`})`,
    );
  }
  say(`  together ${left.reduce((sum, { usd }) => sum + usd, 0).toFixed(2)} USD, and storage`);
  say(
    'Deleting it is deleting evidence: by hand, by two people, once nobody needs it (docs/deploy.md, "Taking it down").',
  );
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: { recorded: { type: 'string' }, record: { type: 'string', default: '' }, by: { type: 'string' } },
  });
  const [verb = 'plan', typed = ''] = positionals;
  if (verb !== 'plan' && verb !== 'destroy') throw new CommandError(`There is no command "${verb}".`, USAGE);
  const settings = parsedSettings();
  if (verb === 'destroy' && typed !== settings.name) {
    throw new CommandError(`Type the hotline's name after "destroy": it is "${settings.name}".`, NOTHING);
  }
  if (verb === 'destroy' && values.record === '') throw new CommandError('Where to write the record? --record', USAGE);
  if (verb === 'destroy' && settings.protected) {
    throw new CommandError('The settings say that it is protected.', 'protected: false, deploy, then again.');
  }
  const ask = values.recorded === undefined ? askCommandLine(settings.region) : await askRecorded(values.recorded);
  const meant = await meantBy(settings, ask, new Date());
  const of = ['--stack-name', meant.stack];
  const { TemplateBody } = await told(ask, ['cloudformation', 'get-template', ...of], Template);
  const active = await told(ask, ['ses', 'describe-active-receipt-rule-set'], Active);
  const ruleSetIsOurs = active?.Metadata?.Name === meant.ruleSet;
  const left = leftOf(TemplateBody, meant.resources);
  if (verb === 'plan') {
    terminal.say(
      'Before: evidence that somebody will need is exported (npm run evidence), partners and the press officer know.',
    );
    for (const step of teardownSteps(meant.stack, ruleSetIsOurs))
      terminal.say(`${step.what}\n  aws ${lineOf(step.ask)}`);
    sayLeft(terminal, left);
    return 0;
  }
  const record = { hotline: settings.name, stack: meant.stack, account: meant.account, by: operatorName(values.by) };
  // Before anything is done: who cannot write it down does not begin.
  await writeFile(values.record, `${JSON.stringify({ ...record, begun: new Date().toISOString(), left }, null, 2)}\n`, {
    flag: 'wx',
    mode: 0o600,
  }).catch((cause: unknown) => {
    throw new CommandError(`${values.record} is there already, or cannot be written.`, NOTHING, { cause });
  });
  const done = await tearDown(ask, meant.stack, ruleSetIsOurs, terminal.say);
  await writeFile(values.record, `${JSON.stringify({ ...record, done, left, keysDeleted: [] }, null, 2)}\n`);
  sayLeft(terminal, left);
  return 0;
};

await run(import.meta.filename, main);
