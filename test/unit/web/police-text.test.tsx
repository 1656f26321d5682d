import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { EXAMPLE_SETTINGS } from '#test/support/web/report-site.ts';
import type { Mine } from '#web/follow-up.ts';
import { PoliceSection } from '#web/pages/follow-up/sections.tsx';
import { wordsOf } from '#web/words/of.ts';

const MINE: Mine = {
  code: 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF',
  reference: 'K7Q2-M4XD',
  receivedAt: '2026-11-24T06:00:00.000Z',
  state: 'processed',
  byMail: false,
  findings: {
    language: 'en',
    wallets: [],
    demands: [{ amount: '200', currency: 'EUR' }],
    deadlines: [],
    truncated: false,
  },
  walletsBeyond: 0,
  consent: false,
  others: null,
  notices: [],
  known: null,
  questions: [],
  inCase: false,
  sealed: [],
  withdrawal: null,
};

describe.each(LANGUAGES)('the text for the police’s form, in %s', (language) => {
  const words = wordsOf(language);
  const html = renderToString(
    <PoliceSection site={{ settings: EXAMPLE_SETTINGS, words, basePath: '', now: new Date(0) }} mine={MINE} />,
  );

  it('says what was demanded, what is not known, and leaves gaps for what only its reader knows', () => {
    expect(html).toMatch(/200/);
    expect(html).toContain(words.mine.police.unknown);
    expect(html.match(/\[/g)?.length).toBeGreaterThanOrEqual(6);
  });

  it('names the report by its number, and never by its code', () => {
    expect(html).toContain('K7Q2-M4XD');
    expect(html).not.toContain('AAAA-BBBB');
  });
});
