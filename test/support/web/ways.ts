import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { addressOf } from '#test/support/addresses.ts';
import { FIELD } from '#web/form.ts';
import type { Words } from '#web/words/words.ts';
import { overflow, violations } from './axe.ts';
import { Keyboard } from './keyboard.ts';

const WALLET = addressOf('p2wpkh', 'ways');
const LETTER = `Maksa 200 euroa 24 tunnin kuluessa osoitteeseen ${WALLET}, tai julkaisemme tietosi.`;

/** How somebody fills in a page: with a finger, or with the keys alone. */
interface Hand {
  write(name: string, text: string): Promise<void>;
  choose(name: string, value: string): Promise<void>;
  press(text: string): Promise<void>;
}

/** With a finger or a mouse. */
export const pointer = (page: Page): Hand => ({
  write: (name, text) => page.locator(`[name="${name}"]`).first().fill(text),
  choose: (name, value) => page.locator(`[name="${name}"][value="${value}"]`).check(),
  press: async (text) => {
    const main = page.locator('main');
    const button = main.getByRole('button', { name: text, exact: true });
    const there = button.or(main.getByRole('link', { name: text, exact: true })).first();
    await Promise.all([page.waitForEvent('load'), there.click()]);
  },
});

/** With the keyboard alone. */
export const keyboard = (page: Page): Hand => new Keyboard(page);

/** What is found wrong on the pages of a way, and how large the largest is. */
export class Looked {
  readonly page: Page;
  readonly scripts: boolean;
  readonly wrong: string[] = [];
  readonly seen: string[] = [];
  largest = 0;

  constructor(page: Page, scripts: boolean) {
    this.page = page;
    this.scripts = scripts;
  }

  /** Looks at the page that stands there: axe, what there is to scroll sideways, the focus where something is to be corrected. */
  async at(name: string): Promise<void> {
    this.seen.push(name);
    const html = await this.page.content();
    this.largest = Math.max(this.largest, gzipSync(html).length);
    if (this.scripts) this.wrong.push(...(await violations(this.page)).map((found) => `${name}: ${found}`));
    const beyond = await overflow(this.page);
    if (beyond > 0) this.wrong.push(`${name}: ${beyond} px to scroll sideways`);
    const focused = await this.page.evaluate('document.activeElement.id');
    if (html.includes('id="errors"') && focused !== 'errors') this.wrong.push(`${name}: the focus is at ${focused}`);
  }
}

/** A way through the public side, from a page that is open on it. */
export interface Way {
  name: string;
  /** Where it begins, below a language. */
  from: string;
  /** The last page's heading, by its words. */
  ends: (words: Words) => string;
  walk: (looked: Looked, hand: Hand, words: Words) => Promise<void>;
}

const begun = async (looked: Looked, hand: Hand, { start }: Words): Promise<void> => {
  await looked.at('start');
  await hand.press(start.begin);
  await looked.at('message');
};

/** Every way: sent at once, with all that helps, out of memory, with a file; coming back; contesting. */
export const WAYS: readonly Way[] = [
  {
    name: 'sent at once, after an empty try',
    from: '',
    ends: ({ answer }) => answer.title,
    walk: async (looked, hand, words) => {
      await begun(looked, hand, words);
      await hand.press(words.ask.sendNow);
      await looked.at('message, empty');
      await hand.write(FIELD.text, LETTER);
      await hand.press(words.ask.sendNow);
      await looked.at('receipt');
      await hand.press(words.answer.saved);
      await looked.at('receipt, saved');
    },
  },
  {
    name: 'with all that helps, and corrected',
    from: '',
    ends: ({ answer }) => answer.title,
    walk: async (looked, hand, words) => {
      const { ask } = words;
      await begun(looked, hand, words);
      await hand.write(FIELD.text, LETTER);
      await hand.press(ask.more);
      await looked.at('about');
      await hand.choose(FIELD.danger, 'yes');
      await hand.choose(FIELD.whom, 'child');
      await hand.choose(FIELD.came, 'whatsapp');
      await hand.press(ask.go);
      await looked.at('help');
      await hand.press(ask.go);
      await looked.at('happened');
      await hand.choose(FIELD.paid, 'yes');
      await hand.choose(FIELD.carried, 'yes');
      await hand.press(ask.go);
      await looked.at('advice');
      await hand.press(ask.go);
      await looked.at('reach');
      await hand.write(FIELD.contact, 'x'.repeat(501));
      await hand.press(ask.go);
      await looked.at('reach, too long');
      await hand.write(FIELD.contact, '040 1234567');
      await hand.press(ask.go);
      await looked.at('check');
      await hand.press(ask.check.correct);
      await looked.at('found');
      await hand.write(FIELD.wallet, `${WALLET}x`);
      await hand.press(ask.found.save);
      await looked.at('found, mistyped');
      await hand.write(FIELD.wallet, WALLET);
      await hand.press(ask.found.save);
      await looked.at('check, corrected');
      await hand.press(ask.check.send);
      await looked.at('receipt');
    },
  },
  {
    name: 'out of memory',
    from: '',
    ends: ({ answer }) => answer.title,
    walk: async (looked, hand, words) => {
      const { ask } = words;
      await begun(looked, hand, words);
      await hand.press(ask.message.gone);
      await looked.at('memory');
      await hand.press(ask.go);
      await looked.at('memory, empty');
      await hand.write(FIELD.text, 'Rahaa vaadittiin.');
      await hand.press(ask.sendNow);
      await looked.at('receipt');
    },
  },
  {
    name: 'coming back with a wrong code',
    from: '/mine',
    ends: ({ mine }) => mine.title,
    walk: async (looked, hand, words) => {
      await looked.at('code');
      await hand.write(FIELD.code, 'ABCD');
      await hand.press(words.mine.open);
      await looked.at('code, wrong');
    },
  },
  {
    name: 'contesting an address',
    from: '/contest',
    ends: ({ mine }) => mine.contest.done.title,
    walk: async (looked, hand, words) => {
      const { contest } = words.mine;
      await looked.at('contest');
      await hand.press(contest.send);
      await looked.at('contest, empty');
      await hand.write(FIELD.wallet, WALLET);
      await hand.write(FIELD.text, 'x');
      await hand.write(FIELD.contact, 'owner@example.org');
      await hand.press(contest.send);
      await looked.at('contested');
    },
  },
  {
    name: 'coming back to a contest',
    from: '/contest/answer',
    ends: ({ mine }) => mine.contest.code.title,
    walk: async (looked, hand, words) => {
      await looked.at('contest, code');
      await hand.write(FIELD.code, 'ABCD');
      await hand.press(words.mine.contest.code.open);
      await looked.at('contest, code, wrong');
    },
  },
  ...(['/help', '/young', '/privacy', '/accessibility', '/nothing'] as const).map((from) => ({
    name: from.slice(1),
    from,
    ends: (words: Words) =>
      ({
        '/help': words.help,
        '/young': words.ask.young,
        '/privacy': words.privacy,
        '/accessibility': words.accessibility,
        '/nothing': words.notFound,
      })[from].title,
    walk: (looked: Looked) => looked.at(from),
  })),
];
