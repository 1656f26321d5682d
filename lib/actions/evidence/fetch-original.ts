import { type Asker, type AuditPlace, recordLook } from '#actions/desk/record-look.ts';
import { normaliseReference } from '#domain/identity.ts';
import type { Original } from '#domain/original.ts';
import { readClosed } from '#io/table/evidence/closed-report.ts';
import { type HandOverEvidence, mayOpen, seenReports } from './hand-over-evidence.ts';

/** What fetching a sealed original needs of the world. */
export type FetchOriginal = Pick<HandOverEvidence, 'table' | 'clock' | 'settings' | 'files'>;

/** Which part of a report is wanted; `isProgram` of one whose scope was asked for already: it has no cases of its own. */
export interface OriginalAsked {
  reference: string;
  /** `mail`, `submission`, or the number of an upload. */
  part: string;
  isProgram: boolean;
}

/** Where the sealed object is fetched, and what it must be; or why it is not. */
export type OriginalFetched =
  | {
      ok: true;
      address: string;
      reference: string;
      original: Pick<Original, 'sha256' | 'sealedSha256'>;
      audit: AuditPlace;
    }
  | { ok: false; reason: 'no-reference' }
  | { ok: false; reason: 'unknown' | 'not-yours' | 'closed'; audit: AuditPlace };

/**
 * Gives the address of a sealed original of a report, good for a few minutes: sealed as it lies, to be opened by an investigator's own
 * key. Recorded before the address is signed, with the hash of the sealed object; who may not have it is recorded as refused.
 */
export const fetchOriginal = async (
  world: FetchOriginal,
  asker: Asker,
  { reference: typed, part, isProgram }: OriginalAsked,
): Promise<OriginalFetched> => {
  const reference = normaliseReference(typed);
  if (reference === null) return { ok: false, reason: 'no-reference' };
  const reports = await seenReports(world, reference);
  const report = reports.find(({ originals }) => originals.some((one) => one.part === part));
  const original = report?.originals.find((one) => one.part === part);
  if (report === undefined || original === undefined) {
    const audit = await recordLook(world, asker, { what: 'evidence.take', about: reference, outcome: 'unknown' });
    return { ok: false, reason: 'unknown', audit };
  }
  if (!isProgram && !(await mayOpen(world, asker, report))) {
    const audit = await recordLook(world, asker, { what: 'evidence.take', about: report.id, outcome: 'refused' });
    return { ok: false, reason: 'not-yours', audit };
  }
  if ((await readClosed(world.table, report.id)) !== null) {
    const audit = await recordLook(world, asker, { what: 'evidence.take', about: report.id, outcome: 'refused' });
    return { ok: false, reason: 'closed', audit };
  }
  const { key, sha256, sealedSha256 } = original;
  const look = { what: 'evidence.take', about: report.id, outcome: `sealed ${part}`, digest: sealedSha256 };
  const audit = await recordLook(world, asker, look, reference);
  const address = await (await world.files()).addressOfSealed(key);
  return { ok: true, address, reference, original: { sha256, sealedSha256 }, audit };
};
