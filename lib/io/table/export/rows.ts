import * as z from 'zod';
import { DraftAsked, EXPORT_STATES, type ExportJob, FILE_FORMATS, ListToExport } from '#domain/export/export.ts';
import { PackageAsked } from '#domain/export/package/asked.ts';
import { defineList, type List } from '#io/table/store/list.ts';
import { defineRow, type Fields, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** What a list of somebody's files shows of one. */
export interface ExportLine extends Pick<ExportJob, 'id' | 'format' | 'askedAt' | 'state' | 'rows' | 'version'> {
  /** Which table it is of, in words of the audit log. */
  about: string;
}

const SHOWN: Fields<Omit<ExportLine, 'about'>> = /* @__PURE__ */ whenUsed(() => ({
  id: z.string(),
  format: z.enum(FILE_FORMATS),
  askedAt: z.string(),
  state: z.enum(EXPORT_STATES),
  rows: z.int(),
  version: z.int(),
}));

export const ExportRow: Row<ExportJob & { expires: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ExportJob & { expires: number }>('exportJob', {
    ...SHOWN,
    who: z.string(),
    name: z.string().optional(),
    roles: z.array(z.string()).optional(),
    via: z.enum(['page', 'api', 'cli']).optional(),
    reason: z.string().optional(),
    case: z.string().optional(),
    list: z.union([ListToExport, PackageAsked, DraftAsked]),
    bom: z.boolean(),
    bytes: z.int(),
    parts: z.array(z.string()),
    cursor: z.string().nullable(),
    isRead: z.boolean(),
    cut: z.string().nullable(),
    sha256: z.string().nullable(),
    doneAt: z.string().nullable(),
    expires: z.int(),
  }),
);

/** The files that somebody asked for, newest first. */
export const Exports: List<ExportLine> = /* @__PURE__ */ whenUsed(() =>
  defineList<ExportLine>('exports', { ...SHOWN, about: z.string() }),
);
