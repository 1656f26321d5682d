import type { AuditEntry } from '#domain/audit/audit.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryPage } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { AuditRow } from './rows.ts';

/** Entries of a page. */
const PAGE = 100;
/** An entry's sort key: when it was written, its chain, its place in that. */
const PLACE = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,13}Z#[\w-]{1,64}#\d{9}$/;

/** A page of a day's entries, newest first; refused where the cursor is none of ours. */
export type AuditDayPage = { ok: true; entries: AuditEntry[]; next?: string } | { ok: false; reason: 'no-such-page' };

/** Reads a page of a day's entries, newest first: those before the place that the page before ended at. */
export const readAuditDay = async (table: Table, day: string, cursor?: string): Promise<AuditDayPage> => {
  if (cursor !== undefined && !PLACE.test(cursor)) return { ok: false, reason: 'no-such-page' };
  const pk = auditPartition(day);
  const { rows, next } = await queryPage(
    table,
    {
      // Heads of the former log sort behind the digits.
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':first': `${day}T`, ':last': `${day}U` },
      ScanIndexForward: false,
      Limit: PAGE,
      ...(cursor === undefined ? {} : { ExclusiveStartKey: { pk, sk: cursor } }),
    },
    AuditRow,
  );
  return { ok: true, entries: rows, ...(next === undefined ? {} : { next: String(next.sk) }) };
};
