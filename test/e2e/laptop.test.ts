import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerPartner } from '#actions/feed/register-partner.ts';
import { exerciseNight, scoreOf } from '#commands/exercise/night.ts';
import { handInAll, playedBy, watchNight } from '#commands/exercise/run-night.ts';
import { LOOPBACK_PARTNER } from '#commands/laptop/loopback-partner.ts';
import { accessToken } from '#commands/token.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { enqueue } from '#io/queue.ts';
import { DEFAULT_NAME, physicalNames } from '#physical-names';
import { addressOf } from '#test/support/addresses.ts';
import { postMail, sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { runCommand } from '#test/support/cloud/run-command.ts';
import { signInByCommand } from '#test/support/web/command-sign-in.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

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

const run = promisify(execFile);
/** Whether a program is on this machine. */
const isThere = (program: string): Promise<boolean> =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  );
/** What the partner's day said: the key, and what it was told last. */
let day = '';
const saidIn = (pattern: RegExp): string => pattern.exec(day)?.[1] ?? '';

test('a partner’s day goes by in a command, and each of its lines can be had again as it says', async () => {
  await signInByCommand(hotline.dataDir, 'admin');
  const begun = performance.now();
  const { status, out, problem } = await runCommand('partner', hotline.dataDir, ['day']);
  day = out;
  expect([status, problem, performance.now() - begun < PATIENCE]).toEqual([0, '', true]);
  const steps = out
    .match(/^ {2}[a-z ]{12} (?:wallet|campaign|cluster)\.\w+/gm)
    ?.map((line) => line.trim().split(/ {2,}/)[0]);
  for (const step of ['seen', 'updated', 'paid', 'paused', 'retracted']) expect(steps).toContain(step);
  const wallet = saidIn(/wallet\.retracted +(\w+)/);
  // The same in its tools: revoked in TAXII, and no ground to act on in MISP.
  expect(out).toMatch(new RegExp(`indicator--[0-9a-f-]{36} {2}${wallet} {2}confidence 85, revoked`));
  expect(out).toMatch(new RegExp(`${wallet} {2}to_ids false {2}.*RETRACTED \\(not-extortion\\)`));
  expect(out).toContain('204: it is not among those who have not acknowledged');
  expect((await runCommand('partner', hotline.dataDir, ['unheard'])).out).not.toContain(wallet);
  const commands = [...out.matchAll(/^ {4}\$ (curl .*)$/gm)].map(([, command = '']) => command);
  expect(commands.length).toBeGreaterThan(steps?.length ?? 0);
  if (!(await isThere('curl'))) return;
  // Once each kind: sixty a minute are let through.
  const env = { ...process.env, KEY: saidIn(/KEY=(\S+)/), FEED: saidIn(/FEED=(\S+)/) };
  const again = [commands[0] ?? '', ...commands.slice(-6)].map((command) => command.replace('curl', 'curl --fail'));
  await run('bash', ['-ec', again.join('\n')], { env });
});

test('the examples for partners run as they are written', async ({ skip }) => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/feed/README.md'), 'utf8');
  const blocks = (language: string) =>
    [...page.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, text = '']) => text);
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  const wallet = saidIn(/wallet\.retracted +(\w+)/);
  const env = {
    ...process.env,
    ...{ KEY: saidIn(/KEY=(\S+)/), FEED: saidIn(/FEED=(\S+)/), EVENT: saidIn(/(evt_\w+)/), WALLET: wallet },
  };
  const missing = [];
  try {
    if (await isThere('curl')) {
      // What is refused ends the block; and each says what it got.
      const strict = 'curl() { command curl -sS --fail-with-body -w "\\n" "$@"; }';
      const { stdout } = await run('bash', ['-ec', [strict, ...blocks('sh')].join('\n')], { env, cwd: folder });
      for (const said of [wallet, '"state":"new"', '"collections"', '"Orgc"', '"standing"'])
        expect(stdout).toContain(said);
    } else missing.push('curl');
    const pulled: [program: string, file: string, language: string][] = [
      ['node', 'pull.mjs', 'js'],
      ['python3', 'pull.py', 'python'],
    ];
    for (const [program, file, language] of pulled) {
      if (!(await isThere(program))) {
        missing.push(program);
        continue;
      }
      expect(blocks(language)).toHaveLength(1);
      writeFileSync(join(folder, file), blocks(language)[0] ?? '');
      rmSync(join(folder, 'feed-state.json'), { force: true });
      const { stdout } = await run(program, [file], { env, cwd: folder });
      expect(stdout).toContain(`remove ${wallet} not-extortion`);
      expect(JSON.parse(readFileSync(join(folder, 'feed-state.json'), 'utf8')).upto).toBeGreaterThan(10);
      // Nothing follows.
      expect((await run(program, [file], { env, cwd: folder })).stdout).toBe('');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (missing.length > 0) skip(`not on this machine: ${missing.join(', ')}`);
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

test('an exercise night is briefed, held, corrected and written down by who plays it, and scored', async () => {
  const { connection, outputs, clock } = hotline;
  const receiver = await TestReceiver.start();
  const table = { client: ledgerClient(connection), name: outputs.TableName ?? '' };
  const secrets = secretsClient(connection);
  const secretPrefix = physicalNames(DEFAULT_NAME).secrets.endpointPrefix;
  const record = () => Promise.resolve();
  const registered = await registerPartner(
    { table, secrets, secretPrefix, allowLoopback: true, record, clock: () => new Date(clock.now()) },
    { name: LOOPBACK_PARTNER, url: receiver.url, audience: 'AMBER' },
  );
  if (!registered.ok) throw new Error(registered.reason);
  const webhooks = { client: queueClient(connection), url: outputs.WebhooksQueueUrl ?? '' };
  await enqueue({ webhooks }, deliverTo(registered.endpoint));
  const inbox = { client: objectsClient(connection), name: outputs.InboxBucket ?? '' };
  const place = { hotline, operator: { table, secrets, inbox }, partner: registered.endpoint };
  const night = exerciseNight('a night in November');

  const handed = handInAll(place, night);
  const play = playedBy({ complain: () => undefined }, place, night);
  const moments = await watchNight(place, night, (2 * PATIENCE) / 1_000, async (what) => {
    await play(what);
    // As each minute: what is due to an endpoint is enqueued.
    await hotline.runSchedule('hotline-sweep');
  });
  await handed;

  expect(scoreOf(moments).filter(({ seconds }) => seconds === null)).toEqual([]);
  expect(scoreOf(moments).reduce((sum, { points }) => sum + points, 0)).toBe(100);
  // What is taken back before it was delivered never leaves: then the partner has nothing to correct.
  expect(receiver.received.length).toBeGreaterThan(0);
  await receiver.stop();
}, 150_000);

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
