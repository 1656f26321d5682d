import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkReport } from '#actions/cluster/link-report.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { linkId, newLink, stateOf } from '#domain/cluster/link.ts';
import { readLink } from '#io/table/cluster/link.ts';
import { readWalletDemanded } from '#io/table/tally/demanded.ts';
import { addressOf } from '#test/support/addresses.ts';
import { delivered } from '#test/support/ledger/deliveries.ts';
import { allRows, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { DECOYED } from '#test/support/letters/decoyed-letters.ts';
import {
  alternativeMail,
  attachingMail,
  forwardingMail,
  originalMail,
  plainMail,
} from '#test/support/letters/mails.ts';
import { DEMANDED, MENTIONED, MENTIONING, UNDEMANDING } from '#test/support/letters/mentioning-letters.ts';
import { SPEAKING } from '#test/support/letters/spoken-of-letters.ts';

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
});

/** How people send a letter on. */
const WAYS: readonly ((text: string, from: string) => Buffer)[] = [
  (text, from) => attachingMail(originalMail(text), 'Sain tämän viestin.', { from }),
  (text, from) => forwardingMail(text, 'gmail', 'Sain tämän viestin.', { from }),
  (text, from) => plainMail(text, { from }),
];

/** Has so many different people forward each of the letters, and does all that follows. */
const forwarded = async (mails: readonly ((from: string) => Buffer)[]): Promise<void> => {
  for (const [n, mail] of mails.entries()) {
    world.put(`mail/${n}`, delivered(mail(`person${n}@gmail.com`), { id: `${n}` }));
    await world.process(`mail/${n}`);
  }
  const worker = world.worker();
  for (const { id } of reportsIn(await allRows(world))) {
    await recordChanges({ ...worker, clock: worker.clock }, id);
    await linkReport(worker, id);
  }
};
const inWays = (texts: readonly string[]): ((from: string) => Buffer)[] =>
  texts.map((text, n) => (from) => (WAYS[n % WAYS.length] ?? plainMail)(text, from));

const told = async (): Promise<string[]> => {
  const rows = (await allRows(world)).filter(({ sk }) => sk.startsWith('EVENT#'));
  // What is told of a campaign or a cluster names no wallet by itself.
  return [...new Set(rows.flatMap(({ event }) => (event as { wallet?: { address: string } }).wallet?.address ?? []))];
};
const clusters = async (): Promise<unknown[]> => (await allRows(world)).filter(({ sk }) => sk === 'CLUSTER');
const linkBetween = async (one: string, other: string): Promise<string | null> => {
  const link = await readLink(world.worker().table, linkId(newLink(`wallet:${one}`, `wallet:${other}`)));
  return link === null ? null : stateOf(link);
};

describe('letters as people forward them', () => {
  it.each(['fi', 'sv', 'en', 'de', 'other'] as const)(
    'tell of the wallet that they demand money to, and never of one that they mention: %s',
    async (language) => {
      const texts = MENTIONING.filter((letter) => letter.language === language).map(({ text }) => text);
      await forwarded(inWays(texts));
      expect(await told()).toEqual([DEMANDED]);
      expect(await clusters()).toEqual([]);
      expect(await linkBetween(DEMANDED, MENTIONED)).toBeNull();
    },
  );

  it.each(['fi', 'sv', 'en', 'de'] as const)(
    'tell of no wallet that another pays to beside a demand by another way: %s',
    async (language) => {
      const texts = SPEAKING.filter((letter) => letter.language === language).map(({ text }) => text);
      await forwarded(inWays(texts.slice(0, 8)));
      expect(await told()).toEqual([]);
    },
  );

  it('tell of nothing where they are notices, alerts and appeals', async () => {
    await forwarded(inWays(UNDEMANDING));
    expect(await told()).toEqual([]);
  });
});

const OTHER = addressOf('p2wpkh', 'another of the extorter');
const both = (n: number): string =>
  `Hello ${n}. I hacked your computer and will publish your files. Pay 1400 USD to ${DEMANDED}. If that fails, pay 1400 USD to ${OTHER}.`;

describe('a letter that demands money to two wallets', () => {
  it('lets the first one out, and joins the two once three different people forwarded it', async () => {
    await forwarded(inWays([both(1), both(2)]));
    expect(await linkBetween(DEMANDED, OTHER)).toBe('suggested');
    expect(await clusters()).toEqual([]);
    await forwarded(inWays([both(1), both(2), both(3), both(4)]));
    expect(await told()).toEqual([DEMANDED]);
    expect(await linkBetween(DEMANDED, OTHER)).toBe('active');
  });
});

describe('a letter that demands money to more wallets than the ledger holds', () => {
  it('lets none of them out by itself, and joins none', async () => {
    const decoys = Array.from({ length: 12 }, (_, n) => addressOf('p2wpkh', `decoy ${n}`));
    const lines = decoys.map((address) => `Pay 5 USD to ${address}`).join('\n');
    const text = `I hacked your computer.\n${lines}\nPay 1400 USD to ${DEMANDED} or I publish all of your files.`;
    await forwarded(inWays([text, text, text, text]));
    expect(reportsIn(await allRows(world))).toHaveLength(4);
    expect(await told()).toEqual([]);
    expect(await clusters()).toEqual([]);
  });
});

describe('a letter that asks for a little at one wallet and for its price at another', () => {
  it.each(['fi', 'sv', 'en', 'de'] as const)(
    'lets neither out by itself, counts no demand for either, and only suggests that they are of one hand: %s',
    async (language) => {
      const texts = DECOYED.filter((letter) => letter.language === language).map(({ text }) => text);
      await forwarded(inWays(texts.slice(0, 4)));
      const reports = reportsIn(await allRows(world));
      expect(reports).toHaveLength(4);
      expect(await told()).toEqual([]);
      expect(await clusters()).toEqual([]);
      expect(await linkBetween(DEMANDED, MENTIONED)).toBe('suggested');
      const { table } = world.worker();
      for (const address of [DEMANDED, MENTIONED]) {
        const days = await readWalletDemanded(table, address, '2100-01-01');
        expect(days.flatMap(({ reports: led, demanded }) => [led, ...Object.keys(demanded)])).toEqual(
          days.map(() => 0),
        );
      }
      const alert = (await allRows(world)).find(({ pk }) => pk === 'WORK#crowded#alert');
      const alerted = (alert?.letters ?? new Set()) as Set<string>;
      expect([...alerted].map((letter) => letter.split(' ')[0]).sort()).toEqual(
        reports.map(({ reference }) => reference).sort(),
      );
    },
  );

  it('keeps the one that counts no longer than others ask for their price there alone', async () => {
    const demand = (n: number): string =>
      `Hello ${n}. I hacked your computer and will publish your files. Pay 1400 USD to ${DEMANDED}.`;
    const decoyed = DECOYED.find(({ language }) => language === 'en')?.text ?? '';
    await forwarded(inWays([decoyed, demand(1), demand(2), demand(3), demand(4)]));
    expect(await told()).toEqual([DEMANDED]);
  });
});

describe('an address that one carrier of a letter has', () => {
  const html = (address: string): string =>
    `<p>I hacked your computer. Pay 1400 USD to ${address} or I publish all.</p>`;
  const text = (address: string): string => `I hacked your computer. Pay 1400 USD to ${address} or I publish all.`;

  it('counts where it is shown, of two alternatives that differ', async () => {
    const mail = (from: string): Buffer => alternativeMail(text(MENTIONED), html(DEMANDED), { from });
    await forwarded([mail, mail, mail, mail]);
    expect(await told()).toEqual([DEMANDED]);
    expect(await linkBetween(DEMANDED, MENTIONED)).toBeNull();
    const [report] = reportsIn(await allRows(world));
    expect(report?.findings.wallets).toMatchObject([
      { address: DEMANDED, inDemand: true },
      { address: MENTIONED, inDemand: false, evidence: [{ hidden: true }] },
    ]);
  });
});
