import { escapeHtml } from '#test/support/letters/mails.ts';
import type { Random } from './random.ts';

/** A way to write an address in a text so that a filter misses it. */
export type TextTrick = (address: string, random: Random) => { written: string; told?: string };

const middle = (address: string, random: Random): number => 10 + random.below(address.length - 20);
const chunks = (address: string, size: number): string[] => address.match(new RegExp(`.{1,${size}}`, 'g')) ?? [address];

const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};

/** Ways of plain text. */
export const TEXT_TRICKS: Readonly<Record<string, TextTrick>> = {
  plain: (address) => ({ written: address }),
  'two lines': (address, random) => {
    const at = middle(address, random);
    return { written: `${address.slice(0, at)}\n${address.slice(at)}` };
  },
  'a space': (address, random) => {
    const at = middle(address, random);
    return { written: `${address.slice(0, at)} ${address.slice(at)}` };
  },
  'spaces after four': (address) => ({ written: chunks(address, 4).join(' ') }),
  hyphens: (address) => ({ written: chunks(address, 7).join('-'), told: 'Remove the hyphens (-).' }),
  stars: (address) => ({ written: chunks(address, 9).join('*'), told: 'Delete "*" from it.' }),
  'zero width': (address, random) => {
    const at = middle(address, random);
    return { written: `${address.slice(0, at)}\u200b${address.slice(at)}` };
  },
  'soft hyphen': (address, random) => {
    const at = middle(address, random);
    return { written: `${address.slice(0, at)}\u00ad${address.slice(at)}` };
  },
  'look-alikes': (address) => ({
    written: [...address].map((letter, at) => (at % 3 === 0 ? (CYRILLIC[letter] ?? letter) : letter)).join(''),
  }),
  'full width': (address) => ({
    written: [...address].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''),
  }),
  'capitals, where bech32': (address) => ({ written: address.startsWith('bc1') ? address.toUpperCase() : address }),
  'payment link': (address) => ({ written: `bitcoin:${address}` }),
  'entities in text': (address) => ({ written: [...address].map((letter) => `&#${letter.charCodeAt(0)};`).join('') }),
  'told letters': (address, random) => {
    const at = middle(address, random);
    return { written: `${address.slice(0, at)}QWERTY${address.slice(at)}`, told: 'Remove "QWERTY" from it.' };
  },
};

/** Ways of HTML: what is put between the letters of an address, an amount or a time. */
export const HTML_TRICKS: Readonly<Record<string, { style: string; junk: string }>> = {
  'plain markup': { style: '', junk: '' },
  'class in style': { style: '.q7{display:none}', junk: '<span class="q7">xk</span>' },
  'font-size 0': { style: '', junk: '<span style="font-size:0px">z</span>' },
  'same colour': { style: '', junk: '<font color="#ffffff">w9</font>' },
  comments: { style: '', junk: '<!-- 8 -->' },
  'visibility hidden': { style: '', junk: '<i style="visibility: hidden">m</i>' },
  'hidden attribute': { style: '', junk: '<b hidden>77</b>' },
  'bold inside': { style: '', junk: '<b></b>' },
};

/** Writes text as HTML with junk after each few letters of what is to be hidden. */
export const hideInHtml = (text: string, hidden: readonly string[], junk: string): string => {
  let html = escapeHtml(text);
  for (const secret of hidden) {
    html = html.replaceAll(escapeHtml(secret), chunks(secret, 3).map(escapeHtml).join(junk));
  }
  return html.replace(/\n/g, '<br>\n');
};
