import type { Addition } from '#domain/follow-up/addition.ts';
import { sha256 } from '#domain/identity.ts';
import { Submission } from '#domain/intake/submission.ts';
import type { Original } from '#domain/original.ts';
import { putAddition } from '#io/objects/additions.ts';
import { readSealed } from '#io/objects/originals.ts';
import { unseal } from '#io/seal/unseal.ts';
import { readClosed } from '#io/table/evidence/closed-report.ts';
import { readReport } from '#io/table/report/report.ts';
import type { World } from '#io/world.ts';

/** What giving a report to its readers again needs of the world. */
export interface ReadAgain extends Pick<World, 'table' | 'originals' | 'inbox' | 'clock'> {
  /** Keys that open what lies sealed: an investigator's. */
  identities: readonly string[];
  /** Records what is about to be done; what cannot be recorded is not done. */
  record: (report: string) => Promise<void>;
}

/** How many parts of a report are read again, or why none is. */
export type GivenAgain =
  | { ok: true; parts: number }
  | { ok: false; reason: 'no-such-report' | 'withdrawn' | 'closed' | 'gone' | 'other-key' | 'not-as-received' };

type Opened = { ok: true; part: string; bytes: Uint8Array } | (GivenAgain & { ok: false });

const open = async (world: ReadAgain, { part, key, sha256: received }: Original): Promise<Opened> => {
  const sealed = await readSealed(world.originals, key);
  if (sealed === null) return { ok: false, reason: 'gone' };
  const bytes = await unseal(sealed, world.identities);
  if (bytes === null) return { ok: false, reason: 'other-key' };
  return sha256(bytes) === received ? { ok: true, part, bytes } : { ok: false, reason: 'not-as-received' };
};

/** What a submission says; null where the bytes are none. */
const submissionIn = (bytes: Uint8Array): Submission | null => {
  try {
    return Submission.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
};

const partOf = (name: string | null, bytes: Uint8Array): Addition['parts'][number] => ({
  name,
  contentBase64: Buffer.from(bytes).toString('base64'),
});

/** What a reader is given of an opened original: a mail as one, a form's text, a file under the name that it came with. */
const readableOf = (part: string, bytes: Uint8Array, submission: Submission | null): Addition['parts'] => {
  if (part === 'mail') return [partOf('letter.eml', bytes)];
  if (part !== 'submission') return [partOf(submission?.uploads[Number(part) - 1]?.name ?? part, bytes)];
  return submission?.text ? [partOf(null, Buffer.from(submission.text))] : [];
};

/**
 * Gives a report to its readers again, from the copies that only an investigator opens: one that was given up because it ended
 * every reading, or had parts that could not be read.
 *
 * It is read as what is added to a report is: its wallets are entered, and vouch for nothing by themselves (ADR 0010).
 */
export const readAgain = async (world: ReadAgain, id: string): Promise<GivenAgain> => {
  const { table, inbox, clock } = world;
  const report = await readReport(table, id);
  if (report === null) return { ok: false, reason: 'no-such-report' };
  if (report.withdrawal !== undefined) return { ok: false, reason: 'withdrawn' };
  // Opened here it would lie in the inbox in clear, and be sealed anew to the keys that it is closed to.
  if ((await readClosed(table, id)) !== null) return { ok: false, reason: 'closed' };
  const opened: (Opened & { ok: true })[] = [];
  for (const original of report.originals) {
    const one = await open(world, original);
    if (!one.ok) return one;
    opened.push(one);
  }
  const submission = opened.find(({ part }) => part === 'submission');
  const said = submission === undefined ? null : submissionIn(submission.bytes);
  await world.record(id);
  const parts = opened.flatMap(({ part, bytes }) => readableOf(part, bytes, said));
  const receivedAt = clock().toISOString();
  // Each as an object of its own, as what somebody adds.
  for (const part of parts) await putAddition(inbox, { version: 1, report: id, receivedAt, parts: [part] });
  return { ok: true, parts: parts.length };
};
