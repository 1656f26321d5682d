import type { FunctionSettings } from '#domain/settings.ts';
import type { Table } from '#io/table/store/table.ts';
import { runningSettings } from '#io/table/sweep/sweep.ts';
import { operatorSettings } from './operator-settings.ts';
import type { Terminal } from './terminal.ts';

/** What a command judges by: the same as the hotline that it works on. */
export type JudgedBy = Pick<FunctionSettings, 'gate' | 'retention' | 'languages'> & { payments: object | null };

/** How long the hotline that a command works on keeps what it is told; by this folder's settings where it has not said. */
export const retentionOfHotline = async (table: Table): Promise<FunctionSettings['retention']> =>
  (await runningSettings(table))?.retention ?? operatorSettings().retention;

/**
 * The settings of the hotline that a command works on. This folder's may be newer, older, or another hotline's: they serve only
 * where that one has not said yet by which it runs, and it is said so.
 */
export const settingsOfHotline = async ({ complain }: Pick<Terminal, 'complain'>, table: Table): Promise<JudgedBy> => {
  const running = await runningSettings(table);
  if (running !== null) return { ...running, payments: running.followsPayments ? {} : null };
  complain('The hotline has not said yet by which settings it runs: those of this folder are taken.');
  return operatorSettings();
};
