import type { Phrases, Some } from './phrases.ts';

/** Phrases that were written before the reader was tuned, and not looked at since: only their score is. */
export const HELD_OUT: Some<Phrases> = [
  {
    language: 'fi',
    openings: [
      'Terve. Luultavast ihmettelet, miksi saat tämän viestin. Asensin tietokoneellesi troijalaisen, kun kävit aikuisviihdesivustolla.',
      'Meillä on kopio potilaskertomuksestasi. Se on 14 sivua pitkä, ja siinä on kaikki, mitä olet kertonut.',
      'Tämä ei ole pila. Vuonna 2019 tehdyssä tietomurrossa saimme sinun tietosi.',
    ],
    distractors: [
      'Edellinen asiakkaamme menetti 15 000 euron palkan, koska ei uskonut.',
      'Ohjelma on ollut koneellasi jo 90 päivää.',
      'Kurssi on tänään noin 58 000 euroa per bitcoin.',
      'Minulla on 250 yhteystietoasi.',
    ],
    demands: [
      'Vaadin {amount} hiljaisuudestani. Lompakon osoite: {address}',
      'Toimita {amount} bitcoineina seuraavaan osoitteeseen: {address} .',
      'Hinta on {amount}.\nBTC: {address}',
      'Tallenna {amount} lompakkooni ({address}), niin poistan kaiken.',
    ],
    deadlines: [
      'Maksun on oltava perillä, kun {time} on kulunut. Aikaa on {time} eikä enempää.',
      'Annan sinulle {time} aikaa järjestää asia.',
      'Odotamme vain {time}.',
    ],
    openedDeadlines: [
      'Kun olet lukenut tämän, kello alkaa käydä: sinulla on {time} aikaa.',
      'Aikaa on {time} viestin lukemisesta.',
    ],
    raises: ['Muussa tapauksessa vaadimme jo {amount}.', 'Myöhästyneiltä perimme maksuna {amount}.'],
    contacts: ['Ota yhteyttä vain tähän sähköpostiin: {email}', 'Todisteen saat pyytämällä, {email} vastaa.'],
    closings: ['Poliisi ei voi auttaa.', 'Valinta on sinun.', 'Terveisin, tuntematon'],
    amounts: [
      { written: '350 €', more: '700 €', amount: '350', raised: '700', currency: 'EUR' },
      { written: '1.250 euroa', more: '2.500 euroa', amount: '1250', raised: '2500', currency: 'EUR' },
      { written: '0,0075 bitcoinia', more: '0,015 bitcoinia', amount: '0.0075', raised: '0.015', currency: 'BTC' },
      { written: '€ 480', more: '€ 960', amount: '480', raised: '960', currency: 'EUR' },
      { written: '40 mBTC', more: '80 mBTC', amount: '0.04', raised: '0.08', currency: 'BTC' },
    ],
    times: [
      { written: '72 tuntia', within: 'PT72H' },
      { written: '36 h', within: 'PT36H' },
      { written: 'viisi päivää', within: 'PT120H' },
      { written: '2 vuorokautta', within: 'PT48H' },
    ],
  },
  {
    language: 'sv',
    openings: [
      'God dag. Du undrar säkert varför du får det här. Jag installerade en trojan på din dator när du besökte en sida för vuxna.',
      'Vi har en kopia av din patientjournal. Den är 14 sidor lång och där står allt som du har berättat.',
      'Det här är inget skämt. Vid ett dataintrång år 2019 fick vi dina uppgifter.',
    ],
    distractors: [
      'Den förra förlorade en lön på 15 000 euro för att han inte trodde oss.',
      'Programmet har funnits på din dator i 90 dagar.',
      'Kursen är i dag ungefär 58 000 euro per bitcoin.',
      'Jag har 250 av dina kontakter.',
    ],
    demands: [
      'Jag kräver {amount} för min tystnad. Plånbokens adress: {address}',
      'Överför {amount} i bitcoin till följande adress: {address} .',
      'Priset är {amount}.\nBTC: {address}',
      'Sätt in {amount} i min plånbok ({address}) så raderar jag allt.',
    ],
    deadlines: [
      'Betalningen ska vara framme inom {time}, inte senare.',
      'Jag ger dig {time} att ordna saken.',
      'Vi väntar bara {time}.',
    ],
    openedDeadlines: [
      'Klockan börjar gå när du läser detta: du har {time} på dig.',
      'Tiden är {time} från att mejlet öppnas.',
    ],
    raises: ['I annat fall kräver vi {amount}.', 'Den som är sen får betala {amount}.'],
    contacts: ['Kontakta oss bara på den här adressen: {email}', 'Bevis får du på begäran, {email} svarar.'],
    closings: ['Polisen kan inte hjälpa dig.', 'Valet är ditt.', 'Hälsningar, okänd'],
    amounts: [
      { written: '350 €', more: '700 €', amount: '350', raised: '700', currency: 'EUR' },
      { written: '8.500 kronor', more: '17.000 kronor', amount: '8500', raised: '17000', currency: 'SEK' },
      { written: '0,0075 bitcoin', more: '0,015 bitcoin', amount: '0.0075', raised: '0.015', currency: 'BTC' },
      { written: 'SEK 9 000', more: 'SEK 18 000', amount: '9000', raised: '18000', currency: 'SEK' },
      { written: '40 mBTC', more: '80 mBTC', amount: '0.04', raised: '0.08', currency: 'BTC' },
    ],
    times: [
      { written: '72 timmar', within: 'PT72H' },
      { written: '36 h', within: 'PT36H' },
      { written: 'fem dagar', within: 'PT120H' },
      { written: '2 dygn', within: 'PT48H' },
    ],
  },
  {
    language: 'en',
    openings: [
      'Greetings. You may be wondering why you got this. I put a trojan on your computer when you visited an adult site.',
      'We have a copy of your patient file. It is 14 pages long and holds everything you have told.',
      'This is no joke. In a data breach of 2019 we obtained your information.',
    ],
    distractors: [
      'The last one lost a salary of 15,000 euros because he did not believe us.',
      'The program has been on your computer for 90 days.',
      'The rate is about 58,000 USD per bitcoin today.',
      'I have 250 of your contacts.',
    ],
    demands: [
      'I demand {amount} for my silence. Wallet address: {address}',
      'Transfer {amount} worth of bitcoin to the following address: {address} .',
      'The price is {amount}.\nBTC: {address}',
      'Deposit {amount} into my wallet ({address}) and I will erase it all.',
    ],
    deadlines: [
      'The payment must arrive within {time}, not later.',
      'I give you {time} to arrange it.',
      'We will wait only {time}.',
    ],
    openedDeadlines: [
      'The clock starts when you read this: you have {time}.',
      'Your time is {time} from the moment this mail is opened.',
    ],
    raises: ['Otherwise we will require {amount}.', 'Those who are late pay {amount}.'],
    contacts: ['Contact us only at this address: {email}', 'Proof is sent on request, {email} will answer.'],
    closings: ['The police cannot help you.', 'The choice is yours.', 'Regards, unknown'],
    amounts: [
      { written: '€350', more: '€700', amount: '350', raised: '700', currency: 'EUR' },
      { written: '1200$', more: '2400$', amount: '1200', raised: '2400', currency: 'USD' },
      { written: '0.0075 Bitcoin', more: '0.015 Bitcoin', amount: '0.0075', raised: '0.015', currency: 'BTC' },
      { written: 'GBP 480', more: 'GBP 960', amount: '480', raised: '960', currency: 'GBP' },
      { written: '4,000,000 satoshi', more: '8,000,000 satoshi', amount: '0.04', raised: '0.08', currency: 'BTC' },
    ],
    times: [
      { written: '72 hours', within: 'PT72H' },
      { written: '36h', within: 'PT36H' },
      { written: 'five days', within: 'PT120H' },
      { written: '2 days', within: 'PT48H' },
    ],
  },
  {
    language: 'de',
    openings: [
      'Guten Tag. Sie fragen sich vielleicht, warum Sie diese Nachricht erhalten. Ich habe einen Trojaner auf Ihrem Rechner installiert.',
      'Wir haben eine Kopie Ihrer Patientenakte. Sie ist 14 Seiten lang, und alles steht darin.',
      'Das ist kein Scherz. Bei einem Datendiebstahl im Jahr 2019 haben wir Ihre Daten bekommen.',
    ],
    distractors: [
      'Der letzte hat ein Gehalt von 15.000 Euro verloren, weil er uns nicht geglaubt hat.',
      'Das Programm ist seit 90 Tagen auf Ihrem Rechner.',
      'Der Kurs liegt heute bei etwa 58.000 Euro pro Bitcoin.',
      'Ich habe 250 Ihrer Kontakte.',
    ],
    demands: [
      'Ich verlange {amount} für mein Schweigen. Adresse der Wallet: {address}',
      'Überweisen Sie {amount} in Bitcoin an die folgende Adresse: {address} .',
      'Der Preis ist {amount}.\nBTC: {address}',
      'Zahlen Sie {amount} in meine Wallet ({address}) ein, dann lösche ich alles.',
    ],
    deadlines: [
      'Die Zahlung muss innerhalb von {time} ankommen.',
      'Ich gebe Ihnen {time} Zeit.',
      'Wir warten nur {time}.',
    ],
    openedDeadlines: [
      'Die Uhr läuft, sobald Sie dies lesen: Sie haben {time} Zeit.',
      'Ihre Frist ist {time} ab dem Öffnen dieser Mail.',
    ],
    raises: ['Andernfalls verlangen wir {amount}.', 'Wer zu spät kommt, zahlt {amount}.'],
    contacts: ['Schreiben Sie nur an diese Adresse: {email}', 'Beweise gibt es auf Anfrage, {email} antwortet.'],
    closings: ['Die Polizei kann nicht helfen.', 'Sie haben die Wahl.', 'Gruß, Unbekannt'],
    amounts: [
      { written: '350 €', more: '700 €', amount: '350', raised: '700', currency: 'EUR' },
      { written: '1.250 Euro', more: '2.500 Euro', amount: '1250', raised: '2500', currency: 'EUR' },
      { written: '0,0075 Bitcoin', more: '0,015 Bitcoin', amount: '0.0075', raised: '0.015', currency: 'BTC' },
      { written: '900 Franken', more: '1800 Franken', amount: '900', raised: '1800', currency: 'CHF' },
      { written: '40 mBTC', more: '80 mBTC', amount: '0.04', raised: '0.08', currency: 'BTC' },
    ],
    times: [
      { written: '72 Stunden', within: 'PT72H' },
      { written: '36 h', within: 'PT36H' },
      { written: 'fünf Tage', within: 'PT120H' },
      { written: '2 Tage', within: 'PT48H' },
    ],
  },
];
