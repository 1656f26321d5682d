import { type Brief, campaignName } from '#domain/brief/brief.ts';
import type { ContestBrief } from '#domain/brief/contest-brief.ts';
import type { CrowdedBrief } from '#domain/brief/crowded-brief.ts';
import type { DepartureBrief } from '#domain/brief/departure-brief.ts';
import type { GrowthBrief } from '#domain/brief/growth.ts';
import { weekday, zoneName } from '#domain/brief/moment.ts';
import type { PaymentBrief } from '#domain/brief/payment-brief.ts';
import { amounts, counted, type MailBlock } from './block.ts';
import { blocksOf } from './brief-blocks.ts';
import { asHtml } from './brief-html.ts';
import { asText } from './brief-text.ts';
import { contestBlocks, contestTitle } from './contest-blocks.ts';
import { crowdedBlocks, crowdedTitle } from './crowded-blocks.ts';
import { departureBlocks, departureTitle } from './departure-blocks.ts';
import { growthBlocks, growthTitle } from './growth-blocks.ts';
import { paymentBlocks, paymentTitle } from './payment-blocks.ts';

/** A brief as it is mailed. */
export interface BriefMail {
  subject: string;
  text: string;
  html: string;
}

/** Everything that investigators are mailed. */
type Mailed = Brief | ContestBrief | CrowdedBrief | DepartureBrief | GrowthBrief | PaymentBrief;

const PAID = 'what was paid, in currencies at the rates of that day';
const DEMANDED = 'what messages demand, not what was paid';

/** Kinds of mails in which no amount stands. */
const NAME_NO_AMOUNTS: ReadonlySet<Mailed['kind']> = new Set(['contest', 'crowded', 'departure', 'growth']);

const amountsOf = (brief: Mailed): string => {
  if (NAME_NO_AMOUNTS.has(brief.kind)) return '';
  if (brief.kind === 'payment') return ` Amounts are ${PAID}.`;
  if (brief.kind !== 'daily' || brief.money === null) return ` Amounts are ${DEMANDED}.`;
  return ` Amounts of money received are ${PAID}; all others are ${DEMANDED}.`;
};

const footOf = (brief: Mailed): string =>
  `For investigators. It holds no personal data of those who reported.${amountsOf(brief)} Times are those of ${zoneName(brief.timeZone)}, UTC in brackets.`;

/** Most amounts that a subject names. */
const MAX_AMOUNTS = 2;

const titleOf = (brief: Mailed): string => {
  if (brief.kind === 'contest') return contestTitle(brief);
  if (brief.kind === 'crowded') return crowdedTitle(brief);
  if (brief.kind === 'departure') return departureTitle(brief);
  if (brief.kind === 'growth') return growthTitle(brief);
  if (brief.kind === 'payment') return paymentTitle(brief);
  const total = brief.wallets.listed.length + brief.wallets.more;
  if (brief.kind === 'daily') {
    const paid = brief.money?.received.victim.payments ?? 0;
    const unknown = brief.money === null || brief.chain.current ? '' : ', payments not known';
    const came = `${counted(brief.reports, 'report')}, ${counted(total, 'new wallet')}`;
    return `${weekday(brief.to, brief.timeZone)}: ${came}${paid === 0 ? unknown : `, ${counted(paid, 'payment')}`}`;
  }
  if (brief.kind === 'digest') {
    const campaigns = brief.campaigns.listed.length + brief.campaigns.more;
    return `${counted(campaigns, 'new campaign')}: ${counted(total, 'wallet')}`;
  }
  const name = campaignName(brief.campaign.id);
  return brief.first
    ? `New campaign ${name}: ${counted(total, 'wallet')}`
    : `Campaign ${name}: ${counted(total, 'new wallet')}`;
};

const subjectOf = (brief: Mailed): string => {
  if (brief.kind === 'contest') return contestTitle(brief);
  if (brief.kind === 'crowded') return crowdedTitle(brief);
  if (brief.kind === 'departure') return departureTitle(brief);
  if (brief.kind === 'growth') return growthTitle(brief);
  if (brief.kind === 'payment') return paymentTitle(brief);
  const demands = brief.wallets.listed.flatMap((wallet) => wallet.demands);
  const distinct = [...new Map(demands.map((demand) => [amounts([demand]), demand])).values()];
  const named = brief.kind === 'daily' ? '' : amounts(distinct.slice(0, MAX_AMOUNTS));
  return `${titleOf(brief)}${named === '' ? '' : `, ${named} demanded`}`;
};

const blocksOfMail = (brief: Mailed): MailBlock[] => {
  if (brief.kind === 'contest') return contestBlocks(brief);
  if (brief.kind === 'crowded') return crowdedBlocks(brief);
  if (brief.kind === 'departure') return departureBlocks(brief);
  if (brief.kind === 'growth') return growthBlocks(brief);
  return brief.kind === 'payment' ? paymentBlocks(brief) : blocksOf(brief);
};

/** Renders a brief as a subject, plain text and HTML that say the same. */
export const renderBrief = (brief: Mailed, operator: string): BriefMail => {
  const title = titleOf(brief);
  const foot = footOf(brief);
  const blocks = blocksOfMail(brief);
  const text = `${title}\n${'='.repeat(title.length)}\n\n${asText(blocks)}\n\n-- \n${operator}\n${foot}\n`;
  return { subject: subjectOf(brief), text, html: asHtml({ brand: operator, title, foot }, blocks) };
};
