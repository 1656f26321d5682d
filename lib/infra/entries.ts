/** The entries of a record that may lack some of its keys, with the keys' type kept. */
export const entries = <K extends string, V>(record: Partial<Record<K, V>>): [K, V][] =>
  Object.entries(record) as [K, V][];
