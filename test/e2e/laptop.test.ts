import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessToken } from '#commands/token.ts';
import { ledgerClient } from '#io/clients.ts';
import { addressOf } from '#test/support/addresses.ts';
import { postMail, sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';

const PATIENCE = 60_000;

let hotline: TestHotline;
beforeAll(async () => {
  hotline = await startTestHotline();
});
afterAll(() => hotline[Symbol.asyncDispose]());

const letter = (wallet: string) => ({
  subject: 'Fwd: Your data',
  text: `I got this.\n\nWe have your patient records. Pay 200 EUR to ${wallet} within 24 hours.\n`,
});
const askDesk = (wallet: string, token?: string) =>
  fetch(`${hotline.urls.desk}/api/v1/wallets/${wallet}`, {
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}`, 'X-Purpose': 'case 7, seized phone' },
  });

test('a forged sender, whom a greeting asks for, is entered and not answered; a credible one is', async () => {
  const [credible, forged] = [addressOf('p2wpkh', 'credible'), addressOf('p2wpkh', 'forged')];
  await postMail(hotline, { ...letter(credible), from: 'credible@example.org' });
  await postMail(hotline, { ...letter(forged), from: 'forged@example.org' }, 'dmarc-fail.example');
  await hotline.idle(PATIENCE);

  const answered = (await sentMails(hotline)).flatMap(({ to }) => to);
  const token = await accessToken(hotline.identity);
  const known = await Promise.all([askDesk(credible, token), askDesk(forged, token)]);

  expect(answered).toContain('credible@example.org');
  expect(answered).not.toContain('forged@example.org');
  expect(known.map(({ status }) => status)).toEqual([200, 200]);
});

test('the desk answers nobody without a token of its identity provider, after a jump of the clock too', async () => {
  const wallet = addressOf('p2wpkh', 'credible');
  const old = await accessToken(hotline.identity);
  hotline.clock.advance(7_200_000);
  const fresh = await accessToken(hotline.identity);

  const statuses = [];
  for (const token of [undefined, 'made-up', old, fresh]) statuses.push((await askDesk(wallet, token)).status);

  expect(statuses).toEqual([401, 401, 401, 200]);
});

test('each schedule runs by hand', async () => {
  const before = (await sentMails(hotline)).length;

  for (const name of hotline.schedules) await hotline.runSchedule(name);
  await hotline.idle(PATIENCE);

  const sent = (await sentMails(hotline)).slice(before);
  expect(hotline.schedules.toSorted()).toEqual([
    'hotline-daily-batch',
    'hotline-daily-brief',
    'hotline-daily-check',
    'hotline-sweep',
  ]);
  expect(sent.some(({ to }) => to.includes('investigators@police.example'))).toBe(true);
});

test('a heartbeat comes in by mail and by the public side, is measured, and leaves nothing behind', async () => {
  const { cloud, outputs, dataDir } = hotline;
  const table = { client: ledgerClient(hotline.connection), name: outputs.TableName ?? '' };
  const rows = async () => (await table.client.send(new ScanCommand({ TableName: table.name, Select: 'COUNT' }))).Count;
  await hotline.idle(PATIENCE);
  const [known, mailed] = [await rows(), (await sentMails(hotline)).length];

  await hotline.runSchedule('hotline-heartbeat');
  await hotline.idle(PATIENCE);

  const inbox = cloud.buckets.list(outputs.InboxBucket ?? '').filter(({ key }) => !key.startsWith('draft/'));
  const measured = readdirSync(join(dataDir, 'logs'))
    .filter((file) => file.includes('process-report'))
    .map((file) => readFileSync(join(dataDir, 'logs', file), 'utf8'))
    .join('');
  expect(inbox).toEqual([]);
  expect(await rows()).toBe(known);
  // The heartbeat itself: nobody answered it.
  expect((await sentMails(hotline)).length).toBe(mailed + 1);
  for (const metric of ['MailHeartbeats', 'FormHeartbeats', 'HeartbeatRoundTrip']) expect(measured).toContain(metric);
});

test('the daily check finds the laptop as it was meant, and says so where a rule set was deactivated', async () => {
  const logged = () =>
    readdirSync(join(hotline.dataDir, 'logs'))
      .filter((file) => file.includes('heartbeat'))
      .map((file) => readFileSync(join(hotline.dataDir, 'logs', file), 'utf8'))
      .join('');
  const before = logged().length;

  await hotline.runSchedule('hotline-daily-check');
  await hotline.idle(PATIENCE);
  const well = logged().slice(before);
  expect(well).toMatch(/"ChecksFailed":0/);
  expect(well).not.toContain('not as it was meant');

  hotline.cloud.mailAccount.activate(null);
  await hotline.runSchedule('hotline-daily-check');
  await hotline.idle(PATIENCE);
  const wrong = logged().slice(before + well.length);
  expect(wrong).toMatch(/"ChecksFailed":1/);
  expect(wrong).toContain('no rule set is active: mail is refused');
});
