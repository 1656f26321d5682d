import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RecordChanges, recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { decide } from '#actions/gate/decide.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { SAID_PER_DAY } from '#domain/feed/partners/said.ts';
import type { KeyScope } from '#domain/feed/pull-token.ts';
import { readAuditLog } from '#io/table/audit/audit-log.ts';
import { readLog } from '#io/table/feed/feed.ts';
import { createEndpoint } from '#io/table/feed/partner.ts';
import { createKey } from '#io/table/feed/partner-keys.ts';
import { openSaid, unmuteKey } from '#io/table/feed/said.ts';
import { noteTelling } from '#io/table/feed/told.ts';
import { answerFeed } from '#lambdas/feed/answer-feed.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { letPull } from '#test/support/cloud/let-pull.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const ADDRESS = addressOf('p2wpkh', 'letter');
const PARTNERS = ['first', 'second', 'third'];

let test: TestCloud;
let tables = 0;
let world: RecordChanges;
const tokens = new Map<string, string>();

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

const endpointOf = (partner: string): EndpointRef => ({ partner, id: 'one' });
const keyFor = (partner: string, scopes?: KeyScope[]): Promise<string> =>
  letPull(world.table, endpointOf(partner), scopes === undefined ? {} : { scopes });

beforeEach(async () => {
  tables += 1;
  const name = `said-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  world = {
    table: { client: test.clients.ledger, name },
    settings: { ...settings, feed: { ...settings.feed, delay: 0 } },
    endpoints: [],
    briefs: { client: test.clients.queue, url: test.queueUrls.briefs },
    webhooks: { client: test.clients.queue, url: test.queueUrls.webhooks },
    clock: () => new Date(test.clock.now()),
  };
  for (const n of [1, 2, 3]) {
    await enter(world.table, madeReport(n));
    await recordChanges({ ...world, table: test.tableAs('changes', name) }, madeReport(n).id);
  }
  const events = (await readLog(world.table, 'AMBER', 0, 9, 9)).map(({ event }) => event);
  for (const partner of PARTNERS) {
    await createEndpoint(world.table, {
      ...endpointOf(partner),
      partnerName: partner,
      url: 'https://cert.example/hook',
      audience: 'AMBER',
      standing: 'active',
      ...{ delivered: 0, heard: 0, sent: 0, replays: 0, failed: 0 },
    });
    tokens.set(partner, await keyFor(partner));
    if (partner !== 'third') {
      await noteTelling(world.table, endpointOf(partner), { audience: 'AMBER', events }, world.clock().toISOString());
    }
  }
});

const feedWorld = () => ({
  table: test.tableAs('feed', world.table.name),
  settings: world.settings,
  producer: { name: 'Example Hotline', feedUrl: 'https://feed.hotline.example' },
  clock: world.clock,
});
const ask = (
  partner: string,
  asked: { method?: string; path?: string; headers?: Record<string, string>; body?: string },
) =>
  answerFeed(
    readRequest(
      gatewayEvent({
        path: '/feed/v1/sightings',
        ...asked,
        headers: { authorization: `Bearer ${tokens.get(partner)}`, ...asked.headers },
      }),
    ),
    feedWorld(),
  );
const say = (partner: string, body: object, id = 'one') =>
  ask(partner, { method: 'POST', headers: { 'webhook-id': id }, body: JSON.stringify(body) });
const SIGHTING = { type: 'sighting', address: ADDRESS, seen: '2026-11-29', count: 3 };
const FALSE = { type: 'false-positive', address: ADDRESS };
const review = (): Promise<void> =>
  reviewWallet({ ...world, table: test.tableAs('changes', world.table.name) }, ADDRESS);
const types = async (): Promise<string[]> =>
  (await readLog(world.table, 'AMBER', 0, 9, 9)).map(({ event }) => event.type);

describe('what a partner says of a wallet', () => {
  it('is taken once, however often it comes, and tells how far the hotline is', async () => {
    const taken = await say('first', SIGHTING);
    expect(taken.status).toBe(202);
    const { id, state } = JSON.parse(String(taken.body));
    expect(state).toBe('new');
    expect(JSON.parse(String((await say('first', SIGHTING)).body))).toEqual({ id, state });
    expect(await openSaid(world.table)).toMatchObject({ lines: [{ ...SIGHTING, partner: 'first', id }] });
    expect(JSON.parse(String((await ask('first', { path: `/feed/v1/sightings/${id}` })).body))).toEqual({ id, state });
    expect(JSON.parse(String((await ask('first', {})).body)).sightings).toMatchObject([{ id, ...SIGHTING }]);
    expect((await ask('second', { path: `/feed/v1/sightings/${id}` })).status).toBe(404);
  });

  it('is taken signed, by a key that opens nothing, within five minutes, and of no other bytes', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const id = 'fedcba9876543210';
    const made = { partner: 'first', id, endpoint: 'one', hash: '', publicKey: `whpk_${raw.toString('base64')}` };
    const at = world.clock().toISOString();
    await createKey(world.table, { ...made, system: 'signer', scopes: ['report'], madeAt: at });
    const post = (over: Record<string, string> = {}, body = JSON.stringify(SIGHTING)) => {
      const timestamp = over['webhook-timestamp'] ?? `${Math.floor(world.clock().getTime() / 1_000)}`;
      const content = Buffer.from(`signed.${timestamp}.${JSON.stringify(SIGHTING)}`);
      const signature = `v1,AAAA v1a,${sign(null, content, privateKey).toString('base64')}`;
      const headers = {
        ...{ 'webhook-id': 'signed', 'webhook-timestamp': timestamp, 'webhook-signature': signature },
        ...{ 'webhook-key': `first.${id}`, ...over },
      };
      const path = '/feed/v1/sightings';
      return answerFeed(readRequest(gatewayEvent({ method: 'POST', path, headers, body })), feedWorld());
    };
    expect((await post()).status).toBe(202);
    expect((await post()).status).toBe(202);
    expect((await post()).status).toBe(202);
    expect(await openSaid(world.table)).toMatchObject({ lines: [{ ...SIGHTING, partner: 'first', key: id }] });
    const seconds = Math.floor(world.clock().getTime() / 1_000);
    expect((await post({ 'webhook-timestamp': `${seconds - 400}` })).status).toBe(401);
    expect((await post({ 'webhook-timestamp': `${seconds + 400}` })).status).toBe(401);
    expect((await post({}, JSON.stringify({ ...SIGHTING, count: 4 }))).status).toBe(401);
    expect((await post({ 'webhook-id': 'another' })).status).toBe(401);
    for (const name of [`second.${id}`, `first.${'0'.repeat(16)}`, 'first', '']) {
      expect([name, (await post({ 'webhook-key': name })).status]).toEqual([name, 401]);
    }
    // A key that has a token is none to sign with, and one that is to sign with has no token.
    const token = tokens.get('first') ?? '';
    expect((await post({ 'webhook-key': token.slice(0, token.lastIndexOf('.')) })).status).toBe(401);
    const guessed = `first.${id}.${'A'.repeat(43)}`;
    expect((await ask('first', { headers: { authorization: `Bearer ${guessed}` } })).status).toBe(401);
  });

  it('is taken of what it was told of alone, and in no words of its own', async () => {
    expect((await say('third', SIGHTING)).status).toBe(403);
    expect((await say('first', { ...SIGHTING, address: addressOf('p2wpkh', 'other') })).status).toBe(403);
    expect((await say('first', { ...SIGHTING, note: 'Jane Doe paid' })).status).toBe(202);
    expect(JSON.stringify(await openSaid(world.table))).not.toContain('Jane');
  });

  it('needs a name of its own, a shape that is known, and a key that may report', async () => {
    expect((await ask('first', { method: 'POST', body: JSON.stringify(SIGHTING) })).status).toBe(400);
    for (const body of [
      {},
      { ...SIGHTING, type: 'guess' },
      { ...SIGHTING, count: -1 },
      { ...SIGHTING, seen: 'today' },
      { ...SIGHTING, seen: '9999-12-31' },
    ]) {
      expect((await say('first', body)).status).toBe(400);
    }
    tokens.set('first', await keyFor('first', ['pull']));
    expect((await say('first', SIGHTING)).status).toBe(403);
  });

  it('is heard twenty times a day; then an operator looks', async () => {
    for (let n = 0; n < SAID_PER_DAY; n += 1) expect((await say('first', SIGHTING, `${n}`)).status).toBe(202);
    expect((await say('first', SIGHTING, 'more')).status).toBe(429);
    // Retractions still come by the same key, and what was said before is the same.
    expect((await ask('first', { path: '/feed/v1/events' })).status).toBe(200);
    expect((await say('first', SIGHTING, '1')).status).toBe(202);
    await unmuteKey(world.table, { partner: 'first', id: '0123456789abcdef' });
    expect((await say('first', SIGHTING, 'more')).status).toBe(202);
  });
});

describe('a false positive', () => {
  it('of one partner pauses nothing, however often it says so', async () => {
    for (const id of ['one', 'two', 'three']) expect((await say('first', FALSE, id)).status).toBe(202);
    await review();
    expect(await types()).toEqual(['wallet.seen']);
  });

  it('of two partners pauses the wallet for all, until a lead decides', async () => {
    await say('first', FALSE);
    await say('second', FALSE);
    await review();
    expect(await types()).toEqual(['wallet.seen', 'wallet.paused']);
    expect(await decide(world, { who: 'lead-1', verb: 'confirm', address: ADDRESS, reason: 'seen' })).toMatchObject({
      ok: true,
    });
    await review();
    await say('first', FALSE, 'again');
    await review();
    expect((await types()).at(-1)).toBe('wallet.seen');
  });

  it('fills no audit log with the same word, sent on and on', async () => {
    await say('first', FALSE);
    for (let n = 0; n < 4; n += 1) expect((await say('second', FALSE)).status).toBe(202);
    await say('first', FALSE);
    const day = world.clock().toISOString().slice(0, 10);
    const { entries } = await readAuditLog(world.table, day, day);
    expect(entries.filter(({ what }) => what === 'wallet.contest')).toHaveLength(1);
  });
});
