import { beginSignIn, signOut as endSession, finishSignIn } from '#actions/desk/sign-in.ts';
import { log } from '#io/log.ts';
import { SignedOutPage, SignInFailedPage } from '#web/desk/pages/sign-in.tsx';
import { DESK } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { cookieOf, setCookie } from '../cookie.ts';
import { deskPage, goTo, nextPage, siteOf, visitorOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

/** A name that an issuer is told somebody is likely to have. */
const HINT = /^[\w.@+-]{1,100}$/;

/** Sends a browser to the issuer. */
export const signIn = async ({ query }: Asked<'signIn'>, { world }: DeskContext): Promise<HttpResponse> => {
  const hint = HINT.test(query.as ?? '') ? query.as : undefined;
  const { url, browser } = await beginSignIn(world, nextPage(query.next), hint);
  return { status: 303, headers: { ...setCookie('signIn', browser), location: url.href } };
};

/** Takes what the issuer sends a browser back with. */
export const signedIn = async (asked: Asked<'signedIn'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const answer = Object.fromEntries(Object.entries(asked.query).filter(([, value]) => value !== undefined));
  const found = await finishSignIn(context.world, answer, cookieOf('signIn', asked.headers.cookie));
  if (found.ok) return goTo(site, found.next, setCookie('session', found.id));
  log.warn('sign-in refused', { reason: found.reason });
  return deskPage(<SignInFailedPage site={{ ...site, person: null }} why={found.reason} />, 403);
};

/** Ends the session, here. */
export const signOut = async (asked: Asked<'signOut'>, context: DeskContext): Promise<HttpResponse> => {
  const { id, session } = visitorOf(context);
  await endSession(context.world, id, session);
  return goTo(siteOf(asked, context), DESK.signedOut, setCookie('session', ''));
};

/** Says that one is signed out, and where one is not yet: the issuer keeps a session of its own. */
export const signedOut = async (asked: Asked<'signedOut'>, context: DeskContext): Promise<HttpResponse> => {
  const back = `${context.world.settings.urls.desk}${DESK.signedOut}`;
  // A way out that cannot be found out now must not stand in the way of saying that one is out here.
  const url = await context.world.issuer.signOutUrl(back).catch(() => null);
  const site = { ...siteOf(asked, context), person: null };
  return deskPage(<SignedOutPage site={site} issuer={url?.href ?? null} />);
};
