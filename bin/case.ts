/** Works on cases, as an analyst or a lead who is signed in: `npm run case` lists how. */

import { seeCase, seenCases } from '#actions/case/see-cases.ts';
import { type Changed, type OpenedCase, openCase, type WorkOnCase, workOnCase } from '#actions/case/work-on-case.ts';
import { readDecision } from '#commands/decision.ts';
import { PACKAGE_OPTIONS, packageCase } from '#commands/desk/package-of-case.ts';
import { actingPerson, type Person } from '#commands/desk/person/person.ts';
import { campaignOf, clusterOf } from '#commands/named-in-brief.ts';
import { connectOperator } from '#commands/operator.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { reportOf } from '#commands/report-of.ts';
import { run } from '#commands/run.ts';
import { settingsOfHotline } from '#commands/running-settings.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { HELD_KINDS, type HeldKind } from '#domain/case/case.ts';
import { listCasesEver, readCaseEntries, readHeld } from '#io/table/case/case.ts';
import type { Table } from '#io/table/store/table.ts';

const USAGE = `npm run case -- COMMAND     by an analyst or a lead who is signed in (npm run login); where nobody can, by whom --by NAME says
  list
  open TITLE --reason TEXT
  show CASE                               what it holds, and what was done with it
  put-in CASE KIND ID --reason TEXT       KIND is ${HELD_KINDS.join(', ')}; a wallet's ID is its address, a
                                          report's may be its reference, and a campaign's or a
                                          cluster's the name that briefs print
  take-out CASE KIND ID --reason TEXT
  package CASE FILE --for OFFICE [--set whole|redacted] [--codes B3H0] [--language fi|sv|en]
                                          an archive for a court or the defence, with what speaks against the case;
                                          the codes are Europol's: source A to X, information 1 to 4, handling H0 to H3`;

const REFUSALS: Record<((OpenedCase | Changed) & { ok: false })['reason'], string> = {
  'no-title': 'Say what the case is called.',
  'no-reason': 'Say why: --reason "..."',
  'no-such-case': 'There is no such case.',
  closed: 'This case is closed.',
  unknown: 'The hotline knows nothing of that name.',
  'in-already': 'The case holds it.',
  'not-in': 'The case does not hold it.',
  'in-too-many-cases': 'As many cases hold this report as can: take it out of one.',
  'being-destroyed': 'This report is being destroyed: its sender has withdrawn it.',
  'changed-meanwhile': 'Others change this case at this moment: try again.',
};

const refuse = ({ reason }: (OpenedCase | Changed) & { ok: false }): never => {
  throw new CommandError(REFUSALS[reason], USAGE);
};

const list = async ({ say }: Terminal, table: Table, who: string): Promise<void> => {
  const seen = await seenCases(table, who, await listCasesEver(table));
  for (const { id, title } of seen) say(`${id}  ${title}`);
};

const show = async ({ say }: Terminal, table: Table, { who, via }: Person, id: string): Promise<void> => {
  // A covert case is there for its members alone, who are known by their tokens.
  const shown = await seeCase(table, who, id);
  if (shown === null || (shown.covert && via === undefined)) throw new CommandError(REFUSALS['no-such-case'], USAGE);
  say(`${shown.title}, opened by ${shown.openedBy} on ${shown.openedAt}`);
  for (const { kind, id: of, by, at, reason } of await readHeld(table, id)) {
    say(`  ${kind} ${of}: ${reason} (${by}, ${at})`);
  }
  for (const { verb, by, at, held, reason } of await readCaseEntries(table, id)) {
    say(`  ${at}  ${by}  ${verb}${held ? ` ${held.kind} ${held.id}` : ''}: ${reason}`);
  }
};

/** The desk and briefs name reports by their references, campaigns and clusters by six letters. */
const idOf = async (table: Table, kind: HeldKind, typed: string): Promise<string> => {
  if (kind === 'campaign') return campaignOf(table, typed);
  if (kind === 'cluster') return clusterOf(table, typed);
  return kind === 'report' ? ((await reportOf(table, typed)) ?? typed) : typed;
};

const change = async (
  { say }: Terminal,
  world: WorkOnCase,
  person: Person,
  reason: string,
  words: readonly string[],
): Promise<void> => {
  const [verb, id = '', kindName, of = ''] = words;
  const kind = HELD_KINDS.find((known) => known === kindName);
  if ((verb !== 'put-in' && verb !== 'take-out') || kind === undefined)
    throw new CommandError('There is no such command, or nothing of that kind.', USAGE);
  const named = await idOf(world.table, kind, of);
  const done = await workOnCase(world, {
    ...person,
    case: id,
    verb,
    held: { kind, id: named },
    reason,
  });
  if (!done.ok) return refuse(done);
  say(`${verb} ${done.held.kind} ${done.held.id}`);
};

export const main = async (terminal: Terminal): Promise<void> => {
  const { words, by, reason, values } = readDecision(terminal, USAGE, PACKAGE_OPTIONS);
  const [command, argument = ''] = words;
  if (command === undefined) return terminal.say(USAGE);
  const { table, originals } = await connectOperator(terminal);
  const person = await actingPerson(terminal, table, { by, roles: ['analyst', 'lead'], what: `case ${command}` });
  if (command === 'package') {
    return packageCase(terminal, { table, originals }, { asker: person, id: argument, file: words[2] ?? '', values });
  }
  const world = { table, settings: await settingsOfHotline(terminal, table), clock: () => new Date() };
  if (command === 'list') await recordDeed(table, { ...person, what: 'case.list', about: 'cases' });
  if (command === 'show') await recordDeed(table, { ...person, what: 'case.show', about: argument });
  if (command === 'list') return list(terminal, table, person.who);
  if (command === 'show') return show(terminal, table, person, argument);
  if (command !== 'open') return change(terminal, world, person, reason, words);
  const opened = await openCase(world, { ...person, title: argument, reason });
  terminal.say(opened.ok ? opened.id : refuse(opened));
};

await run(import.meta.filename, main);
