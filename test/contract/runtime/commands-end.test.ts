import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { localPartner } from '#commands/laptop/local-partner.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { eventually } from '#test/support/cloud/hotline.ts';
import { environmentOn, processesOn, startSaying } from '#test/support/cloud/processes.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
/** How long the end may take, in milliseconds. */
const END_MS = 5_000;

let test: TestCloud;
let folder: string;
let receiverPort: number;
/** Answers nothing: a demo that sends its letters there waits. */
let silent: Server;

beforeAll(async () => {
  test = await openCloud();
  folder = await mkdtemp(join(tmpdir(), 'commands-end-'));
  await test.cloud.createTable(WITHOUT_STREAM, 'commands-end');
  silent = createServer(() => undefined);
  const url = `http://127.0.0.1:${await portOf(silent)}`;
  const free = createServer();
  receiverPort = await portOf(free);
  await new Promise((closed) => free.close(closed));
  const secret = { Name: `hotline-endpoint-${localPartner(receiverPort).id}`, SecretString: `whsec_${'A'.repeat(44)}` };
  await test.clients.secrets.send(new CreateSecretCommand(secret));
  const { endpoint, region, credentials } = test.cloud.connection;
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs: { TableName: 'commands-end', WebhooksQueueUrl: test.queueUrls.webhooks },
    urls: { report: url, desk: url, feed: url, mailbox: 'http://127.0.0.1:1', identity: url },
    smtpPort: Number(new URL(url).port),
    identity: { issuer: url, clientId: '', clientSecret: '', audience: '' },
  });
});
afterEach(() => {
  for (const pid of processesOn(folder)) process.kill(Number(pid), 'SIGKILL');
});
afterAll(async () => {
  silent.closeAllConnections();
  silent.close();
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const portOf = (server: Server): Promise<number> =>
  new Promise((listening) => server.listen(0, '127.0.0.1', () => listening((server.address() as AddressInfo).port)));

const isListening = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
    socket.unref();
  });

describe('a command that runs on', () => {
  it.each([
    ['npm run receiver', 'SIGTERM', 'receiver', /^receiving the feed/m],
    ['npm run receiver', 'SIGKILL', 'receiver', /^receiving the feed/m],
    ['the receiver that npm run demo starts', 'SIGKILL', 'demo', /^ {2}receiver: /m],
  ] as const)('ends with npm: %s, by %s', async (_, signal, command, awaited) => {
    const env = { ...environmentOn(folder), HOTLINE_RECEIVER_PORT: String(receiverPort) };
    const { child } = await startSaying('npm', ['run', command], env, awaited);
    expect(await isListening(receiverPort)).toBe(true);
    child.kill(signal);
    await eventually(async () => !(await isListening(receiverPort)), END_MS);
  });
});
