import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import { subjectsNamedIn } from '#domain/feed/told/named-in.ts';
import { nodeSubject, reportSubject, subjectOfPair } from '#domain/feed/told/subject.ts';
import type { Cell, Column } from './cells.ts';

const words = (cell: string): string[] => cell.split(' ').filter((word) => word !== '');

const isNode = (cell: string): cell is NodeId => /^(?:wallet|contact):./.test(cell);

/** The other end of a link, and the link, of a table of the links at one wallet. */
const otherEnd = (cell: string, wallet: string | null): string[] => {
  if (!isNode(cell)) return [];
  const link = wallet === null ? null : subjectOfPair(walletNode(wallet), cell);
  return [nodeSubject(cell), ...(link === null ? [] : [link])];
};

/** The columns that name something that can be taken back, and how. What is empty names nothing. */
const NAMING: Readonly<Record<string, (cell: string, wallet: string | null) => string[]>> = {
  address: words,
  wallets: words,
  wallet_or_contact: subjectsNamedIn,
  about: subjectsNamedIn,
  to: otherEnd,
  reference: (cell) => words(cell).map(reportSubject),
};

/** Entries of the audit log say what was done, and mask what others asked for: they tell of nothing new. */
const OF_AUDIT = 'masked';

/** What rows of a table tell of, as the register of who was told names it; `wallet` is the one that the whole table is about, by its address. */
export const subjectsInRows = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  wallet: string | null = null,
): string[] => {
  if (rows.length === 0 || columns.some(({ name }) => name === OF_AUDIT)) return [];
  const naming = columns.flatMap(({ name }, n) => (NAMING[name] === undefined ? [] : [{ n, read: NAMING[name] }]));
  const named = rows.flatMap((row) =>
    naming.flatMap(({ n, read }) => {
      const cell = row[n];
      return typeof cell === 'string' ? read(cell, wallet) : [];
    }),
  );
  return [...(wallet === null ? [] : [wallet]), ...named];
};
