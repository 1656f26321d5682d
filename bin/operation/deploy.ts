/** Says in words what a change set would do, and refuses what would lose data: `npm run deploy -- plan CHANGESET`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readArguments } from '#commands/arguments.ts';
import { askCommandLine, askRecorded } from '#commands/deployment/ask-aws.ts';
import { operatorNames, parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { ChangeSet, planOfChanges } from '#domain/operation/change-plan.ts';

const USAGE = `npm run deploy -- plan CHANGESET    says what a change set of the stack would do; changes nothing. Exit status 1 where a table, bucket,
                                    key, secret, user pool or mail identity would be replaced, or would leave the stack
  Make it:  npx cdk deploy --method prepare-change-set --change-set-name CHANGESET
  Do it:    aws cloudformation execute-change-set --stack-name STACK --change-set-name CHANGESET, by another person than made it
npm run deploy -- --rehearse        runs every command of docs/deploy.md here, a line each: ours on an embedded cloud, AWS's by recorded answers
                                    (a minute); it needs no account, and changes nothing
  It asks by the AWS command line, with your credentials; --recorded FOLDER in place of AWS.`;

/** Most pages of a change set: 100 changes each. */
const MAX_PAGES = 20;

const ROOT = join(import.meta.dirname, '../..');
/** The test that rehearses docs/deploy.md: what it says is what an operator sees. */
const REHEARSAL = 'test/contract/operation/rehearsal.test.ts';

/** Runs each command of docs/deploy.md as the tests do; its exit status. */
const rehearse = (env: NodeJS.ProcessEnv): number => {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const words = [vitest, 'run', '--reporter', 'verbose', REHEARSAL];
  return spawnSync(process.execPath, words, { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1;
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: { recorded: { type: 'string' }, rehearse: { type: 'boolean', default: false } },
  });
  if (values.rehearse) return rehearse(process.env);
  const [verb = '', name = ''] = positionals;
  if (verb !== 'plan' || name === '') throw new CommandError('Which change set?', USAGE);
  const { stack } = operatorNames();
  const ask =
    values.recorded === undefined ? askCommandLine(parsedSettings().region) : await askRecorded(values.recorded);
  const changes: ChangeSet['Changes'] = [];
  let next: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const of = [
      '--stack-name',
      stack,
      '--change-set-name',
      name,
      ...(next === undefined ? [] : ['--next-token', next]),
    ];
    const answer = await ask(['cloudformation', 'describe-change-set', ...of]);
    const read = ChangeSet.safeParse(answer.ok ? answer.value : undefined);
    if (!read.success) {
      throw new CommandError(
        `It is not known: ${answer.ok ? 'the answer is another than was expected' : answer.reason}.`,
        USAGE,
      );
    }
    if (read.data.Status !== 'CREATE_COMPLETE') {
      throw new CommandError(`The change set is not ready: ${read.data.Status}.`, 'Wait for it, or make it anew.');
    }
    changes.push(...read.data.Changes);
    next = read.data.NextToken;
    if (next === undefined) break;
  }
  // What was not read might be what is refused.
  if (next !== undefined) throw new CommandError('The change set is too long to be read.', 'Deploy in smaller steps.');
  const plan = planOfChanges({ Status: 'CREATE_COMPLETE', ExecutionStatus: '', Changes: changes });
  for (const { words, refused } of plan) terminal.say(`${refused ? 'REFUSED  ' : '         '}${words}`);
  const refused = plan.filter((change) => change.refused).length;
  terminal.say(`${plan.length} changes, ${refused} of which would lose what holds data`);
  if (refused > 0) terminal.complain('Do not execute it: docs/upgrade.md, "Upgrading the ledger".');
  return refused === 0 ? 0 : 1;
};

await run(import.meta.filename, main);
