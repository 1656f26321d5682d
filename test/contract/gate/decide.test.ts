import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { type ReviewWallet, reviewWallet } from '#actions/feed/review-wallet.ts';
import { confirmCampaign } from '#actions/gate/confirm-campaign.ts';
import { type Decide, decide } from '#actions/gate/decide.ts';
import { switchBareWallets } from '#actions/gate/switch-bare-wallets.ts';
import { enqueueDueRows } from '#actions/sweep/enqueue-due-rows.ts';
import type { Audience } from '#domain/feed/audience.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import type { Verb } from '#domain/gate/decisions.ts';
import type { Report } from '#domain/report/report.ts';
import { ledgerClient } from '#io/clients.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { readBareSwitch } from '#io/table/gate/bare-switch.ts';
import { closeContest, lastContestAnswer, noteContest, openContests, readOpenContest } from '#io/table/gate/contest.ts';
import { askReview, readDecided, writeDecided } from '#io/table/gate/decisions.ts';
import { auditPartition, key } from '#io/table/store/keys.ts';
import { commit } from '#io/table/store/transaction.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { Death, Lifetime } from '#test/support/cloud/lifetime.ts';
import { readEvents } from '#test/support/ledger/feed-events.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const ADDRESS = addressOf('p2wpkh', 'letter');
const ORIGINAL = {
  part: 'contest',
  sha256: 'a',
  size: 1,
  receivedAt: '2026-11-24T12:00:00.000Z',
  sealedSha256: 'b',
};

let test: TestCloud;
let tables = 0;
let world: Decide & ReviewWallet;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  const name = `decide-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  test.cloud.queues.purge('webhooks');
  world = {
    table: { client: test.clients.ledger, name },
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    endpoints: [],
    webhooks: { client: test.clients.queue, url: test.queueUrls.webhooks },
    clock: () => new Date(test.clock.now()),
  };
});

/** The function that the table's stream starts. */
const asFunction = (): ReviewWallet => ({ ...world, table: test.tableAs('changes', world.table.name) });
const report = async (...reports: Report[]): Promise<void> => {
  const briefs = { client: test.clients.queue, url: test.queueUrls.briefs };
  for (const one of reports) {
    await enter(world.table, one);
    await recordChanges({ ...asFunction(), briefs }, one.id);
  }
};
const three = () => report(madeReport(1), madeReport(2), madeReport(3));
const wish = (verb: Verb, who = 'lead-1', reason = 'a raid is planned', seen?: number) =>
  decide(world, { who, verb, address: ADDRESS, reason, ...(seen === undefined ? {} : { seen }) });
/** Decides, and has the wallet looked at as the table's stream does. */
const settle = async (verb: Verb, who?: string): Promise<void> => {
  expect(await wish(verb, who)).toMatchObject({ ok: true });
  await reviewWallet(asFunction(), ADDRESS);
};
const log = (audience: Audience = 'AMBER'): Promise<FeedEvent[]> => readEvents(world.table, audience, 0, 99, 99);
const types = async (audience?: Audience): Promise<string[]> => (await log(audience)).map(({ type }) => type);
const withdrawConsent = async (n: number): Promise<void> => {
  const update = {
    Key: key.sighting(ADDRESS, madeReport(n).receivedAt, `report${n}`),
    UpdateExpression: 'SET consent = :no',
    ExpressionAttributeValues: { ':no': false },
  };
  await commit(world.table, [{ what: 'sighting', update }]);
};
const lookAgain = async (): Promise<void> => {
  await commit(world.table, [askReview(ADDRESS, world.clock())]);
  await reviewWallet(asFunction(), ADDRESS);
};
/** One of the reports no longer counts. */
const loseReport = async (): Promise<void> => {
  await withdrawConsent(2);
  await lookAgain();
};
const rowsUnder = async (pk: string): Promise<Record<string, unknown>[]> => {
  const { Items = [] } = await world.table.client.send(
    new QueryCommand({
      TableName: world.table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items;
};

describe('a decision about a published wallet', () => {
  it.each<[Verb[], string[]]>([
    [['hold'], ['wallet.seen', 'wallet.paused']],
    [['reject'], ['wallet.seen', 'wallet.retracted']],
    [['contest'], ['wallet.seen', 'wallet.paused']],
    [
      ['contest', 'confirm'],
      ['wallet.seen', 'wallet.paused', 'wallet.seen'],
    ],
    [
      ['contest', 'reject'],
      ['wallet.seen', 'wallet.paused', 'wallet.retracted'],
    ],
    [
      ['hold', 'release'],
      ['wallet.seen', 'wallet.paused', 'wallet.seen'],
    ],
    [['release'], ['wallet.seen', 'wallet.updated']],
    [['confirm'], ['wallet.seen', 'wallet.updated']],
    [
      ['confirm', 'restrict'],
      ['wallet.seen', 'wallet.updated', 'wallet.retracted', 'wallet.seen'],
    ],
  ])('%j: partners hear %j', async (verbs, events) => {
    await three();
    for (const verb of verbs) await settle(verb);
    for (const audience of ['AMBER', 'AMBER+STRICT'] as const) expect(await types(audience)).toEqual(events);
    expect(new Set((await log()).map(({ id }) => id)).size).toBe(events.length);
  });

  it.each<[string, () => Promise<void>]>([
    ['a raid that is planned', () => settle('hold')],
    ['a contest', () => settle('contest')],
    ['a report that fell away', () => loseReport()],
  ])('pauses it for %s without a reason, and without repeating what was demanded', async (_, begin) => {
    await three();
    await begin();
    const [seen, paused] = await log();
    expect(seen?.demands).not.toEqual([]);
    const { validUntil, deadline, ...told } = seen ?? {};
    expect(validUntil).toBeDefined();
    expect(deadline).toEqual({ within: 'PT24H' });
    expect(paused).toEqual({
      ...told,
      id: paused?.id,
      seq: 2,
      time: paused?.time,
      type: 'wallet.paused',
      status: 'paused',
      supersedes: seen?.id,
      handling: 'Not to be acted on.',
      demands: [],
    });
  });

  it.each([undefined, 'not-extortion', 'no-longer-supported', 'duplicate'] as const)(
    'to reject it as %s retracts it with that reason, and no other word',
    async (as) => {
      await three();
      const rejected = { who: 'lead-1', verb: 'reject' as const, address: ADDRESS, reason: 'a raid is planned' };
      await decide(world, { ...rejected, ...(as === undefined ? {} : { as }) });
      await reviewWallet(asFunction(), ADDRESS);
      expect((await log()).at(-1)).toMatchObject({
        type: 'wallet.retracted',
        reason: as ?? 'not-extortion',
        demands: [],
      });
      expect(JSON.stringify(await log())).not.toMatch(/raid|lead/);
    },
  );

  it('holds for reports that come later', async () => {
    await three();
    await settle('hold');
    await report(madeReport(4), madeReport(5));
    expect(await types()).toEqual(['wallet.seen', 'wallet.paused']);
  });
});

describe('a decision about a wallet that the gate does not let out', () => {
  it('to release it tells partners who may see AMBER of the bare address', async () => {
    await report(madeReport(1));
    await settle('release');
    expect(await log('GREEN')).toEqual([]);
    const day = world.clock().toISOString().slice(0, 10);
    for (const audience of ['AMBER', 'AMBER+STRICT'] as const) {
      expect(await log(audience)).toMatchObject([
        { tlp: 'TLP:AMBER', reports: { atLeast: 1 }, firstSeen: day, lastSeen: day, demands: [] },
      ]);
    }
  });

  it('to release it is followed by all that the gate lets out, once three different people have reported', async () => {
    await report(madeReport(1));
    await settle('release');
    await report(madeReport(2), madeReport(3));
    expect(await types('GREEN')).toEqual(['wallet.seen']);
    expect(await types('AMBER')).toEqual(['wallet.seen', 'wallet.updated']);
    expect((await log('AMBER')).at(-1)).toMatchObject({ tlp: 'TLP:GREEN', reports: { atLeast: 3 } });
  });

  it('to hold or reject it tells partners nothing', async () => {
    await report(madeReport(1));
    await settle('hold');
    await settle('reject');
    expect(await types('AMBER+STRICT')).toEqual([]);
  });
});

describe('what partners of TLP:GREEN are told', () => {
  it('is nothing that the gate let out by itself, which is TLP:AMBER, for cross-checking, to the hour', async () => {
    await three();
    expect(await log('GREEN')).toEqual([]);
    const [seen] = await log('AMBER');
    expect(seen).toMatchObject({ tlp: 'TLP:AMBER', pap: 'PAP:AMBER', basis: 'auto', confidence: 50 });
    expect(seen?.handling).toContain('no ground by itself to block or freeze');
    expect(seen?.time).toBe(`${world.clock().toISOString().slice(0, 13)}:00:00Z`);
  });

  it.each<Verb>(['confirm', 'release'])('is what a lead stands by: %s', async (verb) => {
    await three();
    await settle(verb);
    const marked = { tlp: 'TLP:GREEN', pap: 'PAP:GREEN', basis: 'analyst', confidence: 85 };
    expect(await log('GREEN')).toMatchObject([{ type: 'wallet.seen', ...marked }]);
    expect((await log('AMBER')).at(-1)).toMatchObject({ type: 'wallet.updated', ...marked });
  });

  it('is that the marking was raised, where a lead stands by it no more; others are told of it as it is', async () => {
    await three();
    await settle('confirm');
    await settle('restrict');
    expect((await log('GREEN')).map(({ type, reason }) => [type, reason])).toEqual([
      ['wallet.seen', undefined],
      ['wallet.retracted', 'marking-raised'],
    ]);
    expect((await log('AMBER')).at(-1)).toMatchObject({ type: 'wallet.seen', tlp: 'TLP:AMBER', confidence: 50 });
  });

  it('is a pause, as for any doubt, where a report fell away from what a lead stands by', async () => {
    await three();
    await settle('release');
    await loseReport();
    expect((await log('GREEN')).at(-1)).toMatchObject({ type: 'wallet.paused' });
  });

  it('is nothing that a lead confirmed before the gate let it out', async () => {
    await report(madeReport(1));
    await settle('confirm');
    expect(await log('AMBER+STRICT')).toEqual([]);
    await report(madeReport(2), madeReport(3));
    expect(await types('GREEN')).toEqual(['wallet.seen']);
  });
});

describe('confirming a campaign', () => {
  const all = (reason = 'the kit was found') =>
    confirmCampaign(world, { who: 'lead-1', campaign: 'campaign1', reason });
  beforeEach(() =>
    foundCampaign(world.table, {
      id: 'campaign1',
      textHash: 't',
      foundedAt: '2026-11-24T06:00:00.000Z',
      foundedBy: 'r',
    }),
  );

  it('makes each wallet GREEN that the gate lets out at this moment, and none that passes later', async () => {
    const later = addressOf('p2tr', 'later');
    await three();
    await report(reportNaming(4, [later]));
    expect(await all()).toEqual({ ok: true, campaign: 'campaign1', confirmed: [ADDRESS], refused: [], left: 1 });
    await reviewWallet(asFunction(), ADDRESS);
    await report(reportNaming(5, [later]), reportNaming(6, [later]));
    const wallets = (await log('GREEN')).map(({ wallet }) => wallet.address);
    expect(wallets).toEqual([ADDRESS]);
    expect((await log('AMBER')).map(({ wallet }) => wallet.address)).toContain(later);
  });

  it('says which were confirmed before, asks for a reason, and for a campaign that there is', async () => {
    await three();
    await all();
    expect(await all()).toMatchObject({ confirmed: [], refused: [ADDRESS] });
    expect(await all(' ')).toEqual({ ok: false, reason: 'no-reason' });
    const wish = { who: 'lead-1', campaign: 'nobody', reason: 'x' };
    expect(await confirmCampaign(world, wish)).toEqual({ ok: false, reason: 'no-such-campaign' });
  });
});

describe('switching on a campaign’s bare wallets', () => {
  const ID = '00c0ffee00000001';
  const wished = (on: boolean, campaign = ID, reason = 'one team') =>
    switchBareWallets(world, { who: 'lead-1', campaign, on, reason });

  it('takes a reason, of which a thousand characters are kept, and a campaign that there is', async () => {
    const founded = { textHash: 't', foundedAt: '2026-11-24T06:00:00.000Z', foundedBy: 'r' };
    await foundCampaign(world.table, { id: ID, ...founded });
    expect(await wished(true, ID, ' ')).toEqual({ ok: false, reason: 'no-reason' });
    expect(await wished(true, 'nobody')).toEqual({ ok: false, reason: 'no-such-campaign' });
    expect(await readBareSwitch(world.table, ID)).toBeNull();
    expect(await wished(true, ID, 'r'.repeat(5_000))).toEqual({ ok: true, campaign: ID, on: true });
    expect(await readBareSwitch(world.table, ID)).toMatchObject({ on: true, by: 'lead-1', reason: 'r'.repeat(1_000) });
  });

  it('is refused where it stands so already, so that nobody is named for what another did', async () => {
    const founded = { textHash: 't', foundedAt: '2026-11-24T06:00:00.000Z', foundedBy: 'r' };
    await foundCampaign(world.table, { id: ID, ...founded });
    expect(await wished(false)).toEqual({ ok: false, reason: 'stands-already' });
    expect(await wished(true)).toMatchObject({ ok: true });
    expect(await wished(true)).toEqual({ ok: false, reason: 'stands-already' });
    expect(await wished(false)).toMatchObject({ ok: true, on: false });
  });
});

describe('a contest', () => {
  const by = (who: string, verb: Verb) => decide(world, { who, verb, address: ADDRESS, reason: 'because' });

  it.each<[Verb, Verb]>([
    ['release', 'confirm'],
    ['release', 'release'],
    ['release', 'reject'],
    ['confirm', 'confirm'],
    ['confirm', 'release'],
  ])('of a wallet that a lead let out (%s) is for another to decide: %s', async (letOut, ends) => {
    await three();
    await by('Lead One', letOut);
    await by('Lead Two', 'contest');
    for (const name of ['Lead One', ' lead  one ', 'ＬＥＡＤ ONE', 'One, Lead', 'Lеad 0ne', 'lead.one', '-']) {
      expect(await by(name, ends)).toEqual({ ok: false, reason: 'same-person' });
    }
    expect(await by('Lead Two', ends)).toMatchObject({ ok: true });
  });

  it('is for one who never let the wallet out, where several leads did', async () => {
    await three();
    await by('lead-1', 'release');
    await by('lead-2', 'confirm');
    await by('lead-3', 'contest');
    expect(await by('lead-1', 'confirm')).toEqual({ ok: false, reason: 'same-person' });
    expect(await by('lead-2', 'confirm')).toEqual({ ok: false, reason: 'same-person' });
    expect(await by('lead-3', 'confirm')).toMatchObject({ ok: true });
  });

  it('is for another even where the release was ended by a hold since', async () => {
    await three();
    await by('lead-1', 'release');
    await by('lead-1', 'hold');
    await by('lead-2', 'contest');
    expect(await by('lead-1', 'release')).toEqual({ ok: false, reason: 'same-person' });
  });

  it('on the public page is for another to answer, whatever the answer', async () => {
    await three();
    await by('lead-1', 'confirm');
    const statement = { ...ORIGINAL, key: 'originals/contest-a/1' };
    await noteContest(
      world.table,
      { id: 'a', address: ADDRESS, statement, expires: 4_000_000_000, codeHash: 'code' },
      world.clock(),
    );
    for (const verb of ['contest-accept', 'contest-dismiss', 'confirm', 'release', 'reject'] as const) {
      expect(await by('LEAD-1', verb)).toEqual({ ok: false, reason: 'same-person' });
    }
    expect(await by('lead-2', 'contest-dismiss')).toMatchObject({ ok: true });
  });

  it('of a wallet that nobody let out is for anyone to decide', async () => {
    await three();
    await by('lead-1', 'contest');
    expect(await by('lead-1', 'confirm')).toMatchObject({ ok: true });
  });
});

describe('a hold until a day', () => {
  it('ends by itself, and not before; what comes meanwhile is looked at', async () => {
    await three();
    const until = new Date(test.clock.now() + 3_600_000).toISOString();
    const hold = { who: 'lead-1', verb: 'hold' as const, address: ADDRESS, reason: 'a raid', until };
    expect(await decide(world, hold)).toMatchObject({ ok: true });
    await reviewWallet(asFunction(), ADDRESS);
    await reviewWallet(asFunction(), ADDRESS);
    expect(await readDecided(world.table, ADDRESS)).toMatchObject({ version: 1, dueAt: until });
    expect((await types()).at(-1)).toBe('wallet.paused');

    await commit(world.table, [askReview(ADDRESS, world.clock())]);
    expect((await readDecided(world.table, ADDRESS)).dueAt).not.toBe(until);
    await reviewWallet(asFunction(), ADDRESS);
    const later: ReviewWallet = { ...asFunction(), clock: () => new Date(Date.parse(until) + 60_000) };
    await reviewWallet(later, ADDRESS);
    const after = await readDecided(world.table, ADDRESS);
    expect([after.decisions.held, after.dueAt]).toEqual([null, undefined]);
    expect((await types()).at(-1)).toBe('wallet.seen');
  });
});

describe('an undo', () => {
  const by = (who: string, verb: Verb) => wish(verb, who);

  it('takes back the last word alone, and itself', async () => {
    await three();
    expect(await by('lead-1', 'undo')).toEqual({ ok: false, reason: 'nothing-to-undo' });
    await by('lead-1', 'confirm');
    await by('lead-2', 'hold');
    await by('lead-3', 'undo');
    const held = async () => (await readDecided(world.table, ADDRESS)).decisions;
    expect(await held()).toMatchObject({ held: null, confirmed: { by: 'lead-1' } });
    await by('lead-3', 'undo');
    expect(await held()).toMatchObject({ held: { by: 'lead-2' }, confirmed: { by: 'lead-1' } });
  });

  it('is not for the lead who let a wallet out, of another’s word against it', async () => {
    await three();
    await by('lead-1', 'confirm');
    await by('lead-2', 'contest');
    expect(await by('lead-1', 'undo')).toEqual({ ok: false, reason: 'same-person' });
    expect(await by('lead-3', 'undo')).toMatchObject({ ok: true });
  });

  it('of an answer leaves the wallet under review', async () => {
    await three();
    const statement = { ...ORIGINAL, key: 'originals/contest-a/1' };
    await noteContest(
      world.table,
      { id: 'a', address: ADDRESS, statement, expires: 4_000_000_000, codeHash: 'code' },
      world.clock(),
    );
    await by('lead-1', 'confirm');
    await by('lead-2', 'undo');
    expect((await readDecided(world.table, ADDRESS)).decisions).toMatchObject({
      confirmed: null,
      contested: { by: 'lead-2' },
    });
  });
});

describe('a decision', () => {
  it('is kept with who made it, why and when, and recorded in the audit log before it is made', async () => {
    await report(madeReport(1));
    // The first entry of a process opens its chain.
    const clear = test.cloud.faults.add({ service: 'dynamodb', action: 'TransactWriteItems', kind: 'error' });
    await expect(wish('hold')).rejects.toThrow();
    clear();
    expect(await readDecided(world.table, ADDRESS)).toMatchObject({ version: 0 });
    await wish('hold');
    const at = world.clock().toISOString().slice(0, 10);
    expect(await rowsUnder(key.decisions(ADDRESS).pk)).toContainEqual(
      expect.objectContaining({ sk: 'DECISION#000001', verb: 'hold', by: 'lead-1', reason: 'a raid is planned' }),
    );
    expect(await rowsUnder(auditPartition(at))).toContainEqual(
      expect.objectContaining({ who: 'lead-1', what: 'wallet.hold', about: ADDRESS }),
    );
  });

  it('keeps a thousand characters of its reason', async () => {
    await report(madeReport(1));
    await wish('hold', 'lead-1', 'r'.repeat(5_000));
    expect((await readDecided(world.table, ADDRESS)).decisions.held?.reason).toBe('r'.repeat(1_000));
  });

  it('is refused to one of two who decide on the same state', async () => {
    await report(madeReport(1));
    const both = await Promise.all([wish('hold', 'lead-1', 'a', 0), wish('release', 'lead-1', 'b', 0)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed-meanwhile' });
    expect(await wish('reject', 'lead-1', 'c', 0)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  });

  it.each<[string, Partial<Parameters<typeof decide>[1]>, string]>([
    ['without a reason', { reason: ' ' }, 'no-reason'],
    ['about an address that nobody reported', { address: addressOf('p2tr', 'nobody') }, 'unknown'],
    ['about what is no address', { address: 'bc1q' }, 'not-an-address'],
    ['to restrict what no lead let out', { verb: 'restrict' }, 'nothing-to-restrict'],
  ])('%s is refused', async (_, changes, reason) => {
    await report(madeReport(1));
    const asked = { who: 'lead-1', verb: 'hold' as const, address: ADDRESS, reason: 'because', ...changes };
    expect(await decide(world, asked)).toEqual({ ok: false, reason });
  });

  it('ends the same wherever a worker dies, and however often the wallet is looked at', async () => {
    await three();
    await wish('hold');
    let deaths = 0;
    for (let calls = 1; (await readDecided(world.table, ADDRESS)).dueAt !== undefined; calls += 1) {
      const client = new Lifetime(calls).bind(ledgerClient({ ...test.as('changes'), maxAttempts: 1 }));
      await reviewWallet({ ...world, table: { ...world.table, client } }, ADDRESS).catch((error: unknown) => {
        if (!(error instanceof Death)) throw error;
        deaths += 1;
      });
    }
    expect(deaths).toBeGreaterThan(5);
    await reviewWallet(asFunction(), ADDRESS);
    expect(await types()).toEqual(['wallet.seen', 'wallet.paused']);
  });

  it('is looked at again by the sweep where the stream lost it', async () => {
    await three();
    await wish('hold');
    const before = await rowsUnder(key.decisions(ADDRESS).pk);
    const later = new Date(world.clock().getTime() + 1_000);
    const queue = { client: test.clients.queue, url: test.queueUrls.webhooks };
    const bells = {
      acknowledgements: queue,
      briefs: queue,
      webhooks: queue,
      clusters: queue,
      exports: queue,
      totals: queue,
      destroy: async () => undefined,
    };
    await enqueueDueRows(world.table, bells, later);
    const row = (rows: Record<string, unknown>[]) => rows.find(({ sk }) => sk === 'DECISIONS');
    expect(row(before)).not.toHaveProperty('timesEnqueued');
    expect(row(await rowsUnder(key.decisions(ADDRESS).pk))).toMatchObject({ timesEnqueued: 1 });
  });
});

describe('a contest on the public page', () => {
  const contest = async (id: string): Promise<void> => {
    const statement = { ...ORIGINAL, key: `originals/contest-${id}/1` };
    await noteContest(
      world.table,
      { id, address: ADDRESS, statement, expires: 4_000_000_000, codeHash: 'code' },
      world.clock(),
    );
    await reviewWallet(asFunction(), ADDRESS);
  };
  const waiting = async () => (await openContests(world.table)).open.map(({ contests }) => contests);

  it('is an entry in a queue, and takes no told wallet from partners', async () => {
    await three();
    for (const id of ['a', 'b', 'c']) await contest(id);
    expect(await types()).toEqual(['wallet.seen']);
    expect(await waiting()).toEqual([3]);
  });

  it('made before any campaign silences no mail that comes later', async () => {
    await contest('a');
    await three();
    expect(await types()).toEqual(['wallet.seen']);
    expect(await readDecided(world.table, ADDRESS)).toMatchObject({ decisions: { contested: null } });
  });

  it('pauses the wallet once a person has looked, who has the last word, and waits no longer', async () => {
    await three();
    await contest('a');
    await settle('contest-accept');
    expect(await types()).toEqual(['wallet.seen', 'wallet.paused']);
    expect(await waiting()).toEqual([]);
    await settle('confirm');
    await contest('b');
    expect(await types()).toEqual(['wallet.seen', 'wallet.paused', 'wallet.seen']);
    expect(await waiting()).toEqual([1]);
  });

  it.each<Verb>(['contest-dismiss', 'reject', 'release'])('is answered by "%s" too', async (verb) => {
    await three();
    await contest('a');
    await settle(verb);
    expect(await waiting()).toEqual([]);
    expect(await types()).not.toContain('wallet.paused');
  });

  it('is not decided by whoever released the wallet, nor where there is none', async () => {
    await three();
    expect(await wish('contest-accept')).toEqual({ ok: false, reason: 'no-contest' });
    await settle('release');
    await contest('a');
    expect(await wish('contest-accept')).toEqual({ ok: false, reason: 'same-person' });
    expect(await wish('contest-dismiss')).toEqual({ ok: false, reason: 'same-person' });
    const other = { who: 'lead-2', verb: 'contest-accept' as Verb, address: ADDRESS, reason: 'a charity' };
    expect(await decide(world, other)).toMatchObject({ ok: true });
    await reviewWallet(asFunction(), ADDRESS);
    expect((await types()).at(-1)).toBe('wallet.paused');
  });

  it('of an address that no report names can be answered, and not accepted', async () => {
    await contest('a');
    expect(await wish('contest-accept')).toEqual({ ok: false, reason: 'unknown' });
    expect(await wish('contest-dismiss')).toMatchObject({ ok: true });
    expect(await waiting()).toEqual([]);
  });

  it('that comes while another is answered waits on', async () => {
    await three();
    await contest('a');
    const open = await readOpenContest(world.table, ADDRESS);
    const before = await readDecided(world.table, ADDRESS);
    await contest('b');
    const said = { by: 'lead-1', reason: 'looked', at: world.clock().toISOString(), verb: 'confirm' as Verb };
    expect(
      await writeDecided(world.table, ADDRESS, before, before.decisions, said, {
        isAnswer: true,
        steps: open === null ? [] : [closeContest(open)],
      }),
    ).toBe(false);
    expect(await waiting()).toEqual([2]);
  });

  it('made again and again, while a lead decides too, keeps nothing from being answered: what came meanwhile waits on', async () => {
    await three();
    await contest('a');
    let more = 0;
    // One more arrives before each transaction of the lead's.
    const client = new Proxy(world.table.client, {
      get: (real, name) =>
        name !== 'send'
          ? Reflect.get(real, name)
          : async (command: Parameters<typeof real.send>[0]) => {
              if (command instanceof TransactWriteCommand && JSON.stringify(command.input).includes('"DECISIONS"')) {
                more += 1;
                test.clock.advance(1);
                await contest(`more-${more}`);
              }
              return real.send(command);
            },
    });
    const flooded = { ...world, table: { client, name: world.table.name } };
    const before = new Date(test.clock.now()).toISOString();
    const answer = { who: 'lead-1', verb: 'contest-dismiss' as Verb, address: ADDRESS, reason: 'looked into' };
    expect(await decide(flooded, answer)).toMatchObject({ ok: true });
    expect([more, await waiting()]).toEqual([2, [2]]);
    // The code of who came first holds: it leads to the answer, and those of the others to none yet.
    const answerSince = (receivedAt: string) => lastContestAnswer(world.table, { about: ADDRESS, receivedAt });
    expect(await answerSince(before)).toMatchObject({ outcome: 'kept' });
    expect(await answerSince(new Date(test.clock.now()).toISOString())).toBeNull();
    test.clock.advance(1);
    await settle('contest-dismiss', 'lead-2');
    expect(await waiting()).toEqual([]);
    expect(await answerSince(before)).toMatchObject({ outcome: 'kept' });
  });

  it('that is sent again changes nothing', async () => {
    await contest('a');
    await contest('a');
    expect(await waiting()).toEqual([1]);
  });
});

describe('reports that fall away', () => {
  it('pause a wallet when it is looked at again, and only then', async () => {
    await three();
    await withdrawConsent(2);
    await report(madeReport(9, { consent: false }));
    expect(await types()).toEqual(['wallet.seen']);
    await lookAgain();
    expect(await types()).toEqual(['wallet.seen', 'wallet.paused']);
    await report(madeReport(4));
    expect(await types()).toEqual(['wallet.seen', 'wallet.paused', 'wallet.seen']);
  });
});
