import { normaliseReference } from '#domain/identity.ts';
import { type AddressRefusal, readAddress } from '#domain/wallet-address.ts';

/** What somebody typed into the search box, as far as it can be told by itself. */
export type Query =
  | { kind: 'address'; address: string }
  | { kind: 'name'; name: string }
  | { kind: 'reference'; reference: string }
  | { kind: 'txid'; txid: string }
  | { kind: 'nothing' }
  | { kind: 'text'; why: AddressRefusal };

/** Longest text that is searched for an address, in characters: a line that was pasted with what stands around it. */
const MAX_SEARCHED_CHARACTERS = 2_000;

/** What stands around an address that was copied out of something: brackets, quotes, stops, what is not seen. */
const AROUND = /^[\p{P}\p{S}\p{Z}\p{C}]+|[\p{P}\p{S}\p{Z}\p{C}]+$/gu;
/** A campaign's name as briefs print it, or an id. */
const NAME = /^[0-9a-z]{6,64}$/i;

/** A transaction's id. */
const TXID = /^[0-9a-f]{64}$/i;
/** A reference with a hyphen, and blanks around it. */
const MAX_REFERENCE_CHARACTERS = 11;

/** An address without its parameters, as a link of BIP 21 has them. */
const bare = (word: string): string => word.replace(/^bitcoin:(?:\/\/)?/i, '').replace(/\?.*$/s, '');

/** A bech32 address in mixed case is one that a program or a person has capitalised in part: it is read in lower case. */
const inOneCase = (word: string): string => (/^bc1/i.test(word) ? word.toLowerCase() : word);

const addressIn = (text: string): string | null => {
  // Whole first: an address that a line break or a hyphenation has parted.
  const parts = text.split(/\s+/u).map((word) => bare(word.replace(AROUND, '')));
  for (const word of [parts.join(''), ...parts]) {
    const read = readAddress(inOneCase(word));
    if (read.ok) return read.address;
  }
  return null;
};

/** Reads what was typed: an address with whatever stands around it, in any case; else a name; else it is text. */
export const readQuery = (typed: string): Query => {
  const text = typed
    .slice(0, MAX_SEARCHED_CHARACTERS)
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim();
  if (text === '') return { kind: 'nothing' };
  const address = addressIn(text);
  if (address !== null) return { kind: 'address', address };
  if (TXID.test(text)) return { kind: 'txid', txid: text.toLowerCase() };
  // Before names: an id of a campaign has 26 letters, a reference eight with or without its hyphen.
  const reference = text.length <= MAX_REFERENCE_CHARACTERS ? normaliseReference(text) : null;
  if (reference !== null) return { kind: 'reference', reference };
  if (NAME.test(text)) return { kind: 'name', name: text };
  const read = readAddress(text);
  return { kind: 'text', why: read.ok ? 'not-an-address' : read.reason };
};
