import { type EntriesAsker, listEntries } from '#actions/audit/list-entries.ts';
import { listLooks } from '#actions/audit/list-looks.ts';
import { recordAct } from '#actions/audit/record-act.ts';
import { MAX_VERIFIED_DAYS, verifyChains } from '#actions/audit/verify-chains.ts';
import { isDay } from '#domain/day.ts';
import { LooksPage } from '#web/desk/pages/audit/looks.tsx';
import { AuditVerifiedPage } from '#web/desk/pages/audit/verified.tsx';
import { AuditPage } from '#web/desk/pages/audit.tsx';
import { DESK_FIELD } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf, visitorOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

const BAD_REQUEST = 400;
const DAY_MS = 86_400_000;

/** What was typed to look for, without the spaces around it; a field that was left empty asks for nothing. */
const typed = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** A day of the audit log: all of it for auditors, one's own entries for others. */
export const audit = async (asked: Asked<'audit'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { day = site.now.toISOString().slice(0, 10), cursor } = asked.query;
  const filter = { who: typed(asked.query.who), about: typed(asked.query.about), what: typed(asked.query.what) };
  const { who, name, roles, workingOn } = visitorOf(context).session;
  const asker: EntriesAsker = { who, name, roles, ...(workingOn === null ? {} : { reason: workingOn }) };
  const page = isDay(day) ? await listEntries(context.world, asker, { day, cursor, filter }) : null;
  if (!page?.ok) return deskPage(<AuditPage site={site} day={day} filter={filter} page={null} />, BAD_REQUEST);
  const isTold = roles.includes('auditor') || roles.includes('lead');
  const anchor = isTold ? await (await context.world.files()).lastAnchor(site.now) : null;
  const chain = isTold ? { read: page.read, unfit: page.unfit, last: page.last, anchor } : null;
  const shown = { entries: page.entries, read: page.read, cursor, next: page.next, chain };
  return deskPage(<AuditPage site={site} day={day} filter={filter} page={shown} />);
};

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Who looked at a thing, or what somebody looked at in a month. */
export const looks = async (asked: Asked<'looks'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { cursor } = asked.query;
  const about = typed(asked.query.about);
  const who = about === undefined ? typed(asked.query.who) : undefined;
  const month = typed(asked.query.month) ?? site.now.toISOString().slice(0, 7);
  const shown = { about, who, month };
  const of = about !== undefined ? { about } : who !== undefined && MONTH.test(month) ? { who, month } : null;
  const { who: asks, name, roles, workingOn } = visitorOf(context).session;
  const asker = { who: asks, name, roles, ...(workingOn === null ? {} : { reason: workingOn }) };
  const page = of === null ? null : await listLooks(context.world, asker, { ...of, cursor });
  if (!page?.ok) return deskPage(<LooksPage site={site} shown={shown} page={null} />, BAD_REQUEST);
  return deskPage(<LooksPage site={site} shown={shown} page={{ lines: page.lines, cursor, next: page.next }} />);
};

/** Days that may be verified at once; null where there are too many, or none. */
const rangeOf = (from: string, to: string): { from: string; to: string } | null => {
  if (!isDay(from) || !isDay(to)) return null;
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return days >= 1 && days <= MAX_VERIFIED_DAYS ? { from, to } : null;
};

/** Verifies days of the audit log as they lie in the table, and says the first entry that is not whole. */
export const verifyDays = async (asked: Asked<'verifyDays'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const from = context.form?.get(DESK_FIELD.from) ?? '';
  const range = rangeOf(from, context.form?.get(DESK_FIELD.until) || from);
  if (range === null) return deskPage(<AuditVerifiedPage site={site} verified={null} />, BAD_REQUEST);
  const { broken, entries, chains } = await verifyChains(context.world, range.from, range.to);
  const [first] = broken;
  const about = `from ${range.from} to ${range.to}`;
  const outcome = first === undefined ? 'ok' : `${broken.length} broken`;
  const entry = await recordAct(context.world, { ...lookerOf(context), what: 'audit.verify', about, outcome });
  const anchor = await (await context.world.files()).lastAnchor(site.now);
  const verified = { ...range, broken: broken.length, first: first ?? null, entries, chains, anchor, entry };
  return deskPage(<AuditVerifiedPage site={site} verified={verified} />);
};
