import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { CONTACTS, type MadeCampaign } from './made-campaign.ts';

/** An investigator's browser that counts the pages which it is shown. */
export class CountingVisitor {
  readonly page: Page;
  readonly #origin: string;
  views = 0;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.on('load', () => {
      this.views += 1;
    });
  }

  /** Where every question begins: the first page, which is open all day. */
  async begin(): Promise<void> {
    await this.page.goto(this.#origin);
    this.views = 0;
  }

  async #through(act: () => Promise<unknown>): Promise<string> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
    return this.text();
  }

  text(): Promise<string> {
    return this.page.innerText('main');
  }

  search(typed: string): Promise<string> {
    return this.#through(async () => {
      await this.page.fill('#search', typed);
      await this.page.click('.dk-search button');
    });
  }

  /** Follows the first link that fits. */
  follow(selector: string): Promise<string> {
    return this.#through(() => this.page.locator(selector).first().click());
  }

  /** Follows the link whose value stands beside a label of a page's summary. */
  fact(label: string): Promise<string> {
    return this.follow(`.dk-facts div:has(dt:text-is("${label}")) dd a`);
  }

  /** How many lines the tables of a part of the page have. */
  lines(part = 'main'): Promise<number> {
    return this.page.locator(`${part} tr[data-row]`).count();
  }

  async file(selector: string): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator(selector).first().click(),
    ]);
    return readFile(await download.path(), 'utf8');
  }
}

type Answer = (asked: CountingVisitor, made: MadeCampaign) => Promise<void>;

const REFERENCE = /^[A-Z0-9]{4}-[A-Z0-9]{4}$/;
/** A reference as an investigator has it from a colleague: of a report that names the wallet. */
const aReference = async (asked: CountingVisitor, { wallet }: MadeCampaign): Promise<string> => {
  await asked.search(wallet);
  const reference = await asked.page.locator('#reports tr[data-row] code').first().innerText();
  expect(reference).toMatch(REFERENCE);
  await asked.begin();
  return reference;
};
const onContact = async (asked: CountingVisitor, typed: string): Promise<void> => {
  await asked.search(typed);
  expect(new URL(asked.page.url()).pathname).toMatch(/^\/contacts\//);
  expect(await asked.lines()).toBeGreaterThan(2);
};

/** The 17 questions of an investigator's first day, each with how the desk is asked, and what it must answer. */
export const QUESTIONS: Readonly<Record<string, Answer>> = {
  'who else was hit by this wallet': async (asked, { wallet, naming }) => {
    await asked.search(wallet);
    expect(await asked.lines('#reports')).toBe(Math.min(50, naming));
    await asked.follow('#reports tr[data-row] a');
    expect(new URL(asked.page.url()).pathname).toMatch(/^\/reports\//);
  },
  'which wallets are one hand': async (asked, { wallet, beside }) => {
    await asked.search(wallet);
    await asked.fact('Cluster');
    const shown = (await asked.text()).replaceAll(/\s/g, '');
    expect(shown).toContain(wallet);
    expect(shown).toContain(beside);
  },
  'what was demanded': async (asked, { wallet }) => {
    expect(await asked.search(wallet)).toMatch(/Demanded\s+€200 \(\d+\), €500/);
  },
  'what was received': async (asked, { wallet }) => {
    expect(await asked.search(wallet)).toMatch(/Received from victims\s+0\.00[48]\sBTC, \d payments?/);
  },
  'which campaign, since when, how it grows': async (asked, { wallet }) => {
    await asked.search(wallet);
    const text = await asked.fact('Campaign');
    expect(text).toMatch(/First report\s+\d/);
    expect(text).toContain('How it grows');
    expect(await asked.page.locator('#growth tr[data-row]').count()).toBeGreaterThan(0);
  },
  'what is new since yesterday': async (asked, { reports }) => {
    expect(await asked.text()).toContain('New in the last 24 hours');
    await asked.fact('Reports');
    expect(await asked.lines()).toBe(Math.min(50, reports + 1));
  },
  'a file for the prosecutor': async (asked, { wallet }) => {
    await asked.search(wallet);
    await asked.page.locator('main details:has(a[href*="/export/wallet-reports"]) summary').click();
    const file = await asked.file('a[href*="/export/wallet-reports"]');
    expect(file.split('\r\n').at(-2)).toMatch(/^# complete, \d+ rows, sha256 /);
  },
  'the original mail, its integrity proven': async (asked, made) => {
    const text = await asked.search(await aReference(asked, made));
    expect(text).toContain('SHA-256');
    expect(text.replaceAll(/\s/g, '')).toMatch(/[0-9a-f]{64}/);
  },
  'by the extorter’s mail, Telegram, phone': async (asked) => {
    for (const typed of [
      CONTACTS.mail,
      CONTACTS.telegram,
      `https://t.me/${CONTACTS.telegram.slice(1)}`,
      CONTACTS.phone,
    ]) {
      await asked.begin();
      await onContact(asked, typed);
    }
  },
  'by reference': async (asked, made) => {
    const reference = await aReference(asked, made);
    expect(await asked.search(` ${reference.toLowerCase()} `)).toContain(reference);
  },
  'by txid': async (asked, { txid, wallet }) => {
    expect((await asked.search(txid)).replaceAll(/\s/g, '')).toContain(wallet);
  },
  'by part of the text': async (asked) => {
    await asked.search('sinulla on vielä 48 tuntia aikaa hankkia ja toimittaa');
    expect(new URL(asked.page.url()).pathname).toMatch(/^\/(search|campaigns)/);
    expect(await asked.lines()).toBeGreaterThan(0);
  },
  'the urgent queue': async (asked) => {
    expect(await asked.follow('.dk-nav a[href$="/queue"]')).toContain('deadline is near');
    expect(await asked.lines()).toBeGreaterThan(0);
  },
  'reports of one campaign': async (asked, { reports }) => {
    await asked.follow('main section:has(h2:has-text("Campaigns of the last 24 hours")) a[href*="/campaigns/"]');
    await asked.fact('Reports');
    expect(await asked.lines()).toBeGreaterThanOrEqual(Math.min(50, Math.floor(reports / 3)));
  },
  'all campaigns, all clusters': async (asked) => {
    await asked.follow('.dk-nav a[href$="/campaigns"]');
    expect(await asked.lines()).toBe(4);
    await asked.follow('.dk-nav a[href$="/clusters"]');
    expect(await asked.lines()).toBeGreaterThan(0);
  },
  'everything a colleague decided': async (asked) => {
    await asked.follow('.dk-nav a[href$="/decisions"]');
    await asked.follow('tr[data-row] a[href*="by="]');
    expect(await asked.lines()).toBeGreaterThan(0);
    expect(await asked.text()).toContain('Leo Lead');
  },
  'export as CSV': async (asked) => {
    await asked.follow('.dk-nav a[href$="/campaigns"]');
    const lines = (await asked.file('a[download]')).split('\r\n');
    expect(lines.at(-2)).toMatch(/^# complete, 4 rows, sha256 /);
  },
};
