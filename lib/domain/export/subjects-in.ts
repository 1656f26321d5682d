import { reportSubject } from '#domain/feed/told/subject.ts';
import type { Cell, Column } from './cells.ts';

const words = (cell: string): string[] => cell.split(' ').filter((word) => word !== '');

/** The columns that name something that can be taken back, and how. What is empty names nothing. */
const NAMING: Readonly<Record<string, (cell: string) => string[]>> = {
  address: words,
  wallets: words,
  wallet_or_contact: words,
  reference: (cell) => words(cell).map(reportSubject),
};

/** What rows of a table tell of, as the register of who was told names it. */
export const subjectsInRows = (columns: readonly Column[], rows: readonly (readonly Cell[])[]): string[] => {
  const naming = columns.flatMap(({ name }, n) => (NAMING[name] === undefined ? [] : [{ n, read: NAMING[name] }]));
  return rows.flatMap((row) =>
    naming.flatMap(({ n, read }) => {
      const cell = row[n];
      return typeof cell === 'string' ? read(cell) : [];
    }),
  );
};
