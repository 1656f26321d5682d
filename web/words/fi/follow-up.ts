import type { MineWords } from '#web/words/follow-up-words.ts';

const PARTS: Record<string, string> = {
  mail: 'Sähköposti',
  submission: 'Lomake',
  more: 'Lisätty myöhemmin',
  answer: 'Vastaus tutkijalle',
};

export const mineFi: MineWords = {
  title: 'Ilmoituksesi',
  lead: 'Koodillasi voit katsoa ilmoitustasi, lisätä siihen jotakin tai perua sen.',
  code: { label: 'Koodisi', hint: '24 merkkiä. Väliviivoista ja kirjainten koosta ei tarvitse välittää.' },
  open: 'Avaa ilmoitus',
  wrong: 'Tällä koodilla ei löytynyt ilmoitusta. Koodissa ei ole kirjaimia O, I eikä L: ne ovat numeroita 0 ja 1',
  noCode: 'Kirjoita koodisi, jossa on 24 merkkiä',
  onlyReference: 'Tämä on ilmoituksen numero, eikä sillä avaudu mitään. Tarvitset koodin, jossa on 24 merkkiä',
  showCode: 'Näytä koodi',
  permit: {
    heading: 'Kumppanit',
    only: 'Tämä koskee vain kumppaneita. Tutkijat näkevät ilmoituksesi joka tapauksessa.',
    inCase: 'Tämä koskee vain kumppaneita. Ilmoituksesi on tutkijalla osana tapausta, ja siihen tämä ei vaikuta.',
    sayNo: 'Kiellä kumppaneilta',
    sayYes: 'Anna lupa kumppaneille',
    nowNo: 'Kumppaneille ei enää kerrota ilmoituksestasi. Aiemmin kerrottua emme voi perua kaikilta osin.',
    nowYes: 'Lupasi on kirjattu. Kumppaneille kerrotaan tiedoista, kun muut ehdot täyttyvät.',
    tooOften: (from) => `Olet jo antanut luvan kahdesti tämän päivän aikana. Voit antaa sen uudelleen ${from}.`,
  },
  report: (reference) => `Ilmoitus ${reference}`,
  received: (when) => `Vastaanotettu ${when}`,
  state: {
    received: 'Ilmoitus on perillä, ja järjestelmämme lukee sitä. Katso uudelleen muutaman minuutin kuluttua.',
    processed: 'Ilmoitus on luettu ja verrattu muihin ilmoituksiin. Tutkijat näkevät, mitä siitä löytyi.',
    unreadable: 'Ilmoitus on tallessa tutkijoita varten. Järjestelmämme ei pystynyt lukemaan viestiä.',
  },
  others: (atLeast) => `Ainakin ${atLeast} muuta on ilmoittanut samanlaisesta viestistä.`,
  fewOthers: 'Emme vielä tiedä monesta muusta samanlaisesta ilmoituksesta. Sinun ilmoituksesi voi olla ensimmäinen.',
  found: {
    heading: 'Mitä viestistä löytyi',
    wallets: 'Maksuosoitteet',
    amounts: 'Summat',
    deadlines: 'Määräajat',
    nothing: 'Viestistä ei löytynyt maksuosoitetta, summaa tai määräaikaa.',
    beyond: (count) => `Lisäksi ${count} muuta osoitetta, jotka ovat tutkijoilla.`,
    note: 'Nämä ovat viestin väitteitä. Emme arvioi, toteutuuko uhkaus.',
  },
  kept: {
    heading: 'Mitä olet lähettänyt',
    text: 'Nämä on salattu niin, että vain tutkijat voivat avata ne.',
    what: 'Mitä',
    when: 'Milloin',
    size: 'Koko',
    part: (part) => PARTS[part] ?? `Tiedosto ${Number(part) + 1}`,
    consent: {
      yes: 'Kumppanit saavat käyttää löytyneitä tietoja, koska annoit siihen luvan.',
      no: 'Löytyneitä tietoja käyttävät vain tutkijat.',
    },
  },
  add: {
    heading: 'Lisää jotakin',
    text: {
      label: 'Uusi viesti tai muu tieto',
      hint: 'Esimerkiksi kiristäjän uusi viesti. Salataan heti tutkijoita varten.',
    },
    files: {
      label: 'Tiedosto',
      hint: 'Enintään 4 Mt. Älä lähetä intiimejä kuvia.',
      storing: {
        hint: 'Enintään 25 Mt tiedostoa kohti. Älä lähetä intiimejä kuvia.',
        failed: 'Tiedosto ei tullut perille. Avaa ilmoitus uudelleen koodillasi ja valitse tiedosto sitten uudelleen.',
      },
    },
    send: 'Lisää ilmoitukseen',
  },
  added: 'Lisäyksesi on tallessa.',
  nothingToAdd: 'Kirjoita jotakin tai valitse tiedosto',
  tooMuch: 'Ilmoituksessa on jo niin paljon lisäyksiä, ettei siihen mahdu enempää. Ota meihin yhteyttä.',
  paper: {
    heading: 'Tulostettava yhteenveto',
    text: 'Yhden sivun yhteenveto, jonka voit liittää rikosilmoitukseen, ja toinen sivu, jossa on koodisi. Pidä toinen itselläsi.',
    pdf: 'Lataa PDF',
  },
  police: {
    heading: 'Poliisin lomakkeeseen',
    text: 'Jos teet rikosilmoituksen, voit liittää tämän poliisin lomakkeeseen. Täydennä hakasulkeissa olevat kohdat: se, mitä kerroit maksamisesta, on salattu, ja vain tutkijat voivat avata sen.',
    copy: 'Kopioi teksti',
    done: 'Teksti on kopioitu.',
    unknown: 'ei tiedossa',
    lines: ({ reference, received, wallets, amounts, deadlines }) => [
      'Sain viestin, jossa vaaditaan rahaa ja uhataan minua. [Milloin ja mitä kautta se tuli]',
      `Mihin vaadittiin maksamaan: ${wallets}`,
      `Paljonko vaadittiin: ${amounts}`,
      `Mihin mennessä: ${deadlines}`,
      'Onko jotakin maksettu: [ei / kyllä: milloin, paljonko, miltä tililtä]',
      'Alkuperäinen viesti on tallessa. [kyllä / ei]',
      `Ilmoitin siitä Kiristyslinjalle (${received}); ilmoituksen numero siellä on ${reference}.`,
    ],
  },
  notices: {
    heading: 'Tutkijat kertovat',
    dated: (when) => `Kirjoitettu ${when} kaikille, jotka ovat ilmoittaneet samanlaisesta viestistä.`,
  },
  known: {
    heading: 'Mitä tästä viestistä tiedetään',
    dated: (when) => `Tutkijan kirjoittama ${when}. Tiedot voivat muuttua.`,
  },
  questions: {
    heading: 'Tutkija kysyy sinulta',
    asked: (when) => `Kysytty ${when}`,
    answer: {
      label: 'Vastauksesi',
      hint: 'Voit jättää vastaamatta. Vastaus salataan heti, ja vain tutkijat voivat avata sen.',
    },
    send: 'Lähetä vastaus',
    answered: (when) => `Vastasit ${when}. Vastaus on salattu tutkijoita varten.`,
    thanks: 'Vastauksesi on tallessa.',
    before: 'Tähän on jo vastattu. Jos haluat lisätä jotakin, kirjoita se kohtaan ”Lisää jotakin”.',
    empty: 'Kirjoita vastaus ennen lähettämistä',
  },
  withdraw: {
    heading: 'Peru ilmoitus',
    inCase: (operator, contact) =>
      `Tutkija on ottanut ilmoituksesi mukaan tapaukseen. Sitä varten tutkijat voivat säilyttää viestin ja siitä löytyneet tiedot, vaikka perut ilmoituksen. Asiasta päättää ${operator}. Kysy siitä: ${contact}.`,
    text: 'Ilmoitus poistuu heti näkyvistä. Voit palauttaa sen kolmen vuorokauden ajan. Sen jälkeen viesti, yhteystietosi ja löytyneet tiedot tuhotaan. Kumppaneille jo annettuja tietoja emme voi perua.',
    mail: 'Koodi tuli sähköpostilla, joten kysymme vielä osoitteen, josta ilmoitus lähetettiin. Lähetämme sinne tiedon perumisesta, ja ilmoitus tuhotaan kolmen vuorokauden kuluttua.',
    address: { label: 'Osoite, josta ilmoitus lähetettiin', hint: 'Vertaamme sitä, emmekä tallenna sitä.' },
    otherAddress: 'Ilmoitus ei tullut tästä osoitteesta',
    sure: 'Peru ilmoitus',
    send: 'Peru ilmoitus',
  },
  withdrawn: {
    heading: 'Ilmoitus on peruttu',
    hidden: (until) =>
      `Kukaan muu kuin sinä ei enää näe sitä, eikä sitä lasketa. Se tuhotaan ${until}. Siihen asti voit palauttaa sen.`,
    waiting: (until) => `Ilmoitus poistetaan näkyvistä ja tuhotaan ${until}. Siihen asti voit pysäyttää perumisen.`,
    back: 'Palauta ilmoitus',
    kept: 'Ilmoitus on palautettu.',
    keptTwice: (from) =>
      `Ilmoitus pysyy toistaiseksi peruttuna, sillä sen voi palauttaa kahdesti päivässä. Seuraavan kerran se onnistuu ${from}.`,
  },
  pdf: {
    title: 'Yhteenveto ilmoituksesta',
    lead: 'Ilmoitus kiristysviestistä',
    made: (when) => `Tehty ${when}`,
    originals: { heading: 'Alkuperäiset, jotka tutkijoilla on salattuina', more: (count) => `Lisäksi ${count} muuta.` },
    receipt: 'Kuitti: pidä tämä sivu itselläsi, älä liitä sitä rikosilmoitukseen',
    where: (address) => `Koodi kirjoitetaan sivulle ${address}, kohtaan ”Ilmoituksesi”.`,
    offence: {
      heading: 'Rikosilmoitusta varten',
      text: 'Kuvaamasi voi olla kiristystä tai sen yritystä (rikoslaki 31 luku) ja, jos tietojasi on hankittu luvatta, myös tietomurto tai yksityiselämää loukkaavan tiedon levittäminen. Poliisi arvioi, mistä on kyse. Liitä tämä sivu rikosilmoitukseen ja säilytä alkuperäinen viesti.',
    },
    later:
      'Viestiä ei ole vielä luettu. Lataa tämä sivu uudelleen muutaman minuutin kuluttua, niin siinä on myös, mitä viestistä löytyi.',
    notPolice: 'Tämä ei ole rikosilmoitus.',
    fraud:
      'Emme koskaan lähetä linkkejä emmekä pyydä rahaa. Jos joku lupaa hankkia rahasi tai tietosi takaisin maksua vastaan, hän on huijari.',
  },
  contest: {
    title: 'Onko osoitteesi tai tilisi meillä erehdyksessä?',
    lead: (within) =>
      `Tämä sivu on Bitcoin-osoitteen, sähköpostiosoitteen, puhelinnumeron tai tilin omistajalle. Jos omasi on yhdistetty kiristykseen erehdyksessä, kerro siitä. Ihminen, joka ei ole itse päättänyt asiasta aiemmin, lukee, mitä kerrot. Saat koodin, jolla näet vastauksen täällä. Siihen menee enintään ${within}, eikä mikään muutu sitä ennen.`,
    wallet: {
      label: 'Mikä on sinun?',
      hint: 'Bitcoin-osoite, sähköpostiosoite, puhelinnumero maatunnuksineen, linkki tiliin tai ”telegram: nimi”. Vain yksi, kokonaan.',
    },
    why: { label: 'Miksi se ei kuulu tänne?', hint: 'Esimerkiksi kenen se on ja mihin sitä käytetään.' },
    contact: {
      label: 'Miten muuten sinuun saa yhteyden? (ei pakollinen)',
      hint: 'Sähköposti tai puhelin. Salataan, vain tutkijat voivat avata sen.',
    },
    send: 'Lähetä',
    wrongWallet: 'Tämä ei ole Bitcoin-osoite, sähköpostiosoite, puhelinnumero eikä tili. Kopioi se kokonaan',
    noReason: 'Kerro muutamalla sanalla, miksi',
    whichService: 'Missä palvelussa nimi on käytössä? Esimerkiksi: telegram: nimi',
    code: {
      link: 'Oletko jo kertonut? Katso vastaus koodillasi',
      title: 'Mitä pyynnöstäsi on tullut',
      label: 'Koodi',
      hint: 'Koodi, jonka sait tältä sivustolta, kun kerroit asiasta.',
      open: 'Katso vastaus',
      wrong: 'Tällä koodilla ei löytynyt mitään. Tarkista jokainen ryhmä',
      yours: 'Koodisi',
      keep: 'Kirjoita se muistiin. Sillä näet vastauksen täällä, vaikka et jättäisi yhteystietoja.',
    },
    about: 'Asia koskee',
    received: 'Saapunut',
    state: 'Tila',
    outcomes: {
      paused: 'Kertomassasi on perää. Asia on tarkistettavana, ja kaikki, joille siitä on kerrottu, saavat tietää sen.',
      removed: 'Se ei ole kiristäjän. Kaikki, joille siitä on kerrottu, saavat tietää sen.',
      kept: 'Asian kävi läpi ihminen, joka ei ollut päättänyt siitä aiemmin. Mikään ei muutu. Jos sinulla on muuta kerrottavaa, kerro uudelleen.',
    },
    inWords: 'Tutkija kirjoittaa sinulle',
    done: {
      title: 'Kiitos. Asia on kirjattu.',
      text: (within) =>
        `Ihminen käy asian läpi. Näet vastauksen täällä koodillasi. Siihen menee enintään ${within}. Emme kerro, onko se tiedossamme: myös kiristäjä voisi kysyä sitä.`,
    },
    proof: {
      heading: 'Voitko allekirjoittaa osoitteen avaimella?',
      text: 'Tämä ei ole pakollista. Jos osoitat, että osoite on sinun, se merkitään heti tarkistettavaksi, ja ihminen ratkaisee asian. Allekirjoita lompakossasi tämä teksti sellaisenaan:',
      signature: { label: 'Allekirjoitus', hint: 'Kuten lompakko sen näyttää (BIP 322 tai ”Bitcoin Signed Message”).' },
      send: 'Lähetä allekirjoitus',
      wrong:
        'Tämä ei ole tämän osoitteen allekirjoitus tekstistä. Allekirjoita koko teksti ja kopioi koko allekirjoitus',
      done: {
        title: 'Kiitos. Allekirjoitus täsmää.',
        text: 'Jos osoite on tiedossamme, se on tästä alkaen tarkistettavana. Ihminen ratkaisee asian, ja vastaus tulee tänne.',
      },
    },
    link: 'Osoitteen tai tilin omistajalle',
  },
};
