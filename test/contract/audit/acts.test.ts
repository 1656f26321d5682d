import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordAct } from '#actions/audit/record-act.ts';
import { refusedTokenRecorder } from '#actions/audit/record-refused-token.ts';
import { mergeAlike } from '#actions/campaign/merge-campaigns.ts';
import { publishWallet } from '#actions/feed/publish-wallet.ts';
import { enterReport } from '#actions/process/enter-report.ts';
import { deleteExpiredOriginals, type Expired, recordExpired } from '#actions/withdraw/delete-originals.ts';
import { REGRET, takeBack, withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import type { AuditEntry } from '#domain/audit/audit.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import { verifyAudit } from '#domain/audit/verify.ts';
import { signatureOf } from '#domain/campaign/letter-signature.ts';
import { encodeSignature } from '#domain/campaign/signature.ts';
import type { Report } from '#domain/report/report.ts';
import { readAuditLog } from '#io/table/audit/audit-log.ts';
import { noteAlike } from '#io/table/campaign/alike-campaigns.ts';
import { foundCampaign, readCampaign } from '#io/table/campaign/campaign.ts';
import { readHead, readLog } from '#io/table/feed/feed.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { key } from '#io/table/store/keys.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { decideTogether, groupsOf, reportTogether, workInOrder } from '#test/support/ledger/linking.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { letter } from '#test/support/letters/letters.ts';

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
});

/** What the log says that was done, of one kind; the log must be whole. */
const entriesOf = async (what: string): Promise<AuditEntry[]> => {
  const today = world.now().toISOString().slice(0, 10);
  const log = await readAuditLog(world.worker().table, '2026-11-20', today);
  expect(verifyAudit(log, null, world.now()).broken).toEqual([]);
  return log.entries.filter((entry) => entry.what === what);
};

/** A report that came by form and that nothing more is to be done about. */
const entered = async (n: number): Promise<string> => {
  const { inbox: _, todo: __, dueAt: ___, ...rest } = madeReport(n, { channel: 'form', senderHash: null });
  const report = { ...rest, receivedAt: world.now().toISOString() } as Report;
  await enterReport(world.worker().table, report, `receipt${n}`);
  world.test.cloud.buckets.put(world.names.originals, `originals/report${n}/1`, Buffer.from('sealed'));
  return `report${n}`;
};
const own = async (id: string) => {
  const report = await readFollowUpReport(world.worker().table, id);
  if (report === null) throw new Error(`no ${id}`);
  return report;
};
const asOwner = () => ({ ...world.as('follow-up'), notify: async () => undefined });
const withdraw = async (id: string): Promise<unknown> => withdrawReport(asOwner(), await own(id), '');
const sealed = (id: string) => world.test.cloud.buckets.get(world.names.originals, `originals/${id}/1`);

/** No entry can be put, nor a chain be opened. */
const withoutLog = async (act: () => Promise<unknown>): Promise<void> => {
  const { faults } = world.test.cloud;
  const clear = ['PutItem', 'TransactWriteItems'].map((action) =>
    faults.add({ service: 'dynamodb', action, kind: 'error' }),
  );
  await act().catch(() => undefined);
  for (const each of clear) each();
};

/** Longer than a withdrawal that could not be carried out is put off at first, in milliseconds. */
const PUT_OFF = 15 * 60_000;

describe('a withdrawal', () => {
  it('is recorded as asked for and as taken back, by whoever has the code', async () => {
    const id = await entered(1);
    await withdraw(id);
    await withdraw(id);
    await takeBack(asOwner(), await own(id));
    await takeBack(asOwner(), await own(id));
    for (const what of ['report.withdraw', 'report.keep']) {
      expect(await entriesOf(what)).toMatchObject([{ who: 'code-holder', via: 'page', digest: digestOfIds([id]) }]);
    }
  });

  it('is not done where it cannot be recorded, nor taken back', async () => {
    const id = await entered(1);
    const kept = () => world.test.cloud.buckets.list(world.names.originals, { prefix: 'withdrawn/' });
    await withoutLog(() => withdraw(id));
    expect((await own(id)).withdrawal).toBeUndefined();
    expect(kept()).toEqual([]);
    await withdraw(id);
    await withoutLog(async () => takeBack(asOwner(), await own(id)));
    expect((await own(id)).withdrawal).toBeDefined();
    expect(kept()).toHaveLength(1);
  });
});

describe('what a sweep destroys', () => {
  const due = async (...numbers: number[]): Promise<string[]> => {
    const ids = await Promise.all(numbers.map(entered));
    for (const id of ids) await withdraw(id);
    world.skip(REGRET + 1_000);
    return ids;
  };

  it('is one entry of all of them: their number and a digest over their ids, which it does not name', async () => {
    const ids = await due(1, 2, 3);
    await world.sweep();
    for (const id of ids) expect(await readFollowUpReport(world.worker().table, id)).toBeNull();
    const entries = await entriesOf('reports.destroy');
    expect(entries).toMatchObject([{ who: 'sweep', outcome: '3', digest: digestOfIds(ids.toReversed()) }]);
    expect(JSON.stringify(entries)).not.toMatch(/report[123]/);
  });

  it('is left alone where it cannot be recorded', async () => {
    await due(1);
    await world.sweep();
    const [id = ''] = await due(2);
    await withoutLog(() => world.sweep());
    expect((await own(id)).withdrawal?.destroying).toBeUndefined();
    expect(sealed(id)).toBeDefined();
    world.skip(PUT_OFF);
    await world.sweep();
    expect(await entriesOf('reports.destroy')).toHaveLength(2);
  });

  it('is recorded once, however often it fails', async () => {
    const [one = '', other = ''] = await due(1, 2);
    const { faults } = world.test.cloud;
    const clear = faults.add({ service: 's3', action: 'ListObjectsV2', kind: 'error' });
    for (let n = 0; n < 3; n += 1) {
      await world.sweep().catch(() => undefined);
      world.skip(PUT_OFF);
    }
    clear();
    await world.sweep();
    for (const id of [one, other]) expect(await readFollowUpReport(world.worker().table, id)).toBeNull();
    expect(await entriesOf('reports.destroy')).toMatchObject([{ digest: digestOfIds([one, other]) }]);
  });
});

describe('what expires unsubmitted', () => {
  it('is one entry a sweep, by number and digest, and nothing of its names', async () => {
    const keys = ['draft/d1/message', 'more/r1/1', 'upload/r2/0'];
    for (const key of keys) world.put(key, Buffer.from('x'));
    world.skip(2 * 60 * 60_000);
    await world.sweep();
    await world.sweep();
    const left = world.test.cloud.buckets.list(world.names.inbox, {});
    expect(left).toEqual([]);
    const entries = await entriesOf('drafts.expire');
    expect(entries).toMatchObject([{ who: 'sweep', outcome: '3', digest: digestOfIds(keys) }]);
    expect(JSON.stringify(entries)).not.toMatch(/draft.d1|more.r1|upload.r2/);
  });
});

describe('what is sealed of rows that expired', () => {
  const expired = (n: number): Expired => ({ of: 'reports', name: `report${n}`, row: key.report(`report${n}`) });
  const seal = (name: string) =>
    world.test.cloud.buckets.put(world.names.originals, `originals/${name}/1`, Buffer.from('sealed'));

  it('is one entry a batch, by number and digest, without the reports that are there again', async () => {
    await entered(4);
    const contest: Expired = { of: 'contests', name: 'contest-c1', row: key.contest('bc1qexample', 'c1') };
    await recordExpired(world.as('changes'), [...[1, 2, 3, 4, 2].map(expired), contest]);
    const entries = await entriesOf('reports.expire');
    expect(entries).toMatchObject([
      { who: 'changes', outcome: '3', digest: digestOfIds(['report3', 'report2', 'report1']) },
    ]);
    expect(await entriesOf('contests.expire')).toMatchObject([{ outcome: '1', digest: digestOfIds(['contest-c1']) }]);
    expect(JSON.stringify(entries)).not.toMatch(/report[1234]/);
  });

  it('of none is no entry', async () => {
    await entered(1);
    await recordExpired(world.as('changes'), [expired(1)]);
    await recordExpired(world.as('changes'), []);
    expect(await entriesOf('reports.expire')).toEqual([]);
  });

  it('stays where it cannot be recorded', async () => {
    seal('report1');
    const look = async (): Promise<void> => {
      await recordExpired(world.as('changes'), [expired(1)]);
      await deleteExpiredOriginals(world.as('changes'), expired(1));
    };
    await withoutLog(look);
    expect(sealed('report1')).toBeDefined();
    await look();
    expect(sealed('report1')).toBeUndefined();
    expect(await entriesOf('reports.expire')).toMatchObject([{ outcome: '1' }]);
  });
});

describe('what a log is told', () => {
  const ADDRESS = madeReport(1).findings.wallets[0]?.address ?? '';
  const publish = (name: string) => {
    const settings = { ...world.settings, feed: { ...world.settings.feed, delay: 0 } };
    return publishWallet(
      { ...world.as('changes'), settings },
      { address: ADDRESS, kind: 'p2wpkh' },
      { kind: 'report', name },
    );
  };

  it('is recorded before it is told: the log, its seqs, and a digest over the ids of its events', async () => {
    const { table } = world.worker();
    await enter(table, ...[1, 2, 3].map((n) => madeReport(n, { campaign: null, newWallets: [] })));
    await withoutLog(() => publish('one'));
    expect(await readHead(table, 'GREEN')).toBe(0);

    const told = await publish('one');
    expect(told.size).toBeGreaterThan(0);
    const entries = await entriesOf('feed.tell');
    expect(JSON.stringify(entries)).not.toContain(ADDRESS);
    for (const audience of told) {
      const ids = (await readLog(table, audience, 0, 9, 9)).map(({ event }) => event.id);
      const entry = { about: `${audience} 1-1`, outcome: 'wallet.seen', digest: digestOfIds(ids) };
      expect(entries).toContainEqual(expect.objectContaining({ who: 'changes', ...entry }));
    }
  });
});

describe('what machines join and cut', () => {
  it('is recorded before they are, once a link', async () => {
    for (const n of [1, 2, 3]) await reportTogether(world, n, n, [1, 2]);
    await withoutLog(() => workInOrder(world));
    world.test.cloud.queues.purge(world.names.clusters);
    expect(await groupsOf(world)).toEqual([]);
    for (const n of [1, 2, 3]) await world.work('link-report', `report${n}`);
    expect(await groupsOf(world)).toEqual([[1, 2]]);
    const joined = await entriesOf('cluster.join');
    expect(joined).toMatchObject([{ who: 'clusters', about: expect.stringMatching(/^[0-9a-f]{24}$/) }]);

    await decideTogether(world, 'cut', [1, 2]);
    await workInOrder(world);
    expect(await groupsOf(world)).toEqual([]);
    expect(await entriesOf('cluster.cut')).toMatchObject([{ digest: joined[0]?.digest }]);
  });
});

describe('campaigns that machines merge', () => {
  const AT = '2026-11-24T06:00:00.000Z';
  const found = async (id: string, language: 'fi' | 'sv', n: number): Promise<void> => {
    const signature = signatureOf(letter(language, n).text);
    if (signature === null) throw new Error('too short');
    const founder = encodeSignature(signature);
    await foundCampaign(world.worker().table, {
      id,
      textHash: `text of ${id}`,
      foundedAt: AT,
      foundedBy: 'r',
      founder,
    });
  };
  const merge = () => mergeAlike(world.as('clusters'), 'one');
  const isMerged = async () => (await readCampaign(world.worker().table, 'other', true))?.id === 'one';

  it('are recorded before they are, which into which, once', async () => {
    await found('one', 'fi', 1);
    await found('other', 'fi', 2);
    await noteAlike(world.worker().table, 'one', { twins: ['other'] }, AT);
    // Its chain is open: the next entry is a put alone, and all that merging writes would be written.
    await recordAct(world.as('clusters'), { who: 'clusters', what: 'x', about: 'x' });
    const clear = world.test.cloud.faults.add({ service: 'dynamodb', action: 'PutItem', kind: 'error' });
    await expect(merge()).rejects.toThrow();
    clear();
    expect(await isMerged()).toBe(false);
    await merge();
    await merge();
    expect(await isMerged()).toBe(true);
    expect(await entriesOf('campaign.merge')).toMatchObject([
      { who: 'clusters', about: 'other into one', digest: digestOfIds(['one', 'other']) },
    ]);
  });

  it('that are unlike are neither merged nor recorded', async () => {
    await found('one', 'fi', 1);
    await found('other', 'sv', 1);
    await noteAlike(world.worker().table, 'one', { twins: ['other'] }, AT);
    await merge();
    expect(await isMerged()).toBe(false);
    expect(await entriesOf('campaign.merge')).toEqual([]);
  });
});

describe('a token that is refused', () => {
  it('is an entry once an hour for each reason and subject, with how many they were; no flood is one each', async () => {
    const { table } = world.as('authorizer');
    const start = world.now().getTime();
    let ahead = 0;
    const clock = () => new Date(start + ahead);
    const refuse = refusedTokenRecorder({ table, settings: world.settings, clock });
    const forged = { reason: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' };
    for (let n = 0; n < 200; n += 1) await refuse(forged);
    await refuse({ reason: 'scope', subject: `someone${String.fromCodePoint(0x202e)}` });
    ahead = 3_600_000;
    await refuse(forged);
    expect((await entriesOf('token.refuse')).map(({ who, about, outcome }) => [who, about, outcome])).toEqual([
      ['authorizer', forged.reason, '1'],
      ['someone\\u{202e}', 'scope', '1'],
      ['authorizer', forged.reason, '199'],
      ['authorizer', forged.reason, '1'],
    ]);
  });

  it('is refused as ever where it cannot be recorded', async () => {
    const { table } = world.as('authorizer', new Lifetime(0));
    const refuse = refusedTokenRecorder({ table, settings: world.settings, clock: world.now });
    await expect(refuse({ reason: 'ERR_JWT_EXPIRED' })).resolves.toBeUndefined();
  });
});
