/** Sends dead letters back to their queue: `npm run redrive -- QUEUE [--yes]`. */
import { redrive } from '#actions/operation/redrive.ts';
import { readArguments } from '#commands/arguments.ts';
import { connect } from '#commands/connect.ts';
import { operatorName } from '#commands/decision.ts';
import { readOutputs } from '#commands/deployment/outputs.ts';
import { connectOperator } from '#commands/operator.ts';
import { operatorNames } from '#commands/operator-settings.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';

/** Queues with dead letters that may go back, each with the stack's output that holds its URL. */
const URL_OF = {
  Inbox: 'InboxQueueUrl',
  LowPriority: 'LowPriorityQueueUrl',
  Files: 'FilesQueueUrl',
  Acknowledgements: 'AcknowledgementsQueueUrl',
  Briefs: 'BriefQueueUrl',
  Webhooks: 'WebhooksQueueUrl',
  Clusters: 'ClustersQueueUrl',
  Totals: 'TotalsQueueUrl',
  Exports: 'ExportsQueueUrl',
} as const;

/** Dead letters that are not messages of a queue. */
const REFUSED: Record<string, string> = {
  Changes:
    'These are places in the table’s stream, not messages: the sweep does that work. Delete them (runbook, "Dead letters").',
  Schedules:
    'The next run does what these should have: yesterday’s brief is not sent twice. Delete them (runbook, "Dead letters").',
};

const USAGE = `npm run redrive -- QUEUE                             says how many dead letters wait; changes nothing
npm run redrive -- QUEUE --yes [--by NAME]           sends them back to their queue
  QUEUE is ${Object.keys(URL_OF).join(', ')}.
  Of a deployed hotline: --outputs outputs.json, which "npx cdk deploy --outputs-file outputs.json" wrote.`;

const isQueue = (name: string): name is keyof typeof URL_OF => Object.hasOwn(URL_OF, name);

const outputsOf = async (terminal: Terminal, file: string | undefined): Promise<Record<string, string>> => {
  if (file !== undefined) return readOutputs(file, operatorNames().stack, USAGE);
  if (terminal.env.HOTLINE_TABLE !== undefined)
    throw new CommandError('Say where its queues are: --outputs FILE.', USAGE);
  return (await connect(terminal)).outputs;
};

export const main = async (terminal: Terminal): Promise<void> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: { yes: { type: 'boolean' }, by: { type: 'string' }, outputs: { type: 'string' } },
  });
  const [name = ''] = positionals;
  if (Object.hasOwn(REFUSED, name)) throw new CommandError(`${name} is not sent back.`, REFUSED[name] ?? USAGE);
  if (!isQueue(name)) throw new CommandError(name ? `${name} is no queue.` : 'Which queue?', USAGE);
  const outputs = await outputsOf(terminal, values.outputs);
  const { table, webhooks } = await connectOperator(terminal);
  const queue = { client: webhooks.client, url: outputs[URL_OF[name]] ?? '' };
  const about = { who: operatorName(values.by), what: 'queue.redrive', about: name };
  const { waiting, moved } = await redrive(queue, values.yes ? () => recordDeed(table, about) : null);
  if (waiting === 0) terminal.say(`${name} has no dead letters.`);
  else if (moved) terminal.say(`${waiting} dead letters go back to ${name}.`);
  else terminal.say(`${waiting} dead letters wait behind ${name}. Is what broke them mended? Then again with --yes.`);
};

await run(import.meta.filename, main);
