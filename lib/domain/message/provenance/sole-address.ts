/** Most characters of a field that is read for one address: a list of a hundred thousand is none. */
const MAX_FIELD = 4_000;

/**
 * Local part and domain of an address as DNS knows it: no empty label, no dot at the end, no address literal; and nothing that
 * nobody sees, by which one mailbox would be many.
 */
const LOCAL = /^[^\s"(),:;<>@[\\\]\p{C}\p{Default_Ignorable_Code_Point}]{1,64}$/u;
const DOMAIN =
  /^(?=.{1,253}$)(?:[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]{0,62})\.)+[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,62})$/u;

/** What of a field of addresses is a sign of its grammar, and what is quoted: comments are left out. */
interface Piece {
  text: string;
  quoted: boolean;
}

/** Takes a field apart at quoted strings (RFC 5322, section 3.2); null where a quote or a comment does not end. */
const piecesOf = (field: string): Piece[] | null => {
  const pieces: Piece[] = [];
  let plain = '';
  let depth = 0;
  let quoted: string | null = null;
  for (let at = 0; at < field.length; at += 1) {
    const character = field[at] ?? '';
    if (character === '\\' && (quoted !== null || depth > 0)) {
      at += 1;
      if (quoted !== null) quoted += field[at] ?? '';
    } else if (quoted !== null) {
      if (character !== '"') {
        quoted += character;
        continue;
      }
      pieces.push({ text: quoted, quoted: true });
      quoted = null;
    } else if (character === '(') {
      if (depth === 0) plain += ' ';
      depth += 1;
    } else if (character === ')') {
      depth -= 1;
      if (depth < 0) return null;
    } else if (depth > 0) {
    } else if (character === '"') {
      pieces.push({ text: plain, quoted: false });
      plain = '';
      quoted = '';
    } else {
      plain += character;
    }
  }
  if (quoted !== null || depth > 0) return null;
  return [...pieces, { text: plain, quoted: false }];
};

const addressOf = (text: string): string | null => {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  return LOCAL.test(local) && DOMAIN.test(domain) ? text.toLowerCase() : null;
};

/** A field as its grammar is read: comments left out, a quote in the place of what is quoted; null where one does not end. */
const plainOf = (field: string): string | null => {
  if (field.length > MAX_FIELD) return null;
  const pieces = piecesOf(field);
  // What is quoted holds no sign of the grammar; a quote stands in its place, which no address has here.
  return pieces?.map(({ text, quoted }) => (quoted ? '"' : text)).join('') ?? null;
};

/** The one address of a name and an address in angle brackets, or of an address alone. */
const addressIn = (text: string): string | null => {
  const open = text.indexOf('<');
  if (open < 0) return addressOf(text.trim());
  const close = text.indexOf('>', open);
  const name = text.slice(0, open);
  if (close < 0 || text.slice(close + 1).trim() !== '' || /[<>;]/.test(name)) return null;
  const address = addressOf(text.slice(open + 1, close).trim());
  return name.includes('@') && addressOf(name.trim()) !== address ? null : address;
};

/**
 * The one address that a From field names, in lower case; null where it names none, or more than one, or one that is not
 * spelled as mail systems spell it (RFC 5322, 3.4; RFC 7489, 6.6.1: such a mail has no verdict).
 *
 * Servers that read a field of two differently would let one vouch for the other. An address in the name is a second one, unless
 * it is the same or stands in quotes.
 */
export const soleAddress = (field: string): string | null => {
  const text = plainOf(field);
  return text === null ? null : addressIn(text);
};

/** Parts a list of addresses at its commas; groups (`friends: a@..., b@...;`) name their members. */
const entriesOf = (text: string): string[] => {
  const entries: string[] = [];
  let entry = '';
  for (const character of text) {
    if (character !== ',' && character !== ';' && character !== ':') {
      entry += character;
      continue;
    }
    // What stands in front of a colon names a group.
    if (character !== ':') entries.push(entry);
    entry = '';
  }
  return [...entries, entry].filter((each) => each.trim() !== '');
};

/** Whom a field of addresses names; `clear` where each of them is spelled as mail systems spell it. */
export interface Addressees {
  addresses: string[];
  clear: boolean;
}

/**
 * The addresses of a field such as To (RFC 5322, 3.4), read as strictly as a sender's: what stands in a name, a comment or a quoted
 * local part is none of them.
 */
export const addresseesOf = (field: string): Addressees => {
  const text = plainOf(field);
  if (text === null) return { addresses: [], clear: false };
  const read = entriesOf(text).map(addressIn);
  return { addresses: read.filter((address) => address !== null), clear: !read.includes(null) };
};
