import type { DemandHit } from '#domain/extract/amount/find-demands.ts';
import type { AddressHit } from './hit.ts';

/** How far from an address the ends of its link are looked for; a link that people are sent is shorter. */
const LONGEST_LINK = 300;
/** What a payment link is: `bitcoin:ADDRESS?amount=0.05` (BIP 21), `bitcoin:?bc=ADDRESS&amount=0.05` (unified), in any case. */
const IS_LINK = /(?:^|[^a-z])(?:bitcoin|lightning):[^\s"'<>]*$|^$/i;
const AMOUNT = /[?&](?:amp;)?amount=(\d{1,8}(?:\.\d{1,8})?)(?![\d.])/i;

const behind = (text: string, end: number): string =>
  /^[?&][^\s"'<>]*/.exec(text.slice(end, end + LONGEST_LINK))?.[0] ?? '';
const ENDS_LINK = /[\s"'<>]/;
const before = (text: string, start: number): string => {
  let from = start;
  const floor = Math.max(0, start - LONGEST_LINK);
  while (from > floor && !ENDS_LINK.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, start);
};

/** The amounts of payment links, each at its address. */
export const linkDemands = (text: string, addresses: readonly AddressHit[]): DemandHit[] =>
  addresses.flatMap(({ start, end }) => {
    const head = before(text, start);
    const rest = behind(text, end);
    if (rest === '' && !head.includes('?')) return [];
    const amount = IS_LINK.test(head) ? AMOUNT.exec(head + text.slice(start, end) + rest)?.[1] : AMOUNT.exec(rest)?.[1];
    if (amount === undefined || /^0*(?:\.0*)?$/.test(amount)) return [];
    const plain = (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount).replace(/^0+(?=\d)/, '');
    return [{ amount: plain, currency: 'BTC', start: end, end: end + 1, rises: false, adds: false }];
  });
