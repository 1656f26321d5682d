import { createHash } from 'node:crypto';
import type { StixObject } from '../stix/shared-objects.ts';
import type { DateAdded } from './date-added.ts';

/** What of a collection is asked for (TAXII 2.1, 3.4.1); of several values any. */
export interface TaxiiFilter {
  id?: readonly string[] | undefined;
  type?: readonly string[] | undefined;
  version?: readonly string[] | undefined;
  specVersion?: readonly string[] | undefined;
}

/** An object in a collection. */
export interface InCollection {
  object: StixObject;
  dateAdded: DateAdded;
}

/** The version of an object: when it was modified; of one that never is, when it came. */
export const versionOf = ({ object, dateAdded }: InCollection): string =>
  typeof object.modified === 'string' ? object.modified : dateAdded;

/** Only the last version of an object is kept: it is the first and the only one too. */
const ANY_VERSION: ReadonlySet<string> = new Set(['all', 'first', 'last']);

/** Whether an object is asked for. */
export const matches = (one: InCollection, { id, type, version, specVersion }: TaxiiFilter): boolean =>
  (id === undefined || id.includes(one.object.id)) &&
  (type === undefined || type.includes(one.object.type)) &&
  (specVersion === undefined || specVersion.includes(one.object.spec_version)) &&
  (version === undefined ||
    version.some((asked) => ANY_VERSION.has(asked) || Date.parse(asked) === Date.parse(versionOf(one))));

const nameOf = (filter: TaxiiFilter): string =>
  createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 10);

/** Says where the next page begins: behind the last object, and of the same filter. */
export const nextAfter = (filter: TaxiiFilter, last: DateAdded): string =>
  Buffer.from(`${nameOf(filter)} ${last}`).toString('base64url');

/** Reads where a page begins; null where it was given for another filter, or never. */
export const readNext = (filter: TaxiiFilter, next: string): DateAdded | null => {
  const [name, last = ''] = Buffer.from(next, 'base64url').toString('utf8').split(' ');
  return name === nameOf(filter) && /^[\d:.TZ-]{27}$/.test(last) ? last : null;
};
