import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { answerQuestion } from '#actions/follow-up/answer-question.ts';
import { askVictim } from '#actions/follow-up/ask-victim.ts';
import type { WorkOnQueue } from '#actions/queue/change-queued.ts';
import { giveBackQueued } from '#actions/queue/give-back-queued.ts';
import { handleMany, handleQueued } from '#actions/queue/handle-queued.ts';
import { listQueue, type QueueFilter } from '#actions/queue/list-queue.ts';
import { noteQueued } from '#actions/queue/note-queued.ts';
import { takeQueued } from '#actions/queue/take-queued.ts';
import { tellAuthority } from '#actions/queue/tell-authority.ts';
import { takeBack, withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { readQueued } from '#io/table/queue/queue.ts';
import { Decided } from '#io/table/store/decided.ts';
import { addressOf } from '#test/support/addresses.ts';
import { consumedBy } from '#test/support/cloud/consumed.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { longerLetter } from '#test/support/letters/letters.ts';

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
let deskIdentity: string;
let number = 0;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
  deskIdentity = await generateX25519Identity();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
  Object.assign(world.settings, { sealContactsTo: await identityToRecipient(deskIdentity) });
});

const YOUNG = { whom: 'young', paid: 'yes', carriedOut: 'yes', fromMemory: true };
const AINO = { who: 'sub-aino', name: 'Aino Analyytikko', roles: ['analyst'], via: 'page' as const };
const OTTO = { who: 'sub-otto', name: 'Otto Tutkija', roles: ['analyst'], via: 'page' as const };

const desk = (): WorkOnQueue => {
  const { table, settings } = world.as('desk');
  return { table, settings, clock: world.now };
};

const recorded = (id: string) => recordChanges({ ...world.as('changes'), clock: world.now } as never, id);

const newest = async (before: readonly string[]): Promise<string> => {
  const ids = (await world.rows()).filter(({ sk }) => sk === 'REPORT').map(({ id }) => String(id));
  return ids.find((id) => !before.includes(id)) ?? '';
};
const reports = async () => (await world.rows()).filter(({ sk }) => sk === 'REPORT').map(({ id }) => String(id));

/** A report by form, and all that follows of it. */
const form = async (circumstances: object = YOUNG, contact = 'call me at school'): Promise<string> => {
  number += 1;
  const before = await reports();
  const submission = {
    ...{ version: 1, channel: 'form', id: `form${number}`, receivedAt: world.now().toISOString(), language: 'fi' },
    ...{ text: 'Maksa 200 euroa.', uploads: [], consent: { partners: true }, contact, circumstances },
  };
  world.put(`report/form${number}`, Buffer.from(JSON.stringify(submission)));
  await world.process(`report/form${number}`);
  const id = await newest(before);
  await recorded(id);
  return id;
};

const mail = async (n: number, wallet = 'queued'): Promise<string> => {
  number += 1;
  const before = await reports();
  const body = longerLetter(n, 0, addressOf('p2wpkh', wallet));
  const head = { from: `victim${number}@posti${number}.example`, messageId: `<${number}@posti.example>` };
  world.put(`mail/${number}`, deliveredText(body, { id: `${number}` }, head));
  await world.process(`mail/${number}`);
  const id = await newest(before);
  await recorded(id);
  return id;
};

const queue = async (filter: QueueFilter = {}, key: string | null = deskIdentity) => {
  const page = await listQueue({ ...desk(), deskKey: async () => key }, filter);
  if (!page.ok) throw new Error(page.reason);
  return page.lines;
};
const reportsIn = async (filter: QueueFilter = {}) => (await queue(filter)).filter(({ kind }) => kind === 'report');

const asText = (rows: unknown): string =>
  JSON.stringify(rows, (_, value) => {
    if (value instanceof Set) return [...value];
    return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  });

describe('what makes a report urgent', () => {
  it('is read by whoever has the desk’s key, and stands in clear on no row, in no index, in no log', async () => {
    const logged: string[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...said) => void logged.push(JSON.stringify(said))),
    );
    const id = await form();
    for (const spy of spies) spy.mockRestore();

    const [line] = await reportsIn();
    expect(line).toMatchObject({
      id,
      rank: 1,
      flags: ['minor', 'carried-out', 'paid', 'wants-contact', 'from-memory'],
    });
    expect((await queue({}, null)).find((one) => one.id === id)).toMatchObject({ rank: 1, flags: null });
    expect((await queue({}, world.identities[0] ?? null)).find((one) => one.id === id)?.flags).toBeNull();

    const rows = await world.rows();
    const kept = [asText(rows), ...logged].join('\n');
    expect(kept).not.toMatch(/minor|carried|"paid|wants-contact|from-memory|young|school/i);
    const report = rows.find(({ sk, id: of }) => sk === 'REPORT' && of === id);
    expect(report).not.toHaveProperty('flags');
    expect(report).not.toHaveProperty('urgency');
  });

  it('is sealed in as many bytes whatever it is', async () => {
    const one = await form({ whom: 'young' }, '');
    const all = await form();
    const sizes = await Promise.all(
      [one, all].map(async (id) => (await readQueued(world.worker().table, id))?.flags?.map((part) => part.length)),
    );
    expect(sizes[0]).toEqual(sizes[1]);
  });

  it('puts nothing into the queue where there is nothing, and a report once however often its changes come', async () => {
    const calm = await form({ whom: 'me', paid: 'no' }, '');
    const urgent = await form();
    await takeQueued(desk(), AINO, { id: urgent });
    await world.worker().table.client.send(
      new UpdateCommand({
        TableName: world.names.table,
        Key: { pk: `REPORT#${urgent}`, sk: 'REPORT' },
        UpdateExpression: 'ADD todo :todo SET urgency = :one, flags = :flags',
        ExpressionAttributeValues: { ':todo': new Set(['changes']), ':one': 1, ':flags': new Uint8Array([1]) },
      }),
    );
    await recorded(urgent);

    expect(await readQueued(world.worker().table, calm)).toBeNull();
    expect(await readQueued(world.worker().table, urgent)).toMatchObject({ state: 'taken', by: 'sub-aino' });
  });

  it('costs two write units in the queue, and one where its flags make its own row larger', async () => {
    await form({ whom: 'me' }, '');
    const write = async (urgency: object): Promise<number> => {
      number += 1;
      const before = await reports();
      const submission = {
        ...{ version: 1, channel: 'form', id: `form${number}`, receivedAt: world.now().toISOString(), language: 'fi' },
        ...{ text: 'Maksa 200 euroa.', uploads: [], consent: { partners: true }, circumstances: urgency },
      };
      world.put(`report/form${number}`, Buffer.from(JSON.stringify(submission)));
      await world.process(`report/form${number}`);
      const id = await newest(before);
      const worker = world.worker();
      const { calls } = await consumedBy(worker.table.client, () =>
        recordChanges({ ...worker, clock: world.now } as never, id),
      );
      return calls.reduce((total, call) => total + call.write, 0);
    };
    const calm = await write({ whom: 'me' });
    expect(await write(YOUNG)).toBeLessThanOrEqual(calm + 3);
  });
});

describe('letters of one campaign', () => {
  it('have one line in the queue, for its deadline, however many come', async () => {
    for (let n = 0; n < 6; n += 1) await mail(n);

    const lines = await queue();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ kind: 'campaign', flags: [] });
    expect(['near-deadline', 'new-campaign']).toContain(lines[0]?.why);
  });
});

describe('something in the queue', () => {
  it('is taken by one of two who take it at once; the other is told who has it', async () => {
    const id = await form();
    const [first, second] = await Promise.all([takeQueued(desk(), AINO, { id }), takeQueued(desk(), OTTO, { id })]);

    const taken = [first, second].filter(({ ok }) => ok);
    const refused = [first, second].find(({ ok }) => !ok);
    expect(taken).toHaveLength(1);
    const by = taken[0]?.ok === true ? taken[0].queued.by : '';
    expect(refused).toMatchObject({ ok: false, reason: 'changed-meanwhile', stands: { state: 'taken', by } });
    expect(await reportsIn()).toEqual([]);
    expect(await reportsIn({ of: by })).toHaveLength(1);
  });

  it('is changed by nobody who saw another version, and by nobody whose it is not', async () => {
    const id = await form();
    const stands = { state: 'taken', by: 'sub-aino' };
    expect(await takeQueued(desk(), AINO, { id, seen: 9 })).toMatchObject({ ok: false, reason: 'changed-meanwhile' });
    await takeQueued(desk(), AINO, { id, seen: 1 });

    expect(await giveBackQueued(desk(), OTTO, { id })).toMatchObject({ ok: false, stands });
    const handling = { id, verdict: 'seen', reason: 'looked at it' } as const;
    expect(await handleQueued(desk(), OTTO, handling)).toMatchObject({ ok: false, stands });
    expect(await handleQueued(desk(), OTTO, { ...handling, id: 'none' })).toEqual({ ok: false, reason: 'unknown' });
    expect((await giveBackQueued(desk(), AINO, { id })).ok).toBe(true);
    expect(await reportsIn()).toHaveLength(1);
  });

  it('comes back, more urgent, when it was not handled within four hours', async () => {
    const id = await form({ paid: 'yes' }, '');
    await takeQueued(desk(), AINO, { id });
    world.skip(3.9 * 3_600_000);
    await world.ringDue();
    expect(await reportsIn()).toEqual([]);
    world.skip(0.2 * 3_600_000);
    await world.ringDue();

    expect(await reportsIn()).toMatchObject([{ id, rank: 1, returned: 1, isLate: true }]);
    expect(await reportsIn({ of: 'sub-aino' })).toEqual([]);
  });

  it('keeps notes and whom was told, with who and when, and refuses a note that names somebody', async () => {
    const id = await form();
    expect((await noteQueued(desk(), AINO, { id, text: 'Needs the school.' })).ok).toBe(true);
    expect(await noteQueued(desk(), AINO, { id, text: 'write to aino@posti.example' })).toEqual({
      ok: false,
      reason: 'personal-data',
      leftOut: ['mail address'],
    });
    const naming = await noteQueued(desk(), AINO, { id, text: 'Call Maija Meikäläinen of the school.' });
    expect(naming).toEqual({ ok: false, reason: 'personal-data', leftOut: ['name'] });
    expect(await noteQueued(desk(), AINO, { id, text: ' ' })).toEqual({ ok: false, reason: 'nothing-said' });
    const told = await tellAuthority(desk(), OTTO, { id, to: 'child-protection' });

    expect(told).toMatchObject({
      ok: true,
      queued: {
        notes: [{ by: 'sub-aino', name: 'Aino Analyytikko', text: 'Needs the school.' }],
        told: [{ by: 'sub-otto', name: 'Otto Tutkija', to: 'child-protection', at: expect.any(String) }],
      },
    });
  });

  it('is gone from the queue with its flags once it is handled, which is kept as a decision', async () => {
    const id = await form();
    await takeQueued(desk(), AINO, { id });
    const reason = 'The same letter as before.';
    expect((await handleQueued(desk(), AINO, { id, verdict: 'duplicate', reason })).ok).toBe(true);

    expect(await reportsIn()).toEqual([]);
    expect(await reportsIn({ of: 'sub-aino' })).toEqual([]);
    const row = (await world.rows()).find(({ pk, sk }) => pk === `QUEUE#${id}` && sk === 'QUEUE');
    expect(row).toMatchObject({ state: 'handled', verdict: 'duplicate' });
    for (const gone of ['flags', 'listKey', 'listed', 'dueShard']) expect(row).not.toHaveProperty(gone);
    const month = await Decided.page(world.worker().table, world.now().toISOString().slice(0, 7));
    expect(month).toMatchObject({ lines: [{ what: 'queue.duplicate', by: 'sub-aino', reason }] });
  });

  it('is handled with many others at once, but for what a colleague has taken', async () => {
    const ids = [await form(), await form(), await form()];
    await takeQueued(desk(), OTTO, { id: ids[0] ?? '' });
    const outcomes = await handleMany(desk(), AINO, {
      of: ids.slice(0, 2).map((id) => ({ id })),
      verdict: 'forged',
      reason: 'one hand',
    });
    expect(outcomes.map(({ outcome }) => outcome.ok)).toEqual([false, true]);
  });

  it('has each change of it in the audit log, before it is made', async () => {
    const id = await form();
    await takeQueued(desk(), AINO, { id });
    await handleQueued(desk(), AINO, { id, verdict: 'seen', reason: 'Called them.' });

    const log = (await world.rows()).filter(({ pk, what }) => String(pk).startsWith('AUDIT#2') && what !== undefined);
    expect(log.filter(({ what }) => String(what).startsWith('queue.'))).toMatchObject([
      { what: 'queue.take', who: 'sub-aino', via: 'page' },
      { what: 'queue.seen', who: 'sub-aino', reason: 'Called them.' },
    ]);
  });
});

describe('a report in the queue that is withdrawn', () => {
  const withdrawing = async (id: string) => {
    const { table, originals, settings } = world.as('follow-up');
    const report = await readFollowUpReport(table, id);
    if (report === null) throw new Error('no report');
    const notify = async (): Promise<void> => undefined;
    return { report, deps: { table, originals, settings, hashKey: world.hashKey, clock: world.now, notify } };
  };

  it('is out of sight at once, and back where it was when that is taken back', async () => {
    const id = await form();
    const { report, deps } = await withdrawing(id);
    await withdrawReport(deps, report, '');
    expect(await reportsIn()).toEqual([]);
    expect(await takeQueued(desk(), AINO, { id })).toEqual({ ok: false, reason: 'unknown' });

    await takeBack(deps, (await withdrawing(id)).report);
    expect(await reportsIn()).toMatchObject([{ id, rank: 1 }]);
  });

  it('has left nothing there once it is destroyed', async () => {
    const id = await form();
    const { report, deps } = await withdrawing(id);
    await world.clearInbox(id);
    await withdrawReport(deps, report, '');
    world.skip(73 * 3_600_000);
    await world.ringDue();

    expect(await readQueued(world.worker().table, id)).toBeNull();
  });
});

describe('a report that was handled', () => {
  it('comes again when its sender answers a question', async () => {
    const id = await form({ whom: 'me' }, '');
    const { table, settings } = world.worker();
    const asked = await askVictim({ table, settings, clock: world.now }, { who: 'x', report: id, question: 'When?' });
    const { originals } = world.as('follow-up');
    const answering = { table: world.as('follow-up').table, originals, settings, clock: world.now };
    expect(await answerQuestion(answering, id, asked.ok ? asked.askedAt : '', 'Tonight.')).toBe(true);

    expect(await reportsIn()).toMatchObject([{ id, rank: 3, flags: ['answered'] }]);
    await handleQueued(desk(), AINO, { id, verdict: 'seen', reason: 'Read it.' });
    expect(await reportsIn()).toEqual([]);
  });
});
