import { describe, expect, it } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { demandsOf } from '#test/unit/extract/findings-of.ts';

const wallet = addressOf('p2wpkh', 'rates');

describe('money that a letter only speaks of', () => {
  it.each([
    '1 Bitcoin now costs exactly 41500 USD.',
    'BTC price: $41,500.',
    'A bitcoin is currently trading at about 41,500 dollars.',
    'The price is $41,500 for one bitcoin.',
    'Bitcoinin hinta on nyt 58 000 euroa.',
    'Kurssi on tänään noin 58 000 euroa per bitcoin.',
    'Ett bitcoin kostar just nu 450 000 kr.',
    'Der Bitcoin Kurs liegt bei 41.500 Euro.',
    'Bitcoin kostet gerade 41.500 Euro.',
    'Bitcoin maksaa nyt 58 000 euroa.',
    'The network fee is about 3 USD.',
    'Verkkomaksu on noin 3 euroa.',
    'Last year I gave 50 USD to the Red Cross.',
  ])('%s', (said) => {
    expect(demandsOf(`I will publish your video. ${said} So send exactly 0.06 BTC to ${wallet}`)).toEqual(['0.06 BTC']);
  });

  it('asks for a whole coin where it says no rate', () => {
    expect(demandsOf(`I will publish your video. Pay 1 BTC to ${wallet} within 24 hours.`)).toEqual(['1 BTC']);
  });
});
