import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltMail, builderMails } from '#test/support/letters/builder-mails.ts';
import { hidingMails } from '#test/support/letters/hiding-mails.ts';
import { htmlToText } from '#test/support/letters/html-to-text.ts';
import { randomPages } from '#test/support/letters/random-pages.ts';
import { runs } from '#test/support/runs.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { seenTexts } from '#test/support/web/seen-text.ts';

/** Least share of the words that both have, of those that either has: of all mails, and of each. */
const MIN_SHARE = 0.98;
const MIN_SHARE_OF_EACH = 0.8;
/** Signs that take no place, with which builders fill previews. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The words of a page of numbered ones (`w12`), between which `innerText` leaves the space out at a box's end. */
const NUMBERED = /w\d+/g;

const wordsOf = (text: string): string[] =>
  text.toLowerCase().replace(INVISIBLE, ' ').replace(NUMBERED, ' $& ').split(/\s+/).filter(Boolean);

const countOf = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

interface Compared {
  name: string;
  shared: number;
  all: number;
}

/** How many words two texts share, of as many as the longer one has. */
const compare = (name: string, seen: string, read: string): Compared => {
  const [ours, theirs] = [wordsOf(read), wordsOf(seen)];
  const counts = countOf(ours);
  let shared = 0;
  for (const [word, count] of countOf(theirs)) shared += Math.min(count, counts.get(word) ?? 0);
  return { name, shared, all: Math.max(ours.length, theirs.length) };
};

describe('the text of an HTML mail, judged by Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  const judge = async (mails: readonly BuiltMail[], minShareOfEach = MIN_SHARE_OF_EACH): Promise<void> => {
    const seen = await seenTexts(
      browser,
      mails.map(({ html }) => html),
    );
    const compared = mails.map(({ name, html }, at) => compare(name, seen[at] ?? '', htmlToText(html)));

    // The browser saw what it was given: else empty texts would be alike.
    expect(compared.filter(({ all }) => all > 5).length).toBeGreaterThanOrEqual(mails.length * 0.8);
    const shared = compared.reduce((sum, each) => sum + each.shared, 0);
    const all = compared.reduce((sum, each) => sum + each.all, 0);
    expect(compared.filter((each) => each.shared / each.all < minShareOfEach).map(({ name }) => name)).toEqual([]);
    expect(shared / all).toBeGreaterThanOrEqual(MIN_SHARE);
  };

  it('has the words of mails that builders and mail programs made', async () => {
    await judge(builderMails(runs(200, 2_000)));
  });

  it('has the words, and none of what is hidden, of mails with tricks of hiding', async () => {
    await judge(hidingMails(runs(100, 1_000)));
  });

  // Of one such page much may hang on a single box whose place only a layout gives.
  it('has the words of pages of any tags under any styles', async () => {
    await judge(randomPages(runs(100, 5_000)), 0);
  });
});
