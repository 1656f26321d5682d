import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureLoad } from '#actions/sweep/measure-load.ts';
import { readLoad } from '#io/table/intake/load.ts';
import { openLeanWorld } from '#test/support/ledger/ledger-world.ts';

let worlds: Awaited<ReturnType<typeof openLeanWorld>>;
beforeAll(async () => {
  worlds = await openLeanWorld();
});
afterAll(() => worlds.close());

/** A queue that says how much it holds. */
const holding = (depth: number) => ({
  url: 'https://queue.example/held',
  client: {
    send: async (command: unknown) =>
      command instanceof GetQueueAttributesCommand
        ? { Attributes: { ApproximateNumberOfMessages: String(depth) } }
        : {},
  } as unknown as SQSClient,
});

describe('the load', () => {
  it('says how long what comes in now waits: by the messages of all queues, and the age of what lies there', async () => {
    const world = await worlds.again();
    const { table, inbox } = world.as('sweep');
    for (let n = 0; n < 3; n += 1) world.test.cloud.buckets.put(world.names.inbox, `mail/m${n}`, Buffer.from('mail'));
    const later = new Date(world.now().getTime() + 29 * 60_000);

    await measureLoad({ table, inbox, queues: [holding(490), holding(20)] }, later);
    expect(await readLoad(table, later)).toEqual({ load: 0, minutes: 45 });

    await measureLoad({ table, inbox, queues: [holding(400), holding(20)] }, later);
    expect(await readLoad(table, later)).toEqual({ load: 0, minutes: 0 });
  });
});
