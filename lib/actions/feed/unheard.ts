import type { Unheard } from '#io/table/feed/rows.ts';
import { unheardPage } from '#io/table/feed/unheard.ts';
import type { Table } from '#io/table/store/table.ts';

/** Each one who was told of something that has been taken back since, and has not acknowledged that, those that wait longest first. */
export async function* unheard(table: Table): AsyncGenerator<Unheard> {
  let cursor: string | undefined;
  do {
    const page = await unheardPage(table, { cursor });
    if (!page.ok) return;
    yield* page.lines;
    cursor = page.next;
  } while (cursor !== undefined);
}
