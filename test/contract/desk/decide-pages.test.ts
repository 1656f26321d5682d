import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideLink } from '#actions/cluster/decide-link.ts';
import { decide } from '#actions/gate/decide.ts';
import { contribute, wordHasher } from '#domain/campaign/consensus.ts';
import { letterWords } from '#domain/campaign/letter-words.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { linkId, newLink } from '#domain/cluster/link.ts';
import { holderOf } from '#domain/extract/address/key-hash.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { readConsensus, writeConsensus } from '#io/table/campaign/consensus.ts';
import { readLink } from '#io/table/cluster/link.ts';
import { lastContestAnswer, noteContest } from '#io/table/gate/contest.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
let table: Table;
let lead: DeskVisitor;
let number = 0;

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  world = deskWorld(test, { issuer: issuer.issuer });
  table = { client: test.clients.ledger, name: test.table };
  lead = new DeskVisitor(world);
  await lead.enter('lead');
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});
beforeEach(async () => {
  await lead.get('/queue');
});

/** A wallet that a report names. */
const reported = async (): Promise<string> => {
  number += 1;
  const address = addressOf('p2wpkh', `decided-${number}`);
  await enter(table, reportNaming(number, [address]));
  return address;
};
const plain = ({ body }: { body?: unknown }): string => String(body).replace(/<\/?span[^>]*>/g, '');
const entries = () => queryRows(table, { pk: auditPartition(world.clock().toISOString().slice(0, 10)) }, AuditRow);
/** Sends the form that a wallet's page shows. */
const decided = async (address: string, form: Record<string, string>) => {
  const page = await lead.get(`/wallets/${address}`);
  const seen = /name="seen" value="(\d+)"/.exec(String(page.body))?.[1] ?? '';
  return lead.post('/decisions', { of: address, seen, next: `/wallets/${address}`, reason: 'case 7', ...form });
};
const postLink = (one: string, other: string, act: string, seen: string) => {
  const body = new URLSearchParams([
    ...Object.entries({ csrf: lead.csrf, act, seen, reason: 'one ledger was seized' }),
    ...[one, other].map((each): [string, string] => ['of', each]),
  ]);
  return lead.send('/decisions', body);
};

describe('an address that no report names', () => {
  const contested = async (address: string): Promise<void> => {
    const receivedAt = world.clock().toISOString();
    const statement = { part: 'contest', key: 'k', sha256: 'a', size: 1, receivedAt, sealedSha256: 'b' };
    const contest = { id: address, address, statement, expires: 4_000_000_000, codeHash: address };
    await noteContest(table, contest, world.clock());
  };

  it('is answered on its page where its owner contests it, and nothing else is decided about it', async () => {
    const address = addressOf('p2wpkh', 'contested, and named by no report');
    expect(String((await lead.get(`/wallets/${address}`)).body)).not.toContain('name="act"');
    await contested(address);
    const page = await lead.get(`/wallets/${address}`);
    expect(plain(page)).toContain('contests it on the public page');
    expect([...String(page.body).matchAll(/name="act" value="([^"]+)"/g)].map(([, act]) => act)).toEqual([
      'wallet.contest-dismiss',
    ]);
    const answer = await decided(address, { act: 'wallet.contest-dismiss', answer: 'It is not in what we told.' });
    expect(answer.status).toBe(303);
    expect(await lastContestAnswer(table, { about: address, receivedAt: '2000' })).toMatchObject({
      text: 'It is not in what we told.',
    });
    const after = plain(await lead.get(`/wallets/${address}`));
    expect(after).toContain('contest dismissed');
    expect(after).not.toContain('contests it on the public page');
  });

  it('leads to what reports call the same key, as the queue names a contest by its key', async () => {
    const address = await reported();
    await contested(address);
    const page = await lead.get(`/wallets/${holderOf(address)}`);
    expect(page.status).toBe(404);
    expect(String(page.body).includes(`/wallets/${address}"`)).toBe(true);
    expect(String(page.body).includes('name="act"')).toBe(false);
  });
});

describe('a decision on the page of a wallet', () => {
  it('is made with a reason, shown with who and when, listed and recorded with the person and their roles', async () => {
    const address = await reported();
    const answer = await decided(address, { act: 'wallet.hold', until: '2099-12-24' });

    expect([answer.status, answer.headers?.location]).toEqual([303, `/wallets/${address}`]);
    expect((await readDecided(table, address)).decisions.held).toMatchObject({
      reason: 'case 7',
      until: '2099-12-24T23:59:59.999Z',
    });
    const page = plain(await lead.get(`/wallets/${address}`));
    expect(page).toMatch(/held[\s\S]*Held until[\s\S]*case 7/);
    expect(plain(await lead.get('/decisions'))).toContain('wallet.hold');
    const { session } = { session: (await entries()).find(({ what }) => what === 'wallet.hold') };
    expect(session).toMatchObject({ via: 'page', roles: ['lead'], about: address, reason: 'case 7' });
    expect(session?.name).toBeTruthy();
  });

  it('can be taken back: what held before holds again', async () => {
    const address = await reported();
    await decided(address, { act: 'wallet.confirm' });
    await decided(address, { act: 'wallet.reject', as: 'duplicate' });
    expect((await readDecided(table, address)).decisions).toMatchObject({
      flagged: { as: 'duplicate' },
      confirmed: null,
    });
    expect((await decided(address, { act: 'wallet.undo' })).status).toBe(303);
    expect((await readDecided(table, address)).decisions).toMatchObject({
      flagged: null,
      confirmed: { reason: 'case 7' },
    });
    const [undo = '', rejected = '', confirmed = ''] = plain(await lead.get('/decisions'))
      .split('<tr')
      .filter((line) => line.includes(address));
    expect([undo, confirmed].filter((line) => /undone by/.test(line))).toEqual([]);
    expect(rejected).toMatch(/wallet\.reject[\s\S]*undone by /);
    // In the first days of the next month it is still in sight, where nobody says which month.
    const now = world.clock();
    const later = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 7));
    const morning = new DeskVisitor({ ...world, clock: () => later });
    await morning.enter('lead');
    expect(plain(await morning.get('/decisions'))).toContain(address);
    const month = later.toISOString().slice(0, 7);
    expect(plain(await morning.get('/decisions', { query: { month } }))).not.toContain(address);
    // The log says the month that was shown, and what was asked for is not looked for in another one.
    const [filtered, lines] = [await morning.get('/decisions', { query: { by: 'lead' } }), 'decisions.list'];
    expect(plain(filtered)).not.toContain(address);
    const log = await queryRows(table, { pk: auditPartition(later.toISOString().slice(0, 10)) }, AuditRow);
    const shown = log.filter(({ what }) => what === lines).map(({ about }) => about);
    expect(shown).toEqual([`decisions ${now.toISOString().slice(0, 7)}`, `decisions ${month}`, `decisions ${month}`]);
  });

  it('is not made over what somebody else decided meanwhile: 409, what stands, and what was typed', async () => {
    const address = await reported();
    await lead.get(`/wallets/${address}`);
    await decide(world, { who: 'colleague', name: 'A colleague', verb: 'reject', address, reason: 'a bakery' });
    const late = await lead.post('/decisions', { of: address, seen: '0', act: 'wallet.confirm', reason: 'my words' });

    expect(late.status).toBe(409);
    expect(plain(late)).toMatch(/Somebody else decided meanwhile[\s\S]*A colleague[\s\S]*a bakery[\s\S]*my words/);
    expect((await readDecided(table, address)).decisions.confirmed).toBeNull();
  });

  it.each([
    [{ reason: ' ' }, /Say why/],
    [{ reason: 'told by aino@posti.example' }, /mail address/],
    [{ act: 'wallet.hold', until: '2001-01-01' }, /ends on a later day/],
    [{ act: 'wallet.hold', until: '2099-02-30' }, /ends on a later day/],
    [{ act: 'wallet.restrict' }, /neither released nor confirmed/],
    [{ act: 'wallet.fly' }, /no such decision/],
    [{ of: 'bc1q' }, /no Bitcoin address/],
    [{ of: addressOf('p2tr', 'nobody') }, /No report names/],
  ])('is refused for %o, and says why', async (changes, said) => {
    const address = await reported();
    const answer = await decided(address, { act: 'wallet.confirm', ...changes });
    expect(answer.status).toBe(400);
    expect(plain(answer)).toMatch(said);
    expect((await readDecided(table, address)).version).toBe(0);
  });

  it('is no analyst’s, and no other site’s', async () => {
    const address = await reported();
    const analyst = new DeskVisitor(world);
    await analyst.enter('analyst');
    expect(String((await analyst.get(`/wallets/${address}`)).body)).not.toContain('wallet.confirm');
    const form = { of: address, seen: '0', act: 'wallet.confirm', reason: 'case 7' };
    expect((await analyst.post('/decisions', form)).status).toBe(403);
    expect((await lead.post('/decisions', { ...form, csrf: 'x' })).status).toBe(403);
    expect((await lead.post('/decisions', form, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await readDecided(table, address)).version).toBe(0);
  });
});

describe('two wallets beside each other', () => {
  it('are joined, cut and left to the evidence again, each with what it would change', async () => {
    const [one, other] = [await reported(), await reported()];
    const shown = plain(await lead.get('/links', { query: { one, other } }));
    expect(shown).toMatch(/nothing links them[\s\S]*one cluster of 2 wallets and contacts out of 1 and 1/);
    const id = linkId(newLink(walletNode(one), walletNode(other)));
    for (const [n, verdict] of (['join', 'cut', 'undo'] as const).entries()) {
      const answer = await postLink(one, other, `link.${verdict}`, String(n));
      expect([answer.status, answer.headers?.location]).toEqual([303, `/links?one=${one}&other=${other}`]);
      expect((await readLink(table, id))?.decision).toMatchObject({ verdict, reason: 'one ledger was seized' });
    }
    expect(plain(await lead.get('/decisions', { query: { what: 'link' } }))).toMatch(
      /link.undo[\s\S]*link.cut[\s\S]*link.join/,
    );
    const [undo = '', cut = '', join = ''] = plain(await lead.get('/decisions', { query: { what: 'link' } }))
      .split('<tr')
      .filter((line) => line.includes(one));
    expect([undo, join].filter((line) => /undone by/.test(line))).toEqual([]);
    expect(cut).toMatch(/link\.cut[\s\S]*undone by /);
  });

  it('are not decided over what a colleague decided meanwhile', async () => {
    const [one, other] = [await reported(), await reported()];
    await lead.get('/links', { query: { one, other } });
    await decideLink(
      { ...world, clusters: null },
      { verdict: 'join', by: 'colleague', reason: 'seen', wallets: [one, other] },
    );
    const late = await postLink(one, other, 'link.reject', '0');
    expect(late.status).toBe(409);
    expect(plain(late)).toMatch(/joined[\s\S]*colleague/);
  });

  it('are two, that reports name', async () => {
    const one = await reported();
    const ask = async (query: Record<string, string>) => (await lead.get('/links', { query })).status;
    expect(await ask({ one, other: one })).toBe(404);
    expect(await ask({ one, other: addressOf('p2tr', 'nobody') })).toBe(404);
    expect(await ask({ one, other: 'bc1q' })).toBe(400);
    expect(await ask({})).toBe(400);
  });
});

describe('the name of an organisation in a campaign’s text', () => {
  const campaign = 'named1campaign';
  const texted = async (): Promise<void> => {
    await foundCampaign(table, {
      ...{ id: campaign, textHash: 'named', foundedAt: '2026-11-24T08:00:01.000Z', foundedBy: 'report1' },
    });
    const hash = wordHasher(new Uint8Array(32).fill(7), campaign);
    for (const report of ['a', 'b', 'c']) {
      const before = await readConsensus(table, campaign, { consistent: true, hash });
      const letter = letterWords('We write from the cyber unit of Europol about what it has found.');
      const consensus = contribute(before?.consensus ?? null, report, letter, hash);
      if (consensus !== null) await writeConsensus(table, campaign, { consensus, voices: {} }, before);
    }
  };
  const page = async (by = lead) => plain(await by.get(`/campaigns/${campaign}`));
  const send = (form: Record<string, string>) =>
    lead.post('/decisions', {
      of: campaign,
      next: `/campaigns/${campaign}`,
      reason: 'read in three originals',
      ...form,
    });
  const seen = async () => /name="seen" value="(\d+)"/.exec(await page())?.[1] ?? '';

  it('is released on its page by leads alone, once, and taken back', async () => {
    await texted();
    expect(await page()).toContain('1: … the cyber unit of […] about what it has …');
    const analyst = new DeskVisitor(world);
    await analyst.enter('analyst');
    expect(await page(analyst)).not.toContain('name.release');
    const form = { act: 'name.release', nth: '1', name: 'Europol' };
    const before = await seen();
    expect((await send({ ...form, name: 'Anna Virtanen', seen: before })).status).toBe(400);
    expect((await send({ ...form, reason: ' ', seen: before })).status).toBe(400);
    expect((await send({ ...form, seen: before })).status).toBe(303);
    expect(await page()).toContain('We write from the cyber unit of Europol about what it has found.');
    expect((await entries()).at(-2)).toMatchObject({
      what: 'campaign.name-released',
      about: `${campaign} "Europol"`,
      who: 'lead',
    });
    expect((await send({ ...form, seen: before })).status).toBe(409);
    expect((await send({ act: 'name.undo', nth: '1', seen: await seen() })).status).toBe(303);
    expect(await page()).toContain('unit of […] about');
  });
});
