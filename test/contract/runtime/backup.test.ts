import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataLock } from '#commands/laptop/data-lock.ts';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { MovableClock } from '#local/clock.ts';
import { Cloud } from '#local/cloud/cloud.ts';
import { copyRunning } from '#local/folder/copy-folder.ts';
import { localRecipients } from '#local/local-keys.ts';
import { Mailbox } from '#local/runtime/mail/mailbox.ts';
import { ScheduleRunner } from '#local/runtime/schedules/schedules.ts';
import { clientsOf, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { runCommand } from '#test/support/cloud/run-command.ts';

let test: TestCloud;
let outside: string;
beforeEach(async () => {
  test = await openCloud();
  await localRecipients(test.dataDir);
  outside = await mkdtemp(join(tmpdir(), 'backup-'));
});
afterEach(async () => {
  await test.close();
  await rm(outside, { recursive: true });
});

/** Hands one report on as functions do: it waits in the inbox until a row names its sealed original. */
const handOn = async (n: number): Promise<void> => {
  const { objects, ledger } = test.clients;
  const { inbox, originals } = test.buckets;
  await objects.send(new PutObjectCommand({ Bucket: inbox, Key: `mail/${n}`, Body: `letter ${n}` }));
  await objects.send(new PutObjectCommand({ Bucket: originals, Key: `originals/${n}`, Body: `sealed ${n}` }));
  await ledger.send(new PutCommand({ TableName: test.table, Item: { pk: `REPORT#${n}`, sk: 'REPORT' } }));
  await objects.send(new DeleteObjectCommand({ Bucket: inbox, Key: `mail/${n}` }));
};

/** The reports of a copy that nobody has, and those whose original is gone: of reports up to one that was surely handed on. */
const lostIn = async (folder: string, upTo: number): Promise<number[]> => {
  const cloud = await Cloud.open({ dataDir: folder, clock: new MovableClock() });
  const clients = clientsOf(cloud.connection);
  const { Items = [] } = await clients.ledger.send(new ScanCommand({ TableName: test.table }));
  const rows = new Set(Items.map(({ pk }) => String(pk)));
  const has = (bucket: string, key: string) => cloud.buckets.get(bucket, key)?.body.byteLength !== undefined;
  const lost = Array.from({ length: upTo }, (_, n) => n).filter((n) =>
    rows.has(`REPORT#${n}`) ? !has(test.buckets.originals, `originals/${n}`) : !has(test.buckets.inbox, `mail/${n}`),
  );
  for (const client of Object.values(clients)) client.destroy();
  await cloud.close();
  return lost;
};

const serve = async (lock = new DataLock(test.dataDir)) => {
  const schedules = new ScheduleRunner([], {
    clock: test.clock,
    account: '111122223333',
    region: 'eu-north-1',
    invoke: async () => ({ ok: true, payload: 'null' }),
    send: () => undefined,
  });
  const backUp = () => copyRunning(test.cloud, test.dataDir);
  const mailbox = new Mailbox({ mails: test.cloud.mails, schedules, clock: test.clock, backUp });
  const url = `http://127.0.0.1:${await mailbox.listen(0)}`;
  const { endpoint, region, credentials } = test.connection;
  await writeLocalFile(test.dataDir, {
    ...{ endpoint, region, ...credentials, outputs: {}, smtpPort: 1 },
    urls: { report: url, desk: url, feed: url, mailbox: url, identity: url },
    identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
  return async () => {
    await mailbox.close();
    lock.close();
  };
};

it('copies a folder that is written to as it was at one moment: no report is lost, and none is without its original', async () => {
  let handed = 0;
  let isOver = false;
  const stop = await serve();
  const work = [0, 1, 2].map(async (worker) => {
    for (let n = worker; !isOver; n += 3) {
      await handOn(n);
      handed = Math.max(handed, n);
    }
  });
  const before: number[] = [];
  for (const copy of [1, 2, 3]) {
    while (handed < copy * 8) await new Promise((resolve) => setTimeout(resolve, 5));
    before.push(handed - 3);
    expect(await runCommand('operation/backup', test.dataDir, [join(outside, `${copy}`)])).toMatchObject({
      status: 0,
      problem: '',
    });
  }
  isOver = true;
  await Promise.all(work);
  await stop();

  for (const copy of [1, 2, 3]) expect(await lostIn(join(outside, `${copy}`), before[copy - 1] ?? 0)).toEqual([]);
  expect(await readdir(join(test.dataDir, 'backups'))).toEqual([]);
  expect(await readdir(join(outside, '1'))).not.toContain('local.json');
});

it('copies one that does not run, over nothing that is there, and names what is missing', async () => {
  await handOn(0);
  await test.cloud.close();
  const to = join(outside, 'copy');

  expect(await runCommand('operation/backup', test.dataDir, [to])).toMatchObject({ status: 0, problem: '' });
  expect(await lostIn(to, 1)).toEqual([]);
  expect((await runCommand('operation/backup', test.dataDir, [to])).problem).toContain('is there already');
  expect((await runCommand('operation/backup', join(outside, 'none'), [join(outside, 'x')])).problem).toContain(
    'There is no folder',
  );
});
