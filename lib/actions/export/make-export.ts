import { createHash } from 'node:crypto';
import { recordAct } from '#actions/audit/record-act.ts';
import { tellElsewhere } from '#actions/feed/sending/tell-elsewhere.ts';
import type { Cell, Column } from '#domain/export/cells.ts';
import {
  aboutList,
  type ExportJob,
  fileName,
  isUnderWay,
  type ListToExport,
  MAX_EXPORT_BYTES,
  MAX_EXPORT_ROWS,
} from '#domain/export/export.ts';
import { subjectsInRows } from '#domain/export/subjects-in.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { deletePieces, putFile, putPiece, readPiece } from '#io/objects/exports.ts';
import { enqueue, type QueuesFor } from '#io/queue.ts';
import { readDraft } from '#io/table/case/drafts.ts';
import { moveExport, readExport } from '#io/table/export/exports.ts';
import {
  isPackage,
  type MakePackage,
  type PackageJob,
  putPackageTogether,
  readPackageOn,
} from './package/make-package.ts';
import { tableOf } from './table-of.ts';
import type { ReadTables } from './tables/table.ts';
import { closeFile, type TableWriter, tableWriter } from './write-table.ts';

/** Where files are made. */
export interface Making extends ReadTables, MakePackage {
  /** How many rows a piece has, about; a thousand where nothing is said. */
  rowsAPiece?: number;
}

/** The same, where a queue has them gone on with. */
export type MakeExport = Making & QueuesFor<'make-export'>;

/** How long one message is worked on, in milliseconds: what is left is the next one's. */
const WORK_MS = 25_000;
/** Rows of a piece, about: a process that dies loses no more, and a file of the most rows has so many pieces as a row can name. */
const ROWS_A_PIECE = 1_000;

interface Piece {
  rows: Cell[][];
  next: string | undefined;
  cut: string | null;
  /** Whether there is no such table, or no more. */
  isGone: boolean;
}

/** A job whose file is a table. */
type TableJob = ExportJob & { list: ListToExport };

const readPieceOf = async (world: Making, job: TableJob): Promise<Piece> => {
  const table = tableOf(world, job, job.list);
  const piece: Piece = { rows: [], next: job.cursor ?? undefined, cut: null, isGone: false };
  do {
    const page = await table.read(piece.next);
    if (!page.ok) return { ...piece, isGone: true };
    piece.rows.push(...page.rows);
    piece.next = page.next;
    piece.cut = page.cut ?? null;
  } while (piece.next !== undefined && piece.cut === null && piece.rows.length < (world.rowsAPiece ?? ROWS_A_PIECE));
  return piece;
};

const tooMany = (rows: number, bytes: number): string | null => {
  if (rows >= MAX_EXPORT_ROWS) return `a file has ${MAX_EXPORT_ROWS} rows at most`;
  return bytes >= MAX_EXPORT_BYTES ? `a file has ${MAX_EXPORT_BYTES} bytes at most` : null;
};

/** Reads a piece of the table, notes what it tells whom, stores it and notes how far the file is; null where others did that. */
const readOn = async (
  world: Making,
  job: TableJob,
  writer: TableWriter,
  columns: readonly Column[],
): Promise<ExportJob | null> => {
  const { rows, next, cut, isGone } = await readPieceOf(world, job);
  if (isGone)
    return moveExport(world.table, job, { state: 'failed', cut: 'there is no such table any more' }, world.clock());
  const text = writer.rows(rows, job.rows);
  const name = `${String(job.parts.length).padStart(5, '0')}-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  const told = { channel: 'export', recipient: job.who, ref: job.id } as const;
  const about = 'wallet' in job.list ? readAddress(job.list.wallet) : null;
  const subjects = subjectsInRows(columns, rows, about?.ok === true ? about.address : null);
  await tellElsewhere(world, told, subjects, world.clock().toISOString());
  if (text !== '') await putPiece(world.originals, job.id, name, text);
  const of = { rows: job.rows + rows.length, bytes: job.bytes + Buffer.byteLength(text) };
  const full = cut ?? (next === undefined ? null : tooMany(of.rows, of.bytes));
  const isRead = next === undefined || full !== null;
  const parts = text === '' ? job.parts : [...job.parts, name];
  const moved = { state: 'running', ...of, parts, cursor: isRead ? null : next, isRead, cut: full } as const;
  return moveExport(world.table, job, moved, world.clock());
};

/** A file as it is put together. */
interface Made {
  bytes: Uint8Array;
  sha256: string;
  type: string;
  ending: string;
  cut: string | null;
}

/** Stores the file. The audit log has its hash, in the name of who asked, before it can be fetched. */
const finish = async (world: Making, job: ExportJob, { bytes, sha256, type, ending, cut }: Made): Promise<void> => {
  const { table, originals, clock } = world;
  await putFile(originals, job.id, { bytes, type, called: `${fileName(job.list, job.askedAt)}.${ending}` });
  const { who, name, roles, via, reason, case: of } = job;
  const by = { ...(name && { name }), ...(roles && { roles }), ...(via && { via }), ...(reason && { reason }) };
  await recordAct(world, {
    ...{ who, ...by, ...(of && { case: of }), what: `export.${job.format}`, about: `${job.id} ${aboutList(job.list)}` },
    ...{ outcome: String(job.rows), digest: sha256 },
  });
  const doneAt = clock().toISOString();
  const done = await moveExport(table, job, { state: 'done', sha256, doneAt, cut, parts: [] }, clock());
  if (done !== null) await deletePieces(originals, job.id, job.parts);
};

/** How a file is read on with, and put together. */
interface Steps {
  /** Reads a piece, and notes it; null where others did that. */
  readOn: (job: ExportJob) => Promise<ExportJob | null>;
  /** Null where it is for nobody any more. */
  putTogether: (job: ExportJob) => Promise<Made | null>;
}

const GONE = { state: 'failed', cut: 'there is no such table any more' } as const;

/** Ends a file that is for nobody any more, with the pieces that were read for it. */
const giveUp = async ({ table, originals, clock }: Making, job: ExportJob): Promise<void> => {
  const failed = await moveExport(table, job, { ...GONE, parts: [] }, clock());
  if (failed !== null) await deletePieces(originals, job.id, job.parts);
};

const ofPackage = (world: Making, first: PackageJob): Steps => ({
  readOn: async (job) => {
    const read = await readPackageOn(world, { ...job, list: first.list });
    return moveExport(world.table, job, read === null ? GONE : { state: 'running', ...read }, world.clock());
  },
  putTogether: async (job) => {
    const made = await putPackageTogether(world, { ...job, list: first.list });
    return made && { ...made, type: 'application/zip', ending: 'zip' };
  },
});

/** A request is read and made at once: it is a page or two. */
const ofDraft = (world: Making, id: string): Steps => ({
  readOn: (job) => moveExport(world.table, job, { state: 'running', isRead: true }, world.clock()),
  putTogether: async () => {
    const draft = await readDraft(world.table, id);
    if (draft === null) return null;
    const { draftPdf } = await import('#web/pdf/draft.ts');
    const bytes = await draftPdf(draft, world.settings, world.fonts());
    return {
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      type: 'application/pdf',
      ending: 'pdf',
      cut: null,
    };
  },
});

const ofTable = (world: Making, list: ListToExport, first: ExportJob): Steps => {
  const { columns } = tableOf(world, first, list);
  const format = first.format === 'json' ? 'json' : 'csv';
  const writer = tableWriter(format, columns, { timeZone: world.settings.timeZone, bom: first.bom });
  return {
    readOn: (job) => readOn(world, { ...job, list }, writer, columns),
    putTogether: async (job) => {
      const pieces: Uint8Array[] = [];
      for (const part of job.parts) pieces.push(await readPiece(world.originals, job.id, part));
      return { ...closeFile(writer, pieces, job), type: writer.type, ending: writer.ending, cut: job.cut };
    },
  };
};

const stepsOf = (world: Making, job: ExportJob): Steps => {
  const { list } = job;
  if (list.of === 'draft') return ofDraft(world, list.draft);
  return list.of === 'case-package' ? ofPackage(world, { ...job, list }) : ofTable(world, list, job);
};

/**
 * Makes a file that somebody asked for, as far as a message's time goes: piece by piece, each noted in the row, so that an invocation that dies
 * or runs out of time is resumed. Two that work on one file write the same row under a version, and the slower stops. Gives whether there
 * is more to do.
 */
export const goOnWithExport = async (world: Making, id: string): Promise<boolean> => {
  const begun = world.clock().getTime();
  let job = await readExport(world.table, id);
  if (job === null) return false;
  const steps = stepsOf(world, job);
  while (job !== null && isUnderWay(job) && !job.isRead) {
    // At least a piece a message: one that comes late goes on too.
    job = await steps.readOn(job);
    if (job !== null && isUnderWay(job) && world.clock().getTime() - begun > WORK_MS) {
      if (!job.isRead || isPackage(job)) return true;
    }
  }
  if (job === null || !isUnderWay(job)) return false;
  const made = await steps.putTogether(job);
  if (made === null) await giveUp(world, job);
  else await finish(world, job, made);
  return false;
};

/** The same for a message of the queue: what is left is the next one's. */
export const makeExport = async (world: MakeExport, id: string): Promise<void> => {
  if (await goOnWithExport(world, id)) await enqueue(world, taskOf('make-export', id));
};
