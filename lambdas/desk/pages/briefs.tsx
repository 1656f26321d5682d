import { listBriefs, lookUpBrief, pdfOfBrief } from '#actions/brief/look-up-brief.ts';
import { recordLook } from '#actions/desk/record-look.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { BriefPage, BriefsPage, NoBriefPage } from '#web/desk/pages/briefs.tsx';
import { NoListPage } from '#web/desk/pages/lists.tsx';
import { asking, DESK, to } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

const BAD_REQUEST = 400;
const NOT_FOUND = 404;

/** What a brief's HTML may do in the page that frames it: show itself, in the styles that it brings. */
const FRAMED =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The briefs that were sent in a month; this one where none is named. */
export const briefs = async (asked: Asked<'briefs'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { cursor } = asked.query;
  const month = asked.query.month || context.world.clock().toISOString().slice(0, 7);
  const look = { what: 'briefs.list', about: `briefs ${month}` };
  const audit = await recordLook(context.world, lookerOf(context), look);
  const page = await listBriefs(context.world, month, cursor);
  if (!page.ok) return deskPage(<NoListPage site={site} at={DESK.briefs} />, BAD_REQUEST);
  const older = page.next && to(site, asking(DESK.briefs, { month, cursor: page.next }));
  const shown = { site, month, lines: page.lines, older, isFirst: cursor === undefined, entry: entryOf(audit) };
  return deskPage(<BriefsPage {...shown} />);
};

/** A brief as it was sent. */
export const brief = async (asked: Asked<'brief'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const found = await lookUpBrief(context.world, asked.params.brief);
  const look = { what: 'brief.show', about: found?.id ?? 'brief', outcome: found === null ? 'unknown' : 'ok' };
  const audit = await recordLook(context.world, lookerOf(context), look);
  return found === null
    ? deskPage(<NoBriefPage site={site} entry={entryOf(audit)} />, NOT_FOUND)
    : deskPage(<BriefPage site={site} brief={found} entry={entryOf(audit)} />);
};

/** Its HTML as it was mailed, for the frame of its page; or its PDF. */
export const briefPart = async (asked: Asked<'briefPart'>, context: DeskContext): Promise<HttpResponse> => {
  const { brief: id, part } = asked.params;
  const found = part === 'html' || part === 'pdf' ? await lookUpBrief(context.world, id) : null;
  const body = part === 'pdf' ? await pdfOfBrief(context.world, id) : (found?.html ?? null);
  const outcome = body === null ? 'unknown' : 'ok';
  const look = { what: 'brief.show', about: found === null ? 'brief' : `${found.id} ${part}`, outcome };
  const audit = await recordLook(context.world, lookerOf(context), look);
  if (body === null) {
    return deskPage(<NoBriefPage site={siteOf(asked, context)} entry={entryOf(audit)} />, NOT_FOUND);
  }
  const name = `${found?.sentAt.slice(0, 10)}-brief.pdf`;
  const headers: Record<string, string> =
    part === 'pdf'
      ? { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}"` }
      : { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': FRAMED };
  return { status: 200, headers, body };
};
