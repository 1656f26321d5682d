import type { Recording } from '#actions/audit/record-act.ts';
import type { Asker } from '#actions/desk/record-look.ts';
import { sumsOf } from '#domain/brief/demands.ts';
import type { Cell, Column } from '#domain/export/cells.ts';
import type { Demand } from '#domain/findings.ts';
import type { FunctionSettings } from '#domain/settings.ts';

/** Where tables are read. */
export interface ReadTables extends Recording {
  settings: FunctionSettings;
}

/** Who asks, as far as what a table shows rests on it. */
export type TableReader = Pick<Asker, 'who' | 'roles'>;

/** A page of a table: where it goes on, and why it has not all that there is; refused where there is no such table. */
export type TablePage = { ok: true; rows: Cell[][]; next?: string; cut?: string } | { ok: false };

/** A table of the desk as it is written into a file. */
export interface ExportTable {
  columns: readonly Column[];
  read: (at: string | undefined) => Promise<TablePage>;
}

export const text = (name: string): Column => ({ name, type: 'text' });
export const number = (name: string): Column => ({ name, type: 'number' });
export const time = (name: string): Column => ({ name, type: 'time' });

/** Amounts as one cell has them. */
export const demands = (all: readonly Demand[]): string =>
  all.map(({ amount, currency }) => `${amount} ${currency}`).join(' | ');

/** Sums of a tally, likewise. */
export const sums = (units: Parameters<typeof sumsOf>[0]): string => demands(sumsOf(units));

/** A page that is read whole; `cut` where more is there than was read. */
export const whole = (rows: Cell[][], cut: string | null = null): TablePage => ({
  ok: true,
  rows,
  ...(cut === null ? {} : { cut }),
});

type Page<Line> = { ok: true; lines: readonly Line[]; next?: string } | { ok: false };

/** A page of a list, line by line as rows. */
export const pageOf = <Line>(page: Page<Line>, row: (line: Line) => Cell[]): TablePage =>
  page.ok ? { ok: true, rows: page.lines.map(row), ...(page.next === undefined ? {} : { next: page.next }) } : page;
