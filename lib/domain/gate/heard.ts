import { demandAdded } from '#domain/campaign/added.ts';
import { areNear } from '#domain/campaign/text-sketch.ts';
import { MAX_OF_ORGANISATION } from './counted-reports.ts';
import { independentSender } from './independent-sender.ts';
import type { ReportFacts } from './sighting.ts';

/** Who speaks in one report of a campaign, and what it adds: all that its campaign's sums ask of it. */
export interface Voice {
  report: string;
  /** UTC, ISO 8601. */
  time: string;
  /** Whose word it is, by a part of a keyed hash; null where no server vouches for a mail, or there is no text. */
  sender: string | null;
  organisation?: string;
  sketch?: Uint8Array;
  /** What its row says that it added. */
  added: string;
}

/** What a campaign's different voices demand. */
export interface Heard {
  /** Reports that were heard. */
  reports: number;
  /** How many different people speak in them, as far as anyone can tell. */
  voices: number;
  /** By currency in its smallest unit: the first demand of each voice. */
  demanded: Record<string, bigint>;
  /** Voices whose demand could not be read or summed, and those whose demand is beyond belief. */
  unknown: number;
  outliers: number;
}

/** Characters of a hash that tell the senders of one campaign apart. */
const NAME_LENGTH = 16;
/** Most different texts of forms that are told apart: they cost nothing to make, and each is compared with all. */
const MAX_TEXTS = 30;

const shortened = (name: string): string => {
  const [kind = '', of = ''] = name.split(' ');
  return `${kind.slice(0, 1)}${of.slice(0, NAME_LENGTH)}`;
};

/** What is kept of a report so that its campaign's sums hear each voice once. */
export const voiceOf = (report: ReportFacts & { id: string; receivedAt: string }, added: string): Voice => {
  const told = independentSender(report.id, report);
  const kept = { report: report.id, time: report.receivedAt, added };
  if ('why' in told) return { ...kept, sender: null };
  const { sender } = told;
  return {
    ...kept,
    sender: shortened(sender.name),
    ...(sender.kind === 'mailbox' && sender.organisation !== null
      ? { organisation: sender.organisation.slice(0, NAME_LENGTH) }
      : {}),
    ...(sender.kind === 'text' && sender.sketch !== null ? { sketch: sender.sketch } : {}),
  };
};

/** Those first whose demand is summed, then those beyond belief: who says nothing must not stand for who does. */
const weightOf = ({ added }: Voice): number => {
  const demand = demandAdded(added);
  return demand === null ? 2 : demand.outlier === true ? 1 : 0;
};

const inOrder = (a: Voice, b: Voice): number =>
  weightOf(a) - weightOf(b) || a.time.localeCompare(b.time) || a.report.localeCompare(b.report);

/**
 * The reports that speak for different people, as the gate tells them apart ([decision 0026]): a verified mailbox once, an
 * organisation's twice, all texts of forms near each other once. Consent is for partners, and not asked here.
 */
export const differentVoices = (voices: readonly Voice[]): Voice[] => {
  const senders = new Set<string>();
  const colleagues = new Map<string, number>();
  const texts: Uint8Array[] = [];
  return voices.toSorted(inOrder).filter(({ sender, organisation, sketch }) => {
    if (sender === null || senders.has(sender)) return false;
    if (organisation !== undefined) {
      const others = colleagues.get(organisation) ?? 0;
      if (others >= MAX_OF_ORGANISATION) return false;
      colleagues.set(organisation, others + 1);
    }
    if (sketch !== undefined) {
      if (texts.length >= MAX_TEXTS || texts.some((text) => areNear(text, sketch))) return false;
      texts.push(sketch);
    }
    senders.add(sender);
    return true;
  });
};

const sumOf = (different: readonly Voice[], reports: number): Heard => {
  const heard: Heard = { reports, voices: different.length, demanded: {}, unknown: 0, outliers: 0 };
  for (const { added } of different) {
    const demand = demandAdded(added);
    if (demand === null) heard.unknown += 1;
    else if (demand.outlier === true) heard.outliers += 1;
    else heard.demanded[demand.currency] = (heard.demanded[demand.currency] ?? 0n) + demand.units;
  }
  return heard;
};

/** Sums what a campaign's different voices demand. */
export const hear = (voices: readonly Voice[]): Heard => sumOf(differentVoices(voices), voices.length);

/** The same by the day (UTC) of the report in which each voice is heard: over all days together each once. */
export const hearByDay = (voices: readonly Voice[]): Map<string, Heard> =>
  new Map(
    [...Map.groupBy(differentVoices(voices), ({ time }) => time.slice(0, 10))].map(([day, different]) => [
      day,
      sumOf(different, different.length),
    ]),
  );
