/** Takes sealed evidence out of the hotline, and opens it with an investigator's key: `npm run evidence` lists how. */
import { join } from 'node:path';
import { recordAct } from '#actions/audit/record-act.ts';
import { type OpenedPart, openEvidence } from '#actions/evidence/open-evidence.ts';
import { resealEvidence } from '#actions/evidence/reseal-evidence.ts';
import { type TakeEvidence, type Taken, takeEvidence, type WantedEvidence } from '#actions/evidence/take-evidence.ts';
import { readArguments } from '#commands/arguments.ts';
import { actingPerson } from '#commands/desk/person/person.ts';
import {
  finishBag,
  keepSealed,
  OPENED,
  readBag,
  readIdentities,
  readSealedFile,
  requireNew,
  writeOpened,
} from '#commands/evidence-folder.ts';
import { connectOperator } from '#commands/operator.ts';
import { reportOf } from '#commands/report-of.ts';
import { run } from '#commands/run.ts';
import { settingsOfHotline } from '#commands/running-settings.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { type BagFault, bagFaults } from '#domain/evidence/check-bag.ts';
import { bagHash, TAG_MANIFEST } from '#domain/evidence/evidence.ts';
import { runningSettings } from '#io/table/sweep/sweep.ts';

const USAGE = `npm run evidence -- COMMAND
  take FOLDER report REPORT       a report's original, its uploads, what was added to it and answered
  take FOLDER case CASE           the same of every report that the case holds
  take FOLDER contests ADDRESS    what those say who contest a wallet, or a contact (KIND:HASH, as its page has it)
  take FOLDER unit REPORT --identity FILE
                                  a report that a lead closed, sealed anew to the key of the unit that takes abuse material
  open FOLDER --identity FILE [--tagmanifest-sha256 HASH]
                                              opens what was taken, with your age key; needs no network
HASH is what the audit log says of the taking, and what "take" printed: the whole folder is held to it. FOLDER is a new one; what "take" puts there stays sealed. REPORT is a reference (XXXX-XXXX) or an id. FILE may be -, for
a key that another program unlocks.`;

const REFUSALS: Record<(Taken & { ok: false })['reason'], string> = {
  'no-such-report': 'There is no such report.',
  withdrawn: 'This report is being withdrawn by its sender.',
  closed: 'A lead closed these originals: they are taken for the unit alone, by "take FOLDER unit REPORT".',
  'not-closed': 'No lead closed these originals: the unit takes nothing else.',
  'no-such-case': 'There is no such case.',
  'no-reports': 'The case holds no report: npm run case -- put-in CASE report REPORT',
  'no-contest': 'Nobody contests this wallet, or it was too long ago.',
};

const FAULTS: Record<(OpenedPart & { ok: false })['why'], string> = {
  gone: 'is not in the folder',
  changed: 'was changed since it was taken',
  'other-key': 'is sealed to other keys than this',
  'not-as-received': 'is not what the hotline received',
};

const BAG_FAULTS: Record<BagFault['why'], string> = {
  gone: 'is not in the folder',
  changed: 'was changed since it was taken',
  'not-listed': 'was put into the folder since it was taken',
  'other-bag': 'has another hash than the one that you named',
};

const KINDS = ['report', 'case', 'contests', 'unit'] as const satisfies readonly WantedEvidence['kind'][];

/**
 * Takes what a lead closed for the unit that takes abuse material: opened in memory alone, sealed anew to the unit's key alone, so that
 * neither what is in clear nor what others could open is ever written.
 */
const takeForUnit = async (
  terminal: Terminal,
  world: TakeEvidence,
  { folder, who, id, identity }: { folder: string; who: string; id: string; identity: string },
): Promise<number> => {
  const unit = (await runningSettings(world.table))?.abuseUnit;
  if (unit === undefined) throw new CommandError('The settings name no unit (abuseUnit).', 'Ask the operator.');
  if (identity === '') throw new CommandError('Name your key: --identity FILE', USAGE);
  const identities = await readIdentities(identity, terminal.input);
  const held = new Map<string, Uint8Array>();
  const taken = await takeEvidence(world, { who, wanted: { kind: 'unit', id } }, async (file, sealed) => {
    held.set(file, sealed);
  });
  if (!taken.ok) throw new CommandError(REFUSALS[taken.reason], USAGE);
  const resealed = await resealEvidence(
    {
      identities,
      read: async (file) => held.get(file) ?? null,
      write: (file, sealed) => keepSealed(folder, file, sealed),
      written: async () => null,
      recipients: [unit.recipient],
    },
    taken.evidence,
  );
  if (!resealed.ok) {
    const list = resealed.parts.map(({ part, why }) => `${part.file} ${FAULTS[why]}.`).join('\n');
    throw new CommandError(list, 'Nothing is handed over. Throw the folder away, and ask whose key opens them.');
  }
  await finishBag(folder, resealed.tags);
  const digest = bagHash(resealed.tags[TAG_MANIFEST]);
  await recordAct(world, { who, via: 'cli', what: 'evidence.seal-for-unit', about: id, outcome: 'ok', digest });
  terminal.say(`Sealed in ${folder} to the key of ${unit.name} alone. The audit log holds its hash: ${digest}`);
  terminal.say('Bring it there; once they have it, say so on the page of the originals: ours are removed then.');
  return taken.problems.length === 0 ? 0 : 1;
};

const take = async (
  terminal: Terminal,
  folder: string,
  [kindName, typed = '']: readonly string[],
  { by, identity }: { by: string | undefined; identity: string },
): Promise<number> => {
  const kind = KINDS.find((known) => known === kindName);
  if (folder === '' || kind === undefined || typed === '') throw new CommandError('Say what to take.', USAGE);
  const { table, originals } = await connectOperator(terminal);
  if (originals.name === '') {
    const advice = 'Set HOTLINE_ORIGINALS_BUCKET: an output of the stack.';
    throw new CommandError('Where evidence lies is not named.', advice);
  }
  const acting = { by, roles: ['analyst', 'lead'] as const, what: 'evidence take' };
  const { who } = await actingPerson(terminal, table, acting);
  await requireNew(folder);
  const id = kind === 'report' || kind === 'unit' ? ((await reportOf(table, typed)) ?? typed) : typed;
  const world = { table, originals, settings: await settingsOfHotline(terminal, table), clock: () => new Date() };
  if (kind === 'unit') return takeForUnit(terminal, world, { folder, who, id, identity });
  const taken = await takeEvidence(world, { who, wanted: { kind, id } }, (file, sealed) =>
    keepSealed(folder, file, sealed),
  );
  if (!taken.ok) throw new CommandError(REFUSALS[taken.reason], USAGE);
  await finishBag(folder, taken.tags);
  for (const { parts } of taken.evidence.subjects) for (const { file } of parts) terminal.say(`taken  ${file}`);
  for (const { file, why } of taken.problems) {
    terminal.complain(`${file} ${why === 'gone' ? 'is gone' : 'is not what the ledger vouches for'}.`);
  }
  terminal.say(`The audit log holds the SHA-256 of ${TAG_MANIFEST}: ${taken.hash}`);
  terminal.say(`Sealed in ${folder}. Open it where your key is: npm run evidence -- open ${folder} --identity FILE`);
  return taken.problems.length === 0 ? 0 : 1;
};

/** A bag that is whole, and the one that was named, where one was. */
const readWholeBag = async (folder: string, expected: string | null) => {
  if (expected !== null && !/^[0-9a-f]{64}$/.test(expected)) {
    throw new CommandError('--tagmanifest-sha256 takes 64 hexadecimal digits.', USAGE);
  }
  const bag = await readBag(folder);
  const faults = bagFaults(bag, expected);
  if (faults.length === 0) return { evidence: bag.evidence, hash: bagHash(bag.tags.get(TAG_MANIFEST) ?? '') };
  const list = faults.map(({ file, why }) => `${printable(file)} ${BAG_FAULTS[why]}.`).join('\n');
  throw new CommandError(list, 'Nothing was opened. Keep this folder as it is, and have the evidence taken again.');
};

/** A name as a terminal may show it: a bag may come from anyone. */
const printable = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ');

const open = async (
  { input, say, complain }: Terminal,
  folder: string,
  { identity, expected }: { identity: string; expected: string | null },
): Promise<number> => {
  if (folder === '' || identity === '') throw new CommandError('Name the folder and your key: --identity FILE', USAGE);
  const { evidence, hash } = await readWholeBag(folder, expected);
  const identities = await readIdentities(identity, input);
  await requireNew(join(folder, OPENED));
  const opened = await openEvidence(
    {
      identities,
      read: (file) => readSealedFile(folder, file),
      write: (name, bytes) => writeOpened(folder, name, bytes),
    },
    evidence,
  );
  for (const one of opened) {
    if (one.ok) say(`opened  ${one.name}  ${one.part.size} bytes, received ${one.part.receivedAt}`);
    else complain(`${one.part.file} ${FAULTS[one.why]}.`);
  }
  const whole = opened.filter(({ ok }) => ok).length;
  if (whole > 0) {
    say(`${whole} of ${opened.length} are in ${folder}/${OPENED}, byte for byte as the hotline received them.`);
    say('An extorter wrote some of them: open no link and no attachment on this machine.');
  }
  if (expected === null) {
    say(
      `That they are what was taken, and when each came, is as sure as this hash of ${TAG_MANIFEST}; compare it with`,
    );
    say(`the audit log's entry evidence.take of ${evidence.takenAt} by ${printable(evidence.takenBy)}:`);
    say(`  ${hash}`);
  }
  return whole === opened.length ? 0 : 1;
};

export const main = async (terminal: Terminal): Promise<number | undefined> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: {
      identity: { type: 'string', default: '' },
      by: { type: 'string' },
      'tagmanifest-sha256': { type: 'string' },
    },
  });
  const [command, folder = '', ...what] = positionals;
  switch (command) {
    case undefined:
      terminal.say(USAGE);
      return undefined;
    case 'take':
      return take(terminal, folder, what, { by: values.by, identity: values.identity });
    case 'open':
      return open(terminal, folder, {
        identity: values.identity,
        expected: values['tagmanifest-sha256']?.toLowerCase() ?? null,
      });
    default:
      throw new CommandError(`There is no command "${command}".`, USAGE);
  }
};

await run(import.meta.filename, main);
