import { recordLook } from '#actions/desk/record-look.ts';
import {
  askForExport,
  cancelExport,
  type ExportRefusal,
  myExports,
  seeExport,
} from '#actions/export/ask-for-export.ts';
import { exportList } from '#actions/export/export-list.ts';
import { EXPORT_FORMATS, ListToExport } from '#domain/export/export.ts';
import type { Unheard } from '#io/table/feed/rows.ts';
import { noteHeardElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { unheardPage } from '#io/table/feed/unheard.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { ExportPage, ExportRefusedPage, ExportsPage, NoExportPage } from '#web/desk/pages/exports.tsx';
import { NoListPage } from '#web/desk/pages/lists.tsx';
import { DESK, DESK_FIELD, exportPath } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, goTo, lookerOf, siteOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

const NOT_FOUND = 404;
const STATUS: Record<ExportRefusal, number> = { 'no-such-table': 404, 'not-yours': 403, 'too-many': 429 };

/** The table that a page's address names with its filter; null where it is none. */
const listIn = (of: string | undefined, filter: Readonly<Record<string, string | undefined>>): ListToExport | null => {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  return ListToExport.safeParse({ of, ...Object.fromEntries(said) }).data ?? null;
};

/** A table as CSV, at once, of what its filter gives. */
export const exported = async (asked: Asked<'exported'>, context: DeskContext): Promise<HttpResponse> => {
  const { sort, ...filter } = asked.query;
  const list = listIn(asked.params.list, filter);
  const made = list && (await exportList(context.world, lookerOf(context), { ...list, sort }));
  if (!made?.ok) return deskPage(<NoListPage site={siteOf(asked, context)} at={DESK.today} />, NOT_FOUND);
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${made.name}.csv"`,
    },
    body: made.text,
  };
};

/** What of the files of who is signed in holds no more, as far as they have not said that they know: those that wait longest. */
const correctionsOf = async (context: DeskContext): Promise<Unheard[]> => {
  const { who } = lookerOf(context);
  const page = await unheardPage(context.world.table);
  if (!page.ok) return [];
  return page.lines.filter(({ channel, recipient }) => channel === 'export' && recipient === who);
};

/** The files that who is signed in asked for; with the form that asks for one where a table is named. */
export const exportsOf = async (asked: Asked<'exports'>, context: DeskContext): Promise<HttpResponse> => {
  const { cursor, of, ...filter } = asked.query;
  const site = siteOf(asked, context);
  const page = await myExports(context.world, lookerOf(context).who, cursor);
  if (!page.ok) return deskPage(<NoListPage site={site} at={DESK.exports} />, 400);
  const bom = context.world.settings.exports.byteOrderMark;
  const corrections = await correctionsOf(context);
  const shown = { site, lines: page.lines, cursor, next: page.next, list: listIn(of, filter), bom, corrections };
  return deskPage(<ExportsPage {...shown} />);
};

/** One of them. */
export const oneExport = async (asked: Asked<'export'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { file, audit } = await seeExport(context.world, lookerOf(context), asked.params.export, { fetches: false });
  const entry = entryOf(audit);
  if (file === null) return deskPage(<NoExportPage site={site} entry={entry} />, NOT_FOUND);
  return deskPage(<ExportPage site={site} file={file} entry={entry} />);
};

/** Sends the browser to where it lies. */
export const exportFile = async (asked: Asked<'exportFile'>, context: DeskContext): Promise<HttpResponse> => {
  const { file, audit } = await seeExport(context.world, lookerOf(context), asked.params.export, { fetches: true });
  if (file?.href) return { status: 303, headers: { location: file.href } };
  return deskPage(<NoExportPage site={siteOf(asked, context)} entry={entryOf(audit)} />, NOT_FOUND);
};

const tableIn = (json: string): ListToExport | null => {
  try {
    return ListToExport.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
};

/** Asks for a file, or cancels one. */
export const workOnExports = async (asked: Asked<'workOnExports'>, context: DeskContext): Promise<HttpResponse> => {
  const { form } = context;
  const site = siteOf(asked, context);
  const field = (name: string): string => form?.get(name) ?? '';
  if (field(DESK_FIELD.act) === 'cancel') {
    await cancelExport(context.world, lookerOf(context), field(DESK_FIELD.one));
    return goTo(site, DESK.exports);
  }
  if (field(DESK_FIELD.act) === 'heard') {
    const { world } = context;
    const { who } = lookerOf(context);
    const subject = field(DESK_FIELD.of);
    await recordLook(world, lookerOf(context), { what: 'correction.heard', about: who });
    await noteHeardElsewhere(world.table, subject, { channel: 'export', recipient: who }, world.clock().toISOString());
    return goTo(site, DESK.exports);
  }
  const list = tableIn(field(DESK_FIELD.of));
  const format = EXPORT_FORMATS.find((each) => each === field(DESK_FIELD.as));
  if (list === null || format === undefined)
    return deskPage(<ExportRefusedPage site={site} reason="no-such-table" />, NOT_FOUND);
  const bom = field(DESK_FIELD.mark) === 'yes';
  const made = await askForExport(context.world, lookerOf(context), { list, format, bom });
  return made.ok
    ? goTo(site, exportPath(made.id))
    : deskPage(<ExportRefusedPage site={site} reason={made.reason} />, STATUS[made.reason]);
};
