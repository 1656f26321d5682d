import { readAddress } from '#domain/wallet-address.ts';
import { nodeSubject } from './subject.ts';

/** A contact as tables and the interface name it: its kind and keyed hash. */
const CONTACT_ID = /^[a-z]{2,12}:[0-9a-z]{26}$/;
/** The same, or a wallet, as a node of a cluster. */
const NODE = /^(?:wallet|contact):/;

/** What a word names that can be taken back: a wallet by its address, a contact, a node of a cluster; nothing where it is another word. */
const subjectsOfWord = (word: string): string[] => {
  if (NODE.test(word)) return subjectsOfWord(word.slice(word.indexOf(':') + 1));
  if (CONTACT_ID.test(word)) return [nodeSubject(`contact:${word}`)];
  const read = readAddress(word);
  return read.ok ? [read.address] : [];
};

/** What a text names that can be taken back, as the register names it: words are parted by spaces, the nodes of a link by `#`. */
export const subjectsNamedIn = (text: string): string[] =>
  text.split(/[\s#]+/).flatMap((word) => (word === '' ? [] : subjectsOfWord(word)));
