import type { Phrases, Some } from './phrases.ts';

/** The phrases that the reader was tuned on. */
export const TUNING: Some<Phrases> = [
  {
    language: 'fi',
    openings: [
      'Hei. Tiedän salasanasi ja olen seurannut sinua viimeiset kolme kuukautta. Haittaohjelmani on tallentanut kaiken, mitä olet tehnyt koneellasi.',
      'Hyvä vastaanottaja, yritys, jonka asiakas olet ollut, ei suostunut maksamaan meille. Meillä on hallussamme 33 000 ihmisen tiedot, myös sinun.',
      'Huomio! Laitteesi on hakkeroitu 12 päivää sitten. Minulla on videoita ja kuvia, joita et halua kenenkään näkevän.',
    ],
    distractors: [
      'Olen tienannut tällä jo 40000 euroa.',
      'Kukaan ei ole jäänyt kiinni 10 vuoteen, joten älä vaivaudu.',
      'Voit ostaa Bitcoineja esimerkiksi Coinmotionista, tilin avaaminen kestää 15 minuuttia.',
      'Tällä hetkellä 1 BTC = 61 240 EUR.',
    ],
    demands: [
      'Maksa {amount} Bitcoinina osoitteeseen {address}.',
      'Siirrä {amount} tähän lompakkoon:\n\n{address}\n',
      'Haluan sinulta {amount}. Bitcoin-osoitteeni on {address} (kopioi ja liitä).',
      'Jotta tietosi pysyvät salassa, sinun on lähetettävä {amount} osoitteeseen\n{address}',
    ],
    deadlines: [
      'Sinulla on {time} aikaa.',
      'Aikaa maksamiseen on {time}.',
      'Jos rahaa ei näy, kun {time} on kulunut umpeen, julkaisemme kaiken. Aikaraja on siis {time}.',
    ],
    openedDeadlines: [
      'Sinulla on {time} aikaa siitä, kun avaat tämän viestin.',
      'Viestin avaamisesta sinulla on {time} aikaa maksaa.',
    ],
    raises: [
      'Jos emme saa rahaa ajoissa, summa nousee ja joudut maksamaan {amount}.',
      'Sen jälkeen hinta on {amount}.',
    ],
    contacts: ['Kysymyksiä? Kirjoita osoitteeseen {email}.', 'Kun olet maksanut, lähetä kuitti: {email}'],
    closings: ['Älä ota yhteyttä poliisiin.', 'Toimi viisaasti.', 'Tämä on viimeinen varoitus.'],
    amounts: [
      { written: '200 euroa', more: '500 euroa', amount: '200', raised: '500', currency: 'EUR' },
      { written: '1 900 €', more: '3 800 €', amount: '1900', raised: '3800', currency: 'EUR' },
      { written: '0,05 BTC', more: '0,1 BTC', amount: '0.05', raised: '0.1', currency: 'BTC' },
      { written: '750 dollaria', more: '1500 dollaria', amount: '750', raised: '1500', currency: 'USD' },
      { written: 'viisisataa euroa', more: 'tuhat euroa', amount: '500', raised: '1000', currency: 'EUR' },
    ],
    times: [
      { written: '24 tuntia', within: 'PT24H' },
      { written: '48 tuntia', within: 'PT48H' },
      { written: 'kolme päivää', within: 'PT72H' },
      { written: 'kaksi arkipäivää', within: 'PT48H', business: true },
    ],
  },
  {
    language: 'sv',
    openings: [
      'Hej. Jag vet ditt lösenord och har följt dig de senaste tre månaderna. Mitt program har spelat in allt som du har gjort vid datorn.',
      'Bästa mottagare, företaget vars kund du har varit ville inte betala oss. Vi har uppgifter om 33 000 personer, också om dig.',
      'Observera! Din enhet hackades för 12 dagar sedan. Jag har filmer och bilder som du inte vill att någon ska se.',
    ],
    distractors: [
      'Jag har redan tjänat 40000 euro på det här.',
      'Ingen har åkt fast på 10 år, så låt bli.',
      'Du kan köpa bitcoin på till exempel Safello, det tar 15 minuter att öppna ett konto.',
      'Just nu är 1 BTC = 61 240 EUR.',
    ],
    demands: [
      'Betala {amount} i bitcoin till adressen {address}.',
      'Skicka {amount} till den här plånboken:\n\n{address}\n',
      'Jag vill ha {amount} av dig. Min bitcoinadress är {address} (kopiera och klistra in).',
      'För att dina uppgifter ska förbli hemliga måste du föra över {amount} till\n{address}',
    ],
    deadlines: ['Du har {time} på dig.', 'Pengarna ska vara här inom {time}.', 'Tidsfristen är {time}.'],
    openedDeadlines: [
      'Du har {time} på dig från att du öppnade det här mejlet.',
      'När du har läst detta har du {time} på dig att betala.',
    ],
    raises: ['Om pengarna inte kommer i tid höjs summan till {amount}.', 'Därefter måste du betala {amount}.'],
    contacts: ['Frågor? Skriv till {email}.', 'När du har betalat, skicka kvittot: {email}'],
    closings: ['Kontakta inte polisen.', 'Gör det rätta.', 'Det här är sista varningen.'],
    amounts: [
      { written: '200 euro', more: '500 euro', amount: '200', raised: '500', currency: 'EUR' },
      { written: '12 000 kr', more: '15 000 kr', amount: '12000', raised: '15000', currency: 'SEK' },
      { written: '0,05 BTC', more: '0,1 BTC', amount: '0.05', raised: '0.1', currency: 'BTC' },
      { written: '750 dollar', more: '1500 dollar', amount: '750', raised: '1500', currency: 'USD' },
      { written: 'femhundra euro', more: 'tusen euro', amount: '500', raised: '1000', currency: 'EUR' },
    ],
    times: [
      { written: '24 timmar', within: 'PT24H' },
      { written: '48 timmar', within: 'PT48H' },
      { written: 'tre dagar', within: 'PT72H' },
      { written: 'två vardagar', within: 'PT48H', business: true },
    ],
  },
  {
    language: 'en',
    openings: [
      'Hello. I know your password and I have been watching you for the last three months. My software recorded everything you did at your computer.',
      'Dear recipient, the company whose client you have been refused to pay us. We hold the records of 33,000 people, yours among them.',
      'Attention! Your device was hacked 12 days ago. I have videos and pictures that you do not want anyone to see.',
    ],
    distractors: [
      'I have already earned $40000 with this.',
      'Nobody has been caught in 10 years, so do not bother.',
      'You can buy bitcoin on Coinbase, it takes 15 minutes to open an account.',
      'Right now 1 BTC = 61,240 USD.',
    ],
    demands: [
      'Pay {amount} in bitcoin to the address {address}.',
      'Send {amount} to this wallet:\n\n{address}\n',
      'I want {amount} from you. My BTC address is {address} (copy and paste it).',
      'To keep your data secret you must transfer {amount} to\n{address}',
    ],
    deadlines: ['You have {time}.', 'The money must be here within {time}.', 'The deadline is {time}.'],
    openedDeadlines: ['You have {time} after opening this letter.', 'Once you have read this you have {time} to pay.'],
    raises: [
      'If the money does not come in time, the price goes up to {amount}.',
      'After that you will have to pay {amount}.',
    ],
    contacts: ['Questions? Write to {email}.', 'When you have paid, send the receipt: {email}'],
    closings: ['Do not contact the police.', 'Do the right thing.', 'This is the last warning.'],
    amounts: [
      { written: '$1,490', more: '$2,980', amount: '1490', raised: '2980', currency: 'USD' },
      {
        written: '900 United States Dollars',
        more: '1800 United States Dollars',
        amount: '900',
        raised: '1800',
        currency: 'USD',
      },
      { written: '399 €', more: '800 €', amount: '399', raised: '800', currency: 'EUR' },
      { written: '0.05 BTC', more: '0.1 BTC', amount: '0.05', raised: '0.1', currency: 'BTC' },
      { written: '12000 (hfvokc) USD', more: '15000 (lwpq) USD', amount: '12000', raised: '15000', currency: 'USD' },
    ],
    times: [
      { written: '48 hours', within: 'PT48H' },
      { written: '50 hours', within: 'PT50H' },
      { written: 'three days', within: 'PT72H' },
      { written: 'two business days', within: 'PT48H', business: true },
    ],
  },
];
