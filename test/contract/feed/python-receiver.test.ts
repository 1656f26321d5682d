import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signedHeaders } from '#io/feed/webhook.ts';
import { feedEvent, groupEvent, packed } from '#test/unit/feed/events.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OTHER = 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const RECEIVER = join(import.meta.dirname, '../../../examples/receiver-python/receiver.py');
const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0;

let folder: string;
let child: ChildProcess;
let url: string;
let printed: string[];

const start = async (env: Record<string, string> = {}): Promise<void> => {
  child = spawn('python3', [RECEIVER], {
    env: { ...process.env, WEBHOOK_SECRET: SECRET, RECEIVER_STATE: join(folder, 'state.json'), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise<void>((listening, reject) => {
    child.once('exit', reject);
    if (child.stdout === null) return reject(new Error('it says nothing'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('listening ')) {
        url = `http://127.0.0.1:${line.slice('listening '.length)}/`;
        return listening();
      }
      printed.push(line);
    });
  });
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receiver-py-'));
  printed = [];
});
afterEach(() => {
  child?.kill();
  rmSync(folder, { recursive: true });
});

const post = (body: string, secrets = [SECRET], time = new Date()): Promise<Response> =>
  fetch(url, { method: 'POST', headers: signedHeaders(secrets, { id: 'msg_1', time, body }), body });
const delivery = (from: number, to: number): string =>
  JSON.stringify(
    packed(
      'GREEN',
      from - 1,
      Array.from({ length: to - from + 1 }, (_, n) => feedEvent(from + n)),
    ),
  );
/** An answer may come before what was printed ahead of it: they go different ways. */
const printedIs = (seqs: number[]) =>
  vi.waitFor(() => expect(printed.map((line) => Number(line.split(' ')[1]))).toEqual(seqs), { timeout: 10_000 });

// Machines without Python know it as a skipped test: the receiver in Node is judged by the others.
describe.skipIf(!hasPython)('the example receiver in Python', () => {
  it('takes what one of two secrets signed, each event once, and answers a challenge', async () => {
    await start();
    const challenge = await post(JSON.stringify({ version: 1, type: 'feed.challenge', challenge: 'x'.repeat(32) }));
    expect(await challenge.json()).toEqual({ challenge: 'x'.repeat(32) });
    expect((await post(JSON.stringify({ version: 1, type: 'feed.ping' }))).status).toBe(204);
    expect((await post(delivery(1, 2), [OTHER, SECRET])).status).toBe(204);
    expect((await post(delivery(1, 3))).status).toBe(204);
    expect((await post(delivery(4, 4), [OTHER])).status).toBe(401);
    expect((await post(delivery(4, 4), [SECRET], new Date(Date.now() - 600_000))).status).toBe(401);
    expect((await post('x'.repeat(30_000))).status).toBe(413);
    const another = { ...JSON.parse(delivery(1, 1)), log: 'log_fedcba9876543210' };
    expect((await post(JSON.stringify(another))).status).toBe(204);
    await printedIs([1, 2, 3, 1]);
  });

  it('takes what is about a campaign or a cluster', async () => {
    await start();
    expect((await post(JSON.stringify(packed('GREEN', 0, [groupEvent(1)])))).status).toBe(204);
    await printedIs([1]);
  });

  it('fetches a hole before it acknowledges', async () => {
    const feed = createServer((request, response) => {
      const isAsked = request.headers.authorization === 'Bearer k' && request.url?.includes('after=1&');
      response.writeHead(isAsked ? 200 : 500).end(delivery(2, 3));
    });
    await new Promise<void>((listening) => feed.listen(0, '127.0.0.1', listening));
    await start({ FEED_URL: `http://127.0.0.1:${(feed.address() as AddressInfo).port}`, FEED_KEY: 'k' });
    await post(delivery(1, 1));
    expect((await post(delivery(4, 4))).status).toBe(204);
    feed.close();
    await printedIs([1, 2, 3, 4]);
  });
});
