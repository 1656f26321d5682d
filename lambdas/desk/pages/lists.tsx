import { listCampaignWallets } from '#actions/desk/list-campaign-wallets.ts';
import { listCampaigns } from '#actions/desk/list-campaigns.ts';
import { listClusters } from '#actions/desk/list-clusters.ts';
import { listDecisions } from '#actions/desk/list-decisions.ts';
import { listReports } from '#actions/desk/list-reports.ts';
import { recordLook } from '#actions/desk/record-look.ts';
import { listEntered } from '#actions/desk/today/list-entered.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { CampaignsPage, ClustersPage, DecisionsPage, NoListPage } from '#web/desk/pages/lists.tsx';
import { NotKnown } from '#web/desk/pages/not-there.tsx';
import { ReportsEnteredPage, ReportsOfCampaignPage, WalletsOfCampaignPage } from '#web/desk/pages/reports.tsx';
import { asking, campaignPath, campaignWalletsPath, DESK, to } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

const BAD_REQUEST = 400;
/** How many wallets of a campaign a page has. */
const PAGE = 50;

/** All campaigns, a page of them. */
export const campaigns = async (asked: Asked<'campaigns'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { sort = 'last', cursor } = asked.query;
  const audit = await recordLook(context.world, lookerOf(context), { what: 'campaigns.list', about: 'campaigns' });
  const page = await listCampaigns(context.world, { sort, cursor });
  if (!page.ok) return deskPage(<NoListPage site={site} at={DESK.campaigns} />, BAD_REQUEST);
  const older = page.next && to(site, asking(DESK.campaigns, { sort, cursor: page.next }));
  const listed = { site, lines: page.lines, older, isFirst: cursor === undefined, entry: entryOf(audit) };
  return deskPage(<CampaignsPage {...listed} sort={sort} sorted={page.sorted} />);
};

/** The reports of a campaign, a page of them. */
export const reportsOfCampaign = async (
  asked: Asked<'reportsOfCampaign'>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { campaign } = asked.params;
  const { cursor } = asked.query;
  const found = await listReports(context.world, { campaign, cursor });
  const about = found.ok ? found.campaign : 'campaign';
  const outcome = found.ok ? 'ok' : 'unknown';
  const audit = await recordLook(context.world, lookerOf(context), { what: 'campaign.reports', about, outcome });
  if (!found.ok) {
    return found.reason === 'unknown'
      ? deskPage(<NotKnown site={site} of="campaign" why="unknown" audit={audit} />, 404)
      : deskPage(<NoListPage site={site} at={DESK.campaigns} />, BAD_REQUEST);
  }
  const path = `${campaignPath(found.campaign)}/reports`;
  const older = found.next && to(site, asking(path, { cursor: found.next }));
  const shown = { site, found, older, isFirst: cursor === undefined, entry: entryOf(audit) };
  return deskPage(<ReportsOfCampaignPage {...shown} />);
};

/** The wallets that a campaign's letters name, a page of them. */
export const walletsOfCampaign = async (
  asked: Asked<'walletsOfCampaign'>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { cursor } = asked.query;
  const found = await listCampaignWallets(context.world.table, asked.params.campaign, cursor, PAGE);
  const about = found.ok ? found.campaign : 'campaign';
  const outcome = found.ok ? 'ok' : 'unknown';
  const audit = await recordLook(context.world, lookerOf(context), { what: 'campaign.wallets', about, outcome });
  if (!found.ok) {
    return found.reason === 'unknown'
      ? deskPage(<NotKnown site={site} of="campaign" why="unknown" audit={audit} />, 404)
      : deskPage(<NoListPage site={site} at={DESK.campaigns} />, BAD_REQUEST);
  }
  const path = campaignWalletsPath(found.campaign);
  const older = found.next && to(site, asking(path, { cursor: found.next }));
  const shown = { site, campaign: found.campaign, lines: found.lines, older, isFirst: cursor === undefined };
  return deskPage(<WalletsOfCampaignPage {...shown} entry={entryOf(audit)} />);
};

/** A moment as a page's address has it; null where it is none. */
const momentIn = (asked: string): Date | null => {
  const moment = new Date(asked);
  return Number.isNaN(moment.getTime()) ? null : moment;
};

const DAY_MS = 86_400_000;

/** The reports that were entered in a stretch of time, a page of them; in the last 24 hours where none is said. */
export const reports = async (asked: Asked<'reports'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { cursor } = asked.query;
  const now = context.world.clock();
  const until = asked.query.until ? momentIn(asked.query.until) : now;
  const from = asked.query.from ? momentIn(asked.query.from) : new Date(now.getTime() - DAY_MS);
  const window = from === null || until === null ? null : { from, to: until };
  const about = window === null ? 'reports' : `reports ${window.from.toISOString()} ${window.to.toISOString()}`;
  const audit = await recordLook(context.world, lookerOf(context), { what: 'reports.list', about });
  const page = window === null ? null : await listEntered(context.world, { window, cursor });
  if (window === null || !page?.ok) return deskPage(<NoListPage site={site} at={DESK.reports} />, BAD_REQUEST);
  const shown = { from: window.from.toISOString(), until: window.to.toISOString() };
  const older = page.next && to(site, asking(DESK.reports, { ...shown, cursor: page.next }));
  const listed = { site, shown, lines: page.reports, older, isFirst: cursor === undefined, entry: entryOf(audit) };
  return deskPage(<ReportsEnteredPage {...listed} />);
};

/** All clusters, a page of them. */
export const clusters = async (asked: Asked<'clusters'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { cursor } = asked.query;
  const audit = await recordLook(context.world, lookerOf(context), { what: 'clusters.list', about: 'clusters' });
  const page = await listClusters(context.world, { cursor });
  if (!page.ok) return deskPage(<NoListPage site={site} at={DESK.clusters} />, BAD_REQUEST);
  const older = page.next && to(site, asking(DESK.clusters, { cursor: page.next }));
  const listed = { site, lines: page.lines, older, isFirst: cursor === undefined, entry: entryOf(audit) };
  return deskPage(<ClustersPage {...listed} />);
};

/** The UTC month before the one of a moment: `2026-11`. */
const monthBefore = (now: Date): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);

/** What was decided in a month; in this one where none is named; while nothing was decided in it, and nothing else is asked for, in the one before. */
export const decisions = async (asked: Asked<'decisions'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { cursor } = asked.query;
  const now = context.world.clock();
  const filter = { by: asked.query.by || undefined, what: asked.query.what || undefined };
  const named = asked.query.month || now.toISOString().slice(0, 7);
  const list = (month: string) => listDecisions(context.world, { ...filter, month, cursor });
  const ofNamed = await list(named);
  const isAny = !asked.query.month && filter.by === undefined && filter.what === undefined;
  const isNone = isAny && ofNamed.ok && ofNamed.lines.length === 0 && ofNamed.next === undefined;
  const [month, page] = isNone ? [monthBefore(now), await list(monthBefore(now))] : [named, ofNamed];
  const about = `decisions ${month}`;
  const audit = await recordLook(context.world, lookerOf(context), { what: 'decisions.list', about });
  const shown = { month, ...filter };
  if (!page.ok) return deskPage(<NoListPage site={site} at={DESK.decisions} />, BAD_REQUEST);
  const older = page.next && to(site, asking(DESK.decisions, { ...shown, cursor: page.next }));
  const listed = { site, lines: page.lines, older, isFirst: cursor === undefined, entry: entryOf(audit) };
  return deskPage(<DecisionsPage {...listed} shown={shown} />);
};
