import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalPorts } from '#commands/laptop/local-settings.ts';
import { MovableClock } from '#local/clock.ts';
import { Cloud } from '#local/cloud/cloud.ts';
import { checkFolder } from '#local/folder/check-folder.ts';
import { localRecipients } from '#local/local-keys.ts';
import { Checkpoints } from '#local/runtime/event-sources/checkpoints.ts';
import { startHotline } from '#local/start.ts';
import { LEDGER_TABLE } from '#test/support/cloud/cloud.ts';

const PORTS: LocalPorts = { report: 0, desk: 0, feed: 0, evidence: 0, smtp: 0, mailbox: 0, identity: 0 };
const noAssembly = () => Promise.reject(new Error('synthesized'));

let used: string;
let dataDir: string;
beforeAll(async () => {
  used = mkdtempSync(join(tmpdir(), 'hotline-used-'));
  await localRecipients(used);
  const cloud = await Cloud.open({ dataDir: used, clock: new MovableClock() });
  cloud.secrets.create('hotline-hash-key', { value: 'kept' });
  cloud.buckets.create('hotline-originals');
  cloud.buckets.put('hotline-originals', 'originals/a', Buffer.from('sealed'));
  await cloud.createTable(LEDGER_TABLE, 'ledger');
  await cloud.close();
  writeFileSync(join(used, 'identity.json'), '{}');
  new Checkpoints(join(used, 'checkpoints')).write('changes', '0');
});
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hotline-folder-'));
  cpSync(used, dataDir, { recursive: true });
});
afterEach(() => rmSync(dataDir, { recursive: true }));
afterAll(() => rmSync(used, { recursive: true }));

const file = (...path: string[]): string => join(dataDir, ...path);
const start = (folder = dataDir): Promise<unknown> =>
  startHotline({ dataDir: folder, ports: PORTS, assembly: noAssembly });

describe('a data folder', () => {
  it('that was used is started on', async () => {
    checkFolder(dataDir);
    await expect(start()).rejects.toThrow('synthesized');
  });

  it.each<[string, string, () => void]>([
    ['a SQLite file that was cut off', 'cloud.sqlite', () => truncateSync(file('cloud.sqlite'), 5_000)],
    ['the table’s, likewise', 'dynamodb.sqlite', () => truncateSync(file('dynamodb.sqlite'), 5_000)],
    ['one that is none', 'cloud.sqlite', () => writeFileSync(file('cloud.sqlite'), 'x'.repeat(9_000))],
    [
      'one with a page of something else',
      'cloud.sqlite',
      () => {
        const bytes = readFileSync(file('cloud.sqlite'));
        writeFileSync(file('cloud.sqlite'), bytes.fill(0xff, 4_096, 8_192));
      },
    ],
    ['secrets that are empty', 'secrets.json', () => writeFileSync(file('secrets.json'), '')],
    ['secrets that are gone', 'secrets.json', () => rmSync(file('secrets.json'))],
    ['an identity that was cut off', 'identity.json', () => writeFileSync(file('identity.json'), '{"secret":')],
    ['a key that was lost', 'keys/recovery.txt', () => rmSync(file('keys', 'recovery.txt'))],
    ['a key that is empty', 'keys/investigator-1.txt', () => writeFileSync(file('keys', 'investigator-1.txt'), '')],
    [
      'a checkpoint ahead of its table',
      'checkpoints/changes',
      () => new Checkpoints(file('checkpoints')).write('changes', '9000'),
    ],
  ])('with %s says which file, and what to do', async (_, name, damage) => {
    damage();

    const started = start();

    await expect(started).rejects.toMatchObject({ name: 'CommandError', advice: expect.stringMatching(/\.$/) });
    await expect(started).rejects.toThrow(file(name));
    await expect(started).rejects.toThrow(/^[^\n]+\.$/);
  });

  it('that is somebody else’s, or a file, is not written to', async () => {
    const foreign = file('foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'thesis.txt'), 'mine');

    await expect(start(foreign)).rejects.toThrow(`${foreign} holds files that are no hotline's, such as thesis.txt.`);
    await expect(start(join(foreign, 'thesis.txt'))).rejects.toMatchObject({ name: 'CommandError' });
  });

  it('that cannot be written says so, and not that another hotline runs', async () => {
    rmSync(file('lock'), { force: true });
    mkdirSync(file('lock'));

    await expect(start()).rejects.toThrow(`${file('lock')} cannot be written.`);
  });

  it.each<[string, () => void]>([
    ['an empty file', () => writeFileSync(file('cloud.sqlite'), '')],
    ['half a key', () => writeFileSync(file('keys', 'recovery.txt'), '# public')],
    ['no secrets yet', () => rmSync(file('secrets.json'))],
  ])('whose first start was killed over it starts again: %s', async (_, leave) => {
    for (const name of ['cloud.sqlite', 'cloud.sqlite-wal', 'cloud.sqlite-shm']) rmSync(file(name), { force: true });
    leave();

    await expect(start()).rejects.toThrow('synthesized');
  });
});
