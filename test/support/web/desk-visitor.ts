import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SigningIn } from '#actions/desk/sign-in.ts';
import { secretsClient } from '#io/clients.ts';
import { doorTo, type FilesDoor } from '#io/files-door.ts';
import { type IdentityProvider, identityProvider } from '#io/identity/provider.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { answerDesk } from '#lambdas/desk/answer-desk.tsx';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { readRequest } from '#lambdas/http/request.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import { DESK_CLIENT } from '#local/laptop-settings.ts';
import { Guardian } from '#local/runtime/guardian.ts';
import { Identity } from '#local/runtime/identity/identity.ts';
import { TWO_FACTORS } from '#local/runtime/identity/test-users.ts';
import type { TestCloud } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { functionSettings } from '#test/support/settings.ts';

/** Of a desk where nobody signs in. */
export const noIssuer: IdentityProvider = {
  signInUrl: async () => new URL('https://login.example/'),
  redeem: async () => null,
  signOutUrl: async () => null,
};

const DEMANDS: SigningIn['demands'] = { amr: [], acr: [TWO_FACTORS], rolesClaim: 'roles' };

/** Of a desk where nobody signs in by a command. */
export const NO_COMMANDS: DeskWorld['commands'] = {
  ...{ issuer: 'https://login.example', clientId: null, scope: 'openid', acr: [], answerTo: null },
};

/** What contacts and texts of tests are hashed with. */
export const MATCH_KEY = Buffer.alloc(32, 7);

/** The origin of the desk of tests. */
export const DESK_ORIGIN = 'https://desk.example';

/** The queue and the bucket of files, as a function reaches them. */
export const filesOf = (test: TestCloud, name: 'desk' | 'desk-files') => ({
  originals: { client: objectsClient(test.as(name)), name: test.buckets.originals },
  anchors: { client: objectsClient(test.as(name)), name: test.buckets.anchors },
  exports: { client: queueClient(test.as(name)), url: test.queueUrls.exports },
  webhooks: { client: queueClient(test.as(name)), url: test.queueUrls.webhooks },
});

/** The same, as the desk asks for files. */
export const filesDoorOf = (test: TestCloud): FilesDoor => {
  const { exports, originals, webhooks, anchors } = filesOf(test, 'desk');
  return doorTo(exports, originals, webhooks, anchors);
};

/** A desk on an embedded cloud, under the role of its function. */
export const deskWorld = (test: TestCloud, more: Partial<DeskWorld> = {}): DeskWorld => ({
  table: test.tableAs('desk', test.table),
  settings: functionSettings(['age1a', 'age1b', 'age1c']),
  secrets: secretsClient(test.as('desk')),
  secretPrefix: 'hotline-endpoint-',
  clock: () => new Date(test.clock.now()),
  files: async () => filesDoorOf(test),
  deskKey: async () => null,
  matchKey: async () => MATCH_KEY,
  issuer: noIssuer,
  commands: NO_COMMANDS,
  demands: DEMANDS,
  ...more,
});

/** A real OpenID provider in a process of its own, whose people are `test-users.ts`. */
export const startIssuer = async (
  test: TestCloud,
): Promise<{ issuer: IdentityProvider; url: string; stop: () => Promise<void> }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-issuer-'));
  const guardian = new Guardian();
  const desk = { id: DESK_CLIENT, url: DESK_ORIGIN };
  const identity = await Identity.start({
    dataDir,
    port: 0,
    audience: 'hotline-desk',
    desk,
    clock: test.clock,
    guardian,
  });
  return {
    issuer: identityProvider(identity.issuer, DESK_CLIENT, DEMANDS.acr),
    url: identity.issuer,
    stop: async () => {
      await identity.stop();
      await guardian.close();
      rmSync(dataDir, { recursive: true });
    },
  };
};

interface Asked {
  query?: Record<string, string>;
  headers?: Record<string, string>;
}

/** Keeps cookies as a browser does, by name; one that has had its time is gone. */
class Jar {
  readonly cookies = new Map<string, string>();

  take(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /Max-Age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  get header(): Record<string, string> {
    const held = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return held === '' ? {} : { cookie: held };
  }
}

/** A person's browser at the desk, without pictures: it keeps cookies, and sends forms with what their page held. */
export class DeskVisitor {
  readonly #world: DeskWorld;
  readonly jar = new Jar();
  readonly #issuerJar = new Jar();
  csrf = '';

  constructor(world: DeskWorld) {
    this.#world = world;
  }

  async #ask(event: Parameters<typeof gatewayEvent>[0]): Promise<HttpResponse> {
    const headers = { ...this.jar.header, ...event?.headers };
    const response = await answerDesk(readRequest(gatewayEvent({ ...event, headers })), this.#world);
    const cookie = response.headers?.['set-cookie'];
    if (cookie !== undefined) this.jar.take([cookie]);
    this.csrf = /name="csrf" value="([^"]+)"/.exec(String(response.body))?.[1] ?? this.csrf;
    return response;
  }

  get(path: string, { query, headers }: Asked = {}): Promise<HttpResponse> {
    return this.#ask({ path, ...(query && { query }), ...(headers && { headers }) });
  }

  /** Opens a page's address, its query included. */
  follow(location: string): Promise<HttpResponse> {
    const { pathname, searchParams } = new URL(location, DESK_ORIGIN);
    return this.get(decodeURIComponent(pathname), { query: Object.fromEntries(searchParams) });
  }

  post(path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<HttpResponse> {
    return this.send(path, new URLSearchParams({ csrf: this.csrf, ...form }), headers);
  }

  /** Sends a form as it is, in which a field may stand several times. */
  send(path: string, form: URLSearchParams, headers: Record<string, string> = {}): Promise<HttpResponse> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.#ask({ method: 'POST', path, headers: { ...type, ...headers }, body: form.toString() });
  }

  /** Goes to the issuer and signs in there: gives the address that it sends the browser back to. */
  async atIssuer(location: string): Promise<URL> {
    let url = new URL(location);
    for (let hops = 0; url.origin !== DESK_ORIGIN; hops += 1) {
      if (hops > 10) throw new Error('the issuer sends the browser in a circle');
      const response = await fetch(url, { redirect: 'manual', headers: this.#issuerJar.header });
      this.#issuerJar.take(response.headers.getSetCookie());
      const next = response.headers.get('location');
      if (next === null) throw new Error(`the issuer answers ${response.status}: ${await response.text()}`);
      url = new URL(next, url);
    }
    return url;
  }

  /** Signs in as one of the made-up people. */
  async signIn(as: string, next = '/'): Promise<HttpResponse> {
    const begun = await this.get('/sign-in', { query: { as, next } });
    return this.follow((await this.atIssuer(begun.headers?.location ?? '')).href);
  }

  /** Signs in, and says what one works on. */
  async enter(as: string): Promise<void> {
    await this.signIn(as);
    await this.get('/working-on');
    await this.post('/working-on', { reason: 'case 7, seized phone' });
  }
}
