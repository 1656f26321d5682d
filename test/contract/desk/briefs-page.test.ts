import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailBrief } from '#actions/brief/mail-brief.ts';
import { sha256 } from '#domain/identity.ts';
import { toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { answerDesk } from '#lambdas/desk/answer-desk.tsx';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { pdfFonts } from '#test/support/pdf.ts';
import { openPdfFile } from '#test/support/pdf-reader.ts';
import { functionSettings } from '#test/support/settings.ts';
import { answered, askApi } from '#test/support/web/desk-program.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';
import { firstSightingBrief } from '#test/unit/brief/briefs.ts';

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
const brief = firstSightingBrief();

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  world = deskWorld(test, { issuer: issuer.issuer });
  await mailBrief(
    {
      table: test.tableAs('brief', test.table),
      mail: test.clients.mail,
      settings: functionSettings(['age1a', 'age1b', 'age1c']),
      clock: world.clock,
      fonts: pdfFonts,
    },
    brief,
  );
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});

const lead = async (): Promise<DeskVisitor> => {
  const visitor = new DeskVisitor(world);
  await visitor.enter('lead');
  return visitor;
};

it('lists the briefs of a month, and refuses what is no month', async () => {
  const visitor = await lead();
  const month = world.clock().toISOString().slice(0, 7);
  const page = await visitor.get('/briefs');
  expect(page.status).toBe(200);
  expect(String(page.body)).toContain(`href="/briefs/${brief.id}"`);
  expect(String(page.body)).toContain(`Briefs of ${month}`);
  expect((await visitor.get('/briefs', { query: { month: '2026-13' } })).status).toBe(400);
});

it('shows a brief as it was sent: its text, its sums, its place in the log, its HTML in a frame that may do nothing', async () => {
  const visitor = await lead();
  const { status, body } = await visitor.get(`/briefs/${brief.id}`);
  expect(status).toBe(200);
  expect(String(body)).toContain('asks for 200 EUR within 24 h, then 500 EUR');
  expect(String(body)).toMatch(/<iframe [^>]*sandbox(?:="")? [^>]*src="\/briefs\/brief\.4f7k2m\.1\/html"/);
  expect(String(body)).toMatch(/\d{4}-\d\d-\d\d\/[\w-]+\/\d+/);
  const framed = await visitor.get(`/briefs/${brief.id}/html`);
  expect(framed.headers?.['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  expect(String(body)).toContain(sha256(Buffer.from(String(framed.body))));
});

it('gives the PDF as it was sent', async () => {
  const visitor = await lead();
  const { headers, body } = await visitor.get(`/briefs/${brief.id}/pdf`);
  expect(headers?.['content-type']).toBe('application/pdf');
  const { isTagged, pages } = await openPdfFile(body as Uint8Array);
  expect(isTagged).toBe(true);
  expect(pages.join('\n')).toContain('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4');
});

it('says that there is no other', async () => {
  const visitor = await lead();
  for (const path of ['/briefs/x', '/briefs/x/html', '/briefs/x/pdf', `/briefs/${brief.id}/csv`])
    expect((await visitor.get(path)).status).toBe(404);
});

it('is had by programs as it was sent, in the form that they take', async () => {
  const claims = { subject: 'police-system', scopes: 'desk.export' };
  const { items } = await answered('briefsOfApi', world, '/briefs', { claims });
  expect(items).toMatchObject([{ id: brief.id }]);
  const found = await answered('briefOfApi', world, `/briefs/${brief.id}`, { claims });
  expect(found.text).toContain('asks for 200 EUR within 24 h, then 500 EUR');
  expect(found.sums.text).toBe(sha256(Buffer.from(found.text)));
  const as = async (Accept: string) => {
    const headers = { Accept, 'X-Purpose': 'mirror of the archive' };
    const event = gatewayEvent({ path: `/api/v1/briefs/${brief.id}`, headers, authorizer: claims });
    const { status, headers: sent, body } = await answerDesk(readRequest(event), world);
    return { status, type: sent?.['content-type'], sum: sha256(Buffer.from(body ?? '')) };
  };
  expect(await as('application/pdf, */*')).toEqual({ status: 200, type: 'application/pdf', sum: found.sums.pdf });
  expect(await as('text/html')).toEqual({ status: 200, type: 'text/html', sum: found.sums.html });
  expect(await as('text/plain')).toEqual({ status: 200, type: 'text/plain', sum: found.sums.text });
  // Whoever takes it as a page alone is told of what it tells of, too.
  const address = brief.wallets.listed[0]?.address ?? '';
  const told = async () => {
    const rows = await toldElsewhere({ client: test.clients.ledger, name: test.table }, address);
    return rows.flatMap(({ channel, recipient }) => (channel === 'api' ? [recipient] : []));
  };
  const inProse = { ...claims, subject: 'in-prose' };
  expect(await told()).toEqual(['police-system']);
  await answered('briefOfApi', world, `/briefs/${brief.id}`, { claims: inProse });
  expect(await told()).toEqual(['in-prose', 'police-system']);
  const asText = { Accept: 'text/plain', 'X-Purpose': 'mirror of the archive' };
  const ofText = { path: `/api/v1/briefs/${brief.id}`, headers: asText, authorizer: { ...claims, subject: 'as-text' } };
  await answerDesk(readRequest(gatewayEvent(ofText)), world);
  expect(await told()).toEqual(['as-text', 'in-prose', 'police-system']);
  expect(await as('image/png')).toMatchObject({ status: 200, type: 'application/json' });
  expect((await askApi(world, '/briefs/x', { claims })).status).toBe(404);
  expect((await askApi(world, '/briefs', { claims: { subject: 'p', scopes: 'desk.read' } })).status).toBe(403);
});
