import { campaignName } from '#domain/brief/brief.ts';
import type { Mailed } from '#domain/brief/mailed.ts';
import { dayAndTime, moment } from '#domain/brief/moment.ts';
import { sha256 } from '#domain/identity.ts';
import { fromSatoshi } from '#domain/money.ts';
import { type CampaignEntry, type Fact, grouped, type MailBlock, type WalletTable } from '#web/mail/block.ts';
import type { BriefWords } from '#web/mail/brief/words.ts';
import { allBlocks, frameOf } from '#web/mail/brief.ts';
import { decimalsIn } from '#web/words/quantities.ts';
import { type Fonts, openPdf, type TaggedPage } from './tagged.ts';

/** 28 mm on the left, for a binder. */
const MARGINS = { top: 68, bottom: 51, left: 79, right: 51 };
const HASH_CHARACTERS = 64;

/** A brief's data as text that is the same for the same data: integers of money as decimals. */
export const dataOf = (brief: Mailed): string =>
  JSON.stringify(brief, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

const writeLetter = (page: TaggedPage, { name, text, quote }: CampaignEntry): void => {
  page.subheading(name);
  if (text !== '') page.paragraph(text);
  if (quote !== null) page.quote(quote);
};

const writeWallets = (page: TaggedPage, { columns, groups }: WalletTable, words: BriefWords): void => {
  page.table(
    [
      { title: columns.address, parts: 10, isCode: true },
      { title: words.first.campaign, parts: 4 },
      { title: columns.reports, parts: 4, align: 'right' },
      { title: columns.first, parts: 5 },
      { title: columns.last, parts: 5 },
    ],
    groups.flatMap(({ title, rows }) =>
      rows.map(({ address, reports, first, last }) => [address, title, reports, first, last]),
    ),
  );
};

const asLine = ([label, value]: Fact): string => `${label}: ${value}`;

const writeBlock = (page: TaggedPage, block: MailBlock, words: BriefWords): void => {
  switch (block.kind) {
    case 'heading':
      page.heading(block.text);
      break;
    case 'lead':
    case 'note':
      page.paragraph(block.text);
      break;
    case 'news':
      for (const line of block.lines) page.strong(line);
      break;
    case 'lines':
      for (const line of block.lines) page.paragraph(line);
      break;
    case 'facts':
      for (const fact of block.facts) page.paragraph(asLine(fact));
      break;
    case 'wallet':
      page.subheading(block.address);
      page.small(block.facts.map(asLine).join('\n'));
      break;
    case 'campaign':
      writeLetter(page, block);
      break;
    case 'bars':
      page.bars(block.text, block.bars);
      break;
    case 'wallets':
      writeWallets(page, block, words);
      break;
  }
};

/** Wallets that the brief only counts: where they were named first, and when. */
const writeOthers = (page: TaggedPage, brief: Mailed, words: BriefWords): void => {
  if (!('wallets' in brief) || brief.wallets.others === undefined || brief.wallets.others.length === 0) return;
  page.heading(words.file.others(grouped(brief.wallets.others.length)));
  page.table(
    [
      { title: words.table.columns.address, parts: 14, isCode: true },
      { title: words.first.campaign, parts: 3 },
      { title: words.table.columns.first, parts: 4 },
    ],
    brief.wallets.others.map(({ address, campaign, firstSeen }) => [
      address,
      campaign === null ? words.table.noCampaign : campaignName(campaign),
      dayAndTime(firstSeen, brief.timeZone, words.language),
    ]),
  );
};

/** Each payment that the brief names, as the chain knows it. */
const writePayments = (page: TaggedPage, brief: Mailed, words: BriefWords): void => {
  if (brief.kind !== 'daily' || brief.money === null) return;
  const entries = [...brief.money.first.listed, ...brief.money.reached.listed];
  if (entries.length === 0) return;
  page.heading(words.file.payments);
  page.table(
    [
      { title: words.file.transaction, parts: 9, isCode: true },
      { title: words.table.columns.address, parts: 8, isCode: true },
      { title: 'BTC', parts: 4, align: 'right' },
      { title: words.file.block, parts: 5 },
    ],
    entries.map(({ txid, vout, address, satoshi, time }) => [
      `${txid}:${vout}`,
      address,
      decimalsIn(fromSatoshi(satoshi), words.language),
      dayAndTime(time, brief.timeZone, words.language),
    ]),
  );
};

/**
 * A brief as a tagged PDF: all that it knows, with annexes. Every page says what it is of, and the SHA-256 of the brief's data (its
 * JSON, `dataOf`), so that a page that was taken out can be told.
 */
export const briefPdf = async (brief: Mailed, operator: string, fonts: Fonts): Promise<Uint8Array> => {
  const { title, foot, words } = frameOf(brief, operator);
  const hash = sha256(Buffer.from(dataOf(brief)));
  const { page, finished } = openPdf(
    { title, author: operator, language: words.language, at: new Date(brief.at) },
    MARGINS,
    fonts,
  );
  page.title(title);
  for (const block of allBlocks(brief, words)) writeBlock(page, block, words);
  writeOthers(page, brief, words);
  writePayments(page, brief, words);
  page.heading(words.file.method);
  for (const sentence of words.file.methods) page.paragraph(sentence);
  page.paragraph(foot);
  if (page.missing > 0) page.small(words.file.missing(page.missing));
  const at = moment(brief.at, brief.timeZone, words.language);
  page.number(
    (n, of) => `${operator}, ${brief.id}, ${at}, ${words.file.page(n, of)}\nSHA-256 ${hash.slice(0, HASH_CHARACTERS)}`,
  );
  page.close();
  return finished;
};
