import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maySpellOne } from '#domain/gate/person-name.ts';
import { runs } from '#test/support/runs.ts';

const NAME = 'Example Minister';

describe('a name that a lead gives', () => {
  it.each([
    ['case', 'EXAMPLE minister'],
    ['spaces', '  Example \u00a0\u2003 Minister\t'],
    ['width', 'Ｅｘａｍｐｌｅ　Ｍｉｎｉｓｔｅｒ'],
    ['the order of its words', 'Minister, Example'],
    ['points and hyphens', 'example.minister'],
    ['an underscore', 'example_minister'],
    ['quotes', '"Example Minister"'],
    ['no space', 'ExampleMinister'],
    ['Cyrillic letters', 'Ехаmрlе Мinistеr'],
    ['Greek letters', 'Εxample Μinister'],
    ['accents', 'Éxamplé Mínistër'],
    ['combining marks', 'E\u0301xample Mi\u0308nister'],
    ['digits for letters', 'Examp1e M1nister'],
    ['letters that nobody sees', 'Exa\u200bmple\u00ad Mini\u2060ster\ufeff'],
    ['mathematical letters', '𝐄𝐱𝐚𝐦𝐩𝐥𝐞 𝑴𝒊𝒏𝒊𝒔𝒕𝒆𝒓'],
    ['ligatures and small capitals', 'Example Mɪnister'],
  ])('is the same in another spelling: %s', (_, other) => {
    expect(maySpellOne(NAME, other)).toBe(true);
    expect(maySpellOne(other, NAME)).toBe(true);
  });

  it.each(['', ' ', '.', '-', '\u200b', '"', '🙂'])('may be anyone`s where it holds no letter: %j', (other) => {
    expect(maySpellOne(NAME, other)).toBe(true);
  });

  it.each([
    ['lead-1', 'lead-2'],
    ['a lead', 'another lead'],
    ['Aino Ministeri', 'Antti Ministeri'],
    ['Milla', 'Mila'],
    ['Иван Петров', 'Пётр Иванов'],
    ['operator aino', 'operator otto'],
    ['山田太郎', '山田花子'],
  ])('is another`s: %s and %s', (one, other) => {
    expect(maySpellOne(one, other)).toBe(false);
  });

  it('is the same both ways, and as itself, whatever it is made of', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(maySpellOne(one, one)).toBe(true);
        expect(maySpellOne(one, one.toUpperCase().toLowerCase())).toBe(true);
        expect(maySpellOne(one, other)).toBe(maySpellOne(other, one));
      }),
      { seed: 7_731, numRuns: runs(1_000, 50_000), examples: [['ǰ', 'x']] },
    );
  });
});
