import { recordLook } from '#actions/desk/record-look.ts';
import { askForDraft } from '#actions/export/ask-for-export.ts';
import {
  type DraftRefusal,
  type DraftWish,
  draftRequest,
  hostsOfCampaign,
  listDrafts,
  noteDraftStep,
  seeDraft,
} from '#actions/export/draft-request.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { DraftPage, DraftRefusedPage, DraftsPage, NoDraftPage } from '#web/desk/pages/case/draft.tsx';
import { NoListPage } from '#web/desk/pages/lists.tsx';
import { DESK, DESK_FIELD, draftPath, exportPath } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, goTo, lookerOf, siteOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

const STATUS: Readonly<Record<DraftRefusal | 'not-yours', number>> = {
  ...{
    'personal-data': 400,
    'no-addressee': 400,
    'no-reason': 400,
    unknown: 404,
    'nothing-known': 404,
    'no-such-step': 409,
    changed: 409,
  },
  'not-yours': 403,
};

/** The requests that who is signed in may see; with the form that begins one where a wallet or a campaign is named. */
export const drafts = async (asked: Asked<'drafts'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { cursor, of, id } = asked.query;
  const about = of === undefined || id === undefined ? null : { of, id };
  const look = { what: 'draft.list', about: about === null ? 'drafts' : about.id };
  const audit = await recordLook(context.world, lookerOf(context), look);
  const page = await listDrafts(context.world, lookerOf(context), cursor);
  if (!page.ok) return deskPage(<NoListPage site={site} at={DESK.drafts} />, 400);
  const hosts = about?.of === 'campaign' ? await hostsOfCampaign(context.world, about.id) : [];
  const shown = { site, lines: page.lines, cursor, next: page.next, about, hosts, entry: entryOf(audit) };
  return deskPage(<DraftsPage {...shown} />);
};

/** A request, as text. */
export const draft = async (asked: Asked<'draft'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { draft: found, takenBack, audit } = await seeDraft(context.world, lookerOf(context), asked.params.draft);
  return found === null
    ? deskPage(<NoDraftPage site={site} entry={entryOf(audit)} />, 404)
    : deskPage(<DraftPage site={site} draft={found} takenBack={takenBack} entry={entryOf(audit)} />);
};

/** What a form asks to be written; about nothing where it names nothing. */
const wishIn = (field: (name: string) => string): DraftWish => {
  const wish = { to: field(DESK_FIELD.name), inEu: field(DESK_FIELD.mark) === 'yes', reason: field(DESK_FIELD.reason) };
  const [of, id] = [field(DESK_FIELD.of), field(DESK_FIELD.one)];
  return of === 'campaign'
    ? { ...wish, about: { of, campaign: id, host: field(DESK_FIELD.as) } }
    : { ...wish, about: { of: 'wallet', address: id } };
};

/** Writes a request, asks for it as a PDF, or notes that it was sent or answered. */
export const workOnDrafts = async (asked: Asked<'workOnDrafts'>, context: DeskContext): Promise<HttpResponse> => {
  const { world, form } = context;
  const site = siteOf(asked, context);
  const looker = lookerOf(context);
  const field = (name: string): string => form?.get(name) ?? '';
  const refuse = (reason: DraftRefusal | 'not-yours'): HttpResponse =>
    deskPage(<DraftRefusedPage site={site} reason={reason} />, STATUS[reason]);
  const act = field(DESK_FIELD.act);
  const id = field(DESK_FIELD.one);
  if (act === 'sent' || act === 'answered') {
    if (looker.roles?.includes('lead') !== true) return refuse('not-yours');
    const noted = await noteDraftStep(world, looker, { id, state: act, text: field(DESK_FIELD.text) });
    return noted.ok ? goTo(site, draftPath(id)) : refuse(noted.reason);
  }
  if (act === 'pdf') {
    const { draft: found } = await seeDraft(world, looker, id);
    if (found === null) return refuse('unknown');
    const made = await askForDraft(world, looker, id);
    return made.ok ? goTo(site, exportPath(made.id)) : refuse('not-yours');
  }
  const written = await draftRequest(world, looker, wishIn(field));
  return written.ok ? goTo(site, draftPath(written.id)) : refuse(written.reason);
};
