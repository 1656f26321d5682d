import type { GateSighting } from './sighting.ts';

/** Why a report does not count as an additional one. */
export type Discount = 'no-consent' | 'sender-not-verified' | 'no-text' | 'same-sender' | 'same-text';

/** Whether a report counts; one that repeats another says which. */
type Standing = { counts: true } | { counts: false; why: Discount; as: string | null };

export interface JudgedReport {
  sighting: GateSighting;
  standing: Standing;
}

const byTime = (a: GateSighting, b: GateSighting): number =>
  a.time.localeCompare(b.time) || a.report.localeCompare(b.report);

const once = (sightings: readonly GateSighting[]): GateSighting[] => [
  ...new Map(sightings.map((sighting) => [sighting.report, sighting])).values(),
];

/** What tells a report from others: who sent it where a server vouches for that, else what it says. */
export const voiceOf = (
  sighting: Pick<GateSighting, 'channel' | 'dmarc' | 'senderHash' | 'textHash'>,
): { voice: string } | { why: Discount } => {
  if (sighting.channel === 'mail') {
    const known = sighting.dmarc === 'pass' && sighting.senderHash !== null;
    return known ? { voice: `sender ${sighting.senderHash}` } : { why: 'sender-not-verified' };
  }
  return sighting.textHash === null ? { why: 'no-text' } : { voice: `text ${sighting.textHash}` };
};

/**
 * Says of each report whether it counts as one more, the earliest of each voice first.
 *
 * A voice is a sender that DMARC vouches for, or, of forms and programs, a normalised text. Reports without consent are
 * set aside before anything is compared, so that a later one of the same sender that has it counts.
 */
export const judgeReports = (sightings: readonly GateSighting[]): JudgedReport[] => {
  const heard = new Map<string, string>();
  return once(sightings)
    .sort(byTime)
    .map((sighting): JudgedReport => {
      if (!sighting.consent) return { sighting, standing: { counts: false, why: 'no-consent', as: null } };
      const told = voiceOf(sighting);
      if ('why' in told) return { sighting, standing: { counts: false, why: told.why, as: null } };
      const first = heard.get(told.voice);
      if (first !== undefined) {
        const why = sighting.channel === 'mail' ? 'same-sender' : 'same-text';
        return { sighting, standing: { counts: false, why, as: first } };
      }
      heard.set(told.voice, sighting.report);
      return { sighting, standing: { counts: true } };
    });
};
