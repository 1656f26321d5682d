import { escalated, type Queued, TAKEN_FOR_MS } from '#domain/queue/queue.ts';
import type { Table } from '#io/table/store/table.ts';
import { changeAnyway } from './show-queued.ts';

/** What was taken as it stands once it is given back: nobody's, with all that was noted of it. */
export const givenBack = ({ by: _by, name: _name, takenAt: _takenAt, ...queued }: Queued): Queued => ({
  ...queued,
  state: 'open',
});

/** What was handled as it stands once it waits again: nobody's, without what was found. */
export const waitingAgain = (queued: Queued): Queued => {
  const { verdict: _verdict, handledAt: _handledAt, foundAs: _foundAs, ...rest } = givenBack(queued);
  return rest;
};

/** Gives back what somebody took and did not handle within four hours, more urgent than it was. */
export const giveBackUnhandled = async (table: Table, id: string, now: Date): Promise<void> => {
  await changeAnyway(table, id, (queued) => {
    const { state, takenAt, rank, returned = 0 } = queued;
    if (state !== 'taken' || takenAt === undefined) return null;
    if (Date.parse(takenAt) + TAKEN_FOR_MS > now.getTime()) return null;
    return { ...givenBack(queued), rank: escalated(rank), returned: returned + 1 };
  });
};
