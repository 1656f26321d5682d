import { DEMANDED as T, MENTIONED as X } from './mentioning-letters.ts';

/** A letter that has a little paid to an innocent wallet, and what it wants to another. */
export interface DecoyedLetter {
  language: 'fi' | 'sv' | 'en' | 'de';
  text: string;
}

const THREATS: Readonly<Record<DecoyedLetter['language'], string>> = {
  en: 'I hacked your computer and will send the video to all your friends.',
  fi: 'Hakkeroin koneesi ja julkaisen videon kaikille ystävillesi.',
  sv: 'Jag har hackat din dator och skickar filmen till alla dina vänner.',
  de: 'Ich habe Ihren Computer gehackt und schicke das Video an alle Ihre Freunde.',
};

const of = (language: DecoyedLetter['language'], demands: readonly string[]): DecoyedLetter[] =>
  demands.map((demand) => ({ language, text: `${THREATS[language]}\n\n${demand}\n` }));

/** Letters whose decoy stands in front of the wallet that counts, or behind it. */
export const DECOYED: readonly DecoyedLetter[] = [
  ...of('en', [
    `First send 5 USD to ${X}. Pay 1400 USD to ${T}.`,
    `Send 5 USD to ${X} and 1400 USD to ${T}.`,
    `Step 1: send 0.0001 BTC to ${X}\nStep 2: send 0.02 BTC to ${T}`,
    `Send 0.0001 BTC to ${X} to show that your wallet works. Then pay 1400 USD to ${T}.`,
    `Send a test payment to ${X} first. Pay 1400 USD to ${T}.`,
    `The price is 1400 USD. Pay a few cents to ${X}. Pay the whole of it to ${T}.`,
    `Pay 1400 USD to ${T}. Pay 5 USD to ${X} for the fee.`,
    `Send $5 to ${X} or I publish it today. Send $1400 to ${T}.`,
    `Send 5 USD to ${X}. If that fails, never mind. Send 1400 USD to ${T}.`,
    `Pay 5 USD to ${X}. After 24 hours pay 1400 USD to ${T}.`,
    `Bitcoin wallet: ${X} (5 USD)\nBitcoin wallet: ${T} (1400 USD)`,
    `Pay 1400 USD. Send it to one of these, but not to the first:\n${X}\n${T}`,
  ]),
  ...of('fi', [
    `Lähetä ensin 5 euroa osoitteeseen ${X}. Maksa 1400 euroa osoitteeseen ${T}.`,
    `Lähetä ensin koemaksu osoitteeseen ${X}. Maksa sitten 1400 euroa osoitteeseen ${T}.`,
    `Siirrä 0,0001 BTC osoitteeseen ${X} ja 1400 euroa osoitteeseen ${T}.`,
    `Maksa 5 euroa osoitteeseen ${X} tai julkaisen kaiken heti. Maksa 1400 euroa osoitteeseen ${T}.`,
  ]),
  ...of('sv', [
    `Skicka först 5 euro till ${X}. Betala 1400 euro till ${T}.`,
    `Skicka först en testbetalning till ${X}. Betala sedan 1400 euro till ${T}.`,
    `Skicka 0,0001 BTC till ${X} och 1400 euro till ${T}.`,
    `Betala 5 euro till ${X} eller så publicerar jag allt i dag. Betala 1400 euro till ${T}.`,
  ]),
  ...of('de', [
    `Senden Sie zuerst 5 Euro an ${X}. Zahlen Sie 1400 Euro an ${T}.`,
    `Senden Sie zuerst eine Testzahlung an ${X}. Zahlen Sie dann 1400 Euro an ${T}.`,
    `Überweisen Sie 0,0001 BTC an ${X} und 1400 Euro an ${T}.`,
    `Zahlen Sie 5 Euro an ${X} oder ich veröffentliche alles. Zahlen Sie 1400 Euro an ${T}.`,
  ]),
];
