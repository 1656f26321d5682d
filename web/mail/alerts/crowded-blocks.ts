import { campaignName } from '#domain/brief/brief.ts';
import type { CrowdedBrief } from '#domain/brief/crowded-brief.ts';
import type { MailBlock } from '../block.ts';
import { alertWordsOf } from './of.ts';

/** What an alert about letters with decoys says, in the order in which it says it. */
export const crowdedBlocks = ({ letters, more, language }: CrowdedBrief): MailBlock[] => {
  const words = alertWordsOf(language);
  const { crowded } = words;
  return [
    { kind: 'lead', text: crowded.lead },
    ...letters.map(
      ({ report, campaign, wallets }): MailBlock => ({
        kind: 'note',
        text: crowded.letter(report, words.wallets(wallets), campaign === null ? null : campaignName(campaign)),
      }),
    ),
    ...(more === 0 ? [] : [{ kind: 'note', text: crowded.more(more) } as const]),
    { kind: 'note', text: crowded.doing },
  ];
};

/** Its title. */
export const crowdedTitle = ({ letters, more, language }: CrowdedBrief): string =>
  alertWordsOf(language).crowded.title(letters.length + more);
