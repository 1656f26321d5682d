import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeLink } from '#actions/cluster/change-link.ts';
import { contactNode, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { addEvidence, type NodeId } from '#domain/cluster/link.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const [ONE, TWO, FAR] = [addressOf('p2wpkh', 'one'), addressOf('p2tr', 'two'), addressOf('p2pkh', 'far')];
const [SUGGESTED, BEHIND] = [addressOf('p2wpkh', 'suggested'), addressOf('p2wpkh', 'behind')];
const CONTACT = contactNode('telegram', 'a'.repeat(26));
const CAMPAIGN = 'graphedcampaign';

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
let table: Table;
let analyst: DeskVisitor;

/** Joins two nodes, by three reports or, as a suggestion, by one. */
const joined = async (one: NodeId, other: NodeId, reports = 3): Promise<void> => {
  const kind = one.startsWith('contact') || other.startsWith('contact') ? 'same-contact' : 'same-message';
  for (let n = 0; n < reports; n += 1) {
    await changeLink(table, [one, other], (link) => addEvidence(link, kind, `r${n}`), world.clock());
  }
};

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  world = deskWorld(test, { issuer: issuer.issuer });
  table = { client: test.clients.ledger, name: test.table };
  analyst = new DeskVisitor(world);
  await analyst.enter('analyst');
  await foundCampaign(table, {
    ...{ textHash: 't', foundedAt: '2026-11-24T08:00:00.000Z', foundedBy: 'report1', id: CAMPAIGN },
  });
  await enter(table, { ...reportNaming(1, [ONE, TWO]), campaign: CAMPAIGN });
  await joined(walletNode(ONE), walletNode(TWO));
  await joined(walletNode(TWO), CONTACT);
  await joined(CONTACT, walletNode(FAR));
  await joined(walletNode(ONE), walletNode(SUGGESTED), 1);
  await joined(walletNode(SUGGESTED), walletNode(BEHIND));
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});

const draw = (of: string, more: Record<string, string> = {}) => analyst.get('/graph', { query: { of, ...more } });
const plain = ({ body }: { body?: unknown }): string => String(body).replace(/<\/?span[^>]*>/g, '');
const pictureIn = (body: unknown): string =>
  /<svg[^>]*aria-hidden="true".*?<\/svg>/s.exec(String(body).split('<figure')[1] ?? '')?.[0] ?? '';
const entries = () => queryRows(table, { pk: auditPartition(world.clock().toISOString().slice(0, 10)) }, AuditRow);

describe('the picture of what is linked', () => {
  it('shows a wallet’s links outwards, what is only suggested as such and nothing behind it, and says the same as a table', async () => {
    const answer = await draw(`wallet:${ONE}`);
    expect(answer.status).toBe(200);
    const [picture, page] = [pictureIn(answer.body), plain(answer)];
    for (const address of [ONE, TWO, FAR, SUGGESTED]) {
      expect(picture).toContain(`/wallets/${address}`);
      expect(page).toContain(`Copy Wallet`);
    }
    expect(page).not.toContain(BEHIND);
    expect(picture.match(/dk-graph__suggested/g)).toHaveLength(1);
    expect(picture.match(/dk-graph__active/g)).toHaveLength(3);
    expect(picture.match(/dk-graph__named/g)).toHaveLength(2);
    expect(picture.match(/class="dk-graph__(wallet|contact|campaign)"/g)).toHaveLength(6);
    expect(picture.match(/dk-graph__subject/g)).toHaveLength(1);
    for (const said of [
      '6 points, 6 lines',
      'same-message by 3',
      'same-contact by 3',
      'suggested',
      'GRAPHE',
      'Showing 1–6 of 6',
    ])
      expect(page).toContain(said);
    expect((await entries()).at(-1)).toMatchObject({ what: 'graph.draw', about: `wallet:${ONE}`, outcome: 'ok' });
  });

  it('looks the same again: the places are kept, and computed for what was never drawn alone', async () => {
    const first = pictureIn((await draw(`wallet:${ONE}`)).body);
    expect(pictureIn((await draw(`wallet:${ONE}`)).body)).toBe(first);
    const { Items = [] } = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'begins_with(pk, :graph)',
        ExpressionAttributeValues: { ':graph': 'GRAPH#' },
      }),
    );
    expect(Items).toHaveLength(1);
    expect(Items[0]?.places).toHaveLength(12);
  });

  it('is of a campaign’s wallets too, and of what there is not there is none', async () => {
    const answer = await draw(`campaign:${CAMPAIGN}`);
    expect(answer.status).toBe(200);
    for (const address of [ONE, TWO]) expect(pictureIn(answer.body)).toContain(address);
    expect(pictureIn(answer.body)).not.toContain(FAR);
    for (const of of ['campaign:nowhere', 'cluster:nowhere', 'case:nowhere']) expect((await draw(of)).status).toBe(404);
    for (const of of ['', 'wallet:x', 'letter:abcdef', '<script>']) expect((await draw(of)).status).toBe(400);
    expect((await draw(`wallet:${ONE}`, { from: '-1' })).status).toBe(400);
  });

  it('leaves as a picture without links and as a table, and the log has the hash of what left', async () => {
    const query = { of: `wallet:${ONE}` };
    const svg = await analyst.get('/graph/picture.svg', { query });
    expect(svg.headers?.['content-type']).toBe('image/svg+xml');
    expect(svg.headers?.['content-disposition']).toContain('attachment');
    expect(String(svg.body)).toMatch(/^<\?xml/);
    expect(String(svg.body)).not.toMatch(/href|<script/);
    expect((await entries()).at(-1)).toMatchObject({
      what: 'export.svg',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const csv = String((await analyst.get('/graph/lines.csv', { query })).body);
    expect(csv).toContain(`wallet,${SUGGESTED},wallet,${ONE},suggested,same-message 1`);
    expect(csv).toContain('# complete, 6 rows');
  });
});
