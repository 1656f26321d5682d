import { describe, expect, it } from 'vitest';
import { DEMANDED } from '#test/support/letters/mentioning-letters.ts';
import { contactsOf, demandsOf } from '../findings-of.ts';

const letter = (demand: string): string =>
  `I have your video. ${demand} to ${DEMANDED} within 24 hours or I publish it.`;

describe('amounts that are written against filters, or in haste', () => {
  it.each([
    ['Pay ½ BTC', '0.5 BTC'],
    ['Pay 1½ BTC', '1.5 BTC'],
    ['Pay 1 1/2 BTC', '1.5 BTC'],
    ['Pay 2 3/4 BTC', '2.75 BTC'],
    ['Pay 1⁄4 BTC', '0.25 BTC'],
    ['Send 500USDnow', '500 USD'],
    ['Send 0.5BTCnow', '0.5 BTC'],
    ['Send 500€right', '500 EUR'],
    ['p a y 5 0 0 USD', '500 USD'],
    ['P A Y  5 0 0  U S D', '500 USD'],
    ['Pay 12 SOL', '12 SOL'],
    ['Pay 3 DASH', '3 DASH'],
    ['Pay 40 TON', '40 TON'],
    ['Pay 1100 $USD', '1100 USD'],
    ['Pay $20,000 MXN', '20000 MXN'],
    ['Pay $1,200 CAD', '1200 CAD'],
    ['Pay two and a half thousand dollars', '2500 USD'],
    ['Pay 3 and a half BTC', '3.5 BTC'],
    ['Zahle 3 Tsd. Euro', '3000 EUR'],
    ['Wyślij 4 tys. zł', '4000 PLN'],
    ['Pošli 15 tis. korun', '15000 CZK'],
    ['Переведите 30 тыс. руб.', '30000 RUB'],
    ['Перекажіть 15 тис. гривень', '15000 UAH'],
    ['Переведите тысячу долларов', '1000 USD'],
    ['Maksa 900:ta euroa vastaava summa', '900 EUR'],
  ])('%s: %s', (demand, expected) => {
    expect(demandsOf(letter(demand))).toEqual([expected]);
  });

  it.each([
    ['Jeg har din video. Betal ti tusind kroner', 'inden for 24 timer, eller jeg offentliggør den.', '10000 DKK'],
    ['Jeg har videoen din. Betal to tusen kroner', 'innen 24 timer, ellers publiserer jeg den.', '2000 NOK'],
    [
      'Jeg har din video. Betal ti tusind fem hundrede kroner',
      'inden for 24 timer, eller jeg offentliggør den.',
      '10500 DKK',
    ],
    [
      'Jeg har din video. Betal ti tusind to hundrede kroner',
      'inden for 24 timer, eller jeg offentliggør den.',
      '10200 DKK',
    ],
    [
      'Jeg har din video. Betal to hundrede tusind kroner',
      'inden for 24 timer, eller jeg offentliggør den.',
      '200000 DKK',
    ],
    ['Jeg har videoen din. Betal to tusen fem hundre kroner', 'innen 24 timer, ellers publiserer jeg den.', '2500 NOK'],
    ['Jeg har videoen din. Betal to hundre kroner', 'innen 24 timer, ellers publiserer jeg den.', '200 NOK'],
  ])('%s: what stands before a thousand, in a word that is another one elsewhere', (before, behind, expected) => {
    expect(demandsOf(`${before} til ${DEMANDED} ${behind}`)).toEqual([expected]);
  });

  it.each([
    ['Pay $100 and a half bitcoin', ['100 USD', '0.5 BTC']],
    ['Pay EUR 100 and a half bitcoin', ['100 EUR', '0.5 BTC']],
    ['Pay 200 and half a bitcoin', ['0.5 BTC']],
  ])('%s: a half that is no part of the number before it', (demand, expected) => {
    expect(demandsOf(letter(demand))).toEqual(expected);
  });

  it('reads no part of a sum as another amount', () => {
    expect(demandsOf(letter('Pay 500+100 USD'))).toEqual([]);
  });

  it.each(['We sailed 3 dash', 'Det var 12 sol', 'A load of 40 ton'])('%s is no coin', (words) => {
    expect(demandsOf(letter(`${words}. Pay 500 USD`))).toEqual(['500 USD']);
  });
});

describe('accounts at payment services', () => {
  const threat = 'within 24 hours or I publish your pictures.';

  it.each([
    [`Send 300 USD to paypal.me/darkman99 ${threat}`, 'handle paypal.me/darkman99'],
    [`Send 300 USD by PayPal: https://www.paypal.com/paypalme/Darkman99 ${threat}`, 'handle paypal.me/darkman99'],
    [`Send 300 USD to $darkman99 on Cash App ${threat}`, 'handle cash.app/$darkman99'],
    [`Pay 300 USD, my cashapp is $darkman99, ${threat}`, 'handle cash.app/$darkman99'],
    ['Minulla on videosi. Lähetä 300 euroa: paypal.me/darkman99 tai julkaisen sen.', 'handle paypal.me/darkman99'],
  ])('%s', (text, contact) => {
    expect(contactsOf(text)).toEqual([contact]);
  });

  it("are not the extorter's where they are the reader's, or their people's", () => {
    const text = `I know your paypal.me/victim.name and your wife's $maryann on Cash App. Pay 300 USD in bitcoin ${threat}`;
    expect(contactsOf(text)).toEqual([]);
  });
});
