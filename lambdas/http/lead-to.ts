import { isFresh, keepView, readView, type View } from '#actions/intake/keep-view.ts';
import { checkToken } from '#domain/intake/page-token.ts';
import type { Site } from '#web/site.ts';
import { goTo } from './page.ts';
import type { PublicContext } from './public-context.ts';
import type { HttpResponse } from './response.ts';

/** Leads to the page that says what became of a form: that one is got, so that nothing is ever sent again by Back or a reload. */
export const leadTo = async (
  site: Site,
  { intake, newToken }: Pick<PublicContext, 'intake' | 'newToken'>,
  route: (view: string) => string,
  view: View,
): Promise<HttpResponse> => {
  const token = newToken();
  await keepView(intake.inbox, token, view);
  return goTo(site, route(token));
};

/** What was kept for a page under the token in its address; null where nothing was, or that was too long ago. */
export const keptView = async (
  token: string,
  { pageKey, intake }: Pick<PublicContext, 'pageKey' | 'intake'>,
): Promise<View | null> => {
  if (checkToken(pageKey, token, intake.clock()) !== 'valid') return null;
  const view = await readView(intake.inbox, token);
  return view !== null && isFresh(view, intake.clock()) ? view : null;
};
