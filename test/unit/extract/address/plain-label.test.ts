import { describe, expect, it } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

const X = addressOf('p2wpkh', 'whoever is named');
const MONERO = '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A';

const EN = `I hacked your device and recorded you. Pay 1400 USD in Monero to ${MONERO} within 48 hours, or I will publish everything to your friends.`;
const FI = `Olen murtautunut laitteellesi. Maksa 500 euroa Monerona osoitteeseen ${MONERO} 24 tunnin kuluessa tai julkaisen kaiken ystävillesi.`;
const SV = `Jag har hackat din dator. Betala 500 euro i Monero till ${MONERO} inom 24 timmar, annars publicerar jag allt för dina vänner.`;
const DE = `Ich habe deinen Computer gehackt. Zahle 500 Euro in Monero an ${MONERO} innerhalb von 24 Stunden, sonst veröffentliche ich alles.`;

/** Whether the one Bitcoin address of a letter stands in a demand's place. */
const isPlaced = (text: string): boolean => {
  const { wallets } = findingsOf(text);
  expect(wallets.map(({ address }) => address)).toEqual([X]);
  return wallets[0]?.inDemand === true;
};

describe('of a letter that is paid in another way, the one Bitcoin address that it names', () => {
  it.each([
    `${EN}\n\nThe ward for ill children also takes bitcoin: ${X}`,
    `${EN}\n\nWikipedia’s bitcoin address is ${X}.`,
    `${EN}\n\nI know that your wallet holds 2 BTC: ${X}`,
    `${EN}\n\nBTC: ${X} (yours, I have the keys)`,
    `${EN}\n\nThe police wallet is ${X}, they cannot help you.`,
    `${EN}\n\nProof that others pay: ${X}`,
    `${EN}\n\n______________\nFreeMail lives on coins from its users: BTC ${X}`,
    `${EN}\n\nData stolen from you:\nName: Matti\nBTC wallet: ${X}\nPassword: kissa`,
    `${FI}\n\nTietosi:\nNimi: Matti\nBTC-osoite: ${X}\nSalasana: kissa`,
    `${FI}\n\nLastenklinikan Kummit: ${X}`,
    `${FI}\n\nKummien osoite on ${X}.`,
    `${FI}\n\n______________\nTämä palvelu on ilmainen, BTC ${X}`,
    `${SV}\n\nDina uppgifter:\nNamn: Matti\nBTC-adress: ${X}\nLösenord: kissa`,
    `${SV}\n\nBarncancerfondens adress är ${X}.`,
    `${DE}\n\nDeine Daten:\nName: Matti\nBTC-Adresse: ${X}\nPasswort: kissa`,
    `${DE}\n\nDie Adresse vom Verein: ${X}`,
  ])('stands in no demand’s place: %s', (text) => {
    expect(isPlaced(text)).toBe(false);
  });

  it.each([
    `${EN}\n\nBTC: ${X}`,
    `${EN}\n\nOur bitcoin wallet is ${X}`,
    `${EN}\n\nTelegram: @darkman99\nBitcoin address: ${X}`,
    `${FI}\n\nBitcoin-osoitteemme: ${X}`,
    `${FI}\n\nBTC-lompakko: ${X}`,
    `${SV}\n\nVår bitcoinadress är ${X}`,
    `${SV}\n\nAdress för betalning: ${X}`,
    `${DE}\n\nMeine Bitcoin-Adresse: ${X}`,
    `${DE}\n\nWallet:\n${X}`,
  ])('stands in one under a plain label, or as the writer’s own: %s', (text) => {
    expect(isPlaced(text)).toBe(true);
  });
});

const PAYS = 'I hacked your device and will publish everything to your friends unless you pay 1400 USD in bitcoin.';

describe('an address stands in no demand’s place', () => {
  it.each([
    `${PAYS}\n\nIf you want to do good, send a little to the animal rescue of Espoo: ${X}`,
    `${PAYS}\n\nYou may also send something for the homeless to ${X}.`,
    `${PAYS}\n\nWARNING! Payments to ${X} will not be counted.`,
    `${PAYS}\n\nI saw that you pay your dealer at ${X}.`,
    `${PAYS}\n\nIf you pay ${X} by mistake, you lose your money.`,
    `${PAYS}\n\nBetalningar till ${X} kommer inte fram till oss.`,
    `${PAYS}\n\nZahlungen an ${X} kommen bei uns nicht an.`,
    `${PAYS}\n\nOsoitteeseen ${X} lähetetyt maksut eivät tule meille.`,
    `${PAYS}\n\nWer Gutes tun will, zahlt an das Tierheim: ${X}`,
  ])('where what goes there is a gift, or lost: %s', (text) => {
    expect(isPlaced(text)).toBe(false);
  });

  it('only because a threat speaks of money that does not arrive', () => {
    expect(isPlaced(`I hacked you. Pay 1400 USD to ${X}, and if it does not arrive I publish everything.`)).toBe(true);
  });
});
