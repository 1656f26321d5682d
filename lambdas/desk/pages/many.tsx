import { recordAct } from '#actions/audit/record-act.ts';
import { lookUpMany, type ManyLine } from '#actions/desk/look-up-many.ts';
import { csvFile } from '#actions/export/write-table.ts';
import type { Cell, Column } from '#domain/export/cells.ts';
import { ADDRESS_REFUSALS } from '#domain/wallet-address.ts';
import { ManyFoundPage, ManyPage } from '#web/desk/pages/search/many.tsx';
import { DESK_FIELD } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

/** Asks for many addresses. */
export const many = (asked: Asked<'many'>, context: DeskContext): HttpResponse =>
  deskPage(<ManyPage site={siteOf(asked, context)} />);

const COLUMNS: Column[] = [
  ...['line', 'state', 'address'].map((name): Column => ({ name, type: 'text' })),
  { name: 'first_reported', type: 'time' },
  ...['campaign', 'cluster', 'my_cases', 'why_not'].map((name): Column => ({ name, type: 'text' })),
];

const cellsOf = (line: ManyLine): Cell[] => {
  if (line.state === 'invalid') return [line.line, 'invalid', null, null, null, null, null, ADDRESS_REFUSALS[line.why]];
  if (line.state === 'unknown') return [line.line, 'unknown', line.address, null, null, null, null, null];
  const { address, firstSeen, campaign, cluster, cases } = line;
  const titles = cases.map(({ title }) => title).join(' | ');
  return [line.line, 'known', address, firstSeen, campaign?.name ?? null, cluster?.name ?? null, titles, null];
};

/** Looks many addresses up: as a page, or as a file that has the same lines. */
export const lookUp = async (asked: Asked<'lookUpMany'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const typed = context.form?.get(DESK_FIELD.query) ?? '';
  if (typed.trim() === '') return deskPage(<ManyPage site={site} />, 400);
  const answer = await lookUpMany(context.world, lookerOf(context), typed);
  if (context.form?.get(DESK_FIELD.act) !== 'csv') {
    return deskPage(<ManyFoundPage site={site} answer={answer} typed={typed} />);
  }
  const cut = answer.left > 0 ? 'more lines were asked for' : null;
  const { timeZone, exports } = context.world.settings;
  const how = { timeZone, bom: exports.byteOrderMark };
  const file = csvFile({ columns: COLUMNS, rows: answer.lines.map(cellsOf), cut }, how);
  const said = { about: 'many wallets', outcome: String(answer.lines.length), digest: file.sha256 };
  await recordAct(context.world, { ...lookerOf(context), what: 'export.csv', ...said });
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="wallets.csv"',
    },
    body: file.text,
  };
};
