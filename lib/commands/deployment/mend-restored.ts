import { putBackAudit } from '#actions/audit/put-back.ts';
import { closeAgain } from '#actions/evidence/close-again.ts';
import { mendLedger } from '#actions/operation/mend-ledger.ts';
import { lostAmong, type ReEntered, reEnter, sealedCopies } from '#actions/operation/re-enter.ts';
import { readIdentities } from '#commands/evidence-folder.ts';
import { readLocalFile } from '#commands/laptop/local-file.ts';
import { readLocalSettings } from '#commands/laptop/local-settings.ts';
import { connectOperator, type Operator } from '#commands/operator.ts';
import { operatorNames, operatorSettings } from '#commands/operator-settings.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { retentionOfHotline } from '#commands/running-settings.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { readSecret } from '#io/secrets.ts';
import { readLedger, wholeSince } from './read-ledger.ts';

const DAY_MS = 86_400_000;

const BECAME: Record<ReEntered['became'], string> = {
  mail: 'is put back as the mail that it was',
  form: 'is put back as the form that it was',
  withdrawn: 'was withdrawn by its sender: not entered, and destroyed when its time is over',
  destroyed: 'was withdrawn by its sender, and is destroyed',
  'other-key': 'is sealed to other keys than this',
  gone: 'has parts that are gone',
  'no-report': 'is no report of this hotline: an addition alone, or what somebody said to contest a wallet',
};

/** What leaves something for a person to do. */
const LEFT: ReadonlySet<ReEntered['became']> = new Set(['other-key', 'gone', 'no-report']);

const named = ({ originals, inbox, anchors }: Operator, ...wanted: ('originals' | 'inbox' | 'anchors')[]): void => {
  const missing = wanted.filter((name) => ({ originals, inbox, anchors })[name].name === '');
  if (missing.length === 0) return;
  const variables = missing.map((name) => `HOTLINE_${name.toUpperCase()}_BUCKET`).join(', ');
  throw new CommandError(`It is not named where these lie: ${missing.join(', ')}.`, `Set ${variables}.`);
};

/**
 * Refuses while the hotline of this machine works: an entry that it records before those are back which the copy lacks has the audit log
 * fork. Of a deployed one the operator has stopped what reads the table (docs/runbook.md, "Restoring the table").
 */
const requirePaused = async ({ env }: Terminal): Promise<void> => {
  if (env.HOTLINE_TABLE !== undefined && env.HOTLINE_WEBHOOKS_QUEUE_URL !== undefined) return;
  const { paused } = await readLocalFile(readLocalSettings(env).dataDir);
  if (paused) return;
  throw new CommandError(
    'The hotline on this machine works on its table: an entry that it records now would have the audit log fork.',
    'Stop it, start it by HOTLINE_PAUSED=1 npm start, mend it, and start it again without.',
  );
};

/** Puts audit entries back, then mends what a copy tore: exit status 1 where the log forked. */
export const mendRestored = async (terminal: Terminal, who: string): Promise<number> => {
  const { say, complain } = terminal;
  await requirePaused(terminal);
  const operator = await connectOperator(terminal);
  named(operator, 'anchors');
  const { table, anchors, secrets } = operator;
  const retention = await retentionOfHotline(table);
  const from = new Date(Date.now() - (retention.auditDays + 1) * DAY_MS).toISOString().slice(0, 10);
  // First of all: what this command records itself must come after what was recorded before.
  let closed = 0;
  const audit = await putBackAudit({ table, clock: () => new Date() }, anchors, from, async (entries) => {
    closed = await closeAgain(table, entries);
  });
  say(`audit log: ${audit.returned} entries and openings are back from their anchors, ${audit.there} were there`);
  if (closed > 0) say(`originals: those of ${closed} reports are closed again`);
  if (audit.another + audit.unfit > 0) {
    complain(`${audit.another} places hold another row than their anchor, ${audit.unfit} anchors are unsound.`);
    complain('The log was written to before this, or somebody changed it: npm run verify-audit names each place.');
  }
  await recordDeed(table, { who, what: 'ledger.mend', about: table.name });
  const hashKey = await readSecret(secrets, operatorNames().secrets.hashKey);
  const readRows = () => readLedger(table);
  const mended = await mendLedger({ table, hashKey, readRows, since: wholeSince(retention.reportDays) });
  say(`reports: ${mended.put} rows put that were missing, ${mended.deleted} sightings of no report deleted`);
  say(`tallies: ${mended.tallies} written`);
  return audit.another + audit.unfit > 0 ? 1 : 0;
};

/** Names the ids of what lies sealed and is in no row; without an investigator's key nobody can say more. */
export const listLost = async (terminal: Terminal): Promise<number> => {
  const operator = await connectOperator(terminal);
  named(operator, 'originals');
  const lost = lostAmong(await sealedCopies(operator.originals), await readLedger(operator.table));
  for (const [report, copies] of lost) terminal.say(`${report}  ${copies.length} sealed, first ${firstOf(copies)}`);
  terminal.say(`${lost.size} are sealed and not in the ledger`);
  return lost.size === 0 ? 0 : 1;
};

const firstOf = (copies: readonly { modified: Date }[]): string =>
  new Date(Math.min(...copies.map(({ modified }) => modified.getTime()))).toISOString();

/** Enters lost reports again from their sealed originals: exit status 1 where something is left for a person. */
export const reEnterLost = async (terminal: Terminal, identity: string, who: string): Promise<number> => {
  const operator = await connectOperator(terminal);
  named(operator, 'originals', 'inbox');
  const { table, originals, inbox, secrets } = operator;
  const world = {
    originals,
    inbox,
    clock: () => new Date(),
    hashKey: await readSecret(secrets, operatorNames().secrets.hashKey),
    settings: operatorSettings(),
    identities: await readIdentities(identity, terminal.input),
    record: (report: string) => recordDeed(table, { who, what: 'report.re-enter', about: `report ${report}` }),
  };
  const done = await reEnter(world, await readLedger(table));
  for (const { report, became } of done) terminal.say(`${report}  ${BECAME[became]}`);
  const entered = done.filter(({ became }) => became === 'mail' || became === 'form').length;
  terminal.say(`${entered} of ${done.length} are put back into the inbox: they are read as soon as functions run`);
  return done.some(({ became }) => LEFT.has(became)) ? 1 : 0;
};
