import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { registerPartner } from '#actions/feed/register-partner.ts';
import { askVictim } from '#actions/follow-up/ask-victim.ts';
import { lookUpReport } from '#actions/follow-up/look-up-report.ts';
import { decide } from '#actions/gate/decide.ts';
import { renderConsensus } from '#domain/campaign/consensus.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { ANSWERS, type FormQuestion, QUESTIONS } from '#domain/intake/form-answers.ts';
import { Submission } from '#domain/intake/submission.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { queueClient } from '#io/object-clients.ts';
import { enqueue } from '#io/queue.ts';
import { readConsensus } from '#io/table/campaign/consensus.ts';
import { setPartner } from '#io/table/feed/partners.ts';
import { lastTries } from '#io/table/feed/tries.ts';
import { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { addressOf } from '#test/support/addresses.ts';
import { eventually, postMail, sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { letPull } from '#test/support/cloud/let-pull.ts';
import { letter } from '#test/support/letters/letters.ts';
import { attachingMail, filePart, multipartMail, originalMail, textPart } from '#test/support/letters/mails.ts';
import { functionSettings } from '#test/support/settings.ts';
import { codeIn, FilledForm } from '#test/support/web/filled-form.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';
import { FIELD } from '#web/form.ts';
import { DRAFT } from '#web/site.ts';

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

/** What a person types into a field of any form: each of the canaries, by which it is found again. */
const TYPED = `${NAME}, ${PHONE}, ${VICTIM}@${SENDER}.example: ${PASSWORD}`;
const canaryFile = (): File => new File([`${known}`], `${FILE}.txt`, { type: 'text/plain' });

type Schema = { type?: string; enum?: string[]; properties?: Record<string, Schema>; items?: Schema; const?: unknown };
const schemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input' }) as Schema;

/** Each field of a page of the form, filled in: words where it takes words, and else what is chosen there. */
const filledIn = (question: FormQuestion): Record<string, string | File> =>
  Object.fromEntries(
    Object.entries(schemaOf(ANSWERS[question]).properties ?? {}).map(([field, { type, enum: words }]) => {
      if (type === 'array') return [field, canaryFile()];
      if (type === 'boolean') return [field, field === FIELD.gone ? '' : 'yes'];
      return [field, words?.[0] ?? TYPED];
    }),
  );

const postAll = async (path: string, fields: Record<string, string | File>): Promise<string> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const answer = await fetch(`${hotline.urls.report}${path}`, { method: 'POST', body });
  expect([path, answer.status < 500]).toEqual([path, true]);
  return answer.text();
};

/** The form, page by page, as the registry of its questions has them; gives the receipt's code. */
const fillInForm = async (): Promise<string> => {
  const url = hotline.urls.report;
  const { headers } = await fetch(`${url}/fi/report`, { redirect: 'manual' });
  const token = new URL(headers.get('location') ?? '', url).searchParams.get(DRAFT) ?? '';
  // Nobody fills a form in within a moment: one that is is taken for a program's.
  hotline.clock.advance(10_000);
  const form = new FilledForm({ url, token: () => token }, 'fi');
  for (const question of QUESTIONS.filter((one) => one !== 'memory')) {
    const fields = filledIn(question);
    if (question === 'message') fields.text = `${TYPED}\n${letter('fi', 3, WALLET).text}`;
    // What is no address is not taken for one.
    if (question === 'found') fields.wallet = WALLET;
    expect([question, (await form.answer(question, fields)).status]).toEqual([question, 303]);
  }
  const code = codeIn((await form.send()).html);
  if (code === undefined) throw new Error('no receipt');
  return code;
};

/** Every route that takes a form, with every field that any form has: what is new is planted by itself. */
const postToEachRoute = async (code: string): Promise<void> => {
  const routes = Object.entries(REPORT_ROUTES).flatMap(([name, { method, path, input }]) =>
    method === 'POST' && 'body' in input && input.body === 'form'
      ? [{ name, path: path.replace(':language', 'fi') }]
      : [],
  );
  expect(routes.length).toBeGreaterThan(10);
  for (const { name, path } of routes) {
    const fields = Object.fromEntries(Object.values(FIELD).map((field): [string, string | File] => [field, TYPED]));
    Object.assign(fields, { files: canaryFile(), partners: 'yes', website: '' });
    if (path.startsWith('/fi/mine')) fields.code = code;
    for (const question of path.includes(':question') ? QUESTIONS : ['']) {
      await postAll(path.replace(':question', question), fields);
    }
    if (name !== 'sendContest') continue;
    for (const wallet of [WALLET, `${VICTIM}@${SENDER}.example`]) {
      const page = await (await fetch(`${hotline.urls.report}/fi/contest`)).text();
      const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const shown = await postAll(path, { token, wallet, text: TYPED, contact: TYPED });
      expect(shown).toContain('hl-code');
    }
  }
};

/** A question of an investigator's, with what a victim told them, and the victim's answer. */
const askAndAnswer = async (code: string): Promise<void> => {
  const found = await eventually(async () => {
    const one = await lookUpReport({ table: table(), pause: async () => undefined }, code);
    return one.state === 'known' ? one : null;
  }, PATIENCE);
  const staff = { table: table(), settings: functionSettings(['age1a', 'age1b', 'age1c']), clock: () => new Date() };
  const asked = await askVictim(staff, { who: 'lead', report: found.report.id, question: TYPED });
  if (!asked.ok) throw new Error(asked.reason);
  await postAll('/fi/mine/answer', { code, asked: asked.askedAt, answer: TYPED });
  await postAll('/fi/mine/add', { code, text: TYPED, files: canaryFile() });
};

/** What a program submits, its sender's words and a file in it. */
const submitByProgram = async (): Promise<void> => {
  const contentBase64 = Buffer.from(`${known}\n${letter('fi', 4, WALLET).text}`).toString('base64');
  const answer = await fetch(`${hotline.urls.report}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `${FILE}-${PASSWORD}` },
    body: JSON.stringify({ text: TYPED, consent: { partners: true }, files: [{ name: `${FILE}.txt`, contentBase64 }] }),
  });
  expect(answer.status).toBe(201);
};

/** Says something of a wallet in the partner's name. */
const say = async (body: object): Promise<void> => {
  const headers = { authorization: `Bearer ${token}`, 'webhook-id': 'canary' };
  const sent = { method: 'POST', headers, body: JSON.stringify(body) };
  expect((await fetch(`${hotline.urls.feed}/feed/v1/sightings`, sent)).status).toBe(202);
};

const queued: string[] = [];
/** Keeps what lies in the queues at this moment, dead letters too: the cloud has them for itself, so that a copy is looked at. */
const lookAtQueues = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'canary-'));
  for (const name of ['cloud.sqlite', 'cloud.sqlite-wal']) await cp(join(hotline.dataDir, name), join(folder, name));
  const database = new DatabaseSync(join(folder, 'cloud.sqlite'));
  for (const row of database.prepare('select queue, body, attributes from messages').all())
    queued.push(JSON.stringify(row));
  database.close();
  await rm(folder, { recursive: true });
};

describe('what somebody wrote who reports', () => {
  it('is looked for in each field in which words of a submission are stored', () => {
    const taken = (schema: Schema, at: string): string[] => {
      const inside = Object.entries(schema.properties ?? {}).flatMap(([name, one]) => taken(one, `${at}.${name}`));
      const each = schema.items === undefined ? [] : taken(schema.items, at);
      return schema.type === 'string' && schema.enum === undefined && schema.const === undefined
        ? [at.slice(1)]
        : [...inside, ...each];
    };
    // `fillInForm` and `submitByProgram` plant them, but for what the hotline writes itself, and `enteredBy`, which is staff's.
    expect(taken(schemaOf(Submission), '')).toEqual([
      ...['id', 'receivedAt', 'text'],
      ...['uploads.key', 'uploads.name', 'uploads.type', 'uploads.sha256', 'contact'],
      ...['circumstances.whom', 'circumstances.came', 'circumstances.safe', 'circumstances.enteredBy'],
      ...['circumstances.corrected.wallet', 'circumstances.corrected.amount', 'circumstances.corrected.deadline'],
    ]);
  });

  it('is in no byte that leaves: by webhook, pull, snapshot, TAXII, MISP, status, log of tries, page or mail to partners', async () => {
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
      await lookAtQueues();
      // One after the other: letters that come at once may each miss the text of the others.
      if (n < 2) await hotline.idle(PATIENCE);
    }
    // And by the form, page by page and all at once, by a program, and afterwards with the receipt's code.
    const code = await fillInForm();
    await submitByProgram();
    await lookAtQueues();
    await askAndAnswer(code);
    await eventually(() => partner.received.at(0), PATIENCE);
    // Refused once: it stands in the log of tries, and its contacts were mailed.
    await eventually(
      async () => (await sentMails(hotline)).some(({ to }) => to.includes('soc@cert.example')),
      PATIENCE,
    );
    partner.answer(204);
    await hotline.idle(PATIENCE);
    await postToEachRoute(code);
    await say({ type: 'sighting', address: WALLET, count: 2, note: `${NAME} ${PHONE} ${PASSWORD}` });
    await lookAtQueues();
    // Words of an investigator's, with what a victim told them.
    const reason = `${PASSWORD} ${PHONE} ${SENDER}`;
    const deciding = {
      table: table(),
      settings: functionSettings(['age1a', 'age1b', 'age1c']),
      clock: () => new Date(),
    };
    const held = await decide(deciding, { who: 'lead', verb: 'hold', address: WALLET, reason });
    expect(held).toMatchObject({ ok: true });
    await eventually(() => partner.received.some(({ body }) => body.includes('wallet.paused')), PATIENCE);
    await lookAtQueues();

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
    const { briefTo } = deciding.settings;
    // To partners, to whoever watches, and to whom else a mail goes one day: all but what investigators may read, and what answers a sender.
    const mails = (await sentMails(hotline)).filter(
      ({ to }) => !to.every((one) => [...SENDERS, ...briefTo].includes(one)),
    );
    expect(mails.map(({ to }) => to)).toContainEqual(['watch@hotline.localhost']);
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
      await get('/feed/v1/sightings'),
      ...queued,
      ...mails.map((mail) => JSON.stringify(mail)),
    ];
    expect(left.join('\n')).toContain(WALLET);
    expect(queued.length).toBeGreaterThan(3);
    for (const canary of CANARIES) {
      const seen = left
        .filter((one) => one.toLowerCase().includes(canary.toLowerCase()))
        .map((one) => one.slice(0, 300));
      expect([canary, seen]).toEqual([canary, []]);
    }
  });
});
