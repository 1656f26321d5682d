/** Speaks with victims as staff do who were told to by a lead: `npm run victims` lists how. */

import { askVictim, type QuestionAsked } from '#actions/follow-up/ask-victim.ts';
import { tellVictims, type VictimsTold } from '#actions/follow-up/tell-victims.ts';
import { enterForVictim } from '#actions/intake/enter-for-victim.ts';
import { readArguments } from '#commands/arguments.ts';
import { actingPerson } from '#commands/desk/person/person.ts';
import { readDictated } from '#commands/dictated-files.ts';
import { campaignOf } from '#commands/named-in-brief.ts';
import { connectOperator, type Operator } from '#commands/operator.ts';
import { operatorNames } from '#commands/operator-settings.ts';
import { reportOf } from '#commands/report-of.ts';
import { run } from '#commands/run.ts';
import { settingsOfHotline } from '#commands/running-settings.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import type { NoticeKind } from '#domain/campaign/notice.ts';
import { sha256 } from '#domain/identity.ts';
import { systemClock } from '#io/clock.ts';
import { readSecret } from '#io/secrets.ts';
import { readReport } from '#io/table/report/report.ts';
import type { Table } from '#io/table/store/table.ts';

const USAGE = `npm run victims -- COMMAND     by who is signed in (npm run login); where nobody can, by whom --by NAME says
  ask REPORT QUESTION                 its sender sees it on coming back, and may answer; write in the report's language
  notice CAMPAIGN --fi TEXT --sv TEXT --en TEXT     to all who reported the campaign
  publish CAMPAIGN --fi TEXT --sv TEXT --en TEXT    what a lead knows about its message: the latest is shown
  enter FILE                          a report by telephone or on paper, written down as in examples/dictated.yaml
REPORT is a reference (XXXX-XXXX) or an id; CAMPAIGN is an id, the name that briefs print, or a report of it.`;

const REFUSALS: Record<((QuestionAsked | VictimsTold) & { ok: false })['reason'], string> = {
  empty: 'Write the question.',
  'too-long': 'This is too long to be read on a phone: 1,000 characters for a question, 2,000 for a notice.',
  'no-such-report': 'There is no such report, or it is being withdrawn.',
  'no-such-campaign': 'There is no such campaign.',
  'language-missing': 'Write it in every language that the hotline speaks.',
  'at-this-moment': 'Others wrote to them at this moment: try again.',
};

const refuse = ({ reason }: (QuestionAsked | VictimsTold) & { ok: false }): never => {
  throw new CommandError(REFUSALS[reason], USAGE);
};

/** The id of a campaign by itself, by the name that briefs print, or by a report of it. */
const campaignMeant = async (table: Table, typed: string): Promise<string> => {
  const report = await reportOf(table, typed);
  return (report === null ? null : (await readReport(table, report))?.campaign) ?? campaignOf(table, typed);
};

const enter = async (terminal: Terminal, operator: Operator, staff: string, path: string): Promise<void> => {
  if (path === '') throw new CommandError('No file was given.', USAGE);
  const { told, files, yaml } = await readDictated(path);
  if (operator.inbox.name === '') {
    throw new CommandError(
      'Where reports are taken in is not named.',
      'Set HOTLINE_INBOX_BUCKET: an output of the stack.',
    );
  }
  const { text, language, partners, contact, files: _files, fromMemory, ...circumstances } = told;
  const hashKey = await readSecret(operator.secrets, operatorNames().secrets.hashKey);
  const settings = await settingsOfHotline(terminal, operator.table);
  const { reference, receiptCode, again } = await enterForVictim(
    { table: operator.table, inbox: operator.inbox, hashKey, clock: systemClock, settings },
    {
      // The same file with the same scans, entered twice, is one report.
      entry: sha256(Buffer.concat([yaml, ...files.map(({ bytes }) => Buffer.from(sha256(bytes)))])),
      staff,
      language,
      text,
      files,
      partners: partners === 'yes',
      contact,
      circumstances: { ...circumstances, ...(fromMemory === 'yes' ? { fromMemory: true } : {}) },
    },
  );
  terminal.say(`reference     ${reference}\nreceipt code  ${receiptCode}`);
  terminal.say(
    again ? 'It was entered before, as it stands.' : 'Read both out, or write them down for whoever told you.',
  );
  terminal.say(`Then delete ${path} and what it names: the hotline has sealed them.`);
};

export const main = async (terminal: Terminal): Promise<void> => {
  const text = { type: 'string', default: '' } as const;
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: { fi: text, sv: text, en: text, by: { type: 'string' } },
  });
  const [command, first = '', question = ''] = positionals;
  if (command === undefined) return terminal.say(USAGE);
  const operator = await connectOperator(terminal);
  const { table } = operator;
  const roles = command === 'ask' || command === 'enter' ? (['analyst', 'lead'] as const) : (['lead'] as const);
  const { who } = await actingPerson(terminal, table, { by: values.by, roles, what: `victims ${command}` });
  const world = async () => ({ table, settings: await settingsOfHotline(terminal, table), clock: systemClock });
  const tell = async (kind: NoticeKind): Promise<void> => {
    const { fi, sv, en } = values;
    const told = await tellVictims(await world(), {
      who,
      kind,
      campaign: await campaignMeant(table, first),
      text: { fi, sv, en },
    });
    terminal.say(told.ok ? `${kind} ${told.at}` : refuse(told));
  };
  switch (command) {
    case 'ask': {
      // Before anything is recorded: what was mistyped does not belong in the log.
      const report = await reportOf(table, first);
      if (report === null) return refuse({ ok: false, reason: 'no-such-report' });
      const asked = await askVictim(await world(), { who, report, question });
      return terminal.say(asked.ok ? `asked ${asked.askedAt}` : refuse(asked));
    }
    case 'notice':
      return tell('notice');
    case 'publish':
      return tell('known');
    case 'enter':
      return enter(terminal, operator, who, first);
    default:
      throw new CommandError(`There is no command "${command}".`, USAGE);
  }
};

await run(import.meta.filename, main);
