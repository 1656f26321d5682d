import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isRight, judgeLetters, TRUTH_FIELDS } from '../../../bench/letters/truth-letters.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/letters/languages', import.meta.url));

describe('letters of twenty-one languages', () => {
  const letters = judgeLetters(FOLDER);
  const languages = Map.groupBy(letters, ({ language }) => language);

  it('are of each language that is read', () => {
    expect(languages.size).toBe(21);
    expect(letters.length).toBeGreaterThan(150);
  });

  it.each([...languages])('are read whole: %s', (_, ofLanguage) => {
    const wrong = ofLanguage.flatMap((letter) =>
      TRUTH_FIELDS.filter((field) => !isRight(letter, field)).map(
        (field) => `${field}: [${[...letter.found[field]]}], not [${[...letter.truth[field]]}]: ${letter.letter.text}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('name the crowns of the country whose language they are in', () => {
    const currencies = ['da', 'no', 'sv'].map((language) =>
      (languages.get(language) ?? [])
        .flatMap(({ found }) => [...found.demands])
        .filter((demand) => / ...$/.test(demand)),
    );
    expect(currencies.map((demands) => demands.some((demand) => demand.endsWith('DKK')))).toEqual([true, false, false]);
    expect(currencies.map((demands) => demands.some((demand) => demand.endsWith('NOK')))).toEqual([false, true, false]);
    expect(currencies.map((demands) => demands.some((demand) => demand.endsWith('SEK')))).toEqual([false, false, true]);
  });
});
