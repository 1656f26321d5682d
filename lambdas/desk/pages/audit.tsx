import { type EntriesAsker, listEntries } from '#actions/audit/list-entries.ts';
import { isDay } from '#domain/day.ts';
import { AuditPage } from '#web/desk/pages/audit.tsx';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, siteOf, visitorOf } from '../page.tsx';

/** A day of the audit log: all of it for auditors, one's own entries for others. */
export const audit = async (
  asked: RouteRequest<(typeof DESK_PAGES)['audit']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { day = site.now.toISOString().slice(0, 10), cursor } = asked.query;
  const { who, name, roles, workingOn } = visitorOf(context).session;
  const asker: EntriesAsker = { who, name, roles, ...(workingOn === null ? {} : { reason: workingOn }) };
  const page = isDay(day) ? await listEntries(context.world, asker, { day, cursor }) : null;
  const entries = page?.ok ? page.entries : null;
  const next = page?.ok ? page.next : undefined;
  const shown = <AuditPage site={site} day={day} entries={entries} cursor={cursor} next={next} />;
  return deskPage(shown, entries === null ? 400 : 200);
};
