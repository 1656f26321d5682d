import type { Report } from '#domain/report/report.ts';

/** What its sender is shown of a report, and what withdrawing it needs. */
export type FollowUpReport = Pick<
  Report,
  | 'id'
  | 'reference'
  | 'channel'
  | 'receivedAt'
  | 'processedAt'
  | 'language'
  | 'state'
  | 'findings'
  | 'walletsBeyond'
  | 'originals'
  | 'campaign'
  | 'consent'
  | 'senderHash'
  | 'sentAs'
  | 'expires'
  | 'inbox'
  | 'newWallets'
  | 'added'
  | 'withdrawal'
  | 'keptAt'
  | 'permittedAt'
  | 'permitted'
  | 'cases'
>;
