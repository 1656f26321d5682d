import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { EXAMPLE_SETTINGS } from '#test/support/web/report-site.ts';
import { Others } from '#web/components/other-reports.tsx';
import { wordsOf } from '#web/words/of.ts';

describe.each(LANGUAGES)('what is said of how many others reported the same, in %s', (language) => {
  const words = wordsOf(language);
  const site = { settings: EXAMPLE_SETTINGS, words, basePath: '', now: new Date(0) };
  const written = { at: '2026-11-24T06:00:00.000Z', text: { fi: 'Monelle.', sv: 'Till många.', en: 'To many.' } };

  it('is that it may be the first, where nobody knows better', () => {
    expect(renderToString(<Others site={site} others={null} known={null} />)).toContain(words.mine.fewOthers);
  });

  it('never gainsays what investigators wrote of it', () => {
    expect(renderToString(<Others site={site} others={null} known={written} />)).toBe('');
    expect(renderToString(<Others site={site} others={null} known={null} notices={[written]} />)).toBe('');
    expect(renderToString(<Others site={site} others={10} known={written} />)).toContain('10');
  });
});
