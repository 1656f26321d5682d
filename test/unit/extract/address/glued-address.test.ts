import { describe, expect, it } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { addressesOf, demandsOf, findingsOf } from '#test/unit/extract/findings-of.ts';

const segwit = addressOf('p2wpkh', 'glued');
const legacy = addressOf('p2pkh', 'glued');

describe('an address that a space was left out beside', () => {
  it.each([
    ['a label in front', `Pay to BTC${segwit} now`, segwit],
    ['a label in front of base58', `Pay to wallet${legacy} now`, legacy],
    ['the next sentence behind', `Address: ${segwit}If you do not pay`, segwit],
    ['the next sentence behind base58', `Address: ${legacy}Send it now`, legacy],
    ['Cyrillic letters on both sides', `кошелёк${segwit}спасибо`, segwit],
    ['Cyrillic letters beside base58', `кошелёк${legacy}спасибо`, legacy],
    ['Japanese letters', `アドレスは${segwit}です`, segwit],
    ['Greek letters', `διεύθυνση${legacy}ευχαριστώ`, legacy],
  ])('is found with %s', (_, text, address) => {
    expect(addressesOf(text)).toEqual([address]);
  });

  it.each([
    ['within a longer key', `token ${'a1'.repeat(20)}${segwit}${'9z'.repeat(20)}`],
    ['with one letter more', `${segwit}q`],
    ['with one letter in front', `x${segwit}`],
    ['in base64', `QUJD+${segwit}/QUJD`],
  ])('is none %s', (_, text) => {
    expect(addressesOf(text)).toEqual([]);
  });

  it('says in the evidence that it stood glued', () => {
    const [wallet] = findingsOf(`Pay to BTC${segwit} now`).wallets;
    expect(wallet?.evidence).toMatchObject([{ written: segwit, offset: 10, steps: ['unglued'] }]);
  });
});

describe('payment links', () => {
  it.each([
    [`BITCOIN:${segwit.toUpperCase()}?AMOUNT=0.0125`, '0.0125 BTC'],
    [`bitcoin:${segwit}?label=x&amount=0.0500`, '0.05 BTC'],
    [`bitcoin:?bc=${segwit}&amount=0.02`, '0.02 BTC'],
    [`bitcoin:?amount=0.02&bc=${segwit}`, '0.02 BTC'],
    [`<a href="bitcoin:${segwit}?amount=0.1">`, '0.1 BTC'],
  ])('%s asks for %s', (text, demand) => {
    expect(demandsOf(text)).toEqual([demand]);
  });

  it.each([`bitcoin:${segwit}?amount=0`, `bitcoin:${segwit}?amount=1.2.3`])('%s asks for nothing', (text) => {
    expect(demandsOf(text)).toEqual([]);
  });
});
