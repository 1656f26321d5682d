import { addressOf } from '#test/support/addresses.ts';

/** A letter that names contacts of people who have no part in it, as it is handed in. */
export interface NamingLetter {
  language: 'en' | 'fi' | 'sv' | 'de';
  name: string;
  text: string;
  /** The extorter's, `kind value`. */
  extorters: readonly string[];
  /** The victim's, their family's, an organisation's: as they would be found, and as they are written. */
  others: readonly string[];
}

const W = addressOf('p2wpkh', 'names others');

export const letter = (
  language: NamingLetter['language'],
  name: string,
  text: string,
  others: readonly string[],
  extorters: readonly string[] = [],
): NamingLetter => ({ language, name, text, others, extorters });

export const PAY_EN = `Pay 200 EUR in bitcoin to ${W} within 48 hours.`;
export const PAY_FI = `Maksa 200 euroa bitcoineina osoitteeseen ${W} 48 tunnin kuluessa.`;
export const PAY_SV = `Betala 200 euro i bitcoin till ${W} inom 48 timmar.`;
export const PAY_DE = `Zahlen Sie 200 EUR in Bitcoin an ${W} innerhalb von 48 Stunden.`;
