import { campaignName } from '#domain/brief/brief.ts';
import type { DepartureBrief, LeavingWallet } from '#domain/brief/departure-brief.ts';
import { moment, timeOfDay } from '#domain/brief/moment.ts';
import { counted, type MailBlock } from './block.ts';

const block = ({ address, campaign, reports, leavesAt, contests }: LeavingWallet, timeZone: string): MailBlock => ({
  kind: 'wallet',
  address,
  facts: [
    ['Leaves', moment(leavesAt, timeZone)],
    ['Named by', reports === 1 ? '1 report' : counted(reports, 'different report')],
    ['Campaign', campaign === null ? 'none' : campaignName(campaign)],
    ...(contests === 0
      ? []
      : [['Contested', `${counted(contests, 'time')} on the public page, and not answered`] as const]),
  ],
});

const byTime = (a: LeavingWallet, b: LeavingWallet): number =>
  a.leavesAt.localeCompare(b.leavesAt) || a.address.localeCompare(b.address);

/** What an alert about departures says, in the order in which it says it. */
export const departureBlocks = ({ leaving, timeZone }: DepartureBrief): MailBlock[] => [
  {
    kind: 'lead',
    text: 'These addresses passed the gate. Partners of TLP:AMBER are told of them at the times below, unless one of you holds them, and nothing says then that they were held.',
  },
  ...(leaving.some(({ contests }) => contests > 0)
    ? [
        {
          kind: 'note',
          text: 'Somebody contests an address below: look at what is said first ("npm run decide -- contests"). It leaves all the same unless one of you holds it.',
        } as const,
      ]
    : []),
  ...[...leaving].sort(byTime).map((one) => block(one, timeZone)),
  {
    kind: 'note',
    text: 'To keep one in: "npm run decide -- hold ADDRESS --reason TEXT". To say that it is no extorter\'s: "reject". The gate looks at each again before it leaves.',
  },
];

/** An alert's title: `3 addresses leave at 14:20; hold?` */
export const departureTitle = ({ leaving, timeZone }: DepartureBrief): string => {
  const times = [...new Set(leaving.map(({ leavesAt }) => leavesAt))].sort();
  const leave = leaving.length === 1 ? '1 address leaves' : `${counted(leaving.length, 'addresse')} leave`;
  return `${leave} ${times.length === 1 ? 'at' : 'from'} ${timeOfDay(times[0] ?? '', timeZone)}; hold?`;
};
