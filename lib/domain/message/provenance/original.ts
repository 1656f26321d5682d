import type { Message, Part } from '#domain/message/message.ts';
import { cutForward, type Forwarded } from './forward.ts';
import { cutOwnWords, ownParagraphs, ownSpans } from './own-words.ts';
import { unquote } from './quote.ts';
import { saysTheSame } from './same-text.ts';

/** A message before the words of whoever forwards it are cut off. */
export type Unread = Omit<Message, 'text'>;

/** Most readings that a further one is compared with: 500 equal parts would be compared each with each. */
const MAX_COMPARED = 4;

/** Leaves out what has no text, and the readings that say what one before them says. */
const withoutRepeats = (parts: readonly Part[]): readonly Part[] => {
  const kept: Part[] = [];
  for (const part of parts) {
    if (part.text.trim() === '') continue;
    if (!kept.slice(0, MAX_COMPARED).some(({ text }) => saysTheSame(text, part.text))) kept.push(part);
  }
  return kept;
};

/** A plain part this much shorter than another only says that there is HTML. */
const STUB = 0.6;

/** Puts the reading first that names the campaign: the first that is about as long as the longest. */
const mainFirst = (parts: readonly Part[]): Part[] => {
  const longest = Math.max(0, ...parts.map((part) => part.text.length));
  const main = parts.find((part) => part.text.length >= longest * STUB);
  return main ? [main, ...parts.filter((part) => part !== main)] : [];
};

/** How often a forwarded message may itself be a forward: nested heads without end are an attack on the reader's time. */
const MAX_FORWARDS = 10;
/** Most words that a forwarder between writes; more is a letter that quotes another. */
const MAX_FORWARDER_WORDS = 60;
/** Something as long as an address: a letter that quotes another has one of its own. */
const LONG_TOKEN = /[A-Za-z0-9]{26}/;

/** Whether what stands before a forward are only the words of whoever forwards it. */
const isForwarder = (words: string): boolean =>
  words.split(/\s+/, MAX_FORWARDER_WORDS + 1).length <= MAX_FORWARDER_WORDS && !LONG_TOKEN.test(words);

/** Cuts down to the innermost message that forwarders passed on. */
const cutAll = (text: string): Forwarded | null => {
  let cut = cutForward(text);
  for (let depth = 1; cut && depth < MAX_FORWARDS; depth += 1) {
    const inner = cutForward(cut.text);
    if (!inner) break;
    // Whoever writes much and passes another mail on is not known to be its author.
    if (!isForwarder(inner.before)) return { ...cut, sender: null };
    cut = { ...inner, recipients: [...cut.recipients, ...inner.recipients, ...(cut.sender ? [cut.sender] : [])] };
  }
  return cut;
};

/** The message of a text in which nothing shows that it forwards one, without the words of the one who reports it. */
const messageWithReporter = (unread: Unread): Message => {
  const plain = unread.parts.map((part) => ({ ...part, text: unquote(part.text) }));
  const parts = plain.map((part): Part => {
    const { text, paraphrased } = cutOwnWords(part.text);
    // An original that quotes another is its writer's around it.
    const own = unread.sending === undefined ? ownSpans(text) : ownParagraphs(text);
    return { ...part, text, ...(own.length > 0 ? { own } : {}), ...(paraphrased ? { paraphrased } : {}) };
  });
  const kept = mainFirst(withoutRepeats(parts));
  const message = { ...unread, text: kept[0]?.text ?? '', parts: kept };
  const isWhole = parts.every(
    ({ text, paraphrased }, index) =>
      paraphrased !== true && text === plain[index]?.text && ownParagraphs(text).length === 0,
  );
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
    return own.length > 0 ? { ...part, own } : part;
  });
  const message = { ...unread, text: parts[0]?.text ?? '', parts };
  return parts.some(({ own }) => own !== undefined) ? withoutWay(message) : message;
};

/**
 * Cuts the forwarder's words off each reading and undoes quoting; what is left is the message.
 *
 * What no reader sees stands behind it as it is: it names no campaign, and its heads say nothing of who wrote.
 */
export const messageOf = (unread: Unread): Message => {
  const hidden = unread.parts.filter((part) => part.hidden);
  if (hidden.length === 0) return seenMessageOf(unread);
  const message = seenMessageOf({ ...unread, parts: unread.parts.filter((part) => !part.hidden) });
  return { ...message, parts: withoutRepeats([...message.parts, ...hidden]) };
};

const seenMessageOf = (unread: Unread): Message => {
  const cuts = unread.parts.map((part) => ({ part, cut: cutAll(part.text) }));
  const inline = cuts.find(({ cut }) => cut !== null)?.cut ?? null;
  const chosen = inline ? cuts.filter(({ cut }) => cut !== null) : cuts;
  if (!inline && (unread.origin === 'body' || unread.origin === 'pasted')) return messageWithReporter(unread);
  const parts = mainFirst(
    withoutRepeats(chosen.map(({ part, cut }) => ({ ...part, text: unquote(cut?.text ?? part.text) }))),
  );
  const text = parts[0]?.text ?? '';
  if (!inline) return originalOf(unread, parts);
  const { sender, sentAt } = inline;
  const victims = [...unread.victims, ...inline.recipients, ...(unread.sender ? [unread.sender] : [])];
  return { text, parts, origin: 'inline', headersFit: false, sender, sentAt, victims };
};
