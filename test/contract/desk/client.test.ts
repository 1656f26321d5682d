import { describe, expect, it } from 'vitest';
import { answerDesk } from '#lambdas/desk/answer-desk.tsx';
import { readRequest } from '#lambdas/http/request.ts';
import { addressOf } from '#test/support/addresses.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { deskCloud } from '#test/support/web/desk-cloud.ts';
import { LEAD } from '#test/support/web/desk-program.ts';
import { allOf, deskClient } from '../../../examples/client/client.ts';
import { questions } from '../../../examples/client/questions.ts';

const ADDRESS = addressOf('p2wpkh', 'letter');
const BESIDE = addressOf('p2pkh', 'beside');

const cloud = deskCloud(({ table }) => enter(table, reportNaming(1, [ADDRESS, BESIDE]), madeReport(2), madeReport(3)));

/** The desk behind a fetch: the gateway's part is played by an event. */
const send = async (request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url);
  const body = await request.text();
  const event = gatewayEvent({
    method: request.method,
    path: decodeURIComponent(pathname),
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(request.headers),
    ...(body === '' ? {} : { body }),
    ...(request.headers.get('authorization') === 'Bearer a token' ? { authorizer: LEAD } : {}),
  });
  const { status, headers = {}, body: text = '' } = await answerDesk(readRequest(event), cloud.world);
  return new Response(status === 204 ? null : String(text), { status, headers });
};

const client = (token = 'a token') =>
  deskClient({
    baseUrl: 'https://desk.example/api/v1',
    token: async () => token,
    purpose: 'case 7, a phone',
    fetch: send,
  });

describe('the example client', () => {
  const desk = client();

  it('says who else was hit by a wallet, what was demanded and received, and since when', async () => {
    const path = { address: ADDRESS };
    const { data } = await desk.GET('/wallets/{address}', { params: { path } });
    expect(data).toMatchObject({ reports: 3, demanded: [{ amount: '600.00', currency: 'EUR' }] });
    expect(data?.received.victim).toBeNull();
    const reports: (string | null)[] = [];
    for await (const { reference } of allOf((cursor) =>
      desk.GET('/wallets/{address}/reports', {
        params: { path, query: { limit: '2', ...(cursor === undefined ? {} : { cursor }) } },
      }),
    )) {
      reports.push(reference);
    }
    expect(reports.sort()).toEqual(['REF0-0001', 'REF0-0002', 'REF0-0003']);
    const { data: days } = await desk.GET('/wallets/{address}/days', { params: { path } });
    expect(days?.items).toEqual([{ day: '2026-11-24', reports: 3 }]);
  });

  it('says of which campaign it is, what that names, and which wallets are one hand', async () => {
    const { data } = await desk.GET('/campaigns/{campaign}', { params: { path: { campaign: 'CAMPAI' } } });
    expect(data?.items).toMatchObject([{ id: 'campaign1', reports: 3 }]);
    const path = { campaign: 'campaign1' };
    const { data: wallets } = await desk.GET('/campaigns/{campaign}/wallets', { params: { path } });
    expect(wallets?.items.map(({ address }) => address).sort()).toEqual([ADDRESS, BESIDE].sort());
    const { data: reports } = await desk.GET('/campaigns/{campaign}/reports', { params: { path } });
    expect(reports?.total).toEqual({ value: 3, exact: true });
    const { data: made } = await desk.POST('/decisions', {
      body: { verb: 'join', about: ADDRESS, other: BESIDE, reason: 'one seized phone', ifVersion: 0 },
    });
    expect(made?.decision.what).toBe('link.join');
    const { data: links } = await desk.GET('/wallets/{address}/links', { params: { path: { address: ADDRESS } } });
    expect(links?.items).toMatchObject([{ to: { type: 'wallet', address: BESIDE }, state: 'active' }]);
    const { data: decisions } = await desk.GET('/decisions');
    expect(decisions?.items).toMatchObject([{ what: 'link.join', by: LEAD.subject }]);
    expect((await desk.GET('/clusters')).data?.items).toEqual([]);
    expect((await desk.GET('/campaigns')).response.status).toBe(200);
  });

  it('looks many up, and says what something may be that was typed', async () => {
    const { data } = await desk.POST('/wallets/query', { body: { addresses: [ADDRESS, 'x'] } });
    expect(data).toMatchObject({ known: 1, invalid: 1 });
    const { data: found } = await desk.POST('/search', { body: { q: `bitcoin:${ADDRESS}?amount=1` } });
    expect(found?.items).toMatchObject([{ type: 'wallet', id: ADDRESS }]);
  });

  it('asks each of the seventeen questions by one call', async () => {
    const asked = questions(desk, {
      ...{ address: ADDRESS, campaign: 'campaign1', cluster: 'clusterone', reference: 'REF0-0001' },
      ...{
        txid: 'a'.repeat(64),
        contact: 'https://t.me/pay_me',
        text: 'every word that was written',
        since: '2026-11-23',
      },
    });
    const statuses: [string, number][] = [];
    for (const [question, ask] of Object.entries(asked)) statuses.push([question, (await ask()).response.status]);
    expect(statuses).toHaveLength(17);
    // No such transaction or cluster is in this ledger: asked, recorded and answered so.
    const missing = statuses.filter(([, status]) => status !== 200 && status !== 202);
    expect(missing.map(([question, status]) => `${question} ${status}`)).toEqual([
      'which wallets are one hand 404',
      'by txid 404',
    ]);
  });

  it('is told in one form what is wrong', async () => {
    const { error, response } = await client('none').GET('/wallets/{address}', {
      params: { path: { address: ADDRESS } },
    });
    expect(response.status).toBe(401);
    expect(error).toMatchObject({ title: 'Unauthorized', status: 401 });
    const missing = await desk.GET('/transactions/{txid}', { params: { path: { txid: 'a'.repeat(64) } } });
    expect([missing.response.status, missing.error?.audit?.seq]).toEqual([404, expect.any(Number)]);
  });
});
