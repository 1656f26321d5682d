import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerPartner } from '#actions/feed/register-partner.ts';
import { type LocalFile, readLocalFile } from '#commands/laptop/local-file.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { enqueue } from '#io/queue.ts';
import { append } from '#io/table/feed/feed.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { addressOf } from '#test/support/addresses.ts';
import { testAssembly } from '#test/support/cloud/assembly.ts';
import { eventually, postMail, sentMails } from '#test/support/cloud/hotline.ts';
import { environmentOn, processesOn, startSaying } from '#test/support/cloud/processes.ts';
import { runs } from '#test/support/runs.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const KILLS = runs(3, 20);
/** Mails under way at once, and the pause of each sender after one, in milliseconds: more would only wait in the queue. */
const SENDERS = 3;
const PACE = 150;
/** How long the hotline lives between two kills, in milliseconds: from this, up to four times as long. */
const SHORTEST_LIFE = 500;
/** After which time without progress it is waiting for something, in milliseconds. */
const STANDSTILL = 5_000;
/** Time of the whole test, in milliseconds: each kill costs a start. */
const TIME = runs(300_000, 1_800_000);
const HOUR = { count: '1', unit: 'hours' };

let dataDir: string;
let hotline: ChildProcess | undefined;
let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await TestReceiver.start();
  const { folder, keys } = await testAssembly();
  dataDir = mkdtempSync(join(tmpdir(), 'hotline-restart-'));
  cpSync(keys, join(dataDir, 'keys'), { recursive: true });
  cpSync(folder, join(dataDir, 'cdk.out'), { recursive: true });
});
afterAll(async () => {
  await kill();
  await receiver.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts `npm start`'s program on the test's folder, on any ports; returns where it is reached once it is ready. */
async function start(): Promise<LocalFile> {
  const local = join(ROOT, 'bin/local.ts');
  ({ child: hotline } = await startSaying(process.execPath, [local], environmentOn(dataDir), /^ready/m));
  return readLocalFile(dataDir);
}

async function kill(): Promise<void> {
  if (hotline === undefined || hotline.exitCode !== null || hotline.signalCode !== null) return;
  const exit = once(hotline, 'exit');
  hotline.kill('SIGKILL');
  await exit;
}

interface Letter {
  from: string;
  messageId: string;
  wallet: string;
}

/** A letter of its own for each sender and wallet, all from one template. */
const mailOf = ({ from, messageId, wallet }: Letter) => ({
  from,
  messageId,
  subject: 'Fwd: Your data',
  text: `I got this.\n\nWe have your patient records. Pay 200 EUR to ${wallet} within 24 hours, or we publish them.\n`,
});

const AUDIENCE = 'exercise';
const tableOf = (local: LocalFile) => ({
  client: ledgerClient({ ...local, credentials: local }),
  name: local.outputs.TableName ?? '',
});

/** A partner whose receiver outlives the hotline. */
const addPartner = async (local: LocalFile, { url }: TestReceiver): Promise<EndpointRef> => {
  const secrets = secretsClient({ ...local, credentials: local });
  const registering = { table: tableOf(local), secrets, secretPrefix: 'hotline-endpoint-', allowLoopback: true };
  const added = await registerPartner(
    { ...registering, record: () => Promise.resolve(), clock: () => new Date() },
    { name: 'Example CERT', url, audience: AUDIENCE },
  );
  if (!added.ok) throw new Error(added.reason);
  return added.endpoint;
};

/** Tells partners of a made-up wallet, and rings as those do who tell. */
const tell = async (local: LocalFile, endpoint: EndpointRef, name: string): Promise<void> => {
  const time = new Date().toISOString();
  const entry = { news: exerciseNews(name, time.slice(0, 10)), cause: 'restart', time, expires: 4_000_000_000 };
  await append(tableOf(local), AUDIENCE, entry);
  const client = queueClient({ ...local, credentials: local });
  await enqueue({ webhooks: { client, url: local.outputs.WebhooksQueueUrl ?? '' } }, deliverTo(endpoint));
};

/** The seqs that a receiver was sent, each where it first came; what comes again is the same event. */
const heard = ({ received }: TestReceiver): number[] => {
  const events = new Map<number, string>();
  for (const { id, seq } of received.flatMap(({ body }) => JSON.parse(body).events)) {
    expect(events.get(seq) ?? id).toBe(id);
    events.set(seq, id);
  }
  return [...events.keys()];
};

test(
  'killed at any moment, it finishes every mail that it had accepted and tells a partner all, once, and leaves no process behind',
  async () => {
    const accepted: Letter[] = [];
    let local = await start();
    const endpoint = await addPartner(local, receiver);
    await tell(local, endpoint, 'before');
    let over = false;
    let sent = 0;

    const sendUntilOver = async (): Promise<void> => {
      while (!over) {
        const i = sent++;
        const letter = {
          from: `sender-${i}@example.org`,
          messageId: `<${i}@restart.example.org>`,
          wallet: addressOf('p2wpkh', `restart-${i}`),
        };
        // As a mail server does: what was not accepted is sent again.
        for (let done = false; !done && !over; ) {
          done = await postMail(local, mailOf(letter)).then(
            () => true,
            () => false,
          );
          if (done) accepted.push(letter);
          await pause(PACE);
        }
      }
    };
    const senders = Array.from({ length: SENDERS }, sendUntilOver);
    for (let i = 0; i < KILLS; i += 1) {
      await pause(SHORTEST_LIFE * (1 + 3 * Math.random()));
      await kill();
      await eventually(() => processesOn(dataDir).length === 0, 5_000);
      local = await start();
      await tell(local, endpoint, `after ${i}`);
    }
    over = true;
    await Promise.all(senders);

    expect(accepted.length).toBeGreaterThan(KILLS);
    const connection = { ...local, credentials: local };
    const ledger = ledgerClient(connection);
    const objects = objectsClient(connection);
    const { TableName, InboxBucket: Bucket } = local.outputs;
    const sightings = async ({ wallet }: Letter) => {
      const { Count } = await ledger.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :seen)',
          ExpressionAttributeValues: { ':pk': `WALLET#${wallet}`, ':seen': 'SEEN#' },
        }),
      );
      return Count;
    };
    const inInbox = async (): Promise<number> => {
      const { KeyCount = 0 } = await objects.send(new ListObjectsV2Command({ Bucket, Prefix: 'mail/' }));
      return KeyCount;
    };
    for (let left = await inInbox(); left > 0; left = await inInbox()) {
      const progress = eventually(async () => (await inInbox()) < left, STANDSTILL);
      // What a killed function was about to do is taken up once its lease is over.
      await progress.catch(() =>
        fetch(`${local.urls.mailbox}/clock`, { method: 'POST', body: new URLSearchParams(HOUR) }),
      );
    }
    const delivered = async (): Promise<number> => (await readEndpoint(tableOf(local), endpoint))?.delivered ?? 0;
    for (let at = await delivered(); at < KILLS + 1; at = await delivered()) {
      const progress = eventually(async () => (await delivered()) > at, STANDSTILL);
      await progress.catch(() =>
        fetch(`${local.urls.mailbox}/clock`, { method: 'POST', body: new URLSearchParams(HOUR) }),
      );
    }
    expect(heard(receiver)).toEqual(Array.from({ length: KILLS + 1 }, (_, n) => n + 1));
    // One after another: the SDK learns of a moved clock from one refused request, and gives up those beside it.
    const counts: (number | undefined)[] = [];
    for (const letter of accepted) counts.push(await sightings(letter));
    const answered = new Set((await sentMails(local)).flatMap(({ to }) => to));
    expect(counts).toEqual(accepted.map(() => 1));
    expect(accepted.filter(({ from }) => !answered.has(from))).toEqual([]);
  },
  TIME,
);
