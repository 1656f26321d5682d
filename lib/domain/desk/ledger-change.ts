/** What a system that mirrors the ledger is told of. */
export const CHANGED_KINDS = ['report', 'campaign', 'cluster'] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

/** What became of it: what is asked of the interface again says the rest. */
export const CHANGES = ['created', 'changed', 'gone'] as const;
export type Change = (typeof CHANGES)[number];

/** That something changed: a report by its reference, a campaign or cluster by its id. */
export interface LedgerChange {
  kind: ChangedKind;
  id: string;
  what: Change;
}

/** What is said of each thing, once: the last word, but that what was created and then changed was created. */
export const saidOnce = (all: readonly LedgerChange[]): LedgerChange[] => {
  const said = new Map<string, LedgerChange>();
  for (const one of all) {
    const name = `${one.kind} ${one.id}`;
    const before = said.get(name);
    said.set(name, before?.what === 'created' && one.what === 'changed' ? before : one);
  }
  return [...said.values()];
};

/** A change as a row holds it: `created report <reference>`. */
export const writtenChange = ({ what, kind, id }: LedgerChange): string => `${what} ${kind} ${id}`;

/** Reads a change as a row holds it; null of one that a later release wrote. */
export const readChange = (written: string): LedgerChange | null => {
  const [what, kind, ...id] = written.split(' ');
  const change = CHANGES.find((each) => each === what);
  const of = CHANGED_KINDS.find((each) => each === kind);
  return change === undefined || of === undefined || id.length === 0
    ? null
    : { what: change, kind: of, id: id.join(' ') };
};
