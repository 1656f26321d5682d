import { type BriefWallet, campaignName, type NewWallets } from '#domain/brief/brief.ts';
import { dayAndTime, shortMoment } from '#domain/brief/moment.ts';
import { byCampaign } from '#domain/brief/wallet-groups.ts';
import { grouped, type MailBlock, type WalletLine } from '../block.ts';
import type { BriefWords } from './words.ts';

/** When a table's brief begins, and where and in which language it is read. */
interface TableFrame {
  from: string;
  timeZone: string;
  words: BriefWords;
}

const lineOf = (
  { address, reports, firstSeen, lastSeen }: BriefWallet,
  { from, timeZone, words: { language } }: TableFrame,
): WalletLine => ({
  address,
  reports: grouped(reports),
  first: dayAndTime(firstSeen, timeZone, language),
  last: dayAndTime(lastSeen, timeZone, language),
  short: [
    String(reports),
    shortMoment(firstSeen, from, timeZone, language),
    shortMoment(lastSeen, from, timeZone, language),
  ],
});

/** New wallets as one table, by campaign: `most` of them, the others counted. */
export const walletTable = ({ listed, more, uncounted }: NewWallets, most: number, frame: TableFrame): MailBlock[] => {
  const { table } = frame.words;
  const shown = listed.slice(0, most);
  const others = more + listed.length - shown.length;
  if (shown.length === 0 && others === 0) return [];
  return [
    { kind: 'heading', text: table.heading },
    {
      kind: 'wallets',
      legend: table.legend,
      columns: table.columns,
      groups: byCampaign(shown).map(({ campaign, wallets }) => ({
        title: campaign === null ? table.noCampaign : campaignName(campaign),
        rows: wallets.map((wallet) => lineOf(wallet, frame)),
      })),
    },
    ...(others === 0 ? [] : [{ kind: 'note', text: table.others(others, uncounted) } as const]),
  ];
};
