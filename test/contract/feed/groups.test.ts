import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releaseName, takeNameBack } from '#actions/campaign/release-name.ts';
import { publishGroup } from '#actions/feed/publish/publish-group.ts';
import { pullFeed } from '#actions/feed/pull-feed.ts';
import { collectionsOf, type ReadCollection, readCollection, readObject } from '#actions/feed/read-collection.ts';
import { readMisp } from '#actions/feed/read-misp.ts';
import { type RecordChanges, recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { takeSnapshot } from '#actions/feed/take-snapshot.ts';
import { decide } from '#actions/gate/decide.ts';
import type { Campaign } from '#domain/campaign/campaign.ts';
import { contribute, wordHasher } from '#domain/campaign/consensus.ts';
import { letterWords } from '#domain/campaign/letter-words.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { GroupEvent } from '#domain/feed/group/group-event.ts';
import { isOfWallet } from '#domain/feed/group/log-event.ts';
import type { StixObject } from '#domain/feed/stix/shared-objects.ts';
import type { Verb } from '#domain/gate/decisions.ts';
import { foundCampaign, mergeCampaign, readCampaign } from '#io/table/campaign/campaign.ts';
import { readConsensus, writeConsensus } from '#io/table/campaign/consensus.ts';
import { putClusterRow } from '#io/table/cluster/cluster.ts';
import { putNode } from '#io/table/cluster/node.ts';
import { readLog } from '#io/table/feed/feed.ts';
import { createEndpoint, readEndpoint } from '#io/table/feed/partner.ts';
import { commit } from '#io/table/store/transaction.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const ADDRESSES = ['letter', 'second'].map((name) => addressOf('p2wpkh', name));
const [FIRST = '', SECOND = ''] = ADDRESSES;
const PARTNER = { partner: 'cert', id: 'one' };
const PRODUCER = { name: 'Example Hotline', feedUrl: 'https://feed.hotline.example' };

let test: TestCloud;
let tables = 0;
let world: RecordChanges & ReadCollection;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());
beforeEach(async () => {
  tables += 1;
  const name = `groups-${tables}`;
  await test.cloud.createTable(LEDGER_TABLE, name);
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  world = {
    table: { client: test.clients.ledger, name },
    settings: { ...settings, feed: { ...settings.feed, delay: 0 } },
    endpoints: [],
    producer: PRODUCER,
    briefs: { client: test.clients.queue, url: test.queueUrls.briefs },
    webhooks: { client: test.clients.queue, url: test.queueUrls.webhooks },
    clock: () => new Date(test.clock.now()),
  };
  await createEndpoint(world.table, {
    ...PARTNER,
    partnerName: 'CERT',
    url: 'https://hooks.example/',
    audience: 'AMBER',
    standing: 'active',
    ...{ delivered: 0, heard: 0, sent: 0, replays: 0, failed: 0 },
  });
});

const as = (who: 'changes' | 'feed') => ({ ...world, table: test.tableAs(who, world.table.name) });
const found = (id: string): Promise<boolean> =>
  foundCampaign(world.table, {
    id,
    textHash: `text of ${id}`,
    foundedAt: '2026-11-24T08:00:00.000Z',
    foundedBy: 'report1',
  });
/** Three people report a wallet. */
const report = async (address: string, from: number, campaign = 'campaign1'): Promise<void> => {
  for (const n of [from, from + 1, from + 2]) {
    const one = madeReport(n);
    const wallets = one.findings.wallets.map((wallet) => ({ ...wallet, address }));
    const made = madeReport(n, {
      campaign,
      newWallets: n === from ? [address] : [],
      findings: { ...one.findings, wallets },
    });
    await enter(world.table, made);
    await recordChanges(as('changes'), made.id);
  }
};
/** The two wallets hang in a cluster. */
const join = async (id: string, addresses: readonly string[] = ADDRESSES): Promise<void> => {
  await commit(world.table, [
    putClusterRow({ id, size: addresses.length, mergedInto: null, splitFrom: null, cut: null, version: 1 }, null),
    ...addresses.map((address) => putNode({ id: walletNode(address), parent: id }, null)),
  ]);
  await publishGroup(as('changes'), { kind: 'cluster', id });
};
const say = async (verb: Verb, address: string, isReviewed = true): Promise<void> => {
  expect(await decide(world, { who: 'lead-1', verb, address, reason: 'because' })).toMatchObject({ ok: true });
  if (isReviewed) await reviewWallet(as('changes'), address);
};
const events = async (): Promise<GroupEvent[]> =>
  (await readLog(world.table, 'AMBER', 0, 99, 99)).flatMap(({ event }) => (isOfWallet(event) ? [] : [event]));
const endpoint = async (): Promise<Endpoint> => {
  const row = await readEndpoint(world.table, PARTNER);
  if (row === null) throw new Error('no endpoint');
  return row;
};
const objects = async (type: string): Promise<StixObject[]> => {
  const [amber] = collectionsOf({ audience: 'AMBER' }, PRODUCER).filter(({ audience }) => audience === 'AMBER');
  if (amber === undefined) throw new Error('no collection');
  const page = await readCollection(as('feed'), await endpoint(), amber, { after: '', limit: 500, filter: {} });
  return page.objects.map(({ object }) => object).filter((object) => object.type === type);
};
/** Whether each object of the collection is found by its id as well. */
const foundById = async (): Promise<boolean[]> => {
  const [amber] = collectionsOf({ audience: 'AMBER' }, PRODUCER).filter(({ audience }) => audience === 'AMBER');
  if (amber === undefined) throw new Error('no collection');
  const reader = await endpoint();
  const page = await readCollection(as('feed'), reader, amber, { after: '', limit: 500, filter: {} });
  const asked = page.objects.map(({ object }) => readObject(as('feed'), reader, amber, object.id));
  return (await Promise.all(asked)).map((one, index) => isDeepStrictEqual(one, page.objects.slice(index, index + 1)));
};
const pulled = async (): Promise<string> => {
  const answer = await pullFeed(as('feed'), await endpoint(), { after: 0, limit: 99 });
  return answer.found === 'events' ? answer.body : '';
};

describe('a campaign', () => {
  it('is told of with the wallets that a log lists: in bands, and what three letters say alike', async () => {
    await found('campaign1');
    await report(FIRST, 1);
    const [event] = await events();
    expect(GroupEvent.parse(event)).toEqual(event);
    expect(event).toMatchObject({
      type: 'campaign.updated',
      status: 'listed',
      tlp: 'TLP:AMBER',
      confidence: 50,
      campaign: {
        id: 'campaign1',
        since: '2026-11-24',
        languages: ['fi'],
        reports: { atLeast: 3 },
        wallets: { atLeast: 1 },
        demands: [
          { amount: '200', currency: 'EUR' },
          { amount: '500', currency: 'EUR' },
        ],
        amounts: [{ from: '200', currency: 'EUR', share: 'most' }],
        deadline: { within: 'PT24H' },
      },
    });
    // Once: what comes again says as much.
    await publishGroup(as('changes'), { kind: 'campaign', id: 'campaign1' });
    expect(await events()).toHaveLength(1);
    expect(await pulled()).toContain('campaign.updated');
    expect((await takeSnapshot(as('feed'), await endpoint(), '')).body).toContain('campaign.updated');
    const [campaign] = await objects('campaign');
    const [indicator] = await objects('indicator');
    expect(campaign).toMatchObject({ revoked: false, first_seen: '2026-11-24T00:00:00.000Z' });
    const relations = (await objects('relationship')).filter((one) => one.relationship_type === 'indicates');
    expect(relations).toMatchObject([{ source_ref: indicator?.id, target_ref: campaign?.id }]);
    expect(await foundById()).not.toContain(false);
    expect(await readMisp(as('feed'), await endpoint())).toMatchObject([{ Attribute: [{ value: FIRST }] }]);
  });

  it('is told with the name of an organisation once a lead released it, and without once it is taken back', async () => {
    await found('campaign1');
    await report(FIRST, 1);
    const hash = wordHasher(new Uint8Array(32).fill(7), 'campaign1');
    for (const name of ['a', 'b', 'c']) {
      const before = await readConsensus(world.table, 'campaign1', { consistent: true, hash });
      const letter = letterWords('We write from the cyber unit of Europol about what it has found.');
      const consensus = contribute(before?.consensus ?? null, name, letter, hash);
      if (consensus === null) throw new Error('nothing to add');
      await writeConsensus(world.table, 'campaign1', { consensus, voices: {} }, before);
    }
    const tell = async () => {
      await publishGroup(as('changes'), { kind: 'campaign', id: 'campaign1' });
      return (await events()).at(-1)?.campaign?.text;
    };
    expect(await tell()).toBe('We write from the cyber unit of […] about what it has found.');
    const desk = { ...world, table: test.tableAs('desk', world.table.name) };
    const lead = { who: 'lead-1', campaign: 'campaign1', reason: 'read in three originals' };
    const release = (organisation: string, gap = 1, seen?: number) =>
      releaseName(desk, { ...lead, gap, organisation, seen });
    expect(await release('Anna Virtanen')).toEqual({ ok: false, reason: 'no-organisation' });
    expect(await release('Europol', 2)).toEqual({ ok: false, reason: 'no-such-gap' });
    expect(await release('Europol', 1, 2)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(await release('Europol', 1, 3)).toMatchObject({ ok: true });
    expect(await release('Interpol')).toEqual({ ok: false, reason: 'stands-already' });
    expect(await tell()).toBe('We write from the cyber unit of Europol about what it has found.');
    expect(await objects('note')).toMatchObject([{ content: expect.stringContaining('unit of Europol about') }]);
    // What a further letter says does not take it away.
    const before = await readConsensus(world.table, 'campaign1', { consistent: true, hash });
    const more = contribute(before?.consensus ?? null, 'd', letterWords('We write from the cyber unit'), hash);
    if (before === null || more === null) throw new Error('nothing to add');
    await writeConsensus(world.table, 'campaign1', { consensus: more, voices: {} }, before);
    expect(await tell()).toContain('unit of Europol about');
    expect(await takeNameBack(desk, { ...lead, organisation: 'Europol' })).toMatchObject({ ok: true });
    expect(await takeNameBack(desk, { ...lead, organisation: 'Europol' })).toMatchObject({ reason: 'nothing-to-undo' });
    expect(await tell()).toContain('unit of […] about');
  });

  it('is not told of by a wallet that a lead let out on one report', async () => {
    await found('campaign1');
    const made = madeReport(1);
    await enter(world.table, made);
    await recordChanges(as('changes'), made.id);
    await say('release', FIRST);
    expect(await events()).toEqual([]);
  });

  it('is retracted with its last wallet, by its name alone, and told of again under another STIX id', async () => {
    await found('campaign1');
    await report(FIRST, 1);
    const [before] = await objects('campaign');
    await say('hold', FIRST);
    const retracted = (await events()).at(-1);
    expect(retracted).toMatchObject({ status: 'retracted', supersedes: (await events())[0]?.id });
    expect(retracted?.campaign).toEqual({
      ...{ id: 'campaign1', languages: [], demands: [], amounts: [] },
      ...{ reports: { atLeast: 1 }, wallets: { atLeast: 1 } },
    });
    expect(await objects('campaign')).toMatchObject([{ id: before?.id, revoked: true }]);
    await say('release', FIRST);
    // Who comes back late finds that the first of them is revoked, by its id too.
    const [former, again] = await objects('campaign');
    expect(former).toMatchObject({ id: before?.id, revoked: true });
    expect(again).toMatchObject({ revoked: false });
    expect(again?.id).not.toBe(before?.id);
    expect(await foundById()).not.toContain(false);
  });

  it('that is retracted for good takes back that its indicators point to it, and a pause does not', async () => {
    const pointing = async () =>
      (await objects('relationship'))
        .filter((one) => one.relationship_type === 'indicates')
        .map(({ revoked }) => revoked);
    await found('campaign1');
    await report(FIRST, 1);
    await report(SECOND, 4);
    expect(await pointing()).toEqual([false, false]);
    await say('hold', SECOND);
    expect(await pointing()).not.toContain(true);
    await say('release', SECOND);
    expect(await pointing()).toEqual([false, false]);
    await say('reject', SECOND);
    expect((await pointing()).sort()).toEqual([false, true]);
    expect(await foundById()).not.toContain(false);
    // Who was never told of what was retracted is given nothing that refers to it.
    const late = { ...PARTNER, id: 'late' };
    await createEndpoint(world.table, { ...(await endpoint()), ...late });
    const reader = { ...(await endpoint()), ...late };
    const [amber] = collectionsOf(reader, PRODUCER);
    if (amber === undefined) throw new Error('no collection');
    const page = await readCollection(as('feed'), reader, amber, { after: '', limit: 500, filter: {} });
    const ids = new Set(page.objects.map(({ object }) => object.id));
    const sources = page.objects.flatMap(({ object }) => (object.source_ref === undefined ? [] : [object.source_ref]));
    expect(sources.filter((id) => !ids.has(String(id)))).toEqual([]);
    const hidden = (await objects('relationship')).find((one) => one.revoked && one.relationship_type === 'indicates');
    expect(await readObject(as('feed'), reader, amber, hidden?.id ?? '')).toEqual([]);
    await say('reject', FIRST);
    expect(await pointing()).toEqual([true, true]);
    expect(await objects('note')).not.toContainEqual(expect.objectContaining({ revoked: false }));
    expect(await foundById()).not.toContain(false);
  });

  it('that was merged into another is named by it, and revoked', async () => {
    for (const id of ['campaign1', 'campaign2']) await found(id);
    await report(FIRST, 1);
    await report(SECOND, 4, 'campaign2');
    const read = async (id: string): Promise<Campaign> => {
      const campaign = await readCampaign(world.table, id, true);
      if (campaign === null) throw new Error(`no ${id}`);
      return campaign;
    };
    const before = await objects('campaign');
    const [stays, goes] = [await read('campaign1'), await read('campaign2')];
    expect(await mergeCampaign(world.table, stays, goes, new Set(['campaign2']))).toBe(true);
    await publishGroup(as('changes'), { kind: 'campaign', id: 'campaign1' });
    expect((await events()).at(-1)).toMatchObject({ campaign: { id: 'campaign1' }, mergedFrom: ['campaign2'] });
    const after = await objects('campaign');
    expect(after.map(({ id, revoked }) => [id, revoked])).toEqual([
      [before[0]?.id, false],
      [before[1]?.id, true],
    ]);
    await publishGroup(as('changes'), { kind: 'campaign', id: 'campaign1' });
    expect((await events()).filter(({ mergedFrom }) => mergedFrom)).toHaveLength(1);
    // However often the one that stays is told of since, the end of the other stands, and is found by its id.
    await report(FIRST, 7, 'campaign1');
    await say('confirm', FIRST);
    expect(await objects('campaign')).toContainEqual(after[1]);
    expect(await foundById()).not.toContain(false);
    const notes = await objects('note');
    expect(notes.find(({ object_refs }) => isDeepStrictEqual(object_refs, [before[1]?.id]))).toMatchObject({
      content: `This is ${before[0]?.id} now.`,
      revoked: true,
    });
    expect((await takeSnapshot(as('feed'), await endpoint(), '')).body.match(/campaign\.updated/g)).toHaveLength(1);
  });
});

describe('a cluster', () => {
  it('is told of by two wallets that are listed, and names none that is not', async () => {
    await report(FIRST, 1);
    await join('cluster1');
    expect(await events()).toEqual([]);
    await report(SECOND, 4);
    expect(await events()).toMatchObject([
      { type: 'cluster.updated', cluster: { id: 'cluster1', wallets: [...ADDRESSES].sort(), size: { atLeast: 2 } } },
    ]);
    expect((await objects('grouping'))[0]?.object_refs).toHaveLength(2);
    await say('reject', SECOND);
    expect((await events()).at(-1)).toMatchObject({ status: 'retracted', cluster: { id: 'cluster1', wallets: [] } });
    expect(await objects('grouping')).toMatchObject([{ revoked: true }]);
  });

  it('does not leave while it names a wallet that somebody holds, before the log has heard of it', async () => {
    await report(FIRST, 1);
    await report(SECOND, 4);
    await join('cluster1');
    await say('hold', SECOND, false);
    const isNamed = (text: string): boolean => text.includes('cluster.updated');
    expect(isNamed(await pulled())).toBe(false);
    expect(isNamed((await takeSnapshot(as('feed'), await endpoint(), '')).body)).toBe(false);
    expect(await objects('grouping')).toEqual([]);
    await reviewWallet(as('changes'), SECOND);
    expect(await pulled()).not.toContain(`["${FIRST}","${SECOND}"]`);
    expect(await objects('grouping')).toMatchObject([{ revoked: true }]);
  });

  it('says of which it was cut off, and what was merged into it', async () => {
    await report(FIRST, 1);
    await report(SECOND, 4);
    await join('cluster1');
    const third = addressOf('p2wpkh', 'third');
    await report(third, 7);
    const cut = { id: 'cluster2', size: 2, mergedInto: null, splitFrom: 'cluster1', cut: null, version: 1 };
    await commit(world.table, [
      putClusterRow(cut, null),
      putNode({ id: walletNode(third), parent: 'cluster2' }, null),
      putNode({ id: walletNode(SECOND), parent: 'cluster2' }, 'cluster1'),
    ]);
    await publishGroup(as('changes'), { kind: 'cluster', id: 'cluster2' });
    expect((await events()).at(-1)).toMatchObject({ cluster: { id: 'cluster2' }, splitFrom: 'cluster1' });
    await commit(world.table, [putClusterRow({ ...cut, mergedInto: 'cluster1', version: 2 }, 1)]);
    await publishGroup(as('changes'), { kind: 'cluster', id: 'cluster2' });
    expect((await events()).at(-1)).toMatchObject({
      cluster: { id: 'cluster1', wallets: [FIRST, SECOND, third].sort() },
      mergedFrom: ['cluster2'],
    });
  });
});
