import { campaignName } from '#domain/brief/brief.ts';
import type { GrowthBrief } from '#domain/brief/growth.ts';
import { moment } from '#domain/brief/moment.ts';
import { counted, grouped, type MailBlock } from './block.ts';

/** What an alert about a campaign that grows says, in the order in which it says it. */
export const growthBlocks = ({ campaign, reports, usual, from, to, total, timeZone }: GrowthBrief): MailBlock[] => [
  {
    kind: 'lead',
    text: `Far more reports of campaign ${campaignName(campaign)} come than in its last seven days. It is told of again in six hours at the earliest.`,
  },
  {
    kind: 'facts',
    facts: [
      ['From', moment(from, timeZone)],
      ['To', moment(to, timeZone)],
      ['Reports', grouped(reports)],
      ['In a usual hour', usual < 1 ? 'fewer than 1' : String(Math.round(usual))],
      ['All days', counted(total, 'report')],
    ],
  },
];

/** Its title. */
export const growthTitle = ({ campaign, reports }: GrowthBrief): string =>
  `Campaign ${campaignName(campaign)} grows: ${counted(reports, 'report')} in an hour`;
