import type { VNode } from 'preact';
import { seeCase } from '#actions/case/see-cases.ts';
import type { Asker } from '#actions/desk/record-look.ts';
import type { DecidedFor } from '#domain/case/decided-for.ts';
import { HotlineError } from '#domain/hotline-error.ts';
import { renderDesk } from '#web/desk/document.ts';
import { type DeskSite, to } from '#web/desk/site.ts';
import { deskWordsOf } from '#web/words/desk-words.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { DeskContext, Visitor } from './context.ts';
import { csrfOf } from './csrf.ts';

/** A page that only who is signed in may see was asked for by nobody: the route table let in who it must not. */
class NobodyThere extends HotlineError {}

/** What a page is rendered for. */
export const siteOf = ({ basePath }: Pick<HttpRequest, 'basePath'>, { world, visitor }: DeskContext): DeskSite => ({
  words: deskWordsOf('en'),
  settings: world.settings,
  basePath,
  person:
    visitor === null
      ? null
      : {
          name: visitor.session.name,
          roles: visitor.session.roles,
          workingOn: visitor.session.workingOn,
          csrf: csrfOf(visitor.id),
        },
  now: world.clock(),
});

/** Answers with a page, under the policy that it needs. */
export const deskPage = (page: VNode, status: number = 200): HttpResponse => {
  const { html, contentSecurityPolicy } = renderDesk(page);
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      // With none at all browsers call the origin of a form `null`, and no other site's could be told from ours.
      'referrer-policy': 'same-origin',
    },
    body: html,
  };
};

/** Sends a browser on to a page of ours, by GET. */
export const goTo = (
  site: Pick<DeskSite, 'basePath'>,
  path: string,
  headers: Record<string, string> = {},
): HttpResponse => ({ status: 303, headers: { ...headers, location: to(site, path) } });

/** A page of ours, where that is what was asked for; else the first. Letters that browsers read otherwise than we do are none. */
export const nextPage = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?:[\w~%-][\w.~%/-]*(?:\?[\w=&%.~-]*)?)?$/.test(asked) && !asked.includes('//')
    ? asked
    : '/';

/** Who is signed in: where the table names a role there is somebody. */
export const visitorOf = ({ visitor }: DeskContext): Visitor => {
  if (visitor === null) throw new NobodyThere('no session');
  return visitor;
};

/** Who looks, and why, as the audit log keeps it. */
export const lookerOf = (context: DeskContext): Asker => {
  const { who, name, roles, workingOn, case: of } = visitorOf(context).session;
  const why = { ...(workingOn === null ? {} : { reason: workingOn }), ...(of === undefined ? {} : { case: of }) };
  return { who, name, roles, via: 'page', ...why };
};

/** The case that who is signed in works on, where they chose one and may still be told of it. */
export const workingFor = async (context: DeskContext): Promise<DecidedFor | undefined> => {
  const { who, case: of } = visitorOf(context).session;
  const found = of === undefined ? null : await seeCase(context.world.table, who, of);
  return found === null ? undefined : { case: found.id, isCovert: found.covert === true };
};
