import * as z from 'zod';
import type { Deed } from '#domain/audit/audit.ts';
import { isDay } from '#domain/day.ts';
import type { PackageAsked } from './package/asked.ts';

const Address = z.string().min(1, 'name an address').max(200, 'this is no address');
const Id = z.string().min(1, 'name it by its id').max(100, 'this is no id');
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'month is written as 2026-11');
const Day = z.string().refine(isDay, 'a day is written as 2026-11-24');

/**
 * A table of the desk as it is asked for as a file: all that its filter gives. The queue is none of them: why something is urgent is a
 * victim's, and leaves the desk in no file.
 */
export const ListToExport = z.discriminatedUnion(
  'of',
  [
    z.strictObject({ of: z.literal('campaigns') }),
    z.strictObject({ of: z.literal('clusters') }),
    z.strictObject({
      of: z.literal('decisions'),
      month: Month,
      by: z.string().min(1).max(200).optional(),
      what: z.string().min(1).max(50).optional(),
    }),
    z.strictObject({ of: z.literal('briefs'), month: Month }),
    z.strictObject({ of: z.literal('cases') }),
    z.strictObject({
      of: z.literal('audit'),
      day: Day,
      who: z.string().min(1).max(200).optional(),
      about: z.string().min(1).max(200).optional(),
      what: z.string().min(1).max(50).optional(),
    }),
    z.strictObject({ of: z.literal('reports'), campaign: Id }),
    z.strictObject({ of: z.literal('campaign-wallets'), campaign: Id }),
    z.strictObject({ of: z.literal('members'), cluster: Id }),
    z.strictObject({ of: z.literal('transaction'), txid: Id }),
    z.strictObject({ of: z.literal('wallet-reports'), wallet: Address }),
    z.strictObject({ of: z.literal('wallet-days'), wallet: Address }),
    z.strictObject({ of: z.literal('wallet-payments'), wallet: Address }),
    z.strictObject({ of: z.literal('wallet-links'), wallet: Address }),
    z.strictObject({ of: z.literal('wallet-campaigns'), wallet: Address }),
    z.strictObject({ of: z.literal('wallet-decisions'), wallet: Address }),
  ],
  { error: 'There is no such table, or not by this filter' },
);
export type ListToExport = z.infer<typeof ListToExport>;

/** A request to a service or a host, as a PDF to be signed. */
export const DraftAsked = z.strictObject({ of: z.literal('draft'), draft: z.string().regex(/^[0-9a-f-]{36}$/) });
export type DraftAsked = z.infer<typeof DraftAsked>;

/** What a file is made of: a table, a case with all that belongs to it, or a request. */
export type FileAsked = ListToExport | PackageAsked | DraftAsked;

/** What an entry of the audit log, and a list of files, says that a file is of. */
export const aboutList = (list: FileAsked): string => {
  if (list.of === 'draft') return `${list.of} ${list.draft}`;
  if (list.of === 'case-package') return [list.of, list.case, list.set, list.recipient].join(' ');
  // What the log was looked through for can be anything that was typed: which of its columns, and no word of it.
  if (list.of === 'audit') {
    const by = (['who', 'about', 'what'] as const).filter((name) => list[name] !== undefined);
    return [list.of, list.day, ...(by.length === 0 ? [] : ['by', by.join(', ')])].join(' ');
  }
  const { of, ...filter } = list;
  return [of, ...Object.values(filter).filter((word) => word !== undefined)].join(' ');
};

/** What a file is called, without its ending: of no thing, for a name is seen by who sees no file. */
export const fileName = ({ of }: FileAsked, at: string): string => `${of}-${at.slice(0, 10)}`;

export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** The same of all files: a package is an archive, a request a document. */
export const FILE_FORMATS = [...EXPORT_FORMATS, 'zip', 'pdf'] as const;

/** How far a file is: asked for, being made, there, impossible, not wanted any more. */
export const EXPORT_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** How long a file can be fetched, in days; then it goes, and with it the row that says so. */
export const EXPORT_KEPT_DAYS = 7;

/** Most rows and bytes of a file: a table of more is cut, and the file's last line says so. */
export const MAX_EXPORT_ROWS = 1_000_000;
export const MAX_EXPORT_BYTES = 200_000_000;

/** A file that somebody asked for, and how far it is. */
export interface ExportJob extends Pick<Deed, 'who' | 'name' | 'roles' | 'via' | 'reason' | 'case'> {
  id: string;
  list: FileAsked;
  format: (typeof FILE_FORMATS)[number];
  /** Whether a CSV begins with a byte order mark, by which spreadsheets know UTF-8. */
  bom: boolean;
  askedAt: string;
  state: ExportState;
  /** How many rows are written down, and how many bytes these are. */
  rows: number;
  bytes: number;
  /** What is written down, piece by piece: the ends of the objects' keys. */
  parts: string[];
  /** Where the table is read on; null before the first page, and once all is read. */
  cursor: string | null;
  /** Whether all of the table is read, and why the file has not all of it; null where it has. */
  isRead: boolean;
  cut: string | null;
  /** The file's SHA-256, hex, by which the audit log knows it; null before it is there. */
  sha256: string | null;
  doneAt: string | null;
  /** Of the row: a write names the version that was read. */
  version: number;
}

/** Whether somebody works on a file, or is about to. */
export const isUnderWay = ({ state }: Pick<ExportJob, 'state'>): boolean => state === 'waiting' || state === 'running';
