import { campaignName } from '#domain/brief/brief.ts';
import type { DepartureBrief, LeavingWallet } from '#domain/brief/departure-brief.ts';
import { moment, timeOfDay } from '#domain/brief/moment.ts';
import type { MailBlock } from '../block.ts';
import { alertWordsOf } from './of.ts';

const block = (
  { address, campaign, reports, leavesAt, contests }: LeavingWallet,
  { timeZone, language }: DepartureBrief,
): MailBlock => {
  const words = alertWordsOf(language);
  const { departure } = words;
  return {
    kind: 'wallet',
    address,
    facts: [
      [departure.leaves, moment(leavesAt, timeZone, language)],
      [words.namedBy, words.differentReports(reports)],
      [words.campaign, campaign === null ? words.none : campaignName(campaign)],
      ...(contests === 0 ? [] : [[departure.contested, departure.times(contests)] as const]),
    ],
  };
};

const byTime = (a: LeavingWallet, b: LeavingWallet): number =>
  a.leavesAt.localeCompare(b.leavesAt) || a.address.localeCompare(b.address);

/** What an alert about departures says, in the order in which it says it. */
export const departureBlocks = (brief: DepartureBrief): MailBlock[] => {
  const { departure } = alertWordsOf(brief.language);
  const isContested = brief.leaving.some(({ contests }) => contests > 0);
  return [
    { kind: 'lead', text: departure.lead },
    ...(isContested ? [{ kind: 'note', text: departure.contestedNote } as const] : []),
    ...brief.leaving.toSorted(byTime).map((one) => block(one, brief)),
    { kind: 'note', text: departure.doing },
  ];
};

/** An alert's title: `3 addresses leave at 14:20; hold?` */
export const departureTitle = ({ leaving, timeZone, language }: DepartureBrief): string => {
  const times = [...new Set(leaving.map(({ leavesAt }) => leavesAt))].sort();
  const first = timeOfDay(times[0] ?? '', timeZone, language);
  return alertWordsOf(language).departure.title(leaving.length, first, times.length === 1);
};
