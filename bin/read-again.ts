/** Gives reports that could not be read to their readers again: `npm run read-again -- REPORT... | --unread`. */
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { type GivenAgain, readAgain } from '#actions/operation/read-again.ts';
import { readArguments } from '#commands/arguments.ts';
import { operatorName } from '#commands/decision.ts';
import { readIdentities } from '#commands/evidence-folder.ts';
import { connectOperator } from '#commands/operator.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { reportOf } from '#commands/report-of.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import type { Report } from '#domain/report/report.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import type { Table } from '#io/table/store/table.ts';

const USAGE = `npm run read-again -- --list                                       reports of which something could not be read
npm run read-again -- REPORT... --identity FILE [--by NAME]        reads these again
npm run read-again -- --unread --identity FILE [--by NAME]         reads all of them again
REPORT is a reference (XXXX-XXXX) or an id. FILE holds an investigator's age key, or the recovery key; - for standard input.`;

const REFUSALS: Record<(GivenAgain & { ok: false })['reason'], string> = {
  'no-such-report': 'there is no such report',
  withdrawn: 'its sender withdraws it',
  closed: 'a lead closed its originals: the unit alone is given them',
  gone: 'its sealed original is gone',
  'other-key': 'it is sealed to other keys than this',
  'not-as-received': 'its sealed original is not what the hotline received',
};

/** What a list of them says of each. */
type UnreadReport = Pick<Report, 'id' | 'reference' | 'receivedAt' | 'unreadable'>;

const Unread = ReportRow.part('id', 'reference', 'receivedAt', 'unreadable');

/** Reports of which something could not be read. The whole table is gone through: it is an operator's to ask for, and seldom. */
const unreadReports = async ({ client, name }: Table): Promise<UnreadReport[]> => {
  const scan = {
    TableName: name,
    FilterExpression: 'begins_with(pk, :report) AND sk = :sk AND attribute_exists(unreadable)',
    ExpressionAttributeValues: { ':report': 'REPORT#', ':sk': 'REPORT' },
  };
  const unread: UnreadReport[] = [];
  for await (const { Items = [] } of paginateScan({ client }, scan)) {
    for (const row of Items) unread.push(Unread.read(row));
  }
  return unread;
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      unread: { type: 'boolean' },
      identity: { type: 'string', default: '' },
      by: { type: 'string' },
    },
  });
  const operator = await connectOperator(terminal);
  const { table, originals, inbox } = operator;
  const listed = values.list || values.unread ? await unreadReports(table) : [];
  if (values.list) {
    for (const { reference, receivedAt, unreadable } of listed) {
      terminal.say(`${reference}  received ${receivedAt}  ${unreadable}`);
    }
    return 0;
  }
  if ((positionals.length === 0) === (values.unread !== true)) throw new CommandError('Say which reports.', USAGE);
  if (values.identity === '') throw new CommandError('Name the key that opens them: --identity FILE', USAGE);
  if (originals.name === '' || inbox.name === '') {
    const advice = 'Set HOTLINE_ORIGINALS_BUCKET and HOTLINE_INBOX_BUCKET: outputs of the stack.';
    throw new CommandError('Where reports lie is not named.', advice);
  }
  const who = operatorName(values.by);
  const world = {
    table,
    originals,
    inbox,
    identities: await readIdentities(values.identity, terminal.input),
    record: (report: string) => recordDeed(table, { who, what: 'report.read-again', about: `report ${report}` }),
    clock: () => new Date(),
  };
  let refused = 0;
  for (const typed of values.unread ? listed.map(({ id }) => id) : positionals) {
    const given = await readAgain(world, (await reportOf(table, typed)) ?? typed);
    if (given.ok) terminal.say(`${typed}: ${given.parts} parts are read again; what is found is added to the report`);
    else terminal.complain(`${typed}: ${REFUSALS[given.reason]}.`);
    if (!given.ok) refused += 1;
  }
  return refused === 0 ? 0 : 1;
};

await run(import.meta.filename, main);
