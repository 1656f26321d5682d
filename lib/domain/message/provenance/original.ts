import { namesAddress } from '#domain/extract/address/names-address.ts';
import { LEADS_TO } from '#domain/message/html/carried.ts';
import { LINK_PART, type Message, type Part } from '#domain/message.ts';
import { cutForward, type Forwarded } from './forward.ts';
import { namesOwnWallet } from './own-wallet.ts';
import { cutOwnWords, isReport, ownParagraphs, ownSpans } from './own-words.ts';
import { unquote } from './quote.ts';
import { saysTheSame } from './same-text.ts';

/** A message before the words of whoever forwards it are cut off. */
export type Unread = Omit<Message, 'text'>;

/** Most readings that a further one is compared with: 500 equal parts would be compared each with each. */
const MAX_COMPARED = 4;

const shown = ({ alternative: _alternative, ...part }: Part): Part => part;

/** A reading with another text, in which the stretches of the one that it had stand elsewhere. */
const withText = (part: Part, text: string): Part => {
  if (text === part.text) return part;
  const { own: _own, ...rest } = part;
  return { ...rest, text };
};

/** Leaves out what has no text, and the readings that say what one before them says. */
const withoutRepeats = (parts: readonly Part[]): readonly Part[] => {
  const kept: Part[] = [];
  for (const part of parts) {
    if (part.text.trim() === '') continue;
    const same = kept.slice(0, MAX_COMPARED).findIndex(({ text }) => saysTheSame(text, part.text));
    if (same === -1) kept.push(part);
    else if (part.alternative !== true) kept[same] = shown(kept[same] ?? part);
  }
  return kept;
};

/** Something as long as an address: a letter that quotes another has one of its own. */
const LONG_TOKEN = /[A-Za-z0-9]{26}/;

/** A plain part this much shorter than another only says that there is HTML. */
const STUB = 0.6;

/** Puts the reading first that names the campaign: of those that are shown the first about as long as the longest, or with an address. */
const mainFirst = (parts: readonly Part[]): Part[] => {
  const longest = Math.max(0, ...parts.map((part) => part.text.length));
  const isLong = ({ text }: Part): boolean => text.length >= longest * STUB;
  const main =
    parts.find((part) => part.alternative !== true && (isLong(part) || LONG_TOKEN.test(part.text))) ??
    parts.find(isLong);
  return main ? [main, ...parts.filter((part) => part !== main)] : [];
};

/** How often a forwarded message may itself be a forward: nested heads without end are an attack on the reader's time. */
const MAX_FORWARDS = 10;
/** Most words that a forwarder between writes; more is a letter that quotes another. */
const MAX_FORWARDER_WORDS = 60;
/** Whether what stands before a forward are only the words of whoever forwards it. */
const isForwarder = (words: string): boolean =>
  words.split(/\s+/, MAX_FORWARDER_WORDS + 1).length <= MAX_FORWARDER_WORDS && !LONG_TOKEN.test(words);

/** Something as long as an address, whole; most that are compared. */
const LONG_TOKENS = /[A-Za-z0-9]{26,90}/g;
const MAX_TOKENS = 20;

/**
 * Whether what stands before a message is a letter that quotes it, and no words of whoever forwards it: it speaks to its reader, and
 * names an address that the message below does not. Of its writer's own wallet it is only where the message below names none.
 */
const isLetter = ({ before, text }: Forwarded): boolean =>
  LONG_TOKEN.test(before) &&
  !isReport(before) &&
  !(namesOwnWallet(before) && namesAddress(text)) &&
  (before.match(LONG_TOKENS) ?? []).slice(0, MAX_TOKENS).some((token) => !text.includes(token));

/** A reading without what forwarders wrote around it; `quotes` says that the letter quotes a message that was left in it. */
interface Cut {
  cut: Forwarded | null;
  quotes: boolean;
}

/** Notes where the message begins that a letter quotes. */
const withQuote = <Some extends Part>(part: Some, quotes: boolean): Some => {
  const quotedFrom = quotes ? cutForward(part.text)?.before.length : undefined;
  return quotedFrom === undefined ? part : { ...part, quotedFrom };
};

/** Cuts down to the innermost message that forwarders passed on. */
const cutAll = (text: string): Cut => {
  let cut = cutForward(text);
  if (cut !== null && isLetter(cut)) return { cut: null, quotes: true };
  for (let depth = 1; cut && depth < MAX_FORWARDS; depth += 1) {
    const inner = cutForward(cut.text);
    if (!inner) break;
    // Whoever writes much and passes another mail on is not known to be its author.
    if (!isForwarder(inner.before)) return { cut: { ...cut, sender: null }, quotes: true };
    cut = { ...inner, recipients: [...cut.recipients, ...inner.recipients, ...(cut.sender ? [cut.sender] : [])] };
  }
  return { cut, quotes: false };
};

/** The message of a text in which nothing shows that it forwards one, without the words of the one who reports it. */
const messageWithReporter = (unread: Unread, cuts: readonly Cut[]): Message => {
  const plain = unread.parts.map((part) => withText(part, unquote(part.text)));
  let isWhole = true;
  const parts = plain.map((part, index): Part => {
    const { text, paraphrased } = cutOwnWords(part.text);
    const paragraphs = ownParagraphs(text);
    isWhole &&= !paraphrased && text === part.text && paragraphs.length === 0;
    // An original that quotes another is its writer's around it.
    const kept = withText(part, text);
    const own = [...(kept.own ?? []), ...(unread.sending === undefined ? ownSpans(text, paragraphs) : paragraphs)];
    const read = { ...kept, ...(own.length > 0 ? { own } : {}), ...(paraphrased ? { paraphrased } : {}) };
    return withQuote(read, cuts[index]?.quotes === true);
  });
  const kept = mainFirst(withoutRepeats(parts));
  const message = { ...unread, text: kept[0]?.text ?? '', parts: kept };
  // Who reports wrote the mail itself: its way is theirs.
  return isWhole ? message : withoutWay(message);
};

/** A message whose headers are of somebody who passes it on: they tell of their way, and not of the letter's. */
const withoutWay = ({ sending: _sending, ...message }: Message): Message => ({
  ...message,
  headersFit: false,
  sender: null,
  victims: [...message.victims, ...(message.sender ? [message.sender] : [])],
});

/** An original in which nothing shows that it forwards one; words of somebody who passes it on may stand beside the letter. */
const originalOf = (unread: Unread, plain: readonly Part[]): Message => {
  const parts = plain.map((part): Part => {
    const own = ownParagraphs(part.text);
    return own.length > 0 ? { ...part, own: [...(part.own ?? []), ...own] } : part;
  });
  const message = { ...unread, text: parts[0]?.text ?? '', parts };
  return parts.some(({ own }) => own !== undefined) ? withoutWay(message) : message;
};

/** What is read beside the letter: what no reader sees, and what its links lead to. */
const isBeside = ({ hidden, name }: Part): boolean => hidden === true || name.endsWith(LINK_PART);

const asOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a reading says without the words of the one who reports that were left in it. */
const lettersOwn = ({ text, own = [], quotedFrom }: Part): string => {
  const until = text.slice(0, quotedFrom);
  return own.reduce(
    (left, { start, end }) =>
      left.slice(0, start) + ' '.repeat(Math.max(0, Math.min(end, left.length) - start)) + left.slice(end),
    until,
  );
};

/** What links lead to, without those of a forwarder's own words: of whom a link leads to the line that it ends must be the letter's. */
const lettersLinks = (part: Part, letter: readonly Part[]): Part => {
  if (!part.name.endsWith(LINK_PART) || !part.text.includes(LEADS_TO)) return part;
  const said = letter.map((one) => asOneLine(lettersOwn(one)));
  const isLetters = (line: string): boolean => {
    const [before, contact] = line.split(LEADS_TO);
    return contact === undefined || (before !== '' && said.some((text) => text.includes(before ?? '')));
  };
  return { ...part, text: part.text.split('\n').filter(isLetters).join('\n') };
};

/**
 * Cuts the forwarder's words off each reading and undoes quoting; what is left is the message.
 *
 * What no reader sees stands behind it as it is: it names no campaign, and its heads say nothing of who wrote.
 */
export const messageOf = (unread: Unread): Message => {
  const beside = unread.parts.filter(isBeside);
  if (beside.length === 0) return seenMessageOf(unread);
  const message = seenMessageOf({ ...unread, parts: unread.parts.filter((part) => !isBeside(part)) });
  return {
    ...message,
    parts: withoutRepeats([...message.parts, ...beside.map((part) => lettersLinks(part, message.parts))]),
  };
};

const seenMessageOf = (unread: Unread): Message => {
  const cuts = unread.parts.map((part) => ({ part, ...cutAll(part.text) }));
  const inline = cuts.find(({ cut }) => cut !== null)?.cut ?? null;
  const chosen = inline ? cuts.filter(({ cut }) => cut !== null) : cuts;
  if (!inline && (unread.origin === 'body' || unread.origin === 'pasted')) return messageWithReporter(unread, cuts);
  const parts = mainFirst(
    withoutRepeats(
      chosen.map(({ part, cut, quotes }) => withQuote(withText(part, unquote(cut?.text ?? part.text)), quotes)),
    ),
  );
  const text = parts[0]?.text ?? '';
  if (!inline) return originalOf(unread, parts);
  const { sender, sentAt } = inline;
  const victims = [...unread.victims, ...inline.recipients, ...(unread.sender ? [unread.sender] : [])];
  return { text, parts, origin: 'inline', headersFit: false, sender, sentAt, victims };
};
