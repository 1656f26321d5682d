import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Wallet } from '#domain/wallet/wallet.ts';
import type { WalletCampaign } from '#domain/wallet/wallet-campaign.ts';
import { indexStatements } from '#infra/access/row-statements.ts';
import type { Ledger } from '#infra/store/ledger.ts';
import { ledgerClient } from '#io/clients.ts';
import { ALL_LISTS, ALL_ROWS } from '#io/table/all-rows.ts';
import { key } from '#io/table/store/keys.ts';
import type { ListPage } from '#io/table/store/list.ts';
import type { Table } from '#io/table/store/table.ts';
import { CampaignWallets, type ListedWallet, WalletCampaignRow, WalletRow } from '#io/table/wallet/rows.ts';
import { factsOf } from '#row-kinds';
import { LISTS } from '#row-kinds/lists.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

let test: TestCloud;
let table: Table;
let tables = 0;
beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());
beforeEach(async () => {
  tables += 1;
  table = { client: test.clients.ledger, name: `listed-${tables}` };
  await test.cloud.createTable(LEDGER_TABLE, table.name);
});

const put = (Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item }));

const lineOf = ({ address, kind, firstSeen }: ListedWallet): ListedWallet => ({ address, kind, firstSeen });

/** A wallet that a campaign named first, and one that another had named before. */
const putFirst = async (campaign: string, n: number): Promise<ListedWallet> => {
  const firstSeen = `2026-11-24T10:00:0${n}Z`;
  const wallet: Wallet = { address: `bc1q${campaign}${n}`, kind: 'p2wpkh', firstSeen, firstReport: 'r', campaign };
  const entry = CampaignWallets.entry(campaign, `${firstSeen}#${wallet.address}`, lineOf(wallet));
  await put({ ...WalletRow.item(key.wallet(wallet.address), wallet), ...entry });
  return lineOf(wallet);
};
const putFurther = async (campaign: string, n: number): Promise<ListedWallet> => {
  const firstSeen = `2026-11-24T10:00:0${n}Z`;
  const named: WalletCampaign = { address: `bc1qof${n}`, kind: 'p2wpkh', campaign, firstSeen, firstReport: 'r' };
  const entry = CampaignWallets.entry(campaign, `${firstSeen}#${named.address}`, lineOf(named));
  await put({ ...WalletCampaignRow.item(key.walletCampaign(named.address, campaign), named), ...entry });
  return lineOf(named);
};

const shown = (page: ListPage<ListedWallet>) => (page.ok ? page : { lines: [], next: undefined });

describe('a list', () => {
  it('is read page by page, in its order, each line once and none of another thing', async () => {
    const lines = [await putFirst('one', 1), await putFurther('one', 2), await putFirst('one', 3)];
    await putFirst('other', 1);
    await put({ ...key.wallet('bc1qunlisted'), address: 'bc1qunlisted' });

    const first = shown(await CampaignWallets.page(table, 'one', { lines: 2 }));
    const second = shown(await CampaignWallets.page(table, 'one', { lines: 2, cursor: first.next }));

    expect([first.lines, second.lines]).toEqual([lines.slice(0, 2), lines.slice(2)]);
    expect(second.next).toBeUndefined();
  });

  it('gives no more lines than a page has, however many are asked for', async () => {
    const firstSeen = '2026-11-24T10:00:00Z';
    for (let n = 0; n <= LISTS.campaignWallets.page; n += 1) {
      const line: ListedWallet = { address: `bc1q${n}`, kind: 'p2wpkh', firstSeen };
      await put({ ...key.wallet(line.address), ...CampaignWallets.entry('one', `${firstSeen}#${n}`, line) });
    }

    const { lines, next } = shown(await CampaignWallets.page(table, 'one', { lines: 1_000 }));

    expect(lines).toHaveLength(LISTS.campaignWallets.page);
    expect(next).toBeDefined();
  });

  it('leaves out a line that does not fit, and goes on behind it', async () => {
    const line = await putFirst('one', 1);
    await put({
      ...key.wallet('bc1qunfit'),
      ...CampaignWallets.entry('one', '2026', { address: 'bc1qunfit' } as ListedWallet),
    });

    expect(await CampaignWallets.page(table, 'one')).toEqual({ ok: true, lines: [line] });
  });

  it.each([
    ['is no text of ours', 'x'],
    ['has another shape', Buffer.from('{"listKey":"CASES#all"}').toString('base64url')],
    ['has an empty part', Buffer.from('["","WALLET#a","WALLET"]').toString('base64url')],
    ['has a part too many', Buffer.from('["a","b","c","d"]').toString('base64url')],
    ['is too long', Buffer.from(JSON.stringify(['a', 'b', 'c'.repeat(1_100)])).toString('base64url')],
    ['is empty', ''],
  ])('refuses a cursor that %s', async (_, cursor) => {
    expect(await CampaignWallets.page(table, 'one', { cursor })).toEqual({ ok: false, reason: 'no-such-page' });
  });

  it('is left by no cursor: one of another list gives lines of the one that is asked for', async () => {
    await putFirst('covert', 1);
    await putFirst('covert', 2);
    const mine = await putFirst('mine', 3);
    const { next } = shown(await CampaignWallets.page(table, 'covert', { lines: 1 }));

    expect(shown(await CampaignWallets.page(table, 'mine', { cursor: next })).lines).toEqual([mine]);
  });
});

describe('each list', () => {
  it.each(Object.entries(LISTS))('%s holds no rows of reports, under keys that its prefix begins', (_, facts) => {
    expect(facts.key.startsWith(`${facts.prefix}#`)).toBe(true);
    expect(facts.rows.flatMap((kind) => factsOf(kind).prefix)).not.toContain('REPORT');
    for (const kind of facts.rows) {
      expect(factsOf(kind).holds.some(({ fields }) => fields.split(' ').includes('listKey'))).toBe(true);
    }
  });

  it('is defined under its name, and begins as no other does', () => {
    expect(Object.entries(ALL_LISTS).filter(([name, list]) => list.name !== name)).toEqual([]);
    const prefixes = Object.values(LISTS).map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(Object.keys(ALL_ROWS).filter((kind) => kind in ALL_LISTS)).toEqual([]);
  });

  it('has lines of 400 B at most', () => {
    const longest: ListedWallet = { address: 'b'.repeat(90), kind: 'p2wpkh', firstSeen: '2026-11-24T10:00:00.000Z' };
    expect(JSON.stringify(CampaignWallets.schema.parse(longest)).length).toBeLessThanOrEqual(400);
  });
});

describe('a role', () => {
  const caller = (name: string, list?: readonly 'NAMED'[]) => {
    const ledger = { table: { tableArn: 'arn:aws:dynamodb:*:*:table/*' } } as unknown as Ledger;
    const access = { indexes: list === undefined ? {} : { list } };
    const statements = indexStatements(access, ledger).map((one) => one.toStatementJson());
    const credentials = { accessKeyId: `LISTS-${name}`, secretAccessKey: 'made-up-secret-of-a-test' };
    test.cloud.addCaller({ name, ...credentials, policies: [{ Statement: statements }] });
    return { client: ledgerClient({ ...test.connection, credentials }), name: table.name };
  };
  const denied = { name: 'AccessDeniedException' };

  it('reads the lists that it is given, and no other, nor rows of the table', async () => {
    const line = await putFirst('one', 1);
    const may = caller('may', ['NAMED']);

    expect(shown(await CampaignWallets.page(may, 'one')).lines).toEqual([line]);
    const { queryPage } = await import('#io/table/store/read.ts');
    const cases = {
      IndexName: 'list',
      KeyConditionExpression: 'listKey = :list',
      ExpressionAttributeValues: { ':list': 'CASES#all' },
    };
    await expect(queryPage(may, cases, WalletRow)).rejects.toMatchObject(denied);
    const row = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'NAMED#one' } };
    await expect(queryPage(may, row, WalletRow)).rejects.toMatchObject(denied);
  });

  it('that is given none reads none', async () => {
    await expect(CampaignWallets.page(caller('may-not'), 'one')).rejects.toMatchObject(denied);
  });
});
