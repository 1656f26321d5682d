import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { REPORTS_TO_SHOW } from '../enough-reports.ts';
import { type Consensus, type ConsensusWord, WORD_HASH_LENGTH } from './consensus.ts';
import { sameOf } from './same-word.ts';

/**
 * Most bytes of a packed text: with its key and who has told it the row stays below 3 kB, three write units, so that a
 * report that tells a text costs no more than a report may.
 */
export const MAX_PACKED = 2_600;
/** Most bytes that are unpacked: ten times what a text can hold. */
const MAX_UNPACKED = 250_000;
/** What stands between two shown words; none holds a space. */
const BETWEEN = ' ';

/** What is packed: of each word a byte, in hex, that says which reports had it (00: a gap); then what they are. */
const Packed = z.strictObject({
  version: z.literal(2),
  had: z.string().regex(/^(?:[0-9a-f]{2})*$/),
  /** The hashes of the words that are not shown, one behind the other. */
  hashes: z.string(),
  shown: z.string(),
});

/** A campaign's text as it is stored: the reports that have told it, and its words, as JSON that is deflated (RFC 1951). */
export interface ConsensusRow {
  reports: string[];
  text: Uint8Array;
}

const isGap = ({ hash, shown }: ConsensusWord): boolean => hash === null && shown === null;

const hadBy = (word: ConsensusWord, reports: readonly string[]): string =>
  (isGap(word) ? 0 : word.reports.reduce((bits, report) => bits | (1 << reports.indexOf(report)), 0))
    .toString(16)
    .padStart(2, '0');

const pack = (words: readonly ConsensusWord[], reports: readonly string[]): Uint8Array => {
  const packed: z.infer<typeof Packed> = {
    version: 2,
    had: words.map((word) => hadBy(word, reports)).join(''),
    hashes: words.flatMap(({ hash, shown }) => (shown === null ? (hash ?? []) : [])).join(''),
    shown: words.flatMap(({ shown }) => shown ?? []).join(BETWEEN),
  };
  return new Uint8Array(deflateRawSync(JSON.stringify(packed)));
};

/** How many of the first words can be packed. */
const wordsThatFit = (words: readonly ConsensusWord[], reports: readonly string[]): number => {
  let [fit, tooMany] = [0, words.length + 1];
  while (tooMany - fit > 1) {
    const middle = (fit + tooMany) >> 1;
    if (pack(words.slice(0, middle), reports).length <= MAX_PACKED) fit = middle;
    else tooMany = middle;
  }
  return fit;
};

/** Packs a text; one that would outgrow its row, of words that are all long and unlike, loses the last of them. */
export const consensusRow = ({ reports, words }: Consensus): ConsensusRow => {
  const whole = pack(words, reports);
  const text = whole.length <= MAX_PACKED ? whole : pack(words.slice(0, wordsThatFit(words, reports)), reports);
  return { reports: [...reports], text };
};

/**
 * Unpacks a stored text; one of another shape is a fault. No hash is stored of a word that is shown: it is made anew
 * with `hash`, and null without it, which is enough to read a text and not to add to it.
 */
export const consensusFromRow = (
  { reports, text }: ConsensusRow,
  hash: (word: string) => string | null = () => null,
): Consensus => {
  const unpacked = inflateRawSync(text, { maxOutputLength: MAX_UNPACKED }).toString('utf8');
  const packed = Packed.parse(JSON.parse(unpacked));
  const hashes = packed.hashes.match(new RegExp(`.{${WORD_HASH_LENGTH}}`, 'g'))?.values() ?? [].values();
  const texts = packed.shown.split(BETWEEN).values();
  const words = (packed.had.match(/../g) ?? []).map((byte): ConsensusWord => {
    const bits = Number.parseInt(byte, 16);
    const had = reports.filter((_, place) => (bits >> place) & 1);
    if (bits === 0) return { hash: null, reports: [], shown: null };
    if (had.length < REPORTS_TO_SHOW) return { hash: hashes.next().value ?? null, reports: had, shown: null };
    const shown = texts.next().value ?? '';
    return { hash: hash(sameOf(shown)), reports: had, shown };
  });
  return { reports, words };
};
