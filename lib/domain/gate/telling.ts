import { judgeReports } from './counted-reports.ts';
import { demandsByThreat, type GateSighting } from './sighting.ts';

/**
 * Most forms and programs that are kept of those that demand by threat, and of the others: texts cost nothing, and a flood of
 * different ones must not make each further page dearer to judge.
 */
const MAX_TEXTS = 30;

/**
 * Which sightings of many are worth keeping while the next are read: those that count as different reports, of forms the first
 * thirty that demand and the first thirty others. Mails are kept all: each has a verified sender of its own.
 */
export const tellingOf = <S extends GateSighting>(sightings: readonly S[]): S[] => {
  const counts = new Set(
    judgeReports(sightings).flatMap(({ sighting, standing }) => (standing.counts ? [sighting.report] : [])),
  );
  let demanding = 0;
  let other = 0;
  return sightings.filter((sighting) => {
    if (!counts.delete(sighting.report)) return false;
    if (sighting.channel === 'mail') return true;
    if (demandsByThreat(sighting)) demanding += 1;
    else other += 1;
    return demandsByThreat(sighting) ? demanding <= MAX_TEXTS : other <= MAX_TEXTS;
  });
};
