import type { Deed } from './audit.ts';

/** Deeds by which somebody learns what is known of a thing; a list of all that has come in shows many at once. */
const LOOKS: ReadonlySet<string> = new Set([
  'wallet.look-up',
  'wallet.query',
  'campaign.look-up',
  'campaign.reports',
  'campaign.wallets',
  'cluster.look-up',
  'cluster.members',
  'report.look-up',
  'reports.list',
  'contact.look-up',
  'transaction.look-up',
  'graph.draw',
  'search',
  'evidence.show',
  'evidence.take',
  'export.ask',
]);

/** Looks that are at one thing, which `about` names: they are found from it. */
const AT_ONE: ReadonlySet<string> = new Set([
  'wallet.look-up',
  'campaign.look-up',
  'cluster.look-up',
  'report.look-up',
  'contact.look-up',
  'transaction.look-up',
  'evidence.show',
  'evidence.take',
]);

/** What a deed is told by here. */
type Look = Pick<Deed, 'what' | 'about' | 'outcome'>;

/** How many look-ups a deed is: a list of a thousand addresses is a thousand; what shows nothing that was reported is none. */
export const looksIn = ({ what, outcome }: Look): number => {
  if (!LOOKS.has(what)) return 0;
  const lines = what === 'wallet.query' ? Number(outcome) : 1;
  return Number.isSafeInteger(lines) ? lines : 1;
};

/** Whether something was shown: taking originals says what of them left (`sealed mail`, `sealed bag`). */
const isShown = ({ what, outcome = '' }: Look): boolean =>
  outcome === 'ok' || (what === 'evidence.take' && /^sealed\b/.test(outcome));

/** The one thing that somebody looked at; null where it was none, several of one name, or is not there. */
export const lookedAt = (look: Look): string | null =>
  AT_ONE.has(look.what) && isShown(look) && !/[#\s]/.test(look.about) ? look.about : null;

/** How many look-ups somebody did on a UTC day. */
export interface LooksOfDay {
  day: string;
  looks: number;
}

/** How many times their own usual day somebody may look before an auditor is told. */
const TIMES_USUAL = 5;
/** Look-ups of a day that nobody is told of: who has just begun has no usual day, and a busy one has a hundred pages. */
export const UNREMARKED_LOOKS = 100;

/** From how many look-ups of a day on somebody looks at more than five times what they did on a usual day of their last month. */
export const unusualFrom = (month: readonly LooksOfDay[]): number => {
  const days = month.filter(({ looks }) => looks > 0);
  const usual = days.reduce((sum, { looks }) => sum + looks, 0) / Math.max(1, days.length);
  return Math.max(UNREMARKED_LOOKS, Math.floor(usual * TIMES_USUAL)) + 1;
};
