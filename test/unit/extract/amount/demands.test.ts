import { describe, expect, it } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { demandsOf, findingsOf } from '#test/unit/extract/findings-of.ts';

const wallet = addressOf('p2wpkh', 'demand');

describe('demands', () => {
  it.each([
    ['fi', 'Maksa 200 euroa', '200 EUR'],
    ['fi', 'Maksa 1 900 €', '1900 EUR'],
    ['fi', 'Siirrä 0,05 BTC', '0.05 BTC'],
    ['fi', 'Lähetä 750 dollaria', '750 USD'],
    ['fi', 'Maksa viisisataa euroa', '500 EUR'],
    ['fi', 'Maksa € 480 bitcoineina', '480 EUR'],
    ['fi', 'Vaadin 12 000 Ruotsin kruunua', '12000 SEK'],
    ['sv', 'Betala 12 000 kr', '12000 SEK'],
    ['sv', 'Skicka 8.500 kronor', '8500 SEK'],
    ['sv', 'Betala femhundra euro', '500 EUR'],
    ['no', 'Du må betale 9000 norske kroner', '9000 NOK'],
    ['da', 'Betal 9000 danske kroner', '9000 DKK'],
    ['de', 'Überweisen Sie 1.490,50 €', '1490.50 EUR'],
    ['de', 'Zahlen Sie 900 Franken', '900 CHF'],
    ['pl', 'Pay 2 500 złotych', '2500 PLN'],
    ['en', 'Pay $1490', '1490 USD'],
    ['en', 'Pay $1000 (USD)', '1000 USD'],
    ['en', 'Pay 1200$', '1200 USD'],
    ['en', 'Pay 900 United States Dollars', '900 USD'],
    ['en', 'Pay 399 €', '399 EUR'],
    ['en', 'Pay 27 Bitcoin', '27 BTC'],
    ['en', 'Pay $355.000', '355000 USD'],
    ['en', 'Pay MYR 20 million', '20000000 MYR'],
    ['en', 'Pay 3k USD', '3000 USD'],
    ['en', 'Pay $1,299.50', '1299.50 USD'],
    ['en', 'Pay 12000 (hfvokc) USD', '12000 USD'],
    ['en', 'Pay GBP 480', '480 GBP'],
    ['en', 'Pay 40 mBTC', '0.04 BTC'],
    ['en', 'Pay 4,000,000 satoshi', '0.04 BTC'],
    ['en', 'Pay two hundred euros', '200 EUR'],
    ['en', 'Pay nine hundred and fifty euros', '950 EUR'],
    ['en', 'Pay zero point three bitcoin (0.3 BTC)', '0.3 BTC'],
    ['en', 'Pay 0.278430 bitcoins', '0.27843 BTC'],
    ['en', 'Рау 700 UЅD', '700 USD'],
  ])('%s: reads "%s" as %s', (_, sentence, demand) => {
    expect(demandsOf(`${sentence} to ${wallet}.`)).toEqual([demand]);
  });

  it.each([
    ['a rate', `Pay 500 USD to ${wallet}. 1 BTC = 7,530 USD.`, ['500 USD']],
    [
      'a rate said in words',
      `Maksa 500 euroa: ${wallet}. Kurssi on tänään noin 58 000 euroa per bitcoin.`,
      ['500 EUR'],
    ],
    ['what others lost', `Betala 500 euro till ${wallet}. Den förra förlorade en lön på 15 000 euro.`, ['500 EUR']],
    ['what the writer earned', `I have already earned $40000 with this.\n\nPay $700 to ${wallet}`, ['700 USD']],
    ['a discount in percent', `Pay 500 EUR in bitcoin (5 % off with Monero) to ${wallet}.`, ['500 EUR']],
    ['a newsletter', 'Summer sale! Only 49.90 € this week, order now. Pay later: 12 × 5 €.', []],
    ['an invoice', 'Lasku 1234: maksa 49,90 euroa viimeistään 5.12.2026.', []],
  ])('takes %s for no demand', (_, text, demands) => {
    expect(demandsOf(text)).toEqual(demands);
  });

  it('links a demand in two currencies, both first or both raised', () => {
    const { demands } = findingsOf(
      `Pay $500 (0.01 BTC) to ${wallet}. After two days pay $1000 or 0.02 BTC. 1 BTC = 50,000 USD.`,
    );
    expect(demands).toEqual([
      { amount: '500', currency: 'USD', role: 'initial', equals: { amount: '0.01', currency: 'BTC' } },
      { amount: '0.01', currency: 'BTC', role: 'initial', equals: { amount: '500', currency: 'USD' } },
      { amount: '1000', currency: 'USD', role: 'raised', equals: { amount: '0.02', currency: 'BTC' } },
      { amount: '0.02', currency: 'BTC', role: 'raised', equals: { amount: '1000', currency: 'USD' } },
    ]);
  });

  it('lists a demand in two currencies as both', () => {
    expect(demandsOf(`Pay 2,000 USD = 0.278430 BTC to ${wallet}`)).toEqual(['2000 USD', '0.27843 BTC']);
  });

  it('takes the amount of a payment link', () => {
    expect(demandsOf(`bitcoin:${wallet}?label=x&amount=0.0500`)).toEqual(['0.05 BTC']);
  });

  it.each([
    ['a higher one later', `Pay $500 to ${wallet}. Otherwise we will require $1000.`, ['500 USD', '1000 USD raised']],
    [
      'what is added daily',
      `Zahlen Sie 3 BTC an ${wallet}. Danach steigt es täglich um 1 BTC.`,
      ['3 BTC', '1 BTC raised'],
    ],
    [
      'a discount first',
      `Price is $980. Pay within 72 hours for a discount: $490 to ${wallet}`,
      ['980 USD raised', '490 USD'],
    ],
  ])('tells the first demand from the raised one by %s', (_, text, demands) => {
    expect(demandsOf(text)).toEqual(demands);
  });

  it.each([
    ['Pay 1 9 5 0 USD', '1950 USD'],
    ['Pay $ 1 9 5 0', '1950 USD'],
    ['Pay 1 9 5 0 U S D', '1950 USD'],
    ['Maksa 0 . 0 5 BTC', '0.05 BTC'],
    ['Pay l950 USD', '1950 USD'],
    ['Pay $l,95O', '1950 USD'],
    ['Pay 1.95O USD', '1950 USD'],
    ['Skicka 12 OOO kr', '12000 SEK'],
    ['Maksa З00 euroa', '300 EUR'],
    ['Maksa 5OO euroa', '500 EUR'],
    ['Zahlen Sie 1.49O,5O €', '1490.50 EUR'],
    ['Pay O.05 BTC', '0.05 BTC'],
    ['Pay １９５０ USD', '1950 USD'],
  ])('reads the disguised "%s" as %s', (sentence, demand) => {
    expect(demandsOf(`${sentence} to ${wallet}.`)).toEqual([demand]);
  });

  it.each([
    'There are rooms 1 2 3 4 in the USD building.',
    'Chapters 1 2 3 € are missing here.',
    'The shop has milk, 2l €2, and bread.',
    'The vote went 3 4.5 USD by mistake.',
    'Flight AO12O USD terminal, gate B1O.',
    'He said 10 lol EUR was funny.',
    'Version 1.O USD edition is what I used.',
    'Call O2 € support about line l0.',
    'Your number is 0 4 0 1 2 3 4 EUR plan.',
    'I saw 1O people with 5O friends.',
  ])('invents no demand in "%s"', (sentence) => {
    expect(
      demandsOf(`I will publish your video.

${sentence}

Then it ends.

Pay 700 USD in bitcoin.`),
    ).toEqual(['700 USD']);
  });

  it.each([
    ['en', 'A leak would cost you 1 million dollars in fines.'],
    ['en', 'We know that your insurance covers $5M.'],
    ['en', 'Recovery companies will tell you that the price is 10 BTC and keep 8 BTC.'],
    ['en', 'Under the GDPR you will pay 20 million EUR in fines.'],
    ['en', 'You could lose $4.35 million, the average cost of a breach.'],
    ['en', 'They charged victims $1M and secretly negotiated with us for $200K.'],
    ['en', 'Your agent will offer us, for example, 100 thousand dollars.'],
    ['en', 'We would not demand more than $10 million from the insurer.'],
    ['en', 'They sent us $14,300 in total this month.'],
    ['en', 'The one who wants you dead paid me 10 000 dollars.'],
    ['en', 'Your vault holds 0.8 BTC ($73,000).'],
    ['fi', 'Tietosuojavaltuutettu voi määrätä teille 4 miljoonan euron seuraamusmaksun.'],
    ['en', 'The report is valued at $50K by legit firms.'],
    ['fi', 'Vuoto maksaisi teille miljoona euroa sakkoina.'],
    ['fi', 'Vakuutuksenne kattaa 5 miljoonaa euroa.'],
    ['fi', 'GDPR-sakot voivat olla 20 miljoonaa euroa.'],
    ['fi', 'Muuten joudutte maksamaan 20 miljoonaa euroa sakkoja.'],
    ['sv', 'Läckan skulle kosta er 10 miljoner kronor i böter.'],
    ['sv', 'Er försäkring täcker 5 miljoner euro.'],
    ['sv', 'Böter på upp till 20 miljoner euro väntar er.'],
    ['de', 'Ein Leck würde Sie 1 Million Euro an Bußgeldern kosten.'],
    ['de', 'Ihre Versicherung deckt 5 Millionen Euro.'],
    ['de', 'Es drohen Bußgelder von bis zu 20 Millionen Euro.'],
  ])('%s: takes "%s" for no demand', (_, sentence) => {
    expect(demandsOf(`Your files are encrypted. ${sentence} Send 3 BTC to ${wallet}`)).toEqual(['3 BTC']);
  });

  it.each([
    ['Your insurance covers up to $5M, so we want $3,000,000 in bitcoin', '3000000 USD'],
    ['Ask your insurance to pay us $500,000', '500000 USD'],
    ['Your computer is locked. Pay a fine of 100 EUR', '100 EUR'],
    ['The recovery will cost you 800 EUR', '800 EUR'],
  ])('still reads "%s"', (sentence, demand) => {
    expect(demandsOf(`We encrypted your files. ${sentence} to ${wallet}`)).toEqual([demand]);
  });
});
