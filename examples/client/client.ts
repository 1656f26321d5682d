import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './desk-api.d.ts';

/** How a system of the police reaches the desk. */
export interface Access {
  /** `https://desk.hotline.example/api/v1` */
  baseUrl: string;
  /** Gives a bearer token; asked for each call, for tokens end. */
  token: () => Promise<string>;
  /** What the calls are for: it stands in the hotline's audit log. */
  purpose: string;
  /** Sends a request; the platform's own where absent. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A client of the desk's interface, typed by docs/openapi.json: a route, parameter or field that there is not does not compile. */
export const deskClient = ({ baseUrl, token, purpose, fetch }: Access): Client<paths> => {
  const client = createClient<paths>({ baseUrl, ...(fetch === undefined ? {} : { fetch }) });
  client.use({
    onRequest: async ({ request }) => {
      request.headers.set('authorization', `Bearer ${await token()}`);
      request.headers.set('x-purpose', purpose);
    },
  });
  return client;
};

/** Reads a list to its end: `page` asks for one page by its cursor, and all lines come one by one. */
export async function* allOf<Item>(
  page: (cursor: string | undefined) => Promise<{ data?: { items: Item[]; next: string | null } }>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const { data } = await page(cursor);
    if (data === undefined) throw new Error('the desk refused a page');
    yield* data.items;
    cursor = data.next ?? undefined;
  } while (cursor !== undefined);
}
