import * as z from 'zod';
import { type Deliveries, deliveriesIn } from '#io/table/report/report.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import { partOf, type Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

interface KnownPart {
  pk: string;
  inbox?: ReadonlySet<string>;
  dmarc?: string;
  senderHash?: string | null;
}

const KnownRow: Reader<KnownPart> = /* @__PURE__ */ whenUsed(() =>
  partOf<KnownPart>(
    'report',
    {
      pk: z.string(),
      inbox: z.set(z.string()).optional(),
      dmarc: z.string().optional(),
      senderHash: z.string().nullable().optional(),
    },
    ['inbox', 'dmarc', 'senderHash'],
  ),
);

/** What the ledger knows of a letter. */
export interface KnownLetter {
  report: Deliveries | null;
  /** Whether the text was never seen. */
  textIsNew: boolean;
  wallets: ReadonlySet<string>;
}

/**
 * Reads what is known of a report, its text and its wallets, in one call. What was written this moment may be missing: the report's
 * transaction is refused then.
 */
export const readKnown = async (
  table: Table,
  id: string,
  textHash: string | null,
  addresses: readonly string[],
): Promise<KnownLetter> => {
  const keys = [key.report(id), ...(textHash === null ? [] : [key.text(textHash)]), ...addresses.map(key.wallet)];
  const rows = new Map((await readRows(table, keys, KnownRow)).map((row) => [row.pk, row]));
  const report = rows.get(key.report(id).pk);
  return {
    report: report === undefined ? null : deliveriesIn(report),
    textIsNew: textHash !== null && !rows.has(key.text(textHash).pk),
    wallets: new Set(addresses.filter((address) => rows.has(key.wallet(address).pk))),
  };
};
