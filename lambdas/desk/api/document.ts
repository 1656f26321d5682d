import { createHash } from 'node:crypto';
import type { HttpResponse } from '../../http/response.ts';
import { openApiDocument } from '../../routes/desk-document.ts';
import type { DeskContext } from '../context.ts';
import type { Asked } from './context.ts';

/** `GET /openapi.json`: the document, of the desk where it is asked for. */
export const answerDocument = ({ basePath }: Asked<'openapi'>): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'application/openapi+json', 'cache-control': 'public, max-age=300' },
  body: JSON.stringify(openApiDocument(basePath)),
});

const STYLE = [
  'body{font-family:system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.5}',
  'code{font-family:ui-monospace,monospace}h2{margin-top:2rem;border-top:1px solid;padding-top:1rem}',
  'td,th{text-align:left;padding:.25rem 1rem .25rem 0;vertical-align:top}',
].join('');
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const escaped = (text: unknown): string =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

type Operation = { summary: string; description: string; parameters: { name?: string; in?: string }[] };

const sectionOf = (path: string, method: string, { summary, description, parameters }: Operation): string => {
  const query = parameters.filter((one) => one.in === 'query').map(({ name }) => `<code>${escaped(name)}</code>`);
  return [
    `<h2 id="${escaped(`${method}-${path.replace(/\W+/g, '-')}`)}"><code>${method.toUpperCase()} ${escaped(path)}</code></h2>`,
    `<p>${escaped(summary)}. ${escaped(description)}</p>`,
    ...(query.length === 0 ? [] : [`<p>Query: ${query.join(', ')}</p>`]),
  ].join('');
};

/** `GET /docs`: the same document, to be read by people, without a script. */
export const answerDocs = ({ basePath }: Asked<'apiDocs'>, { world }: DeskContext): HttpResponse => {
  const { paths, info } = openApiDocument(basePath) as {
    paths: Record<string, Record<string, Operation>>;
    info: { title: string; description: string };
  };
  const sections = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => sectionOf(path, method, operation)),
  );
  const title = `${world.settings.operator.name}: ${info.title}`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    body: [
      '<!doctype html><html lang="en"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>`,
      `<h1>${escaped(title)}</h1><p>${escaped(info.description)}</p>`,
      `<p>For programs: <a href="${escaped(basePath)}/api/v1/openapi.json">openapi.json</a></p>`,
      ...sections,
      '</main></body></html>',
    ].join(''),
  };
};
