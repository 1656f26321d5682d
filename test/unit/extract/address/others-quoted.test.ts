import { describe, expect, it } from 'vitest';
import { DEMANDED_OTHERWISE, FRAMES, OTHERS_QUOTED } from '#test/support/letters/attacks/others-quoted.ts';
import { DEMANDED, MENTIONED } from '#test/support/letters/mentioning-letters.ts';
import { findingsOf } from '../findings-of.ts';

const inDemand = (text: string): string[] =>
  findingsOf(text).wallets.flatMap(({ address, inDemand: is }) => (is ? [address] : []));

const each = (sentences: Readonly<Record<string, readonly string[]>>): [language: string, sentence: string][] =>
  Object.entries(sentences).flatMap(([language, all]) => all.map((one): [string, string] => [language, one]));

describe("another's wallet is in no demand's place, and takes none from the one that is demanded", () => {
  it.each(each(OTHERS_QUOTED))('%s: %s', (language, sentence) => {
    for (const [frame, demand] of FRAMES[language] ?? []) {
      for (const text of [`${demand}\n\n${sentence}`, `${sentence}\n\n${demand}`]) {
        expect(inDemand(frame(text))).not.toContain(MENTIONED);
        expect(inDemand(frame(text))).toContain(DEMANDED);
      }
    }
  });
});

describe('what is demanded in other words is demanded', () => {
  it.each(each(DEMANDED_OTHERWISE))('%s: %s', (language, sentence) => {
    for (const [frame] of FRAMES[language] ?? []) expect(inDemand(frame(sentence))).toEqual([DEMANDED]);
  });
});
