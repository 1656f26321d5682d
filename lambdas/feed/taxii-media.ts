import type { HttpResponse } from '../http/response.ts';

/** The media type of TAXII 2.1, requests and answers. */
export const TAXII = 'application/taxii+json;version=2.1';

const isServed = (range: string): boolean => {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  if (type === '*/*' || type === 'application/*') return true;
  const version = parameters.find((parameter) => parameter.startsWith('version='));
  return type === 'application/taxii+json' && (version === undefined || version === 'version=2.1');
};

/**
 * Whether an `Accept` header takes TAXII 2.1: none at all, any type, or a list with one that fits. OpenCTI sends
 * `application/json, text/plain, *` + `/*`.
 */
export const acceptsTaxii = (accept: string | undefined): boolean =>
  accept === undefined || accept.trim() === '' || accept.split(',').some(isServed);

/** An answer of TAXII. */
export const taxii = (body: object, headers: Record<string, string> = {}): HttpResponse => ({
  status: 200,
  headers: { ...headers, 'content-type': TAXII },
  body: JSON.stringify(body),
});

/** A problem of the API as an error of TAXII (TAXII 2.1, 3.6.1), in its own media type; what is none is left as it is. */
export const problemAsTaxii = (response: HttpResponse): HttpResponse => {
  if (response.headers?.['content-type'] !== 'application/problem+json') return response;
  const { detail } = JSON.parse(String(response.body)) as { detail: string };
  return {
    status: response.status,
    headers: { ...response.headers, 'content-type': TAXII },
    body: JSON.stringify({ title: detail, http_status: `${response.status}` }),
  };
};
