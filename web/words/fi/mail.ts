import type { MailWords } from '#web/words/mail-words.ts';

export const mailFi: MailWords = {
  acknowledgement: {
    sender: 'Asiakaspalvelu',
    subject: 'Viestisi on perillä',
    greeting: 'Hei,',
    thanks: 'Kiitos, että lähetit viestin meille. Se on tallessa, eikä sinun tarvitse nyt tehdä muuta.',
    letterless: {
      machine:
        'Saimme sähköpostisi. Tämän vastauksen lähetti kone: ihminen ei ole vielä lukenut viestiäsi, emmekä voi neuvoa sinua sähköpostitse. Alla kerrotaan, keneen voit ottaa yhteyttä.',
      missing: 'Emme löytäneet sähköpostistasi viestiä, jolla sinua uhataan.',
      send: 'Jos sinulla on se, lähetä se edelleen samaan osoitteeseen, johon kirjoitit, tai lisää kuvakaappaus liitteeksi. Sinun ei tarvitse kirjoittaa mitään.',
      fine: 'Jos lähetit sen jo, tai viestiä ei enää ole, sinun ei tarvitse tehdä muuta. Mitä kirjoitit, on tallessa.',
    },
    busy: (wait) =>
      `Juuri nyt moni muukin ilmoittaa, joten vastauksemme viipyvät: niihin voi kulua noin ${wait}. Viestisi on tallessa, eikä sitä tarvitse lähettää uudelleen.`,
    comfort: 'Syy on viestin lähettäjän, ei sinun. Samanlaisia viestejä saavat monet muutkin.',
    notPay: {
      heading: 'Älä maksa',
      text: 'Maksaminen harvoin lopettaa vaatimuksia, ja usein maksaneelta vaaditaan lisää. Älä myöskään vastaa lähettäjälle. Säilytä alkuperäinen viesti, sillä se on todiste.',
    },
    receipts: {
      heading: 'Ota nämä talteen',
      reference: 'Ilmoituksen numero',
      code: 'Koodisi',
      keep: 'Koodi riittää. Sillä näet, mitä viestistä löytyi, voit lisätä jotakin ja voit perua ilmoituksen. Pidä se omana tietonasi. Mainitse numero, kun puhut asiasta meidän tai poliisin kanssa.',
      where: (address) =>
        `Kirjoita koodi itse palvelumme sivulle: avaa selain, kirjoita osoiteriville ${address} ja valitse ”Ilmoituksesi”. Kirjoita ”piste” pisteenä, ilman välejä.`,
      partners:
        'Kumppanimme, viranomaisten kyberturvallisuusyksiköt, voivat käyttää tietoja, jotka viestistä löydämme, esimerkiksi maksuosoitetta. Viestiäsi tai nimeäsi ne eivät saa. Voit kieltää tämän samalla sivulla koodillasi.',
    },
    danger: {
      life: 'Jos henki on vaarassa, soita 112.',
      suicide: (lines) => `Jos ajattelet itsemurhaa, soita: ${lines}. Jos kukaan ei vastaa, soita 112.`,
      other: 'Jos ajattelet itsemurhaa, soita 112.',
    },
    next: {
      heading: 'Mitä nyt tapahtuu',
      text: 'Vertaamme viestiä muihin ilmoituksiin, ja tutkijat näkevät, mitkä viestit kuuluvat yhteen. He eivät ehkä ota sinuun yhteyttä, mutta ilmoituksestasi on hyötyä.',
      notPolice:
        'Tämä ei ole rikosilmoitus. Jos haluat, että poliisi tutkii sinulle tehdyn rikoksen, tee rikosilmoitus myös poliisille.',
    },
    never: {
      heading: 'Näin tunnistat meidät',
      text: 'Emme koskaan lähetä linkkejä emmekä pyydä rahaa. Jos joku lupaa hankkia rahasi tai tietosi takaisin maksua vastaan, hän on huijari.',
    },
    help: { heading: 'Puhu jonkun kanssa', text: 'Sinun ei tarvitse jaksaa tätä yksin. Apua saat soittamalla:' },
    automatic: (operator, contact) =>
      `Tämän vastauksen lähetti kone, eikä siihen tarvitse vastata. Jos kysyit jotakin, ota meihin yhteyttä. Palvelua ylläpitää ${operator}, yhteystieto ${contact}.`,
  },

  unread: {
    heading: 'Mitä emme voineet avata',
    text: (kinds) =>
      `Viestissäsi on jotakin, mitä ohjelmamme ei voinut avata: ${kinds}. Se on tallessa, mutta sen sisältöä ei ole luettu. Jos uhkaus tai maksuosoite on siinä, lähetä meille siitä kuvakaappaus tai kirjoita sen sanat.`,
    kinds: {
      locked: 'lukittu tiedosto',
      photo: 'HEIC-valokuva',
      picture: 'kuva',
      sound: 'äänite',
      film: 'video',
      document: 'asiakirja',
      archive: 'pakattu tiedosto',
      other: 'tiedosto',
    },
  },

  withdrawal: {
    sender: 'Asiakaspalvelu',
    subject: 'Pyyntösi on vastaanotettu',
    text: (reference, until, contact, address) =>
      `Hei,\n\nPyyntö perua ilmoitus ${reference} on vastaanotettu. Viesti ja kaikki siihen liittyvä tuhotaan ${until}.\n\nJos et itse pyytänyt tätä, voit pysäyttää sen siihen asti: avaa selain, kirjoita osoiteriville ${address} ja valitse ”Ilmoituksesi”. Siellä kysytään koodia, joka oli aiemmassa vastauksessamme. Voit myös ottaa yhteyttä: ${contact}.\n\nTämä on automaattinen viesti.\n`,
  },

  dot: 'piste',
};
