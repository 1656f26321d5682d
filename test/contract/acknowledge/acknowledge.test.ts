import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { acknowledge } from '#actions/acknowledge/acknowledge.ts';
import { sha256 } from '#domain/identity.ts';
import { mailClient } from '#io/clients.ts';
import { objectsClient } from '#io/object-clients.ts';
import { putSealed } from '#io/objects/originals.ts';
import { key } from '#io/table/store/keys.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const settings = functionSettings(['age1a', 'age1b', 'age1c']);

let test: TestCloud;
let clients: { objects: ReturnType<typeof objectsClient>; mail: ReturnType<typeof mailClient> };
beforeAll(async () => {
  test = await openCloud();
  const connection = test.as('acknowledge');
  clients = { objects: objectsClient({ ...connection, maxAttempts: 1 }), mail: mailClient(connection) };
});
afterEach(() => {
  test.cloud.faults.clear();
  vi.restoreAllMocks();
});
afterAll(async () => {
  for (const client of Object.values(clients)) client.destroy();
  await test.close();
});

const look = (id: string): Promise<void> =>
  acknowledge(
    {
      table: test.tableAs('acknowledge', test.table),
      inbox: { client: clients.objects, name: test.buckets.inbox },
      originals: { client: clients.objects, name: test.buckets.originals },
      mail: clients.mail,
      hashKey: Buffer.from('a key of this test'),
      settings,
      clock: () => new Date(test.clock.now()),
    },
    id,
  );

const SEALED = Buffer.from('sealed');
const partOf = (id: string, part: string) => ({
  part,
  key: `originals/${id}/${part}`,
  sha256: sha256(Buffer.from('received')),
  size: 8,
  receivedAt: '2026-11-24T08:00:00.000Z',
  sealedSha256: sha256(SEALED),
});
const seal = (id: string, part: string, bytes = SEALED): Promise<void> =>
  putSealed(
    { client: test.clients.objects, name: test.buckets.originals },
    `originals/${id}/${part}`,
    bytes,
    sha256(bytes),
  );

/** A report of a form that is entered and not acknowledged, its submission and uploads in the inbox. */
const submitted = async (id: string, parts: readonly string[]): Promise<void> => {
  lay(`report/${id}`, `upload/${id}/0`, `upload/${id}/1`);
  const report = madeReport(1, {
    id,
    reference: `REF0-${id}`,
    channel: 'form',
    senderHash: null,
    inbox: new Set([`report/${id}`]),
    originals: parts.map((part) => partOf(id, part)),
    todo: new Set(['ack']),
    newWallets: [],
  });
  await enter({ client: test.clients.ledger, name: test.table }, report);
};
const lay = (...keys: string[]): void => {
  for (const name of keys) test.cloud.buckets.put(test.buckets.inbox, name, Buffer.from('{}'));
};
const inbox = (id: string): string[] =>
  test.cloud.buckets
    .list(test.buckets.inbox, {})
    .map((object) => object.key)
    .filter((name) => name.includes(id));
const rowOf = async (id: string) =>
  (await test.clients.ledger.send(new GetCommand({ TableName: test.table, Key: key.report(id) }))).Item;

describe('what brought a report', () => {
  it('is deleted, uploads and all, once every sealed original was read back', async () => {
    await submitted('whole', ['submission', '0']);
    await seal('whole', 'submission');
    await seal('whole', '0');
    await look('whole');

    expect(inbox('whole')).toEqual([]);
    expect((await rowOf('whole'))?.todo).toBeUndefined();
  });

  it.each<[string, () => Promise<void>]>([
    ['is not there', async () => undefined],
    ['is another than the ledger names', () => seal('lost', '0', Buffer.from('other'))],
    ['has no checksum', async () => void test.cloud.buckets.put(test.buckets.originals, 'originals/lost/0', SEALED)],
  ])('stays where one of its sealed originals %s, until it is', async (_, spoil) => {
    if ((await rowOf('lost')) === undefined) await submitted('lost', ['submission', '0']);
    await seal('lost', 'submission');
    await spoil();

    await expect(look('lost')).rejects.toThrow('report lost');
    expect(inbox('lost')).toEqual(['report/lost', 'upload/lost/0', 'upload/lost/1']);
    expect((await rowOf('lost'))?.todo).toEqual(new Set(['ack']));
  });

  it('goes uploads first: while one is left the submission is, and nothing takes it for forgotten', async () => {
    await submitted('broken', ['submission']);
    await seal('broken', 'submission');
    const isLast = ({ resource }: { resource: string }) => resource.endsWith('upload/broken/1');
    test.cloud.faults.add({ service: 's3', action: 'DeleteObject', kind: 'error', when: isLast });
    await expect(look('broken')).rejects.toThrow();
    expect(inbox('broken')).toEqual(['report/broken', 'upload/broken/1']);

    test.cloud.faults.clear();
    await look('broken');
    expect(inbox('broken')).toEqual([]);
  });

  it('that was delivered again meanwhile is deleted too, and the report is done only then', async () => {
    await submitted('again', ['submission']);
    await seal('again', 'submission');
    const send = clients.objects.send.bind(clients.objects);
    let delivered = false;
    vi.spyOn(clients.objects, 'send').mockImplementation((async (command: never) => {
      if ((command as object) instanceof HeadObjectCommand && !delivered) {
        delivered = true;
        lay('mail/again');
        await test.clients.ledger.send(
          new UpdateCommand({
            TableName: test.table,
            Key: key.report('again'),
            UpdateExpression: 'ADD inbox :more',
            ExpressionAttributeValues: { ':more': new Set(['mail/again']) },
          }),
        );
      }
      return send(command);
    }) as typeof send);
    await look('again');

    expect(inbox('again')).toEqual([]);
    expect((await rowOf('again'))?.todo).toBeUndefined();
  });

  it('is let alone where the report’s acknowledgement is done, or there is no such report', async () => {
    await submitted('done', []);
    await look('done');
    lay('report/done');
    await look('done');
    await look('none');

    expect(inbox('done')).toEqual(['report/done']);
  });
});
