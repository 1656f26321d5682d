import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeBackInterrupted } from '#commands/laptop/interrupted-readings.ts';
import { sha256 } from '#domain/identity.ts';
import { beginReading } from '#io/table/process/attempts.ts';
import { key } from '#io/table/store/keys.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';

const OBJECT = 'mail/five-screenshots';
const MINUTE = 60_000;

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
  world.test.cloud.queues.releaseInFlight();
  world.put(OBJECT, Buffer.from('a mail'));
});

const attempts = async (): Promise<number> => {
  const { pk } = key.attempts(sha256(Buffer.from(OBJECT)));
  const row = (await allRows(world)).find((one) => one.pk === pk);
  return row?.attempts instanceof Set ? row.attempts.size : 0;
};

/** A function takes the object's message and begins to read it; `ago` is how long ago that was. */
const begin = async (ago = 0): Promise<void> => {
  const { cloud } = world.test;
  cloud.queues.receive(world.names.inboxQueue, { max: 1 });
  await beginReading(world.worker().table, OBJECT, new Date(cloud.clock.now() - ago));
};

const start = () => {
  const { queues, clock } = world.test.cloud;
  return takeBackInterrupted(world.worker().table, queues.inFlight(), new Date(clock.now()));
};

describe('a reading that was under way when the host died', () => {
  it('is not held against what was read, however often', async () => {
    for (let death = 0; death < 6; death += 1) {
      await begin();
      await start();
      world.test.cloud.queues.releaseInFlight();
    }
    expect(await attempts()).toBe(0);
  });

  it('is all that is taken back: what ended before by itself stays counted', async () => {
    await begin(10 * MINUTE);
    await begin();
    await start();
    expect(await attempts()).toBe(1);
  });

  it('is none of an object whose message nobody had', async () => {
    await beginReading(world.worker().table, OBJECT, new Date(world.test.cloud.clock.now()));
    await start();
    expect(await attempts()).toBe(1);
  });
});
