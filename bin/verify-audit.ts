/** Verifies the audit log: `npm run verify-audit [-- --from DAY] [--anchors DIR]`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnchorSource, verifyLog } from '#actions/audit/verify-log.ts';
import { readArguments } from '#commands/arguments.ts';
import { connectOperator } from '#commands/operator.ts';
import { run } from '#commands/run.ts';
import { retentionOfHotline } from '#commands/running-settings.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { ANCHORED_WITHIN_MIN, type Broken, type Verified } from '#domain/audit/verify.ts';
import { isDay } from '#domain/day.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import type { Table } from '#io/table/store/table.ts';

const USAGE = `npm run verify-audit                         verifies the audit log against its anchors
npm run verify-audit -- --from 2026-12-01      from a day on
npm run verify-audit -- --anchors DIR          against a copy of the anchors' bucket`;

const DAY_MS = 86_400_000;
/** Most broken places that are printed: the first is what to look at. */
const MAX_LINES = 10;

/** The first day of which anything is kept. */
const firstDay = async (table: Table): Promise<string> => {
  const kept = ((await retentionOfHotline(table)).auditDays + 1) * DAY_MS;
  return new Date(Date.now() - kept).toISOString().slice(0, 10);
};

const textsIn = async (folder: string): Promise<string[]> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new CommandError(`${folder} cannot be read.`, USAGE, { cause });
  });
  const files = found.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')));
};

const sourceOf = async (folder: string | undefined, bucket: Bucket): Promise<AnchorSource> => {
  if (folder !== undefined) return { texts: await textsIn(folder) };
  return bucket.name === '' ? null : { bucket };
};

const anchoredLine = ({ anchoredUntil, notAnchored }: Verified, source: AnchorSource): string => {
  if (source === null) return 'Not held to any anchor: whoever may write to the table may have written all of it anew.';
  if (anchoredUntil === null)
    return 'Nothing is anchored: whoever may write to the table may have written all of it anew.';
  return `Anchored up to ${anchoredUntil.slice(0, 16)}Z. From then on nothing is (${notAnchored} entries): what was written after that minute can be written anew unseen until it is anchored, within ${ANCHORED_WITHIN_MIN} minutes.`;
};

const saidOf = ({ at, place, why }: Broken): string => `${at === '' ? '' : ` at ${at}`}: ${place} ${why}`;

export const main = async (terminal: Terminal): Promise<number> => {
  const { values } = readArguments(terminal, USAGE, {
    options: { from: { type: 'string' }, anchors: { type: 'string' } },
  });
  const { table, anchors } = await connectOperator(terminal);
  const from = values.from ?? (await firstDay(table));
  if (!isDay(from)) throw new CommandError(`${from} is no day.`, USAGE);
  const source = await sourceOf(values.anchors, anchors);
  const verified = await verifyLog({ table, clock: () => new Date() }, from, source);
  const { broken, entries, chains, formerEntries } = verified;
  terminal.say(`${entries} entries in ${chains} chains, ${formerEntries} of the former log, from ${from} on`);
  if (formerEntries > 0) terminal.say('Days of the former log are joined by nothing, and are not anchored.');
  terminal.say(anchoredLine(verified, source));
  const [first, ...more] = broken;
  if (first === undefined) {
    terminal.say('The audit log is whole.');
    return 0;
  }
  terminal.say(`BROKEN, first${saidOf(first)}`);
  for (const one of more.slice(0, MAX_LINES)) terminal.say(`  then${saidOf(one)}`);
  if (more.length > MAX_LINES) terminal.say(`  and ${more.length - MAX_LINES} more`);
  return 1;
};

await run(import.meta.filename, main);
