import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { campaignOf } from '#commands/named-in-brief.ts';
import { foundCampaign, mergeCampaign } from '#io/table/campaign/campaign.ts';
import type { Table } from '#io/table/store/table.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
let table: Table;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds?.close());
beforeEach(async () => {
  world = await worlds.next();
  ({ table } = world.worker());
});

const campaign = (id: string) => ({
  id,
  textHash: id,
  foundedAt: '2026-11-24T06:00:00.000Z',
  foundedBy: 'r',
  version: 1,
});

it('the name that a brief prints is taken for its campaign, in either case, and after it was merged', async () => {
  const [stays, goes] = [campaign('nqa6vwstays'), campaign('ydhpbqgoes')];
  for (const one of [stays, goes]) await foundCampaign(table, one);
  expect(await campaignOf(table, 'NQA6VW')).toBe(stays.id);
  expect(await campaignOf(table, 'ydhpbq')).toBe(goes.id);
  await mergeCampaign(table, stays, goes, new Set([goes.id]));
  expect(await campaignOf(table, 'YDHPBQ')).toBe(stays.id);
  expect(await campaignOf(table, stays.id)).toBe(stays.id);
  expect(await campaignOf(table, 'NOBODY')).toBe('NOBODY');
});

it('a name of several campaigns lists them', async () => {
  for (const id of ['nqa6vwone', 'nqa6vwtwo']) await foundCampaign(table, campaign(id));
  await expect(campaignOf(table, 'NQA6VW')).rejects.toMatchObject({ message: expect.stringContaining('several') });
});
