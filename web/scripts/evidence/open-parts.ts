import { Decrypter } from 'age-encryption';
import { openedName } from '#domain/evidence/opened-name.ts';
import { sha256 } from './bytes.ts';
import type { Handed, HandedPart } from './read-handover.ts';

/** What became of a part: it was opened, or why not. */
export type ShownPart = { part: HandedPart } & (
  | { ok: true; name: string; bytes: Uint8Array }
  | { ok: false; why: 'gone' | 'changed' | 'other-key' | 'not-as-received' }
);

/** Fetches the sealed objects, one after another; what cannot be had is left out. */
export const fetchSealed = async (
  { at, evidence }: Handed,
  seen: (n: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const sealed = new Map<string, Uint8Array>();
  const files = evidence.subjects.flatMap(({ parts }) => parts.map(({ file }) => file));
  for (const [n, file] of files.entries()) {
    seen(n);
    const answer = await fetch(at[file] ?? '', { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(
      () => null,
    );
    if (answer?.ok) sealed.set(file, new Uint8Array(await answer.arrayBuffer()));
  }
  return sealed;
};

const openOne = async (
  part: HandedPart,
  sealed: Uint8Array | undefined,
  identity: string,
): Promise<Uint8Array | (ShownPart & { ok: false })['why']> => {
  if (sealed === undefined) return 'gone';
  if ((await sha256(sealed)) !== part.sealedSha256) return 'changed';
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const bytes = await decrypter.decrypt(sealed).catch(() => null);
  if (bytes === null) return 'other-key';
  return bytes.length === part.size && (await sha256(bytes)) === part.sha256 ? bytes : 'not-as-received';
};

/** What a submission says, as far as it is shown here. */
export interface ReporterWords {
  text?: string;
  uploads: readonly { name: string }[];
  contact?: string;
  circumstances?: { whom?: string; safe?: string; mayLeaveMessage?: 'yes' | 'no'; danger?: 'yes' | 'no' };
}

/** What a submission says; null where the bytes are none. */
export const toldIn = (bytes: Uint8Array): ReporterWords | null => {
  try {
    const told: ReporterWords = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(told.uploads) ? told : null;
  } catch {
    return null;
  }
};

const uploadOf = ({ file }: HandedPart): number => Number(/upload-(\d+)\.age$/.exec(file)?.[1]);

/** Opens the parts of one subject: what was not changed since it was taken, and is what the hotline received. */
export const openSubject = async (
  parts: readonly HandedPart[],
  sealed: ReadonlyMap<string, Uint8Array>,
  identity: string,
): Promise<ShownPart[]> => {
  const opened: ShownPart[] = [];
  let uploads: readonly { name: string }[] = [];
  // The submission first: it says what its uploads are called.
  const inOrder = [...parts].sort((a, b) => Number(b.kind === 'submission') - Number(a.kind === 'submission'));
  for (const part of inOrder) {
    const bytes = await openOne(part, sealed.get(part.file), identity);
    if (typeof bytes === 'string') {
      opened.push({ ok: false, part, why: bytes });
      continue;
    }
    if (part.kind === 'submission') uploads = toldIn(bytes)?.uploads ?? [];
    const called = part.kind === 'upload' ? (uploads[uploadOf(part) - 1]?.name ?? null) : part.name;
    opened.push({ ok: true, part, name: openedName(part, called), bytes });
  }
  return opened;
};
