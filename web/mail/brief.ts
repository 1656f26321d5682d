import {
  type Brief,
  campaignName,
  type DailyBrief,
  type DigestBrief,
  type FirstSightingBrief,
} from '#domain/brief/brief.ts';
import type { Mailed } from '#domain/brief/mailed.ts';
import { weekday, zoneName } from '#domain/brief/moment.ts';
import type { Language } from '#domain/intake/submission.ts';
import { contestBlocks, contestTitle } from './alerts/contest-blocks.ts';
import { correctionBlocks, correctionTitle } from './alerts/correction-blocks.ts';
import { crowdedBlocks, crowdedTitle } from './alerts/crowded-blocks.ts';
import { departureBlocks, departureTitle } from './alerts/departure-blocks.ts';
import { paymentBlocks, paymentTitle } from './alerts/payment-blocks.ts';
import { type MailBlock, money } from './block.ts';
import { digestBlocks, firstSightingBlocks, growthBlocks, MAIL_WALLETS } from './brief/campaigns-blocks.ts';
import { dailyBlocks, MAIL_LIMITS, UNLIMITED } from './brief/daily.ts';
import { wordsOf } from './brief/of.ts';
import { walletCards } from './brief/wallet-cards.ts';
import type { BriefWords } from './brief/words.ts';
import { asHtml } from './brief-html.ts';
import { asShortText, asText } from './brief-text.ts';

/** A brief as it is mailed. */
export interface BriefMail {
  subject: string;
  text: string;
  html: string;
}

/** Most lines of a daily brief's text, all of it: more is not read each day. */
export const MAX_DAILY_LINES = 40;

const amountsOf = (brief: Mailed, { amounts }: BriefWords): string => {
  switch (brief.kind) {
    case 'contest':
    case 'correction':
    case 'crowded':
    case 'departure':
    case 'growth':
      return '';
    case 'payment':
      return amounts.paid;
    case 'daily':
      return brief.money === null ? amounts.demanded : amounts.both;
    default:
      return amounts.demanded;
  }
};

/** Most amounts that a subject names. */
const MAX_AMOUNTS = 2;

const dailyTitle = (brief: DailyBrief, words: BriefWords): string => {
  const paid = brief.money?.received.victim.payments ?? 0;
  const isUnknown = brief.money !== null && !brief.chain.current;
  const title = brief.span === 'week' ? words.title.weekly : words.title.daily;
  return title(weekday(brief.to, brief.timeZone, words.language), [
    words.reports(brief.reports),
    words.newWallets(brief.wallets.listed.length + brief.wallets.more),
    ...(paid > 0 ? [words.payments(paid)] : isUnknown ? [words.title.paymentsUnknown] : []),
  ]);
};

const campaignsTitle = (brief: FirstSightingBrief | DigestBrief, words: BriefWords): string => {
  const total = brief.wallets.listed.length + brief.wallets.more;
  if (brief.kind === 'digest') {
    const campaigns = words.newCampaigns(brief.campaigns.listed.length + brief.campaigns.more);
    return words.first.digestTitle(campaigns, words.wallets(total));
  }
  const wallets = brief.first ? words.wallets(total) : words.newWallets(total);
  return words.first.title(campaignName(brief.campaign.id), wallets, brief.first);
};

const titleOf = (brief: Mailed, words: BriefWords): string => {
  switch (brief.kind) {
    case 'contest':
      return contestTitle(brief);
    case 'correction':
      return correctionTitle(brief);
    case 'crowded':
      return crowdedTitle(brief);
    case 'departure':
      return departureTitle(brief);
    case 'payment':
      return paymentTitle(brief);
    case 'growth':
      return words.growth.title(campaignName(brief.campaign), words.reports(brief.reports));
    case 'daily':
      return dailyTitle(brief, words);
    default:
      return campaignsTitle(brief, words);
  }
};

const subjectOf = (brief: Mailed, words: BriefWords): string => {
  const title = titleOf(brief, words);
  if (brief.kind !== 'first-sighting' && brief.kind !== 'digest') return title;
  const demands = brief.wallets.listed.flatMap((wallet) =>
    wallet.demands.map((demand) => money(demand, words.language)),
  );
  const named = [...new Set(demands)].slice(0, MAX_AMOUNTS);
  return named.length === 0 ? title : `${title}, ${words.title.demanded(words.and(named))}`;
};

const cardsOf = ({ wallets, timeZone }: Brief, words: BriefWords): MailBlock[] =>
  walletCards(wallets.listed, timeZone, words);

/** What a brief says, all of it: what its PDF is made of. */
export const allBlocks = (brief: Mailed, words: BriefWords): MailBlock[] => {
  switch (brief.kind) {
    case 'contest':
      return contestBlocks(brief);
    case 'correction':
      return correctionBlocks(brief);
    case 'crowded':
      return crowdedBlocks(brief);
    case 'departure':
      return departureBlocks(brief);
    case 'payment':
      return paymentBlocks(brief);
    case 'growth':
      return growthBlocks(brief, words);
    case 'daily':
      return [...dailyBlocks(brief, words, UNLIMITED), ...cardsOf(brief, words)];
    case 'digest':
      return [...digestBlocks(brief, words, brief.wallets.listed.length), ...cardsOf(brief, words)];
    case 'first-sighting':
      return [...firstSightingBlocks(brief, words, brief.wallets.listed.length), ...cardsOf(brief, words)];
  }
};

interface Frame {
  operator: string;
  /** What it is written in. */
  language: Language;
  title: string;
  foot: string;
}

const asMailText = (text: string, { operator, foot }: Frame): string => `${text}\n\n-- \n${operator}\n${foot}\n`;

/** The first of a daily brief's limits by which it keeps to its lines; its subject is its title. */
const fitted = (brief: DailyBrief, words: BriefWords, frame: Frame): { blocks: MailBlock[]; text: string } => {
  let made: { blocks: MailBlock[]; text: string } = { blocks: [], text: '' };
  for (const limits of MAIL_LIMITS) {
    const blocks = dailyBlocks(brief, words, limits);
    made = { blocks, text: `${asShortText(blocks)}\n-- \n${frame.operator}. ${frame.foot}\n` };
    if (made.text.trimEnd().split('\n').length <= MAX_DAILY_LINES) break;
  }
  return made;
};

const mailBlocks = (brief: Mailed, words: BriefWords): MailBlock[] => {
  if (brief.kind === 'digest') return digestBlocks(brief, words, MAIL_WALLETS);
  return brief.kind === 'first-sighting' ? firstSightingBlocks(brief, words, MAIL_WALLETS) : allBlocks(brief, words);
};

/** What stands around a brief's blocks, wherever it is read: its title, and what it is and is not. */
export const frameOf = (brief: Mailed, operator: string): Frame & { words: BriefWords } => {
  const words = wordsOf(brief.language);
  const foot = words.foot(amountsOf(brief, words), zoneName(brief.timeZone));
  return { operator, language: words.language, title: titleOf(brief, words), foot, words };
};

/** Renders a brief as a subject, plain text and HTML that say the same. */
export const renderBrief = (brief: Mailed, operator: string): BriefMail => {
  const { words, ...frame } = frameOf(brief, operator);
  const subject = subjectOf(brief, words);
  const asPage = (blocks: readonly MailBlock[]): string => asHtml({ brand: operator, ...frame }, blocks);
  if (brief.kind === 'daily') {
    const { blocks, text } = fitted(brief, words, frame);
    return { subject, text, html: asPage(blocks) };
  }
  const blocks = mailBlocks(brief, words);
  const { title } = frame;
  const text = asMailText(`${title}\n${'='.repeat(title.length)}\n\n${asText(blocks)}`, frame);
  return { subject, text, html: asPage(blocks) };
};
