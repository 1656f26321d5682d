import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { RunningSettings } from '#domain/settings.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { SweepRow } from './rows.ts';

/** When the last sweep that came to its end began; the start of 1970 where none did. */
export const lastSweep = async (table: Table): Promise<Date> => {
  const last = await getRow(table, key.sweep(), SweepRow, false);
  return new Date(last?.at ?? 0);
};

/**
 * The settings by which the hotline runs, as its last sweep found them beside its code; null where none has said so, or a version
 * did whose settings are others.
 */
export const runningSettings = async (table: Table): Promise<RunningSettings | null> => {
  const { settings } = (await getRow(table, key.sweep(), SweepRow)) ?? {};
  if (settings === undefined) return null;
  return RunningSettings.safeParse(JSON.parse(settings)).data ?? null;
};

/** Notes that a sweep that began at `at` came to its end, and by which settings the hotline runs. */
export const noteSweep = async (table: Table, at: Date, settings: RunningSettings): Promise<void> => {
  const Item = SweepRow.item(key.sweep(), { at: at.toISOString(), settings: JSON.stringify(settings) });
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};
