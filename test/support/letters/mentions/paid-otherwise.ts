import { MENTIONED as X } from '../mentioning-letters.ts';

const MONERO = '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A';

const EN = `I hacked your device and recorded you. Pay 1400 USD in Monero to ${MONERO} within 48 hours, or I will publish everything to your friends.`;
const FI = `Olen murtautunut laitteellesi. Maksa 500 euroa Monerona osoitteeseen ${MONERO} 24 tunnin kuluessa tai julkaisen kaiken ystävillesi.`;
const SV = `Jag har hackat din dator. Betala 500 euro i Monero till ${MONERO} inom 24 timmar, annars publicerar jag allt för dina vänner.`;
const DE = `Ich habe deinen Computer gehackt. Zahle 500 Euro in Monero an ${MONERO} innerhalb von 24 Stunden, sonst veröffentliche ich alles.`;

/** Letters that are paid in another way, and name one Bitcoin address that is another's. */
export const PAID_OTHERWISE: readonly string[] = [
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
];

/** ... and that name one of the writer's own. */
export const PAID_EITHER_WAY: readonly string[] = [
  `${EN}\n\nBTC: ${X}`,
  `${EN}\n\nOur bitcoin wallet is ${X}`,
  `${EN}\n\nTelegram: @darkman99\nBitcoin address: ${X}`,
  `${FI}\n\nBitcoin-osoitteemme: ${X}`,
  `${FI}\n\nBTC-lompakko: ${X}`,
  `${SV}\n\nVår bitcoinadress är ${X}`,
  `${SV}\n\nAdress för betalning: ${X}`,
  `${DE}\n\nMeine Bitcoin-Adresse: ${X}`,
  `${DE}\n\nWallet:\n${X}`,
];
