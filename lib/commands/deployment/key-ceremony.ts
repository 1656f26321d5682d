import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resealEvidence } from '#actions/evidence/reseal-evidence.ts';
import { actOnKeys } from '#actions/operation/seal-keys.ts';
import { actingPerson } from '#commands/desk/person/person.ts';
import { beginSealing, finishSealing, readBag, readIdentities, readSealedFile } from '#commands/evidence-folder.ts';
import { connectOperator } from '#commands/operator.ts';
import { parsedSettings } from '#commands/operator-settings.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { bagFaults } from '#domain/evidence/check-bag.ts';
import { bagHash } from '#domain/evidence/evidence.ts';
import {
  type AnnouncedKey,
  announce,
  compare,
  end,
  type KeyAct,
  type KeyRefusal,
  LEAST_COMPARISONS,
  type Lead,
  spoken,
} from '#domain/operation/seal-keys.ts';
import { fingerprintOf } from '#io/seal/seal.ts';
import { recipientOf } from '#io/seal/unseal.ts';
import { isAgeRecipient } from '../../settings/age-recipient.ts';

const REFUSALS: Record<KeyRefusal, string> = {
  'announced-already': 'This key was announced already: npm run keys -- compare RECIPIENT',
  'not-announced':
    'Nobody announced this key. Is it another one than its holder has? Then tell the other leads at once.',
  ended: 'This key was removed or lost: its holder makes another one.',
  'own-key': 'Its holder compares no key of their own: two other leads do.',
  'own-word': 'Whoever announced a key does not compare it: two other leads do.',
  'too-many': 'Too many keys were announced: this list is not meant to grow.',
};

const requireRecipient = (recipient: string, usage: string): string => {
  if (isAgeRecipient(recipient)) return recipient;
  throw new CommandError('Name an age recipient, as "age-keygen -y" prints it: age1...', usage);
};

/** An act on the keys as a lead who is signed in, written to the audit log first; gives the key as it is then. */
const actAsLead = async (
  terminal: Terminal,
  { by, what, recipient }: { by: string | undefined; what: string; recipient: string },
  act: (keys: readonly AnnouncedKey[], lead: Lead) => KeyAct,
): Promise<AnnouncedKey> => {
  const { table } = await connectOperator(terminal);
  const person = await actingPerson(terminal, table, { by, roles: ['lead'], what });
  await recordDeed(table, { ...person, what, about: fingerprintOf(recipient) });
  const lead = { id: person.who, name: person.name ?? person.who };
  const acted = await actOnKeys(table, (keys) => act(keys, lead));
  if (!acted.ok) throw new CommandError(REFUSALS[acted.reason], 'Nothing was changed.');
  return acted.key;
};

/** Announces the key of somebody who joins. */
export const addKey = async (
  terminal: Terminal,
  { holder, recipient, by, usage }: { holder: string; recipient: string; by: string | undefined; usage: string },
): Promise<number> => {
  if (holder === '') throw new CommandError('Say whose key it is.', usage);
  requireRecipient(recipient, usage);
  const fingerprint = fingerprintOf(recipient);
  const { by: lead } = await actAsLead(terminal, { by, what: 'keys.add', recipient }, (keys, { id, name }) =>
    announce(keys, { fingerprint, recipient, holder, by: name, announcer: id, at: new Date().toISOString() }),
  );
  terminal.say(`${spoken(fingerprint)}  announced by ${lead}, as the key of ${holder}`);
  terminal.say(
    `Nothing is sealed to it yet. ${LEAST_COMPARISONS} other leads, each for themselves, see or call ${holder}, have`,
  );
  terminal.say(
    'what "age-keygen -y" prints on their machine sent by another way, and: npm run keys -- compare RECIPIENT',
  );
  return 0;
};

/** Notes that a lead compared a key; once two have, says what to write into the settings. */
export const compareKey = async (
  terminal: Terminal,
  { recipient, by, usage }: { recipient: string; by: string | undefined; usage: string },
): Promise<number> => {
  requireRecipient(recipient, usage);
  const fingerprint = fingerprintOf(recipient);
  const { holder, comparedBy } = await actAsLead(terminal, { by, what: 'keys.compare', recipient }, (keys, lead) =>
    compare(keys, fingerprint, lead),
  );
  terminal.say(`${spoken(fingerprint)}  of ${holder}, compared by ${comparedBy.join(' and ')}`);
  if (comparedBy.length < LEAST_COMPARISONS) {
    terminal.say('One more lead compares it before anything is sealed to it.');
    return 0;
  }
  terminal.say('Write it under sealTo.investigators, deploy, and seal the hash key anew if it is a recovery key:');
  terminal.say(`  ${JSON.stringify({ name: holder, recipient, comparedBy })}`);
  terminal.say(
    'The next daily brief names it. What was sealed before stays closed to it: npm run keys -- reseal, a case each.',
  );
  return 0;
};

/** What is to be done about a key that ends, by why it does. */
const THEN: Record<'removed' | 'lost', readonly string[]> = {
  removed: [
    'Take it out of sealTo, deploy: what comes from then on is closed to it. What was sealed before it still opens, where its',
    'holder has the sealed objects: take them out of the pool (npm run people -- remove), and their folders of evidence back.',
  ],
  lost: [
    'In other hands? Then first docs/incident.md: nobody may read the originals bucket whom you do not know. Take it out of sealTo,',
    'deploy: what comes from then on is closed to it. Only mislaid? The other keys, and the recovery key, open all that it did;',
    'its holder makes another one (keys -- add), and gets what they work on by npm run keys -- reseal.',
  ],
};

/** Notes that a key is to be sealed to no more, and says what that takes. It is named as the settings or the ledger name it. */
export const endKey = async (
  terminal: Terminal,
  { recipient, by, why, usage }: { recipient: string; by: string | undefined; why: 'removed' | 'lost'; usage: string },
): Promise<number> => {
  requireRecipient(recipient, usage);
  const fingerprint = fingerprintOf(recipient);
  const deployed = parsedSettings().sealTo.investigators.find((one) => one.recipient === recipient);
  const what = why === 'lost' ? 'keys.lost' : 'keys.remove';
  const { holder } = await actAsLead(terminal, { by, what, recipient }, (keys, lead) =>
    end(
      keys,
      { fingerprint, recipient, holder: deployed?.name ?? 'unknown' },
      { by: lead.name, at: new Date().toISOString(), why },
    ),
  );
  terminal.say(`${spoken(fingerprint)}  of ${holder}: ${why}`);
  for (const line of THEN[why]) terminal.say(line);
  return 0;
};

/** Writes a file of the new bag so that it is there whole or not at all: what broke off is begun again. */
const writeWholeIn = (folder: string) => async (file: string, bytes: Uint8Array) => {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(`${path}.part`, bytes, { mode: 0o600 });
  await rename(`${path}.part`, path);
};

/** Seals a folder of evidence anew, for somebody who joined; needs no network, and is done where the key is. */
export const resealFolder = async (
  { input, say, complain }: Terminal,
  [from, into]: readonly [from: string, into: string],
  {
    identity,
    to,
    expected,
    usage,
  }: { identity: string; to: readonly string[]; expected: string | null; usage: string },
): Promise<number> => {
  if (from === '' || into === '' || identity === '' || to.length === 0) {
    throw new CommandError('Name the folder, a new one, your key and whom it is for.', usage);
  }
  for (const recipient of to) requireRecipient(recipient, usage);
  const bag = await readBag(from);
  if (bagFaults(bag, expected).length > 0) {
    throw new CommandError(`${from} is not as it was taken.`, 'Nothing was sealed. Have the evidence taken again.');
  }
  const identities = await readIdentities(identity, input);
  const own = await Promise.all(identities.map(recipientOf));
  const recipients = [...new Set([...own, ...to])];
  await beginSealing(into, recipients.map(fingerprintOf));
  const resealed = await resealEvidence(
    {
      identities,
      read: (file) => readSealedFile(from, file),
      written: (file) => readSealedFile(into, file),
      write: writeWholeIn(into),
      recipients,
    },
    bag.evidence,
  );
  if (!resealed.ok) {
    for (const { part, why } of resealed.parts) complain(`${part.file}: ${why}`);
    throw new CommandError('Not all of it opens.', 'The new folder is no bag: nothing in it is to be handed on.');
  }
  await finishSealing(into, resealed.tags);
  if (resealed.kept > 0) say(`${resealed.kept} were sealed before, and are as they were.`);
  say(`Sealed anew in ${into}, for you and ${to.map((recipient) => spoken(fingerprintOf(recipient))).join(', ')}.`);
  say(
    `Tell them this, by another way than the folder: --tagmanifest-sha256 ${bagHash(resealed.tags['tagmanifest-sha256.txt'])}`,
  );
  return 0;
};
