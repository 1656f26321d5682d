import { afterAll, beforeAll, beforeEach } from 'vitest';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { deliveredText } from './deliveries.ts';
import { type LedgerWorld, openLedgerWorlds } from './ledger-world.ts';

/** A ledger that letters are mailed to; of its own for each test. */
export interface MailedLetters {
  world: LedgerWorld;
  /** Mails a text by a sender of its own, and does all that follows of it; gives its campaign. */
  mail: (text: string) => Promise<string>;
}

/** Opens ledgers for the tests of a file, one after another. */
export const mailedLetters = (): MailedLetters => {
  let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
  let number = 0;
  const letters: MailedLetters = {
    world: {} as LedgerWorld,
    mail: async (text) => {
      const { world } = letters;
      number += 1;
      const head = { from: `victim${number}@posti${number}.example`, messageId: `<${number}@posti.example>` };
      world.put(`mail/${number}`, deliveredText(text, { id: `${number}` }, head));
      const before = new Set((await world.rows()).map(({ pk }) => pk));
      await world.process(`mail/${number}`);
      const row = (await world.rows()).find(({ pk, sk }) => sk === 'REPORT' && !before.has(pk));
      await recordChanges({ ...world.as('changes'), clock: world.now } as never, String(row?.id));
      const campaign = String(row?.campaign);
      await world.work('total-campaign', campaign);
      return campaign;
    },
  };
  beforeAll(async () => {
    worlds = await openLedgerWorlds();
  });
  afterAll(() => worlds.close());
  beforeEach(async () => {
    letters.world = await worlds.next();
  });
  return letters;
};
