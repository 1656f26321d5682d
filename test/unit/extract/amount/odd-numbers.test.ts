import { describe, expect, it } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { deadlinesOf, demandsOf } from '#test/unit/extract/findings-of.ts';

const wallet = addressOf('p2wpkh', 'odd numbers');
const letter = (amount: string): string =>
  `I recorded a video of you and will publish it. You must pay ${amount} to ${wallet} within 2 days.`;

describe('numbers that are written oddly', () => {
  it.each([
    ['costs0.5BTC', '0.5 BTC'],
    ['цена0.5 BTC', '0.5 BTC'],
    ['maksa500EUR', '500 EUR'],
    ['は0.5 BTC', '0.5 BTC'],
    ['0.5BTCを', '0.5 BTC'],
    ['price:0.5BTC', '0.5 BTC'],
    ['0. 5 BTC', '0.5 BTC'],
    ['1/2 BTC', '0.5 BTC'],
    ['3/4 bitcoin', '0.75 BTC'],
    ['1½ BTC', '1.5 BTC'],
    ['half a bitcoin', '0.5 BTC'],
    ['puoli bitcoinia', '0.5 BTC'],
    ['en halv bitcoin', '0.5 BTC'],
    ['einen halben Bitcoin', '0.5 BTC'],
    ['pool bitcoini', '0.5 BTC'],
    ['half a million euros', '500000 EUR'],
    ['$0.065 BTC', '0.065 BTC'],
    ['$500 BTC', '500 USD'],
    ['$500 USDT', '500 USDT'],
    ['1,200 USDT', '1200 USDT'],
    ['9.70 XMR', '9.7 XMR'],
    ['0.125 ETH', '0.125 ETH'],
    ['12 litecoin', '12 LTC'],
    ['５００ドル', '500 USD'],
    ['5万円', '50000 JPY'],
    ['٥٠٠ دولار', '500 USD'],
    ['50만원', '500000 KRW'],
    ['500 €UR', '500 EUR'],
    ['€UR 500', '500 EUR'],
    ['500 U$D', '500 USD'],
    ['0.5 B.T.C', '0.5 BTC'],
    ['0.5 BITC0IN', '0.5 BTC'],
    ['from account 12345\nEUR 500', '500 EUR'],
    ['500\nEUR', '500 EUR'],
    ['C$900', '900 CAD'],
    ['A$900', '900 AUD'],
    ['0.5 $BTC', '0.5 BTC'],
    ['500 (five hundred) euros', '500 EUR'],
    ['500 (viisisataa) euroa', '500 EUR'],
    ['a quarter of a bitcoin', '0.25 BTC'],
    ['neljännes bitcoinia', '0.25 BTC'],
  ])('reads %s as %s', (written, demand) => {
    expect(demandsOf(letter(written))).toEqual([demand]);
  });

  it.each([
    '0.0.00058 BTC',
    '0·5 BTC',
    '1.000.00 USD',
    '1,000,00 USD',
    '1.2.3 BTC',
    '$0.0.00058',
    'v0.5 BTC',
    'b2c0.5 BTC',
    '500/600 EUR',
    '1/3 BTC',
    '$2 BTC',
    '5-6 BTC',
    '500–600 EUR',
    '0..5 BTC',
    '1e-2 BTC',
  ])('reads no other number in %s, which may be several', (written) => {
    expect(demandsOf(letter(written))).toEqual([]);
  });

  it.each([
    ['within 30 minutes', 'PT30M'],
    ['within 1.5 hours', 'PT1H30M'],
    ['within half an hour', 'PT30M'],
    ['within48hours', 'PT48H'],
    ['within 2 days', 'PT48H'],
    ['within 24-48 hours', 'PT48H'],
    ['within 48 (forty-eight) hours', 'PT48H'],
  ])('says "%s" as %s, a clean duration of ISO 8601', (written, within) => {
    expect(deadlinesOf(`I will publish the video of you. Pay 500 EUR to ${wallet} ${written}.`)).toEqual([within]);
  });
});
