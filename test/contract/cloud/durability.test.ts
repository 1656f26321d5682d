import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BatchGetCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MovableClock } from '#local/clock.ts';
import { Cloud, type CloudOptions } from '#local/cloud/cloud.ts';
import { clientsOf, LEDGER_TABLE } from '#test/support/cloud/cloud.ts';

const CHILD = fileURLToPath(new URL('../../support/cloud/cloud-child.ts', import.meta.url));
const KILLS = process.env.HOTLINE_TEST_RUNS === 'long' ? 20 : 2;
/** How many acknowledgements a child gives before it is killed. */
const WRITES = 60;

let dataDir = '';
const opened: Cloud[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hotline-durable-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const cloud of opened.splice(0)) await cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const open = async (options: Partial<CloudOptions> = {}) => {
  const cloud = await Cloud.open({ dataDir, clock: new MovableClock(), onProblem: () => {}, ...options });
  opened.push(cloud);
  return cloud;
};

/** Runs the writing child until it has acknowledged enough, kills it, and says what it had acknowledged. */
const writeAndKill = async (run: number): Promise<string[]> => {
  const child = spawn(process.execPath, [CHILD, dataDir, String(run)], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines: string[] = [];
  let rest = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    if (lines.length > WRITES) child.kill('SIGKILL');
  });
  await ended;
  return lines.filter((line) => line !== 'ready');
};

/** The ids that a child's lines of one kind acknowledge. */
const idsOf = (lines: string[], kind: string) =>
  lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));

describe('a cloud whose process is killed while it writes', () => {
  it('has lost nothing that it had acknowledged, and nothing is there by half', async () => {
    const lines: string[] = [];
    for (let run = 0; run < KILLS; run += 1) lines.push(...(await writeAndKill(run)));

    const cloud = await open();
    await cloud.createTable(LEDGER_TABLE, 'ledger');

    const missing = idsOf(lines, 'object').filter(
      (id) => cloud.buckets.get('kept', id)?.body.toString() !== id.repeat(500),
    );
    expect(missing).toEqual([]);
    const bodies = new Set<string>();
    const eventKeys = new Set<string>();
    for (let batch = cloud.queues.receive('told', { max: 10 }); batch.length > 0; ) {
      for (const { body } of batch) {
        const key = body.startsWith('{') ? JSON.parse(body).Records?.[0].s3.object.key : undefined;
        if (key === undefined) bodies.add(body);
        else eventKeys.add(key);
      }
      batch = cloud.queues.receive('told', { max: 10 });
    }
    expect(idsOf(lines, 'message').filter((id) => !bodies.has(id))).toEqual([]);
    expect(cloud.buckets.list('kept').map((object) => object.key)).toEqual([...eventKeys].sort());
    expect(await incompleteRows(cloud, idsOf(lines, 'rows'))).toEqual([]);
    expect(readdirSync(join(dataDir, 'blobs'))).toHaveLength(cloud.buckets.list('kept').length);
  });

  const incompleteRows = async (cloud: Cloud, ids: string[]): Promise<string[]> => {
    const { ledger } = clientsOf(cloud.connection);
    const found = new Map<string, number>();
    for (let start = 0; start < ids.length; start += 50) {
      const Keys = ids.slice(start, start + 50).flatMap((pk) => ['A', 'B'].map((sk) => ({ pk, sk })));
      const { Responses } = await ledger.send(new BatchGetCommand({ RequestItems: { ledger: { Keys } } }));
      for (const { pk } of Responses?.ledger ?? []) found.set(pk, (found.get(pk) ?? 0) + 1);
    }
    ledger.destroy();
    return ids.filter((id) => found.get(id) !== 2);
  };
});

describe('the DynamoDB emulator', () => {
  /** Processes that hold the emulator's file of this test as an argument. */
  const emulators = (): number[] =>
    execFileSync('ps', ['-eo', 'pid=,args='])
      .toString()
      .split('\n')
      .filter((line) => line.includes(join(dataDir, 'dynamodb.sqlite')) && !line.includes('supervise.sh'))
      .map((line) => Number.parseInt(line, 10));
  const until = async (condition: () => boolean) => {
    for (let tries = 0; tries < 200 && !condition(); tries += 1) await pause(25);
    expect(condition()).toBe(true);
  };

  it('ends with the process that started it, even when that is killed', async () => {
    await writeAndKill(0);
    await until(() => emulators().length === 0);
  });

  it('is started again when it crashes, and has kept what it had', async () => {
    const problems: string[] = [];
    const cloud = await open({ onProblem: (problem) => problems.push(problem) });
    await cloud.createTable(LEDGER_TABLE, 'ledger');
    const { ledger } = clientsOf(cloud.connection);
    await ledger.send(new PutCommand({ TableName: 'ledger', Item: { pk: 'a', sk: 'b' } }));

    for (const pid of emulators()) process.kill(pid, 'SIGKILL');
    await until(() => problems.length > 0);

    const { Item } = await ledger.send(new GetCommand({ TableName: 'ledger', Key: { pk: 'a', sk: 'b' } }));
    expect(Item).toEqual({ pk: 'a', sk: 'b' });
    expect(problems[0]).toContain('started again');
    ledger.destroy();
  });

  it('that is missing is said to be missing, with what to do', async () => {
    await expect(open({ dynoxideBinary: '/nowhere/dynoxide' })).rejects.toMatchObject({
      message: expect.stringContaining('/nowhere/dynoxide'),
      advice: expect.stringContaining('HOTLINE_DYNAMODB_ENDPOINT'),
    });
  });
});

describe('a data directory', () => {
  it('belongs to one process', async () => {
    await open();
    await expect(open()).rejects.toThrow('another embedded cloud runs on');
  });

  it('keeps its messages, hidden or delayed ones too, and how far its clock was moved', async () => {
    const clock = new MovableClock();
    const first = await Cloud.open({ dataDir, clock });
    first.queues.create('work');
    clock.advance(40 * 86_400_000);
    first.queues.send('work', { body: 'in flight' });
    first.queues.receive('work');
    first.queues.send('work', { body: 'delayed', delay: 600 });
    await first.close();

    const later = new MovableClock();
    const second = await open({ clock: later });

    expect(Math.abs(later.offset - 40 * 86_400_000)).toBeLessThan(1);
    expect(second.queues.counts('work')).toEqual({ visible: 0, inFlight: 1, delayed: 1 });
    later.advance(601_000);
    expect(second.queues.receive('work', { max: 10 }).map((message) => message.body)).toEqual(['in flight', 'delayed']);
  });

  it('is cleared of bodies that a crash left without an object', async () => {
    const first = await Cloud.open({ dataDir, clock: new MovableClock() });
    first.buckets.create('kept');
    first.buckets.put('kept', 'a', Buffer.from('x'));
    await first.close();
    writeFileSync(join(dataDir, 'blobs', 'orphan'), 'left over');

    const second = await open();

    expect(readdirSync(join(dataDir, 'blobs'))).toHaveLength(1);
    expect(second.buckets.get('kept', 'a')?.body.toString()).toBe('x');
  });
});
