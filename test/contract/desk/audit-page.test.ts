import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const ADDRESS = addressOf('p2wpkh', 'looked at');

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
