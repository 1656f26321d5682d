import * as z from 'zod';
import type { Consensus, ConsensusWord } from './consensus.ts';

/** A word in the row: its hash (empty at a gap), the places of its reports in the list of reports, its text or nothing. */
const Word = z.tuple([z.string(), z.string().regex(/^\d{0,3}$/), z.string()]);

const ConsensusRow = z.strictObject({ version: z.literal(1), reports: z.array(z.string()), words: z.array(Word) });

/** A campaign's text as it is stored, some 25 bytes a word. */
export type ConsensusRow = z.infer<typeof ConsensusRow>;

export const consensusRow = ({ reports, words }: Consensus): ConsensusRow => ({
  version: 1,
  reports: [...reports],
  words: words.map((word) => [
    word.hash ?? '',
    word.reports.map((report) => reports.indexOf(report)).join(''),
    word.shown ?? '',
  ]),
});

/** Reads a stored text; a row of another shape is a fault. */
export const consensusFromRow = (stored: unknown): Consensus => {
  const { reports, words } = ConsensusRow.parse(stored);
  return {
    reports,
    words: words.map(
      ([hash, had, shown]): ConsensusWord => ({
        hash: hash || null,
        reports: [...had].flatMap((place) => reports[Number(place)] ?? []),
        shown: shown || null,
      }),
    ),
  };
};
