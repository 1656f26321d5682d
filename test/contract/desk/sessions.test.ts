import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_IDLE_MS, MAX_SESSION_MS, MAX_SIGN_IN_MS } from '#domain/desk/session.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { DESK_ORIGIN, DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const COOKIE = '__Host-desk';

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  world = deskWorld(test, { issuer: issuer.issuer });
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});

const visitor = () => new DeskVisitor(world);
const entered = async (as = 'analyst'): Promise<DeskVisitor> => {
  const person = visitor();
  await person.enter(as);
  return person;
};
/** What somebody sees who is not signed in: the way to the sign-in, and nothing else. */
const isOut = async (person: DeskVisitor): Promise<boolean> =>
  (await person.get('/')).headers?.location?.startsWith('/sign-in') ?? false;
const lastEntry = async () =>
  (
    await queryRows(
      { client: test.clients.ledger, name: test.table },
      { pk: auditPartition(world.clock().toISOString().slice(0, 10)) },
      AuditRow,
    )
  ).at(-1);

describe('signing in', () => {
  it('leads to the issuer, back, and to the page that was asked for; it is recorded', async () => {
    const person = visitor();
    const asked = await person.get('/campaigns/NQA6VW');
    expect([asked.status, asked.headers?.location]).toEqual([303, '/sign-in?next=%2Fcampaigns%2FNQA6VW']);

    const signed = await person.signIn('lead', '/campaigns/NQA6VW');
    expect([signed.status, signed.headers?.location]).toEqual([303, '/campaigns/NQA6VW']);
    expect(await lastEntry()).toMatchObject({
      who: 'lead',
      name: 'Leo Lead',
      roles: ['lead'],
      what: 'session.open',
      outcome: 'ok',
    });

    const first = await person.follow('/campaigns/NQA6VW');
    expect(first.headers?.location).toBe('/working-on?next=%2Fcampaigns%2FNQA6VW');
    const page = await person.follow(first.headers?.location ?? '');
    expect([page.status, String(page.body)]).toEqual([200, expect.stringContaining('Leo Lead')]);
    const said = await person.post('/working-on', { reason: 'case 7, seized phone', next: '/campaigns/NQA6VW' });
    expect([said.status, said.headers?.location]).toEqual([303, '/campaigns/NQA6VW']);
    expect(String((await person.get('/')).body)).toContain('case 7, seized phone');
    await person.post('/working-on', { reason: 'asked for by Maija Meikäläinen', next: '/' });
    const shown = String((await person.get('/')).body);
    expect(shown).toContain('asked for by [name]');
    expect(shown).not.toContain('Maija');
  });

  it('gives a cookie that no script reads, no form of another site brings, and no neighbour can put', async () => {
    const person = visitor();
    const { headers } = await person.signIn('analyst');
    expect(headers?.['set-cookie']).toMatch(
      /^__Host-desk=[\w-]{43}; Max-Age=28800; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
  });

  it('is refused without a role, and that is recorded', async () => {
    const person = visitor();
    expect((await person.signIn('visitor')).status).toBe(403);
    expect(await isOut(person)).toBe(true);
    expect(await lastEntry()).toMatchObject({ who: 'visitor', what: 'session.open', outcome: 'no-role' });
  });

  it('is refused without what is demanded of a second factor, and that is recorded', async () => {
    for (const demands of [
      { ...world.demands, acr: ['another'] },
      { ...world.demands, amr: ['hwk'] },
    ]) {
      const person = new DeskVisitor({ ...world, demands });
      expect((await person.signIn('analyst')).status).toBe(403);
      expect(await isOut(person)).toBe(true);
      expect(await lastEntry()).toMatchObject({ outcome: 'second-factor' });
    }
  });

  it('under a cookie that somebody chose gives a new one: the chosen one opens nothing (fixation)', async () => {
    const chosen = 'A'.repeat(43);
    const person = visitor();
    person.jar.cookies.set(COOKIE, chosen);
    await person.signIn('analyst');
    expect(person.jar.cookies.get(COOKIE)).not.toBe(chosen);
    const thief = visitor();
    thief.jar.cookies.set(COOKIE, chosen);
    expect(await isOut(thief)).toBe(true);
  });

  it('over an open session gives a new id too', async () => {
    const person = await entered();
    const before = person.jar.cookies.get(COOKIE);
    await person.signIn('analyst');
    expect(person.jar.cookies.get(COOKIE)).not.toBe(before);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%5Cevil.example//x',
    'javascript:alert(1)',
    '/a\r\nset-cookie: x=y',
    '/\t/evil.example',
    '/@evil.example',
    '',
  ])('leads to no other site: %j', async (next) => {
    const person = visitor();
    expect((await person.signIn('analyst', next)).headers?.location).toMatch(/^\/(?:%5Cevil\.example.*)?$/);
    await person.get('/working-on', { query: { next } });
    const { headers } = await person.post('/working-on', { reason: 'case 7, seized phone', next });
    expect(new URL(headers?.location ?? '', DESK_ORIGIN).origin).toBe(DESK_ORIGIN);
    expect(headers?.location).not.toMatch(/^\/\/|\\/);
  });
});

describe('an answer of the issuer', () => {
  const begun = async (person: DeskVisitor): Promise<URL> => {
    const { headers } = await person.get('/sign-in', { query: { as: 'analyst' } });
    return person.atIssuer(headers?.location ?? '');
  };

  it('that another browser brings opens nothing there, nor afterwards here (login CSRF)', async () => {
    const [attacker, victim] = [visitor(), visitor()];
    const answer = await begun(attacker);
    expect((await victim.follow(answer.href)).status).toBe(403);
    expect(await isOut(victim)).toBe(true);
    expect((await attacker.follow(answer.href)).status).toBe(403);
  });

  it('to another sign-in is not this one’s: state and code belong together', async () => {
    const person = visitor();
    const first = await begun(person);
    const second = await begun(person);
    const mixed = new URL(second);
    mixed.searchParams.set('code', first.searchParams.get('code') ?? '');
    expect((await person.follow(mixed.href)).status).toBe(403);
    expect(await isOut(person)).toBe(true);
  });

  it('with a state that was never given, without one, or with the hash of one, is refused', async () => {
    const person = visitor();
    const answer = await begun(person);
    for (const state of ['', 'B'.repeat(43), 'x', '../LOGIN', 'a'.repeat(64)]) {
      const forged = new URL(answer);
      forged.searchParams.set('state', state);
      expect((await person.follow(forged.href)).status, state).toBe(403);
    }
    expect(await isOut(person)).toBe(true);
  });

  it('counts once: a code that is replayed opens nothing', async () => {
    const person = visitor();
    const answer = await begun(person);
    expect((await person.follow(answer.href)).status).toBe(303);
    await person.get('/');
    await person.get('/working-on');
    await person.post('/sign-out');
    expect((await person.follow(answer.href)).status).toBe(403);
    expect(await isOut(person)).toBe(true);
  });

  it('that says of another issuer is refused (mix-up)', async () => {
    const person = visitor();
    const answer = await begun(person);
    answer.searchParams.set('iss', 'https://evil.example');
    expect((await person.follow(answer.href)).status).toBe(403);
    expect(await isOut(person)).toBe(true);
  });

  it('that says of an error opens nothing, and shows nothing of what it says', async () => {
    const person = visitor();
    const answer = await begun(person);
    const refused = new URL(`${DESK_ORIGIN}/signed-in`);
    refused.search = new URLSearchParams({
      error: 'access_denied',
      error_description: '<script>alert(1)</script>',
      state: answer.searchParams.get('state') ?? '',
    }).toString();
    const { status, body } = await person.follow(refused.href);
    expect(status).toBe(403);
    expect(String(body)).not.toContain('alert(1)');
  });

  it('that comes too late is refused', async () => {
    const person = visitor();
    const answer = await begun(person);
    test.clock.advance(MAX_SIGN_IN_MS + 1_000);
    expect((await person.follow(answer.href)).status).toBe(403);
  });
});

describe('a session', () => {
  it('ends with signing out: who stole its cookie has nothing', async () => {
    const person = await entered();
    const thief = visitor();
    thief.jar.cookies.set(COOKIE, person.jar.cookies.get(COOKIE) ?? '');
    expect(await isOut(thief)).toBe(false);

    const out = await person.post('/sign-out');
    expect([out.status, out.headers?.location, person.jar.cookies.has(COOKIE)]).toEqual([303, '/signed-out', false]);
    expect(await isOut(thief)).toBe(true);
    expect(await lastEntry()).toMatchObject({ what: 'session.close' });
    const said = await person.get('/signed-out');
    expect(String(said.body)).toMatch(/session\/end\?/);
  });

  it('ends after 15 minutes without a request, and is kept open by one', async () => {
    const person = await entered();
    test.clock.advance(MAX_IDLE_MS - 60_000);
    expect(await isOut(person)).toBe(false);
    test.clock.advance(MAX_IDLE_MS - 60_000);
    expect(await isOut(person)).toBe(false);
    test.clock.advance(MAX_IDLE_MS);
    expect(await isOut(person)).toBe(true);
  });

  it('ends after 8 hours, however busy', async () => {
    const person = await entered();
    for (let passed = 0; passed < MAX_SESSION_MS; passed += MAX_IDLE_MS / 2) {
      expect(await isOut(person), `${passed} ms`).toBe(false);
      test.clock.advance(MAX_IDLE_MS / 2);
    }
    expect(await isOut(person)).toBe(true);
  });

  it('is of no cookie of another shape, and of none of two', async () => {
    const person = await entered();
    const id = person.jar.cookies.get(COOKIE) ?? '';
    for (const cookie of [
      `${COOKIE}=${id}; ${COOKIE}=${id}`,
      `desk=${id}`,
      `${COOKIE}=${id}x`,
      `${COOKIE}=`,
      'x'.repeat(9_000),
    ]) {
      const { headers } = await visitor().get('/', { headers: { cookie } });
      expect(headers?.location, cookie.slice(0, 20)).toMatch(/^\/sign-in/);
    }
  });

  it('has no cookie in the table: who reads it can be nobody', async () => {
    const person = await entered();
    const { Items = [] } = await test.clients.ledger.send(new ScanCommand({ TableName: test.table }));
    expect(JSON.stringify(Items)).toContain('SESSION#');
    expect(JSON.stringify(Items)).not.toContain(person.jar.cookies.get(COOKIE));
  });
});

describe('a form', () => {
  const forms: [string, (person: DeskVisitor) => Promise<{ status: number }>][] = [
    ['without its mark', (person) => person.post('/sign-out', { csrf: '' })],
    ['with one made up', (person) => person.post('/sign-out', { csrf: 'x'.repeat(43) })],
    ['from another origin', (person) => person.post('/sign-out', {}, { origin: 'https://evil.example' })],
    ['from no origin', (person) => person.post('/sign-out', {}, { origin: 'null' })],
    ['from another site', (person) => person.post('/sign-out', {}, { 'sec-fetch-site': 'cross-site' })],
    ['from a neighbour', (person) => person.post('/sign-out', {}, { 'sec-fetch-site': 'same-site' })],
    ['as text', (person) => person.post('/sign-out', {}, { 'content-type': 'text/plain' })],
  ];

  it.each(forms)('is done nothing of: %s (CSRF)', async (_, send) => {
    const person = await entered();
    expect((await send(person)).status).toBe(403);
    expect(await isOut(person)).toBe(false);
  });

  it('of another session is done nothing of', async () => {
    const [person, other] = [await entered(), await entered()];
    await other.get('/');
    expect((await person.post('/sign-out', { csrf: other.csrf })).status).toBe(403);
  });

  it('of a session that is over says so, and does nothing', async () => {
    const person = await entered();
    test.clock.advance(MAX_IDLE_MS);
    const { status, body } = await person.post('/search', { q: 'bc1q' });
    expect([status, String(body)]).toEqual([401, expect.stringContaining('not signed in any more')]);
  });

  it('from our own page is done, with the origin that browsers name', async () => {
    const person = await entered();
    const headers = { origin: DESK_ORIGIN, 'sec-fetch-site': 'same-origin' };
    expect((await person.post('/sign-out', {}, headers)).status).toBe(303);
  });
});

describe('a page', () => {
  it('is framed by nothing, and sends its forms nowhere else (clickjacking)', async () => {
    const person = await entered();
    for (const path of ['/', '/working-on', '/help', '/signed-out', '/nowhere']) {
      const { headers } = await person.get(path);
      expect(headers?.['content-security-policy'], path).toMatch(
        /^default-src 'none'; .*form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers?.['content-security-policy']).not.toMatch(/unsafe|\*/);
    }
  });

  it('says by the settings what verdicts mean, and each key that works', async () => {
    const person = await entered();
    const help = String((await person.get('/help')).body);
    const { gate, contests, retention } = world.settings;
    for (const said of [`${gate.reports} different`, `${contests.answerDays} days`, `${retention.reportDays} days`])
      expect(help).toContain(said);
    for (const key of ['/', 'g q', 'j k', 't', 'c', '?']) expect(help).toContain(`<kbd>${key}</kbd>`);
  });

  it('asks first what one works on, and takes 10 to 200 characters for it', async () => {
    const person = visitor();
    await person.signIn('analyst');
    expect((await person.get('/')).headers?.location).toMatch(/^\/working-on/);
    await person.get('/working-on');
    expect((await person.post('/search', { q: 'x' })).headers?.location).toMatch(/^\/working-on/);
    for (const reason of ['', 'too short', ' '.repeat(50), 'x'.repeat(201)])
      expect((await person.post('/working-on', { reason })).status, reason).toBe(400);
    expect((await person.post('/working-on', { reason: 'x'.repeat(200) })).status).toBe(303);
  });
});
