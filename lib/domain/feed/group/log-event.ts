import * as z from 'zod';
import { FeedEvent } from '../event.ts';
import { type Group, GroupEvent } from './group-event.ts';

/** An event of a log: about a wallet, or about a group of them. */
export const LogEvent = z.discriminatedUnion('type', [FeedEvent, GroupEvent]);
export type LogEvent = FeedEvent | GroupEvent;

/** Whether an event is about a wallet. */
export const isOfWallet = (event: LogEvent): event is FeedEvent => 'wallet' in event;

/** The events about wallets. */
export const ofWallets = (events: readonly LogEvent[]): FeedEvent[] => events.filter(isOfWallet);

/** What a group is called among the subjects of a log: no address has a colon. */
export const groupSubject = ({ kind, id }: Group): string => `${kind}:${id}`;

/** What an event is about: a wallet by its address, or `campaign:<id>`, `cluster:<id>`. */
export const subjectOf = (event: LogEvent): string => {
  if (isOfWallet(event)) return event.wallet.address;
  const { campaign, cluster } = event;
  return campaign === undefined
    ? groupSubject({ kind: 'cluster', id: cluster?.id ?? '' })
    : groupSubject({ kind: 'campaign', id: campaign.id });
};
