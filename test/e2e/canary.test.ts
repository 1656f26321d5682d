import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPartner } from '#actions/feed/register-partner.ts';
import { renderConsensus } from '#domain/campaign/consensus.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { queueClient } from '#io/object-clients.ts';
import { enqueue } from '#io/queue.ts';
import { readConsensus } from '#io/table/campaign/consensus.ts';
import { setPartner } from '#io/table/feed/partners.ts';
import { lastTries } from '#io/table/feed/tries.ts';
import { addressOf } from '#test/support/addresses.ts';
import { eventually, postMail, sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { letPull } from '#test/support/cloud/let-pull.ts';
import { letter } from '#test/support/letters/letters.ts';
import { attachingMail, filePart, multipartMail, originalMail, textPart } from '#test/support/letters/mails.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';
import { FIELD } from '#web/form.ts';

const PATIENCE = 50_000;
const WALLET = addressOf('p2wpkh', 'of a canary');
/** What stands in every field that somebody who reports can fill in; in no byte that leaves. */
const CANARIES = [
  'Kanarialintu',
  'canary-sender',
  'canary-victim',
  '+358401230099',
  'hunter2canary',
  'canaryfile',
] as const;
const [NAME, SENDER, VICTIM, PHONE, PASSWORD, FILE] = CANARIES;
const SENDERS = ['example.org', 'example.net', 'example.com'].map((domain) => `${SENDER}@${domain}`);

let hotline: TestHotline;
let partner: TestReceiver;
let endpoint: EndpointRef;
let token: string;
const table = () => ({ client: ledgerClient(hotline.connection), name: hotline.outputs.TableName ?? '' });

/** A letter as it came to a victim: to their name and address, with their password in it. Each of the three says all of it alike. */
const known = `${NAME}, your password is ${PASSWORD}. We know that ${NAME} is called at ${PHONE} and mailed at ${VICTIM}@${SENDER}.example.`;
const original = (n: number): Buffer =>
  originalMail(`${known}\n${letter('fi', n, WALLET).text}`, {
    to: `${NAME} <${VICTIM}@${SENDER}.example>`,
    subject: `${NAME}: ${PASSWORD}`,
  });

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
  endpoint = registered.endpoint;
  await setPartner(table(), endpoint.partner, { technical: 'soc@cert.example', duty: 'duty@cert.example' });
  token = await letPull(table(), endpoint);
  const webhooks = { client: queueClient(hotline.connection), url: hotline.outputs.WebhooksQueueUrl ?? '' };
  await enqueue({ webhooks }, deliverTo(endpoint));
});
afterAll(async () => {
  await partner?.stop();
  await hotline?.[Symbol.asyncDispose]();
});

const get = async (path: string, accept = 'application/json'): Promise<string> => {
  const answer = await fetch(`${hotline.urls.feed}${path}`, { headers: { authorization: `Bearer ${token}`, accept } });
  expect([path, answer.status]).toEqual([path, 200]);
  return `${path}\n${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
};

describe('what somebody wrote who reports', () => {
  it('is in no byte that leaves: by webhook, pull, snapshot, TAXII, MISP, status, log of tries or mail to partners', async () => {
    partner.answer(500);
    for (const [n, from] of SENDERS.entries()) {
      const words = `I am ${NAME}, call ${PHONE}. My password was ${PASSWORD}.`;
      const options = { from: `${NAME} <${from}>`, messageId: `<${from}>`, subject: `${NAME} ${PHONE}` };
      const raw =
        n === 2
          ? multipartMail(
              [
                textPart(`${words}\n${letter('fi', n, WALLET).text}`),
                filePart(`${FILE}.eml`, original(n), 'message/rfc822'),
              ],
              options,
            )
          : attachingMail(original(n), words, options);
      await postMail(hotline, { envelope: { from, to: hotline.outputs.ReportAddress ?? '' }, raw });
      // One after the other: letters that come at once may each miss the text of the others.
      if (n < 2) await hotline.idle(PATIENCE);
    }
    // And by the form, in each of its fields, whether it is taken or refused.
    await fetch(`${hotline.urls.report}/fi`, {
      method: 'POST',
      body: new URLSearchParams(
        Object.fromEntries(Object.values(FIELD).map((field) => [field, `${NAME} ${PHONE} ${PASSWORD}`])),
      ),
    });
    await eventually(() => partner.received.at(0), PATIENCE);
    // Refused once: it stands in the log of tries, and its contacts were mailed.
    await eventually(
      async () => (await sentMails(hotline)).some(({ to }) => to.includes('soc@cert.example')),
      PATIENCE,
    );
    partner.answer(204);
    await hotline.idle(PATIENCE);

    const told = partner.received.flatMap(({ body }) => JSON.parse(body).events);
    expect(told[0].wallet.address).toBe(WALLET);
    // The campaign's letters say alike what they know of whom they went to: its text, which events carry once it is written, leaves it out.
    const stored = await readConsensus(table(), told[0].campaign);
    const text = stored === null ? '' : renderConsensus(stored.consensus);
    expect(text).toMatch(/your password .*\[…\].* henkilötunnus keksitty tunnus/su);
    const collections = JSON.parse((await get('/taxii2/api/collections/', '*/*')).split('\n')[2] ?? '{}').collections;
    const manifest = await get('/misp/manifest.json');
    const uuids = Object.keys(JSON.parse(manifest.split('\n')[2] ?? '{}'));
    expect(uuids.length).toBeGreaterThan(0);
    const taxii = collections.flatMap(({ id }: { id: string }) =>
      ['', 'objects/', 'manifest/'].map((part) => get(`/taxii2/api/collections/${id}/${part}`, '*/*')),
    );
    const events = await get('/feed/v1/events?after=0');
    expect(events).toContain('"campaign.updated"');
    const left = [
      text,
      ...partner.received.map((one) => JSON.stringify(one)),
      ...partner.challenges.map((one) => JSON.stringify(one)),
      ...partner.pings.map((one) => JSON.stringify(one)),
      events,
      await get('/feed/v1/events?after=0', 'application/x-ndjson'),
      await get('/feed/v1/snapshot'),
      await get('/feed/v1/status'),
      ...(await Promise.all(taxii)),
      manifest,
      await get('/misp/hashes.csv'),
      ...(await Promise.all(uuids.map((uuid) => get(`/misp/${uuid}.json`)))),
      JSON.stringify(await lastTries(table(), endpoint)),
      ...(await sentMails(hotline))
        .filter(({ to }) => to.some((one) => one.endsWith('@cert.example')))
        .map((mail) => JSON.stringify(mail)),
    ];
    expect(left.join('\n')).toContain(WALLET);
    for (const canary of CANARIES) {
      const seen = left
        .filter((one) => one.toLowerCase().includes(canary.toLowerCase()))
        .map((one) => one.slice(0, 300));
      expect([canary, seen]).toEqual([canary, []]);
    }
  });
});
