import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerRow } from '#actions/rebuild/rebuild.ts';
import { unnamedCopies } from '#actions/rebuild/unnamed-copies.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { allRows, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { letter } from '#test/support/letters/letters.ts';

const DAY = 24 * 60 * 60_000;

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
beforeAll(async () => {
  worlds = await openLedgerWorlds();
  world = await worlds.next();
  world.put('mail/one', deliveredText(letter('fi', 1).text, { id: 'one' }));
  await world.process('mail/one');
});
afterAll(() => worlds.close());

const unnamed = async (after: number) =>
  unnamedCopies(
    world.worker().originals,
    (await allRows(world)) as LedgerRow[],
    new Date(world.test.cloud.clock.now() + after),
  );
const seal = (key: string) => world.test.cloud.buckets.put(world.names.originals, key, Buffer.from('sealed'));

describe('sealed copies that no row names', () => {
  it('are found once they are a day old: those of a known report apart from those of which nothing else is known', async () => {
    const [report] = reportsIn(await allRows(world));
    const left = `originals/${report?.id}/of-a-worker-that-died`;
    const alone = 'originals/0123456789abcdefghjkmnpqrs/all-there-is';
    seal(left);
    seal(alone);

    expect(await unnamed(DAY / 2)).toEqual({ left: [], alone: [] });
    expect(await unnamed(2 * DAY)).toEqual({ left: [left], alone: [alone] });
  });
});
