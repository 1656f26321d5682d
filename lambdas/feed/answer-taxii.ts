import {
  type Collection,
  collectionsOf,
  type ObjectsPage,
  type ReadCollection,
  readCollection,
  readObject,
} from '#actions/feed/read-collection.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { readMoment } from '#domain/feed/taxii/date-added.ts';
import {
  type InCollection,
  matches,
  nextAfter,
  readNext,
  type TaxiiFilter,
  versionOf,
} from '#domain/feed/taxii/filter.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';
import { admitted } from './admission.ts';
import { acceptsTaxii, TAXII, taxii } from './taxii-media.ts';

const STIX = 'application/stix+json;version=2.1';

type Asked = Pick<HttpRequest, 'headers' | 'basePath'>;

/** What the query of a collection's objects says. */
export interface ObjectsQuery {
  limit: number;
  next?: string | undefined;
  added_after?: string | undefined;
  'match[id]'?: string[] | undefined;
  'match[type]'?: string[] | undefined;
  'match[version]'?: string[] | undefined;
  'match[spec_version]'?: string[] | undefined;
}

const inTaxii = (
  world: ReadCollection,
  { headers }: Pick<HttpRequest, 'headers'>,
  answer: (endpoint: Endpoint) => Promise<HttpResponse>,
): Promise<HttpResponse> =>
  acceptsTaxii(headers.accept)
    ? admitted(world, headers, 'taxii', answer)
    : Promise.resolve(problem(406, `What is here comes as ${TAXII}`));

/** Which roots the server has: one. */
export const answerDiscovery = (world: ReadCollection, asked: Asked): Promise<HttpResponse> =>
  inTaxii(world, asked, async () => {
    const root = `${world.producer.feedUrl}/taxii2/api/`;
    return taxii({ title: world.producer.name, default: root, api_roots: [root] });
  });

/** What the root is. */
export const answerRoot = (world: ReadCollection, asked: Asked): Promise<HttpResponse> =>
  inTaxii(world, asked, async () =>
    taxii({ title: world.producer.name, versions: [TAXII], max_content_length: 100_000 }),
  );

const collectionAnswer = ({ id, title }: Collection) => ({
  id,
  title,
  can_read: true,
  can_write: false,
  media_types: [STIX],
});

/** The collections that a key may read. */
export const answerCollections = (world: ReadCollection, asked: Asked): Promise<HttpResponse> =>
  inTaxii(world, asked, async (endpoint) =>
    taxii({ collections: collectionsOf(endpoint, world.producer).map(collectionAnswer) }),
  );

/** Answers of a collection that the key may read; another is none. */
const inCollection = (
  world: ReadCollection,
  asked: Asked & { params: { collection: string } },
  answer: (endpoint: Endpoint, collection: Collection) => Promise<HttpResponse>,
): Promise<HttpResponse> =>
  inTaxii(world, asked, async (endpoint) => {
    const found = collectionsOf(endpoint, world.producer).find(({ id }) => id === asked.params.collection);
    return found === undefined ? problem(404, 'No such collection') : answer(endpoint, found);
  });

/** One collection. */
export const answerCollection = (
  world: ReadCollection,
  asked: Asked & { params: { collection: string } },
): Promise<HttpResponse> => inCollection(world, asked, async (_endpoint, found) => taxii(collectionAnswer(found)));

const envelope = (
  filter: TaxiiFilter,
  { objects, more, last }: ObjectsPage,
  shown: (one: InCollection) => object,
): HttpResponse => {
  const [first, final] = [objects[0]?.dateAdded, objects.at(-1)?.dateAdded];
  const next = more && last !== null ? { more: true, next: nextAfter(filter, last) } : {};
  return taxii(
    objects.length === 0 ? next : { ...next, objects: objects.map(shown) },
    first === undefined || final === undefined
      ? {}
      : { 'x-taxii-date-added-first': first, 'x-taxii-date-added-last': final },
  );
};

const answerPage = (
  world: ReadCollection,
  asked: Asked & { params: { collection: string }; query: ObjectsQuery },
  shown: (one: InCollection) => object,
): Promise<HttpResponse> =>
  inCollection(world, asked, async (endpoint, found) => {
    const { limit, next, added_after: addedAfter, ...match } = asked.query;
    const since = addedAfter === undefined ? '' : readMoment(addedAfter);
    if (since === null) return problem(400, 'added_after is a time of RFC 3339, in UTC');
    const filter: TaxiiFilter = {
      id: match['match[id]'],
      type: match['match[type]'],
      version: match['match[version]'],
      specVersion: match['match[spec_version]'],
    };
    const from = next === undefined ? since : readNext(filter, next);
    if (from === null) return problem(400, 'next is what the page before gave, with the same filter');
    // An id says where its object is: nobody looks through the whole collection for it.
    if (filter.id !== undefined && next === undefined) {
      const all = await Promise.all(filter.id.map((id) => readObject(world, endpoint, found, id)));
      const objects = all.flat().filter((one) => one.dateAdded > since && matches(one, filter));
      objects.sort((a, b) => (a.dateAdded < b.dateAdded ? -1 : 1));
      return envelope(filter, { objects, more: false, last: null }, shown);
    }
    return envelope(filter, await readCollection(world, endpoint, found, { after: from, limit, filter }), shown);
  });

/** The objects of a collection, page by page. */
export const answerObjects = (
  world: ReadCollection,
  asked: Asked & { params: { collection: string }; query: ObjectsQuery },
): Promise<HttpResponse> => answerPage(world, asked, ({ object }) => object);

/** The same, without what they say. */
export const answerManifest = (
  world: ReadCollection,
  asked: Asked & { params: { collection: string }; query: ObjectsQuery },
): Promise<HttpResponse> =>
  answerPage(world, asked, (one) => ({
    id: one.object.id,
    date_added: one.dateAdded,
    version: versionOf(one),
    media_type: STIX,
  }));

const answerOne = (
  world: ReadCollection,
  asked: Asked & { params: { collection: string; object: string } },
  shown: (found: InCollection[]) => object,
): Promise<HttpResponse> =>
  inCollection(world, asked, async (endpoint, collection) => {
    const found = await readObject(world, endpoint, collection, asked.params.object);
    if (found.length === 0) return problem(404, 'No such object');
    const [first = '', last = ''] = [found[0]?.dateAdded, found.at(-1)?.dateAdded];
    return taxii(shown(found), { 'x-taxii-date-added-first': first, 'x-taxii-date-added-last': last });
  });

/** One object by its id. */
export const answerObject = (
  world: ReadCollection,
  asked: Asked & { params: { collection: string; object: string } },
): Promise<HttpResponse> => answerOne(world, asked, (found) => ({ objects: found.map(({ object }) => object) }));

/** Which versions there are of an object. */
export const answerVersions = (
  world: ReadCollection,
  asked: Asked & { params: { collection: string; object: string } },
): Promise<HttpResponse> => answerOne(world, asked, (found) => ({ versions: found.map(versionOf) }));
