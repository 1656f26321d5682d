import { describe, expect, it } from 'vitest';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

describe('the language of a short text', () => {
  it.each([
    [
      'fi',
      'Lasku 2026-118 Viitenumero 13 2547 Eräpäivä 5.12.2026 Maksa 249,90 € tilille FI21 1234 5600 0007 85 Viivästyskorko 8 % Huomautusaika 8 päivää',
    ],
    [
      'fi',
      'Maksamaton lasku. Summa 89,90 euroa, eräpäivä 12.12.2026. Maksathan laskun viipymättä perintätoimien välttämiseksi.',
    ],
    ['fi', 'Maksa 200 euroa bitcoineina tähän osoitteeseen kahden päivän kuluessa.'],
    ['fi', 'Julkaisen videosi ellet maksa.'],
    ['fi', 'Kuitti maksusta 12,90 €'],
    ['fi', 'Pommi räjähtää koulussanne perjantaina. Siirtäkää rahat lompakkoon välittömästi.'],
    ['sv', 'Faktura 4711. Förfallodag 2026-12-05. Betala 499 kr till bankgiro 123-4567.'],
    ['sv', 'Betala 200 euro inom två dagar.'],
    ['sv', 'Bomben exploderar på fredag. Skicka pengarna genast.'],
    ['de', 'Rechnung Nr. 4711. Bitte überweisen Sie 49,90 Euro innerhalb von 14 Tagen.'],
    ['de', 'Zahlen Sie 500 Euro in Bitcoin.'],
    ['de', 'Letzte Mahnung: offener Betrag 89,90 Euro, Fälligkeit 05.12.2026'],
    ['en', 'Invoice 4711. Amount due: 49.90 EUR. Due date: 5 December 2026.'],
    ['en', 'Pay 500 USD in bitcoin within 24 hours.'],
    ['en', 'Your files are encrypted! Contact us.'],
    [
      'no',
      'Vi har hacket datamaskinen din. Betal 5000 kroner i bitcoin innen to dager, ellers sender vi videoen til alle vennene dine.',
    ],
    [
      'da',
      'Vi har hacket din computer. Betal 5000 kroner i bitcoin inden for to dage, ellers sender vi videoen til alle dine venner.',
    ],
    ['nl', 'Betaal 500 euro in bitcoin binnen twee dagen, anders publiceren wij uw gegevens.'],
    ['et', 'Maksa 200 eurot kahe päeva jooksul, muidu avaldame sinu andmed.'],
    ['pl', 'Zapłać 2000 złotych w ciągu dwóch dni, inaczej opublikujemy twoje zdjęcia.'],
    ['cs', 'Zaplaťte 5000 korun do dvou dnů, jinak zveřejníme vaše údaje.'],
    ['fr', 'Payez 500 euros en bitcoin sous deux jours, sinon nous publierons vos données.'],
    ['es', 'Pague 500 euros en bitcoin en dos días o publicaremos sus datos.'],
    ['it', 'Paga 500 euro in bitcoin entro due giorni o pubblicheremo i tuoi dati.'],
    ['pt', 'Pague 500 euros em bitcoin em dois dias ou publicaremos os seus dados.'],
    ['ru', 'Заплатите 500 долларов в течение двух дней.'],
    [
      'fi',
      'Avoin saatava 59,00 EUR. Toimeksiantajamme Esimerkki Oy. Suorituksen on oltava tilillämme 30.11. mennessä.',
    ],
    ['fi', 'Tilauksesi on matkalla. Seuraa lähetystä linkistä.'],
    ['fi', 'Sähkölasku lokakuu, kulutus 312 kWh, loppusumma 88,12 €'],
    ['fi', 'Olemme lukinneet palvelimenne. Ottakaa yhteyttä.'],
    ['sv', 'Din order är på väg. Spåra paketet via länken.'],
    ['sv', 'Elräkning oktober, förbrukning 312 kWh, att betala 881 kr'],
    ['sv', 'Vi har låst era servrar. Hör av er.'],
    ['sv', 'Jag ser allt. Du kommer ångra dig.'],
    ['de', 'Ihre Bestellung ist unterwegs. Verfolgen Sie die Sendung.'],
    ['de', 'Wir haben Ihre Server gesperrt. Melden Sie sich.'],
    ['en', 'Your parcel is on its way. Track it here.'],
    ['en', 'Electricity bill October, usage 312 kWh, total 88.12 EUR'],
    ['en', 'I see everything. Regret is coming.'],
    ['no', 'Vi har låst serverne deres. Ta kontakt.'],
    ['da', 'Vi har låst jeres servere. Kontakt os.'],
    ['nl', 'Uw servers zijn vergrendeld. Neem contact op.'],
  ])('is %s: "%s"', (language, text) => {
    expect(findingsOf(text).language).toBe(language);
  });

  it.each([
    ['12345 67890'],
    ['ok'],
    ['bc1qu7f2m5r7al0fmank5mkq0xju3z3rkdvj778v45'],
    ['Bitcoin BTC wallet EUR 200 USD'],
    ['Matti Meikäläinen, Esimerkkikatu 5, 00100 Helsinki'],
    ['const x = foo.bar(1); return x;'],
    ['https://example.test/lasku/maksa/eräpäivä'],
  ])('is not told by "%s"', (text) => {
    expect(findingsOf(text).language).toBeNull();
  });
});
