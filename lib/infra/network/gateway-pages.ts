import { createHash } from 'node:crypto';
import { ResponseType } from 'aws-cdk-lib/aws-apigateway';
import type { Settings } from '#settings';
import { gatewayEn } from '#web/words/en/gateway.ts';
import { gatewayFi } from '#web/words/fi/gateway.ts';
import type { GatewayWords } from '#web/words/gateway-words.ts';
import { lineHours } from '#web/words/hours-in-words.ts';
import { gatewaySv } from '#web/words/sv/gateway.ts';

type Language = Settings['defaultLanguage'];
type HelpLine = Settings['help'][Language][number];
type PageSettings = Pick<Settings, 'languages' | 'mail' | 'operator' | 'help' | 'certificates'>;

const WORDS: Readonly<Record<Language, GatewayWords>> = { fi: gatewayFi, sv: gatewaySv, en: gatewayEn };

/**
 * How the gateway calls a method that none of its paths has: every path below `{proxy+}` is one of its own, so that nothing
 * else is ever missing.
 */
const NO_SUCH_METHOD = ResponseType.MISSING_AUTHENTICATION_TOKEN;

/** What the gateway says when it refuses a victim's request before any function sees it, or none answers. */
const REFUSALS: {
  type: ResponseType;
  status?: string;
  allow?: string;
  says: Exclude<keyof GatewayWords, 'lastResort' | 'start'>;
}[] = [
  { type: ResponseType.REQUEST_TOO_LARGE, status: '413', says: 'tooLarge' },
  { type: ResponseType.THROTTLED, status: '429', says: 'throttled' },
  { type: ResponseType.DEFAULT_4XX, says: 'unhandled' },
  { type: NO_SUCH_METHOD, status: '405', allow: 'GET, POST', says: 'unhandled' },
  { type: ResponseType.DEFAULT_5XX, says: 'broken' },
];

/** `#` and `$` begin words of the gateway's templates (VTL): none may come from a setting. */
const escapeHtml = (text: string): string => text.replace(/[&<>"'#$]/g, (character) => ESCAPED[character] ?? '');
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '#': '&num;',
  $: '&dollar;',
};

const STYLE = 'body{font:18px/1.5 sans-serif;max-width:36em;margin:16px auto;padding:0 16px}a{white-space:nowrap}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

/** With its hours as they are at any moment: nobody computes here whether it answers now. */
const lineOf = (line: HelpLine, language: Language): string => {
  const { name, phone, url, chat } = line;
  const to = chat ?? url;
  const ways = [
    phone && `<a href="tel:${escapeHtml(phone.replaceAll(' ', ''))}">${escapeHtml(phone)}</a>`,
    phone === undefined && to && `<a href="${escapeHtml(to)}" rel="noreferrer">${escapeHtml(new URL(to).host)}</a>`,
    ...lineHours(line, language).map(escapeHtml),
  ].filter(Boolean);
  return `<li>${escapeHtml(name)}: ${ways.join(', ')}</li>`;
};

/**
 * The way to the start page in one language. With a host name of its own nothing stands before it; else the stage does, whose name only
 * the gateway knows: it fills that in.
 */
const wayOn = (language: Language, { certificates }: PageSettings): string => {
  const base = certificates === undefined ? '/$context.stage' : '';
  return `<p><a href="${base}/${language}">${escapeHtml(WORDS[language].start)}</a></p>`;
};

/** What helps in one language, behind what is said first. */
const sectionOf = (language: Language, first: string, { help }: PageSettings): string => {
  const { now, life, help: heading } = WORDS[language].lastResort;
  const lines = help[language].filter((line) => line.phone !== '112' && line.for !== 'organisations');
  return [
    `<section lang="${language}">${first}`,
    `<ul>${now.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`,
    paragraph(life),
    ...(lines.length > 0
      ? [`<h2>${escapeHtml(heading)}</h2><ul>${lines.map((line) => lineOf(line, language)).join('')}</ul>`]
      : []),
    '</section>',
  ].join('');
};

/** One page for all languages: the gateway does not know the reader's. No script, nothing that is loaded. */
const page = (firstOf: (language: Language) => string, settings: PageSettings): string => {
  const { languages, operator } = settings;
  const name = escapeHtml(operator.name);
  const sections = languages.map((language) => sectionOf(language, firstOf(language), settings));
  return [
    `<!doctype html><html lang="${languages[0]}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'">`,
    `<title>${name}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${name}</h1>${sections.join('<hr>')}</main></body></html>`,
  ].join('');
};

/** Where the page of last resort stands, which no function answers. */
export const LAST_RESORT_PATH = 'now';

/** The page of last resort: what helps where nothing of ours works, said by the gateway alone. */
export const lastResortPage = (settings: PageSettings): string =>
  page((language) => {
    const { title, forward } = WORDS[language].lastResort;
    return `<h2>${escapeHtml(title)}</h2>${paragraph(forward(settings.mail.reportAddress))}`;
  }, settings);

/** A refusal of the gateway's own, as the template holds it. */
export interface GatewayRefusal {
  type: ResponseType;
  statusCode?: string;
  /** Methods that the API has, where it is asked for another (RFC 9110, 15.5.6). */
  allow?: string;
  /** Content type, then body. */
  templates: Record<string, string>;
  /** Further headers; a value stands in quotes of its own. */
  headers?: Record<string, string>;
}

/** The pages that victims get when the gateway itself refuses: too large, too many, wrong, broken; each with what helps. */
export const refusalPages = (settings: PageSettings): GatewayRefusal[] =>
  REFUSALS.map(({ type, status, allow, says }) => ({
    type,
    ...(status === undefined ? {} : { statusCode: status }),
    ...(allow === undefined ? {} : { allow }),
    templates: {
      'text/html': page(
        (language) => paragraph(WORDS[language][says](settings.mail.reportAddress)) + wayOn(language, settings),
        settings,
      ),
    },
  }));

/** Refusals of the gateway that say which status they have: a template cannot ask for it. */
const STATUSES: readonly [type: ResponseType, status: number, title: string, detail: string][] = [
  [ResponseType.UNAUTHORIZED, 401, 'Unauthorized', 'This takes a bearer token'],
  [
    ResponseType.ACCESS_DENIED,
    403,
    'Forbidden',
    'This token is not for this, or not of somebody who signed in as is demanded',
  ],
  [ResponseType.WAF_FILTERED, 403, 'Forbidden', 'The firewall took this for an attack'],
  [ResponseType.RESOURCE_NOT_FOUND, 404, 'Not Found', 'Nothing is here'],
  [ResponseType.REQUEST_TOO_LARGE, 413, 'Content Too Large', 'A request has 10 MB at most'],
  [ResponseType.UNSUPPORTED_MEDIA_TYPE, 415, 'Unsupported Media Type', 'A body is application/json'],
  [ResponseType.THROTTLED, 429, 'Too Many Requests', 'Come again in a second'],
  [ResponseType.QUOTA_EXCEEDED, 429, 'Too Many Requests', 'Come again in a second'],
  [ResponseType.AUTHORIZER_FAILURE, 500, 'Internal Server Error', 'It was not possible to judge the token'],
  [ResponseType.INTEGRATION_TIMEOUT, 504, 'Gateway Timeout', 'This took too long: come again'],
];

const problemOf = (title: string, more: Record<string, unknown> = {}): Record<string, string> => {
  const said = {
    type: 'about:blank',
    title,
    ...more,
    reason: '$context.error.responseType',
    request: '$context.requestId',
  };
  return { 'application/problem+json': JSON.stringify(said) };
};

/** What goes with a status, beside what every refusal has: how to come (RFC 6750, 3), and when to come again (RFC 9110, 10.2.3). */
const HEADERS: Readonly<Record<number, Record<string, string>>> = {
  401: { 'WWW-Authenticate': '\'Bearer realm="desk"\'' },
  429: { 'Retry-After': "'1'" },
  504: { 'Retry-After': "'5'" },
};

/** The same for programs, as RFC 9457 has it: the desk's and the feed's callers read JSON. `allow` are the methods that the API has. */
export const refusalsInJson = (allow: string): GatewayRefusal[] => [
  { type: ResponseType.DEFAULT_4XX, templates: problemOf('Refused') },
  { type: ResponseType.DEFAULT_5XX, templates: problemOf('Failed') },
  ...STATUSES.map(
    ([type, status, title, detail]): GatewayRefusal => ({
      ...{ type, statusCode: String(status), templates: problemOf(title, { status, detail }) },
      ...(HEADERS[status] === undefined ? {} : { headers: HEADERS[status] }),
    }),
  ),
  {
    type: NO_SUCH_METHOD,
    statusCode: '405',
    allow,
    templates: problemOf('Method Not Allowed', { status: 405, detail: 'Not by this method' }),
  },
];

/** Headers on every refusal; a value stands in quotes of its own. */
export const REFUSAL_HEADERS: Record<string, string> = {
  'Cache-Control': "'no-store'",
  'Referrer-Policy': "'no-referrer'",
  'Strict-Transport-Security': "'max-age=63072000; includeSubDomains'",
  'X-Content-Type-Options': "'nosniff'",
  'X-Frame-Options': "'DENY'",
};
