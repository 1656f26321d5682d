import * as z from 'zod';
import type { Decisions } from '#domain/gate/decisions.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import { nested, partOf, type Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** What keeps a wallet from partners, and whether the logs are still to hear of it: nothing of who said so and why. */
type KeptBack = { pk: string; dueAt?: string } & Record<keyof Pick<Decisions, 'flagged' | 'held' | 'contested'>, Word>;
type Word = { until?: string } | null | undefined;

const WordField = /* @__PURE__ */ whenUsed(() =>
  nested<{ until?: string }>({ until: z.string().optional() }).nullable().optional(),
);

const KeptBackRow: Reader<KeptBack> = /* @__PURE__ */ whenUsed(() =>
  partOf<KeptBack>(
    'decisions',
    {
      pk: z.string(),
      flagged: WordField,
      held: WordField,
      contested: WordField,
      dueAt: z.string().optional(),
    },
    ['pk', 'sk', 'flagged', 'held', 'contested', 'dueAt'],
  ),
);

/**
 * Those of the wallets that somebody keeps from partners by a word that the logs have not heard yet: rejected, held or contested,
 * and the review that follows is due. As it is at this moment: one call for 100 of them.
 */
export const keptBack = async (table: Table, addresses: readonly string[]): Promise<Set<string>> => {
  const keys = new Map(addresses.map((address) => [key.decisions(address).pk, key.decisions(address)]));
  const rows = await readRows(table, [...keys.values()], KeptBackRow, { consistent: true, whole: true });
  // What is due of a hold whose review is done is its end.
  const pending = rows.filter(
    ({ flagged, held, contested, dueAt }) =>
      (flagged ?? held ?? contested ?? null) !== null && dueAt !== undefined && dueAt !== held?.until,
  );
  const holders = new Set(pending.map(({ pk }) => pk));
  return new Set(addresses.filter((address) => holders.has(key.decisions(address).pk)));
};

/** Whether a wallet was ever put under review for what somebody says of it: then another word changes nothing. */
export const wasContested = async (table: Table, address: string): Promise<boolean> => {
  const rows = await readRows(table, [key.decisions(address)], KeptBackRow, { consistent: true, whole: true });
  return rows.some(({ contested }) => contested !== undefined);
};
