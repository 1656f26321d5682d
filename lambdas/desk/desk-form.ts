import type { HttpRequest } from '../http/request.ts';

/** Longest body of a form of the desk, in bytes: a thousand lines of addresses, or a long letter that was pasted. */
const MAX_FORM_BYTES = 512 * 1024;
/** Most fields of a form: a page's lines that are all chosen, and what goes with them; a parser is slow on a million. */
const MAX_FIELDS = 1_000;

/** What a form of the desk carries. */
export interface DeskForm {
  /** A field's value; empty where it was not sent. */
  get(name: string): string;
  /** All values of a field that may be sent several times: boxes that were ticked. */
  all(name: string): string[];
}

const EMPTY: DeskForm = { get: () => '', all: () => [] };

const fieldsIn = (text: string): number => {
  let fields = 1;
  for (let at = text.indexOf('&'); at >= 0 && fields <= MAX_FIELDS; at = text.indexOf('&', at + 1)) fields += 1;
  return fields;
};

/** Whether a form is longer than any page's: nothing of it is read. */
export const isTooLong = ({ body }: Pick<HttpRequest, 'body'>): boolean => body.length > MAX_FORM_BYTES;

/** Reads a form as pages send it; one that is too long, or of another type, is empty, and so has no page's mark. */
export const readDeskForm = (request: Pick<HttpRequest, 'body' | 'headers'>): DeskForm => {
  const { body, headers } = request;
  const [type] = (headers['content-type'] ?? '').split(';', 1);
  if (type?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return EMPTY;
  if (isTooLong(request)) return EMPTY;
  const text = Buffer.from(body).toString('utf8');
  if (fieldsIn(text) > MAX_FIELDS) return EMPTY;
  const fields = new URLSearchParams(text);
  return { get: (name) => fields.get(name) ?? '', all: (name) => fields.getAll(name) };
};
