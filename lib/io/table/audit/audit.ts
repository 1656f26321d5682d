import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { AuditEntry, Deed } from '#domain/audit/audit.ts';
import { HotlineError } from '#domain/hotline-error.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { type AuditHead, AuditHeadRow, AuditRow } from './rows.ts';

/** How often an entry that others overtook is tried, and its longest waits at first and at last, in milliseconds. */
const MAX_ATTEMPTS = 40;
const FIRST_WAIT = 10;
const LONGEST_WAIT = 200;

/** Others wrote to the audit log again and again before this entry could be. */
class AuditBusy extends HotlineError {}

const digest = (...parts: (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** The hash of an entry, over all its fields in a fixed order: whoever changes one has to change all that follow. */
export const auditHash = ({ day, seq, previous, who, what, about, at, sha256 }: Omit<AuditEntry, 'hash'>): string =>
  digest(previous, day, seq, at, who, what, about, ...(sha256 === undefined ? [] : [sha256]));

const readHead = async (table: Table, day: string): Promise<AuditHead> =>
  (await getRow(table, key.auditHead(day), AuditHeadRow)) ?? { seq: 0, hash: digest('audit', day) };

const next = (head: AuditHead, day: string, deed: Deed): AuditEntry => {
  const entry = { ...deed, day, seq: head.seq + 1, previous: head.hash };
  return { ...entry, hash: auditHash(entry) };
};

/** Writes a deed to its day's log and gives its entry; `expires` is in seconds since 1970. */
export const writeAudit = async (table: Table, deed: Deed, expires: number): Promise<AuditEntry> => {
  const day = deed.at.slice(0, 10);
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const head = await readHead(table, day);
    const entry = next(head, day, deed);
    const { ok } = await commit(table, [
      {
        what: 'head',
        update: {
          Key: key.auditHead(day),
          UpdateExpression: 'SET seq = :seq, #hash = :hash, expires = :expires',
          ConditionExpression: head.seq === 0 ? 'attribute_not_exists(pk)' : '#hash = :previous',
          ExpressionAttributeNames: { '#hash': 'hash' },
          ExpressionAttributeValues: {
            ':seq': entry.seq,
            ':hash': entry.hash,
            ':expires': expires,
            ...(head.seq === 0 ? {} : { ':previous': head.hash }),
          },
        },
      },
      {
        what: 'entry',
        put: {
          Item: AuditRow.item(key.audit(day, entry.seq), { ...entry, expires }),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ]);
    if (ok) return entry;
    await setTimeout(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * attempt));
  }
  throw new AuditBusy(`${day}: overtaken ${MAX_ATTEMPTS} times`);
};
