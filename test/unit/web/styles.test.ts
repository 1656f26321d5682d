import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { GENERATED, moduleOf } from '#web/build.ts';
import { STYLES } from '#web/styles/styles.ts';

describe('what pages carry inside themselves', () => {
  it.each(GENERATED)('is generated from its sources as they are now: $name', async ({ file, name, compile }) => {
    const source = moduleOf(name, await compile());

    // `npm run styles` after a change of web/styles or web/scripts.
    expect(await readFile(file, 'utf8')).toBe(source);
  });

  it('takes nothing from elsewhere and nothing of the look that is not ours', () => {
    expect(STYLES).not.toMatch(/url\(|@import|@font-face|GDS Transport|crown/i);
    // The yellow that marks focus on GOV.UK.
    expect(STYLES).not.toMatch(/#fd0\b|#ffdd00/i);
  });

  it.each(['.govuk-back-link', '.govuk-summary-list__actions a'])('gives a thumb 44 px: %s', (selector) => {
    const at = STYLES.indexOf(`${selector}{`, STYLES.lastIndexOf('.govuk-back-link{margin-block'));
    const [, padding = '0'] = /padding-block:(\d+)px/.exec(STYLES.slice(at, STYLES.indexOf('}', at))) ?? [];
    // The least height of its line is 20 px.
    expect(2 * Number(padding) + 20).toBeGreaterThanOrEqual(44);
  });

  it('is small enough for a bad connection', () => {
    expect(gzipSync(STYLES).length).toBeLessThan(9_000);
  });
});
