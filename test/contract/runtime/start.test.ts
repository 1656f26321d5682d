import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataLock } from '#commands/laptop/data-lock.ts';
import { readLocalFile } from '#commands/laptop/local-file.ts';
import { type LocalPorts, readLocalSettings } from '#commands/laptop/local-settings.ts';
import { MovableClock } from '#local/clock.ts';
import { Cloud } from '#local/cloud/cloud.ts';
import { laptopSettings, PLACEHOLDERS, withLocalUrls } from '#local/laptop-settings.ts';
import { localDeskKey, localRecipients } from '#local/local-keys.ts';
import { keepMatching } from '#local/older-folder.ts';
import { startHotline } from '#local/start.ts';
import { Stops } from '#local/stops.ts';
import { DEFAULT_NAME, physicalNames } from '#physical-names';
import { settings as operator } from '../../../settings.ts';

const ANY_PORTS: LocalPorts = { report: 0, desk: 0, feed: 0, evidence: 0, smtp: 0, mailbox: 0, identity: 0 };

let dataDir: string;
const servers: Server[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hotline-start-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(dataDir, { recursive: true });
});

const noAssembly = () => Promise.reject(new Error('synthesized'));

describe('a start', () => {
  test('on a folder where another hotline runs says so, before it synthesizes over it', async () => {
    const running = new DataLock(dataDir);

    const second = startHotline({ dataDir, ports: ANY_PORTS, assembly: noAssembly });

    await expect(second).rejects.toMatchObject({
      name: 'CommandError',
      message: `Another hotline runs on the folder ${dataDir}.`,
      advice: expect.stringContaining('HOTLINE_DATA'),
    });
    running.close();
  });

  test('on a port that is taken says which, before it synthesizes', async () => {
    const other = createServer();
    servers.push(other);
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const smtp = typeof address === 'object' && address !== null ? address.port : 0;

    const start = startHotline({ dataDir, ports: { ...ANY_PORTS, smtp }, assembly: noAssembly });

    await expect(start).rejects.toMatchObject({
      name: 'CommandError',
      message: `Port ${smtp} is taken by another program.`,
    });
  });

  test('that fails lets go of the folder', async () => {
    await expect(startHotline({ dataDir, ports: ANY_PORTS, assembly: noAssembly })).rejects.toThrow('synthesized');

    new DataLock(dataDir).close();
  });
});

describe('the settings of a machine', () => {
  test('have defaults', () => {
    expect(readLocalSettings({})).toEqual({
      ports: { report: 8080, desk: 8081, feed: 8082, evidence: 8083, smtp: 2525, mailbox: 8025, identity: 8026 },
      receiverPort: 8090,
      dataDir: join(process.cwd(), '.hotline'),
      dynamoEndpoint: null,
      esplora: null,
      faults: null,
      paused: false,
    });
  });

  test.each([
    [{ HOTLINE_HTTP_PORT: 'http' }, 'HOTLINE_HTTP_PORT is not a port.'],
    [{ HOTLINE_SMTP_PORT: '65536' }, 'HOTLINE_SMTP_PORT is not a port.'],
    [{ HOTLINE_DATA: '' }, 'HOTLINE_DATA is empty.'],
    [{ HOTLINE_MAIL_PORT: '1' }, 'HOTLINE_MAIL_PORT is not a setting.'],
    [{ HOTLINE_DYNAMODB_ENDPOINT: 'here' }, 'HOTLINE_DYNAMODB_ENDPOINT is not a URL.'],
    [{ HOTLINE_DESK_PORT: '8080' }, 'Port 8080 is given to two of the hotline’s servers.'],
  ])('%o: says what is wrong', (environment, message) => {
    expect(() => readLocalSettings(environment)).toThrow(expect.objectContaining({ name: 'CommandError', message }));
  });
});

describe('what a laptop makes for itself', () => {
  test('are age keys, the same at every start, for their owner only', async () => {
    const first = await localRecipients(dataDir);
    const second = await localRecipients(dataDir);

    const file = join(dataDir, 'keys', 'recovery.txt');
    const secret = /^AGE-SECRET-KEY-1\w+$/m.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
    expect(second).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(4);
    expect(await identityToRecipient(await localDeskKey(dataDir))).toBe(first.desk);
    expect(await identityToRecipient(secret)).toBe(first.recovery);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('are settings that only a laptop may have, sealing to its own keys', async () => {
    const recipients = await localRecipients(dataDir);

    const settings = laptopSettings(operator, recipients, 8090);

    expect(settings).toMatchObject({
      laptop: true,
      urls: { report: PLACEHOLDERS.report },
      feed: { endpoints: [{ name: 'Example CERT', url: 'http://127.0.0.1:8090/' }], loopback: ['Example CERT'] },
    });
    expect(settings.sealTo.investigators.map(({ recipient }) => recipient)).not.toContain(
      operator.sealTo.investigators[0]?.recipient,
    );
  });

  test('are addresses in the place of those that it was synthesized with', () => {
    const urls = {
      report: 'http://127.0.0.1:1',
      desk: 'http://127.0.0.1:2',
      feed: 'http://127.0.0.1:3',
      evidence: 'http://127.0.0.1:4',
      identity: 'x',
    };

    const text = withLocalUrls(JSON.stringify({ a: PLACEHOLDERS.report, b: `${PLACEHOLDERS.desk}/signed-in` }), urls);

    expect(JSON.parse(text)).toEqual({ a: 'http://127.0.0.1:1', b: 'http://127.0.0.1:2/signed-in' });
  });
});

test('a command without a hotline says how to start one', async () => {
  await expect(readLocalFile(dataDir)).rejects.toMatchObject({
    name: 'CommandError',
    message: `No hotline runs on the folder ${dataDir}.`,
  });
});

test('everything is stopped, last started first, even if one of it fails', async () => {
  const stopped: string[] = [];
  const stops = new Stops();
  stops.add(() => void stopped.push('first'));
  stops.add(() => Promise.reject(new Error('stuck')));
  stops.add(() => void stopped.push('last'));

  await expect(stops.run()).rejects.toThrow(AggregateError);

  expect(stopped).toEqual(['last', 'first']);
});

describe('a folder of before there were two keys', () => {
  const { secrets: names } = physicalNames(DEFAULT_NAME);
  const open = () => Cloud.open({ dataDir, clock: new MovableClock(), region: 'eu-north-1', account: '111122223333' });

  test('matches by the key that its reports were hashed with', async () => {
    const cloud = await open();
    cloud.secrets.create(names.hashKey, { value: 'the key of old reports' });
    keepMatching(cloud, names);
    cloud.secrets.create(names.matchKey, { generate: { length: 64, excludePunctuation: true } });
    expect(cloud.secrets.get(names.matchKey).value).toBe('the key of old reports');
    await cloud.close();
  });

  test('is told from a new one and from one that has both, which keep what they have', async () => {
    const cloud = await open();
    keepMatching(cloud, names);
    expect(cloud.secrets.has(names.matchKey)).toBe(false);
    cloud.secrets.create(names.hashKey, { value: 'one' });
    cloud.secrets.create(names.matchKey, { value: 'other' });
    keepMatching(cloud, names);
    expect(cloud.secrets.get(names.matchKey).value).toBe('other');
    await cloud.close();
  });
});
