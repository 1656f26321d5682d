import type { Language } from '#domain/intake/submission.ts';
import type { FunctionSettings, HelpLine } from '#domain/settings.ts';
import { ACKNOWLEDGEMENT_WORDS } from './acknowledgement-words.ts';

/** One report that is acknowledged. */
export interface MailedReceipt {
  reference: string;
  code: string;
}

/** An acknowledgement as it is read: the same in text and HTML. */
export interface AcknowledgementMail {
  /** The sender's display name. */
  sender: string;
  subject: string;
  text: string;
  html: string;
}

type Settings = Pick<FunctionSettings, 'operator' | 'help'>;
/** A heading, paragraphs and lines that belong together, such as a phone number with its name. */
interface Passage {
  heading?: string;
  paragraphs: string[];
  lines?: [label: string, value: string][];
}

const passagesOf = (
  language: Language,
  receipts: readonly MailedReceipt[],
  { operator, help }: Settings,
): Passage[] => {
  const words = ACKNOWLEDGEMENT_WORDS[language];
  const next = operator.isPolice ? [words.next.text] : [words.next.text, words.next.notPolice];
  const lines = receipts.flatMap(({ reference, code }): [string, string][] => [
    [words.receipts.reference, reference],
    [words.receipts.code, code],
  ]);
  const phones = help[language].map(({ name, phone }: HelpLine): [string, string] => [name, phone]);
  return [
    { paragraphs: [words.greeting, words.thanks, words.comfort] },
    { heading: words.notPay.heading, paragraphs: [words.notPay.text] },
    { heading: words.receipts.heading, paragraphs: [words.receipts.keep], lines },
    { heading: words.next.heading, paragraphs: next },
    { heading: words.never.heading, paragraphs: [words.never.text] },
    ...(phones.length > 0 ? [{ heading: words.help.heading, paragraphs: [words.help.text], lines: phones }] : []),
    { paragraphs: [words.automatic(operator.name, operator.contact)] },
  ];
};

const textOf = ({ heading, paragraphs, lines = [] }: Passage): string =>
  [
    ...(heading === undefined ? [] : [heading.toUpperCase()]),
    ...paragraphs,
    ...(lines.length > 0 ? [lines.map(([label, value]) => `${label}: ${value}`).join('\n')] : []),
  ].join('\n\n');

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const htmlOf = ({ heading, paragraphs, lines = [] }: Passage): string =>
  [
    ...(heading === undefined ? [] : [`<h2 style="font-size:18px;margin:24px 0 8px">${escapeHtml(heading)}</h2>`]),
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 12px">${escapeHtml(paragraph)}</p>`),
    ...lines.map(
      ([label, value]) => `<p style="margin:0 0 4px">${escapeHtml(label)}: <strong>${escapeHtml(value)}</strong></p>`,
    ),
  ].join('\n');

/**
 * Writes the answer to whoever forwarded a message: what it is for, what to keep, what not to do, whom to call.
 *
 * Says nothing of what the message held, and holds no link, so that a forged one that does can be told apart.
 */
export const acknowledgementMail = (
  language: Language,
  receipts: readonly MailedReceipt[],
  settings: Settings,
): AcknowledgementMail => {
  const { sender, subject } = ACKNOWLEDGEMENT_WORDS[language];
  const passages = passagesOf(language, receipts, settings);
  return {
    sender,
    subject,
    text: `${passages.map(textOf).join('\n\n')}\n`,
    html: [
      `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
      '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:16px;color:#1a1a1a">',
      ...passages.map(htmlOf),
      '</body></html>',
    ].join('\n'),
  };
};
