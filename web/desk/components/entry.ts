import type { AuditPlace } from '#actions/desk/record-look.ts';

/** Where a look-up stands in the audit log, as a page says it. */
export const entryOf = ({ day, chain, seq }: AuditPlace): string => `${day}/${chain}/${seq}`;
