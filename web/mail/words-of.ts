import type { Language } from '#domain/intake/submission.ts';
import { mailEn } from '#web/words/en/mail.ts';
import { mailFi } from '#web/words/fi/mail.ts';
import type { MailWords } from '#web/words/mail-words.ts';
import { mailSv } from '#web/words/sv/mail.ts';

const WORDS: Readonly<Record<Language, MailWords>> = { fi: mailFi, sv: mailSv, en: mailEn };

/** The texts of mails to victims, in a language. */
export const mailWordsOf = (language: Language): MailWords => WORDS[language];
