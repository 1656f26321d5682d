import type { Words } from '#web/words/words.ts';
import { askFi } from './ask.ts';
import { mineFi } from './follow-up.ts';

export const fi = {
  language: 'fi',
  dir: 'ltr',
  name: 'Suomi',

  service: 'Kiristyslinja',
  tab: 'Asiointi',
  skip: 'Siirry sisältöön',
  languages: 'Kieli',
  exit: {
    landmark: 'Nopea poistuminen',
    label: 'Poistu sivulta',
    explanation:
      'Poistaa keskeneräisen lomakkeen ja avaa sääsivun. Selaimen historia ja lähetetyt sähköpostit jäävät. Pikanäppäin: vaihtonäppäin (Shift) kolmesti, kun et ole kirjoittamassa.',
    href: 'https://www.ilmatieteenlaitos.fi/',
    leaving: 'Sää',
    traces: 'Selaimen historia ja lähetetyt sähköpostit jäävät laitteeseen. Voit poistaa ne itse.',
    on: 'Siirry eteenpäin',
  },
  errorPrefix: 'Tarkista: ',
  footer: {
    runBy: (operator) => `Palvelua ylläpitää ${operator}`,
    help: 'Apua ja tukea',
    privacy: 'Tietosi',
    start: 'Ilmoita',
  },

  now: {
    heading: 'Toimi näin',
    steps: [
      { what: 'Älä maksa.', why: 'Maksaminen harvoin lopettaa kiristystä. Usein maksaneelta vaaditaan lisää.' },
      { what: 'Älä vastaa.', why: 'Vastaus kertoo kiristäjälle, että viesti tavoitti jonkun.' },
      { what: 'Säilytä viesti.', why: 'Se on todiste, vaikka et haluaisi nähdä sitä enää.' },
    ],
  },
  danger: {
    life: 'Jos henki on vaarassa, soita 112.',
    suicide: 'Jos ajattelet itsemurhaa, soita:',
    or: 'tai',
    unanswered: 'Jos kukaan ei vastaa, soita 112.',
    other: 'Jos ajattelet itsemurhaa, soita 112.',
  },
  support: {
    heading: 'Puhu jonkun kanssa',
    text: 'Sinun ei tarvitse jaksaa tätä yksin. Voit soittaa kertomatta nimeäsi.',
    chat: 'Chat',
    free: 'maksuton',
    paid: 'puhelu maksaa',
    onBill: 'näkyy puhelinlaskussa',
    notOnBill: 'ei näy puhelinlaskussa',
    checked: (day) => `tarkistettu ${day}`,
  },
  notPolice: {
    heading: 'Tämä ei ole rikosilmoitus poliisille',
    text: 'Ilmoituksesi auttaa tutkijoita yhdistämään tapauksia toisiinsa. Jos haluat, että poliisi tutkii sinulle tehdyn rikoksen, tee myös rikosilmoitus.',
    link: 'Tee rikosilmoitus osoitteessa poliisi.fi',
    href: 'https://poliisi.fi/',
  },

  start: {
    title: 'Kiristääkö joku sinua viestillä?',
    lead: 'Näytä viesti meille. Siihen menee pari minuuttia. Syy on kiristäjän, ei sinun, etkä ole ainoa, joka näitä viestejä saa.',
    begin: 'Näytä viesti meille',
    before: 'Oletko jo ilmoittanut? Avaa ilmoituksesi',
    young: 'Oletko alle\u00a018? Apua sinulle',
    copy: { label: 'Kopioi osoite', done: 'Osoite on kopioitu.' },
    forward: {
      heading: 'Tai lähetä sähköposti edelleen',
      text: 'Lähetä viesti edelleen sellaisenaan puhelimella tai tietokoneella. Sinun ei tarvitse kirjoittaa mitään.',
      subject: 'Lähetä viesti edelleen osoitteeseen',
      answer: 'Saat automaattisen vastauksen, jossa on koodisi. Sen otsikosta ei näy, mistä on kyse.',
      partners:
        'Kumppanimmekin voivat käyttää tietoja, jotka löydämme viestistä, esimerkiksi maksuosoitetta. Jos et halua sitä, käytä lomaketta, tai kiellä se myöhemmin koodillasi.',
      quiet: {
        text: 'Lukeeko joku muu tätä sähköpostia? Lähetä viesti silloin tähän osoitteeseen:',
        after:
          'Sieltä ei koskaan vastata, joten et saa koodia. Kumppanimme saavat käyttää viestistä löytyviä tietoja vain, jos kirjoitat aiherivin alkuun ”KUMPPANEILLE KYLLÄ”.',
      },
      how: 'Näin lähetät viestin edelleen',
      programs: [
        { name: 'Gmail', text: 'Avaa viesti, napauta kolmea pistettä ja valitse ”Lähetä edelleen” tai ”Välitä”.' },
        {
          name: 'Outlook',
          text: 'Avaa viesti ja valitse ”Lähetä edelleen” tai ”Välitä”. Tietokoneella paras on ”Lähetä edelleen liitteenä” tai ”Välitä liitteenä”.',
        },
        {
          name: 'iPhone ja iPad (Mail)',
          text: 'Avaa viesti, napauta nuolta ja valitse ”Lähetä edelleen” tai ”Välitä”.',
        },
        {
          name: 'Muu ohjelma',
          text: 'Etsi ”Lähetä edelleen”, ”Välitä” tai nuoli oikealle. Jos voit lähettää viestin edelleen liitteenä, tee niin: silloin se tulee meille täydellisenä. Tavallinenkin tapa riittää.',
        },
      ],
    },
  },

  form: {
    title: 'Ilmoita kiristysviestistä',
    intro: 'Tarvitsemme vain viestin. Muut kohdat voit jättää tyhjiksi.',
    message: {
      label: 'Viesti, jonka sait',
      hint: 'Liitä tähän koko viesti, myös kohta, jossa kerrotaan, minne pitäisi maksaa. Sinun ei tarvitse lukea sitä uudelleen. Lähettämäsi voivat avata vain tutkijat.',
    },
    files: {
      label: 'Tai lisää viesti tiedostona',
      hint: 'Tallennettu sähköposti (.eml tai .msg), tekstitiedosto, PDF tai kuvakaappaus viestistä (.png, .jpg), yhteensä enintään 4 Mt. Rajaa intiimit kuvat pois.',
    },
    partners: {
      legend: 'Saavatko kumppanimme käyttää viestistä löytyviä tietoja?',
      hint: 'Kumppanit ovat viranomaisten kyberturvallisuusyksiköitä, kuten Kyberturvallisuuskeskus, Suomessa ja muualla. Kerromme niille, minne rahaa vaadittiin ja kuinka paljon, mutta emme koskaan viestiäsi, nimeäsi tai yhteystietojasi. Jos et valitse, emme anna tietoja kumppaneille.',
      yes: 'Kyllä, siitä voi olla apua muille',
      no: 'Ei, vain tutkijat',
    },
    contact: {
      label: 'Miten sinuun saa yhteyden? (vapaaehtoinen)',
      hint: 'Puhelinnumero tai sähköpostiosoite ja aika, jolloin yhteydenotto on sinulle turvallinen. Jätä tyhjäksi, jos et halua yhteydenottoa.',
    },
    trap: 'Jätä tämä kenttä tyhjäksi',
    privacy: 'Mitä tiedoillesi tapahtuu',
    submit: 'Lähetä ilmoitus',
  },

  ask: askFi,
  mine: mineFi,

  errors: {
    check: 'Tarkista vielä tämä',
    heading: 'Vielä yksi asia ennen kuin voimme ottaa ilmoituksen vastaan',
    empty: 'Liitä viesti tähän tai lisää se tiedostona',
    textTooLong: 'Tekstissä on yli 200 000 merkkiä. Jätä siihen vain kiristysviesti tai lisää se tiedostona',
    tooLarge: (address) =>
      `Tiedostot ovat yhteensä yli 4 Mt. Jätä suurin pois tai lähetä sähköposti edelleen osoitteeseen ${address}`,
    tooManyFiles: (most) => `Lisää enintään ${most} tiedostoa`,
    wrongType: (name) =>
      `Emme voi ottaa vastaan tiedostoa ”${name}”: lähetä tallennettu sähköposti (.eml, .msg), tekstitiedosto, PDF tai kuva (.png, .jpg)`,
    emptyFile: (name) => `”${name}” on tyhjä. Valitse toinen tiedosto tai liitä viesti tekstinä`,
    contactTooLong: 'Lyhennä enintään 500 merkkiin',
    stale: 'Sivu oli auki yli 12 tuntia. Kirjoittamasi on tallessa: katso se läpi ja lähetä uudelleen',
    soon: 'Lomake lähti hyvin nopeasti. Paina vielä kerran ”Lähetä ilmoitus”. Kirjoittamasi on tallessa',
    broken: 'Ilmoitus ei tullut perille kokonaan. Lähetä se uudelleen',
    trap: 'Selaimesi täytti kentän, jonka kuuluu olla tyhjä. Tyhjensimme sen: lähetä ilmoitus uudelleen',
    chooseAgain: 'Valitse tiedostot uudelleen. Selain ei säilytä niitä',
    unavailable: (address) =>
      `Emme saaneet ilmoitusta juuri nyt talteen. Kirjoittamasi on yhä tässä: lähetä se hetken päästä uudelleen tai lähetä sähköposti edelleen osoitteeseen ${address}`,
  },

  answer: {
    title: 'Kiitos. Ilmoituksesi on perillä.',
    lead: 'Oli oikein kertoa tästä.',
    reference: {
      label: 'Ilmoituksen numero',
      hint: 'Mainitse tämä, kun puhut ilmoituksesta meidän tai poliisin kanssa. Numerolla ei avaudu mitään.',
    },
    code: {
      label: 'Koodisi',
      hint: 'Tämä riittää: sillä avaat ilmoituksesi ja näet myös sen numeron. Pidä koodi omana tietonasi. Emme voi lähettää sitä myöhemmin.',
    },
    keep: 'Kirjoita koodi muistiin tai tulosta tämä sivu. Jos joku muu käyttää laitettasi, paperi on kuvaa turvallisempi.',
    busy: (wait) =>
      `Juuri nyt moni muukin ilmoittaa. Ilmoituksesi on tallessa. Voi kestää noin ${wait}, ennen kuin näet, mitä viestistä löytyi.`,
    copy: {
      label: 'Kopioi koodi',
      done: 'Koodi on kopioitu. Jos joku muu käyttää laitettasi tai tiliäsi, hän voi nähdä sen: kirjoita koodi mieluummin paperille.',
    },
    saved: 'Olen tallettanut koodin',
    gone: 'Koodia ei enää näytetä tällä sivulla. Sillä, jonka talletit, pääset ilmoitukseesi sivulla ”Ilmoituksesi”.',
    next: {
      heading: 'Mitä nyt tapahtuu',
      steps: [
        'Etsimme viestistä, minne rahaa vaaditaan, kuinka paljon ja mihin mennessä, ja vertaamme sitä muihin ilmoituksiin.',
        'Tutkijat näkevät, mitkä viestit kuuluvat yhteen. He eivät ehkä ota yhteyttä, mutta ilmoituksestasi on hyötyä.',
        'Sinun ei tarvitse tehdä muuta.',
      ],
      partners:
        'Kumppanit saavat käyttää löytyneitä tietoja, koska annoit siihen luvan. Viestiäsi tai nimeäsi ne eivät näe.',
      noPartners: 'Löytyneitä tietoja saavat käyttää vain tutkijat. Voit muuttaa tätä koodillasi.',
      later:
        'Muutaman minuutin kuluttua voit katsoa koodillasi, mitä viestistä löytyi ja moniko muu on saanut samanlaisen.',
    },
    remember: {
      heading: 'Muista myös',
      never: 'Me emme koskaan lähetä linkkejä emmekä pyydä rahaa.',
      fraud: 'Jos joku lupaa hankkia rahasi tai tietosi takaisin maksua vastaan, hän on huijari.',
    },
  },

  help: {
    title: 'Apua ja tukea',
    lead: 'Uhkailu pelottaa. Apua on, oli tähän asti tapahtunut mitä tahansa.',
    passages: [
      {
        heading: 'Jos olet jo maksanut',
        text: 'Et tehnyt mitään väärää. Kerro asiasta mahdollisimman pian pankillesi tai palvelulle, jonka kautta maksoit, ja anna osoite, summa ja kellonaika. Älä maksa enempää.',
      },
      {
        heading: 'Jos uhkaus on jo toteutettu',
        text: 'Tallenna, mitä voit: kuvia sivusta, sen osoite, aika. Pyydä palvelua, jossa tiedot julkaistiin, poistamaan ne. Kerro asiasta poliisille.',
      },
      {
        heading: 'Jos kiristäjällä on kuvia sinusta',
        text: 'Älä lähetä kuvia meille, vain viesti. <a>StopNCII</a> (aikuisille) ja <a>Take It Down</a> (alle\u00a018\u2011vuotiaille) auttavat pitämään kuvat poissa suurista palveluista niin, ettei sinun tarvitse näyttää niitä kenellekään.',
      },
      {
        heading: 'Jos olet alle\u00a018\u2011vuotias',
        text: 'Tämä ei ole sinun syysi. Saat apua, vaikka olisit itse lähettänyt kuvia. Voit ilmoittaa kysymättä vanhemmilta. Jos voit, kerro aikuiselle, johon luotat.',
      },
      {
        heading: 'Jos kiristäjä tietää salasanasi',
        text: 'Vaihda se kaikkialla, missä käytät sitä, ja ota käyttöön kaksivaiheinen kirjautuminen. Vanhat salasanat ovat usein peräisin tietovuodoista.',
      },
      {
        heading: 'Jos henkilötunnuksesi tai potilastietosi ovat vuotaneet',
        text: 'Aseta oma luottokielto, ja tee Digi- ja väestötietovirastolle tietojenluovutuskielto ja Patentti- ja rekisterihallitukseen rekisteröintikielto. Kiellä postissa osoitteenmuutos verkossa. Seuraa laskuja, ja tee rikosilmoitus, jos nimissäsi tehdään jotakin. Ohjeet on koottu <a>suomi.fi</a>-palveluun.',
      },
    ],
  },

  privacy: {
    title: 'Tietosi',
    lead: 'Kysymme mahdollisimman vähän ja pidämme lukon takana sen, minkä lähetät.',
    basis: 'Millä perusteella käsittelemme tietoja',
    law: {
      led: {
        heading: 'Mitä lakia noudatetaan',
        text: 'Käsittelemme tietoja viranomaisena, joka ehkäisee ja tutkii rikoksia (direktiivi (EU) 2016/680; Suomessa laki 1054/2018). Voit kysyä, mitä tietoja sinusta on, ja pyytää korjaamaan ne. Jos tutkinta tai jonkun turvallisuus vaatii, voimme vastata vain osittain tai jättää vastaamatta. Silloin voit pyytää tietosuojavaltuutettua tarkastamaan tiedot puolestasi.',
      },
      gdpr: {
        heading: 'Mitä lakia noudatetaan',
        text: 'Käsittelemme tietoja EU:n yleisen tietosuoja-asetuksen mukaan. Voit kysyä, mitä tietoja sinusta on, pyytää korjaamaan tai poistamaan ne ja vastustaa käsittelyä. Vastaamme kuukauden kuluessa.',
      },
    },
    danger: (name) => ({
      heading: 'Jos vastaat, että joku on vaarassa',
      text: `Vastaus salataan niin, että vain tutkijat voivat lukea sen, ja se poistetaan, kun he ovat käsitelleet ilmoituksen, viimeistään 30 päivän kuluttua. ${name} saa tekstiviestillä tai sähköpostilla tiedon ”1 urgent report” (yksi kiireellinen ilmoitus) ja kellonajan, mutta ei mitään siitä, mitä kirjoitit.`,
    }),
    passages: ({ operator, contact, kept, logged }) => [
      {
        heading: 'Mitä tallennamme',
        text: 'Lähettämäsi viestin ja tiedostot, vastauksesi lomakkeen kysymyksiin, tiedon siitä, saavatko kumppanit käyttää löytyneitä tietoja, ja yhteystietosi, jos annoit ne. Myös sen, mitä lisäät myöhemmin ja mitä vastaat tutkijalle. Viestistä poimimme, minne rahaa vaaditaan, kuinka paljon, mihin mennessä ja miten kiristäjään saa yhteyden. Jos lähetit sähköpostin edelleen, tallennamme myös osoitteestasi lasketun koodin, jotta saman lähettäjän ilmoitukset lasketaan yhdeksi. Tallennamme myös viestistä laskettuja koodeja, joiden avulla löydämme samanlaiset viestit.',
      },
      {
        heading: 'Kuka tiedot näkee',
        text: 'Kun järjestelmämme on lukenut viestin, lähettämäsi salataan niin, että sen voivat avata vain tutkijat, kukin omalla avaimellaan. Vara-avain on kassakaapissa siltä varalta, että ne katoavat. Kumppaneille kerromme maksuosoitteita, summia ja määräaikoja, suunnilleen kuinka moni on ilmoittanut niistä, mitkä palvelimet lähettivät useita viesteistä, miten kiristäjään saa yhteyden, kun tutkija on sen varmistanut, ja sanoja, jotka ovat samat vähintään kolmessa viestissä. Omaa viestiäsi, nimeäsi tai yhteystietojasi he eivät saa koskaan. Lomakkeella lähetetystä kerromme vain, jos annoit luvan. Edelleen lähetetystä sähköpostista voimme kertoa, kunnes kiellät sen koodillasi. Jos lähetät sen osoitteeseen, josta ei koskaan vastata, kumppanimme saavat käyttää viestistä löytyviä tietoja vain, jos kirjoitat aiherivin alkuun ”KUMPPANEILLE KYLLÄ”.',
      },
      {
        heading: 'Lomake, jota et ole vielä lähettänyt',
        text: 'Vastauksesi ja tiedostosi säilyvät palvelimella tunnin ajan, salattuina avaimella, joka on vain avoimen sivusi osoitteessa. Ne poistetaan heti, kun poistut painikkeesta, ja muuten tunnin kuluttua. Laitteellesi emme tallenna mitään, mutta selaimen historia muistaa, missä kävit.',
      },
      {
        heading: 'Kuinka kauan',
        text: `Ilmoitus ja lähettämäsi poistetaan, kun on kulunut ${kept}, ellei tutkija tarvitse niitä todisteena. Jos perut ilmoituksen, se ja lähettämäsi tuhotaan. Jäljelle jäävät tieto perumisesta ja lokimerkinnät siitä, mitä ilmoitukselle tehtiin, mutta eivät viestiäsi, nimeäsi tai yhteystietojasi, enintään ${logged}, ja varmuuskopiot enintään 35 päivää. Kumppaneille jo annettuja tietoja emme voi perua.`,
      },
      {
        heading: 'Mitä emme tee',
        text: 'Ei evästeitä, ei seurantaa, ei mitään muilta yrityksiltä. Kun täytät lomaketta, selaimesi ratkaisee taustalla pienen laskutehtävän: se hidastaa ohjelmia, jotka lähettävät vääriä ilmoituksia, eikä kerro sinusta mitään. Lokeissamme ei ole verkko-osoitettasi. Emme voi luvata, ettei kukaan muu näe mitään: verkon ylläpitäjä tai työnantaja voi nähdä, että kävit tällä sivustolla.',
      },
      {
        heading: 'Jos kerrot, että osoite tai tili on sinun',
        text: `Se, mitä kerrot, ja yhteystietosi, jos annat ne, salataan niin, että vain tutkijat voivat avata ne. Lisäksi merkitsemme, mitä osoitetta asia koskee ja milloin kirjoitit. Sähköpostiosoitteesta, puhelinnumerosta tai tilistä jää vain siitä laskettu koodi. Kaikki tämä poistetaan, kun on kulunut ${kept}. Osoitteen tietoihin jää, mitä päätettiin ja miksi, mutta ei sanojasi eikä yhteystietojasi. Vastauksen näet koodillasi.`,
      },
      {
        heading: 'Oikeutesi',
        text: `Tiedoista vastaa ${operator}. Koodillasi näet sivulla ”Ilmoituksesi”, mitä viestistä löytyi ja mitä meillä on salattuna, voit kieltää tietojen antamisen kumppaneille ja voit perua ilmoituksen: se poistuu heti näkyvistä ja tuhotaan kolmen vuorokauden kuluttua. Voit myös pyytää nähdä, oikaista tai poistaa muut tietosi, vaikka et olisi itse ilmoittanut: ${contact}. Voit myös tehdä valituksen tietosuojavaltuutetulle (<a>tietosuoja.fi</a>).`,
      },
    ],
  },

  accessibility: {
    title: 'Saavutettavuus',
    lead: 'Haluamme, että jokainen pystyy ilmoittamaan: myös näppäimistöllä, ruudunlukijalla, pienellä näytöllä ja suurella tekstillä.',
    passages: ({ operator, contact, assessed }) => [
      {
        heading: 'Miten palvelu täyttää vaatimukset',
        text: `Tämä seloste koskee sivuja, joilla ilmoitetaan ja luetaan oma ilmoitus. Palvelusta vastaa ${operator}. Digitaalisten palvelujen tarjoamisesta annettu laki (306/2019) vaatii ohjeiston WCAG 2.1 tasot A ja AA. Palvelu täyttää vaatimukset osittain. Arvio on palvelun tekijöiden oma, ja se on päivätty ${assessed}: sivut on käyty läpi ohjelmalla (axe), pelkällä näppäimistöllä, 320 pikselin levyisellä näytöllä ja kaksinkertaisella tekstikoolla. Ruudunlukijoilla niitä eivät ole vielä kokeilleet ihmiset, jotka käyttävät niitä joka päivä.`,
      },
      {
        heading: 'Mikä ei ole saavutettavaa',
        text: 'Ilmoituksen PDF-yhteenveto on merkitty ruudunlukijaa varten, mutta sitä ei ole tarkastettu PDF/UA-vaatimusten mukaan: samat tiedot ovat sivulla ”Ilmoituksesi”. Kuvakaappauksen tekstin lukee ohjelma, eikä se aina onnistu: kerro teksti omin sanoin, niin siitä on yhtä paljon apua. Painike, joka kopioi osoitteen tai koodin, tarvitsee selaimelta komentosarjat; ilman niitä tekstin voi merkitä ja kopioida itse.',
      },
      {
        heading: 'Jos jokin ei onnistu',
        text: `Kerro siitä meille: ${contact}. Vastaamme 14 päivässä. Voit aina ilmoittaa myös lähettämällä viestin edelleen sähköpostilla tai soittamalla poliisille.`,
      },
      {
        heading: 'Jos vastauksemme ei auta',
        text: 'Saavutettavuutta valvoo Liikenne- ja viestintävirasto Traficom. Sivustolla <a>saavutettavuusvaatimukset.fi</a> kerrotaan, miten teet kantelun.',
      },
    ],
  },

  tryAgain: {
    title: 'Jokin meni meillä vikaan',
    text: 'Ilmoitusta ei saatu juuri nyt talteen. Vastauksesi eivät ole kadonneet: palaa takaisin ja lähetä ne hetken päästä uudelleen.',
    link: 'Palaa takaisin',
  },

  notFound: {
    title: 'Tällaista sivua ei ole',
    text: 'Osoitteessa voi olla kirjoitusvirhe, tai sivu on siirretty. Mitään meille lähettämääsi ei ole kadonnut.',
    link: 'Siirry etusivulle',
  },
} satisfies Words;
