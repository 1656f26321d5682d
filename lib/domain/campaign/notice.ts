import type { Language } from '#domain/intake/submission.ts';

/** A word to all who reported a campaign, signed and dated. */
export interface CampaignNotice {
  /** UTC, ISO 8601. */
  at: string;
  /** In every language that the hotline speaks. */
  text: Partial<Record<Language, string>>;
}

/** What is said to all who reported a campaign: a notice, or what a lead knows about its message. */
export type NoticeKind = 'notice' | 'known';
