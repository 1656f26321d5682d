import type { Language } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { momentInWords } from '#web/words/quantities.ts';
import { spelledAddress } from './spelled-address.ts';
import { mailWordsOf } from './words-of.ts';

type NoticeSettings = Pick<FunctionSettings, 'operator' | 'timeZone' | 'urls'>;

/** Says to who forwarded a message that its report is being withdrawn, until when, and how to stop that. */
export const withdrawalNotice = (
  language: Language,
  { reference, until, settings }: { reference: string; until: Date; settings: NoticeSettings },
): { sender: string; subject: string; text: string } => {
  const { sender, subject, text } = mailWordsOf(language).withdrawal;
  const moment = momentInWords(until.toISOString(), language, settings.timeZone);
  const address = spelledAddress(settings.urls.report, language);
  return { sender, subject, text: text(reference, moment, settings.operator.contact, address) };
};
