import { randomUUID } from 'node:crypto';
import { recordAct } from '#actions/audit/record-act.ts';
import { seeCase } from '#actions/case/see-cases.ts';
import { type Asker, type AuditPlace, recordLook } from '#actions/desk/record-look.ts';
import { rolesIn } from '#domain/desk/roles.ts';
import { aboutList, type ExportFormat, type ExportJob, isUnderWay, type ListToExport } from '#domain/export/export.ts';
import type { PackageAsked } from '#domain/export/package/asked.ts';
import { sha256 } from '#domain/identity.ts';
import type { FilesDoor } from '#io/files-door.ts';
import { goneAt, listExports, moveExport, putExport, readExport } from '#io/table/export/exports.ts';
import type { ExportLine } from '#io/table/export/rows.ts';

export type { ExportLine } from '#io/table/export/rows.ts';

import type { ListPage } from '#io/table/store/list.ts';
import type { World } from '#io/world.ts';
import { mayHave } from './may-have.ts';
import { holdsClosed } from './package/holds-closed.ts';
import { mayHavePackage } from './package/may-have-package.ts';
import { tableOf } from './table-of.ts';
import type { ReadTables } from './tables/table.ts';

/** Where files are asked for. */
export interface AskForExport extends ReadTables {
  files: () => Promise<FilesDoor>;
}

/** How a file is asked for: the table, the format, whether a CSV has a byte order mark (as the settings say where nothing is said). */
export interface ExportAsked {
  list: ListToExport;
  format: ExportFormat;
  bom?: boolean | undefined;
  /** Whoever asks twice for the same by one key asked once. */
  key?: string | undefined;
}

/** Why none is made. */
export type ExportRefusal = 'no-such-table' | 'not-yours' | 'too-many';

/** Most files of one person that are made at once: who asks for more waits for one of them. */
const MAX_UNDER_WAY = 5;

const idOf = (who: string, key: string | undefined, ...asked: unknown[]): string =>
  key === undefined ? randomUUID() : sha256(Buffer.from(JSON.stringify(['export', who, key, ...asked]))).slice(0, 32);

/** What became of asking: the file's id, at once, or why there is none. */
export type FileAskedFor = { ok: true; id: string; audit: AuditPlace } | { ok: false; reason: ExportRefusal };

/** Asks for a file, once whoever asks may have it; `isThere` says whether there is anything to make it of. */
const askForFile = async (
  world: AskForExport,
  asker: Asker,
  { list, format, bom = false, key }: Pick<ExportJob, 'list' | 'format'> & Pick<ExportAsked, 'bom' | 'key'>,
  isThere: () => Promise<boolean>,
): Promise<FileAskedFor> => {
  const { table, clock } = world;
  const id = idOf(asker.who, key, list, format, bom);
  const before = key === undefined ? null : await readExport(table, id);
  const mine = await listExports(table, asker.who, { lines: 50 });
  if (before === null && mine.ok && mine.lines.filter(isUnderWay).length >= MAX_UNDER_WAY) {
    return { ok: false, reason: 'too-many' };
  }
  if (before === null && !(await isThere())) return { ok: false, reason: 'no-such-table' };
  const audit = await recordLook(world, asker, {
    what: 'export.ask',
    about: `${id} ${aboutList(list)}`,
    outcome: format,
  });
  const now = clock();
  const { who, name, roles, via, reason, case: of } = asker;
  const by = { ...(name && { name }), ...(roles && { roles }), ...(via && { via }), ...(reason && { reason }) };
  const job: ExportJob = {
    ...{ id, who, ...by, ...(of && { case: of }), list, format, bom, askedAt: now.toISOString(), state: 'waiting' },
    ...{ rows: 0, bytes: 0, parts: [], cursor: null, isRead: false, cut: null, sha256: null, doneAt: null, version: 0 },
  };
  await putExport(table, job, now);
  await (await world.files()).ring(id);
  return { ok: true, id, audit };
};

/** Asks for a table as a file, which is made behind: gives its id at once. */
export const askForExport = async (
  world: AskForExport,
  asker: Asker,
  { list, format, bom = world.settings.exports.byteOrderMark, key }: ExportAsked,
): Promise<FileAskedFor> => {
  if (!mayHave(asker, list)) return { ok: false, reason: 'not-yours' };
  const isThere = async () => (await tableOf(world, asker, list).read(undefined)).ok;
  return askForFile(world, asker, { list, format, bom, key }, isThere);
};

/**
 * Asks for a case's package, which is made behind. An analyst has one of a case that they work on, a lead of each that they may be told
 * of; a program has none. It is recorded under the case, of which others may be told less.
 */
export const askForPackage = async (
  world: AskForExport,
  asker: Asker,
  asked: PackageAsked,
  key?: string,
): Promise<FileAskedFor> => {
  const roles = rolesIn(asker.roles ?? []);
  if (!roles.some((role) => role === 'analyst' || role === 'lead')) return { ok: false, reason: 'not-yours' };
  const found = await seeCase(world.table, asker.who, asked.case);
  if (found === null) return { ok: false, reason: 'no-such-table' };
  if (!(await mayHavePackage(world.table, asker, asked.case))) return { ok: false, reason: 'not-yours' };
  const file = { list: asked, format: 'zip', ...(key === undefined ? {} : { key }) } as const;
  return askForFile(world, { ...asker, case: asked.case }, file, async () => true);
};

/** Asks for a request as a PDF, which is made behind: of one that was shown to who asks. */
export const askForDraft = (world: AskForExport, asker: Asker, draft: string): Promise<FileAskedFor> =>
  askForFile(world, asker, { list: { of: 'draft', draft }, format: 'pdf' }, async () => true);

/** A file, how far it is, and where it can be fetched for a quarter of an hour once it is there. */
export interface ExportAnswer extends Omit<ExportLine, 'version'> {
  sha256: string | null;
  cut: string | null;
  doneAt: string | null;
  goneAt: string;
  href: string | null;
}

const answerOf = (job: ExportJob, href: string | null): ExportAnswer => ({
  ...{ id: job.id, about: aboutList(job.list), format: job.format, askedAt: job.askedAt, state: job.state },
  ...{ rows: job.rows, sha256: job.sha256, cut: job.cut, doneAt: job.doneAt, goneAt: goneAt(job).toISOString(), href },
});

/** Whether a file is still for who asked for it: whoever does not work on a case any more has its package no more, and nobody what a lead closed. */
const isStillTheirs = async ({ table }: AskForExport, asker: Asker, job: ExportJob): Promise<boolean> =>
  job.list.of !== 'case-package' ||
  ((await mayHavePackage(table, asker, job.list.case)) && !(await holdsClosed(table, job)));

/** Looks at a file of one's own; null where there is none, or it is another's. What `fetches` it is recorded with its hash. */
export const seeExport = async (
  world: AskForExport,
  asker: Asker,
  id: string,
  { fetches }: { fetches: boolean },
): Promise<{ file: ExportAnswer | null; audit: AuditPlace }> => {
  const job = await readExport(world.table, id);
  const own = job !== null && job.who === asker.who && (await isStillTheirs(world, asker, job)) ? job : null;
  const isThere = fetches && own?.state === 'done';
  const { day, chain, seq } = await recordAct(world, {
    ...{
      via: 'api',
      ...asker,
      what: isThere ? 'export.fetch' : 'export.show',
      about: own === null ? 'export' : own.id,
    },
    outcome: own === null ? 'unknown' : own.state,
    ...(own?.sha256 ? { digest: own.sha256 } : {}),
  });
  const audit = { day, chain, seq };
  if (own === null) return { file: null, audit };
  return { file: answerOf(own, isThere ? await (await world.files()).addressOf(id) : null), audit };
};

/** The files that somebody asked for, newest first. */
export const myExports = (
  { table }: Pick<World, 'table'>,
  who: string,
  cursor?: string,
  lines?: number,
): Promise<ListPage<ExportLine>> => listExports(table, who, { cursor, ...(lines === undefined ? {} : { lines }) });

/** Ends a file that is not there yet; false where it is none of theirs, or is not under way. */
export const cancelExport = async (world: AskForExport, asker: Asker, id: string): Promise<boolean> => {
  const job = await readExport(world.table, id);
  const isOwn = job !== null && job.who === asker.who && isUnderWay(job);
  const outcome = isOwn ? 'ok' : 'unknown';
  await recordLook(world, asker, { what: 'export.cancel', about: job === null ? 'export' : job.id, outcome });
  return isOwn && (await moveExport(world.table, job, { state: 'cancelled' }, world.clock())) !== null;
};
