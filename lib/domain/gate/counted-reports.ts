import { areNear } from '#domain/campaign/text-sketch.ts';
import { type IndependentSender, independentSender, type NotIndependent } from './independent-sender.ts';
import { demandsByThreat, type GateSighting } from './sighting.ts';

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
export const MAX_OF_ORGANISATION = 2;

const byTime = (a: GateSighting, b: GateSighting): number =>
  a.time.localeCompare(b.time) || a.report.localeCompare(b.report);

/** What a report says for its wallet: that it demands money there, and that the original shows it. */
const weightOf = (sighting: GateSighting): number =>
  (demandsByThreat(sighting) ? 2 : 0) + (sighting.headersFit ? 1 : 0);

/** Those first that say most: what says less must not stand for what a sender, or a text like theirs, says otherwise. */
const byWeight = (a: GateSighting, b: GateSighting): number => weightOf(b) - weightOf(a) || byTime(a, b);

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
 * Says of each report, in the order of their times, whether it counts as one more: of each sender the one that says most, and of
 * those the earliest.
 *
 * A sender is a mailbox that the receiving server vouches for, or, of forms and programs, all texts near each other. Who extorts
 * can post texts near their victims' that demand nothing: were the earliest to stand for all of them, none would count. Reports
 * without consent are set aside before anything is compared, so that one of the same sender that has it counts.
 */
export const judgeReports = (sightings: readonly GateSighting[]): JudgedReport[] => {
  const counted: Counted[] = [];
  const standingOf = (sighting: GateSighting): Standing => {
    if (!sighting.consent) return { counts: false, why: 'no-consent', as: null };
    const told = independentSender(sighting.report, sighting);
    if ('why' in told) return { counts: false, why: told.why, as: null };
    const repeated = repeats(told.sender, counted);
    if (repeated !== null) return { counts: false, ...repeated };
    counted.push({ sender: told.sender, report: sighting.report });
    return { counts: true };
  };
  return once(sightings)
    .sort(byWeight)
    .map((sighting): JudgedReport => ({ sighting, standing: standingOf(sighting) }))
    .sort((a, b) => byTime(a.sighting, b.sighting));
};

/** How many different people speak in reports, as far as anyone can tell: consent is for partners, and not asked here. */
export const differentVoicesIn = (sightings: readonly GateSighting[]): number =>
  judgeReports(sightings.map((sighting) => ({ ...sighting, consent: true }))).filter(({ standing }) => standing.counts)
    .length;
