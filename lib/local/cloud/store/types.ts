/** What one table of the store's database needs of it: statements that read one row, and ones that write. */
export interface Rows {
  get<T>(sql: string, ...values: Value[]): T | undefined;
  run(sql: string, ...values: Value[]): number;
}

/** What SQLite keeps in a column. */
export type Value = string | number | bigint | null | Uint8Array;
