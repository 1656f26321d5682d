import type { Language } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { Document } from '#web/document.tsx';
import { href, type Site } from '#web/site.ts';
import { wordsOf } from '#web/words/of.ts';
import type { HttpRequest } from './request.ts';
import type { HttpResponse } from './response.ts';

/** The language in which a request is answered: what was asked for if it is spoken here, else the operator's first. */
const languageOf = ({ language }: Pick<HttpRequest, 'language'>, settings: FunctionSettings): Language =>
  settings.languages.find((spoken) => spoken === language) ?? settings.defaultLanguage;

/** What the pages of one request are rendered for. */
export const siteOf = (
  request: Pick<HttpRequest, 'language' | 'basePath' | 'receivedAt'>,
  settings: FunctionSettings,
): Site => ({
  settings,
  words: wordsOf(languageOf(request, settings)),
  basePath: request.basePath,
  now: request.receivedAt,
});

/** Answers with a page, under the policy that it needs. */
export const pageResponse = (
  { html, contentSecurityPolicy }: Document,
  { words }: Site,
  status: number = 200,
): HttpResponse => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-language': words.language,
    'content-security-policy': contentSecurityPolicy,
    vary: 'accept-language',
  },
  body: html,
});

/** Sends a browser on to a page of ours, by GET. */
export const goTo = (site: Site, route: string): HttpResponse => ({
  status: 303,
  headers: { location: href(site, route) },
});
