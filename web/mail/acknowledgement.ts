import type { Language } from '#domain/intake/submission.ts';
import type { UnreadKind } from '#domain/message/read/unread-kind.ts';
import { isAlwaysOpen } from '#domain/opening-hours.ts';
import type { FunctionSettings, HelpLine } from '#domain/settings.ts';
import { lineHours } from '#web/words/hours-in-words.ts';
import { waitInWords } from '#web/words/quantities.ts';
import { spelledAddress } from './spelled-address.ts';
import { mailWordsOf } from './words-of.ts';

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

type Settings = Pick<FunctionSettings, 'operator' | 'help' | 'urls'> & {
  mail: Pick<FunctionSettings['mail'], 'consentByDefault'>;
};
/** What is said beside: which kinds of files nothing opened, whether no mail holds a letter, and how long answers take. */
interface Told {
  unread?: readonly UnreadKind[];
  letterless?: boolean;
  /** 0 where nobody has to be told. */
  minutesToWait?: number;
}

type Line = [label: string, value: string, ...about: string[]];

/** A heading, paragraphs and lines that belong together, such as a phone number with its name. */
interface Passage {
  heading?: string;
  paragraphs: string[];
  /** Groups of lines, with a gap between one and the next; behind a value what is said of it. */
  lines?: Line[][];
}

/** The emergency number and the line about suicide stand above, where danger is spoken of. */
const isForEveryone = ({ phone, for: whom }: HelpLine): boolean =>
  phone !== undefined && phone !== '112' && whom !== 'crisis' && whom !== 'organisations';

const lineOf = (line: HelpLine, language: Language): Line => [
  line.name,
  line.phone ?? '',
  ...lineHours(line, language).flatMap((hours) => hours.split(', ')),
];

/** Whom to call about suicide: a mail is read at any hour, so all are named as far as the first that always answers. */
const crisisLine = (lines: readonly HelpLine[], language: Language): string | null => {
  const crisis = lines.filter((line) => line.for === 'crisis' && line.phone);
  const always = crisis.findIndex(({ open }) => open !== undefined && isAlwaysOpen(open));
  if (crisis.length === 0) return null;
  const named = crisis.slice(0, always + 1 || 1).map((line) => {
    const hours = lineHours(line, language).join(', ');
    return `${line.name} ${line.phone}${hours ? ` (${hours})` : ''}`;
  });
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(named);
};

const passagesOf = (
  language: Language,
  receipts: readonly MailedReceipt[],
  { operator, help, urls, mail }: Settings,
  { unread = [], letterless = false, minutesToWait = 0 }: Told,
): Passage[] => {
  const words = mailWordsOf(language).acknowledgement;
  const next = operator.isPolice ? [words.next.text] : [words.next.text, words.next.notPolice];
  const lines = receipts.map(({ reference, code }): Line[] => [
    [words.receipts.reference, reference],
    [words.receipts.code, code],
  ]);
  const crisis = crisisLine(help[language], language);
  const danger = crisis === null ? words.danger.other : words.danger.suicide(crisis);
  const phones = help[language].filter(isForEveryone).map((line) => lineOf(line, language));
  const called =
    phones.length > 0 ? [{ heading: words.help.heading, paragraphs: [words.help.text], lines: [phones] }] : [];
  const { machine, missing, send, fine } = words.letterless;
  const busy = minutesToWait > 0 ? [words.busy(waitInWords(minutesToWait, language))] : [];
  // Before anything under a heading: after one it would seem to belong to that.
  const inDanger = { paragraphs: [words.danger.life, danger] };
  return [
    ...(letterless
      ? [
          { paragraphs: [words.greeting, machine, ...busy, words.comfort] },
          inDanger,
          ...called,
          { paragraphs: [missing, send, fine] },
        ]
      : [{ paragraphs: [words.greeting, words.thanks, ...busy, words.comfort] }, inDanger]),
    { heading: words.notPay.heading, paragraphs: [words.notPay.text] },
    { heading: words.receipts.heading, lines, paragraphs: [] },
    {
      paragraphs: [
        words.receipts.keep,
        words.receipts.where(spelledAddress(urls.report, language)),
        ...(mail.consentByDefault ? [words.receipts.partners] : []),
      ],
    },
    ...(unread.length === 0 ? [] : [unreadPassage(language, unread)]),
    { heading: words.next.heading, paragraphs: next },
    { heading: words.never.heading, paragraphs: [words.never.text] },
    ...(letterless ? [] : called),
    { paragraphs: [words.automatic(operator.name, operator.contact)] },
  ];
};

const unreadPassage = (language: Language, unread: readonly UnreadKind[]): Passage => {
  const { heading, text, kinds } = mailWordsOf(language).unread;
  return { heading, paragraphs: [text(new Intl.ListFormat(language).format(unread.map((kind) => kinds[kind])))] };
};

const textOf = ({ heading, paragraphs, lines = [] }: Passage): string =>
  [
    ...(heading === undefined ? [] : [heading]),
    ...paragraphs,
    ...lines.map((group) => group.map(([label, ...said]) => `${label}: ${said.join(', ')}`).join('\n')),
  ].join('\n\n');

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A telephone number is not broken at the end of a line: its groups of digits stay together. */
const unbroken = (text: string): string => text.replace(/(\d) (?=\d)/g, '$1\u00a0');

/** Nor are hours, or days, at their dash. */
const wholeRanges = (html: string): string =>
  html.replace(/[\p{L}\d.:]+–[\p{L}\d.:]+/gu, '<span style="white-space:nowrap">$&</span>');

/** Hours of a line, whole on a line of their own where they do not fit. */
const wholeHtml = (text: string): string => `, <span style="white-space:nowrap">${escapeHtml(text)}</span>`;

const htmlOf = ({ heading, paragraphs, lines = [] }: Passage): string =>
  [
    ...(heading === undefined ? [] : [`<h2 style="font-size:18px;margin:24px 0 8px">${escapeHtml(heading)}</h2>`]),
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 12px">${wholeRanges(escapeHtml(unbroken(paragraph)))}</p>`),
    ...lines.flatMap((group) =>
      group.map(
        ([label, value, ...about], n) =>
          `<p style="margin:0 0 ${n < group.length - 1 ? 4 : 16}px">${escapeHtml(label)}: <strong style="white-space:nowrap">${escapeHtml(value)}</strong>${about.map(wholeHtml).join('')}</p>`,
      ),
    ),
  ].join('\n');

/**
 * Writes the answer to whoever forwarded a message: what it is for, what to keep, what not to do, whom to call.
 *
 * Where none of the mails holds a letter (`letterless`), it says first what is missing and whom to call: somebody asked for help.
 * Says nothing of what the message held but for the kinds of files that nothing opened, and holds no link, so that a forged one that
 * does can be told apart. Its HTML names no colour: mail programs show it in their own, light or dark.
 */
export const acknowledgementMail = (
  language: Language,
  receipts: readonly MailedReceipt[],
  settings: Settings,
  told: Told = {},
): AcknowledgementMail => {
  const { sender, subject } = mailWordsOf(language).acknowledgement;
  const passages = passagesOf(language, receipts, settings, told);
  return {
    sender,
    subject,
    text: `${passages.map(textOf).join('\n\n')}\n`,
    html: [
      `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8">` +
        `<meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>`,
      '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:16px">',
      ...passages.map(htmlOf),
      '</body></html>',
    ].join('\n'),
  };
};
