import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTLED_MS } from '#actions/desk/mirror/list-changed.ts';
import { registerPartner } from '#actions/feed/register-partner.ts';
import { accessToken } from '#commands/token.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { queueClient } from '#io/object-clients.ts';
import { enqueue } from '#io/queue.ts';
import { key } from '#io/table/store/keys.ts';
import { addressOf } from '#test/support/addresses.ts';
import { eventually, postMail, sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { LETTER_DEMANDS, letter } from '#test/support/letters/letters.ts';
import { attachingMail, forwardingMail, originalMail } from '#test/support/letters/mails.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';
import { FIELD } from '#web/form.ts';
import { ROUTE } from '#web/site.ts';
import { wordsOf } from '#web/words/of.ts';

/** Long enough on a machine that does much else, in milliseconds: `npm run bench` measures how long it takes. */
const PATIENCE = 50_000;
const WALLET = addressOf('p2wpkh', 'the main job');
const OF_WALLET = expect.objectContaining({ address: WALLET });
const tells =
  (type: string) =>
  ({ body }: { body: string }): boolean =>
    body.includes(`"${type}"`);

let hotline: TestHotline;
let partner: TestReceiver;
let secret: string;

const table = () => ({ client: ledgerClient(hotline.connection), name: hotline.outputs.TableName ?? '' });

const ask = (address: string) => askDesk(`/wallets/${address}`);
const askDesk = async (path: string) => {
  const token = await accessToken(hotline.identity);
  const response = await fetch(`${hotline.urls.desk}/api/v1${path}`, {
    headers: { authorization: `Bearer ${token}`, 'x-purpose': 'case 7, seized phone' },
  });
  return { status: response.status, body: await response.json() };
};

const forward = (from: string, raw: (options: { from: string; messageId: string }) => Buffer) =>
  postMail(hotline, {
    envelope: { from, to: hotline.outputs.ReportAddress ?? '' },
    raw: raw({ from, messageId: `<${from}>` }),
  });

const original = (number: number) => originalMail(letter('fi', number, WALLET).text);

beforeAll(async () => {
  hotline = await startTestHotline();
  partner = await TestReceiver.start();
  const registered = await registerPartner(
    {
      table: table(),
      secrets: secretsClient(hotline.connection),
      secretPrefix: 'hotline-endpoint-',
      allowLoopback: true,
      record: () => Promise.resolve(),
      clock: () => new Date(),
    },
    { name: 'Example CERT', url: partner.url, audience: 'AMBER' },
  );
  if (!registered.ok) throw new Error(registered.reason);
  secret = registered.secret;
  const webhooks = { client: queueClient(hotline.connection), url: hotline.outputs.WebhooksQueueUrl ?? '' };
  await enqueue({ webhooks }, deliverTo(registered.endpoint));
});

afterAll(async () => {
  await partner?.stop();
  await hotline?.[Symbol.asyncDispose]();
});

describe('a forwarded letter', () => {
  it('leads to the wallet, an acknowledgement, a brief and an answer to the police', async () => {
    await forward('aino@example.org', (options) => attachingMail(original(0), 'Sain tämän.', options));

    const { Item: wallet } = await eventually(async () => {
      const read = await table().client.send(new GetCommand({ TableName: table().name, Key: key.wallet(WALLET) }));
      return read.Item ? read : null;
    }, PATIENCE);
    expect(wallet).toMatchObject({ address: WALLET, kind: 'p2wpkh' });
    const { Items: sightings } = await table().client.send(
      new QueryCommand({
        TableName: table().name,
        KeyConditionExpression: 'pk = :pk and begins_with(sk, :seen)',
        ExpressionAttributeValues: { ':pk': key.wallet(WALLET).pk, ':seen': 'SEEN#' },
      }),
    );
    expect(sightings?.map(({ demands }) => demands)).toMatchObject([LETTER_DEMANDS]);

    const mails = await eventually(async () => {
      const sent = await sentMails(hotline);
      return sent.length >= 2 && sent;
    }, PATIENCE);
    const acknowledgement = mails.find(({ to }) => to.includes('aino@example.org'));
    expect(acknowledgement?.text).toMatch(/(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}/);
    const brief = mails.find(({ to }) => to.includes('investigators@police.example'));
    expect(brief?.text).toContain(WALLET);
    expect(brief?.text).toContain('200 EUR');
    expect(`${brief?.text}${brief?.html}`).not.toMatch(/aino|Esimerkki/i);

    expect(await ask(WALLET)).toMatchObject({ status: 200, body: { address: WALLET, reports: 1 } });
  });

  it('is pushed to partners, signed, once three different people have sent it', async () => {
    await forward('otto@example.org', (options) => attachingMail(original(1), 'Mikä tämä on?', options));
    await hotline.idle(PATIENCE);
    expect(partner.received).toHaveLength(0);

    await forward('frida@example.net', (options) =>
      forwardingMail(letter('fi', 2, WALLET).text, 'gmail', 'Kolmas.', options),
    );

    // Its campaign may be told of in the same delivery, or in another.
    const delivery = await eventually(() => partner.received.find(tells('wallet.seen')), PATIENCE);
    const verified = new Webhook(secret).verify(delivery.body, delivery.headers as Record<string, string>);
    expect(verified).toMatchObject({
      events: expect.arrayContaining([expect.objectContaining({ type: 'wallet.seen', wallet: OF_WALLET })]),
    });
    expect(delivery.body).not.toMatch(/example\.(org|net)|Malli|Exempel/);
    expect(() => new Webhook(secret).verify(`${delivery.body} `, delivery.headers as Record<string, string>)).toThrow();
  });

  it('is counted once when the same mail comes again by another way', async () => {
    const before = await ask(WALLET);
    await forward('aino@example.org', (options) => attachingMail(original(0), 'Sain tämän.', options));
    await hotline.idle(PATIENCE);

    expect((await ask(WALLET)).body).toMatchObject({ reports: before.body.reports });
  });

  it('is paused for partners within a minute once one of them says no with their code, with no schedule’s help', async () => {
    const mails = await sentMails(hotline);
    const acknowledgement = mails.find(({ to }) => to.includes('otto@example.org'))?.text ?? '';
    const [code = ''] = /(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(acknowledgement) ?? [];
    const saidAt = hotline.clock.now();

    const said = await fetch(`${hotline.urls.report}/fi${ROUTE.permit}`, {
      method: 'POST',
      body: new URLSearchParams({ [FIELD.code]: code, [FIELD.partners]: 'no' }),
    });
    expect(await said.text()).toContain(wordsOf('fi').mine.permit.nowNo);

    const delivery = await eventually(() => partner.received.find(tells('wallet.paused')), PATIENCE);
    expect(hotline.clock.now() - saidAt).toBeLessThan(60_000);
    expect(JSON.parse(delivery.body)).toMatchObject({
      events: expect.arrayContaining([expect.objectContaining({ type: 'wallet.paused', wallet: OF_WALLET })]),
    });
    expect((await ask(WALLET)).body).toMatchObject({ gate: { passed: false } });
  });

  it('is heard of, in order, by a system that mirrors the ledger', async () => {
    hotline.clock.advance(SETTLED_MS + 1_000);
    const { status, body } = await askDesk('/changes?limit=200');
    const changes = body.items.flatMap((one: { changes: object[] }) => one.changes);
    expect([status, body.more]).toEqual([200, false]);
    expect(changes[0]).toMatchObject({ what: 'created', kind: 'report', href: expect.stringMatching(/\/reports\//) });
    expect(changes).toEqual(expect.arrayContaining([expect.objectContaining({ what: 'changed', kind: 'campaign' })]));
    // What a report names is read with it: of one that is withdrawn nothing may be left.
    expect(JSON.stringify(body)).not.toContain(WALLET);
  });
});
