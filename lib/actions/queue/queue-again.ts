import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { type Queued, queueExpiry, wantedBy } from '#domain/queue/queue.ts';
import { encodeFlags, type Flag } from '#domain/report/flags.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { seal } from '#io/seal/seal.ts';
import { putQueued } from '#io/table/queue/queue.ts';
import type { World } from '#io/world.ts';
import { waitingAgain } from './give-back-unhandled.ts';
import { changeAnyway } from './show-queued.ts';

/** What has somebody look at a report again. */
export interface QueueAgain extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'sealContactsTo'>;
}

/** What is learned of a report after it came, and how urgent it is: no more than other things that are. */
type LaterFlag = Extract<Flag, 'answered' | 'contested'>;
const RANK = 3;
/** Most sealed parts of one line: each is of one thing that was learned later. */
const MAX_PARTS = 3;

/**
 * Has somebody look at a report of which something was learned later: beside what waits of it already, and anew where it was
 * handled. Whoever learns it cannot read what waits, so that each thing is sealed by itself.
 */
export const queueAgain = async (
  { table, settings, clock }: QueueAgain,
  report: Pick<FollowUpReport, 'id' | 'reference' | 'channel' | 'language' | 'campaign' | 'findings' | 'walletsBeyond'>,
  flag: LaterFlag,
): Promise<void> => {
  const at = clock().toISOString();
  const sealed = await seal(encodeFlags([flag]), [settings.sealContactsTo]);
  const { id, reference, channel, language, campaign, findings, walletsBeyond } = report;
  const fresh: Queued = {
    ...{ id, kind: 'report', rank: RANK, wantedBy: wantedBy(RANK, at), receivedAt: at, reference, channel, language },
    ...{ campaign, wallets: findings.wallets.length + walletsBeyond, flags: [sealed], state: 'open', version: 1 },
    expires: queueExpiry(at),
  };
  if (await putQueued(table, fresh)) return;
  await changeAnyway(table, id, (queued) => {
    const { state, rank, flags = [], expires } = queued;
    if (state === 'handled') {
      const again = waitingAgain(queued);
      return { ...again, rank: RANK, wantedBy: fresh.wantedBy, flags: [sealed], expires: fresh.expires };
    }
    const parts = flags.length < MAX_PARTS ? [...flags, sealed] : flags;
    return { ...queued, rank: rank < RANK ? rank : RANK, flags: parts, expires: Math.max(expires, fresh.expires) };
  });
};
