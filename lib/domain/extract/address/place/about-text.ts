import type { Tokens } from '#domain/extract/text/tokens.ts';
import type { AskedSum } from './one-demand.ts';

/** A text that addresses stand in, and what is known of it as a whole. */
export interface AboutText {
  text: string;
  tokens: Tokens;
  /** Whether it can be a demand: a notice of an account is none. */
  demanding: boolean;
  /** Whether the one who reports tells of a letter: then the extorter's wallet is `theirs`. */
  paraphrased: boolean;
  /** Whether it says what is done to its reader: asked of few texts, since it reads all of one. `Otherwise`, which bills have too, does not say it. */
  menaces: () => boolean;
  /** The amounts that are asked for. */
  amounts: readonly AskedSum[];
  /** Whether what stands at a place is no word of the letter's writer: an earlier message that it quotes, the reporter's. */
  isOthersWord: (at: number) => boolean;
  /** Whether its language is one whose paying words are known. */
  known: boolean;
  /** ISO 639-1; null where the text is too short to tell. */
  language: string | null;
}
