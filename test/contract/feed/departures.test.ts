import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailBrief } from '#actions/brief/mail-brief.ts';
import { sendDailyBrief } from '#actions/brief/send-daily-brief.ts';
import { sendDepartureAlert } from '#actions/brief/send-departure-alert.ts';
import { leaveWallet } from '#actions/feed/leave-wallet.ts';
import { type RecordChanges, recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { confirmCampaign } from '#actions/gate/confirm-campaign.ts';
import { decide } from '#actions/gate/decide.ts';
import { enqueueDueRows } from '#actions/sweep/enqueue-due-rows.ts';
import { permitPartners } from '#actions/withdraw/permit-partners.ts';
import { takeBack, withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { PAUSE_REMINDER_DAYS } from '#domain/brief/paused-wallets.ts';
import { spellingsOf } from '#domain/extract/address/key-hash.ts';
import type { Audience } from '#domain/feed/audience.ts';
import type { Verb } from '#domain/gate/decisions.ts';
import type { Report } from '#domain/report/report.ts';
import { ledgerClient } from '#io/clients.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { DEPARTURE_ALERT, readDeparture } from '#io/table/feed/departures.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { noteContest } from '#io/table/gate/contest.ts';
import { askReview, putUnderReview, readDecided } from '#io/table/gate/decisions.ts';
import { key } from '#io/table/store/keys.ts';
import { commit } from '#io/table/store/transaction.ts';
import { dueRows } from '#io/table/sweep/due.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { Death, Lifetime } from '#test/support/cloud/lifetime.ts';
import { readEvents } from '#test/support/ledger/feed-events.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const ADDRESS = addressOf('p2wpkh', 'letter');
const MINUTE = 60_000;

let test: TestCloud;
let tables = 0;
let world: RecordChanges & MailBrief;
let mailsBefore = 0;
/** How far the functions' clock is ahead, in milliseconds. */
let skipped = 0;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  skipped = 0;
  const name = `departures-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  for (const queue of ['briefs', 'webhooks']) test.cloud.queues.purge(queue);
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  world = {
    table: { client: test.clients.ledger, name },
    mail: test.clients.mail,
    settings: { ...settings, feed: { ...settings.feed, delay: 15 } },
    endpoints: [],
    briefs: { client: test.clients.queue, url: test.queueUrls.briefs },
    webhooks: { client: test.clients.queue, url: test.queueUrls.webhooks },
    clock: () => new Date(test.clock.now() + skipped),
  };
  mailsBefore = test.cloud.mails.list().length;
});

const as = (name: 'changes' | 'brief'): RecordChanges & MailBrief => ({
  ...world,
  table: test.tableAs(name, world.table.name),
});
const report = async (...reports: Report[]): Promise<void> => {
  for (const one of reports) {
    await enter(world.table, one);
    await recordChanges(as('changes'), one.id);
  }
};
const three = (): Promise<void> => report(madeReport(1), madeReport(2), madeReport(3));
const settle = async (verb: Verb): Promise<void> => {
  const wish = { who: 'lead-1', verb, address: ADDRESS, reason: 'because' };
  expect(await decide(world, wish)).toMatchObject({ ok: true });
  await reviewWallet(as('changes'), ADDRESS);
};
const types = async (audience: Audience = 'AMBER'): Promise<string[]> =>
  (await readEvents(world.table, audience, 0, 99, 99)).map(({ type }) => type);
const alerts = () =>
  Promise.all(
    test.cloud.mails
      .list()
      .slice(mailsBefore)
      .map(({ raw }) => PostalMime.parse(raw)),
  );

/** Lets minutes pass, and has the sweep, the mails and the stream do what is due in each, or in some of many. */
const pass = async (minutes: number): Promise<void> => {
  const queue = { client: test.clients.queue, url: test.queueUrls.clusters };
  const bells = {
    acknowledgements: queue,
    clusters: queue,
    webhooks: queue,
    exports: queue,
    totals: { client: test.clients.queue, url: test.queueUrls.webhooks },
    destroy: async () => undefined,
  };
  const step = Math.max(1, Math.floor(minutes / 8));
  for (let left = minutes; left > 0; left -= step) {
    skipped += Math.min(step, left) * MINUTE;
    const due = await dueRows(world.table, world.clock(), 250);
    await enqueueDueRows(test.tableAs('sweep', world.table.name), { ...bells, briefs: world.briefs }, world.clock());
    const looks = test.cloud.queues.receive('briefs', { max: 10 }).map(({ body }) => JSON.parse(body).id);
    if (looks.includes(DEPARTURE_ALERT)) await sendDepartureAlert(as('brief')).catch(() => undefined);
    for (const { pk } of due) {
      if (!pk.startsWith('WORK#leave#') || pk === key.departureAlert().pk) continue;
      await leaveWallet(as('changes'), pk.slice('WORK#leave#'.length));
    }
  }
};

describe('a wallet that passed the gate', () => {
  it("waits an hour from when investigators were asked, where it is its campaign's first", async () => {
    await three();
    await report(madeReport(4));
    expect(await types()).toEqual([]);
    const earliest = world.clock().getTime() + MINUTE;
    await pass(1);
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(alert?.subject).toMatch(/^1 address leaves at \d\d:\d\d; hold\?$/);
    expect(alert?.text).toContain(ADDRESS);
    const { leavesAt = '' } = (await readDeparture(world.table, ADDRESS)) ?? {};
    // By the clock of when they were asked: it has run on since, as fast as the machine is.
    expect(Date.parse(leavesAt) - earliest).toBeGreaterThanOrEqual(60 * MINUTE);
    await pass(58);
    expect(await types()).toEqual([]);
    await pass(4);
    expect(await types()).toEqual(['wallet.seen']);
    expect(await readDeparture(world.table, ADDRESS)).toBeNull();
  });

  it('waits a quarter of an hour where another of its campaign has left', async () => {
    await three();
    await pass(80);
    const second = addressOf('p2tr', 'second');
    await report(...[4, 5, 6].map((n) => reportNaming(n, [second])));
    await pass(14);
    expect(await types()).toHaveLength(1);
    await pass(5);
    expect(await types()).toHaveLength(2);
  });

  it('is confirmed with its campaign only once it has left, for nobody may have read yet that it waits', async () => {
    const campaign = { id: 'campaign1', textHash: 't', foundedAt: '2026-11-24T06:00:00.000Z', foundedBy: 'r' };
    await foundCampaign(world.table, campaign);
    const all = () => confirmCampaign(world, { who: 'lead-1', campaign: 'campaign1', reason: 'the kit was found' });
    await three();
    expect(await all()).toMatchObject({ confirmed: [], left: 1 });
    await pass(80);
    expect(await types()).toEqual(['wallet.seen']);
    expect(await all()).toMatchObject({ confirmed: [ADDRESS], left: 0 });
  });

  it('leaves at once where the settings let nothing wait', async () => {
    world = { ...world, settings: { ...world.settings, feed: { delay: 0 } } };
    await three();
    expect(await types()).toEqual(['wallet.seen']);
    expect(await alerts()).toEqual([]);
  });

  it('does not leave while investigators cannot be asked, and waits from when they were', async () => {
    await three();
    const clear = test.cloud.faults.add({ service: 'ses', action: 'SendRawEmail', kind: 'error' });
    await pass(120);
    expect(await types()).toEqual([]);
    clear();
    await pass(4);
    expect(await alerts()).toHaveLength(1);
    await pass(56);
    expect(await types()).toEqual([]);
    await pass(6);
    expect(await types()).toEqual(['wallet.seen']);
  });

  it.each<Verb>(['hold', 'reject', 'contest'])(
    'never leaves where one of them says "%s", and nothing is said of it',
    async (verb) => {
      await three();
      await pass(1);
      await settle(verb);
      await pass(70);
      for (const audience of ['GREEN', 'AMBER', 'AMBER+STRICT'] as const) expect(await types(audience)).toEqual([]);
      expect(await readDeparture(world.table, ADDRESS)).toBeNull();
    },
  );

  it('is judged again when its time has come, whatever nobody looked at meanwhile', async () => {
    await three();
    await pass(1);
    const wish = { who: 'lead-1', verb: 'hold' as const, address: ADDRESS, reason: 'a raid' };
    await decide(world, wish);
    await pass(70);
    expect(await types()).toEqual([]);
  });

  it('leaves at once where a lead releases or confirms it', async () => {
    await three();
    await settle('confirm');
    expect(await types('GREEN')).toEqual(['wallet.seen']);
    expect(await readDeparture(world.table, ADDRESS)).toBeNull();
  });

  it.each(['told by itself', 'confirmed by a lead'])(
    'is paused at once, and waits again before it is listed again, however often its reports fall away and come back: %s',
    async (how) => {
      await three();
      await pass(80);
      if (how === 'confirmed by a lead') await settle('confirm');
      const before = await types();
      const consent = async (given: boolean): Promise<void> => {
        const update = {
          Key: key.sighting(ADDRESS, madeReport(2).receivedAt, 'report2'),
          UpdateExpression: 'SET consent = :given',
          ExpressionAttributeValues: { ':given': given },
        };
        await commit(world.table, [{ what: 'sighting', update }, askReview(ADDRESS, world.clock())]);
        await reviewWallet(as('changes'), ADDRESS);
      };
      for (let round = 0; round < 4; round += 1) {
        await consent(false);
        await consent(true);
      }
      expect(await types()).toEqual([...before, 'wallet.paused']);
      await pass(20);
      expect(await types()).toEqual([...before, 'wallet.paused', 'wallet.seen']);
    },
  );

  it('is listed again twice a day at most, whoever reports it anew after each withdrawal', async () => {
    await report(madeReport(1), madeReport(2));
    for (let round = 0; round < 5; round += 1) {
      const anew = madeReport(10 + round);
      await report(anew);
      await pass(80);
      const update = {
        Key: key.sighting(ADDRESS, anew.receivedAt, anew.id),
        UpdateExpression: 'SET consent = :no',
        ExpressionAttributeValues: { ':no': false },
      };
      await commit(world.table, [{ what: 'sighting', update }, askReview(ADDRESS, world.clock())]);
      await reviewWallet(as('changes'), ADDRESS);
    }
    const moved = ['wallet.seen', ...Array.from({ length: 2 }, () => ['wallet.paused', 'wallet.seen']).flat()];
    expect(await types()).toEqual([...moved, 'wallet.paused']);

    await report(madeReport(20));
    await pass(60);
    expect(await types()).toEqual([...moved, 'wallet.paused']);
    await pass(24 * 60);
    expect(await types()).toEqual([...moved, 'wallet.paused', 'wallet.seen']);
  });

  it('is listed again at once by a lead who confirms or releases it after it was paused', async () => {
    await three();
    await settle('confirm');
    await settle('hold');
    await settle('release');
    expect(await types('GREEN')).toEqual(['wallet.seen', 'wallet.paused', 'wallet.seen']);
  });

  it('is asked about once with all others of its minute, and leaves whatever dies in between', async () => {
    const addresses = Array.from({ length: 3 }, (_, n) => addressOf('p2tr', `many ${n}`));
    for (const [index, address] of addresses.entries()) {
      await report(...[1, 2, 3].map((n) => reportNaming(index * 3 + n, [address])));
    }
    skipped += 2 * MINUTE;
    let deaths = 0;
    for (let calls = 1; ; calls += 3) {
      const client = new Lifetime(calls).bind(ledgerClient({ ...test.as('brief'), maxAttempts: 1 }));
      const done = await sendDepartureAlert({ ...world, table: { ...world.table, client } }).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Death)) throw error;
          deaths += 1;
          return false;
        },
      );
      if (done) break;
      skipped += 3 * MINUTE;
    }
    expect(deaths).toBeGreaterThan(1);
    const sent = await alerts();
    expect(new Set(sent.map(({ subject }) => subject?.replace(/\d\d:\d\d/, ''))).size).toBeLessThan(3);
    for (const address of addresses) {
      for (let calls = 1; (await readDeparture(world.table, address)) !== null; calls += 1) {
        skipped += 61 * MINUTE;
        const client = new Lifetime(calls).bind(ledgerClient({ ...test.as('changes'), maxAttempts: 1 }));
        await leaveWallet({ ...world, table: { ...world.table, client } }, address).catch((error: unknown) => {
          if (!(error instanceof Death)) throw error;
        });
      }
    }
    expect(await types()).toEqual(['wallet.seen', 'wallet.seen', 'wallet.seen']);
  });
});

it.each([
  [15, ['wallet.paused']],
  [0, ['wallet.paused', 'wallet.seen', 'wallet.paused', 'wallet.seen', 'wallet.paused']],
] as const)(
  'a report that is withdrawn and kept eight times by the real clock moves partners no more than that, at a delay of %i',
  async (delay, moved) => {
    world = {
      ...world,
      settings: { ...world.settings, feed: { ...world.settings.feed, delay } },
      clock: () => new Date(),
    };
    const form = madeReport(3, { channel: 'form' });
    await report(madeReport(1), madeReport(2), form);
    if (delay > 0) await settle('confirm');
    const before = (await types()).length;
    const deps = () => ({
      table: world.table,
      originals: { client: test.clients.objects, name: test.buckets.originals },
      hashKey: new Uint8Array(32),
      settings: world.settings,
      clock: () => new Date(),
      notify: async () => undefined,
    });
    const mine = async () => {
      const found = await readFollowUpReport(world.table, form.id);
      if (found === null) throw new Error('no report');
      return found;
    };
    for (let round = 0; round < 8; round += 1) {
      await withdrawReport(deps(), await mine(), '');
      await reviewWallet(as('changes'), ADDRESS);
      await takeBack(deps(), await mine());
      await reviewWallet(as('changes'), ADDRESS);
    }
    expect((await types()).slice(before)).toEqual(moved);
  },
);

describe('the permission to tell partners', () => {
  /** What the sender of a report says on its page. */
  const say = (id: string, yes: boolean) => {
    const { table, settings } = world;
    return permitPartners({ table, settings, hashKey: new Uint8Array(32), clock: world.clock }, { id }, yes);
  };
  const review = () => reviewWallet(as('changes'), ADDRESS);
  const dueFor = async (): Promise<number> => {
    const { dueAt = '' } = await readDecided(world.table, ADDRESS);
    return Date.parse(dueAt) - world.clock().getTime();
  };

  it('taken back reaches gate and feed at once, governs partners alone, and comes back by the gate', async () => {
    world = { ...world, settings: { ...world.settings, feed: { ...world.settings.feed, delay: 0 } } };
    const form = madeReport(3, { channel: 'form' });
    await report(madeReport(1), madeReport(2), form);
    expect(await types()).toEqual(['wallet.seen']);

    await say(form.id, false);

    // Its row is due: the stream has it looked at within seconds, the sweep within the minute.
    expect(await dueFor()).toBeLessThan(MINUTE);
    await review();
    expect(await types()).toEqual(['wallet.seen', 'wallet.paused']);
    const kept = await readFollowUpReport(world.table, form.id);
    expect(kept).toMatchObject({ consent: form.consent, permitted: false, findings: form.findings });
    const { sightings } = await readSightings(world.table, ADDRESS);
    expect(sightings.filter(({ consent }) => !consent)).toMatchObject([{ report: form.id }]);

    await say(form.id, true);
    await review();
    expect(await types()).toEqual(['wallet.seen', 'wallet.paused', 'wallet.seen']);
  });

  it('is taken back as often as one likes, and given again at most twice a day', async () => {
    const form = madeReport(3, { channel: 'form' });
    await report(form);
    const said: boolean[] = [];
    for (const yes of [false, true, false, true, false, true, false]) said.push((await say(form.id, yes)).ok);

    expect(said).toEqual([true, true, true, true, true, false, true]);
    skipped += 24 * 60 * MINUTE;
    expect((await say(form.id, true)).ok).toBe(true);
  });
});

describe('investigators', () => {
  it('are asked about a wallet with the contests of it that nobody has answered, whichever of its addresses they name', async () => {
    const contested = spellingsOf(ADDRESS).find((spelling) => spelling !== ADDRESS) ?? '';
    const now = world.clock();
    const statement = {
      part: 'contest',
      key: 'k',
      sha256: 'a',
      size: 1,
      receivedAt: now.toISOString(),
      sealedSha256: 'b',
    };
    for (const id of ['1', '2']) {
      await noteContest(
        world.table,
        { id, address: contested, statement, expires: 4_000_000_000, codeHash: 'code' },
        now,
      );
    }
    await three();
    await pass(1);
    const alert = (await alerts()).find(({ subject }) => subject?.endsWith('hold?'));
    expect(alert?.text).toMatch(/Contested +2 times on the public page, and not answered/);
    expect(alert?.text).toContain('It leaves all the same unless one of you holds it.');
  });

  const daily = async (days: number): Promise<string> => {
    skipped += days * 24 * 60 * MINUTE;
    const before = test.cloud.mails.list().length;
    await sendDailyBrief(as('brief'), world.clock());
    const [mail] = await Promise.all(
      test.cloud.mails
        .list()
        .slice(before)
        .map(({ raw }) => PostalMime.parse(raw)),
    );
    return mail?.text ?? '';
  };
  const doubt = async (): Promise<void> => {
    const row = { TableName: world.table.name, Key: key.sighting(ADDRESS, madeReport(3).receivedAt, madeReport(3).id) };
    await world.table.client.send(new DeleteCommand(row));
    await commit(world.table, [askReview(ADDRESS, world.clock())]);
    await reviewWallet(as('changes'), ADDRESS);
  };

  it('are reminded each day of a pause that nobody decides about, until somebody does', async () => {
    await three();
    await pass(80);
    await doubt();
    expect(await types()).toEqual(['wallet.seen', 'wallet.paused']);
    // A brief ends five minutes before it is due.
    await pass(6);
    expect(await daily(PAUSE_REMINDER_DAYS - 1)).not.toContain('WAITING FOR A DECISION');
    for (let day = 0; day < 2; day += 1) {
      const text = await daily(1);
      expect(text.toUpperCase()).toContain('WAITING FOR A DECISION');
      expect(text).toContain(ADDRESS);
      expect(text).toMatch(/paused since .*, reports that named it fell away/);
    }
    await settle('reject');
    expect((await daily(1)).toUpperCase()).not.toContain('WAITING FOR A DECISION');
  });

  it('are not reminded of what one of them holds, and of a signed contest as one', async () => {
    await three();
    await settle('release');
    await settle('hold');
    expect((await daily(PAUSE_REMINDER_DAYS + 1)).toUpperCase()).not.toContain('WAITING FOR A DECISION');
    await settle('release');
    const at = world.clock().toISOString();
    await commit(world.table, [putUnderReview(ADDRESS, { by: 'Its owner', reason: 'x', at, signed: true })]);
    await reviewWallet(as('changes'), ADDRESS);
    await pass(6);
    expect(await daily(PAUSE_REMINDER_DAYS)).toMatch(/paused since .*, somebody signed with its key/);
  });
});
