import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { answerQuestion } from '#actions/follow-up/answer-question.ts';
import { askVictim } from '#actions/follow-up/ask-victim.ts';
import type { WorkOnQueue } from '#actions/queue/change-queued.ts';
import { giveBackQueued } from '#actions/queue/give-back-queued.ts';
import { handleMany, handleQueued } from '#actions/queue/handle-queued.ts';
import { listQueue, type QueueFilter } from '#actions/queue/list-queue.ts';
import { noteQueued } from '#actions/queue/note-queued.ts';
import { pageWatch } from '#actions/queue/page-watch.ts';
import { takeQueued } from '#actions/queue/take-queued.ts';
import { tellAuthority } from '#actions/queue/tell-authority.ts';
import { lookAfterPage } from '#actions/sweep/look-after-page.ts';
import { takeBack, withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { moment } from '#domain/brief/moment.ts';
import { nextWatched, WEEKDAYS, wholeMinute } from '#domain/watch-hours.ts';
import * as metrics from '#io/metrics.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { readQueued } from '#io/table/queue/queue.ts';
import { takePage } from '#io/table/queue/urgent-page.ts';
import { Decided } from '#io/table/store/decided.ts';
import { addressOf } from '#test/support/addresses.ts';
import { consumedBy } from '#test/support/cloud/consumed.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { longerLetter } from '#test/support/letters/letters.ts';
import { ALWAYS_WATCHED } from '#test/support/settings.ts';

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
const form = async (
  circumstances: object = YOUNG,
  contact = 'call me at school',
  receivedAt = world.now(),
): Promise<string> => {
  number += 1;
  const before = await reports();
  const submission = {
    ...{ version: 1, channel: 'form', id: `form${number}`, receivedAt: receivedAt.toISOString(), language: 'fi' },
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

describe('the page to whoever watches', () => {
  const TOPIC = 'arn:aws:sns:eu-north-1:111122223333:pager';
  const DANGER = { danger: 'yes' };
  let before = 0;

  beforeEach(() => {
    Object.assign(world.settings, { watch: ALWAYS_WATCHED });
    worlds.test.cloud.topics.set(TOPIC, ['duty@police.example', '+358401234567']);
    worlds.test.cloud.queues.purge('briefs');
    before = worlds.test.cloud.mails.count();
  });

  const pageNow = (life?: Lifetime): Promise<void> => {
    const { table, settings, clock, pager } = world.asPager(TOPIC, life);
    return pageWatch({ table, settings, clock }, pager);
  };
  const pages = async () =>
    Promise.all(
      worlds.test.cloud.mails
        .list()
        .slice(before)
        .map(async ({ recipients, raw }) => ({ recipients, ...(await PostalMime.parse(raw)) })),
    );
  const subjects = async () => (await pages()).map(({ subject }) => subject);
  const rung = (): string[] => worlds.test.cloud.queues.receive('briefs', { max: 10 }).map(({ body }) => body);
  const late = async (): Promise<boolean> => {
    const measured = vi.spyOn(metrics, 'measure');
    await lookAfterPage(world.as('sweep').table, world.settings.watch, world.now());
    const names = measured.mock.calls.map(([name]) => name);
    measured.mockRestore();
    return names.includes('PagesLate');
  };

  it('tells how many since when, where to look, and nothing of a report; once, however often it is rung for', async () => {
    const id = await form(DANGER, 'Aino, 040 1234567');
    expect(rung()).toEqual(['{"kind":"page-watch","id":"urgent","version":null}']);
    const [row] = (await world.rows()).filter(({ pk }) => String(pk).startsWith('WORK#page'));
    expect(asText(row)).not.toMatch(/danger|form\d|Aino/);
    expect(asText(row)).not.toContain(id);

    await Promise.all([pageNow(), pageNow(), pageNow()]);
    await pageNow();

    const [told, ...others] = await pages();
    expect(others).toEqual([]);
    expect(told?.recipients).toEqual(['duty@police.example', '+358401234567']);
    expect(told?.subject).toBe('1 urgent report');
    expect(told?.text?.trim()).toMatch(
      /^1 urgent report, \d+ \w+ \d{4}, \d\d:\d\d \(.+ UTC\)\. https:\/\/desk\.example\/queue$/,
    );
    expect(await reportsIn()).toMatchObject([{ id, rank: 1, flags: ['danger', 'wants-contact'] }]);
  });

  it('is owed once however often an object is read, and by no answer but yes', async () => {
    const id = await form(DANGER);
    await world.process(`report/form${number}`);
    await form({ danger: 'no' });
    await form({});
    await pageNow();
    expect(id).not.toBe('');
    expect(await subjects()).toEqual(['1 urgent report']);
  });

  it('is owed by nothing where nobody watches', async () => {
    Object.assign(world.settings, { watch: null });
    await form(DANGER);
    expect((await world.rows()).filter(({ pk }) => String(pk).startsWith('WORK#page'))).toEqual([]);
    expect(rung()).toEqual([]);
  });

  it('comes in the end however its worker dies: one more page at most, never none', async () => {
    for (let calls = 1; calls <= 5; calls += 1) {
      world = await worlds.next();
      Object.assign(world.settings, { sealContactsTo: await identityToRecipient(deskIdentity), watch: ALWAYS_WATCHED });
      before = worlds.test.cloud.mails.count();
      await form(DANGER);
      const life = new Lifetime(calls);
      await pageNow(life).catch(() => undefined);
      world.skip(61_000);
      await world.ringDue();
      await pageNow();
      await pageNow();
      const told = await subjects();
      expect(told.length, `dead after ${calls} calls`).toBeGreaterThanOrEqual(1);
      expect(told.length, `dead after ${calls} calls`).toBeLessThanOrEqual(2);
      expect(new Set(told)).toEqual(new Set(['1 urgent report']));
      expect(await late()).toBe(false);
    }
  });

  it('tells of those of five minutes together, and forgets none that came while it was handed over', async () => {
    await form(DANGER);
    await pageNow();
    await form(DANGER);
    await form(DANGER);
    await pageNow();
    expect(await subjects()).toEqual(['1 urgent report']);
    world.skip(5 * 60_000 + 1);
    const { table, settings, clock, pager } = world.asPager(TOPIC);
    const send = pager.client.send.bind(pager.client);
    let came = false;
    Object.assign(pager.client, {
      send: async (command: never) => {
        if (!came) await form(DANGER);
        came = true;
        return send(command);
      },
    });
    await pageWatch({ table, settings, clock }, pager);
    expect(await subjects()).toEqual(['1 urgent report', '2 urgent reports']);
    world.skip(5 * 60_000 + 1);
    await pageNow();
    expect(await subjects()).toEqual(['1 urgent report', '2 urgent reports', '1 urgent report']);
  });

  it('waits for the next hours, and the sweep rings when they begin', async () => {
    const [now] = [world.now()];
    const day = WEEKDAYS[(now.getUTCDay() + 7) % 7] ?? 'mon';
    const hours = [{ days: [day], from: '08:00', to: '16:00' }];
    Object.assign(world.settings, { watch: { ...ALWAYS_WATCHED, hours, timeZone: 'UTC' } });
    const begins = nextWatched(world.settings.watch ?? ALWAYS_WATCHED, now).getTime();
    await form(DANGER);
    expect(rung()).toEqual([]);
    await world.ringDue();
    await pageNow();
    expect(await subjects()).toEqual([]);
    world.skip(begins - world.now().getTime() + 1_000);
    await world.ringDue();
    expect(rung()).toHaveLength(1);
    await pageNow();
    expect(await subjects()).toEqual(['1 urgent report']);
  });

  /** Hours that began and end so many minutes from now. */
  const watchedFrom = (from: number, to: number): void => {
    const at = (minutes: number): Date => new Date(world.now().getTime() + minutes * 60_000);
    const day = WEEKDAYS[(at(from).getUTCDay() + 6) % 7] ?? 'mon';
    const [begin, end] = [from, to].map((minutes) => at(minutes).toISOString().slice(11, 16));
    const hours = [{ days: [day], from: begin ?? '', to: end ?? '' }];
    Object.assign(world.settings, { watch: { ...ALWAYS_WATCHED, hours, timeZone: 'UTC' } });
  };
  const ago = (minutes: number): Date => new Date(world.now().getTime() - minutes * 60_000);
  const pageRow = async () => (await world.rows()).find(({ pk }) => String(pk).startsWith('WORK#page'));

  it('comes at once for what came in within hours and is read after them, says since when, and rings that it is late', async () => {
    watchedFrom(-180, -10);
    const receivedAt = ago(20);
    await form(DANGER, '', receivedAt);
    expect(rung()).toHaveLength(1);
    const measured = vi.spyOn(metrics, 'measure');
    await pageNow();
    expect(measured.mock.calls.flat()).toContain('PagesLate');
    measured.mockRestore();
    const [told, ...others] = await pages();
    expect(others).toEqual([]);
    expect(told?.text).toContain(moment(receivedAt.toISOString(), world.settings.timeZone));
  });

  it('rings that what waited for its reading within hours is late', async () => {
    await form(DANGER, '', ago(20));
    expect(await late()).toBe(true);
  });

  it('is brought forward, with the reports that wait for hours, by one that waits for none', async () => {
    watchedFrom(-180, -10);
    await form(DANGER);
    expect(rung()).toEqual([]);
    await form(DANGER, '', ago(20));
    expect(rung()).toHaveLength(1);
    await pageNow();
    expect(await subjects()).toEqual(['2 urgent reports']);
  });

  it('waits no longer where hours were changed and somebody is there', async () => {
    watchedFrom(120, 240);
    await form(DANGER);
    expect(await late()).toBe(false);
    await world.ringDue();
    expect(rung()).toEqual([]);
    Object.assign(world.settings, { watch: ALWAYS_WATCHED });
    expect(await late()).toBe(false);
    await world.ringDue();
    expect(rung()).toHaveLength(1);
    await pageNow();
    expect(await subjects()).toEqual(['1 urgent report']);
  });

  it('is no earlier for a report that came in later, nor taken from who hands it over', async () => {
    await form(DANGER, '', ago(5));
    const { table } = world.as('brief');
    const taken = new Date(world.now().getTime() + 60_000).toISOString();
    await takePage(table, world.now().toISOString(), taken);
    await form(DANGER, '', ago(3));
    expect(await pageRow()).toMatchObject({ dueAt: taken, wantedAt: wholeMinute(ago(5)).toISOString() });
    await form(DANGER, '', ago(9));
    expect(await pageRow()).toMatchObject({ dueAt: taken, wantedAt: wholeMinute(ago(9)).toISOString() });
  });

  it('is not owed anew for what a restore brings back, more than a day after what was promised', async () => {
    await form(DANGER, '', ago(25 * 60));
    expect(await pageRow()).toBeUndefined();
    expect(rung()).toEqual([]);
  });

  it('keeps minutes alone, which say of no report that it was this one', async () => {
    await form(DANGER);
    expect((await pageRow())?.wantedAt).toMatch(/:00\.000Z$/);
    await pageNow();
    expect((await pageRow())?.pagedAt).toMatch(/:00\.000Z$/);
  });

  it('rings an alarm when it waits for longer than half of what was promised, and is kept until a topic takes it', async () => {
    await form(DANGER);
    worlds.test.cloud.faults.add({ service: 'sns', kind: 'error' });
    await expect(pageNow()).rejects.toThrow();
    expect(await late()).toBe(false);
    world.skip(15 * 60_000 + 1_000);
    expect(await late()).toBe(true);
    worlds.test.cloud.faults.clear();
    await world.ringDue();
    await pageNow();
    expect(await subjects()).toEqual(['1 urgent report']);
    expect(await late()).toBe(false);
  });
});
