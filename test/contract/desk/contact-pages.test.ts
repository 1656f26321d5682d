import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeLink } from '#actions/cluster/change-link.ts';
import { recordContacts } from '#actions/contact/record-contacts.ts';
import { sealContacts } from '#actions/process/seal-contacts.ts';
import { contactNode, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { addEvidence } from '#domain/cluster/link.ts';
import type { Contact } from '#domain/findings.ts';
import { contactHash } from '#domain/identity.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { readContactDecision } from '#io/table/contact/contact.ts';
import { lastContestAnswer, noteContest } from '#io/table/gate/contest.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { answered, askApi, LEAD } from '#test/support/web/desk-program.ts';
import { DeskVisitor, deskWorld, MATCH_KEY, startIssuer } from '#test/support/web/desk-visitor.ts';

const [ONE, TWO] = [addressOf('p2wpkh', 'one'), addressOf('p2tr', 'two')];
const TELEGRAM = { kind: 'telegram', value: 'pay_me' } as const;
const MAIL = { kind: 'email', value: 'pay.me@mail.example' } as const;
const LONE = { kind: 'phone', value: '+358401234567' } as const;
const HOSTILE = { kind: 'handle', value: '<script>alert(1)</script>' } as const;

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
let table: Table;
let recipient: string;
let analyst: DeskVisitor;
let lead: DeskVisitor;

const hashOf = (contact: Contact): string => contactHash(MATCH_KEY, contact);
const pathOf = (contact: Contact): string => `/contacts/${contact.kind}/${hashOf(contact)}`;
const plain = ({ body }: { body?: unknown }): string => String(body).replace(/<\/?span[^>]*>/g, '');
const entries = () => queryRows(table, { pk: auditPartition(world.clock().toISOString().slice(0, 10)) }, AuditRow);

/** What a read of single rows says, or of several. */
interface Reading {
  Key?: { pk: string; sk: string };
  Keys?: { pk: string; sk: string }[];
  ConsistentRead?: boolean;
  RequestItems?: Record<string, Pick<Reading, 'Keys' | 'ConsistentRead'>>;
}

/** A report that names a wallet and gives contacts, as it is entered, told to the desk and linked. */
const report = async (n: number, address: string, contacts: readonly Contact[]): Promise<void> => {
  const made = reportNaming(n, [address]);
  const kept = await sealContacts(contacts, recipient, MATCH_KEY);
  const whole = { ...made, findings: { ...made.findings, contacts: kept } };
  await enter(table, whole);
  await recordContacts(table, whole);
  for (const { kind, hash } of kept) {
    const nodes = [walletNode(address), contactNode(kind, hash)] as const;
    await changeLink(table, nodes, (link) => addEvidence(link, 'same-contact', `r${n}`), world.clock());
  }
};

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  const identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  world = deskWorld(test, { issuer: issuer.issuer, deskKey: async () => identity });
  table = { client: test.clients.ledger, name: test.table };
  analyst = new DeskVisitor(world);
  lead = new DeskVisitor(world);
  await analyst.enter('analyst');
  await lead.enter('lead');
  await foundCampaign(table, {
    id: 'campaign1',
    textHash: 't',
    foundedAt: '2026-11-24T08:00:01.000Z',
    foundedBy: 'report1',
  });
  await report(1, ONE, [TELEGRAM, MAIL]);
  await report(2, TWO, [TELEGRAM, LONE, HOSTILE]);
  await report(3, TWO, [MAIL, HOSTILE]);
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});

const search = async (by: DeskVisitor, q: string) => {
  await by.get('/queue');
  return by.post('/search', { q });
};

describe('the page of a wallet', () => {
  it('reads as they are now what leads decided about its contacts', async () => {
    const read: [string, unknown][] = [];
    world.table.client.middlewareStack.add(
      (next) => async (args) => {
        const { Key, Keys, ConsistentRead, RequestItems } = args.input as unknown as Reading;
        const several = Object.values(RequestItems ?? {}).map((one) => ({ ConsistentRead, ...one }));
        for (const one of [{ Keys: Keys ?? (Key ? [Key] : []), ConsistentRead }, ...several])
          for (const { pk, sk } of one.Keys ?? [])
            if (pk.startsWith('CONTACT#') && sk === 'DECISION') read.push([pk, one.ConsistentRead]);
        return next(args);
      },
      { step: 'initialize', priority: 'high', name: 'decisions', override: true },
    );
    expect((await analyst.follow(`/wallets/${TWO}`)).status).toBe(200);
    world.table.client.middlewareStack.remove('decisions');
    const contacts = [TELEGRAM, LONE, HOSTILE, MAIL].map((one) => `CONTACT#${one.kind}#${hashOf(one)}`);
    expect(new Map(read)).toEqual(new Map(contacts.map((pk) => [pk, true])));
  });
});

describe('a contact, looked for as an investigator has it', () => {
  it.each([
    ['@Pay_Me', TELEGRAM],
    ['https://t.me/pay_me', TELEGRAM],
    ['telegram: pay_me', TELEGRAM],
    ['Pay.Me@mail.example', MAIL],
    ['pay.me (at) mail (dot) example', MAIL],
    ['+358 40 123 4567', LONE],
    ['00358-40-1234567', LONE],
  ] as const)('%s leads to its page, which no address names in clear', async (typed, contact) => {
    const { status, headers } = await search(analyst, typed);
    expect([status, headers?.location]).toEqual([303, pathOf(contact)]);
    expect(headers?.location).not.toMatch(/pay|358/);
  });

  it('is found however many wallets the letters that give it name', async () => {
    const often = { kind: 'email', value: 'often@mail.example' } as const;
    await report(20, ONE, [often]);
    for (let n = 0; n < 6; n += 1) {
      const nodes = [walletNode(addressOf('p2wpkh', `often ${n}`)), contactNode(often.kind, hashOf(often))] as const;
      await changeLink(table, nodes, (link) => addEvidence(link, 'same-contact', `often${n}`), world.clock());
    }
    expect((await search(analyst, often.value)).headers?.location).toBe(pathOf(often));
  });

  it('is said not to be known, and the log has its kind and hash alone', async () => {
    const { status, body } = await search(analyst, '@nobody_at_all');
    expect(status).toBe(404);
    expect(plain({ body })).toContain('No report gives this contact');
    const last = (await entries()).at(-1);
    expect(last).toMatchObject({ what: 'search', outcome: 'unknown', who: 'analyst' });
    expect(last?.about).toBe(`contact telegram:${hashOf({ kind: 'telegram', value: 'nobody_at_all' })}`);
    expect(JSON.stringify(await entries())).not.toContain('nobody_at_all');
  });
});

describe('a contact, asked for by a program', () => {
  const PROGRAM = { claims: { subject: 'police', scopes: 'desk.read' } };
  const post = (json: object) => ({ ...PROGRAM, method: 'POST', json });
  const at = (contact: Contact) => `/contacts/${contact.kind}:${hashOf(contact)}`;

  it('is found in any spelling, and named by its kind and keyed hash', async () => {
    const { items } = await answered('contactsQuery', world, '/contacts/query', post({ value: 'https://t.me/pay_me' }));
    expect(items).toEqual([{ id: `telegram:${hashOf(TELEGRAM)}`, kind: 'telegram', href: `/api/v1${at(TELEGRAM)}` }]);
    expect((await entries()).at(-1)).toMatchObject({
      what: 'contact.query',
      about: `contact telegram:${hashOf(TELEGRAM)}`,
    });
    const searched = await answered('searchOfApi', world, '/search', post({ q: 'pay.me (at) mail (dot) example' }));
    expect(searched.items).toMatchObject([{ type: 'contact', id: `email:${hashOf(MAIL)}` }]);
    expect((await entries()).at(-1)).toMatchObject({ what: 'search', about: `contact email:${hashOf(MAIL)}` });
    const unknown = await answered('contactsQuery', world, '/contacts/query', post({ value: '@nobody_at_all' }));
    expect(unknown.items).toEqual([]);
    expect((await askApi(world, '/contacts/query', post({ value: '-' }))).status).toBe(400);
    expect(JSON.stringify(await entries())).not.toContain('nobody_at_all');
  });

  it('has its reports, wallets and campaigns; in clear it stands for people, and for programs once a lead confirmed it', async () => {
    const found = await answered('contactOfApi', world, at(TELEGRAM), PROGRAM);
    expect(found).toMatchObject({ kind: 'telegram', value: null, reports: 2, confirmed: false, decision: null });
    expect(found.campaigns).toMatchObject([{ id: 'campaign1' }]);
    expect((await answered('contactOfApi', world, at(TELEGRAM))).value).toBe('pay_me');
    expect((await answered('contactOfApi', world, at(LONE))).value).toBeNull();
    const reports = await answered('contactReports', world, `${at(TELEGRAM)}/reports`, PROGRAM);
    expect(reports.items.map(({ reference }) => reference)).toEqual(['REF0-0002', 'REF0-0001']);
    const wallets = await answered('contactWallets', world, `${at(TELEGRAM)}/wallets`, PROGRAM);
    expect(wallets.items.map(({ address }) => address)).toEqual([TWO, ONE]);
    const given = await answered('campaignContacts', world, '/campaigns/campaign1/contacts', PROGRAM);
    expect(given.items.map(({ id }) => id)).toContain(`telegram:${hashOf(TELEGRAM)}`);
    expect(JSON.stringify(given)).not.toMatch(/pay_me|358/);
    for (const path of [
      `/contacts/email:${'a'.repeat(26)}`,
      '/contacts/x',
      `/contacts/email:${'a'.repeat(26)}/reports`,
    ])
      expect((await askApi(world, path, PROGRAM)).status).toBe(404);
  });
});

describe('the page of a contact', () => {
  it('shows who gives it and what it joins, once two people’s reports do', async () => {
    const page = plain(await analyst.get(pathOf(TELEGRAM)));
    for (const said of ['pay_me', ONE, TWO, 'given by reports', 'REF0-0001', 'REF0-0002']) expect(page).toContain(said);
    expect(page).toContain('Leads decide here');
    const last = (await entries()).at(-1);
    expect(last).toMatchObject({ what: 'contact.look-up', about: `telegram:${hashOf(TELEGRAM)}`, outcome: 'ok' });
    const alone = plain(await analyst.get(pathOf(LONE)));
    expect(alone).toContain('it may be their own');
    expect(alone).not.toContain('+358');
    expect((await analyst.get(`/contacts/email/${'a'.repeat(26)}`)).status).toBe(404);
    expect((await analyst.get('/contacts/email/..%2F')).status).toBeGreaterThanOrEqual(400);
    expect(plain(await analyst.get(`/wallets/${ONE}`))).toContain(pathOf(TELEGRAM));
  });

  it('shows what is hostile as text', async () => {
    const { status, body } = await lead.get(pathOf(HOSTILE));
    expect(status).toBe(200);
    expect(String(body)).not.toContain(HOSTILE.value);
    expect(String(body)).toContain('&lt;script>');
  });

  it('takes a lead’s word: confirmed it stands in clear, rejected it is shown no more', async () => {
    const of = `email:${hashOf(MAIL)}`;
    const decide = async (by: DeskVisitor, act: string, reason = 'named in a seized phone') => {
      await by.get(pathOf(MAIL));
      return by.post('/decisions', { act, of, reason, next: pathOf(MAIL) });
    };
    expect((await decide(analyst, 'contact.confirmed')).status).toBe(403);
    expect((await decide(lead, 'contact.confirmed', ' ')).status).toBe(400);
    expect((await decide(lead, 'contact.fly')).status).toBe(400);
    expect((await decide(lead, 'contact.confirmed')).headers?.location).toBe(pathOf(MAIL));
    const name = { kind: 'email', hash: hashOf(MAIL) };
    expect(await readContactDecision(table, name)).toMatchObject({
      verdict: 'confirmed',
      value: MAIL.value,
      name: 'Leo Lead',
    });
    const page = plain(await analyst.get(pathOf(MAIL)));
    expect(page).toContain('confirmed as the extorter’s');
    expect(page).toContain('Leo Lead');
    const month = world.clock().toISOString().slice(0, 7);
    expect(plain(await analyst.get('/decisions', { query: { month, what: 'contact' } }))).toContain('seized phone');
    // One that only one person gives is not confirmed unseen.
    await lead.get(pathOf(LONE));
    const unseen = { act: 'contact.confirmed', of: `phone:${hashOf(LONE)}`, reason: 'r', next: '/' };
    expect(plain(await lead.post('/decisions', unseen))).toContain('may not be shown yet');

    expect((await decide(lead, 'contact.rejected')).status).toBe(303);
    expect(await readContactDecision(table, name)).not.toHaveProperty('value');
    const rejected = plain(await analyst.get(pathOf(MAIL)));
    expect(rejected).toContain('a lead rejected it');
    expect(rejected).not.toContain(MAIL.value);

    // Taken back by a decision of its own, after which reports alone speak; there is nothing more to take back then.
    expect(plain(await lead.get(pathOf(MAIL)))).toContain('Undo: take what was decided back');
    expect((await decide(analyst, 'contact.undone')).status).toBe(403);
    expect((await decide(lead, 'contact.undone', 'it was another letter')).status).toBe(303);
    expect(await readContactDecision(table, name)).toMatchObject({ verdict: 'undone', name: 'Leo Lead' });
    const undone = plain(await analyst.get(pathOf(MAIL)));
    expect(undone).toContain('what was decided was taken back');
    expect(undone).toContain(MAIL.value);
    expect(undone).not.toContain('Undo: take what was decided back');
    // Each of them stays listed, and the one that was taken back says by whom.
    const [back = '', refused = '', first = ''] = plain(await lead.get('/decisions', { query: { what: 'contact' } }))
      .split('<tr')
      .filter((line) => line.includes(name.hash));
    expect([back, first].filter((line) => /undone by/.test(line))).toEqual([]);
    expect([back, refused, first]).toEqual([
      expect.stringContaining('contact.undone'),
      expect.stringMatching(/contact\.rejected[\s\S]*undone by Leo Lead/),
      expect.stringContaining('contact.confirmed'),
    ]);
    const again = await decide(lead, 'contact.undone');
    expect([again.status, plain(again)]).toEqual([400, expect.stringContaining('Nothing was decided about it')]);
    expect((await entries()).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['contact.confirmed', 'contact.rejected', 'contact.undone']),
    );
  });

  it('that is contested is open to whoever contests it once the decision that answered them is taken back', async () => {
    const about = `telegram:${hashOf(TELEGRAM)}`;
    const receivedAt = world.clock().toISOString();
    const statement = { part: 'contest', key: 'k', sha256: 'a', size: 1, receivedAt, sealedSha256: 'b' };
    await noteContest(
      table,
      { id: 'c', address: about, statement, expires: 4_000_000_000, codeHash: 'd' },
      world.clock(),
    );
    const decide = async (act: string) => {
      await lead.get('/');
      return (await lead.post('/decisions', { act, of: about, reason: 'a shop has it', next: '/' })).status;
    };
    expect(await decide('contact.rejected')).toBe(303);
    expect(await lastContestAnswer(table, { about, receivedAt })).toMatchObject({ outcome: 'removed' });
    expect(await decide('contact.undone')).toBe(303);
    expect(await lastContestAnswer(table, { about, receivedAt })).toMatchObject({ outcome: 'open' });
  });

  it('that is contested is answered on its page, though no report gives it: in words that name nobody', async () => {
    const about = `email:${hashOf({ kind: 'email', value: 'shop@mail.example' })}`;
    const path = `/contacts/${about.replace(':', '/')}`;
    expect((await lead.get(path)).status).toBe(404);
    const receivedAt = world.clock().toISOString();
    const statement = { part: 'contest', key: 'k', sha256: 'a', size: 1, receivedAt, sealedSha256: 'b' };
    const noted = { id: 'a', address: about, statement, expires: 4_000_000_000, codeHash: 'code' };
    await noteContest(table, noted, world.clock());
    expect(plain(await lead.get(path))).toContain('contests it on the public page');
    const answer = { act: 'contact.dismissed', of: about, reason: 'no letter has it', next: path };
    const named = await lead.post('/decisions', { ...answer, answer: 'Ask shop@mail.example' });
    expect(named.status).toBe(400);
    expect((await lead.post('/decisions', { ...answer, answer: 'It is not here.' })).status).toBe(303);
    const told = await lastContestAnswer(table, { about, receivedAt });
    expect(told).toMatchObject({ outcome: 'kept', text: 'It is not here.' });
    expect((await lead.get(path)).status).toBe(404);
  });

  it('that is contested is found and answered by the interface too, though no report gives it', async () => {
    const value = 'stall@mail.example';
    const about = `email:${hashOf({ kind: 'email', value })}`;
    const asked = (path: string, json: object) => askApi(world, path, { method: 'POST', json });
    expect((await asked('/contacts/query', { value })).body.items).toEqual([]);
    const receivedAt = world.clock().toISOString();
    const statement = { part: 'contest', key: 'k', sha256: 'a', size: 1, receivedAt, sealedSha256: 'b' };
    await noteContest(
      table,
      { id: 'b', address: about, statement, expires: 4_000_000_000, codeHash: 'c' },
      world.clock(),
    );
    expect((await asked('/contacts/query', { value })).body.items).toMatchObject([{ id: about }]);
    const found = await answered('contactOfApi', world, `/contacts/${about}`);
    expect(found).toMatchObject({ contested: true, reports: 0, decision: null });

    const answer = { verb: 'dismissed', about, reason: 'no letter has it', ifVersion: 0 };
    expect((await asked('/decisions', { ...answer, answer: `Ask ${value}` })).status).toBe(400);
    const made = await asked('/decisions', { ...answer, answer: 'Nothing of it was told.' });
    expect([made.status, made.body.decision]).toMatchObject([
      201,
      { what: 'contact.dismissed', about, by: LEAD.subject },
    ]);
    expect(await lastContestAnswer(table, { about, receivedAt })).toMatchObject({ text: 'Nothing of it was told.' });
    expect((await asked('/decisions', answer)).status).toBe(409);
    expect((await asked('/decisions', { ...answer, verb: 'hold' })).status).toBe(400);
  });

  it('and an address that no report names, by the interface, in words of its own', async () => {
    const address = addressOf('p2wpkh', 'contested, by the interface');
    const unnamed = () => askApi(world, `/wallets/${address}`);
    expect((await unnamed()).body).toMatchObject({ contested: false });
    const receivedAt = world.clock().toISOString();
    const statement = { part: 'contest', key: 'k', sha256: 'a', size: 1, receivedAt, sealedSha256: 'b' };
    await noteContest(table, { id: 'c', address, statement, expires: 4_000_000_000, codeHash: 'd' }, world.clock());
    expect((await unnamed()).body).toMatchObject({ contested: true, sameKey: [] });
    const said = { reason: 'nobody names it', answer: 'It stays as it was.' };
    const json = { verb: 'contest-dismiss', about: address, ifVersion: 0, ...said };
    expect((await askApi(world, '/decisions', { method: 'POST', json })).status).toBe(201);
    expect(await lastContestAnswer(table, { about: address, receivedAt })).toMatchObject({
      outcome: 'kept',
      text: 'It stays as it was.',
    });
  });
});
