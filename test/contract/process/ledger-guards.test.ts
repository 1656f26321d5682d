import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addToConsensus } from '#actions/campaign/add-to-consensus.ts';
import { mergeAlike } from '#actions/campaign/merge-campaigns.ts';
import { removeFromConsensus } from '#actions/campaign/remove-from-consensus.ts';
import { settleLink } from '#actions/cluster/join-wallets.ts';
import { linkReport } from '#actions/cluster/link-report.ts';
import { enterReport, enterWithText } from '#actions/process/enter-report.ts';
import { processReport } from '#actions/process/process-report.ts';
import { forgetWallet } from '#actions/withdraw/forget-wallet.ts';
import { restoreWallets } from '#actions/withdraw/restore-wallets.ts';
import { REGRET, takeBack, withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import type { Campaign } from '#domain/campaign/campaign.ts';
import { NO_WALLETS } from '#domain/campaign/count.ts';
import { signatureOf } from '#domain/campaign/letter-signature.ts';
import { encodeSignature } from '#domain/campaign/signature.ts';
import { newLink } from '#domain/cluster/link.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { keyedHash } from '#domain/identity.ts';
import type { Report } from '#domain/report/report.ts';
import { finishAlike, noteAlike, readAlike } from '#io/table/campaign/alike-campaigns.ts';
import { foundCampaign, mergeCampaign, readCampaign } from '#io/table/campaign/campaign.ts';
import { readConsensus } from '#io/table/campaign/consensus.ts';
import { campaignOfText, textTie } from '#io/table/campaign/text.ts';
import { putClusterRow, readEnd } from '#io/table/cluster/cluster.ts';
import { releaseWriter, takeWriter } from '#io/table/cluster/lease.ts';
import { putLink } from '#io/table/cluster/link.ts';
import { putNode } from '#io/table/cluster/node.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { finish } from '#io/table/report/pending.ts';
import { noteDelivery, readReport } from '#io/table/report/report.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { deleteEmptyTallies, readCampaignTally, readWalletTally } from '#io/table/tally/tally.ts';
import { readTotalsWork } from '#io/table/tally/totals.ts';
import { deleteWallet, handOnWallet, readWallet, restoreWallet } from '#io/table/wallet/wallet.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { destroyReport } from '#test/support/ledger/destroy-report.ts';
import { allRows, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import {
  decideTogether,
  groupsOf,
  linkBetween,
  reportTogether,
  walletOf,
  workInOrder,
} from '#test/support/ledger/linking.ts';
import { namedWallet, reportRow } from '#test/support/ledger/reports.ts';
import { letter } from '#test/support/letters/letters.ts';

const AT = '2026-11-24T06:00:00.000Z';
const SENDER = 'aino@example.org';
const CAMPAIGN = { textHash: 'text1', foundedAt: AT, foundedBy: 'report1' };

let lean: Awaited<ReturnType<typeof openLeanWorld>>;
let world: LedgerWorld;
let table: Table;

beforeAll(async () => {
  lean = await openLeanWorld();
});
afterAll(() => lean.close());
beforeEach(async () => {
  world = await lean.again();
  table = world.worker().table;
});

const { address } = namedWallet(1);

/** A report in the ledger that names the first wallet, by mail unless it says otherwise. */
const entered = async (n: number, changes: Partial<Report> = {}): Promise<FollowUpReport> => {
  const { inbox: _, ...row } = reportRow({
    id: `report${n}`,
    reference: `REF${n}`,
    receivedAt: `2026-11-24T06:00:${String(n).padStart(2, '0')}.000Z`,
    senderHash: keyedHash(world.hashKey, 'sender', SENDER),
    newWallets: n === 1 ? [address] : [],
    todo: undefined,
    dueAt: undefined,
    ...changes,
  });
  await enterReport(table, row as Report, `receipt${n}`);
  return own(`report${n}`);
};
const own = async (id: string): Promise<FollowUpReport> => {
  const report = await readFollowUpReport(table, id);
  if (report === null) throw new Error(`no ${id}`);
  return report;
};
const withdraw = async (report: FollowUpReport): Promise<void> => {
  const { table, originals, hashKey } = world.as('intake');
  const { settings, now: clock } = world;
  const notify = async (): Promise<void> => undefined;
  await withdrawReport({ table, originals, hashKey, clock, settings, notify }, report, SENDER);
};
const destroy = async (id: string): Promise<void> => {
  const { table, originals } = world.as('sweep');
  const { settings, now: clock } = world;
  await destroyReport({ table, originals, clock, settings }, id);
};
const reports = async (): Promise<number> => (await readCampaignTally(table, 'campaign1')).reports;
const wallets = async (): Promise<number> => (await readCampaignTally(table, 'campaign1')).wallets;
const named = async (): Promise<number> =>
  (await readWalletTally(table, address)).reduce((sum, day) => sum + day.reports, 0);

describe('the one writer', () => {
  const later = (milliseconds: number): Date => new Date(Date.parse(AT) + milliseconds);

  it('keeps a second one out until its lease is over', async () => {
    expect(await takeWriter(table, 'one', later(0), later(10))).toBe(true);
    expect(await takeWriter(table, 'two', later(9), later(20))).toBe(false);
    expect(await takeWriter(table, 'two', later(10), later(20))).toBe(true);
  });

  it('that was taken for dead does not give back the lease of the next', async () => {
    await takeWriter(table, 'one', later(0), later(10));
    await takeWriter(table, 'two', later(10), later(20));
    expect(await releaseWriter(table, 'one')).toBe(false);
    expect(await takeWriter(table, 'three', later(15), later(30))).toBe(false);
  });
});

describe('a row of the clusters', () => {
  const cluster = { id: 'cluster1', size: 2, mergedInto: null, splitFrom: null, cut: null, version: 1 };
  const node = { id: 'wallet:a' as const, parent: 'cluster1' };
  const link = newLink('wallet:a', 'wallet:b');
  const written = async (...steps: Step[]): Promise<boolean> => (await commit(table, steps)).ok;

  it.each<[string, () => Step[]]>([
    ['a cluster', () => [putClusterRow(cluster, null)]],
    ['a node', () => [putNode(node, null)]],
    ['a link', () => putLink({ ...link, version: 1 }, 0, AT)],
  ])('is founded once: %s', async (_, steps) => {
    expect(await written(...steps())).toBe(true);
    expect(await written(...steps())).toBe(false);
  });

  it.each<[string, () => Step[], () => Step[]]>([
    ['a cluster', () => [putClusterRow(cluster, null)], () => [putClusterRow({ ...cluster, version: 2 }, 1)]],
    ['a node', () => [putNode(node, null)], () => [putNode({ ...node, parent: 'cluster2' }, 'cluster1')]],
    ['a link', () => putLink({ ...link, version: 1 }, 0, AT), () => putLink({ ...link, version: 2 }, 1, AT)],
  ])('is changed by who has read it as it is, and by no other: %s', async (_, found, change) => {
    await written(...found());
    expect(await written(...change())).toBe(true);
    expect(await written(...change())).toBe(false);
  });
});

describe('a cut', () => {
  /** An investigator joins the wallets of each side, and the sides by one link; the cut of that is begun by a worker that dies. */
  const cutAndDie = async (sides: readonly number[][], calls: number): Promise<void> => {
    await reportTogether(world, 1, 'form', sides.flat());
    const pairs = sides.flatMap((side) => side.slice(1).map((n, index): [number, number] => [side[index] ?? n, n]));
    for (const pair of [...pairs, [3, 4] as const]) await decideTogether(world, 'join', pair);
    await workInOrder(world);
    world.skip(1_000);
    const cut = await decideTogether(world, 'cut', [3, 4]);
    await world.work('settle-link', cut.ok ? cut.link : '', new Lifetime(calls)).catch(() => undefined);
    world.skip(2 * 60_000);
    await workInOrder(world);
  };

  it.each<[string, number[][]]>([
    [
      'the first',
      [
        [2, 3],
        [4, 5, 6],
      ],
    ],
    [
      'the other',
      [
        [1, 2, 3],
        [4, 5],
      ],
    ],
  ])('moves the side that it was begun with, %s, whichever AWS call its worker dies after', async (_, sides) => {
    for (let calls = 10; calls <= 50; calls += 5) {
      world = await lean.again();
      await cutAndDie(sides, calls);
      expect(await groupsOf(world)).toEqual(sides);
      const roots = await Promise.all(sides.map(([n = 0]) => readEnd(world.worker().table, `wallet:${walletOf(n)}`)));
      expect(roots.map(({ root }) => root?.size)).toEqual(sides.map(({ length }) => length));
    }
  });

  it('that another began is finished by whoever joins in one of its clusters', async () => {
    const begun: number[] = [];
    for (let calls = 10; calls <= 50; calls += 2) {
      world = await lean.again();
      await reportTogether(world, 1, 'form', [2, 3, 4, 5, 7]);
      for (const pair of [
        [2, 3],
        [4, 5],
        [3, 4],
      ] as const)
        await decideTogether(world, 'join', pair);
      await workInOrder(world);
      world.skip(1_000);
      const cut = await decideTogether(world, 'cut', [3, 4]);
      await world.work('settle-link', cut.ok ? cut.link : '', new Lifetime(calls)).catch(() => undefined);
      if ((await readEnd(world.worker().table, `wallet:${walletOf(3)}`)).root?.cut == null) continue;
      begun.push(calls);
      const joined = await decideTogether(world, 'join', [2, 7]);
      await settleLink(world.worker(), joined.ok ? joined.link : '');
      expect(await groupsOf(world)).toEqual([
        [2, 3, 7],
        [4, 5],
      ]);
    }
    expect(begun).not.toEqual([]);
  });
});

describe('a join', () => {
  it('has the totals of both its ends rolled up, whichever AWS call its worker dies after', async () => {
    for (let calls = 1; calls <= 20; calls += 1) {
      world = await lean.again();
      await reportTogether(world, 1, 'form', [1, 2]);
      await workInOrder(world);
      const joined = await decideTogether(world, 'join', [1, 2]);
      await world.work('settle-link', joined.ok ? joined.link : '', new Lifetime(calls)).catch(() => undefined);
      world.skip(2 * 60_000);
      await workInOrder(world);
      expect(await groupsOf(world)).toEqual([[1, 2]]);
      for (const n of [1, 2]) {
        const work = await readTotalsWork(world.worker().table, { kind: 'wallet', id: walletOf(n) });
        expect(work, `wallet ${n}, ${calls} calls`).not.toBeNull();
      }
    }
  });
});

describe('a campaign', () => {
  it('keeps its founder when the same text founds it again', async () => {
    expect(await foundCampaign(table, { ...CAMPAIGN, id: 'campaign1' })).toBe(true);
    expect(await foundCampaign(table, { ...CAMPAIGN, id: 'campaign1', foundedBy: 'report2' })).toBe(false);
    expect(await readCampaign(table, 'campaign1', true)).toMatchObject({ foundedBy: 'report1' });
  });

  it('keeps a text that is tied to it', async () => {
    expect(await commit(table, [textTie('text1', 'campaign1')])).toEqual({ ok: true });
    expect(await commit(table, [textTie('text1', 'campaign2')])).toEqual({ ok: false, refused: ['text'] });
    expect(await campaignOfText(table, 'text1')).toBe('campaign1');
  });

  it('is the one that a report of the same text found first: nothing is entered under another', async () => {
    await commit(table, [textTie('text1', 'campaign1')]);
    const { inbox: _, ...row } = reportRow({ id: 'report9', reference: 'REF9', campaign: 'campaign2' });
    const tie = textTie('text1', 'campaign2');
    expect(await enterWithText(table, row as Report, 'receipt9', tie)).toBe('tied');
    expect(await readFollowUpReport(table, 'report9')).toBeNull();
    expect(await enterWithText(table, { ...row, campaign: 'campaign1' } as Report, 'receipt9')).toBe('entered');
    expect(await enterWithText(table, row as Report, 'receipt9', tie)).toBe('known');
  });

  it('is not merged by who has read it before another merged it', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...CAMPAIGN, id, textHash: `text ${id}`, version: 1 }));
    for (const campaign of [a, b, c]) if (campaign) await foundCampaign(table, campaign);
    if (!a || !b || !c) return;
    expect(await mergeCampaign(table, a, b, new Set(['b']))).toBe(true);
    expect(await mergeCampaign(table, c, b, new Set(['b']))).toBe(false);
    expect(await mergeCampaign(table, a, c, new Set(['c']))).toBe(false);
    expect((await readCampaign(table, 'b', true))?.id).toBe('a');
  });

  it('is looked at again where a twin was noted while others were merged', async () => {
    await noteAlike(table, 'campaign1', { twins: ['campaign2'] }, AT);
    const work = await readAlike(table, 'campaign1');
    await noteAlike(table, 'campaign1', { twins: ['campaign3'] }, AT);
    expect(work && (await finishAlike(table, work))).toBe(false);
    expect((await readAlike(table, 'campaign1'))?.twins).toEqual(new Set(['campaign2', 'campaign3']));
  });
});

describe('campaigns that a letter has shown to be twins', () => {
  const sign = (text: string): Uint8Array => {
    const signature = signatureOf(text);
    if (signature === null) throw new Error('too short');
    return encodeSignature(signature);
  };
  const merged = async (one: Partial<Campaign>, other: Partial<Campaign>): Promise<boolean> => {
    await foundCampaign(table, { ...CAMPAIGN, id: 'one', ...one });
    await foundCampaign(table, { ...CAMPAIGN, id: 'other', textHash: 'text2', ...other });
    await noteAlike(table, 'one', { twins: ['other'] }, AT);
    await mergeAlike(world.as('clusters'), 'one');
    return (await readCampaign(table, 'other', true))?.id === 'one';
  };
  const [finnish, again, swedish] = [letter('fi', 1).text, letter('fi', 2).text, letter('sv', 1).text];

  it('are merged though they share no band', async () => {
    expect(await merged({ founder: sign(finnish) }, { founder: sign(again) })).toBe(true);
  });

  it('stay apart where their founders are unlike', async () => {
    expect(await merged({ founder: sign(finnish) }, { founder: sign(swedish) })).toBe(false);
  });

  it('stay apart where one has as many others as it can bear', async () => {
    const aliases = new Set(Array.from({ length: 200 }, (_, n) => `alias${n}`));
    expect(await merged({ founder: sign(finnish), aliases }, { founder: sign(again) })).toBe(false);
  });
});

describe("a campaign's text", () => {
  const told = async (): Promise<readonly string[]> =>
    (await readConsensus(table, 'campaign1'))?.consensus.reports ?? [];
  const tell = async (n: number, changes: Partial<Report> = {}): Promise<void> => {
    const report = reportRow({ id: `report${n}`, senderHash: `sender${n}`, ...changes });
    await addToConsensus(table, world.hashKey, report, 'we know what you did');
  };
  /** Does something before the next write of a text. */
  const overtaken = async (by: () => Promise<void>, work: () => Promise<void>): Promise<void> => {
    let held = false;
    const hold = (next: (args: never) => Promise<never>, { commandName }: { commandName: string }) => {
      return async (args: never) => {
        if (commandName === 'UpdateCommand' && !held) {
          held = true;
          await by();
        }
        return next(args);
      };
    };
    table.client.middlewareStack.add(hold as never, { step: 'initialize', name: 'hold' });
    await work();
    table.client.middlewareStack.remove('hold');
  };

  it('is told by nobody who does not agree, or for whom nobody vouches', async () => {
    await tell(1, { consent: false });
    await tell(2, { dmarc: 'fail' });
    expect(await told()).toEqual([]);
  });

  it('is told by mails only: three posts of one hand write nothing about anybody', async () => {
    for (const n of [1, 2, 3])
      await tell(n, { channel: 'form', dmarc: 'none', senderHash: null, textHash: `text${n}` });
    for (const n of [4, 5]) await tell(n, { channel: 'api', dmarc: 'none', senderHash: null, textHash: `text${n}` });
    expect(await told()).toEqual([]);
  });

  it('is told by both of two who write it at the same moment', async () => {
    await overtaken(
      () => tell(2),
      () => tell(1),
    );
    expect(await told()).toEqual(['report2', 'report1']);
  });

  it('is left by a withdrawn report though another writes it at the same moment', async () => {
    await tell(1);
    await overtaken(
      () => tell(2),
      () => removeFromConsensus(table, { id: 'report1', campaign: 'campaign1' }, world.hashKey),
    );
    expect(await told()).toEqual(['report2']);
  });
});

describe('what is to be done about a report', () => {
  it.each<[string, string[], string[], string[] | undefined]>([
    ['a part that others are left of', ['links', 'ack'], ['links', 'ack'], ['ack']],
    ['the last part', ['links'], ['links'], undefined],
    ['a part beside one that was added meanwhile', ['links', 'ack'], ['links'], ['ack']],
    ['the last part beside others that were done meanwhile', ['links'], ['links', 'ack'], undefined],
    ['a part that is done', ['ack'], ['links'], ['ack']],
    ['a part that is done beside others', ['ack', 'changes'], ['links', 'ack'], ['ack', 'changes']],
  ])('loses %s, and nothing else', async (_, stored, seen, left) => {
    await entered(1, { todo: new Set(stored) as Report['todo'], dueAt: AT });
    const finished = await finish(table, 'report1', 'links', new Set(seen) as NonNullable<Report['todo']>);
    expect(finished).toBe(stored.includes('links'));
    const [report] = reportsIn(await allRows(world));
    expect(report?.todo).toEqual(left && new Set(left));
    expect(report?.dueShard === undefined).toBe(left === undefined);
  });
});

describe('a withdrawal', () => {
  it('of a form takes it out of the counts once, however often it is asked for', async () => {
    const report = await entered(1, { channel: 'form' });
    await entered(2);
    await withdraw(report);
    await withdraw(report);
    expect([await reports(), await named()]).toEqual([1, 1]);
  });

  it('that is taken back twice counts once', async () => {
    await withdraw(await entered(1, { channel: 'form' }));
    const hidden = await own('report1');
    await takeBack({ ...world.as('intake'), clock: world.now }, hidden);
    await takeBack({ ...world.as('intake'), clock: world.now }, hidden);
    expect([await reports(), await named()]).toEqual([1, 1]);
  });

  it('destroys nothing while a delivery of it lies in the inbox, which would bring it again', async () => {
    await withdraw(await entered(1));
    expect(await noteDelivery(table, 'report1', 'mail/again', AT)).toBe(true);
    world.skip(REGRET);
    await destroy('report1');
    expect(await readFollowUpReport(table, 'report1')).not.toBeNull();
    await world.clearInbox('report1');
    await destroy('report1');
    expect(await readFollowUpReport(table, 'report1')).toBeNull();
  });

  it('of a mail takes it out of the counts once, though two destroy it at the same moment', async () => {
    await withdraw(await entered(1));
    await entered(2);
    world.skip(REGRET);
    await Promise.allSettled([destroy('report1'), destroy('report1')]);
    await destroy('report1');
    expect([await reports(), await named(), await wallets()]).toEqual([1, 1, 1]);
  });
});

describe('a wallet', () => {
  const wallet = async () => {
    const row = await readWallet(table, address, true);
    if (row === null) throw new Error('no wallet');
    return row;
  };

  it('goes, and is counted no longer, once', async () => {
    await entered(1);
    const row = await wallet();
    await commit(table, deleteWallet(row));
    await commit(table, deleteWallet(row));
    expect([await readWallet(table, address, true), await wallets()]).toEqual([null, 0]);
  });

  it('is put back, and counted again, once', async () => {
    await entered(1);
    const row = await wallet();
    await commit(table, restoreWallet(row));
    expect(await wallets()).toBe(1);
  });

  it('is handed on once, though two hand it on', async () => {
    await entered(1);
    const row = await wallet();
    const next = { firstSeen: AT, firstReport: 'report2', campaign: 'campaign2' };
    await commit(table, handOnWallet(row, next));
    await commit(table, handOnWallet(row, { ...next, firstReport: 'report3' }));
    expect(await wallet()).toMatchObject(next);
    expect((await readCampaignTally(table, 'campaign2')).wallets).toBe(1);
    expect(await wallets()).toBe(0);
  });

  it('that is handed on to a report of another day is counted on that one', async () => {
    await entered(1);
    const row = await wallet();
    const dayAfter = new Date(Date.parse(AT) + 86_400_000).toISOString();
    await commit(table, handOnWallet(row, { firstSeen: dayAfter, firstReport: 'report2', campaign: 'campaign1' }));
    const rows = (await allRows(world)).filter(({ pk, sk }) => pk === 'CAMPAIGN#campaign1' && sk.startsWith('TALLY#'));
    const counted = (day: string) =>
      rows.reduce((sum, { sk, wallets: n }) => sum + (sk.startsWith(`TALLY#${day.slice(0, 10)}#`) ? Number(n) : 0), 0);
    expect([counted(AT), counted(dayAfter)]).toEqual([0, 1]);
  });

  it('keeps tallies that count something', async () => {
    await entered(1);
    await deleteEmptyTallies(table, address);
    expect(await named()).toBe(1);
  });

  it('stays where the only other report that names it can still be taken back', async () => {
    await entered(1);
    await withdraw(await entered(2, { channel: 'form' }));
    await forgetWallet(table, namedWallet(1), 'report1');
    expect(await wallet()).toMatchObject({ firstReport: 'report2' });
  });

  it('is there again where a report names it that was entered while it was deleted', async () => {
    await entered(1);
    const row = await wallet();
    await commit(table, deleteWallet(row));
    await entered(2);
    const [report] = reportsIn(await allRows(world)).filter(({ id }) => id === 'report2');
    if (report) await restoreWallets(table, report);
    expect(await wallet()).toMatchObject({ firstReport: 'report2' });
    expect(await wallets()).toBe(1 + NO_WALLETS);
  });

  it('is not put back for a report that is being destroyed', async () => {
    const report = await entered(1);
    await commit(table, deleteWallet(await wallet()));
    await restoreWallets(table, { ...report, withdrawal: { askedAt: AT, destroyAt: AT, hidden: true } } as never);
    expect(await readWallet(table, address, true)).toBeNull();
  });

  it('is there again where a report came between the look for others and its deletion', async () => {
    await entered(1);
    const { client } = table;
    let held = false;
    const hold = (next: (args: never) => Promise<never>, { commandName }: { commandName: string }) => {
      return async (args: never) => {
        if (commandName === 'TransactWriteCommand' && !held) {
          held = true;
          await entered(2);
        }
        return next(args);
      };
    };
    client.middlewareStack.add(hold as never, { step: 'initialize', name: 'hold' });
    await forgetWallet(table, namedWallet(1), 'report1');
    client.middlewareStack.remove('hold');
    expect(await wallet()).toMatchObject({ firstReport: 'report2' });
    expect(await wallets()).toBe(1);
  });
});

describe('what three people say of two wallets', () => {
  /** Reports of both wallets by so many people; the one of the first is then destroyed. */
  const destroyFirst = async (people: number): Promise<void> => {
    for (let n = 1; n <= people; n += 1) await reportTogether(world, n, n, [1, 2]);
    await workInOrder(world);
    await withdrawSource('report1');
  };
  const withdrawSource = async (id: string): Promise<void> => {
    const report = { ...(await own(id)), senderHash: keyedHash(world.hashKey, 'sender', SENDER) };
    await withdraw(report);
    world.skip(REGRET);
    await world.clearInbox(id);
    await destroy(id);
  };
  const recount = async (after: number): Promise<void> => {
    world.skip(after);
    await world.ringDue();
    await workInOrder(world);
  };
  const isJoined = async (): Promise<boolean> => (await linkBetween(world, 1, 2))?.applied ?? false;
  const MINUTE = 60_000;

  it('stays said where a fourth said it too', async () => {
    await destroyFirst(4);
    await recount(3 * MINUTE);
    expect((await linkBetween(world, 1, 2))?.evidence[0]?.sources).toHaveLength(3);
    expect(await isJoined()).toBe(true);
  });

  it('is not asked anew where a form that said it too is destroyed: a form speaks for no link', async () => {
    for (let n = 1; n <= 3; n += 1) await reportTogether(world, n, n, [1, 2]);
    await workInOrder(world);
    const report = await readReport(table, 'report1');
    if (report === null) throw new Error('the report is there');
    await enterReport(table, { ...report, id: 'form1', channel: 'form', senderHash: null }, 'receipt-form1');
    await withdraw(await own('form1'));
    world.skip(REGRET);
    await world.clearInbox('form1');
    await destroy('form1');
    expect((await linkBetween(world, 1, 2))?.recountAt).toBeNull();
  });

  it('is suggested again where one of the three withdraws', async () => {
    await destroyFirst(3);
    await recount(3 * MINUTE);
    expect(await isJoined()).toBe(false);
  });

  it('is counted anew only when every report that was being entered is there', async () => {
    await destroyFirst(3);
    await recount(MINUTE);
    expect(await isJoined()).toBe(true);
    await recount(2 * MINUTE);
    expect(await isJoined()).toBe(false);
  });

  it('is shown though the message that asks for it was lost, once it is due', async () => {
    await reportTogether(world, 1, 1, [1, 2]);
    await workInOrder(world);
    await decideTogether(world, 'join', [1, 2]);
    world.test.cloud.queues.purge(world.names.clusters);
    await recount(10 * MINUTE);
    expect(await isJoined()).toBe(true);
  });

  it('is not heard from a report that was destroyed before it was linked', async () => {
    for (const n of [1, 2, 3]) await reportTogether(world, n, n, [1, 2]);
    const withdrawal = { askedAt: AT, destroyAt: AT, hidden: true };
    await commit(table, [
      {
        what: 'report',
        update: {
          Key: { pk: 'REPORT#report1', sk: 'REPORT' },
          UpdateExpression: 'SET withdrawal = :withdrawal',
          ExpressionAttributeValues: { ':withdrawal': withdrawal },
        },
      },
    ]);
    await workInOrder(world);
    expect(await isJoined()).toBe(false);
  });

  it('is counted anew where a report was destroyed while it was linked', async () => {
    await reportTogether(world, 3, 3, [1, 2]);
    world.test.cloud.queues.purge(world.names.clusters);
    const { client } = world.worker().table;
    let held = false;
    const hold = (next: (args: never) => Promise<never>, { commandName }: { commandName: string }) => {
      return async (args: never) => {
        if (commandName === 'TransactWriteCommand' && !held) {
          held = true;
          await withdrawSource('report3');
        }
        return next(args);
      };
    };
    client.middlewareStack.add(hold as never, { step: 'initialize', name: 'hold' });
    await linkReport(world.worker(), 'report3');
    client.middlewareStack.remove('hold');
    for (const n of [1, 2]) await reportTogether(world, n, n, [1, 2]);
    await recount(3 * MINUTE);
    expect(await isJoined()).toBe(false);
    expect(await readWallet(table, walletOf(1))).not.toBeNull();
  });
});

describe('a reading', () => {
  const readings = async (): Promise<number> =>
    (await allRows(world)).filter(({ pk }) => String(pk).startsWith('WORK#read#')).length;

  it('is counted but where it is the first that S3 itself had an object read for', async () => {
    world.put('mail/first', deliveredText(letter('fi', 1).text, { id: 'first' }));
    await processReport(world.as('process-report'), 'mail/first', { isFirst: true });
    expect(await readings()).toBe(0);
    await processReport(world.as('process-report'), 'mail/first');
    expect(await readings()).toBe(1);
  });
});
