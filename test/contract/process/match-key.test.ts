import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runClusterTask } from '#actions/cluster/run-cluster-task.ts';
import { processReport } from '#actions/process/process-report.ts';
import { wordHasher } from '#domain/campaign/consensus.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { readConsensus } from '#io/table/campaign/consensus.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { allRows, type Row, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';

const KEYS = { hashKey: new Uint8Array(64).fill(1), matchKey: new Uint8Array(64).fill(2) };
const OTHER = new Uint8Array(64).fill(3);

/** Long enough to be compared, with two wallets and a contact, so that links come of it. */
const LETTER = `I have recorded you through the camera of your computer and copied every contact that you have in it.
Pay 500 EUR to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq or to bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3
within two days, or everybody whom you know will see the recording and read what was written about them there.
When you have paid, write to proof@extort.example and wait for the answer that says that all of it was deleted.`;

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds.close());

interface Hashed {
  /** What must not be found by who searches: ids, references, senders, receipts. */
  found: unknown;
  /** What is searched and compared: texts, campaigns, bands, contacts. */
  compared: unknown;
  /** Who speaks for a link: the sender's hash, hashed again. */
  sources: unknown;
}

/** Enters the letter under these keys, and shows what of the ledger is hashed. */
const enteredUnder = async ({ hashKey, matchKey }: typeof KEYS): Promise<Hashed> => {
  const world = await worlds.next();
  world.put(
    'mail/1',
    deliveredText(LETTER, { id: '1' }, { from: 'one@posti.example', messageId: '<1@posti.example>' }),
  );
  await processReport({ ...world.as('process-report'), hashKey, matchKey }, 'mail/1');
  const { table } = world.worker();
  const [report] = reportsIn(await allRows(world));
  if (report === undefined) throw new Error('nothing was entered');
  await runClusterTask(
    { table, matchKey, settings: world.settings, clock: world.now },
    taskOf('link-report', report.id),
  );
  const rows = await allRows(world);
  const under = (prefix: string): Row[] => rows.filter(({ pk }) => pk.startsWith(prefix));
  const words = JSON.stringify(await readConsensus(table, report.campaign ?? ''));
  expect(words).toContain(wordHasher(hashKey, report.campaign ?? '')('recording'));
  expect(words).not.toContain(wordHasher(matchKey, report.campaign ?? '')('recording'));
  const found = {
    id: report.id,
    reference: report.reference,
    sender: report.senderHash,
    receipts: under('RECEIPT#').map(({ sk }) => sk),
  };
  const compared = {
    text: report.textHash,
    texts: under('TEXT#').map(({ pk }) => pk),
    campaign: report.campaign,
    bands: under('BAND#').map(({ pk }) => pk),
    contacts: report.findings.contacts.map((contact) => ('hash' in contact ? contact.hash : contact)),
  };
  for (const [name, hashes] of Object.entries({ ...found, ...compared })) expect(hashes, name).not.toEqual([]);
  const sources = under('LINK#').map(({ evidence }) => evidence);
  return { found, compared, sources };
};

/** Names of what two have alike. */
const alike = (one: unknown, other: unknown): string[] => {
  const right = new Map(Object.entries(other as object));
  const same = (name: string, value: unknown) => JSON.stringify(right.get(name)) === JSON.stringify(value);
  return Object.entries(one as object).flatMap(([name, value]) => (same(name, value) ? [name] : []));
};

describe('the two keys of keyed hashes', () => {
  it('key what reports are compared by apart from what one is found by: neither says anything of the other', async () => {
    const usual = await enteredUnder(KEYS);
    const otherMatch = await enteredUnder({ ...KEYS, matchKey: OTHER });
    const otherHash = await enteredUnder({ ...KEYS, hashKey: OTHER });

    expect(otherMatch.found).toEqual(usual.found);
    expect(alike(otherMatch.compared, usual.compared)).toEqual([]);
    expect(otherMatch.sources).not.toEqual(usual.sources);
    expect(otherHash.compared).toEqual(usual.compared);
    expect(alike(otherHash.found, usual.found)).toEqual([]);
  });
});
