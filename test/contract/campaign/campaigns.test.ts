import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findCampaign } from '#actions/campaign/find-campaign.ts';
import { mergeAlike } from '#actions/campaign/merge-campaigns.ts';
import { removeFromConsensus } from '#actions/campaign/remove-from-consensus.ts';
import { renderConsensus } from '#domain/campaign/consensus.ts';
import { signatureOf } from '#domain/campaign/letter-signature.ts';
import { PERMUTATIONS } from '#domain/campaign/permutations.ts';
import type { Signature } from '#domain/campaign/signature.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readConsensus } from '#io/table/campaign/consensus.ts';
import { readCampaignTally } from '#io/table/tally/tally.ts';
import { readTotalsWork } from '#io/table/tally/totals.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { allRows, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { letter, longerLetter } from '#test/support/letters/letters.ts';

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
});

const receive = async (n: number, text: string): Promise<void> => {
  const key = `mail/${n}`;
  world.put(key, deliveredText(text, { id: key }, { messageId: `<${n}@example.org>` }));
  await world.process(key);
  world.test.clock.advance(1_000);
};

const campaigns = async (): Promise<(string | null)[]> => {
  const reports = reportsIn(await allRows(world)).sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  return reports.map(({ campaign }) => campaign);
};

const findBy = async (n: number, signature: Signature | null, life?: Lifetime): Promise<string> => {
  const { campaign } = await findCampaign(world.as('process-report', life), {
    report: `report${n}`,
    receivedAt: `2026-11-24T06:00:${String(n).padStart(2, '0')}.000Z`,
    textHash: `text${n}`,
    signature,
  });
  return campaign;
};

const find = (n: number, text: string, life?: Lifetime): Promise<string> => findBy(n, signatureOf(text), life);

/**
 * Signatures of three letters: the second shares bands with the first and with the third, which share none and are 0.39
 * alike.
 */
const [FIRST, BETWEEN, THIRD] = ((): Signature[] => {
  const ofFirst = (place: number): number => place;
  const ofThird = (place: number): number => (place % 5 < 2 ? place : 10_000 + place);
  const ofBetween = (place: number): number => (place < 60 ? ofFirst(place) : ofThird(place));
  return [ofFirst, ofBetween, ofThird].map((minimum) => ({
    minima: Uint16Array.from({ length: PERMUTATIONS }, (_, place) => minimum(place)),
    shingles: 1_000,
  }));
})() as [Signature, Signature, Signature];

/** Looks at everything that the ordered queue holds, as its one worker does. */
const workInOrder = async (): Promise<void> => {
  const { queues } = world.test.cloud;
  for (;;) {
    const [message] = queues.receive(world.names.clusters, { max: 1 });
    if (message === undefined) return;
    await world.handle(message.body);
    queues.delete(world.names.clusters, message.receipt);
  }
};

describe('a report', () => {
  it('joins the campaign of letters that differ in name and wallet', async () => {
    for (const n of [1, 2, 3]) await receive(n, letter('fi', n).text);
    expect(new Set(await campaigns()).size).toBe(1);
  });

  it('founds a campaign where its letter is like no other', async () => {
    await receive(1, letter('fi', 1).text);
    await receive(2, letter('sv', 1).text);
    expect(new Set(await campaigns()).size).toBe(2);
  });

  it('is in one campaign only with the same words where it is too short to be compared', async () => {
    await receive(1, 'Pay 500 EUR now.');
    await receive(2, 'Pay 500 EUR now.');
    await receive(3, 'Pay 600 EUR now.');
    const [one, two, three] = await campaigns();
    expect([one === two, two === three]).toEqual([true, false]);
  });

  it('is counted for its campaign by language, amount and deadline', async () => {
    for (const n of [1, 2]) await receive(n, letter('fi', n).text);
    const [campaign] = await campaigns();
    expect(await readCampaignTally(world.worker().table, campaign ?? '')).toEqual({
      reports: 2,
      wallets: 2,
      demanded: { EUR: 40_000n },
      outliers: 0,
      further: 0,
      unknown: 0,
      languages: { fi: 2 },
      amounts: [{ currency: 'EUR', from: 20_000n, reports: 2 }],
      deadlines: { 24: 2 },
    });
  });
});

describe('what the letters of a campaign have in common', () => {
  const NAMES = ['aino@example.org', 'otto@example.net', 'maija@example.com', 'kalle@example.org'];

  /** The text as an investigator reads it, once letters have come from these senders. */
  const textAfter = async (...senders: readonly string[]): Promise<string> => {
    for (const [n, from] of senders.entries()) {
      const key = `mail/text-${n}`;
      const options = { from, messageId: `<text-${n}@example.org>` };
      world.put(key, deliveredText(letter('fi', n).text, { id: key }, options));
      await world.process(key);
    }
    const [campaign] = await campaigns();
    const told = await readConsensus(world.worker().table, campaign ?? '');
    return told === null ? '' : renderConsensus(told.consensus);
  };

  it('is told in the words that three different people had, and nothing else of theirs', async () => {
    const text = await textAfter(...NAMES.slice(0, 3));
    expect(text).toContain('Meillä on hallussamme käyntiesi muistiinpanot.');
    expect(text).not.toMatch(/Aino|Otto|Frida|bc1q|200/);
  });

  it('is told of nobody who reports alone, however often', async () => {
    expect(await textAfter('aino@example.org', 'aino@example.org', 'aino@example.org')).toBe('');
  });

  it('is not written by a report that comes when eight people have told it', async () => {
    const eight = Array.from({ length: 8 }, (_, n) => `person@firm${n}.example`);
    await textAfter(...eight);
    const rows = async () => (await allRows(world)).find(({ sk }) => sk === 'CONSENSUS');
    const before = await rows();
    await textAfter(...eight, 'ninth@example.org');
    expect(before?.version).toBe(8);
    expect(await rows()).toEqual(before);
  });

  it('is a gap again where a withdrawal leaves two who had it', async () => {
    await textAfter(...NAMES.slice(0, 3));
    const [{ id, campaign } = { id: '', campaign: null }] = reportsIn(await allRows(world));
    await removeFromConsensus(world.worker().table, { id, campaign });
    const told = await readConsensus(world.worker().table, campaign ?? '');
    expect(told && renderConsensus(told.consensus)).toBe('');
    expect(told?.consensus.reports).toHaveLength(2);
  });
});

describe('a campaign', () => {
  it('is founded once, and with its bands, whichever AWS call the worker dies after', async () => {
    const { text } = letter('fi', 1);
    for (let calls = 1; calls <= 6; calls += 1) {
      world = await worlds.next();
      await find(1, text, new Lifetime(calls)).catch(() => undefined);
      const campaign = await find(1, text);
      expect(await find(2, letter('fi', 2).text)).toBe(campaign);
    }
  });

  it('gathers the letters that ten workers bring at the same moment', async () => {
    const letters = Array.from({ length: 10 }, (_, n) => letter('fi', n).text);
    const found = await Promise.all(letters.map((text, n) => find(n, text)));
    await workInOrder();
    const { table } = world.worker();
    const named = await Promise.all(found.map(async (id) => (await readCampaign(table, id))?.id));
    expect(new Set(named).size).toBe(1);
  });

  it('is stood for by a letter that is unlike its founder, and so found by letters that are like that one', async () => {
    const campaign = await find(1, longerLetter(1, 0));
    expect(await find(2, longerLetter(2, 3))).toBe(campaign);
    await workInOrder();
    expect(await find(3, longerLetter(3, 5))).toBe(campaign);
  });

  it('takes in what was founded by a letter that came before one like it stood for the campaign', async () => {
    const campaign = await find(1, longerLetter(1, 0));
    await find(2, longerLetter(2, 3));
    expect(await find(3, longerLetter(3, 5))).not.toBe(campaign);
    await workInOrder();
    expect(await find(3, '')).toBe(campaign);
  });

  it('is found by the bands of who stands for it alone', async () => {
    const campaign = await findBy(1, FIRST);
    expect(await findBy(2, BETWEEN)).toBe(campaign);
    await workInOrder();
    expect(await findBy(3, THIRD)).toBe(campaign);
  });

  it('is looked for by the bands of who comes to stand for it, after they are entered', async () => {
    const campaign = await findBy(1, FIRST);
    await findBy(2, BETWEEN);
    const another = await findBy(3, THIRD);
    expect(another).not.toBe(campaign);
    for (const id of [another, campaign]) await world.work('merge-alike', id);
    expect((await readCampaign(world.worker().table, another))?.id).toBe(campaign);
  });

  it('has its totals rolled up after a merger, whichever AWS call the worker dies after', async () => {
    for (let calls = 1; calls <= 16; calls += 1) {
      await mergeAndDie(calls);
      const { table } = world.worker();
      expect(await readTotalsWork(table, { kind: 'campaign', id: await find(1, '') })).not.toBeNull();
    }
  });

  it('is stood for by such a letter once, whichever AWS call the worker dies after', async () => {
    for (let calls = 1; calls <= 16; calls += 1) {
      world = await worlds.next();
      const campaign = await find(1, longerLetter(1, 0));
      await workInOrder();
      await find(2, longerLetter(2, 3));
      await world.work('merge-alike', campaign, new Lifetime(calls)).catch(() => undefined);
      // The dead one's lease runs out.
      world.test.clock.advance(2 * 60_000);
      await workInOrder();
      expect(await find(3, longerLetter(3, 5))).toBe(campaign);
      expect((await readCampaign(world.worker().table, campaign))?.others).toHaveLength(1);
    }
  });

  it('keeps its id as an alias when it is merged, and what was counted under it', async () => {
    await foundApart();
    for (const n of [3, 4]) await receive(n, letter('en', n).text);
    const { table } = world.worker();
    await mergeAlike(world.as('clusters'), await find(2, ''));
    const [one, two] = [await find(1, ''), await find(2, '')];
    expect(one).toBe(two);
    expect((await readCampaignTally(table, one)).reports).toBe(2);
  });

  it('is remembered once it is merged by a process that had remembered both of the twins', async () => {
    await foundApart();
    await find(3, letter('en', 3).text);
    await workInOrder();
    // The first letter after the merger has the twins read again.
    await find(4, letter('en', 4).text);

    const { counter } = world.test.cloud;
    counter.start();
    await find(5, letter('en', 5).text);

    expect(counter.stop().map(({ action }) => action)).not.toContain('BatchGetItem');
  });

  it('is looked at again when the message that asks for its merger is lost', async () => {
    await foundApart();
    world.test.cloud.queues.purge(world.names.clusters);
    world.test.clock.advance(6 * 60_000);
    await world.sweep();
    await workInOrder();
    expect(await find(1, '')).toBe(await find(2, ''));
  });

  it('is merged whichever AWS call the worker dies after', async () => {
    for (let calls = 1; calls <= 16; calls += 1) {
      await mergeAndDie(calls);
      expect(await find(1, '')).toBe(await find(2, ''));
    }
  });
});

/** Twins of a new ledger are merged by a worker that dies after so many AWS calls, and then by another. */
async function mergeAndDie(calls: number): Promise<void> {
  world = await worlds.next();
  await foundApart();
  await world.work('merge-alike', await find(2, ''), new Lifetime(calls)).catch(() => undefined);
  // The dead one's lease runs out.
  world.test.clock.advance(2 * 60_000);
  await workInOrder();
}

/** Two founders of one template that did not see each other: the second reads the bands before the first writes them. */
async function foundApart(): Promise<void> {
  const { client } = world.as('process-report').table;
  let release: (() => void) | undefined;
  const written = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held = false;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'TransactWriteItemsCommand' || held) return next(args);
      held = true;
      await written;
      return next(args);
    },
    { step: 'initialize', name: 'hold', override: true },
  );
  const late = find(1, letter('en', 1).text);
  while (!held) await new Promise((resolve) => setImmediate(resolve));
  await find(2, letter('en', 2).text);
  release?.();
  await late;
  client.middlewareStack.remove('hold');
}
