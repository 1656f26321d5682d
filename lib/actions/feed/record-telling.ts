import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import type { RecordTelling } from '#io/table/feed/log-place.ts';

/**
 * Records what a log is about to be told: the log and its seqs, the kinds of events, and a digest over their ids. No address: an
 * honest one that is taken back must not stand where nothing is forgotten. One whom others overtake records its next place too;
 * which of the two came to be says the digest.
 */
export const recordTelling =
  (world: Recording): RecordTelling =>
  async ({ audience, first, last, types, events }) => {
    await recordAct(world, {
      who: 'changes',
      what: 'feed.tell',
      about: `${audience} ${first}-${last}`,
      outcome: types.join(' '),
      digest: digestOfIds(events),
    });
  };
