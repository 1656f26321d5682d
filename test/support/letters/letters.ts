import type { Language } from '#domain/intake/submission.ts';
import { addressOf } from '#test/support/addresses.ts';

/** A made-up letter in the manner of those of October 2020: the same template, other names, a wallet for each. */
export interface Letter {
  language: Language;
  name: string;
  wallet: string;
  text: string;
}

const NAMES = [
  'Aino Esimerkki',
  'Otto Malli',
  'Frida Exempel',
  'Kalle Keksitty',
  'Maija Mallikas',
  'Ester Example',
  'Sven Påhitt',
  'Robin Sample',
];

const TEMPLATES: Readonly<Record<Language, (name: string, wallet: string) => string>> = {
  fi: (name, wallet) => `Hyvä ${name},

henkilötunnus [keksitty tunnus]

Koska yritys, jonka asiakas olet ollut, on kieltäytynyt ottamasta vastuuta virheestään, joudumme pyytämään sinua maksamaan siitä, että henkilökohtaiset tietosi pysyvät turvassa. Meillä on hallussamme käyntiesi muistiinpanot.

Maksa 200 euroa Bitcoinina 24 tunnin kuluessa tämän viestin lähettämisestä osoitteeseen

${wallet}

Jos emme saa rahaa siihen mennessä, sinulla on vielä 48 tuntia aikaa hankkia ja toimittaa meille 500 euroa. Jos rahaa ei sen jälkeenkään näy, tietosi julkaistaan kaikkien nähtäville: nimesi, osoitteesi ja kaikki, mitä olet kertonut.
`,
  sv: (name, wallet) => `Bästa ${name},

personbeteckning [påhittad beteckning]

Eftersom företaget vars kund du har varit har vägrat att ta ansvar för sitt misstag måste vi be dig betala för att dina personliga uppgifter ska hållas i säkerhet. Vi har anteckningarna från dina besök.

Betala 200 euro i Bitcoin inom 24 timmar efter att detta meddelande skickades till adressen

${wallet}

Om vi inte har fått pengarna då har du ytterligare 48 timmar på dig att skaffa och överföra 500 euro till oss. Om pengarna inte heller då har kommit publiceras dina uppgifter så att alla kan se dem: ditt namn, din adress och allt som du har berättat.
`,
  en: (name, wallet) => `Dear ${name},

identity code [made-up code]

As the company whose client you have been has refused to take responsibility for its mistake, we have to ask you to pay for keeping your personal information safe. We hold the notes of your visits.

Pay 200 EUR in Bitcoin within 24 hours of the sending of this message to the address

${wallet}

If we have not received the money by then, you still have 48 hours to acquire and send us 500 EUR. If there is no money after that, your information will be published for everyone to see: your name, your address and all that you have told.
`,
};

/** The letter of a number: its language's template with a made-up name and a wallet of its own. */
export const letter = (
  language: Language,
  number: number,
  wallet = addressOf('p2wpkh', `letter ${number}`),
): Letter => {
  const name = NAMES[number % NAMES.length] ?? 'Aino Esimerkki';
  return { language, name, wallet, text: TEMPLATES[language](name, wallet) };
};

/** What some of the extorters add. */
const ADDED = [
  'Tiedämme myös, missä käyt töissä ja keiden kanssa vietät viikonloppusi, ja olemme tallentaneet viestisi kahden viime vuoden ajalta.',
  'Jos otat yhteyttä poliisiin tai lehdistöön, julkaisemme kaiken heti emmekä enää neuvottele kanssasi mistään.',
  'Älä yritä jäljittää meitä, sillä käytämme palvelimia monessa maassa, ja vaihdamme ne joka yö.',
  'Kun maksu on perillä, poistamme kaiken, mitä meillä on sinusta, etkä kuule meistä enää koskaan.',
  'Moni muu on jo maksanut ja nukkuu yönsä rauhassa, joten harkitse tarkkaan, ennen kuin päätät toisin.',
];

/**
 * A Finnish letter with up to five sentences more. With three it is alike enough to be of the same campaign, and so unlike
 * that it stands for it too; with five it is too long to be compared with one that has none.
 */
export const longerLetter = (number: number, sentences: number, wallet?: string): string =>
  `${letter('fi', number, wallet).text}\n${ADDED.slice(0, sentences).join(' ')}\n`;

/** What every letter of `letter` demands, in the form of the findings. */
export const LETTER_DEMANDS = [
  { amount: '200', currency: 'EUR' },
  { amount: '500', currency: 'EUR' },
] as const;
