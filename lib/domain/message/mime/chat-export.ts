import * as z from 'zod';
import { namesAddress } from '#domain/extract/address/names-address.ts';
import { threatens } from '#domain/extract/amount/threatens.ts';

/** A message of a chat. */
interface Spoken {
  /** Whether it is known to be of the one who exported the chat. */
  isOwn: boolean;
  text: string;
}

/** Most messages of a chat that are told apart: a group's years are no letter. */
const MAX_MESSAGES = 20_000;

/** A day and an hour as WhatsApp writes them in the language of a telephone, with the hour before the day where messages are copied. */
const DAY = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\.?`;
const HOUR = String.raw`(?:klo |kl\.? |um )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f\u00a0]?[ap]\.?[ \u00a0]?m\.?)?`;
/** The head of a message: in brackets on an iPhone, before a dash on Android; without a speaker where WhatsApp itself speaks. */
const HEAD = new RegExp(
  String.raw`^[\u200e\u200f\ufeff]?(?:\[(?:${DAY},? ${HOUR}|${HOUR}, ?${DAY})\]|${DAY},? ${HOUR} [-–]) (?:[^:\n]{1,60}: ?)?`,
  'iu',
);
/** What stands for a file that was left out. */
const LEFT_OUT =
  /^[\u200e\u200f]?<[^<>\n]{1,60}>$|^[\u200e\u200f](?:image|video|audio|sticker|document|GIF) omitted$/iu;

const whatsApp = (text: string): Spoken[] | null => {
  if (!HEAD.test(text.slice(0, 200))) return null;
  const said: Spoken[] = [];
  let heads = 0;
  for (const line of text.split(/\r?\n/)) {
    const head = HEAD.exec(line.slice(0, 200));
    const last = said.at(-1);
    if (head !== null && heads < MAX_MESSAGES) {
      heads += 1;
      // Names say nothing of whose the telephone was, and a message may hold what looks like a head: all words are kept.
      said.push({ isOwn: false, text: line.slice(head[0].length) });
    } else if (last !== undefined) last.text += `\n${line}`;
  }
  return heads > 1 ? said.filter((message) => !LEFT_OUT.test(message.text.trim())) : null;
};

/** A message's text as Telegram writes it: in pieces where some are links, code or spoilers. */
const Text = z.union([z.string(), z.array(z.union([z.string(), z.object({ text: z.string() })]))]);
const Chat = z.object({
  name: z.string().nullish(),
  title: z.string().nullish().catch(null),
  messages: z
    .array(
      z.looseObject({
        from: z.string().nullish(),
        text: Text.optional(),
        // Instagram and Facebook, and programs that save Discord.
        sender_name: z.string().nullish().catch(null),
        author: z.object({ name: z.string().nullish() }).nullish().catch(null),
        content: Text.optional(),
      }),
    )
    .max(MAX_MESSAGES),
});
/** One chat, or all of an account. */
const Telegram = z.union([
  Chat.transform((chat) => [chat]),
  z.object({ chats: z.object({ list: z.array(Chat) }) }).transform(({ chats }) => chats.list),
]);

const plain = (text: z.infer<typeof Text>): string =>
  typeof text === 'string' ? text : text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

const telegram = (text: string): Spoken[] | null => {
  if (!/^\s{0,10}\{/.test(text) || !text.includes('"messages"')) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const chats = Telegram.safeParse(value);
  if (!chats.success) return null;
  const said = chats.data.flatMap(({ name, title, messages }) => {
    // A chat of two is called by the other's name; where that is nobody's here, all may be theirs.
    const other = name ?? title ?? null;
    const spoken = messages.map(({ from, sender_name, author, text, content }) => ({
      by: from ?? sender_name ?? author?.name ?? null,
      text: plain(text ?? content ?? ''),
    }));
    const isOf = other !== null && spoken.some(({ by }) => by === other);
    return spoken.map(({ by, text }) => ({ isOwn: isOf && by !== null && by !== other, text }));
  });
  // Another program's words for the same: the file is read as the text that it is.
  return said.some(({ text }) => text.trim() !== '') ? said : null;
};

const together = (said: readonly Spoken[]): string => said.map(({ text }) => text).join('\n');
const isThreat = (text: string): boolean => threatens({ parts: [{ name: 'text', text }] });

/**
 * The messages that others wrote, where those name where to pay to, or threaten and the reader's do neither; else all of them, each
 * with whose it is: who exported a chat may have pasted the letter into it, and what a friend says of it is no letter.
 */
const withoutOwn = (said: readonly Spoken[]): readonly Spoken[] => {
  const own = together(said.filter(({ isOwn }) => isOwn));
  if (own.trim() === '') return said;
  const others = said.filter(({ isOwn }) => !isOwn);
  const theirs = together(others);
  const isTheirs = namesAddress(theirs) || (isThreat(theirs) && !isThreat(own) && !namesAddress(own));
  return isTheirs ? others : said;
};

/** What a chat says, in its order, and which stretches of it are in the words of the one who exported it. */
export interface ChatText {
  text: string;
  own: { start: number; end: number }[];
}

/**
 * The words of a chat that WhatsApp (`_chat.txt`) or Telegram (`result.json`) exported, without days, hours and names; null where a
 * text is none.
 */
export const chatText = (text: string): ChatText | null => {
  const all = telegram(text) ?? whatsApp(text);
  if (all === null) return null;
  const said = withoutOwn(all);
  const lines: string[] = [];
  const own: { start: number; end: number }[] = [];
  let at = 0;
  for (const message of said) {
    const line = message.text.trim();
    if (line === '') continue;
    if (message.isOwn) own.push({ start: at, end: at + line.length });
    lines.push(line);
    at += line.length + 1;
  }
  return { text: lines.join('\n'), own };
};
