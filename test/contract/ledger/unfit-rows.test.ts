import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newLink } from '#domain/cluster/link.ts';
import { addRepresentative, readCampaign } from '#io/table/campaign/campaign.ts';
import { readLink, readLinksAt } from '#io/table/cluster/link.ts';
import { LinkEndRow, LinkRow } from '#io/table/cluster/rows.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { UnfitRow } from '#io/table/store/unfit-row.ts';
import { SightingRow } from '#io/table/wallet/rows.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import { openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { sampleOf } from '#test/support/ledger/sample-row.ts';

let lean: Awaited<ReturnType<typeof openLeanWorld>>;
let table: Table;
beforeAll(async () => {
  lean = await openLeanWorld();
});
afterAll(() => lean.close());
beforeEach(async () => {
  table = (await lean.again()).worker().table;
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  return () => vi.restoreAllMocks();
});

const put = (Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item }));

describe('a row that does not fit', () => {
  it('is left out of a list, and takes none of the others with it', async () => {
    const sighting = { ...(sampleOf(SightingRow.schema) as object), hidden: undefined };
    for (const [report, consent] of [
      ['before', true],
      ['wrong', 'yes'],
      ['after', false],
    ] as const) {
      await put({ ...key.sighting('bc1qa', '2026-11-24', report), ...sighting, report, consent });
    }

    const { sightings } = await readSightings(table, 'bc1qa');

    expect(sightings.map(({ report }) => report)).toEqual(['after', 'before']);
  });

  it('is an error that names it where it is the one that is read, or the others would be wrong without it', async () => {
    const link = newLink('wallet:a', 'wallet:b');
    await put({ ...LinkRow.item(key.link('wallet:a#wallet:b'), link), version: 'one' });
    await put(LinkEndRow.item(key.linkEnd('wallet:a', 'wallet:b'), { link: 'wallet:a#wallet:b' }));

    await expect(readLink(table, 'wallet:a#wallet:b')).rejects.toThrow('link LINK#wallet:a#wallet:b LINK: version');
    await expect(readLinksAt(table, 'wallet:a')).rejects.toThrow(UnfitRow);
  });
});

describe('a row of another version', () => {
  const CAMPAIGN = { id: 'c', textHash: 'h', foundedAt: '2026-11-24', foundedBy: 'r', version: 1 };

  it('of before rows had any is read', async () => {
    await put({ ...key.campaign('c'), ...CAMPAIGN });

    expect(await readCampaign(table, 'c')).toEqual(CAMPAIGN);
  });

  it('of a later one keeps what only that knows when it is written again', async () => {
    await put({ ...key.campaign('c'), ...CAMPAIGN, v: 2, colour: 'red' });
    const campaign = await readCampaign(table, 'c', true);
    const letter = { minima: new Uint16Array(128), shingles: 100 };

    expect(campaign && (await addRepresentative(table, campaign, letter, []))).toBe(true);

    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key.campaign('c') }));
    expect(Item).toMatchObject({ v: 2, colour: 'red', version: 2 });
  });
});
