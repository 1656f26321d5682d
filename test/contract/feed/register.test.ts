import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RecordChanges, recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { unheard } from '#actions/feed/unheard.ts';
import { decide } from '#actions/gate/decide.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { ofWallets } from '#domain/feed/group/log-event.ts';
import type { Verb } from '#domain/gate/decisions.ts';
import { readLog } from '#io/table/feed/feed.ts';
import type { Unheard } from '#io/table/feed/rows.ts';
import { noteTakenBack, noteTelling } from '#io/table/feed/told.ts';
import { noteHeardElsewhere, noteTold, toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const ADDRESS = addressOf('p2wpkh', 'letter');
const ENDPOINT = { partner: 'cert', id: 'one' };
const NOW = '2026-11-29T12:00:00.000Z';

let test: TestCloud;
let tables = 0;
let world: RecordChanges;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  const name = `register-${tables}`;
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
});

const say = async (verb: Verb): Promise<void> => {
  expect(await decide(world, { who: 'lead-1', verb, address: ADDRESS, reason: 'because' })).toMatchObject({ ok: true });
  await reviewWallet({ ...world, table: test.tableAs('changes', world.table.name) }, ADDRESS);
};
const events = async (): Promise<FeedEvent[]> =>
  ofWallets((await readLog(world.table, 'AMBER', 0, 99, 99)).map(({ event }) => event));
const last = async (): Promise<FeedEvent[]> => (await events()).slice(-1);
const unheardOf = async (): Promise<Unheard[]> => {
  const found = [];
  for await (const one of unheard(world.table)) found.push(one);
  return found;
};
const tell = async (): Promise<void> =>
  noteTelling(world.table, ENDPOINT, { audience: 'AMBER', events: (await events()).slice(0, 1) }, NOW);

describe('who was told of a wallet by the feed', () => {
  it('is listed from when it is taken back until they acknowledge that', async () => {
    await tell();
    expect(await unheardOf()).toEqual([]);
    await say('reject');
    expect(await unheardOf()).toMatchObject([
      {
        subject: ADDRESS,
        channel: 'feed',
        recipient: 'cert/one',
        as: 'retracted',
        reason: 'not-extortion',
        toldAt: NOW,
      },
    ]);
    await noteTakenBack(world.table, ENDPOINT, { audience: 'AMBER', events: await last() }, NOW);
    expect(await unheardOf()).toEqual([]);
  });

  it('is listed for a retraction though they acknowledge the pause before it, late', async () => {
    await tell();
    await say('hold');
    const pause = await last();
    expect(await unheardOf()).toMatchObject([{ as: 'paused' }]);
    await say('reject');
    await noteTakenBack(world.table, ENDPOINT, { audience: 'AMBER', events: pause }, NOW);
    expect(await unheardOf()).toMatchObject([{ as: 'retracted' }]);
  });

  it('is listed no more once it is listed again', async () => {
    await tell();
    await say('hold');
    await say('release');
    expect(await unheardOf()).toEqual([]);
  });
});

describe('who was told of a wallet by another way', () => {
  const POLICE = { channel: 'package', recipient: 'Police of Example', ref: 'pkg_1' } as const;

  it('stands in the register, once however often they are told', async () => {
    await noteTold(world.table, POLICE, [ADDRESS, ADDRESS], '2026-11-28T12:00:00.000Z');
    await noteTold(world.table, POLICE, [ADDRESS], NOW);
    await noteTold(world.table, { channel: 'brief', recipient: 'all' }, [ADDRESS], NOW);
    expect(await toldElsewhere(world.table, ADDRESS)).toEqual([
      { channel: 'brief', recipient: 'all', subject: ADDRESS, toldAt: NOW },
      { ...POLICE, subject: ADDRESS, toldAt: NOW },
    ]);
  });

  it('is listed once it is rejected, until they acknowledge that, or it is not rejected any more', async () => {
    await noteTold(world.table, POLICE, [ADDRESS], NOW);
    await say('reject');
    expect(await unheardOf()).toMatchObject([{ channel: 'package', recipient: 'Police of Example', as: 'retracted' }]);
    await say('undo');
    expect(await unheardOf()).toEqual([]);
    await say('reject');
    expect(await noteHeardElsewhere(world.table, ADDRESS, POLICE, NOW)).toBe(true);
    expect(await unheardOf()).toEqual([]);
    await say('undo');
    expect(await unheardOf()).toEqual([]);
  });

  it('acknowledges nothing that is not taken back', async () => {
    await noteTold(world.table, POLICE, [ADDRESS], NOW);
    expect(await noteHeardElsewhere(world.table, ADDRESS, POLICE, NOW)).toBe(false);
  });
});
