import { log, reasonOf } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { type Queue, ring, ringInOrder } from '#io/queue.ts';
import { CROWDED_ALERT } from '#io/table/brief/crowded-letters.ts';
import { DEPARTURE_ALERT, putOffDeparture } from '#io/table/feed/departures.ts';
import { CONTEST_ALERT } from '#io/table/gate/contest.ts';
import { putOffReview } from '#io/table/gate/decisions.ts';
import { type Key, key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { dueRows, putOffReport } from '#io/table/sweep/due.ts';

/** The doorbells that pending work is rung at. */
export interface SweepQueues {
  acknowledgements: Queue;
  briefs: Queue;
  clusters: Queue;
  webhooks: Queue;
  /** Destroys a report whose withdrawal is due. */
  destroy: (report: string) => Promise<void>;
}

/** Most rows rung of each of the index's partitions in one sweep; the rest is rung a minute later. */
const MAX_ROWS_PER_SWEEP = 250;
/** How long a report that was rung is left alone, in milliseconds. */
const PUT_OFF = 5 * 60_000;

const BRIEF = 'WORK#brief#';
const LEAVING = 'WORK#leave#';
const CONTESTS = 'WORK#contests#';
const WITHDRAWN = 'WORK#withdraw#';
const TWINS = 'WORK#twins#';
const TOTALS = 'WORK#totals#';
const LINK = 'LINK#';
const CO_SPEND = 'COSPEND#';

const ringReport = async (
  table: Table,
  { acknowledgements, clusters }: SweepQueues,
  id: string,
  now: Date,
): Promise<void> => {
  // Updating the row re-emits it on the stream, which triggers `changes`.
  const todo = await putOffReport(table, id, new Date(now.getTime() + PUT_OFF).toISOString());
  if (todo.has('ack')) await ring(acknowledgements, id);
  if (todo.has('links')) await ringInOrder(clusters, `report/${id}`);
};

/** One that cannot be destroyed now is due again in a minute, and keeps nobody else waiting. */
const destroy = (bells: SweepQueues, report: string): Promise<void> =>
  bells.destroy(report).catch((error: unknown) => {
    log.error('report not destroyed', { report, reason: reasonOf(error) });
  });

const ringRow = async (table: Table, bells: SweepQueues, { pk, sk }: Key, now: Date): Promise<void> => {
  const [kind, id = ''] = pk.split('#');
  if (kind === 'REPORT') return ringReport(table, bells, id, now);
  if (kind === 'WALLET' && sk === 'DECISIONS') {
    // The write alone brings it to the table's stream again.
    await putOffReview(table, id, new Date(now.getTime() + PUT_OFF).toISOString());
    return;
  }
  if (pk.startsWith(BRIEF)) return ring(bells.briefs, pk.slice(BRIEF.length));
  if (pk === key.departureAlert().pk) return ring(bells.briefs, DEPARTURE_ALERT);
  if (pk.startsWith(LEAVING)) {
    // The write alone brings it to the table's stream.
    await putOffDeparture(table, pk.slice(LEAVING.length), new Date(now.getTime() + PUT_OFF).toISOString());
    return;
  }
  if (pk === key.crowdedAlert().pk) return ring(bells.briefs, CROWDED_ALERT);
  if (pk.startsWith(CONTESTS)) return ring(bells.briefs, CONTEST_ALERT);
  if (pk.startsWith(TWINS)) return ringInOrder(bells.clusters, `twins/${pk.slice(TWINS.length)}`);
  if (pk.startsWith(TOTALS)) return ringInOrder(bells.clusters, `totals/${pk.slice(TOTALS.length)}`);
  if (pk.startsWith(LINK)) return ringInOrder(bells.clusters, `link/${pk.slice(LINK.length)}`);
  if (pk.startsWith(CO_SPEND)) return ringInOrder(bells.clusters, `co-spend/${pk.slice(CO_SPEND.length)}`);
  if (pk.startsWith(WITHDRAWN)) return destroy(bells, pk.slice(WITHDRAWN.length));
  if (kind === 'PARTNER' && sk.startsWith('ENDPOINT#')) {
    return ring(bells.webhooks, `${id}/${sk.slice('ENDPOINT#'.length)}`);
  }
  log.error('row is due and nobody is rung for it', { kind });
};

/** Rings for all work whose time has come: what a lost message, or a worker that died, left behind. */
export const ringDueRows = async (table: Table, bells: SweepQueues, now: Date): Promise<void> => {
  const rows = await dueRows(table, now, MAX_ROWS_PER_SWEEP);
  for (const row of rows) await ringRow(table, bells, row, now);
  if (rows.length > 0) measure('WorkRungAgain', rows.length);
};
