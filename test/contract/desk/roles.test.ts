import { stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInOf } from '#commands/desk/person/person.ts';
import { DESK_ROLES, DESK_SCOPES, type DeskRole, type DeskScope, READING_SCOPE } from '#domain/desk/roles.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import { answerDesk } from '#lambdas/desk/answer-desk.tsx';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { readRequest } from '#lambdas/http/request.ts';
import type { Route } from '#lambdas/http/route.ts';
import { DESK_ROUTES } from '#lambdas/routes/desk.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { runCommand } from '#test/support/cloud/run-command.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { browse, commandFolder, signInByCommand } from '#test/support/web/command-sign-in.ts';
import { askApi } from '#test/support/web/desk-program.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const ADDRESS = addressOf('p2wpkh', 'letter');

/**
 * Who may ask for what, written out by hand: a row that the route table has and this has not fails, and so does one that lets
 * in more.
 */
const ALL: readonly DeskRole[] = DESK_ROLES;
const WORKING: readonly DeskRole[] = ['analyst', 'lead'];
/** Tables as files: which of them are for whom is asked of each table. */
const FILED: readonly DeskRole[] = ['analyst', 'lead', 'auditor'];
const MAY: Record<keyof typeof DESK_ROUTES, readonly DeskRole[] | 'anybody'> = {
  signIn: 'anybody',
  signedIn: 'anybody',
  signedOut: 'anybody',
  signOut: ALL,
  today: ALL,
  markRead: ALL,
  workingOn: ALL,
  workOn: ALL,
  help: ALL,
  people: ['admin'],
  wallet: WORKING,
  campaign: WORKING,
  members: WORKING,
  audit: ['analyst', 'lead', 'auditor'],
  looks: ['analyst', 'lead', 'auditor'],
  verifyDays: ['auditor'],
  cluster: WORKING,
  search: WORKING,
  campaigns: WORKING,
  reportsOfCampaign: WORKING,
  walletsOfCampaign: WORKING,
  reports: WORKING,
  clusters: WORKING,
  queue: WORKING,
  workOnQueue: WORKING,
  report: WORKING,
  evidence: WORKING,
  openEvidence: WORKING,
  closeEvidence: ['lead'],
  decisions: WORKING,
  briefs: WORKING,
  brief: WORKING,
  briefPart: WORKING,
  decide: ['lead'],
  link: WORKING,
  cases: WORKING,
  workOnCases: WORKING,
  oneCase: WORKING,
  drafts: WORKING,
  workOnDrafts: WORKING,
  draft: WORKING,
  transaction: WORKING,
  exported: FILED,
  exports: FILED,
  workOnExports: FILED,
  export: FILED,
  exportFile: FILED,
  contact: WORKING,
  partners: ['admin'],
  addPartner: ['admin'],
  partner: ['admin'],
  workOnPartner: ['admin'],
  deliveries: ['admin'],
  unheard: ['lead', 'admin'],
  noteHeard: ['lead', 'admin'],
  said: ['lead', 'admin'],
  answerSaid: ['lead', 'admin'],
  partnersOfApi: ['admin'],
  addPartnerOfApi: ['admin'],
  partnerOfApi: ['admin'],
  workOnPartnerOfApi: ['admin'],
  deliveriesOfApi: ['admin'],
  unheardOfApi: ['lead', 'admin'],
  originalOfApi: WORKING,
  correctionsOfApi: WORKING,
  acknowledgeOfApi: WORKING,
  many: WORKING,
  lookUpMany: WORKING,
  graph: WORKING,
  graphFile: WORKING,
  walletOfApi: WORKING,
  walletReports: WORKING,
  walletDays: WORKING,
  walletPayments: WORKING,
  walletLinks: WORKING,
  walletCampaigns: WORKING,
  walletDecisions: WORKING,
  walletsQuery: WORKING,
  searchOfApi: WORKING,
  campaignsOfApi: WORKING,
  campaignOfApi: WORKING,
  campaignReports: WORKING,
  campaignWallets: WORKING,
  campaignDays: WORKING,
  clustersOfApi: WORKING,
  clusterOfApi: WORKING,
  clusterMembers: WORKING,
  transactionOfApi: WORKING,
  reportsOfApi: WORKING,
  reportOfApi: WORKING,
  queueOfApi: WORKING,
  takeOfApi: WORKING,
  giveBackOfApi: WORKING,
  handleOfApi: WORKING,
  changesOfApi: WORKING,
  decisionsOfApi: WORKING,
  decideOfApi: ['lead'],
  casesOfApi: WORKING,
  openCaseOfApi: WORKING,
  caseOfApi: WORKING,
  putIntoCase: WORKING,
  takeOutOfCase: WORKING,
  noteInCaseOfApi: WORKING,
  briefsOfApi: WORKING,
  briefOfApi: WORKING,
  clusterGraph: WORKING,
  clusterLinks: WORKING,
  campaignContacts: WORKING,
  contactsQuery: WORKING,
  contactOfApi: WORKING,
  contactReports: WORKING,
  contactWallets: WORKING,
  verifyAuditOfApi: ['auditor'],
  askForExport: FILED,
  exportsOfApi: FILED,
  exportOfApi: FILED,
  cancelExport: FILED,
  auditOfApi: ['analyst', 'lead', 'auditor'],
  me: ALL,
  signInOfApi: 'anybody',
  openapi: 'anybody',
  apiDocs: 'anybody',
  health: 'anybody',
};

/** The scope by which programs may ask, the same way: of what is not named here it is the one that reads. */
const SCOPES: Partial<Record<keyof typeof DESK_ROUTES, DeskScope | 'people' | 'token'>> = {
  queueOfApi: 'people',
  takeOfApi: 'people',
  giveBackOfApi: 'people',
  handleOfApi: 'people',
  decideOfApi: 'desk.decide',
  casesOfApi: 'desk.case',
  openCaseOfApi: 'desk.case',
  caseOfApi: 'desk.case',
  putIntoCase: 'desk.case',
  takeOutOfCase: 'desk.case',
  noteInCaseOfApi: 'desk.case',
  originalOfApi: 'desk.evidence',
  briefsOfApi: 'desk.export',
  briefOfApi: 'desk.export',
  askForExport: 'desk.export',
  exportsOfApi: 'desk.export',
  exportOfApi: 'desk.export',
  cancelExport: 'desk.export',
  auditOfApi: 'desk.audit',
  verifyAuditOfApi: 'desk.audit',
  me: 'token',
  partnersOfApi: 'desk.admin',
  addPartnerOfApi: 'desk.admin',
  partnerOfApi: 'desk.admin',
  workOnPartnerOfApi: 'desk.admin',
  deliveriesOfApi: 'desk.admin',
  unheardOfApi: 'desk.admin',
};

/**
 * Whose commands these are, and one that each would do: it ends with a complaint of its own where somebody is let in, for what it is
 * about is not there.
 */
const COMMANDS: Readonly<Record<string, { words: readonly string[]; may: readonly DeskRole[] }>> = {
  'decide hold': { words: ['decide', 'hold', ADDRESS, '--reason', 'a raid is planned'], may: ['lead'] },
  'decide contests': { words: ['decide', 'contests'], may: WORKING },
  'case list': { words: ['case', 'list'], may: WORKING },
  'case open': { words: ['case', 'open', 'Case 7', '--reason', 'new campaign'], may: WORKING },
  'partner list': { words: ['partner', 'list'], may: ['admin'] },
  'victims ask': { words: ['victims', 'ask', 'REF0-0001', 'When was it?'], may: WORKING },
  'victims notice': { words: ['victims', 'notice', 'campaign1', '--en', 'x'], may: ['lead'] },
  'evidence take': { words: ['evidence', 'take', '/nowhere/bag', 'report', 'report1'], may: WORKING },
  services: { words: ['services', join(import.meta.dirname, '../../../examples/services.yaml')], may: ['lead'] },
};

let test: TestCloud;
let commands: Awaited<ReturnType<typeof commandFolder>>;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
const visitors = new Map<DeskRole, DeskVisitor>();

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  world = deskWorld(test, { issuer: issuer.issuer });
  await enter({ client: test.clients.ledger, name: test.table }, reportNaming(1, [ADDRESS]));
  commands = await commandFolder(test, world, issuer.url);
  for (const role of DESK_ROLES) {
    const visitor = new DeskVisitor(world);
    await visitor.enter(role);
    visitors.set(role, visitor);
  }
});
afterAll(async () => {
  await commands.close();
  await issuer.stop();
  await test.close();
});

const pathOf = ({ path }: Route): string =>
  path
    .replace(':address', ADDRESS)
    .replace(':kind', 'wallet')
    .replace(':list', 'campaigns')
    .replace(':file', 'lines.csv')
    .replace(/:\w+/g, 'NQA6VW');
const byProgram = (route: Route, claims: Record<string, string> | null) => {
  const headers = { 'X-Purpose': 'case 7, seized phone', 'Content-Type': 'application/json' };
  const asked = { method: route.method, path: pathOf(route), headers, body: '{}' };
  return answerDesk(readRequest(gatewayEvent({ ...asked, ...(claims && { authorizer: claims }) })), world);
};
const byPage = (route: Route, visitor: DeskVisitor) =>
  route.method === 'GET' ? visitor.get(pathOf(route)) : visitor.post(pathOf(route), { q: 'NQA6VW' });
const entries = () =>
  queryRows(
    { client: test.clients.ledger, name: test.table },
    { pk: auditPartition(world.clock().toISOString().slice(0, 10)) },
    AuditRow,
  );

const scopeOf = (name: string) => SCOPES[name as keyof typeof SCOPES] ?? READING_SCOPE;
const ROUTES = Object.entries<Route>(DESK_ROUTES);
const PAGES = ROUTES.filter(([, route]) => 'roles' in route && route.scope === undefined);
const API = ROUTES.filter(([, route]) => 'scope' in route && route.scope !== undefined);
const CASES = DESK_ROLES.flatMap((role) => ROUTES.map(([name, route]) => ({ role, name, route })));

describe('the route table of the desk', () => {
  it('says of each route what is written out here, and asks for a token where the gateway does', () => {
    for (const [name, route] of ROUTES) {
      const roles = 'roles' in route ? route.roles : 'public' in route ? 'anybody' : [];
      expect([name, roles]).toEqual([name, MAY[name as keyof typeof MAY]]);
      // Below it stands the gateway's authorizer, and nothing else does.
      const isApi = route.path.startsWith('/api/') && !('public' in route);
      expect([name, 'scope' in route]).toEqual([name, isApi]);
      if (isApi) expect([name, 'scope' in route && route.scope]).toEqual([name, scopeOf(name)]);
    }
  });

  it.each(CASES)('lets $role in to $name, or does not', async ({ role, name, route }) => {
    if (name === 'signOut' || 'public' in route) return;
    const may = MAY[name as keyof typeof MAY].includes(role);
    const isApi = route.path.startsWith('/api/');
    const visitor = visitors.get(role) as DeskVisitor;
    await visitor.get('/working-on');
    const before = (await entries()).length;
    const { status, body } = isApi
      ? await byProgram(route, { subject: role, roles: role })
      : await byPage(route, visitor);
    expect([name, status === 403]).toEqual([name, !may]);
    if (may) return;
    expect(String(body)).not.toMatch(/bc1q|first seen|Demanded/i);
    const after = await entries();
    expect(after.slice(before)).toMatchObject([
      { who: role, what: 'desk.refused', about: `${route.method} ${route.path}`, outcome: 'refused' },
    ]);
  });

  it('shows an admin who signed in, as what, and when', async () => {
    const body = String((await visitors.get('admin')?.get('/people'))?.body);
    for (const said of ['People (4)', 'Leo Lead', 'Auditor', 'Last signed in']) expect(body).toContain(said);
  });

  it.each(PAGES)(
    'shows nobody who is not signed in the page %s, with or without a token of theirs',
    async (_, route) => {
      const claims = { subject: 'somebody', roles: 'lead', scopes: READING_SCOPE };
      for (const response of [await byPage(route, new DeskVisitor(world)), await byProgram(route, claims)]) {
        const where = response.headers?.location ?? '';
        expect([303, 401]).toContain(response.status);
        if (response.status === 303) expect(where).toMatch(/^\/sign-in/);
        expect(String(response.body ?? '')).not.toMatch(/bc1q/);
      }
    },
  );

  it.each(API)('answers a cookie nothing by %s', async (_, route) => {
    const lead = visitors.get('lead') as DeskVisitor;
    expect((await lead.get(pathOf(route))).status).toBe(401);
  });

  it.each(API)('answers a program by its scope alone, and a person by their role alone: %s', async (name, route) => {
    const of = async (claims: Record<string, string>) => (await byProgram(route, claims)).status === 403;
    const scope = scopeOf(name);
    if (scope === 'token') return expect(await of({ subject: 'program' })).toBe(false);
    expect(await of({ subject: 'program' })).toBe(true);
    for (const given of [...DESK_SCOPES, 'desk.write', `${scope}s`]) {
      // That programs decide is off until the operator says otherwise.
      const isGiven = given === scope && scope !== 'desk.decide';
      expect([given, await of({ subject: 'program', scopes: given })]).toEqual([given, !isGiven]);
    }
    const isOff = scope === 'people' || scope === 'desk.decide';
    expect(await of({ subject: 'program', scopes: DESK_SCOPES.join(' ') })).toBe(isOff);
    const mayBe = (...roles: DeskRole[]) => roles.some((role) => MAY[name as keyof typeof MAY].includes(role));
    expect(await of({ subject: 'person', roles: 'admin', scopes: DESK_SCOPES.join(' ') })).toBe(!mayBe('admin'));
    expect(await of({ subject: 'person', roles: 'superuser' })).toBe(true);
    expect(await of({ subject: 'person', roles: 'auditor lead' })).toBe(!mayBe('auditor', 'lead'));
  });

  it('lets a program decide where the operator says that programs may', async () => {
    const settings = { ...world.settings, programs: { decide: true } };
    const json = { verb: 'hold', about: ADDRESS, reason: 'police asked for it', ifVersion: 0 };
    const asked = { method: 'POST', json, claims: { subject: 'program', scopes: 'desk.decide' } };
    expect((await askApi(world, '/decisions', asked)).status).toBe(403);
    expect((await askApi({ ...world, settings }, '/decisions', asked)).status).not.toBe(403);
  });
});

describe('a command', () => {
  const TABLE = { HOTLINE_TABLE: 'ledger' };
  const terminalOf = (env: Record<string, string>) => ({
    ...{ words: [], env, input: Readable.from([]), say: () => undefined, complain: () => undefined },
    follow: async () => undefined,
  });
  const run = ([command = '', ...words]: readonly string[]) => runCommand(command, commands.folder, words);

  it('is done by nobody who is not signed in, whatever they call themselves', async () => {
    for (const { words } of Object.values(COMMANDS)) {
      expect(await run(words)).toMatchObject({ status: 1, problem: expect.stringContaining('You are not signed in') });
      const named = await run([...words, '--by', 'Minister Example']);
      expect(named).toMatchObject({ status: 1, problem: expect.stringContaining('your own token says who you are') });
    }
    expect(JSON.stringify(await entries())).not.toContain('Minister');
  });

  it.each([
    ['a desk that is not well', 503, {}, 'answers 503'],
    ['an address that is no desk, beside a table whose settings have people sign in', 404, TABLE, 'does not say how'],
  ])('is done by nobody because of %s', async (_, status, more, problem) => {
    const server = createServer((_request, response) => response.writeHead(status).end());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const env = { HOTLINE_DESK_URL: `http://127.0.0.1:${port}`, ...more };
    await expect(signInOf(terminalOf(env))).rejects.toThrow(problem);
    server.close();
  });

  it('sends no token to a desk over a line that others read', async () => {
    const env = { HOTLINE_DESK_URL: 'http://desk.hotline.example' };
    await expect(signInOf(terminalOf(env))).rejects.toThrow('https');
  });

  it.each(DESK_ROLES)('lets %s do what is theirs, by their own token, and records what is refused', async (role) => {
    const signedIn = await signInByCommand(commands.folder, role);
    expect(signedIn).toMatchObject({ status: 0, problem: '' });
    expect(signedIn.out).toContain(`(${role}) until`);
    for (const [name, { words, may }] of Object.entries(COMMANDS)) {
      const before = (await entries()).length;
      const { problem } = await run(words);
      expect([name, problem.startsWith('This is for the role')]).toEqual([name, !may.includes(role)]);
      const written = (await entries()).slice(before);
      for (const entry of written) expect([name, entry.who]).toEqual([name, role]);
      if (may.includes(role)) continue;
      const refusal = { what: 'desk.refused', about: `command ${name}`, via: 'cli', outcome: 'refused' };
      expect(written).toMatchObject([refusal]);
    }
    expect((await run(['desk/login', '--who'])).out).toContain(`(${role})`);
    const query = await run(['query', ADDRESS]);
    expect([role, query.status === 0]).toEqual([role, WORKING.includes(role)]);
  });

  it('keeps the token where its owner alone may read it, until it ends or somebody signs out', async () => {
    await signInByCommand(commands.folder, 'lead');
    const file = join(commands.folder, 'sign-in.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await run(['decide', 'restrict', ADDRESS, '--reason', 'a raid'])).problem).toContain('neither released');
    expect((await run(['case', 'open', 'Case 8', '--reason', 'new campaign'])).status).toBe(0);
    expect((await entries()).at(-1)).toMatchObject({
      ...{ what: 'case.open', who: 'lead', name: 'Leo Lead', roles: ['lead'], via: 'cli' },
    });
    const kept = JSON.stringify({ desk: 'http://127.0.0.1:1', token: 'x', expiresAt: '2020-01-01T00:00:00.000Z' });
    await writeFile(file, kept);
    expect((await run(['case', 'list'])).problem).toContain('You are not signed in');
    await writeFile(file, kept.replace('2020', '2999'));
    expect((await run(['case', 'list'])).problem).toContain('You are not signed in');
    const { chmod } = await import('node:fs/promises');
    await chmod(file, 0o644);
    expect((await run(['case', 'list'])).problem).toContain('Others may read');
    await run(['desk/login', '--out']);
    expect(await stat(file).catch(() => null)).toBeNull();
  });

  it('takes no answer that was not asked for', async () => {
    const visit = async (url: string) => {
      const at = new URL(new URL(url).searchParams.get('redirect_uri') ?? '');
      expect(at.hostname).toBe('127.0.0.1');
      for (const wrong of ['?code=x', '?code=x&state=y']) expect((await fetch(`${at.href}${wrong}`)).status).toBe(404);
      expect((await fetch(new URL('/', at))).status).toBe(404);
      expect(await browse(url)).toContain('You are signed in');
    };
    expect((await signInByCommand(commands.folder, 'analyst', visit)).status).toBe(0);
  });
});
