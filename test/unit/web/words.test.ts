import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { EXAMPLE_SETTINGS } from '#test/support/web/report-site.ts';
import { acknowledgementMail } from '#web/mail/acknowledgement.ts';
import { withdrawalNotice } from '#web/mail/withdrawal-notice.ts';
import { daysInWords } from '#web/words/days.ts';
import { wordsOf } from '#web/words/of.ts';

/** What is never said to a victim, in any language (docs/voice.md): blame, belittling, promises that nobody can keep. */
const NEVER = {
  en: /you should have|why did you|don.t worry|calm down|nobody can see you|easy\b|only a bluff|just a bluff|we will get (it|your)|you are anonymous|guarantee|stupid|simply/i,
  fi: /olisi pitänyt|miksi et|älä huoli|rauhoitu|kukaan ei näe sinua|helppo|pelkkää bluffia|vain bluffia|saamme (rahasi|sen) takaisin|olet nimetön|olet anonyymi|takaamme|tyhmä|yksinkertaisesti/i,
  sv: /du borde ha|varför (gjorde|har) du|oroa dig inte|lugna ner dig|ingen kan se dig|\blätt\b|bara en bluff|vi får tillbaka|du är anonym|garantera|dumt|helt enkelt/i,
} as const;

/** Stands for whatever a text is filled with: a value, or an object of values. */
const FILLING = { operator: 'Hotline', contact: 'us', kept: 'long', logged: 'longer', toString: () => 'filling' };

/** Every text of a dictionary with the way to it, those that are filled with something filled. */
const textsOf = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsOf(value(FILLING), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`));
};

const pathsOf = (language: (typeof LANGUAGES)[number]): string[] => textsOf(wordsOf(language)).map(([path]) => path);

describe('the words', () => {
  it.each(LANGUAGES)('are there for every place in %s, and none is empty', (language) => {
    expect(pathsOf(language)).toEqual(pathsOf('fi'));
    expect(textsOf(wordsOf(language)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(LANGUAGES)('never blame, belittle or promise in %s', (language) => {
    expect(textsOf(wordsOf(language)).filter(([, text]) => NEVER[language].test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('of mails to victims never do either, in %s', (language) => {
    const receipts = [{ reference: 'K7Q2-M4XD', code: 'AAAA-BBBB' }];
    const mails = [
      acknowledgementMail(language, receipts, EXAMPLE_SETTINGS).text,
      acknowledgementMail(language, receipts, EXAMPLE_SETTINGS, { letterless: true }).text,
      withdrawalNotice(language, {
        reference: 'K7Q2-M4XD',
        until: new Date('2026-11-24T10:00:00Z'),
        settings: EXAMPLE_SETTINGS,
      }).text,
    ];

    expect(mails.filter((text) => NEVER[language].test(text))).toEqual([]);
    // A forged one that holds a link can be told apart.
    expect(mails.filter((text) => /https?:|www\./.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)(
    'tell who forwarded a mail where a withdrawal is stopped, each sentence begun as one, in %s',
    (language) => {
      const { text } = withdrawalNotice(language, {
        ...{ reference: 'K7Q2-M4XD', until: new Date('2026-11-24T10:00:00Z'), settings: EXAMPLE_SETTINGS },
      });
      for (const passage of text.trim().split('\n\n')) expect(passage).toMatch(/^\p{Lu}/u);
      // Who forwarded a mail has never opened a page of ours: nothing is as they did before.
      expect(text).not.toMatch(/as you did|kuten aiemmin|samalla tavalla|som förut|som tidigare gjorde/i);
      expect(text).toContain(wordsOf(language).mine.title);
    },
  );

  it('are not left over from another language', () => {
    const places = pathsOf('fi').filter((path) => !/\/(dir|href)$|programs\/\d+\/name$/.test(path));
    const [fi, sv, en] = LANGUAGES.map((language) => new Map(textsOf(wordsOf(language))));

    expect(places.filter((path) => fi?.get(path) === en?.get(path) || sv?.get(path) === en?.get(path))).toEqual([]);
  });

  it.each(LANGUAGES)('name the emergency number and what to do first in %s', (language) => {
    const { danger, now } = wordsOf(language);

    expect([danger.life, danger.unanswered, danger.other].every((text) => text.includes('112'))).toBe(true);
    expect(now.steps).toHaveLength(3);
  });

  it.each(LANGUAGES)('name in an error of a file every type that the hints name, in %s', (language) => {
    const { errors, form, ask } = wordsOf(language);
    const hints = [form.files.hint, ask.message.files.hint, ask.message.files.storing.hint].join(' ');
    const types = new Set(hints.match(/\.[a-z]{3,4}\b|PDF/g));

    expect(types.size).toBeGreaterThanOrEqual(5);
    expect([...types].filter((type) => !errors.wrongType('x').includes(type))).toEqual([]);
  });

  it.each([
    [730, 'fi', '2 vuotta'],
    [365, 'sv', '1 år'],
    [1826, 'fi', '5 vuotta'],
    [90, 'en', '90 days'],
  ] as const)('say %i days in %s as people do', (days, language, said) => {
    expect(daysInWords(days, language)).toBe(said);
  });
});
