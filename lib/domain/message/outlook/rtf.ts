import { decodeText } from '#domain/message/mime/charset.ts';
import { charsetOf } from '#domain/message/mime/codepage.ts';

/** What RTF holds: the HTML that Outlook wrapped in it (MS-OXRTFEX), or text. */
export interface RtfContent {
  kind: 'html' | 'text';
  content: string;
}

/** How deep groups are followed: each open one keeps a state, and letters nest some ten. */
const MAX_GROUPS = 1_000;
/** Most fonts whose character set is kept. */
const MAX_FONTS = 1_000;
/** Longest control word, as the specification has it; what follows is text. */
const MAX_WORD = 32;

/** Groups that hold no text of the letter; those that begin with `\*` do not either, but for HTML's tags. */
const UNSEEN = new Set(
  'fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf listtable rsidtbl generator pntext nonshppict'.split(
    ' ',
  ),
);

/** What a control word or symbol writes in text. */
const WRITES: ReadonlyMap<string, string> = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['page', '\n'],
  ['sect', '\n'],
  ['row', '\n'],
  ['tab', '\t'],
  ['cell', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00a0'],
  ['_', '-'],
  ['\n', '\n'],
  ['\r', '\n'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);

/** Windows' code pages by the number of a font's character set. */
const CODEPAGES: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10_000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** What a group inherits, and its end takes back. */
interface State {
  /** In a group that holds no text. */
  unseen: boolean;
  /** In the table of fonts. */
  fonts: boolean;
  /** In a tag of wrapped HTML. */
  tag: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0`: what only RTF's readers are to see. */
  rtfOnly: boolean;
  /** Text that Word hides. */
  hidden: boolean;
  font: number;
  /** How many characters stand behind `\u` for those who do not know it. */
  fallback: number;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Where a run of bytes ends that are text and nothing else. */
const textEnd = (bytes: Buffer, from: number): number => {
  let at = from;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === 0x0d || byte === 0x0a) break;
  }
  return at;
};

class RtfReader {
  readonly #bytes: Buffer;
  readonly #out: string[] = [];
  readonly #fonts = new Map<number, number>();
  readonly #stack: State[] = [];
  #state: State = { unseen: false, fonts: false, tag: false, rtfOnly: false, hidden: false, font: -1, fallback: 1 };
  #at = 0;
  #kind: RtfContent['kind'] = 'text';
  #codepage = 1252;
  #defaultFont = -1;
  /** The last font that the table of fonts began. */
  #named = -1;
  /** Bytes that wait for more of their character set, and how many: a letter has one at a time, a novel of escapes millions. */
  readonly #waiting: Buffer;
  #held = 0;
  /** Characters to pass over behind `\u`. */
  #passOver = 0;
  /** Whether the group began with `\*`. */
  #starred = false;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#waiting = Buffer.alloc(bytes.length);
  }

  read(): RtfContent {
    while (this.#at < this.#bytes.length && this.#stack.length <= MAX_GROUPS) this.#step();
    this.#flush();
    return { kind: this.#kind, content: this.#out.join('') };
  }

  #step(): void {
    const byte = this.#bytes[this.#at] ?? 0;
    if (byte === BACKSLASH) this.#control();
    else if (byte === OPEN || byte === CLOSE) this.#group(byte === OPEN);
    else if (byte === 0x0d || byte === 0x0a) this.#at += 1;
    else this.#text();
  }

  #group(opens: boolean): void {
    this.#flush();
    this.#at += 1;
    this.#passOver = 0;
    this.#starred = false;
    if (opens) {
      this.#stack.push(this.#state);
      this.#state = { ...this.#state };
    } else {
      this.#state = this.#stack.pop() ?? this.#state;
    }
  }

  #text(): void {
    const end = textEnd(this.#bytes, this.#at);
    const from = Math.min(end, this.#at + this.#passOver);
    this.#passOver -= from - this.#at;
    this.#at = end;
    if (end > from && this.#isSeen()) this.#held += this.#bytes.copy(this.#waiting, this.#held, from, end);
  }

  #isSeen(): boolean {
    const { unseen, tag, rtfOnly, hidden } = this.#state;
    return tag || !(unseen || rtfOnly || hidden);
  }

  /** Decodes what waits, in the character set of the font that it stands in. */
  #flush(): void {
    if (this.#held === 0) return;
    const bytes = this.#waiting.subarray(0, this.#held);
    this.#held = 0;
    const font = this.#state.font < 0 ? this.#defaultFont : this.#state.font;
    const codepage = (this.#state.tag ? undefined : this.#fonts.get(font)) ?? this.#codepage;
    this.#write(decodeText(bytes, charsetOf(codepage)).replaceAll('\0', ''));
  }

  #write(text: string): void {
    const isMarkup = this.#kind === 'text' || this.#state.tag;
    this.#out.push(isMarkup ? text : text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  }

  #put(text: string): void {
    this.#flush();
    if (this.#isSeen()) this.#write(text);
  }

  #control(): void {
    const next = this.#bytes[this.#at + 1] ?? 0;
    if (!isLetter(next)) {
      this.#symbol(String.fromCharCode(next));
      return;
    }
    let end = this.#at + 1;
    while (isLetter(this.#bytes[end] ?? 0) && end - this.#at <= MAX_WORD) end += 1;
    const word = this.#bytes.toString('latin1', this.#at + 1, end);
    let last = end;
    if (this.#bytes[last] === 0x2d && isDigit(this.#bytes[last + 1] ?? 0)) last += 1;
    while (isDigit(this.#bytes[last] ?? 0) && last - end <= 11) last += 1;
    const number = last === end ? null : Number(this.#bytes.toString('latin1', end, last));
    this.#at = this.#bytes[last] === 0x20 ? last + 1 : last;
    const starred = this.#starred;
    this.#starred = false;
    this.#word(word, number, starred);
  }

  #symbol(symbol: string): void {
    this.#at += 2;
    if (symbol === '*') {
      this.#starred = true;
      return;
    }
    if (symbol === "'") {
      const byte = Number.parseInt(this.#bytes.toString('latin1', this.#at, this.#at + 2), 16);
      this.#at += 2;
      if (this.#passOver > 0) this.#passOver -= 1;
      else if (Number.isFinite(byte) && this.#isSeen()) this.#held = this.#waiting.writeUInt8(byte, this.#held);
      return;
    }
    const written = WRITES.get(symbol);
    if (written === undefined) return;
    if (this.#passOver > 0) this.#passOver -= 1;
    else this.#put(written);
  }

  #word(word: string, number: number | null, starred: boolean): void {
    const state = this.#state;
    const written = WRITES.get(word);
    if (written !== undefined) {
      this.#put(written);
      return;
    }
    if (starred || UNSEEN.has(word)) this.#enter(word);
    switch (word) {
      case 'u':
        this.#put(String.fromCharCode((number ?? 0) & 0xffff));
        this.#passOver = state.fallback;
        break;
      case 'uc':
        state.fallback = Math.max(0, number ?? 1);
        break;
      case 'bin':
        this.#flush();
        this.#at += Math.max(0, number ?? 0);
        break;
      case 'f':
        this.#flush();
        if (state.fonts) this.#named = number ?? -1;
        else state.font = number ?? -1;
        break;
      case 'fcharset':
        this.#charset(number ?? 0);
        break;
      case 'deff':
        this.#defaultFont = number ?? -1;
        break;
      case 'ansicpg':
        this.#codepage = number ?? 1252;
        break;
      case 'mac':
        this.#codepage = 10_000;
        break;
      case 'fromhtml':
        this.#kind = 'html';
        break;
      case 'htmlrtf':
        this.#flush();
        state.rtfOnly = number !== 0;
        break;
      case 'v':
        this.#flush();
        state.hidden = number !== 0;
        break;
      case 'plain':
        this.#flush();
        state.hidden = false;
        state.font = -1;
        break;
    }
  }

  /** Begins a group that holds something else than text. */
  #enter(word: string): void {
    this.#flush();
    if (word === 'htmltag') this.#state.tag = true;
    else this.#state.unseen = true;
    if (word === 'fonttbl') this.#state.fonts = true;
  }

  #charset(number: number): void {
    const codepage = CODEPAGES.get(number);
    // Set 1 is whatever the document has.
    if (this.#state.fonts && codepage !== undefined && this.#fonts.size < MAX_FONTS)
      this.#fonts.set(this.#named, codepage);
  }
}

const SIGNATURE = '{\\rtf';

/**
 * Reads RTF as a person sees it: its text, or the HTML that Outlook wrapped in it; null where the bytes are none.
 *
 * Never throws, and goes through the bytes once; groups beyond a depth end it.
 */
export const readRtf = (bytes: Buffer): RtfContent | null =>
  bytes.toString('latin1', 0, SIGNATURE.length) === SIGNATURE ? new RtfReader(bytes).read() : null;
