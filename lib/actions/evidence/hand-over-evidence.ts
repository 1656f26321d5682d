import { noteLook } from '#actions/audit/note-look.ts';
import { worksOnOneOf } from '#actions/case/see-cases.ts';
import { type Asker, type AuditPlace, recordLook } from '#actions/desk/record-look.ts';
import { seenQueued } from '#actions/queue/change-queued.ts';
import { openFlags } from '#actions/queue/list-queue.ts';
import { reasonIn } from '#domain/desk/session.ts';
import type { ClosedReport } from '#domain/evidence/closed-report.ts';
import type { Handover } from '#domain/evidence/handover.ts';
import { normaliseReference } from '#domain/identity.ts';
import type { Report } from '#domain/report/report.ts';
import type { FilesDoor } from '#io/files-door.ts';
import { FETCHED_WITHIN_S } from '#io/objects/sealed-address.ts';
import { readClosed } from '#io/table/evidence/closed-report.ts';
import { reportsOfReference } from '#io/table/follow-up/receipt.ts';
import { readReports } from '#io/table/report/report.ts';
import { type RecordedBag, recordBag, type TakeEvidence } from './take-evidence.ts';

/** What handing originals over needs of the world. */
export interface HandOverEvidence extends Omit<TakeEvidence, 'originals'> {
  /** The bucket of originals, and who signs addresses in it. */
  files: () => Promise<FilesDoor>;
  /** The key that flags were sealed to; null where there is none: they stay sealed. */
  deskKey: () => Promise<string | null>;
}

/** What of a report is sealed, and whether somebody may open it. */
export interface SealedReport extends Pick<Report, 'reference' | 'receivedAt' | 'sealedTo'> {
  originals: Pick<Report['originals'][number], 'part' | 'sha256' | 'size' | 'receivedAt'>[];
  may: boolean;
  /** Whether they are closed, for they may be abuse material, and how far they are handed over. */
  closed: ClosedReport | null;
}

export type SealedShown =
  | { ok: true; reports: [SealedReport, ...SealedReport[]]; audit: AuditPlace }
  | { ok: false; reason: 'unknown'; audit: AuditPlace }
  | { ok: false; reason: 'no-reference' };

/** What is handed over, or why nothing is. */
export type HandedOver =
  | { ok: true; handover: Handover; problems: RecordedBag['problems']; audit: AuditPlace }
  | { ok: false; reason: 'no-reference' | 'unknown' | 'not-yours' | 'no-reason' | 'closed' };

/** Analysts open what they have taken from the queue, or what a case of theirs holds; leads whatever is in front of them. */
export const mayOpen = async (
  { table }: Pick<HandOverEvidence, 'table'>,
  { who, roles = [] }: Asker,
  { id, cases = new Set() }: Report,
): Promise<boolean> => {
  if (roles.includes('lead')) return true;
  const queued = await seenQueued({ table }, id);
  if (queued?.state === 'taken' && queued.by === who) return true;
  return worksOnOneOf(table, who, [...cases]);
};

/** The reports of a reference that are in sight. */
export const seenReports = async ({ table }: Pick<HandOverEvidence, 'table'>, reference: string): Promise<Report[]> => {
  const ids = await reportsOfReference(table, reference);
  return (ids.length === 0 ? [] : await readReports(table, ids)).filter(
    ({ withdrawal }) => withdrawal?.hidden !== true,
  );
};

/** Shows what of a report is sealed, by its reference, and whether whoever asks may open it. Recorded before it is answered. */
export const showSealed = async (world: HandOverEvidence, asker: Asker, typed: string): Promise<SealedShown> => {
  const reference = normaliseReference(typed);
  if (reference === null) return { ok: false, reason: 'no-reference' };
  const found = await seenReports(world, reference);
  const outcome = found.length === 0 ? 'unknown' : 'ok';
  const audit = await recordLook(world, asker, { what: 'evidence.show', about: reference, outcome });
  const [first, ...others] = await Promise.all(
    found.map(async (report): Promise<SealedReport> => {
      const { receivedAt, sealedTo } = report;
      const originals = report.originals.map(({ part, sha256, size, receivedAt: at }) => ({
        ...{ part, sha256, size, receivedAt: at },
      }));
      const closed = await readClosed(world.table, report.id);
      const may = closed === null && (await mayOpen(world, asker, report));
      return { reference, receivedAt, sealedTo, originals, may, closed };
    }),
  );
  return first === undefined
    ? { ok: false, reason: 'unknown', audit }
    : { ok: true, reports: [first, ...others], audit };
};

/** Whether pictures stay closed: of or for somebody under 18, or where that is sealed and cannot be read. */
const isOfMinor = async ({ table, deskKey }: HandOverEvidence, ids: readonly string[]): Promise<boolean> => {
  for (const id of ids) {
    const sealed = (await seenQueued({ table }, id))?.flags ?? [];
    const flags = await openFlags(sealed, sealed.length === 0 ? null : await deskKey());
    if (flags === null || flags.includes('minor')) return true;
  }
  return false;
};

/**
 * Hands the originals of a report over to the page that opens them: the bag as `npm run evidence` takes it, and an address of each sealed
 * object that is good for a few minutes. One entry of the audit log is written before any address is signed, with the reason and the
 * hash of the bag; who may not, or says no reason, is handed nothing, and the refusal of who may not is recorded.
 */
export const handOverEvidence = async (
  world: HandOverEvidence,
  asker: Asker,
  { reference: typed, nth, reason: said }: { reference: string; nth: number; reason: string },
): Promise<HandedOver> => {
  const reference = normaliseReference(typed);
  if (reference === null) return { ok: false, reason: 'no-reference' };
  const report = (await seenReports(world, reference))[nth];
  if (report === undefined) return { ok: false, reason: 'unknown' };
  const reason = reasonIn(said);
  if (reason === null) return { ok: false, reason: 'no-reason' };
  const by = { ...asker, reason };
  if (!(await mayOpen(world, asker, report))) {
    await recordLook(world, by, { what: 'evidence.take', about: report.id, outcome: 'refused' });
    return { ok: false, reason: 'not-yours' };
  }
  const door = await world.files();
  const bag = await recordBag({ ...world, originals: door.originals }, by, { kind: 'report', id: report.id });
  if (!bag.ok && bag.reason === 'closed') {
    await recordLook(world, by, { what: 'evidence.take', about: report.id, outcome: 'refused' });
    return { ok: false, reason: 'closed' };
  }
  const [entry] = bag.ok ? bag.entries : [];
  if (!bag.ok || entry === undefined) return { ok: false, reason: 'unknown' };
  await noteLook(world, entry, reference);
  const { tags, hash, objects, problems } = bag;
  const audit = { day: entry.day, chain: entry.chain, seq: entry.seq };
  const at = await Promise.all(objects.map(async ({ file, key }) => [file, await door.addressOfSealed(key)] as const));
  const handover: Handover = {
    version: 1,
    tags,
    hash,
    entries: { [report.id]: `${entry.day}/${entry.chain}/${entry.seq}` },
    at: Object.fromEntries(at),
    minor: await isOfMinor(world, [report.id]),
    until: new Date(world.clock().getTime() + FETCHED_WITHIN_S * 1_000).toISOString(),
  };
  return { ok: true, handover, problems, audit };
};
