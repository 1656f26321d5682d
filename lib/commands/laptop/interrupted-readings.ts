import { createdKeys } from '#io/objects/object-created.ts';
import { takeBackReadingsSince } from '#io/table/process/attempts.ts';
import type { Table } from '#io/table/store/table.ts';

/** The inbox objects that a message is about; none where it is a task. */
const objectsIn = (body: string): string[] => {
  try {
    return createdKeys(JSON.parse(body));
  } catch {
    return [];
  }
};

/** A message that was in flight when the machine died, and since when. */
export interface InterruptedMessage {
  body: string;
  receivedAt: number;
}

/**
 * Takes back the readings that were under way when the machine, or the process that runs functions, died: that they never ended was no fault
 * of what was read.
 */
export const takeBackInterrupted = async (
  table: Table,
  inFlight: readonly InterruptedMessage[],
  now: Date,
): Promise<void> => {
  for (const { body, receivedAt } of inFlight) {
    for (const object of objectsIn(body)) await takeBackReadingsSince(table, object, new Date(receivedAt), now);
  }
};
