import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readVerdicts } from '#actions/export/package/read-parts.ts';
import { type Queued, queueExpiry, wantedBy } from '#domain/queue/queue.ts';
import { encodeFlags, type Flag, rankOf } from '#domain/report/flags.ts';
import { seal } from '#io/seal/seal.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { putReceipt } from '#io/table/follow-up/receipt.ts';
import { putQueued, readQueued } from '#io/table/queue/queue.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const REFERENCE = 'ABCD-EFGH';
const ADDRESS = addressOf('p2wpkh', 'letter');
/** Whatever a sender or a letter may have written into a field that a page shows. */
const HOSTILE = '"><script>alert(1)</script>\u202Etxt';

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
let table: Table;
let recipient: string;
let analyst: DeskVisitor;
let lead: DeskVisitor;
let number = 100;

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  const identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  world = deskWorld(test, { issuer: issuer.issuer, deskKey: async () => identity });
  table = { client: test.clients.ledger, name: test.table };
  [analyst, lead] = [new DeskVisitor(world), new DeskVisitor(world)];
  await analyst.enter('analyst');
  await lead.enter('lead');
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});

/** Something in the queue with these flags. */
const queued = async (flags: readonly Flag[], more: Partial<Queued> = {}): Promise<Queued> => {
  number += 1;
  const receivedAt = world.clock().toISOString();
  const rank = rankOf(flags) ?? 4;
  const made: Queued = {
    ...{ id: `report${number}`, kind: 'report', rank, wantedBy: wantedBy(rank, receivedAt), receivedAt },
    ...{ reference: `R${number}-ABCD`, language: 'fi', channel: 'form', campaign: 'campaign1', wallets: 1 },
    ...{ flags: [await seal(encodeFlags(flags), [recipient])], state: 'open', version: 1 },
    expires: queueExpiry(receivedAt),
    ...more,
  };
  await putQueued(table, made);
  return made;
};

const shows = async (visitor: DeskVisitor, path: string, query: Record<string, string> = {}) => {
  const { status, body } = await visitor.get(path, { query });
  return { status, text: String(body) };
};
const entries = () => queryRows(table, { pk: auditPartition(world.clock().toISOString().slice(0, 10)) }, AuditRow);

beforeEach(async () => {
  await analyst.get('/queue');
  await lead.get('/queue');
});

describe('the page of the queue', () => {
  it('shows why something waits to those who work with it, and is recorded once', async () => {
    const { reference = '' } = await queued(['minor', 'wants-contact']);
    const before = (await entries()).length;
    const { status, text } = await shows(analyst, '/queue');

    expect(status).toBe(200);
    expect(text).toContain('a minor');
    expect(text.replace(/<\/?span>/g, '')).toContain(reference);
    expect((await entries()).slice(before).map(({ what }) => what)).toEqual(['queue.list']);
    expect((await shows(analyst, '/queue', { rank: '4' })).text).not.toContain('a minor');
    expect((await shows(analyst, '/queue', { cursor: 'none' })).status).toBe(400);
  });

  it('takes, gives back and handles; whoever comes second is told what stands', async () => {
    const { id } = await queued(['paid']);
    const taken = await analyst.post('/queue', { one: `take:${id}:1` });
    expect(taken.status).toBe(303);
    expect(taken.headers?.location).toBe('/queue');
    const late = await lead.post('/queue', { one: `take:${id}:1` });
    expect(late.status).toBe(409);
    expect(String(late.body)).toMatch(/Somebody was quicker[\s\S]*Taken by/);
    expect((await shows(analyst, '/queue', { mine: '1' })).text).toContain(`give-back:${id}:2`);

    const silent = await analyst.post('/queue', { act: 'handle', of: `${id}:2`, verdict: 'forged', reason: ' ' });
    expect(silent.status).toBe(400);
    const named = { act: 'handle', of: `${id}:2`, verdict: 'forged', reason: 'see aino@posti.example' };
    expect(String((await analyst.post('/queue', named)).body)).toContain('mail address');
    const done = { act: 'handle', of: `${id}:2`, verdict: 'forged', reason: 'one hand, ten forms' };
    expect((await analyst.post('/queue', done)).status).toBe(303);
    expect(await readQueued(table, id)).toMatchObject({ state: 'handled', verdict: 'forged' });
    const decisions = await shows(lead, '/decisions');
    expect(decisions.text).toMatch(/queue\.forged[\s\S]*one hand, ten forms/);
  });

  it('takes back what was found, of a report and of a campaign’s line: it waits again, and both decisions are listed', async () => {
    const line = await queued([], { id: 'campaign-c9', kind: 'campaign', reference: undefined, flags: undefined });
    const { id, reference = '' } = await queued(['paid']);
    const all = { act: 'handle', verdict: 'duplicate', reason: 'the same letter' };
    for (const one of [id, line.id])
      expect((await analyst.post('/queue', { ...all, of: `${one}:1` })).status).toBe(303);
    const undo = (of: string, reason = 'it is another letter') => lead.post('/queue', { act: 'undo', of, reason });
    expect((await undo(`${id}:2`, ' ')).status).toBe(400);
    expect((await undo(`${id}:1`)).status).toBe(409);
    await lead.get('/decisions');
    expect((await undo(`${id}:2`)).status).toBe(303);
    expect((await undo(`${id}:3`)).status).toBe(409);
    const listed = (await shows(lead, '/decisions')).text;
    expect(listed).toContain(`value="${line.id}:now"`);
    expect(listed.match(/undone by Leo Lead/g)).toHaveLength(1);
    expect(listed).toMatch(/queue\.undo[\s\S]*it is another letter/);
    expect((await undo(`${line.id}:now`)).status).toBe(303);
    expect((await shows(lead, '/decisions')).text.match(/undone by Leo Lead/g)).toHaveLength(2);
    for (const one of [id, line.id]) {
      const stands = await readQueued(table, one);
      expect(stands).toMatchObject({ state: 'open', version: 3 });
      expect(stands).not.toHaveProperty('verdict');
      expect(stands).not.toHaveProperty('by');
    }
    expect((await shows(analyst, '/queue')).text.replace(/<\/?span>/g, '')).toContain(reference);
    const found = await readVerdicts(table, world.clock().toISOString().slice(0, 7));
    expect(found.map(({ reference: about }) => about)).not.toContain(reference);
    await analyst.get('/queue');
    expect((await analyst.post('/queue', { ...all, of: `${id}:3` })).status).toBe(303);
  });

  it('does nothing for a form of another session, or one that names nothing that is done', async () => {
    const { id } = await queued(['paid']);
    const forged = await analyst.post('/queue', { one: `take:${id}:1`, csrf: 'x' });
    expect(forged.status).toBe(403);
    for (const one of ['', 'fly:x:1', 'take', 'take:none:1', `take:${id}:x:y`]) {
      expect([303, 400]).toContain((await analyst.post('/queue', { one })).status);
    }
    expect(await readQueued(table, id)).toMatchObject({ state: 'open', version: 1 });
    const away = await analyst.post('/queue', { one: '', next: '//evil.example' });
    expect(away.headers?.location).toBe('/');
  });

  it('shows what is hostile as text', async () => {
    await queued(['paid'], { reference: HOSTILE, name: HOSTILE });
    expect((await shows(analyst, '/queue')).text).not.toContain('<script>alert(1)');
  });
});

describe('the page of a report', () => {
  it('shows how it came, what was found and sealed, and what waits; nothing of who sent it', async () => {
    const sha256 = 'ab'.repeat(32);
    const original = {
      part: 'mail',
      key: 'k',
      sha256,
      size: 1234,
      receivedAt: '2026-11-24T08:00:01.000Z',
      sealedSha256: 'c',
    };
    const report = reportNaming(7, [ADDRESS]);
    await enter(table, { ...report, reference: REFERENCE, originals: [original], sealedTo: ['0123456789abcdef'] });
    await commit(table, [putReceipt(REFERENCE, 'hash', report.id, 4_000_000_000)]);
    await queued(['carried-out'], { id: report.id, reference: REFERENCE });

    for (const typed of [REFERENCE, 'abcdefgh']) {
      const { status, text } = await shows(analyst, `/reports/${typed}`);
      const plain = text.replace(/<\/?span>/g, '');
      expect(status).toBe(200);
      for (const said of [ADDRESS, sha256, 'carried out', 'a verified sender', '0123456789abcdef'])
        expect(plain).toContain(said);
      expect(plain).not.toMatch(/sender7|senderHash/);
    }
    const told = { act: 'told', of: `${report.id}:1`, to: 'child-protection', next: `/reports/${REFERENCE}` };
    expect((await analyst.post('/queue', told)).headers?.location).toBe(`/reports/${REFERENCE}`);
    expect((await shows(lead, `/reports/${REFERENCE}`)).text).toContain('child protection');
    expect((await analyst.post('/search', { q: ' abcd efgh ' })).headers?.location).toBe(`/reports/${REFERENCE}`);
  });

  it('is not there for one that is out of sight, and says so of one that is none', async () => {
    const withdrawal = { askedAt: '2026-11-24T08:00:00.000Z', destroyAt: '2026-11-27T08:00:00.000Z', hidden: true };
    await enter(table, madeReport(8, { reference: 'HHHH-JJJJ', withdrawal }));
    await commit(table, [putReceipt('HHHH-JJJJ', 'hash', 'report8', 4_000_000_000)]);

    expect((await shows(analyst, '/reports/HHHH-JJJJ')).status).toBe(404);
    expect((await shows(analyst, '/reports/none')).status).toBe(400);
  });
});

describe('the reports of a campaign', () => {
  it('are listed page by page, each once, under all ids that it had, without those out of sight', async () => {
    const foundedAt = '2026-11-24T08:00:00.000Z';
    const founding = { textHash: 't', foundedAt, foundedBy: 'x' };
    await foundCampaign(table, { ...founding, id: 'listedcampaign', aliases: new Set(['itsalias']) });
    const withdrawal = { askedAt: foundedAt, destroyAt: '2026-11-27T08:00:00.000Z', hidden: true };
    const made = Array.from({ length: 63 }, (_, n) =>
      madeReport(1_000 + n, {
        campaign: n < 58 ? 'listedcampaign' : 'itsalias',
        newWallets: [],
        ...(n === 3 ? { withdrawal } : {}),
      }),
    );
    await enter(table, ...made);

    const seen: string[] = [];
    let path: string | undefined = '/campaigns/listedcampaign/reports';
    for (let pages = 0; path !== undefined && pages < 5; pages += 1) {
      const { status, body } = await analyst.follow(path);
      expect(status).toBe(200);
      const page = String(body);
      seen.push(...[...page.matchAll(/id="row-(REF0-\d+)"/g)].map(([, reference = '']) => reference));
      path = /href="([^"]*cursor=[^"]*)"[^>]*rel="next"/.exec(page)?.[1];
    }
    expect(seen).toHaveLength(62);
    expect(new Set(seen).size).toBe(62);
    expect((await shows(analyst, '/campaigns/listedcampaign/reports', { cursor: 'x' })).status).toBe(400);
    expect((await shows(analyst, '/campaigns/nosuch/reports')).status).toBe(404);
  });
});

describe('the pages of lists', () => {
  it.each([
    ['/campaigns', 'campaigns.list'],
    ['/clusters', 'clusters.list'],
    ['/decisions', 'decisions.list'],
  ])('%s say what would stand there, and are recorded', async (path, what) => {
    const { status, text } = await shows(lead, path, path === '/decisions' ? { month: '2020-01' } : {});
    expect(status).toBe(200);
    expect(text).toMatch(/dk-empty/);
    expect((await entries()).at(-1)).toMatchObject({ what, via: 'page', reason: 'case 7, seized phone' });
    expect((await shows(lead, path, { cursor: 'x' })).status).toBe(400);
  });

  it('finds no transaction that pays no wallet', async () => {
    const txid = 'ab'.repeat(32);
    expect((await lead.post('/search', { q: txid.toUpperCase() })).headers?.location).toBe(`/transactions/${txid}`);
    expect((await shows(lead, `/transactions/${txid}`)).status).toBe(404);
  });
});

describe('what is given to a colleague', () => {
  const giving = (form: Record<string, string>) =>
    analyst.post('/queue', { act: 'hand-over', person: 'lead', text: 'the writer answers at night', ...form });

  it('is theirs from then on, with a note: what one has taken, and what nobody has', async () => {
    const [open, taken] = [await queued(['paid']), await queued(['paid'])];
    await analyst.post('/queue', { one: `take:${taken.id}:1` });
    for (const [one, seen] of [
      [open, 1],
      [taken, 2],
    ] as const) {
      await analyst.get('/queue', { query: { mine: '1' } });
      expect((await giving({ of: `${one.id}:${seen}` })).status).toBe(303);
      const now = await readQueued(table, one.id);
      expect(now).toMatchObject({ state: 'taken', by: 'lead', name: 'Leo Lead', takenAt: expect.any(String) });
      expect(now?.notes).toMatchObject([{ by: 'analyst', text: 'the writer answers at night' }]);
      expect((await shows(lead, '/queue', { mine: '1' })).text).toContain(one.reference);
      expect((await shows(analyst, '/queue', { mine: '1' })).text).not.toContain(one.reference);
    }
    expect((await entries()).at(-3)).toMatchObject({ what: 'queue.hand-over', about: `${taken.reference} to lead` });
  });

  it('is not what somebody else has, nor given to nobody, without a word or with a name in it', async () => {
    const { id } = await queued(['paid']);
    const wrong: Record<string, string>[] = [{ person: 'analyst' }, { person: 'admin' }, { person: '' }, { text: ' ' }];
    for (const form of wrong) expect((await giving({ of: `${id}:1`, ...form })).status).toBe(400);
    expect(await readQueued(table, id)).toMatchObject({ state: 'open', version: 1 });
    await lead.post('/queue', { one: `take:${id}:1` });
    expect((await giving({ of: `${id}:2` })).status).toBe(409);
    expect((await giving({ of: `${id}:1` })).status).toBe(409);
    expect(await readQueued(table, id)).toMatchObject({ by: 'lead', version: 2 });
  });
});
