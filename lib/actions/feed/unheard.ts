import { AUDIENCES } from '#domain/feed/audience.ts';
import { publishedAfter } from '#io/table/feed/feed.ts';
import type { Published, ToldEndpoint } from '#io/table/feed/rows.ts';
import { toldOfWallet } from '#io/table/feed/told.ts';
import type { Table } from '#io/table/store/table.ts';

/** A wallet that a log took back, and one who was told of it and has not acknowledged that. */
export interface Unheard {
  told: ToldEndpoint;
  said: Published;
}

/** Wallets of a log that are read at once. */
const PAGE = 100;

/** Whether one who was told of a wallet knows that the log has taken it back. */
const knows = ({ state }: ToldEndpoint, said: Published): boolean => state === 'retracted' || state === said.state;

/** Each wallet that a log paused or retracted, with each one who was told of it there and has not acknowledged that. */
export async function* unheard(table: Table): AsyncGenerator<Unheard> {
  for (const audience of AUDIENCES) {
    let after: string | undefined = '';
    while (after !== undefined) {
      const page: Published[] = await publishedAfter(table, audience, after, PAGE);
      for (const said of page) {
        if (said.state === 'published') continue;
        const rows = await toldOfWallet(table, said.told.wallet.address);
        for (const told of rows) if (told.audience === audience && !knows(told, said)) yield { told, said };
      }
      after = page.at(-1)?.told.wallet.address;
    }
  }
}
