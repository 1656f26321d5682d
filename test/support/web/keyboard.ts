import type { Page } from 'playwright-core';

/** Most presses that a page may take to get anywhere. */
const PATIENCE = 60;

/** What has the focus: its name and value where it is a field, else what it says. */
interface Focused {
  tag: string;
  id: string;
  name: string;
  value: string;
  text: string;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(`(({ tagName, id, name, value, textContent }) => ({
    tag: tagName, id, name: name ?? '', value: value ?? '', text: (textContent ?? '').trim(),
  }))(document.activeElement)`);

/** Presses a key until the focus is where it should be; fails where it never gets there. */
const pressUntil = async (page: Page, key: string, isThere: (at: Focused) => boolean): Promise<void> => {
  const seen: string[] = [];
  for (let presses = 0; presses < PATIENCE; presses += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (isThere(at)) return;
    seen.push(at.id || at.text.slice(0, 40) || at.tag);
  }
  throw new Error(`${key} leads nowhere: ${seen.join(' > ')}`);
};

/** Someone who uses a page by the keyboard alone, from its skip link on. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Skips what stands before the content of a page, as its first stop offers. */
  async skip(): Promise<void> {
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.press('Enter');
  }

  /** Writes into a field. */
  async write(name: string, text: string): Promise<void> {
    await pressUntil(this.page, 'Tab', (at) => at.name === name);
    await this.page.keyboard.type(text);
  }

  /** Chooses one of a few answers. */
  async choose(name: string, value: string): Promise<void> {
    await pressUntil(this.page, 'Tab', (at) => at.name === name);
    if ((await focused(this.page)).value === value) await this.page.keyboard.press('Space');
    else await pressUntil(this.page, 'ArrowDown', (at) => at.name === name && at.value === value);
  }

  /** Presses a button or follows a link, by what it says, and waits for the page that it leads to. */
  async press(text: string): Promise<void> {
    await pressUntil(this.page, 'Tab', (at) => (at.tag === 'BUTTON' || at.tag === 'A') && at.text === text);
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press('Enter')]);
  }
}
