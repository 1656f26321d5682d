import { estimate, type Signature } from './signature.ts';

/** Estimated similarity from which two letters are of one campaign. */
const ACCEPT = 0.4;
/**
 * How many times as long as another a letter of the same campaign may be. Two letters sent in as one are alike to both
 * by a half: they must not join, and so merge, the campaigns of the two.
 */
const MAX_LENGTH_RATIO = 1.6;
/** A letter this unlike all representatives of its campaign stands for it too: letters like it would miss their bands. */
const REPRESENT_BELOW = 0.7;
/**
 * How like the founder every representative must be. Without it two made-up letters, each near the next, lead from any
 * campaign to any other.
 */
const LIKE_FOUNDER = 0.3;
/** Most representatives of a campaign: bounds what a campaign writes and a look-up reads, however much letters vary. */
export const MAX_REPRESENTATIVES = 8;
/** Most campaigns a look-up reads: a flood of letters made to share bands must not make every report read them all. */
const MAX_CANDIDATES = 8;

/** A campaign that shares a band with a letter. */
export interface Candidate {
  campaign: string;
  /** UTC, ISO 8601. Of equally similar campaigns the oldest is chosen. */
  foundedAt: string;
  founder: Signature;
  /** Up to seven more letters that stand for the campaign, each unlike the others. */
  others: readonly Signature[];
}

/** Where a letter belongs, and what its coming shows about campaigns. */
export type Choice =
  | { kind: 'found' }
  | {
      kind: 'join';
      campaign: string;
      /** Estimated similarity to the nearest representative, 0.4 to 1. */
      similarity: number;
      /** Whether the letter's own bands are to be added to the campaign's. */
      represents: boolean;
      /** Other campaigns that are the same as this one, to be merged into the oldest. */
      twins: string[];
    };

/** The campaigns worth reading of those that the bands name, most bands first: one list of campaigns for each band hit. */
export const rankCandidates = (hits: Iterable<readonly string[]>): string[] => {
  const bands = new Map<string, number>();
  for (const campaigns of hits) {
    for (const campaign of new Set(campaigns)) bands.set(campaign, (bands.get(campaign) ?? 0) + 1);
  }
  return [...bands]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(([campaign]) => campaign);
};

/** Chooses the campaign of a letter among those that share a band with it; the order of the candidates counts for nothing. */
export const chooseCampaign = (letter: Signature, candidates: readonly Candidate[]): Choice => {
  const near = candidates
    .map((candidate) => ({ candidate, similarity: nearest(letter, candidate) }))
    .filter(({ similarity }) => similarity >= ACCEPT)
    .sort((a, b) => b.similarity - a.similarity || byAge(a.candidate, b.candidate));
  const [best, ...others] = near;
  if (best === undefined) return { kind: 'found' };
  return {
    kind: 'join',
    campaign: best.candidate.campaign,
    similarity: best.similarity,
    represents: best.similarity < REPRESENT_BELOW && mayRepresent(letter, best.candidate),
    twins: others
      .filter(({ candidate }) => areTwins(best.candidate, candidate))
      .map(({ candidate }) => candidate.campaign),
  };
};

/** Whether two campaigns are one: their founders are somewhat alike, and some of their representatives are near. */
export const areTwins = (a: Candidate, b: Candidate): boolean =>
  estimate(a.founder, b.founder) >= LIKE_FOUNDER &&
  [a.founder, ...a.others].some((representative) => nearest(representative, b) >= ACCEPT);

/** Of two campaigns to be merged, the one that keeps its id: the older one, or the one of the lesser id. */
export const survivor = <T extends Pick<Candidate, 'campaign' | 'foundedAt'>>(a: T, b: T): T =>
  byAge(a, b) <= 0 ? a : b;

const mayRepresent = (letter: Signature, candidate: Candidate): boolean =>
  candidate.others.length + 1 < MAX_REPRESENTATIVES && estimate(letter, candidate.founder) >= LIKE_FOUNDER;

const nearest = (letter: Signature, candidate: Candidate): number =>
  Math.max(
    0,
    ...[candidate.founder, ...candidate.others]
      .filter((representative) => comparableInLength(letter, representative))
      .map((representative) => estimate(letter, representative)),
  );

const comparableInLength = (a: Signature, b: Signature): boolean =>
  Math.max(a.shingles, b.shingles) <= MAX_LENGTH_RATIO * Math.min(a.shingles, b.shingles);

const byAge = (a: Pick<Candidate, 'campaign' | 'foundedAt'>, b: Pick<Candidate, 'campaign' | 'foundedAt'>): number =>
  compare(a.foundedAt, b.foundedAt) || compare(a.campaign, b.campaign);

const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
