import { campaignName } from '#domain/brief/brief.ts';
import type { CrowdedBrief } from '#domain/brief/crowded-brief.ts';
import { counted, type MailBlock } from './block.ts';

/** What an alert about letters with decoys says, in the order in which it says it. */
export const crowdedBlocks = ({ letters, more }: CrowdedBrief): MailBlock[] => [
  {
    kind: 'lead',
    text: 'Each of these letters demands money to more than ten wallets, or different sums to several, as extorters write who hide the one that counts among decoys. None of their wallets leaves by itself or is joined to another; each is found by its address.',
  },
  ...letters.map(({ report, campaign, wallets }): MailBlock => {
    const of = campaign === null ? 'no campaign' : `campaign ${campaignName(campaign)}`;
    return { kind: 'note', text: `Report ${report}: ${counted(wallets, 'wallet')}, ${of}.` };
  }),
  ...(more === 0 ? [] : [{ kind: 'note', text: `And ${counted(more, 'more letter')} like them.` } as const]),
  {
    kind: 'note',
    text: 'To see one\'s wallets: "npm run query -- ADDRESS". To let one out that is the extorter\'s: "npm run decide -- release ADDRESS --reason TEXT".',
  },
];

/** Its title. */
export const crowdedTitle = ({ letters, more }: CrowdedBrief): string =>
  `${counted(letters.length + more, 'letter')} with decoys among their wallets; which one counts?`;
