import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#domain/intake/form-answers.ts';
import { LANGUAGES, type Language } from '#domain/intake/submission.ts';
import { WEEKDAYS } from '#domain/watch-hours.ts';
import { ALWAYS_WATCHED } from '#test/support/settings.ts';
import { EXAMPLE_SETTINGS } from '#test/support/web/report-site.ts';
import { Danger, Support } from '#web/components/advice.tsx';
import { About } from '#web/pages/steps/choices.tsx';
import { Help } from '#web/pages/steps/interludes.tsx';
import type { Site } from '#web/site.ts';
import { wordsOf } from '#web/words/of.ts';
import { watchInWords } from '#web/words/watch-in-words.ts';

const siteIn = (language: Language, settings = EXAMPLE_SETTINGS): Site => ({
  settings,
  words: wordsOf(language),
  basePath: '',
  now: EVENING,
});
const WATCHED = { ...EXAMPLE_SETTINGS, watch: ALWAYS_WATCHED };
/** A Monday evening, and somebody who is there on weekdays from eight to four. */
const EVENING = new Date('2026-11-30T18:00:00Z');
const OFFICE_HOURS = {
  ...EXAMPLE_SETTINGS,
  watch: { ...ALWAYS_WATCHED, hours: [{ days: [...WEEKDAYS.slice(0, 5)], from: '08:00', to: '16:00' }] },
};

/** What a page of the form is rendered from beside its answers. */
const PAGE = { step: 'about', token: '', keptUntil: new Date(0), now: EVENING } as const;

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const plain = (text: string): string => text.replace(/<\/?a>/g, '');
const helpFor = (language: Language, about: Answers['about'], settings = EXAMPLE_SETTINGS): string =>
  render(<Help site={siteIn(language, settings)} answers={{ about }} {...PAGE} />);

describe.each(LANGUAGES)('the page of help within the form, in %s', (language) => {
  const { ask } = wordsOf(language);
  const { whom, came } = ask.support;
  const forWhom = { ...whom, young: ask.young.passages };
  const ways = { sms: came.sms, app: came.app, whatsapp: came.whatsapp, instagram: came.instagram, paper: came.paper };

  it.each(['young', 'child', 'helping', 'organisation'] as const)('has words of their own for: %s', (one) => {
    const shown = textOf(helpFor(language, { whom: one, came: 'mail' }));
    for (const { heading, text } of forWhom[one]) {
      expect(shown).toContain(heading);
      expect(shown).toContain(plain(text));
    }
    const others = Object.entries(forWhom).flatMap(([name, passages]) => (name === one ? [] : passages));
    // A child's words about pictures begin those for its parents.
    const foreign = others.filter(({ text }) => !forWhom[one].some((own) => plain(own.text).includes(plain(text))));
    expect(foreign.filter(({ text }) => shown.includes(plain(text)))).toEqual([]);
  });

  it.each(['sms', 'whatsapp', 'instagram', 'app', 'paper'] as const)(
    'has words for the way that it came by: %s',
    (way) => {
      const shown = textOf(helpFor(language, { whom: 'me', came: way }));
      expect(shown).toContain(ways[way].text);
      expect(Object.values(ways).filter(({ text }) => text !== ways[way].text && shown.includes(text))).toEqual([]);
    },
  );

  it('names to a child or a parent whom children call, to an organisation whom it must tell, and to others neither', () => {
    const named = (about: Answers['about']) => {
      const shown = textOf(helpFor(language, about));
      return EXAMPLE_SETTINGS.help[language].filter(({ name }) => shown.includes(name)).map((line) => line.for);
    };
    for (const one of ['young', 'child'] as const) {
      const lines = named({ whom: one, came: 'app' });
      expect(lines.filter((line) => line === 'children')).toHaveLength(
        EXAMPLE_SETTINGS.help[language].filter((line) => line.for === 'children').length,
      );
      expect(lines).not.toContain('organisations');
    }
    const organisation = named({ whom: 'organisation', came: 'mail' });
    expect(organisation.filter((line) => line === 'organisations')).toHaveLength(2);
    expect(organisation).not.toContain('children');
    expect(named({ whom: 'me', came: 'sms' })).not.toContain('children');
  });

  it('tells an organisation of both clocks of NIS2 and of the data protection authority’s 72 hours, and a child whom to see about pictures', () => {
    const organisation = textOf(helpFor(language, { whom: 'organisation', came: 'mail' }));
    expect(organisation).toMatch(/NIS2.*24.*72.*72/s);
    for (const one of ['young', 'child'] as const) {
      expect(helpFor(language, { whom: one, came: 'app' })).toContain('href="https://takeitdown.ncmec.org"');
    }
  });

  it('says after a yes to danger who looks within how long, and asks about it only where somebody does', () => {
    const watch = watchInWords(WATCHED.watch, EVENING, language);
    const asking = (settings: typeof EXAMPLE_SETTINGS, answers: Answers = {}) =>
      render(<About site={siteIn(language, settings)} answers={answers} {...PAGE} />);
    expect(textOf(asking(EXAMPLE_SETTINGS))).not.toContain(ask.danger.title);
    const watched = asking(WATCHED, { about: { danger: 'yes' } });
    expect(textOf(watched)).toContain(ask.danger.title);
    expect(textOf(watched)).toContain(ask.danger.hint(watch));
    // What was answered is never shown again: others may see the screen.
    expect(watched).not.toContain('checked');

    const after = ask.danger.after(watch);
    expect(textOf(helpFor(language, { danger: 'yes' }, WATCHED))).toContain(after);
    expect(textOf(helpFor(language, { danger: 'no' }, WATCHED))).not.toContain(after);
    expect(textOf(helpFor(language, { danger: 'yes' }))).not.toContain(after);
  });

  it('says outside of hours that nobody is there, when somebody is next, and 112 and help lines first', () => {
    const closed = watchInWords(OFFICE_HOURS.watch, EVENING, language);
    expect(closed.next).toBe(
      { fi: 'huomenna klo\u00a08', sv: 'i morgon kl.\u00a08', en: 'tomorrow at\u00a008:00' }[language],
    );
    expect(closed.hours).toBe(
      { fi: 'ma–pe klo\u00a08–16', sv: 'mån–fre kl.\u00a08–16', en: 'Mon–Fri 08:00–16:00' }[language],
    );
    const html = helpFor(language, { danger: 'yes' }, OFFICE_HOURS);
    const places = ['tel:112', ask.danger.after(closed), wordsOf(language).support.heading].map((one) =>
      html.indexOf(one.replaceAll('’', '’')),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    const during = watchInWords(OFFICE_HOURS.watch, new Date('2026-11-30T08:00:00Z'), language);
    expect(during).toEqual({ ...closed, next: null });
    expect(ask.danger.hint(during)).toContain(closed.hours);
  });

  it('names at night a line about suicide that answers then, and puts those that answer first', () => {
    const day = { hours: [{ days: [...WEEKDAYS], from: '09:00', to: '15:00' }] };
    const round = { hours: [{ days: [...WEEKDAYS], from: '00:00', to: '24:00' }] };
    const lines = [
      { name: 'Day line', phone: '09 000 0001', for: 'crisis' as const, open: day },
      { name: 'Round line', phone: '09 000 0002', for: 'crisis' as const, open: round },
      { name: 'Office', phone: '09 000 0003', open: day },
      { name: 'Evenings', phone: '09 000 0004', hours: 'evenings' },
    ];
    const settings = { ...EXAMPLE_SETTINGS, help: { ...EXAMPLE_SETTINGS.help, [language]: lines } };
    const shownAt = (now: string) => {
      const site = { ...siteIn(language, settings), now: new Date(now) };
      return [textOf(render(<Danger site={site} />)), textOf(render(<Support site={site} />))] as const;
    };
    const [danger, support] = shownAt('2026-11-30T20:00:00Z');
    expect(danger).toMatch(/Round line/);
    expect(danger).not.toMatch(/Day line/);
    expect(support.indexOf('Evenings')).toBeLessThan(support.indexOf('Office'));
    const [byDay, inOrder] = shownAt('2026-11-30T10:00:00Z');
    expect(byDay).toMatch(/Day line/);
    expect(byDay).not.toMatch(/Round line/);
    expect(inOrder.indexOf('Office')).toBeLessThan(inOrder.indexOf('Evenings'));
    // A line whose hours nobody gave may be silent: the one that surely answers stands beside it.
    const { open: _, ...unsure } = lines[0] as { open?: object } & (typeof lines)[0];
    const both = { ...settings, help: { ...settings.help, [language]: [unsure, ...lines.slice(1)] } };
    const text = textOf(render(<Danger site={siteIn(language, both)} />));
    expect(text).toMatch(/Day line.*Round line/);
  });
});
