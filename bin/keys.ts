/** Whose keys originals are sealed to, and what of the hotline's own keys is kept: `npm run keys` lists how. */
import { readFile, writeFile } from 'node:fs/promises';
import {
  type EscrowFault,
  escrowKeys,
  type KeyHolder,
  type OpenedEscrow,
  openEscrow,
  type Restored,
  restoreKeys,
  verifyEscrow,
} from '#actions/operation/escrow-keys.ts';
import { readArguments } from '#commands/arguments.ts';
import { operatorName } from '#commands/decision.ts';
import { addKey, compareKey, endKey, resealFolder } from '#commands/deployment/key-ceremony.ts';
import { readIdentities } from '#commands/evidence-folder.ts';
import { connectOperator, type Operator } from '#commands/operator.ts';
import { operatorNames, parsedSettings } from '#commands/operator-settings.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { ESCROWED, type Escrow, type EscrowedKeys, readEscrow } from '#domain/operation/escrow.ts';
import { isExample } from '#settings';

const USAGE = `npm run keys -- COMMAND
  add NAME RECIPIENT              announces the key of somebody who joins (a lead); nothing is sealed to it yet
  compare RECIPIENT               notes that a lead heard it from its holder; after two, prints the line for the settings
  remove RECIPIENT, lost RECIPIENT
                                  notes that a key is to be sealed to no more, and says what that takes
  reseal FOLDER NEW --identity KEY --to RECIPIENT [--tagmanifest-sha256 HASH]
                                  seals evidence that was taken (npm run evidence) anew, for somebody who joined: on your
                                  own machine, a case each, without a network; begun again it goes on where it was
  escrow FILE [--by NAME]         seals the hash key and the match key to the recovery keys, beside the originals and into
                                  FILE, a new one: keep it away from the account, with the recovery key
  verify                          whether what is kept beside the originals is of the present keys, for the present
                                  recovery keys; status 1 where it is not
  open FILE --identity KEY        opens a copy with a recovery key, and prints fingerprints to compare with what "verify"
                                  printed; needs no network, and shows no key
  restore FILE --identity KEY [--replace] [--by NAME]
                                  puts both keys back; --replace where the hotline has others: what those made is not
                                  found again. Close the inlet before. KEY is an age key file, or - for what is typed`;

const FAULTS: Record<EscrowFault, string> = {
  none: 'Nothing is kept: npm run keys -- escrow FILE',
  'other-hotline': 'What is kept is of a hotline of another name.',
  'other-keys': 'The keys are others than those that are kept.',
  'other-recovery-keys': 'It is sealed to other recovery keys than the settings name.',
};

const REFUSALS: Record<((OpenedEscrow | Restored) & { ok: false })['reason'], string> = {
  'not-for-this-key': 'It is sealed to other keys than this, or is damaged.',
  'not-as-said': 'What is sealed in it is not what it says of itself: do not use it.',
  'other-hotline': 'It holds the keys of a hotline of another name.',
  'has-other-keys': 'The hotline has other keys. With --replace they go for good.',
};

const refuse = (reason: keyof typeof REFUSALS): never => {
  throw new CommandError(REFUSALS[reason], 'Nothing was changed.');
};

const holderOf = ({ secrets }: Operator): KeyHolder => ({
  secrets,
  hotline: parsedSettings().name,
  names: operatorNames().secrets,
});

const sayFingerprints = ({ say }: Terminal, { fingerprints, sealedAt, sealedTo }: Escrow): void => {
  for (const key of ESCROWED) say(`${key}  ${fingerprints[key]}`);
  say(`sealed ${sealedAt} to ${sealedTo.join(' and ')}`);
};

const escrow = async (terminal: Terminal, file: string, who: string): Promise<number> => {
  if (file === '') throw new CommandError('Name the file to write.', USAGE);
  const operator = await connectOperator(terminal);
  if (operator.recovery.length === 0) throw new CommandError('The hotline names no recovery key.', 'Start it anew.');
  if (operator.recovery.some(isExample)) {
    throw new CommandError("The recovery key is the example's, which nobody has.", 'Name your own: sealTo.recovery.');
  }
  await recordDeed(operator.table, { who, what: 'keys.escrow', about: parsedSettings().name });
  const made = await escrowKeys({ ...operator, ...holderOf(operator), clock: () => new Date() });
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { flag: 'wx', mode: 0o600 }).catch((cause: unknown) => {
    throw new CommandError(`${file} is there already, or cannot be written.`, 'Name another one.', { cause });
  });
  sayFingerprints(terminal, made);
  terminal.say(
    `Kept beside the originals, and in ${file}. Prove it where a recovery key is: npm run keys -- open ${file}`,
  );
  return 0;
};

const verify = async (terminal: Terminal): Promise<number> => {
  const operator = await connectOperator(terminal);
  const { escrow: kept, faults } = await verifyEscrow({ ...operator, ...holderOf(operator) });
  if (kept !== null) sayFingerprints(terminal, kept);
  for (const fault of faults) terminal.complain(FAULTS[fault]);
  if (faults.length === 0) terminal.say('It is of the present keys, for the present recovery keys.');
  return faults.length === 0 ? 0 : 1;
};

const opened = async (terminal: Terminal, file: string, identity: string): Promise<[Escrow, EscrowedKeys]> => {
  if (file === '' || identity === '') throw new CommandError('Name the file and a recovery key: --identity KEY', USAGE);
  const kept = readEscrow(await readFile(file, 'utf8').catch(() => ''));
  if (kept === null) throw new CommandError(`${file} is not what "escrow" wrote.`, USAGE);
  const read = await openEscrow(kept, await readIdentities(identity, terminal.input));
  return [kept, read.ok ? read.opened : refuse(read.reason)];
};

const open = async (terminal: Terminal, file: string, identity: string): Promise<number> => {
  const [kept] = await opened(terminal, file, identity);
  sayFingerprints(terminal, kept);
  terminal.say('It opens, and holds what it says.');
  return 0;
};

const restore = async (
  terminal: Terminal,
  [file, identity]: [file: string, identity: string],
  replace: boolean,
  who: string,
): Promise<number> => {
  const [, keys] = await opened(terminal, file, identity);
  const operator = await connectOperator(terminal);
  await recordDeed(operator.table, { who, what: 'keys.restore', about: keys.hotline });
  const done = await restoreKeys(holderOf(operator), keys, replace);
  if (!done.ok) return refuse(done.reason);
  for (const key of ESCROWED) terminal.say(`${key}  ${done.keys[key] === 'same' ? 'is as it was' : 'put back'}`);
  terminal.say('Functions read them anew within five minutes: open the inlet after that.');
  return 0;
};

export const main = async (terminal: Terminal): Promise<number | undefined> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: {
      identity: { type: 'string', default: '' },
      replace: { type: 'boolean', default: false },
      by: { type: 'string' },
      to: { type: 'string', multiple: true, default: [] },
      'tagmanifest-sha256': { type: 'string' },
    },
  });
  const [command, file = '', second = ''] = positionals;
  const who = operatorName(values.by);
  const of = { by: values.by, usage: USAGE };
  switch (command) {
    case 'add':
      return addKey(terminal, { holder: file, recipient: second, ...of });
    case 'compare':
      return compareKey(terminal, { recipient: file, ...of });
    case 'remove':
      return endKey(terminal, { recipient: file, why: 'removed', ...of });
    case 'lost':
      return endKey(terminal, { recipient: file, why: 'lost', ...of });
    case 'reseal': {
      const expected = values['tagmanifest-sha256']?.toLowerCase() ?? null;
      return resealFolder(terminal, [file, second], {
        identity: values.identity,
        to: values.to,
        expected,
        usage: USAGE,
      });
    }
    case undefined:
      terminal.say(USAGE);
      return undefined;
    case 'escrow':
      return escrow(terminal, file, who);
    case 'verify':
      return verify(terminal);
    case 'open':
      return open(terminal, file, values.identity);
    case 'restore':
      return restore(terminal, [file, values.identity], values.replace, who);
    default:
      throw new CommandError(`There is no command "${command}".`, USAGE);
  }
};

await run(import.meta.filename, main);
