import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { addPartner, managePartner } from '#actions/feed/partners/manage-partner.ts';
import { FeedDelivery } from '#domain/feed/delivery.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { ledgerClient } from '#io/clients.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { append } from '#io/table/feed/feed.ts';
import { createEndpoint, endpointsOf } from '#io/table/feed/partner.ts';
import { allPartners, partnerNamed, readPartner, renamePartner } from '#io/table/feed/partners.ts';
import { PartnerKeyRow } from '#io/table/feed/rows.ts';
import { putSaid } from '#io/table/feed/said.ts';
import { noteTold } from '#io/table/feed/told-elsewhere.ts';
import { settleElsewhere } from '#io/table/feed/unheard.ts';
import { auditPartition, key as tableKey } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { managing } from '#lambdas/desk/pages/partners.tsx';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { Death, Lifetime } from '#test/support/cloud/lifetime.ts';
import { answered, askApi } from '#test/support/web/desk-program.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
let table: Table;
let admin: DeskVisitor;
let receiver: TestReceiver;

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  const plain = deskWorld(test, { issuer: issuer.issuer });
  const feed = { ...plain.settings.feed, loopback: ['ČERT', 'By program'] };
  world = { ...plain, settings: { ...plain.settings, feed } };
  table = { client: test.clients.ledger, name: test.table };
  admin = new DeskVisitor(world);
  await admin.enter('admin');
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});
beforeEach(async () => {
  receiver = await TestReceiver.start();
});
afterEach(() => receiver.stop());

const webhooks = (): DeliverFeed => ({
  table: test.tableAs('webhooks', test.table),
  secrets: test.clients.secrets,
  secretPrefix: 'hotline-endpoint-',
  settings: world.settings,
  loopback: world.settings.feed.loopback,
  clock: world.clock,
});
const actsOf = async (what: string) => {
  const rows = await queryRows(table, { pk: auditPartition(world.clock().toISOString().slice(0, 10)) }, AuditRow);
  return rows.filter((entry) => entry.what === what);
};
const textOf = ({ body }: { body?: unknown }): string => String(body ?? '');
const partnerOf = async (name: string): Promise<string> =>
  (await allPartners(table)).find(({ partnerName }) => partnerName === name)?.partner ?? '';
const tell = (name: string): Promise<boolean> => {
  const time = world.clock().toISOString();
  const news = exerciseNews(name, time.slice(0, 10));
  return append(table, 'exercise', { news, cause: name, time, expires: 4_000_000_000 });
};
const shownIn = (page: string): string => /<pre class="dk-letter">([^<]+)<\/pre>/.exec(page)?.[1] ?? '';

describe('an admin at the desk', () => {
  it('adds a partner under an id of chance, and none twice', async () => {
    await admin.get('/partners');
    const added = await admin.post('/partners', {
      act: 'new',
      name: 'ČERT',
      technical: 'soc@cert.example',
      ceiling: 'AMBER',
    });
    expect(added).toMatchObject({ status: 303 });
    await admin.get('/partners');
    expect((await admin.post('/partners', { act: 'new', name: 'CERT' })).status).toBe(303);
    await admin.get('/partners');
    const twice = await admin.post('/partners', { act: 'new', name: ' ČERT ' });
    expect([twice.status, textOf(twice)]).toEqual([400, expect.stringContaining('There is a partner of this name')]);
    const all = (await allPartners(table)).map(({ partner }) => partner);
    expect(new Set(all).size).toBe(2);
    for (const id of all) expect(id).toMatch(/^prt_[0-9a-z]{16}$/);
    expect(await readPartner(table, await partnerOf('ČERT'))).toMatchObject({
      technical: 'soc@cert.example',
      ceiling: 'AMBER',
    });
    expect(await actsOf('partner.new')).toHaveLength(2);
  });

  it('adds one partner where two add one name at once, and tells the other so', async () => {
    const asker = { who: 'admin', via: 'page' as const };
    const both = await Promise.all([1, 2].map(() => addPartner(managing(world), asker, { name: 'At once' })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'same-name' });
    expect((await allPartners(table)).filter(({ partnerName }) => partnerName === 'At once')).toHaveLength(1);
    expect(await partnerNamed(table, 'At once')).toBe(await partnerOf('At once'));
  });

  it('calls a partner otherwise, if nobody else is or was called so; its id stays, and its endpoints say so', async () => {
    const partner = await partnerOf('At once');
    const path = `/partners/${partner}`;
    const endpoint = { partner, id: 'renamed', partnerName: 'At once', url: 'https://hooks.example/' };
    const fresh = {
      audience: 'exercise',
      standing: 'active',
      delivered: 0,
      heard: 0,
      sent: 0,
      replays: 0,
      failed: 0,
    } as const;
    await createEndpoint(table, { ...endpoint, ...fresh });
    const call = async (name: string) => {
      await admin.get(path);
      return admin.post(path, { act: 'set', name, duty: 'duty@cert.example' });
    };
    expect((await call('ČERT')).status).toBe(400);
    expect((await call('Renamed')).status).toBe(303);
    expect(await readPartner(table, partner)).toMatchObject({ partnerName: 'Renamed', duty: 'duty@cert.example' });
    expect((await endpointsOf(table, partner)).map(({ partnerName }) => partnerName)).toEqual(['Renamed']);
    expect(textOf(await admin.get('/partners'))).toContain('Renamed');
    await admin.get('/partners');
    expect((await admin.post('/partners', { act: 'new', name: 'At once' })).status).toBe(400);
    expect((await call('At once')).status).toBe(303);
    expect(await actsOf('partner.rename')).toHaveLength(2);
  });

  it('calls a partner and all its endpoints otherwise or none, whenever who does it dies, and keeps the former name its own', async () => {
    const fresh = { standing: 'active', delivered: 0, heard: 0, sent: 0, replays: 0, failed: 0 } as const;
    // From before names had rows.
    const partner = 'older';
    for (const id of ['one', 'two']) {
      const endpoint = { partner, id, partnerName: 'Older', url: 'https://hooks.example/' };
      await createEndpoint(table, { ...endpoint, ...fresh, audience: 'exercise' });
    }
    const names = async () => [
      (await readPartner(table, partner))?.partnerName,
      ...(await endpointsOf(table, partner)).map(({ partnerName }) => partnerName),
    ];
    for (let calls = 1, isDone = false; !isDone; calls += 1) {
      const client = new Lifetime(calls).bind(ledgerClient(test.connection));
      const renamed = renamePartner({ ...table, client }, partner, 'Newer');
      isDone = await renamed.catch((error: unknown) => {
        if (!(error instanceof Death)) throw error;
        return false;
      });
      const seen = new Set(await names());
      expect([...seen]).toHaveLength(1);
    }
    expect(await names()).toEqual(['Newer', 'Newer', 'Newer']);
    const asker = { who: 'admin', via: 'page' as const };
    const taken = await addPartner(managing(world), asker, { name: 'Older' });
    expect(taken).toEqual({ ok: false, reason: 'same-name' });
  });

  it('gives one public key to one partner: what is signed with it says who reports', async () => {
    const publicKey = `whpk_${Buffer.alloc(32, 7).toString('base64')}`;
    const key = (partner: string, endpoint: string) =>
      managePartner(managing(world), { who: 'admin', via: 'page' }, partner, {
        ...{ act: 'key', endpoint, system: 'signer', scopes: ['report'], publicKey },
      });
    expect((await key('older', 'one')).ok).toBe(true);
    expect((await key('older', 'two')).ok).toBe(true);
    expect(await key(await partnerOf('At once'), 'renamed')).toEqual({ ok: false, reason: 'same-key' });
  });

  it('gives nobody a public key that is another partner’s from before those had rows, though that has not signed since', async () => {
    const publicKey = `whpk_${Buffer.alloc(32, 8).toString('base64')}`;
    const older = { partner: 'older', id: '00000000000000aa', endpoint: 'one', hash: '', publicKey, system: 'signer' };
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: PartnerKeyRow.item(tableKey.partnerKey(older.partner, older.id), {
          ...older,
          scopes: ['report'],
          madeAt: '2026-10-01T00:00:00.000Z',
        }),
      }),
    );
    const key = (partner: string, endpoint: string) =>
      managePartner(managing(world), { who: 'admin', via: 'page' }, partner, {
        ...{ act: 'key', endpoint, system: 'signer', scopes: ['report'], publicKey },
      });
    expect(await key(await partnerOf('At once'), 'renamed')).toEqual({ ok: false, reason: 'same-key' });
    expect((await key('older', 'two')).ok).toBe(true);
  });

  it('adds an endpoint, whose secret is shown once, and no more than its partner may be told', async () => {
    const path = `/partners/${await partnerOf('ČERT')}`;
    await admin.get(path);
    const strict = await admin.post(path, { act: 'add', url: 'https://hooks.example/', audience: 'AMBER+STRICT' });
    expect(textOf(strict)).toContain('may not be told as much');
    await admin.get(path);
    const made = await admin.post(path, { act: 'add', url: receiver.url, audience: 'exercise' });
    expect(shownIn(textOf(made))).toMatch(/^whsec_/);
    expect(made.headers?.['cache-control']).toBe('no-store');
    const page = textOf(await admin.get(path));
    expect(page).toContain('has not answered its challenge');
    expect(page).not.toContain(shownIn(textOf(made)));
    for (const url of ['http://hooks.example/', 'https://hooks.example:8443/', 'https://10.0.0.1/']) {
      await admin.get(path);
      expect([url, (await admin.post(path, { act: 'add', url, audience: 'exercise' })).status]).toEqual([url, 400]);
    }
  });

  it('has it tested, and sees what was sent and answered; sees deliveries by their hashes', async () => {
    const partner = await partnerOf('ČERT');
    const path = `/partners/${partner}`;
    await admin.get(path);
    await admin.post(path, { act: 'add', url: receiver.url, audience: 'exercise' });
    const [endpoint] = (await endpointsOf(table, partner)).filter(({ url }) => url === receiver.url);
    if (endpoint === undefined) throw new Error('no endpoint');
    const deliveries = `${path}/${endpoint.id}`;
    await admin.get(deliveries);
    await admin.post(path, { act: 'test', endpoint: endpoint.id });
    expect(textOf(await admin.get(deliveries))).toContain('A test was asked for');
    expect(await tell('first')).toBe(true);
    await deliverFeed(webhooks(), endpoint);
    const page = textOf(await admin.get(deliveries));
    expect(page).toContain('webhook-signature: v1,');
    expect(page).toMatch(/Answer<\/h3><pre[^>]*>204/);
    expect(page).toContain('feed.events');
    expect(page).not.toContain(exerciseNews('first', '2026-11-24').wallet.address);
    expect(await actsOf('partner.test')).toHaveLength(1);
  });

  it('filters what an endpoint is sent, to which retractions come all the same, replays it, rotates and stops it', async () => {
    const partner = await partnerOf('ČERT');
    const path = `/partners/${partner}`;
    await admin.get(path);
    await admin.post(path, { act: 'add', url: receiver.url, audience: 'exercise' });
    const [endpoint] = (await endpointsOf(table, partner)).filter(({ url }) => url === receiver.url);
    if (endpoint === undefined) throw new Error('no endpoint');
    const deliveries = `${path}/${endpoint.id}`;
    const act = async (fields: Record<string, string>) => {
      await admin.get(deliveries);
      return admin.post(path, { endpoint: endpoint.id, ...fields });
    };
    const heard = () =>
      receiver.received.flatMap(({ body }) => {
        const read = FeedDelivery.safeParse(JSON.parse(body));
        return read.success ? read.data.events.map(({ type }) => type) : [];
      });
    expect((await act({ act: 'filter', types: 'wallet.updated, wallet.paid', least: '2' })).status).toBe(303);
    expect((await act({ act: 'filter', types: 'wallet.eaten' })).status).toBe(400);
    await tell('second');
    await deliverFeed(webhooks(), endpoint);
    expect(heard()).toEqual([]);
    expect(receiver.received.length).toBeGreaterThan(0);
    await act({ act: 'filter', types: '', least: '' });
    expect(textOf(await admin.get(deliveries, { query: { from: '1' } }))).toMatch(
      /Seqs 1 to \d+: \d+ events are there/,
    );
    expect((await act({ act: 'replay', from: '99' })).status).toBe(400);
    expect((await act({ act: 'replay', since: '2020-01-01T00:00:00Z' })).status).toBe(303);
    await deliverFeed(webhooks(), endpoint);
    expect(heard()).toContain('wallet.seen');
    const rotated = shownIn(textOf(await act({ act: 'rotate' })));
    expect(rotated).toMatch(/^whsec_/);
    await act({ act: 'disable' });
    const stopped = (await endpointsOf(table, partner)).find(({ id }) => id === endpoint.id);
    expect(stopped).toMatchObject({ standing: 'disabled', secrets: [{}, { until: expect.any(String) }] });
    expect((await act({ act: 'enable' })).status).toBe(303);
  });

  it('makes a key that is shown once, and ends it', async () => {
    const partner = await partnerOf('ČERT');
    const path = `/partners/${partner}`;
    const [endpoint] = await endpointsOf(table, partner);
    await admin.get(path);
    const made = await admin.post(path, {
      act: 'key',
      endpoint: endpoint?.id ?? '',
      system: 'Threat desk 7',
      scopes: 'taxii',
    });
    const [, id] = shownIn(textOf(made)).split('.');
    const page = textOf(await admin.get(path));
    expect(page).toContain('Threat desk 7');
    expect(page).not.toContain(shownIn(textOf(made)));
    expect((await admin.post(path, { act: 'end-key', key: id ?? '' })).status).toBe(303);
    expect(textOf(await admin.get(path))).not.toContain('Threat desk 7');
    expect(await actsOf('partner.key-ended')).toHaveLength(1);
  });

  it('sees who has not acknowledged that something is taken back, and notes that they have', async () => {
    const now = world.clock().toISOString();
    const told = { subject: 'bc1qtold', channel: 'package' as const, recipient: 'Police of Example', toldAt: now };
    await noteTold(table, told, [told.subject], now, Math.floor(Date.parse(now) / 1_000) + 86_400);
    await settleElsewhere(table, [told], { at: now, reason: 'not-extortion' });
    expect(textOf(await admin.get('/partners-unheard'))).toContain('Police of Example');
    const noted = await admin.post('/partners-unheard', { act: 'package', of: told.subject, name: told.recipient });
    expect(noted.status).toBe(303);
    expect(textOf(await admin.get('/partners-unheard'))).toContain('Everybody has acknowledged');
    expect(textOf(await admin.get('/partners-said'))).toContain('Nothing waits for an answer');
  });

  it('sees by their names who says something of a wallet, and who has not acknowledged a retraction', async () => {
    const partner = await partnerOf('ČERT');
    const at = world.clock().toISOString();
    const said = { id: `said_${'0'.repeat(24)}`, partner, key: 'k', type: 'sighting', address: 'bc1qsaid' } as const;
    await putSaid(table, { ...said, at, state: 'new' });
    const page = textOf(await admin.get('/partners-said'));
    expect(page).toContain(`href="/partners/${partner}">ČERT</a>`);
  });
});

describe('a program with the scope desk.admin', () => {
  const claims = { subject: 'ticketing', scopes: 'desk.admin' };
  it('does the same', async () => {
    const json = { name: 'By program', duty: 'duty@cert.example' };
    const { body: made } = await askApi(world, '/partners', { method: 'POST', json, claims });
    const path = `/partners/${made.id}`;
    const act = async (what: object) => {
      const asked = { method: 'POST', json: { act: what, reason: 'asked for by mail' }, claims };
      return askApi(world, `${path}/acts`, asked);
    };
    const added = await act({ act: 'add', url: receiver.url, audience: 'exercise' });
    expect(added.body).toMatchObject({ shown: { kind: 'secret', value: expect.stringMatching(/^whsec_/) } });
    const { endpoints } = await answered('partnerOfApi', world, path, { claims });
    const [endpoint] = endpoints;
    expect(endpoint).toMatchObject({ url: receiver.url, verified: false, standing: 'active' });
    const filter = { types: ['wallet.seen'] };
    expect((await act({ act: 'filter', endpoint: endpoint?.id, filter })).status).toBe(200);
    const { endpoint: known } = await answered('deliveriesOfApi', world, `${path}/deliveries/${endpoint?.id}`, {
      claims,
    });
    expect(known.filter).toEqual({ types: ['wallet.seen'], atLeast: null });
    expect((await act({ act: 'rotate', endpoint: 'none', former: 'now' })).status).toBe(404);
    expect((await act({ act: 'set', ceiling: 'RED' })).status).toBe(400);
    const { items } = await answered('partnersOfApi', world, '/partners', { claims });
    expect(items.map(({ name }) => name)).toContain('By program');
    expect((await answered('unheardOfApi', world, '/partners-unheard', { claims })).items).toEqual([]);
  });
});
