/** Who reports, in words to the hotline above a letter that nothing marks as passed on; `theirs` is what they give of themselves. */
export interface NoteAbove {
  language: 'fi' | 'sv' | 'en' | 'de';
  note: string;
  theirs: string;
}

/** Letters that are pasted below, and the contacts that each gives of its writer. */
export const PASTED: Readonly<
  Record<NoteAbove['language'], readonly (readonly [letter: string, contacts: readonly string[]])[]>
> = {
  en: [
    [
      'Hello!\n\nI broke into your computer and recorded you through the camera. Transfer 900 USD in bitcoin to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT within 48 hours or everyone you know sees the video.\n\nAfter you paid, write to raven@pay.example.',
      ['raven@pay.example'],
    ],
    [
      'Your files are gone. Pay 900 USD in bitcoin to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT in three days or they are published.',
      [],
    ],
  ],
  fi: [
    [
      'Hei!\n\nMurtauduin tietokoneellesi ja kuvasin sinut kameralla. Maksa 900 euroa bitcoineina osoitteeseen 1BoatSLRHtKNngkdXEeobR76b53LETtpyT 48 tunnin kuluessa tai kaikki tuttusi näkevät videon.\n\nKun olet maksanut, kirjoita osoitteeseen raven@pay.example.',
      ['raven@pay.example'],
    ],
    [
      'Tiedostosi ovat minulla. Maksa 900 euroa bitcoineina osoitteeseen 1BoatSLRHtKNngkdXEeobR76b53LETtpyT kolmessa päivässä tai julkaisen ne.',
      [],
    ],
  ],
  sv: [
    [
      'Hej!\n\nJag har hackat din dator och filmat dig med kameran. Betala 900 euro i bitcoin till 1BoatSLRHtKNngkdXEeobR76b53LETtpyT inom 48 timmar annars får alla du känner se filmen.\n\nNär du har betalat, skriv till raven@pay.example.',
      ['raven@pay.example'],
    ],
    [
      'Dina filer finns hos mig. Betala 900 euro i bitcoin till 1BoatSLRHtKNngkdXEeobR76b53LETtpyT inom tre dagar annars publiceras de.',
      [],
    ],
  ],
  de: [
    [
      'Hallo!\n\nIch habe deinen Computer gehackt und dich mit der Kamera gefilmt. Zahle 900 Euro in Bitcoin an 1BoatSLRHtKNngkdXEeobR76b53LETtpyT innerhalb von 48 Stunden, sonst sehen alle deine Bekannten das Video.\n\nNach der Zahlung schreib an raven@pay.example.',
      ['raven@pay.example'],
    ],
    [
      'Deine Dateien sind bei mir. Zahle 900 Euro in Bitcoin an 1BoatSLRHtKNngkdXEeobR76b53LETtpyT binnen drei Tagen, sonst werden sie veröffentlicht.',
      [],
    ],
  ],
};

/** Notes to the hotline. */
export const NOTES_ABOVE: readonly NoteAbove[] = [
  { language: 'en', note: 'You can reach me at aino@home.example.', theirs: 'aino@home.example' },
  { language: 'en', note: 'Hello, you can reach me at +358 40 123 4567 in the evenings.', theirs: '+358401234567' },
  {
    language: 'en',
    note: 'Please contact me at aino@home.example if you need anything more.',
    theirs: 'aino@home.example',
  },
  {
    language: 'en',
    note: 'Hi,\n\nif you have questions write to me: aino@home.example\n\nAino',
    theirs: 'aino@home.example',
  },
  { language: 'en', note: 'My Telegram is @aino_k, feel free to write to me there.', theirs: 'aino_k' },
  { language: 'en', note: 'Dear hotline, see the text below. Contact: aino@home.example', theirs: 'aino@home.example' },
  {
    language: 'en',
    note: 'Text me on WhatsApp +358401234567, I do not answer calls at work.',
    theirs: '+358401234567',
  },
  {
    language: 'en',
    note: 'Good morning. For further details you may email me at aino@home.example. Thank you!',
    theirs: 'aino@home.example',
  },
  { language: 'fi', note: 'Minut tavoittaa osoitteesta aino@home.example.', theirs: 'aino@home.example' },
  { language: 'fi', note: 'Hei, ottakaa yhteyttä minuun iltaisin numeroon 040 123 4567.', theirs: '+358401234567' },
  {
    language: 'fi',
    note: 'Jos tarvitsette lisätietoja, kirjoittakaa minulle: aino@home.example',
    theirs: 'aino@home.example',
  },
  {
    language: 'fi',
    note: 'Voitte vastata minulle osoitteeseen aino@home.example. Kiitos!',
    theirs: 'aino@home.example',
  },
  { language: 'fi', note: 'Telegramini on @aino_k, sinne voi kirjoittaa.', theirs: 'aino_k' },
  { language: 'fi', note: 'Minuun saa yhteyden Signalilla +358401234567.', theirs: '+358401234567' },
  { language: 'fi', note: 'Yhteystietoni: aino@home.example', theirs: 'aino@home.example' },
  { language: 'sv', note: 'Ni kan nå mig på aino@home.example.', theirs: 'aino@home.example' },
  { language: 'sv', note: 'Hej, du når mig på 070 123 45 67 på kvällarna.', theirs: '0701234567' },
  {
    language: 'sv',
    note: 'Kontakta mig gärna på aino@home.example om ni behöver veta mer.',
    theirs: 'aino@home.example',
  },
  { language: 'sv', note: 'Skriv till mig på Telegram @aino_k om något är oklart.', theirs: 'aino_k' },
  { language: 'sv', note: 'Svara mig på aino@home.example, tack.', theirs: 'aino@home.example' },
  { language: 'sv', note: 'Mina kontaktuppgifter: aino@home.example', theirs: 'aino@home.example' },
  { language: 'sv', note: 'Jag nås på Signal +46701234567.', theirs: '+46701234567' },
  { language: 'de', note: 'Sie erreichen mich unter aino@home.example.', theirs: 'aino@home.example' },
  {
    language: 'de',
    note: 'Guten Tag, Sie können mich abends unter +49 170 1234567 erreichen.',
    theirs: '+491701234567',
  },
  { language: 'de', note: 'Bei Rückfragen schreiben Sie mir bitte an aino@home.example.', theirs: 'aino@home.example' },
  { language: 'de', note: 'Kontaktieren Sie mich gern über Telegram @aino_k.', theirs: 'aino_k' },
  { language: 'de', note: 'Meine Kontaktdaten: aino@home.example', theirs: 'aino@home.example' },
  { language: 'de', note: 'Antworten Sie mir an aino@home.example, danke.', theirs: 'aino@home.example' },
  { language: 'en', note: 'I can be reached on Signal at +358401234567.', theirs: '+358401234567' },
  {
    language: 'en',
    note: 'Write back to me at aino@home.example, not to the address of my work.',
    theirs: 'aino@home.example',
  },
];

/** Letters whose writer says first how they are reached, and threatens below. */
export const WRITERS_FIRST: readonly (readonly [letter: string, contact: string])[] = [
  [
    'To get your data back contact us at raven@pay.example.\n\nAll your files are encrypted. Pay 900 USD in bitcoin to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT or they are published.',
    'raven@pay.example',
  ],
  [
    'Contact me: raven@pay.example\n\nYour site will be attacked on Friday unless you pay 2 BTC to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT.',
    'raven@pay.example',
  ],
  [
    'I am the one who has your password. Write to me on Telegram @raven_77.\n\nIf you do not pay 900 USD to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT your boss sees the video.',
    'raven_77',
  ],
  [
    'Hei, olen hakkeri ja tavoitat minut osoitteesta raven@pay.example.\n\nMaksa 900 euroa bitcoineina osoitteeseen 1BoatSLRHtKNngkdXEeobR76b53LETtpyT tai julkaisen kuvasi.',
    'raven@pay.example',
  ],
  [
    'Vi är de som tog era filer. Skriv till raven@pay.example.\n\nBetala 900 euro till 1BoatSLRHtKNngkdXEeobR76b53LETtpyT annars publiceras de.',
    'raven@pay.example',
  ],
  [
    'Wir haben Ihr Netzwerk verschlüsselt, schreiben Sie an raven@pay.example.\n\nZahlen Sie 2 BTC an 1BoatSLRHtKNngkdXEeobR76b53LETtpyT, sonst werden die Daten veröffentlicht.',
    'raven@pay.example',
  ],
  [
    'Reply to raven@pay.example within 24 hours.\n\nWe have the records of your patients. 5,000 USD to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT or they go online.',
    'raven@pay.example',
  ],
  [
    'You can reach me at raven@pay.example when you have the money.\n\nI recorded you through your camera. Pay 900 USD to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT or your family gets it.',
    'raven@pay.example',
  ],
  [
    'Do not call the police. Answer only to raven@pay.example.\n\nI know where your children go to school. 900 USD in bitcoin to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT, or else.',
    'raven@pay.example',
  ],
];
