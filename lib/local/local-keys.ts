import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { writeWhole } from '#commands/laptop/write-whole.ts';

/** Who can open what a laptop seals: two made-up investigators, the recovery key, and the desk, which opens contacts. */
const HOLDERS = ['investigator-1', 'investigator-2', 'recovery', 'desk'] as const;
type Holder = (typeof HOLDERS)[number];

/** The public halves of a laptop's age keys. */
export type LocalRecipients = Record<Holder, string>;

/** Reads the age keys in `<data>/keys`, and makes those that are not there yet; each file is as `age-keygen` writes it. */
export async function localRecipients(dataDir: string): Promise<LocalRecipients> {
  const folder = join(dataDir, 'keys');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const recipients = await Promise.all(
    HOLDERS.map(async (holder) => [holder, await recipientIn(join(folder, `${holder}.txt`))] as const),
  );
  return Object.fromEntries(recipients) as LocalRecipients;
}

/** The secret half of the desk's key: what its function finds in the secret. */
export async function localDeskKey(dataDir: string): Promise<string> {
  const kept = await readFile(join(dataDir, 'keys', 'desk.txt'), 'utf8');
  return IDENTITY.exec(kept)?.[0] ?? '';
}

/** The line of a key file that `age-keygen` writes the secret half on. */
const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m;

async function recipientIn(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  const [identity] = IDENTITY.exec(kept) ?? [];
  if (identity !== undefined) return identityToRecipient(identity);
  const made = await generateIdentity();
  const recipient = await identityToRecipient(made);
  await writeWhole(file, `# public key: ${recipient}\n${made}\n`);
  return recipient;
}
