import type { NoticeKind } from '#domain/campaign/notice.ts';
import type { Language } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { putCampaignNotice } from '#io/table/campaign/campaign-notice.ts';
import type { World } from '#io/world.ts';

/** What telling needs of the world. */
export interface Telling extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention' | 'languages'>;
}

/** What is said, and who answers for it: of what is known about a message, a lead. */
export interface Tell {
  who: string;
  /** A notice to all who reported the campaign, or what is known about its message: the latest stands. */
  kind: NoticeKind;
  campaign: string;
  text: Partial<Record<Language, string>>;
}

export type VictimsTold =
  | { ok: true; at: string }
  | { ok: false; reason: 'no-such-campaign' | 'language-missing' | 'too-long' | 'at-this-moment' };

/** Longest text that is kept, in characters: it is read on a phone, by someone who is afraid. */
const MAX_TEXT = 2_000;

/**
 * Tells all who reported a campaign something, in every language that the hotline speaks: they see it, dated, when they
 * come back with their receipt codes.
 *
 * The audit entry is written first: what cannot be recorded is not done. Nothing that was said is ever overwritten.
 */
export const tellVictims = async (
  { table, settings, clock }: Telling,
  { who, kind, campaign, text }: Tell,
): Promise<VictimsTold> => {
  const texts = settings.languages.map((language) => [language, text[language]?.trim() ?? ''] as const);
  if (texts.some(([, said]) => said === '')) return { ok: false, reason: 'language-missing' };
  if (texts.some(([, said]) => said.length > MAX_TEXT)) return { ok: false, reason: 'too-long' };
  const found = await readCampaign(table, campaign);
  if (found === null) return { ok: false, reason: 'no-such-campaign' };
  const at = clock().toISOString();
  const expires = auditExpiry(at, settings.retention);
  await writeAudit(table, { who, what: `campaign.${kind}`, about: found.id, at }, expires);
  const put = await putCampaignNotice(table, found.id, kind, { at, by: who, text: Object.fromEntries(texts) });
  return put ? { ok: true, at } : { ok: false, reason: 'at-this-moment' };
};
