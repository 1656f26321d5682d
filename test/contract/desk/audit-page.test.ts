import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { queryWallets } from '#actions/desk/query-wallets.ts';
import { sha256 } from '#domain/identity.ts';
import { anchorEntry } from '#io/objects/anchors.ts';
import { countLooks } from '#io/table/audit/looks.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { auditPartition, key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const ADDRESS = addressOf('p2wpkh', 'looked at');
const SEEN = addressOf('p2wpkh', 'seen by the lead');

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

const pageOf = async (role: string, query: Record<string, string> = {}) => {
  const visitor = new DeskVisitor(world);
  await visitor.enter(role);
  const { status, body } = await visitor.get('/audit', { query });
  return { status, text: String(body).replace(/<(?:style|script)[^>]*>.*?<\/(?:style|script)>/gs, '') };
};

it('shows auditors who looked and not at what, and others what they did themselves', async () => {
  const lead = new DeskVisitor(world);
  await lead.enter('lead');
  await lead.get(`/wallets/${ADDRESS}`);

  const seen = { auditor: await pageOf('auditor'), lead: await pageOf('lead'), analyst: await pageOf('analyst') };

  expect(seen.auditor.text).toContain('wallet.look-up');
  expect(seen.auditor.text).toContain(`${ADDRESS.slice(0, 8)}…${ADDRESS.slice(-4)}`);
  expect(seen.auditor.text).not.toContain(ADDRESS);
  expect(seen.lead.text).toContain(ADDRESS);
  expect(seen.analyst.text).not.toMatch(/Leo Lead|wallet\.look-up/);
});

it('refuses what is no day, and no page of one', async () => {
  const queries: Record<string, string>[] = [{ day: '2026-02-30' }, { day: 'x' }, { cursor: 'HEAD' }];
  for (const query of queries) expect((await pageOf('auditor', query)).status).toBe(400);
});

const today = () => world.clock().toISOString().slice(0, 10);
const entries = () =>
  queryRows({ client: test.clients.ledger, name: test.table }, { pk: auditPartition(today()) }, AuditRow);
it('is filtered by person, by what something was done to, and by deed', async () => {
  const linesOf = async (query: Record<string, string>) => {
    const { status, text } = await pageOf('auditor', query);
    expect(status).toBe(200);
    return (/<tbody.*<\/tbody>/s.exec(text)?.[0] ?? '').split('<tr').slice(1);
  };
  const byLead = await linesOf({ who: 'lead' });
  expect(byLead.length).toBeGreaterThan(1);
  expect(byLead.every((line) => line.includes('Leo Lead'))).toBe(true);
  expect(await linesOf({ who: 'Leo Lead' })).toHaveLength((await linesOf({ who: 'lead' })).length);
  const looked = await linesOf({ what: 'wallet.look-up', about: ADDRESS });
  expect(looked).toHaveLength(1);
  expect(looked[0]).toContain(`${ADDRESS.slice(0, 8)}…${ADDRESS.slice(-4)}`);
  expect((await pageOf('auditor', { who: 'nobody' })).text).toMatch(/There is no entry.*0 of \d+ entries/s);
});

it('is a file of what its filter gives: safe in a spreadsheet, whole, and known to the log, which holds no word that was looked for', async () => {
  const auditor = new DeskVisitor(world);
  await auditor.enter('auditor');
  const filter = { who: 'lead', what: 'wallet.look-up' };
  const page = String((await auditor.get('/audit', { query: filter })).body);
  const href = /href="([^"]*\/export\/audit[^"]*)"/.exec(page)?.[1] ?? '';
  const file = String((await auditor.follow(href.replaceAll('&amp;', '&'))).body);
  const lines = file.trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(`${ADDRESS.slice(0, 8)}…${ADDRESS.slice(-4)}`);
  expect(file).not.toContain(ADDRESS);
  expect(lines[2]).toMatch(/^# complete, 1 rows, sha256 of the above \w{64}$/);
  const query = { day: today(), about: '=cmd|calc' };
  expect(String((await auditor.get('/export/audit', { query })).body)).toMatch(/# complete, 0 rows/);
  const made = (await entries()).filter(({ what }) => what === 'export.csv');
  expect(made.map(({ about, outcome }) => [about, outcome])).toEqual([
    [`audit ${today()} by who, what`, '1'],
    [`audit ${today()} by about`, '0'],
  ]);
  expect(made[0]?.digest).toBe(sha256(Buffer.from(file)));
});

it('says how the chains stand, and up to where they are anchored, to auditors and leads alone', async () => {
  expect((await pageOf('auditor')).text).toContain('None in the last month');
  const [first, second] = await entries();
  const anchors = { client: test.clients.objects, name: test.buckets.anchors };
  for (const entry of [first, second]) if (entry !== undefined) await anchorEntry(anchors, entry);

  const [auditor, lead, analyst] = [await pageOf('auditor'), await pageOf('lead'), await pageOf('analyst')];

  const place = second === undefined ? '' : `${second.day}/${second.chain}/${second.seq}`;
  for (const { text } of [auditor, lead]) {
    expect(text).toMatch(/Last entry.*Checked now.*each as it was written.*Last anchor/s);
    expect(text.slice(text.indexOf('Last anchor'))).toContain(place);
  }
  expect(auditor.text).toContain('Verify these days');
  expect(lead.text).not.toContain('Verify these days');
  expect(analyst.text).not.toMatch(/Last anchor|Checked now|Verify these days/);
});

it('is verified by auditors: whole, or with the first entry that is not, and that is recorded', async () => {
  const auditor = new DeskVisitor(world);
  await auditor.enter('auditor');
  await auditor.get('/audit');
  const verify = async (form: Record<string, string> = { from: today(), until: today() }) => {
    const { status, body } = await auditor.post('/audit/verify', form);
    return { status, text: String(body) };
  };
  expect((await verify()).text).toMatch(/: whole<.*\d+ entries in \d+ chains?.*First broken entry.*None/s);
  for (const form of [
    { from: '2026-02-30', until: '' },
    { from: '2020-01-01', until: today() },
    { from: today(), until: '2020-01-01' },
  ])
    expect((await verify(form)).status).toBe(400);
  expect((await auditor.post('/audit/verify', { from: today(), csrf: 'x' })).status).toBe(403);

  const [entry] = await entries();
  const set = (about: string) =>
    test.clients.ledger.send(
      new UpdateCommand({
        TableName: test.table,
        Key: key.audit(entry?.day ?? '', entry?.at ?? '', entry?.chain ?? '', entry?.seq ?? 0),
        UpdateExpression: 'SET about = :about',
        ExpressionAttributeValues: { ':about': about },
      }),
    );
  await set('another thing');
  const place = `${entry?.day}, chain ${entry?.chain}, entry ${entry?.seq} was changed`;
  expect((await verify()).text).toMatch(new RegExp(`: not whole<.*${place}.*It is the only one`, 's'));
  expect((await pageOf('auditor')).text).toContain(place);
  await set(entry?.about ?? '');
  const verified = (await entries()).filter(({ what }) => what === 'audit.verify');
  const about = `from ${today()} to ${today()}`;
  expect(verified.map((one) => [one.about, one.outcome])).toEqual([
    [about, 'ok'],
    [about, '1 broken'],
  ]);
});

it('says who looked at a thing, and what a person looked at: to auditors, and to others of one case', async () => {
  await enter({ client: test.clients.ledger, name: test.table }, reportNaming(1, [SEEN]));
  const people = { lead: new DeskVisitor(world), analyst: new DeskVisitor(world), auditor: new DeskVisitor(world) };
  for (const [role, visitor] of Object.entries(people)) await visitor.enter(role);
  const page = String((await people.lead.get(`/wallets/${SEEN}`)).body);
  const looks = async (visitor: DeskVisitor, query: Record<string, string>) =>
    String((await visitor.get('/audit/looks', { query })).body).replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '');
  expect(page).toContain(`/audit/looks?about=${SEEN}`);
  const month = today().slice(0, 7);
  expect(await looks(people.auditor, { about: SEEN })).toMatch(/Leo Lead.*wallet\.look-up/s);
  const ofLead = await looks(people.auditor, { who: 'lead', month });
  expect(ofLead).toContain(`${SEEN.slice(0, 8)}…${SEEN.slice(-4)}`);
  expect(ofLead).not.toContain(SEEN);
  expect(await looks(people.lead, { about: SEEN })).toContain('Leo Lead');
  expect(await looks(people.analyst, { about: SEEN })).not.toContain('Leo Lead');
  expect(await looks(people.analyst, { who: 'lead', month })).toContain('no look that you may see');
  expect((await people.auditor.get('/audit/looks', { query: { about: SEEN, cursor: 'x' } })).status).toBe(400);
  expect((await people.auditor.get('/audit/looks', { query: { who: 'lead', month: '2026-13' } })).status).toBe(400);
});

it('tells auditors, once a day, of who looks at more than five times their usual day, and names them in the log alone', async () => {
  const counted = { who: 'busy', at: `${today()}T00:00:00.000Z` };
  for (let days = 1; days <= 20; days += 1) {
    const day = new Date(Date.parse(counted.at) - days * 86_400_000).toISOString();
    await countLooks(world.table, counted.who, day, 30);
  }
  const look = (addresses: number) =>
    queryWallets(
      world,
      { who: counted.who, via: 'api' },
      Array.from({ length: addresses }, (_, n) => addressOf('p2wpkh', `l${n}`)),
    );
  const told = async () => (await entries()).filter(({ what }) => what === 'looks.unusual');
  await look(150);
  expect(await told()).toEqual([]);
  await look(1);
  await look(1);
  expect(await told()).toMatchObject([{ who: 'desk', about: 'busy', outcome: '151' }]);
});
