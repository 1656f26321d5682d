import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNumberWords } from '#domain/extract/amount/number-words.ts';
import { unitOf } from '#domain/extract/amount/units.ts';
import { monthOf } from '#domain/extract/deadline/date-words.ts';
import { CUE, LISTED, STEMS } from '#domain/extract/text/lexicon.ts';
import { FI } from '#domain/languages/fi.ts';
import type { ReadLanguage } from '#domain/languages/language.ts';
import { LANGUAGES } from '#domain/languages.ts';

const FOLDER = new URL('../../lib/domain/languages/', import.meta.url);

describe('what reading knows of languages', () => {
  it('is one file a language, each of which is read', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && name !== 'language.ts');
    expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(LANGUAGES.map(({ code }) => code).sort());
  });

  it('lacks no field, and no word for what letters are read for', () => {
    const { menace, ...rest } = FI;
    // @ts-expect-error a language without what its short threats say
    const short: ReadLanguage = rest;
    const { ask, ...cues } = FI.cues;
    // @ts-expect-error one whose words for asking are left out
    const silent: ReadLanguage = { ...FI, cues };
    expect([short.code, silent.code, menace?.or !== '', ask !== '']).toEqual(['fi', 'fi', true, true]);
  });

  it.each(LANGUAGES.filter(({ cues }) => cues.ask !== '').map((language) => [language.code, language] as const))(
    'is compiled whole: %s',
    (_, { cues, numbers, times, dates }) => {
      for (const [name, cue] of Object.entries(CUE)) {
        for (const word of cues[name as keyof typeof cues].split(' ').filter((each) => /^[a-z]+\*?$/.test(each))) {
          const bits = word.endsWith('*') ? STEMS.get(word.slice(0, -1)) : LISTED.get(word);
          expect(`${word} ${((bits ?? 0) & cue) !== 0}`).toBe(`${word} true`);
        }
      }
      for (const [, word = '', value] of numbers.matchAll(/(\S+) (\d+)/g))
        expect(`${word} ${readNumberWords(word)}`).toBe(`${word} ${value}`);
      for (const name of Object.values(times).flatMap((names) => names.split(', ')))
        if (/^[a-z]{5,}$/.test(name)) expect(`${name} ${unitOf(name)?.is}`).toBe(`${name} time`);
      dates.months.forEach((forms, index) => {
        for (const form of forms.split('|').filter((each) => /^[a-z]+$/.test(each)))
          expect(`${form} ${monthOf(form)}`).toBe(`${form} ${index + 1}`);
      });
    },
  );
});
