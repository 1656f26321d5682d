import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admitKey } from '#actions/feed/admit-key.ts';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { mailExerciseKey } from '#actions/feed/partners/mail-exercise-key.ts';
import { mailAboutKeys, mailPartner } from '#actions/feed/partners/mail-partner.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { ledgerClient } from '#io/clients.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { append } from '#io/table/feed/feed.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { keysOf } from '#io/table/feed/partner-keys.ts';
import { setPartner, wasMailed } from '#io/table/feed/partners.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { letPull } from '#test/support/cloud/let-pull.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { functionSettings } from '#test/support/settings.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const DAY_MS = 86_400_000;
const CONTACTS = { technical: 'soc@cert.example', duty: 'duty@cert.example' };

let test: TestCloud;
let tables = 0;
let world: DeliverFeed & RegisterPartner;
let receiver: TestReceiver;
let endpoint: EndpointRef;
let skipped = 0;
let mailsBefore = 0;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());
beforeEach(async () => {
  tables += 1;
  skipped = 0;
  const name = `partner-mails-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  const clock = () => new Date(test.clock.now() + skipped);
  const mailing = { table: test.tableAs('webhooks', name), mail: test.clients.mail, settings, clock };
  world = {
    table: { client: test.clients.ledger, name },
    secrets: test.clients.secrets,
    secretPrefix: 'hotline-endpoint-',
    settings,
    allowLoopback: true,
    record: () => Promise.resolve(),
    loopback: ['CERT Example'],
    notify: mailPartner(mailing),
    notifyOfKeys: mailAboutKeys(mailing),
    clock,
  };
  receiver = await TestReceiver.start();
  const registered = await registerPartner(world, { name: 'CERT Example', url: receiver.url, audience: 'exercise' });
  if (!registered.ok) throw new Error(registered.reason);
  endpoint = registered.endpoint;
  await setPartner(world.table, endpoint.partner, CONTACTS);
  mailsBefore = test.cloud.mails.list().length;
});
afterEach(() => receiver.stop());

describe('an endpoint for exercises', () => {
  it('is mailed a key to what is made up once, as soon as it has answered its challenge, and one for what is true none', async () => {
    const settings = functionSettings(['age1a', 'age1b', 'age1c']);
    const table = test.tableAs('webhooks', world.table.name);
    const giving = { table, mail: test.clients.mail, settings, clock: world.clock };
    const look = (ref: EndpointRef, over: Partial<Parameters<typeof mailExerciseKey>[0]> = {}) =>
      deliverFeed({ ...world, table, giveExerciseKey: mailExerciseKey({ ...giving, ...over }) }, ref);
    const keys = async () => (await mails()).filter(({ subject = '' }) => subject.endsWith('a key for exercises'));
    const name = 'CERT Example';
    const earnest = await registerPartner(world, { name, url: receiver.url, audience: 'AMBER' });
    if (!earnest.ok) throw new Error(earnest.reason);
    receiver.answerChallenge = (response) => void response.writeHead(500).end();
    await look(endpoint);
    expect(await keys()).toEqual([]);
    skipped += 3_600_000;
    receiver.answerChallenge = (response, challenge) => void response.end(JSON.stringify({ challenge }));
    // What it is noted by dies with the worker: another key comes, and both open.
    const client = new Lifetime(7).bind(ledgerClient(test.connection));
    await look(endpoint, { table: { ...world.table, client } });
    for (let n = 0; n < 3; n += 1) {
      skipped += 3_600_000;
      await look(endpoint);
      await look(earnest.endpoint);
    }
    const sent = await keys();
    expect(sent.length).toBeGreaterThan(0);
    for (const { to = [], text = '' } of sent) {
      expect(to.map(({ address }) => address)).toEqual([CONTACTS.technical]);
      const token = /^ {2}(\S+)$/m.exec(text)?.[1] ?? '';
      const admitted = await admitKey({ table: world.table, clock: world.clock }, `Bearer ${token}`, 'pull');
      expect(admitted).toMatchObject({ ok: true, endpoint: { id: endpoint.id, audience: 'exercise' } });
      expect((await admitKey({ table: world.table, clock: world.clock }, `Bearer ${token}`, 'report')).ok).toBe(false);
    }
    skipped += 100 * DAY_MS;
    await look(endpoint);
    expect((await keys()).length).toBe(sent.length);
  });

  it('has no key that was not mailed, and few that were, however its contact, its mails or their worker fail', async () => {
    const settings = functionSettings(['age1a', 'age1b', 'age1c']);
    const table = test.tableAs('webhooks', world.table.name);
    const giving = { table, mail: test.clients.mail, settings, clock: world.clock };
    const give = async (over: Partial<Parameters<typeof mailExerciseKey>[0]> = {}) => {
      const row = await readEndpoint(world.table, endpoint);
      if (row !== null) await mailExerciseKey({ ...giving, ...over })(row);
    };
    const noted = () => wasMailed(world.table, endpoint, 'exercise-key', 'registered');
    // Mails fail for now: it is tried again, and no key is left.
    await give({ mail: {} as never });
    expect([await keysOf(world.table, endpoint.partner), await noted()]).toEqual([[], false]);
    // Workers die at each call, five at each: some leave a key that nobody has.
    for (let lives = 0; lives < 100; lives += 1) {
      const client = new Lifetime(1 + Math.floor(lives / 5)).bind(ledgerClient(test.connection));
      await give({ table: { ...world.table, client } });
    }
    expect(await noted()).toBe(true);
    expect((await keysOf(world.table, endpoint.partner)).length).toBeLessThanOrEqual(3);
  });

  it('is tried no contact twice that SES refuses, and none whose endpoint has heard of something already', async () => {
    const settings = functionSettings(['age1a', 'age1b', 'age1c']);
    const table = test.tableAs('webhooks', world.table.name);
    const giveExerciseKey = mailExerciseKey({ table, mail: test.clients.mail, settings, clock: world.clock });
    await setPartner(world.table, endpoint.partner, { technical: `${'a'.repeat(65)}@cert.example` });
    const acts = async () => {
      const day = { pk: auditPartition(world.clock().toISOString().slice(0, 10)) };
      return (await queryRows(world.table, day, AuditRow)).map(({ what }) => what);
    };
    for (let n = 0; n < 3; n += 1) await deliverFeed({ ...world, table, giveExerciseKey }, endpoint);
    expect(await acts()).toEqual(['partner.key', 'partner.key-ended']);
    expect(await keysOf(world.table, endpoint.partner)).toEqual([]);
    // From before such keys were mailed.
    const other = await registerPartner(world, { name: 'CERT Example', url: receiver.url, audience: 'exercise' });
    if (!other.ok) throw new Error(other.reason);
    await setPartner(world.table, endpoint.partner, CONTACTS);
    await say('one');
    await deliverFeed({ ...world, table }, other.endpoint);
    await deliverFeed({ ...world, table, giveExerciseKey }, other.endpoint);
    expect(await keysOf(world.table, endpoint.partner)).toEqual([]);
    expect(await mails()).toEqual([]);
  });
});

const say = async (name: string): Promise<void> => {
  const time = world.clock().toISOString();
  const news = exerciseNews(name, time.slice(0, 10));
  await append(world.table, 'exercise', { news, cause: 'test', time, expires: 4_000_000_000 });
};
const deliver = (): Promise<void> =>
  deliverFeed({ ...world, table: test.tableAs('webhooks', world.table.name) }, endpoint);
const mails = async () =>
  Promise.all(
    test.cloud.mails
      .list()
      .slice(mailsBefore)
      .map(({ raw }) => PostalMime.parse(raw)),
  );
/** Of which moments its contacts were mailed, in order. */
const moments = async (): Promise<string[]> =>
  (await mails()).map(({ subject = '' }) => subject.slice(subject.lastIndexOf(': ') + 2));
/** Lives on, what is due being done, until an endpoint stands so. */
const until = async (standing: 'suspended' | 'disabled' | 'active'): Promise<void> => {
  for (let n = 0; n < 60; n += 1) {
    const row = await readEndpoint(world.table, endpoint);
    if (row?.standing === standing || row?.dueAt === undefined) return;
    skipped += Math.max(0, Date.parse(row.dueAt) - world.clock().getTime());
    await deliver();
  }
};

describe("a partner's two contacts", () => {
  it('are mailed at the first failure of a day, after a day, when it is suspended, and when it goes on', async () => {
    await deliver();
    await say('one');
    receiver.answer(500);
    await deliver();
    expect(await moments()).toEqual(['failing']);
    await deliver();
    expect(await moments()).toEqual(['failing']);
    await until('suspended');
    const told = await moments();
    expect(told.filter((moment) => moment === 'failing-24h')).toHaveLength(1);
    expect(told.filter((moment) => moment === 'suspended')).toHaveLength(1);
    receiver.answer(204);
    await until('active');
    expect((await moments()).at(-1)).toBe('enabled');
    const [first] = await mails();
    expect(first?.to?.map(({ address }) => address)).toEqual(Object.values(CONTACTS));
    expect(first?.text).toContain('status 500');
  });

  it('are mailed once it is disabled', async () => {
    await deliver();
    await say('one');
    receiver.answer(410);
    await deliver();
    expect(await moments()).toEqual(['disabled']);
  });

  it('are told of no wallet', async () => {
    await deliver();
    await say('one');
    receiver.answer(500);
    await deliver();
    const { address } = exerciseNews('one', '2026-11-29').wallet;
    expect(JSON.stringify(await mails())).not.toContain(address);
  });

  it('are asked once about a key that nothing has used for 60 days', async () => {
    await letPull(world.table, endpoint);
    skipped = 65 * DAY_MS;
    await deliver();
    for (let n = 0; n < 3; n += 1) {
      skipped += 2 * 60 * 60_000;
      await deliver();
    }
    expect(await moments()).toEqual(['key-unused']);
  });

  it('keep no delivery waiting where they cannot be mailed', async () => {
    const broken = mailPartner({
      ...world,
      mail: {} as never,
      settings: functionSettings(['age1a', 'age1b', 'age1c']),
    });
    world = { ...world, notify: broken };
    await deliver();
    await say('one');
    receiver.answer(500);
    await deliver();
    expect(await readEndpoint(world.table, endpoint)).toMatchObject({ failed: 1, problem: 'status 500' });
  });
});
