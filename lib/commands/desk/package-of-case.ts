import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asker } from '#actions/desk/record-look.ts';
import { askForPackage } from '#actions/export/ask-for-export.ts';
import { goOnWithExport } from '#actions/export/make-export.ts';
import { operatorSettings } from '#commands/operator-settings.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { leftOutOf } from '#domain/audit/recordable.ts';
import { PackageAsked } from '#domain/export/package/asked.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { readFile } from '#io/objects/exports.ts';
import { readExport } from '#io/table/export/exports.ts';
import type { Table } from '#io/table/store/table.ts';
import { FONT_FILES } from '#web/pdf/fonts.ts';

/** The options of the command, beside those of every decision. */
export const PACKAGE_OPTIONS = {
  for: { type: 'string', default: '' },
  set: { type: 'string', default: 'whole' },
  codes: { type: 'string', default: 'B3H0' },
  language: { type: 'string', default: 'fi' },
} as const;

const FONTS = join(import.meta.dirname, '../../../node_modules/@fontsource/source-sans-3/files');
const font = (file: string): Uint8Array => readFileSync(join(FONTS, file));

const askedIn = (id: string, values: Readonly<Record<string, unknown>>): PackageAsked => {
  const recipient = String(values.for);
  if (leftOutOf(recipient).length > 0) {
    throw new CommandError('The register cannot forget: name an office, and no person.', '--for "Prosecution Service"');
  }
  const [, source, information, handling] = /^([A-Z])(\d) ?(H\d)$/i.exec(String(values.codes).toUpperCase()) ?? [];
  const { set, language } = values;
  const asked = { of: 'case-package', case: id, set, recipient, source, information, handling, language };
  const read = PackageAsked.safeParse(asked);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new CommandError(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, 'npm run case lists how.');
};

/** Makes a case's package and writes it to a file that is not there yet: the same that the desk makes, by the same steps. */
export const packageCase = async (
  terminal: Pick<Terminal, 'say' | 'complain'>,
  { table, originals }: { table: Table; originals: Bucket },
  { asker, id, file, values }: { asker: Asker; id: string; file: string; values: Readonly<Record<string, unknown>> },
): Promise<void> => {
  if (id === '' || file === '') throw new CommandError('Name the case and the file.', 'npm run case lists how.');
  // Said before anything leaves the ledger and the register has it as told.
  if (existsSync(file)) throw new CommandError(`${file} is there already.`, 'Name a file that is not.');
  const world = {
    ...{ table, originals, settings: operatorSettings(), clock: () => new Date() },
    fonts: () => ({ regular: font(FONT_FILES.regular), bold: font(FONT_FILES.bold) }),
    // Made here: nobody is rung for, and no address is asked for.
    files: async () => ({
      ...{ ring: async () => {}, ringEndpoint: async () => {}, addressOf: async () => '' },
      ...{ originals, addressOfSealed: async () => '', lastAnchor: async () => null },
    }),
  };
  // Where nobody can sign in the command is the operator's, as who may do all of it.
  const by = { ...asker, roles: asker.roles ?? ['lead'] };
  const asked = await askForPackage(world, by, askedIn(id, values));
  if (!asked.ok) throw new CommandError('There is no such case, or five files of yours are being made.', '');
  while (await goOnWithExport(world, asked.id)) terminal.say('...');
  const made = await readExport(table, asked.id);
  if (made?.state !== 'done') throw new CommandError(`It could not be made: ${made?.cut ?? 'it is gone'}.`, '');
  await writeFile(file, await readFile(originals, asked.id), { flag: 'wx', mode: 0o600 });
  if (made.cut !== null) terminal.complain(`Not all is in it: ${made.cut}`);
  terminal.say(`${file}, SHA-256 ${made.sha256}: the audit log has it as export.zip of ${asked.id}.`);
};
