import { areNear } from '#domain/campaign/text-sketch.ts';
import { type IndependentSender, independentSender, type NotIndependent } from './independent-sender.ts';
import type { GateSighting } from './sighting.ts';

/** Why a report does not count as an additional one. */
export type Discount = NotIndependent | 'no-consent' | 'same-sender' | 'same-organisation' | 'same-text';

/** Whether a report counts; one that repeats another says which. */
type Standing = { counts: true } | { counts: false; why: Discount; as: string | null };

export interface JudgedReport {
  sighting: GateSighting;
  standing: Standing;
}

/**
 * Most senders of one organisation's domain that count by themselves: its owner makes any number of addresses that pass every
 * check. Two of a firm's staff are two people still.
 */
const MAX_OF_ORGANISATION = 2;

const byTime = (a: GateSighting, b: GateSighting): number =>
  a.time.localeCompare(b.time) || a.report.localeCompare(b.report);

const once = (sightings: readonly GateSighting[]): GateSighting[] => [
  ...new Map(sightings.map((sighting) => [sighting.report, sighting])).values(),
];

/** A sender who counts, and the report by which. */
interface Counted {
  sender: IndependentSender;
  report: string;
}

const isSameText = (one: IndependentSender, other: IndependentSender): boolean =>
  one.kind === 'text' &&
  other.kind === 'text' &&
  one.sketch !== null &&
  other.sketch !== null &&
  areNear(one.sketch, other.sketch);

/** Why a sender adds nothing to those that count; null where it does. */
const repeats = (
  sender: IndependentSender,
  counted: readonly Counted[],
): { why: Discount; as: string | null } | null => {
  const isMailbox = sender.kind === 'mailbox';
  const same = counted.find(({ sender: other }) => other.name === sender.name || isSameText(sender, other));
  if (same !== undefined) return { why: isMailbox ? 'same-sender' : 'same-text', as: same.report };
  if (!isMailbox || sender.organisation === null) return null;
  const colleagues = counted.filter(
    ({ sender: other }) => other.kind === 'mailbox' && other.organisation === sender.organisation,
  );
  if (colleagues.length < MAX_OF_ORGANISATION) return null;
  return { why: 'same-organisation', as: colleagues[0]?.report ?? null };
};

/**
 * Says of each report whether it counts as one more, the earliest of each sender first.
 *
 * A sender is a mailbox that the receiving server vouches for, or, of forms and programs, all texts near each other. Reports
 * without consent are set aside before anything is compared, so that a later one of the same sender that has it counts.
 */
export const judgeReports = (sightings: readonly GateSighting[]): JudgedReport[] => {
  const counted: Counted[] = [];
  return once(sightings)
    .sort(byTime)
    .map((sighting): JudgedReport => {
      if (!sighting.consent) return { sighting, standing: { counts: false, why: 'no-consent', as: null } };
      const told = independentSender(sighting.report, sighting);
      if ('why' in told) return { sighting, standing: { counts: false, why: told.why, as: null } };
      const repeated = repeats(told.sender, counted);
      if (repeated !== null) return { sighting, standing: { counts: false, ...repeated } };
      counted.push({ sender: told.sender, report: sighting.report });
      return { sighting, standing: { counts: true } };
    });
};
