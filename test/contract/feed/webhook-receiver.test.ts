import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signedHeaders } from '#io/feed/webhook.ts';
import { feedEvent, groupEvent, packed } from '#test/unit/feed/events.ts';
import { startReceiver } from '../../../examples/receiver/receiver.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

let folder: string;
let server: Server;
let printed: string[];

const start = async (): Promise<void> => {
  const stateFile = join(folder, 'state.json');
  server = await startReceiver({ secret: SECRET, stateFile, port: 0, print: (line) => printed.push(line) });
};
const stop = (): Promise<void> => {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'receiver-'));
  printed = [];
  await start();
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

const send = async (body: string, { secret = SECRET, time = new Date(), method = 'POST' } = {}): Promise<number> => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const headers = signedHeaders([secret], { id: 'msg_1', time, body });
  const { status } = await fetch(url, method === 'POST' ? { method, headers, body } : { method, headers });
  return status;
};
const delivery = (from: number, to: number): string => {
  const events = Array.from({ length: to - from + 1 }, (_, n) => feedEvent(from + n));
  return JSON.stringify(packed('GREEN', from - 1, events));
};
const seqs = (): string[] => printed.map((line) => line.split('  ')[0] ?? '');

describe('the example receiver', () => {
  it.each(['wallet.paused', 'wallet.retracted'] as const)(
    'says no more of a %s than whom it is about',
    async (type) => {
      const event = feedEvent(1, { type });
      await send(JSON.stringify(packed('GREEN', 0, [event], 1)));
      expect(printed).toEqual([`1  ${type}  TLP:AMBER  BTC ${event.wallet.address}`]);
    },
  );

  it('prints each wallet of a delivery', async () => {
    expect(await send(delivery(1, 2))).toBe(204);
    expect(printed).toEqual([
      `1  wallet.seen  TLP:AMBER  BTC ${feedEvent(1).wallet.address}  3+ reports, 2026-11-23 to 2026-11-24, demands 200 EUR`,
      expect.stringMatching(/^2 {2}/),
    ]);
  });

  it('takes a log that has another name from its beginning', async () => {
    await send(delivery(1, 3));
    const another = { ...JSON.parse(delivery(1, 2)), log: 'log_fedcba9876543210' };
    await send(JSON.stringify(another));
    await send(JSON.stringify(another));
    expect(seqs()).toEqual(['1', '2', '3', '1', '2', '(1 to 2 was received before)']);
  });

  it('takes each event once, when deliveries come again, overlap, or it was started anew', async () => {
    await send(delivery(1, 2));
    await send(delivery(1, 2));
    await send(delivery(2, 3));
    await stop();
    await start();
    await send(delivery(3, 4));
    expect(seqs()).toEqual(['1', '2', '(1 to 2 was received before)', '3', '4']);
  });

  it('takes nothing in while its clock is ten minutes off, either way, and all of it once that is right', async () => {
    const off = 10 * 60_000;
    for (const by of [-off, off]) {
      expect(await send(delivery(1, 2), { time: new Date(Date.now() + by) })).toBeGreaterThanOrEqual(400);
    }
    expect(seqs().filter((seq) => /^\d+$/.test(seq))).toEqual([]);
    // Each attempt is signed at its own time, so that the next one after its clock was set is taken.
    expect(await send(delivery(1, 2))).toBe(204);
    expect(seqs().filter((seq) => /^\d+$/.test(seq))).toEqual(['1', '2']);
  });

  it('says what it missed', async () => {
    await send(delivery(1, 1));
    await send(delivery(4, 4));
    expect(seqs()).toEqual(['1', '! 2 to 3 is missing: ask for a replay from 2', '4']);
  });

  it('takes what it missed when it is replayed, and nothing twice', async () => {
    await send(delivery(1, 1));
    await send(delivery(5, 5));
    await send(delivery(1, 3));
    await send(delivery(3, 6));
    await send(delivery(1, 6));
    expect(seqs().filter((seq) => /^\d+$/.test(seq))).toEqual(['1', '5', '2', '3', '4', '6']);
  });

  it('fetches what it missed before it acknowledges, and does not while it cannot', async () => {
    await stop();
    const asked: (string | undefined)[] = [];
    let body: string | null = null;
    const feed = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization}`);
      response.writeHead(body === null ? 503 : 200, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((listening) => feed.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(feed.address() as AddressInfo).port}`;
    const stateFile = join(folder, 'state.json');
    const print = (line: string) => void printed.push(line);
    server = await startReceiver({ secret: SECRET, stateFile, port: 0, print, pull: { url, key: 'k' } });
    await send(delivery(1, 1));
    expect(await send(delivery(4, 4))).toBe(500);
    body = delivery(2, 3);
    expect(await send(delivery(4, 4))).toBe(204);
    feed.close();
    expect(seqs().filter((seq) => !seq.startsWith('!'))).toEqual(['1', '2', '3', '4']);
    expect(asked[0]).toBe(`/feed/v1/events?after=1&log=${JSON.parse(delivery(1, 1)).log} Bearer k`);
  });

  it('answers what challenges it, and a ping', async () => {
    const challenge = 'x'.repeat(32);
    const body = JSON.stringify({ version: 1, type: 'feed.challenge', challenge });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const headers = signedHeaders([SECRET], { id: 'msg_1', time: new Date(), body });
    expect(await (await fetch(url, { method: 'POST', headers, body })).json()).toEqual({ challenge });
    expect(await send(JSON.stringify({ version: 1, type: 'feed.ping', after: 0, upto: 0, events: [] }))).toBe(204);
    expect(printed).toEqual([]);
  });

  it.each([
    ["signed with another's secret", { secret: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }, 401],
    ['ten minutes old', { time: new Date(Date.now() - 600_000) }, 401],
    ['that is no post', { method: 'GET' }, 405],
  ])('refuses a delivery %s', async (_, options, status) => {
    expect(await send(delivery(1, 1), options)).toBe(status);
    expect(seqs()).not.toContain('1');
  });

  it('refuses what is too large for a delivery', async () => {
    expect(await send('x'.repeat(30_000))).toBe(413);
  });

  it('takes what is sent ahead of a failing delivery at once, once, and keeps its place', async () => {
    const paused = feedEvent(4, { type: 'wallet.paused' });
    const ahead = { ...JSON.parse(delivery(1, 1)), after: 2, upto: 2, events: [paused] };
    await send(delivery(1, 2));
    await send(JSON.stringify(ahead));
    await send(JSON.stringify(ahead));
    expect(seqs()).toEqual(['1', '2', '4', '(3 to 2 was received before)']);
    await send(JSON.stringify(packed('GREEN', 2, [feedEvent(3), paused, feedEvent(5)])));
    expect(seqs().slice(4)).toEqual(['3', '5']);
  });

  it('takes what takes back a log that it no longer receives, and begins each log anew', async () => {
    await send(delivery(1, 3));
    const gone = feedEvent(2, { type: 'wallet.retracted', reason: 'marking-raised' });
    await send(JSON.stringify({ ...packed('GREEN', 0, [gone]), after: 0, upto: 0, left: true, events: [gone] }));
    await send(JSON.stringify(packed('AMBER', 0, [feedEvent(1)])));
    await send(delivery(1, 1));
    expect(seqs()).toEqual(['1', '2', '3', '2', '1', '1']);
    expect(printed[3]).toContain('marking-raised');
  });

  it('takes what is about a campaign', async () => {
    await send(JSON.stringify(packed('GREEN', 0, [groupEvent(1)])));
    expect(printed).toEqual(['1  campaign.updated  TLP:AMBER  campaign 4f7k2m9qw1  listed']);
  });

  it.each(['receiver/receiver.ts', 'receiver-python/receiver.py'])('%s is read in one go: under 100 lines', (name) => {
    const lines = readFileSync(join(import.meta.dirname, '../../../examples', name), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThan(100);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(150);
  });

  it('takes a wallet that is of no campaign', async () => {
    await send(JSON.stringify(packed('GREEN', 0, [feedEvent(1, { campaign: null })])));
    expect(seqs()).toEqual(['1']);
  });

  it('marks what was made up for an exercise', async () => {
    await send(JSON.stringify(packed('exercise', 0, [feedEvent(1, { exercise: true })])));
    expect(printed[0]).toContain('EXERCISE, made up');
  });
});
