import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { ledgerClient } from '#io/clients.ts';
import type { Hotline } from '#local/start.ts';
import type { Row } from '#test/support/ledger/ledger-rows.ts';

/** Kinds of rows that a recount reads, with what it needs of each; null for all of it. */
const NEEDED: readonly { pk: string; sk: string; fields: readonly string[] | null }[] = [
  { pk: 'REPORT#', sk: 'REPORT', fields: null },
  { pk: 'WALLET#', sk: 'WALLET', fields: ['address'] },
  { pk: 'WALLET#', sk: 'SEEN#', fields: ['address', 'report'] },
  { pk: 'WALLET#', sk: 'TALLY#', fields: null },
  { pk: 'CAMPAIGN#', sk: 'TALLY#', fields: null },
  { pk: 'CAMPAIGN#', sk: 'CAMPAIGN', fields: ['id', 'mergedInto'] },
];

const neededOf = (row: Row): Row | null => {
  const kind = NEEDED.find(({ pk, sk }) => row.pk.startsWith(pk) && row.sk.startsWith(sk));
  if (kind === undefined) return null;
  const { fields } = kind;
  if (fields === null) return row;
  return { ...Object.fromEntries(fields.map((field) => [field, row[field]])), pk: row.pk, sk: row.sk };
};

/** The rows of a whole ledger that a recount is made of: 40,000 letters make half a million. */
export const nightRows = async ({ connection, outputs }: Hotline): Promise<Row[]> => {
  const client = ledgerClient(connection);
  const rows: Row[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: outputs.TableName, ConsistentRead: true })) {
    rows.push(...(Items as Row[]).map(neededOf).filter((row) => row !== null));
  }
  client.destroy();
  return rows;
};
