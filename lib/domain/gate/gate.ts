import { type JudgedReport, judgeReports } from './counted-reports.ts';
import type { Decision, Decisions } from './decisions.ts';
import { demandsByThreat, type GateSighting } from './sighting.ts';

/** One thing that must hold before a wallet leaves by itself. */
export interface Condition {
  name:
    | 'consent'
    | 'different-reports'
    | 'in-demand'
    | 'provenance'
    | 'not-used-before'
    | 'not-a-service'
    | 'not-flagged'
    | 'not-contested'
    | 'not-held';
  met: boolean;
  /** `false` where what it rests on was not asked, or not answered: whether met or not, it is no yes and no no. */
  known?: false;
  /** A sentence for the investigator who asks why. */
  reason: string;
}

/**
 * What becomes of a wallet: let out by the gate or by an investigator; not let out yet; under review; or barred, for it
 * is held or no extorter's.
 */
export type GateOutcome = 'passed' | 'released' | 'not-yet' | 'under-review' | 'barred';

/** What becomes of a wallet, and all that speaks for it and against it. */
export interface Verdict {
  passed: boolean;
  outcome: GateOutcome;
  conditions: Condition[];
  reports: JudgedReport[];
}

export interface GateSettings {
  /** Different reports that must name the wallet in a demand's place. */
  reports: number;
  /** How many of them must be mails, each from another verified sender. */
  mails: number;
  /** What such a mail must be: one from a verified sender, or one that holds the original too. */
  provenance: 'mail' | 'original';
}

/** What the chain says of a wallet's first use, where it was asked, or is about to be: null where it was never used. */
export type ChainAge =
  | { asked: 'not' }
  | { asked: 'waiting' }
  | { asked: 'no-answer' }
  /** `askedAt`, UTC, ISO 8601: up to when it is known. */
  | { asked: 'answered'; askedAt: string | null; firstUsed: string | null };

/** All that a wallet is judged by. */
export interface WalletQuestion {
  sightings: readonly GateSighting[];
  decisions: Decisions;
  chain: ChainAge;
  /** The known service that the address belongs to. */
  service: string | null;
  /** Whether any list of known services was imported; where none was, or it was not looked, none can be said to be without it. */
  hasServiceLists?: boolean;
  /** When the first report of its campaign came: UTC, ISO 8601. */
  campaignSince: string | null;
  /** Whether there are more reports than the gate reads. */
  isCut?: boolean;
  /** How many name it, where more do than are given. */
  named?: number;
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const unless = (name: Condition['name'], decision: Decision | null, word: string): Condition => ({
  name,
  met: decision === null,
  reason: decision === null ? `Nobody has ${word} it.` : `${decision.by} ${word} it: ${decision.reason}`,
});

/** The reports that count as different ones. */
export const differentReports = (reports: readonly JudgedReport[]): GateSighting[] =>
  reports.flatMap(({ sighting, standing }) => (standing.counts ? [sighting] : []));

const unusedBefore = ({ chain, campaignSince }: WalletQuestion): Condition => {
  const condition = (met: boolean, reason: string): Condition => ({ name: 'not-used-before', met, reason });
  const unknown = (met: boolean, reason: string): Condition => ({ ...condition(met, reason), known: false });
  if (chain.asked === 'not') {
    return unknown(true, 'Whether it was used before is not known: the chain is not followed.');
  }
  if (chain.asked === 'waiting') return unknown(false, 'The chain has not said yet when it was first used.');
  if (chain.asked === 'no-answer') return unknown(false, 'The chain gave no answer: an investigator releases it.');
  const { askedAt, firstUsed } = chain;
  if (firstUsed === null) {
    const until = askedAt === null ? 'it was asked' : `${askedAt.slice(0, 10)}, ${askedAt.slice(11, 16)} UTC`;
    return condition(true, `It was not used on the chain until ${until}.`);
  }
  const met = campaignSince === null || firstUsed >= campaignSince;
  return condition(
    met,
    `It was first used on ${firstUsed.slice(0, 10)}, ${met ? 'after' : 'before'} the first report.`,
  );
};

const notAService = ({ service, hasServiceLists = false }: WalletQuestion): Condition => {
  const condition = (reason: string): Condition => ({ name: 'not-a-service', met: service === null, reason });
  if (service !== null) return condition(`It is known as ${service}.`);
  if (hasServiceLists) return condition('It is on no list of known services.');
  return {
    ...condition("Whether it is a known service's is not known: no list of services was imported."),
    known: false,
  };
};

const PROVENANCE = {
  mail: 'came by mail from a verified sender',
  original: 'came from a verified sender with the original mail, its headers plausible',
} as const;

const byReports = (
  reports: readonly JudgedReport[],
  { reports: needed, mails, provenance }: GateSettings,
  { isCut = false, named = 0 }: Pick<WalletQuestion, 'isCut' | 'named'> = {},
): Condition[] => {
  const consenting = reports.filter(({ sighting }) => sighting.consent).length;
  const different = differentReports(reports);
  const demanding = different.filter(demandsByThreat);
  const vouched = demanding.filter(
    ({ channel, headersFit }) => channel === 'mail' && (provenance === 'mail' || headersFit),
  ).length;
  return [
    {
      name: 'consent',
      met: consenting > 0,
      reason: `${consenting} of ${counted(reports.length, 'report')}${named > reports.length ? ` that were looked at, of ${named} that name it,` : ''} may be used for partners.`,
    },
    {
      name: 'different-reports',
      met: different.length >= needed,
      reason: `${counted(different.length, 'different report')} of these; ${needed} are needed.${isCut ? ' More name it than are read: an investigator decides.' : ''}`,
    },
    {
      name: 'in-demand',
      met: demanding.length >= needed,
      reason: `${counted(demanding.length, 'different report')} with a threat, and a demand beside the address; ${needed} are needed.`,
    },
    {
      name: 'provenance',
      met: vouched >= mails,
      reason: `${vouched} of these ${PROVENANCE[provenance]}; ${mails} ${mails === 1 ? 'is' : 'are'} needed.`,
    },
  ];
};

/** Whether reports alone would let a wallet out: no more of them need be read. */
export const sayEnough = (sightings: readonly GateSighting[], settings: GateSettings): boolean =>
  byReports(judgeReports(sightings), settings).every(({ met }) => met);

const outcomeOf = ({ flagged, held, released, contested }: Decisions, passed: boolean): GateOutcome => {
  if (flagged !== null || held !== null) return 'barred';
  if (contested !== null) return 'under-review';
  if (passed) return 'passed';
  return released === null ? 'not-yet' : 'released';
};

/**
 * Decides what becomes of a wallet, and says why.
 *
 * Each condition on reports counts only what the ones before it let through: a demand beside the address is looked for
 * in different reports only, and the mail must be one of those that demand. One forged form can therefore neither lend
 * its demand to letters that name a charity in passing, nor borrow their provenance. Forged forms beside as many real mails
 * as are asked for do open it, for an address that all of them demand money to.
 */
export const judge = (question: WalletQuestion, settings: GateSettings): Verdict => {
  const { sightings, decisions } = question;
  const reports = judgeReports(sightings);
  const conditions: Condition[] = [
    ...byReports(reports, settings, question),
    unusedBefore(question),
    notAService(question),
    unless('not-flagged', decisions.flagged, 'flagged'),
    unless('not-contested', decisions.contested, 'contested'),
    unless('not-held', decisions.held, 'held'),
  ];
  const outcome = outcomeOf(
    decisions,
    conditions.every(({ met }) => met),
  );
  return { passed: outcome === 'passed' || outcome === 'released', outcome, conditions, reports };
};
