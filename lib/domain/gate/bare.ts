import type { Condition, Verdict } from './gate.ts';
import { demandsByThreat } from './sighting.ts';

/** What a wallet of a campaign that passed need not have: other reports that name it. */
const BY_OTHERS: ReadonlySet<Condition['name']> = new Set(['different-reports', 'in-demand', 'provenance']);

/** Whether a wallet would pass, if it were not for its age on the chain. */
export const passesButForAge = ({ outcome, conditions }: Verdict): boolean =>
  outcome === 'not-yet' && conditions.every(({ name, met }) => met || name === 'not-used-before');

/** Whether a wallet might be told of as a bare address, if it were not for its age on the chain. */
export const isBareButForAge = (verdict: Verdict): boolean =>
  mayLeaveBare({
    ...verdict,
    conditions: verdict.conditions.filter(({ name }) => name !== 'not-used-before'),
  });

/**
 * Whether a wallet that too few reports name may be told of as a bare address, where its campaign passed: a mail of its own, from
 * a verified sender, demands money to it, and nothing else speaks against it. A form with the campaign's words is anyone's.
 */
export const mayLeaveBare = ({ outcome, conditions, reports }: Verdict): boolean =>
  outcome === 'not-yet' &&
  conditions.every(({ name, met }) => met || BY_OTHERS.has(name)) &&
  reports.some(({ sighting, standing }) => standing.counts && sighting.channel === 'mail' && demandsByThreat(sighting));
