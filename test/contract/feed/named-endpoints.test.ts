import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admitKey } from '#actions/feed/admit-key.ts';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { enqueueEndpoints } from '#actions/feed/enqueue-endpoints.ts';
import { enqueueNamedEndpoints } from '#actions/feed/enqueue-named-endpoints.ts';
import { mailExerciseKey } from '#actions/feed/partners/mail-exercise-key.ts';
import { settleEndpoint } from '#actions/feed/settle-endpoint.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { BY_ITSELF } from '#domain/feed/marking.ts';
import { type NamedEndpoint, namedEndpoint } from '#domain/feed/named-endpoint.ts';
import { walletNews } from '#domain/feed/wallet-news.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { append } from '#io/table/feed/feed.ts';
import { moveEndpoint } from '#io/table/feed/left-logs.ts';
import { readEndpoint, stopEndpoint, subscribersOf } from '#io/table/feed/partner.ts';
import { keysOf } from '#io/table/feed/partner-keys.ts';
import { putPartner, setPartner } from '#io/table/feed/partners.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { letPull } from '#test/support/cloud/let-pull.ts';
import { functionSettings } from '#test/support/settings.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';
import { walletOf } from '#test/unit/feed/events.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const SETTINGS = functionSettings(['age1a', 'age1b', 'age1c']);
const NAME = 'CERT Example';

let test: TestCloud;
let tables = 0;
let receiver: TestReceiver;
let world: DeliverFeed;

beforeAll(async () => {
  test = await openCloud();
  receiver = await TestReceiver.start();
});
afterAll(async () => {
  await receiver.stop();
  await test.close();
});

beforeEach(async () => {
  tables += 1;
  const name = `named-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  test.cloud.queues.purge('webhooks');
  receiver.received.length = 0;
  world = {
    table: { client: test.clients.ledger, name },
    secrets: test.clients.secrets,
    secretPrefix: 'hotline-endpoint-',
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    loopback: [NAME],
    clock: () => new Date(test.clock.now()),
  };
});

const named = (changes: Partial<Parameters<typeof namedEndpoint>[0]> = {}): NamedEndpoint => {
  const endpoint = namedEndpoint({ name: NAME, url: receiver.url, audience: 'GREEN', exercise: false, ...changes });
  test.cloud.secrets.create(`hotline-endpoint-${endpoint.id}`, { generate: { length: 64, excludePunctuation: true } });
  return endpoint;
};
const settle = (endpoint: NamedEndpoint, endpoints = [endpoint]): Promise<void> =>
  settleEndpoint(
    { ...world, settings: SETTINGS, table: test.tableAs('webhooks', world.table.name), endpoints },
    endpoint,
  );
const row = (endpoint: NamedEndpoint) => readEndpoint(world.table, endpoint);
const webhooks = () => ({ client: test.clients.queue, url: test.queueUrls.webhooks });
const rung = (): string[] => test.cloud.queues.receive('webhooks', { max: 10 }).map(({ body }) => JSON.parse(body).id);
const entry = { cause: 'test', time: '2026-11-24T12:00:00.000Z', expires: 4_000_000_000 };
const tell = async (): Promise<void> => {
  const wallet = { ...walletOf(1), campaign: null };
  const reports = [1, 2, 3].map((n) => ({
    time: `2026-11-24T0${n}:00:00.000Z`,
    channel: 'mail' as const,
    demands: [],
  }));
  await append(world.table, 'GREEN', { ...entry, news: walletNews('wallet.seen', BY_ITSELF, wallet, reports) });
  await append(world.table, 'exercise', { ...entry, news: exerciseNews('autumn', '2026-11-24') });
};

describe('an endpoint that the settings name', () => {
  it('is rung with its first event, before there is a row of it, and then delivered to', async () => {
    const endpoint = named();
    await tell();
    await enqueueEndpoints({ table: world.table, endpoints: [endpoint], webhooks: webhooks() }, ['GREEN']);
    expect(rung()).toEqual([`${endpoint.partner}/${endpoint.id}`]);
    await settle(endpoint);
    await deliverFeed(world, endpoint);
    expect(receiver.received.map(({ body }) => JSON.parse(body).events.length)).toEqual([1]);
    expect(await row(endpoint)).toMatchObject({ delivered: 1, standing: 'active', inSettings: true });
  });

  it('is rung once by the sweep after each change of the settings, and once more when it is taken out', async () => {
    const endpoint = named();
    const look = `${endpoint.partner}/${endpoint.id}`;
    for (const endpoints of [[endpoint], [endpoint], [{ ...endpoint, url: 'https://other.example/' }], [], []]) {
      await enqueueNamedEndpoints(world.table, webhooks(), endpoints);
    }
    expect(rung()).toEqual([look, look, look]);
  });

  it('is not made where its name is another partner’s, and keeps its name from whoever is added later', async () => {
    const endpoint = named();
    await putPartner(world.table, 'prt_added', { partnerName: NAME });
    await settle(endpoint);
    expect(await row(endpoint)).toBeNull();
    expect(await subscribersOf(world.table, 'GREEN')).toEqual([]);
    const other = named({ name: 'Another' });
    await settle(other);
    expect(await row(other)).toMatchObject({ partnerName: 'Another' });
    expect(await putPartner(world.table, 'prt_late', { partnerName: 'Another' })).toBe(false);
  });

  it('keeps how far it is when it is settled again', async () => {
    const endpoint = named();
    await tell();
    await settle(endpoint);
    await deliverFeed(world, endpoint);
    await Promise.all([settle(endpoint), settle(endpoint)]);
    expect(await row(endpoint)).toMatchObject({ delivered: 1, replays: 0 });
  });

  it('moves to another URL where it is, and to another audience from the beginning of its log', async () => {
    const endpoint = named();
    await tell();
    await settle(endpoint);
    await deliverFeed(world, endpoint);
    await settle({ ...endpoint, url: 'https://other.example/' });
    expect(await row(endpoint)).toMatchObject({ url: 'https://other.example/', delivered: 1 });
    await settle(named({ audience: 'AMBER' }));
    expect(await row(endpoint)).toMatchObject({ audience: 'AMBER', delivered: 0, replays: 1 });
    expect(await subscribersOf(world.table, 'AMBER')).toEqual([{ partner: endpoint.partner, id: endpoint.id }]);
  });

  it('is disabled when it is taken out of the settings, and resumed when it comes back', async () => {
    const endpoint = named();
    await settle(endpoint);
    await settle(endpoint, []);
    await tell();
    await deliverFeed(world, endpoint);
    expect(receiver.received).toEqual([]);
    expect(await row(endpoint)).toMatchObject({ standing: 'disabled', problem: 'not-in-settings' });
    await settle(endpoint);
    await deliverFeed(world, endpoint);
    expect(receiver.received).toHaveLength(1);
  });

  it('stays disabled when an operator has disabled it', async () => {
    const endpoint = named();
    await settle(endpoint);
    await stopEndpoint(world.table, endpoint, 'disabled', 'by the operator');
    await settle(endpoint);
    expect(await row(endpoint)).toMatchObject({ standing: 'disabled', problem: 'by the operator' });
  });

  it('is in the audit log each time that the settings make, move, stop or resume it, and not otherwise', async () => {
    const endpoint = named();
    const about = `${endpoint.partner}/${endpoint.id}`;
    for (const [settled, endpoints] of [
      [endpoint],
      [endpoint],
      [{ ...endpoint, url: 'https://other.example/' }],
      [named({ audience: 'AMBER' })],
      [endpoint, []],
      [endpoint, []],
      [named({ audience: 'AMBER' })],
    ] as [NamedEndpoint, NamedEndpoint[]?][]) {
      await settle(settled, endpoints);
    }
    const pk = auditPartition(new Date(test.clock.now()).toISOString().slice(0, 10));
    const entries = await queryRows(world.table, { pk }, AuditRow);
    expect(entries.map(({ who, what, about: of }) => `${who} ${what} ${of}`)).toEqual(
      ['add', 'move-url', 'move-to-AMBER', 'disable', 'enable'].map((what) => `settings partner.${what} ${about}`),
    );
  });

  it('is left as it is where that cannot be recorded', async () => {
    const endpoint = named();
    await settle(endpoint);
    const clear = test.cloud.faults.add({ service: 'dynamodb', action: 'PutItem', kind: 'error' });
    await expect(settle(endpoint, [])).rejects.toThrow();
    clear();
    expect(await row(endpoint)).toMatchObject({ standing: 'active' });
  });

  it('opens nothing any more by the key to made-up wallets that was mailed, once it is told what is true', async () => {
    const made = named({ exercise: true });
    await settle(made);
    await setPartner(world.table, made.partner, { technical: 'soc@cert.example' });
    const table = test.tableAs('webhooks', world.table.name);
    const giving = { table, mail: test.clients.mail, settings: SETTINGS, clock: world.clock };
    await deliverFeed({ ...world, table, giveExerciseKey: mailExerciseKey(giving) }, made);
    const { text = '' } = await PostalMime.parse(test.cloud.mails.list().at(-1)?.raw ?? '');
    const token = /^ {2}(\S+)$/m.exec(text)?.[1] ?? '';
    const open = async (given: string) => {
      const { ok } = await admitKey(
        { ...world, table: test.tableAs('feed', world.table.name) },
        `Bearer ${given}`,
        'pull',
      );
      return ok;
    };
    const given = await letPull(world.table, made);
    expect([await open(token), await open(given)]).toEqual([true, true]);
    const held = await row(made);
    if (held === null) throw new Error('no endpoint');
    // Moved beside a worker that mails one, so that it is not ended: it is refused all the same.
    await moveEndpoint(world.table, held, { url: held.url, audience: 'AMBER' }, world.clock());
    expect([await open(token), await open(given)]).toEqual([false, true]);
    await settle(named({ audience: 'GREEN' }));
    expect([await open(token), await open(given)]).toEqual([false, true]);
    expect((await keysOf(world.table, made.partner)).map(({ system }) => system)).toEqual(['test']);
  });

  it('gets made-up wallets and nothing else where it is for exercises, whatever its audience', async () => {
    const endpoint = named({ audience: 'AMBER+STRICT', exercise: true });
    await tell();
    await settle(endpoint);
    await deliverFeed(world, endpoint);
    const events = receiver.received.flatMap(({ body }) => JSON.parse(body).events);
    expect(events.map(({ exercise }) => exercise)).toEqual([true]);
  });

  it('is on this machine only where it is named as one that may be', async () => {
    const endpoint = named();
    await tell();
    await settle(endpoint);
    await deliverFeed({ ...world, loopback: ['another'] }, endpoint);
    expect(receiver.received).toEqual([]);
    expect(await row(endpoint)).toMatchObject({ failed: 1, problem: 'not-https' });
  });

  it('has a secret of the deployment that any library of Standard Webhooks can use', async () => {
    const endpoint = named({ name: 'CERT with a bad secret' });
    test.cloud.secrets.set(`hotline-endpoint-${endpoint.id}`, 'too short');
    await tell();
    await settle(endpoint);
    await deliverFeed({ ...world, loopback: [endpoint.name] }, endpoint);
    expect(await row(endpoint)).toMatchObject({ failed: 1, problem: 'secret-not-usable' });
  });
});
