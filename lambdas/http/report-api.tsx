import type { FunctionSettings } from '#domain/settings.ts';
import { renderDocument } from '#web/document.tsx';
import { NotFoundPage } from '#web/pages/not-found.tsx';
import { pageResponse, siteOf } from './page.ts';
import { problem } from './problem.ts';
import type { Api } from './router.ts';

/** How the functions of the report API answer what no route does: by a page, in a language that is spoken here. */
export const REPORT_API: Api<{ settings: FunctionSettings }> = {
  admit: () => problem(403, 'Nothing here asks who you are'),
  nothing: (status, request, { settings }) => {
    const site = siteOf(request, settings);
    return pageResponse(renderDocument(<NotFoundPage site={site} />), site, status);
  },
  knows: (params, { settings }) =>
    !('language' in params) || settings.languages.some((language) => language === params.language),
};
