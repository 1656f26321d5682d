import { randomUUID } from 'node:crypto';
import { sha256 } from '#domain/identity.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, updateRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { AttemptsRow } from './rows.ts';

/** How long readings that did not end are remembered, in seconds: longer than a queue keeps its message. */
const REMEMBERED = 30 * 86_400;
/**
 * How long a reading may be under way, in milliseconds: more than the functions' time-outs. Younger ones are not held
 * against the object: after an outage, all the messages that rang for it may be read at the same moment.
 */
const UNDER_WAY = 180_000;

/** A reading that has begun, and how many earlier ones never came to an end. */
export interface ReadingAttempt {
  /** When it began, and an id: a set of them counts a write that the SDK repeats once. */
  attempt: string;
  lost: number;
}

const update = (table: Table, objectKey: string, verb: 'ADD' | 'DELETE', attempt: string, now: Date) =>
  updateRow(
    table,
    {
      Key: key.attempts(sha256(Buffer.from(objectKey, 'utf8'))),
      UpdateExpression: `${verb} attempts :attempt SET expires = :expires`,
      ExpressionAttributeValues: {
        ':attempt': new Set([attempt]),
        ':expires': Math.floor(now.getTime() / 1_000) + REMEMBERED,
      },
      ReturnValues: 'UPDATED_NEW',
    },
    AttemptsRow,
  );

/** Counts a reading of an inbox object before it begins: should the object end the process, the count stands. */
export const beginReading = async (table: Table, objectKey: string, now: Date): Promise<ReadingAttempt> => {
  const attempt = `${now.toISOString()} ${randomUUID()}`;
  const begun = await update(table, objectKey, 'ADD', attempt, now);
  const over = new Date(now.getTime() - UNDER_WAY).toISOString();
  return { attempt, lost: [...(begun?.attempts ?? [])].filter((each) => each < over).length };
};

/** Takes a reading back that ended through no fault of the object's. */
export const takeBackReading = async (table: Table, objectKey: string, attempt: string, now: Date): Promise<void> => {
  await update(table, objectKey, 'DELETE', attempt, now);
};

/**
 * Takes back what was begun of an object since a moment: its caller knows that the readings ended with the whole machine.
 *
 * @internal a laptop alone knows that; on AWS nothing says that a host died.
 */
export const takeBackReadingsSince = async (table: Table, objectKey: string, since: Date, now: Date): Promise<void> => {
  const row = await getRow(table, key.attempts(sha256(Buffer.from(objectKey, 'utf8'))), AttemptsRow);
  const begun = [...(row?.attempts ?? [])].filter((attempt) => attempt >= since.toISOString());
  for (const reading of begun) await takeBackReading(table, objectKey, reading, now);
};
