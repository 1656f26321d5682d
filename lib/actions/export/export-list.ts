import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import { type CampaignSort, listCampaigns } from '#actions/desk/list-campaigns.ts';
import { listClusters } from '#actions/desk/list-clusters.ts';
import { listDecisions } from '#actions/desk/list-decisions.ts';
import { listReports } from '#actions/desk/list-reports.ts';
import type { Asker } from '#actions/desk/record-look.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { sumsOf } from '#domain/brief/demands.ts';
import type { Cell, Column } from '#domain/export/cells.ts';
import type { Demand } from '#domain/findings.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { type CsvFile, writeCsv } from './write-csv.ts';

/** Which list is exported, and by what it was filtered. */
export type ListToExport =
  | { of: 'campaigns'; sort?: CampaignSort | undefined }
  | { of: 'clusters' }
  | { of: 'decisions'; month: string; by?: string | undefined; what?: string | undefined }
  | { of: 'reports'; campaign: string };

export interface ExportList extends Recording {
  settings: FunctionSettings;
}

/** What became of it: a file, or that there is no such list. */
export type ListExported = { ok: true; file: CsvFile; name: string } | { ok: false };

/** Most rows of a file that is made while its reader waits, and most pages that are read for it. */
const MAX_ROWS = 5_000;
const MAX_PAGES = 200;

type Page<Line> = { ok: true; lines: readonly Line[]; next?: string } | { ok: false };

/** Reads a list as far as it goes; null where there is none. */
const readAll = async <Line>(
  read: (cursor: string | undefined) => Promise<Page<Line>>,
): Promise<{ lines: Line[]; isAll: boolean } | null> => {
  const lines: Line[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MAX_PAGES && lines.length < MAX_ROWS; pages += 1) {
    const page = await read(cursor);
    if (!page.ok) return null;
    lines.push(...page.lines);
    cursor = page.next;
    if (cursor === undefined) break;
  }
  return { lines: lines.slice(0, MAX_ROWS), isAll: cursor === undefined && lines.length <= MAX_ROWS };
};

const text = (name: string): Column => ({ name, type: 'text' });
const number = (name: string): Column => ({ name, type: 'number' });
const time = (name: string): Column => ({ name, type: 'time' });
const demands = (all: readonly Demand[]): string =>
  all.map(({ amount, currency }) => `${amount} ${currency}`).join(' | ');

interface Read {
  name: string;
  columns: Column[];
  rows: Cell[][];
  isAll: boolean;
}

const campaigns = async (world: ExportList, sort: CampaignSort | undefined): Promise<Read | null> => {
  const all = await readAll((cursor) => listCampaigns(world, { sort, cursor }));
  if (all === null) return null;
  return {
    name: 'campaigns',
    columns: [
      ...[text('id'), text('name'), text('text'), text('languages')],
      ...[number('reports_24h'), number('reports_7d'), number('reports'), number('wallets')],
      ...[text('demanded'), time('first_report'), time('counted')],
    ],
    rows: all.lines.map((line) => [
      ...[line.id, campaignName(line.id), line.text, line.languages.join(' ')],
      ...[line.day, line.week, line.reports, line.wallets],
      ...[demands(sumsOf(line.demanded)), line.foundedAt, line.asOf],
    ]),
    isAll: all.isAll,
  };
};

const clusters = async (world: ExportList): Promise<Read | null> => {
  const all = await readAll((cursor) => listClusters(world, { cursor }));
  if (all === null) return null;
  return {
    name: 'clusters',
    columns: [text('id'), text('name'), number('wallets'), number('reports'), text('demanded'), time('counted')],
    rows: all.lines.map(({ id, wallets, reports, demanded, asOf }) => [
      ...[id, campaignName(id), wallets, reports, demands(sumsOf(demanded)), asOf],
    ]),
    isAll: all.isAll,
  };
};

const decisions = async (world: ExportList, filter: ListToExport & { of: 'decisions' }): Promise<Read | null> => {
  const { month, by, what } = filter;
  const all = await readAll((cursor) => listDecisions(world, { month, by, what, cursor }));
  if (all === null) return null;
  return {
    name: `decisions-${month}`,
    columns: [time('decided'), text('what'), text('about'), text('by'), text('name'), text('reason')],
    rows: all.lines.map((line) => [line.at, line.what, line.about, line.by, line.name ?? null, line.reason]),
    isAll: all.isAll,
  };
};

const reports = async (world: ExportList, campaign: string): Promise<Read | null> => {
  const all = await readAll(async (cursor) => {
    const page = await listReports(world, { campaign, cursor });
    return page.ok ? { ...page, lines: page.reports } : page;
  });
  if (all === null) return null;
  return {
    name: 'reports',
    columns: [
      ...[text('reference'), time('received'), text('channel'), text('language'), text('state')],
      ...[text('wallets'), number('wallets_beyond'), text('demanded')],
    ],
    rows: all.lines.map(({ reference, receivedAt, channel, language, state, findings, walletsBeyond }) => [
      ...[reference, receivedAt, channel, language, state],
      ...[findings.wallets.map(({ address }) => address).join(' '), walletsBeyond, demands(findings.demands)],
    ]),
    isAll: all.isAll,
  };
};

const readList = (world: ExportList, list: ListToExport): Promise<Read | null> => {
  switch (list.of) {
    case 'campaigns':
      return campaigns(world, list.sort);
    case 'clusters':
      return clusters(world);
    case 'decisions':
      return decisions(world, list);
    case 'reports':
      return reports(world, list.campaign);
  }
};

/**
 * Writes a list of the desk as CSV, as far as its filter goes: of more than 5,000 rows the first, and its last line says so. The audit
 * log has the file's SHA-256 before it leaves: who holds the file shows by it that it was this one.
 */
export const exportList = async (world: ExportList, asker: Asker, list: ListToExport): Promise<ListExported> => {
  const read = await readList(world, list);
  if (read === null) return { ok: false };
  const { name, columns, rows, isAll } = read;
  const cut = isAll ? null : 'there are more rows than these';
  const file = writeCsv({ columns, rows, cut }, world.settings.timeZone);
  const about = list.of === 'reports' ? `${name} ${list.campaign}` : name;
  await recordAct(world, { ...asker, what: 'export.csv', about, outcome: String(rows.length), digest: file.sha256 });
  return { ok: true, file, name };
};
