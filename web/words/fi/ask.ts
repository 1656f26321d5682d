import type { AskWords } from '#web/words/ask-words.ts';

/** Of every app alike. */
const CHAT = {
  heading: 'Keskustelusta',
  text: 'Ota kuvakaappaus koko keskustelusta ja lähettäjän profiilista ennen kuin estät hänet. Älä poista keskustelua. Ilmoita tilistä sovellukselle.',
};

/** Within how long somebody looks, in the genitive. */
const within = (minutes: number): string => {
  if (minutes % 60 !== 0) return `${minutes} minuutin`;
  return minutes === 60 ? 'tunnin' : `${minutes / 60} tunnin`;
};

export const askFi: AskWords = {
  back: 'Takaisin',
  go: 'Jatka',
  sendNow: 'Lähetä nyt',
  more: 'Lisää tietoja, joista on apua',
  place: (n, of) => `Vapaaehtoinen, sivu ${n}/${of}`,
  kept: (until) =>
    `Vastauksesi säilyvät salattuina kello ${until} asti. Sen jälkeen ne poistetaan, ellet ole lähettänyt niitä.`,

  whom: {
    title: 'Kenen puolesta ilmoitat?',
    choices: {
      me: 'Omasta puolestani',
      young: 'Omasta puolestani, ja olen alle\u00a018\u2011vuotias',
      child: 'Lapseni puolesta',
      helping: 'Autan jotakuta toista',
      organisation: 'Yrityksen tai muun organisaation puolesta',
    },
  },
  about: {
    title: 'Muutama asia sinusta ja viestistä',
    lead: 'Voit jättää vastaamatta. Vastauksista on apua tutkijoille, ja saat niiden mukaan neuvoja.',
  },
  danger: {
    title: 'Oletko sinä tai joku muu vaarassa nyt?',
    hint: ({ name, minutes, hours, next }) =>
      next === null
        ? `Jos henki on vaarassa, soita ensin 112. Jos vastaat kyllä, ${name} saa tiedon, kun lähetät ilmoituksen, ja katsoo sen ${within(minutes)} kuluessa.${hours === null ? '' : ` Päivystys on auki ${hours}.`}`
        : `Jos henki on vaarassa, soita ensin 112. Nyt kukaan ei päivystä (päivystys on auki ${hours}). Jos vastaat kyllä, ${name} saa tiedon ${next} ja katsoo ilmoituksesi ${within(minutes)} kuluessa siitä.`,
    choices: { yes: 'Kyllä', no: 'Ei', unsaid: 'En halua sanoa' },
    after: ({ name, minutes, next }) =>
      next === null
        ? `${name} saa tiedon heti, kun olet lähettänyt ilmoituksen, ja katsoo sen ${within(minutes)} kuluessa. Luoksesi ei lähetetä apua eikä sinulle soiteta, ellet anna yhteystietojasi ja lupaa. Apua heti saat numerosta 112. Kun olet lähettänyt ilmoituksen, vastaustasi ei enää näytetä tällä laitteella.`
        : `Nyt kukaan ei päivystä. ${name} saa tiedon ${next} ja katsoo ilmoituksesi ${within(minutes)} kuluessa siitä. Kukaan meistä ei lue sitä ennen: apua heti saat numerosta 112, ja alla on auttavia puhelimia. Kun olet lähettänyt ilmoituksen, vastaustasi ei enää näytetä tällä laitteella.`,
  },
  support: {
    title: 'Näistä voi olla apua',
    help: 'Apua ja neuvoja',
    whom: {
      child: [
        {
          heading: 'Puhu lapsen kanssa',
          text: 'Sano ensin, että on hyvä, että hän kertoi, ja ettei syy ole hänen. Älä ota puhelinta pois äläkä suutu: moni lapsi salaa juuri sitä pelätessään. Tehkää ilmoitus yhdessä.',
        },
        {
          heading: 'Jos lapsesta on kuvia',
          text: 'Älä lähetä kuvia meille. <a>Take It Down</a> auttaa poistamaan kuvan tai estämään sen leviämisen niin, ettei kenenkään tarvitse katsoa sitä. Tallenna keskustelu poliisia varten, mutta älä jaa kuvaa eteenpäin.',
        },
      ],
      helping: [
        {
          heading: 'Kun autat toista',
          text: 'Ilmoita vain, jos hän haluaa. Anna hänen pitää koodi itsellään. Kysy, onko hänellä turvallista juuri nyt, ja soittakaa yhdessä, jos puhuminen auttaa.',
        },
      ],
      organisation: [
        {
          heading: 'Organisaation velvollisuudet',
          text: 'Ilmoita Kyberturvallisuuskeskukselle. Jos kyberturvallisuuslaki (NIS2) koskee teitä, ensi-ilmoitus on tehtävä 24 tunnissa ja jatkoilmoitus 72 tunnissa. Jos henkilötietoja on voinut vuotaa, ilmoittakaa tietosuojavaltuutetulle 72 tunnissa ja kertokaa niille, joiden tiedoista on kyse. Jokainen heistä voi ilmoittaa täällä viestistä, jonka on itse saanut.',
        },
        {
          heading: 'Säilyttäkää todisteet',
          text: 'Ottakaa lokit ja levykuvat talteen ennen palauttamista. Älkää maksako tai vastatko kiristäjälle ennen kuin olette puhuneet viranomaisten kanssa.',
        },
      ],
    },
    came: {
      sms: {
        heading: 'Tekstiviestistä',
        text: 'Älä avaa viestin linkkejä. Ota kuvakaappaus, jossa näkyy numero ja kellonaika, ja säilytä viesti.',
      },
      whatsapp: CHAT,
      instagram: CHAT,
      app: CHAT,
      paper: {
        heading: 'Paperikirjeestä',
        text: 'Ota kirjeestä ja kuoresta valokuva: se riittää meille. Säilytä molemmat muovitaskussa ja koske niihin mahdollisimman vähän, poliisi voi tutkia ne.',
      },
    },
  },
  young: {
    title: 'Hyvä, että tulit tänne',
    lead: 'Et ole tehnyt mitään väärää. Vastuu on sillä, joka uhkaa sinua, vaikka ennen sitä olisi tapahtunut mitä.',
    passages: [
      {
        heading: 'Saat ilmoittaa itse',
        text: 'Et tarvitse siihen vanhempien lupaa, emmekä kerro ilmoituksesta heille.',
      },
      {
        heading: 'Jos kiristäjällä on kuvia sinusta',
        text: 'Älä lähetä kuvia meille. <a>Take It Down</a> auttaa poistamaan kuvan tai estämään sen leviämisen niin, ettei kenenkään tarvitse katsoa sitä.',
      },
      {
        heading: 'Puhu jonkun kanssa',
        text: 'Kerro aikuiselle, johon luotat, jos voit. Voit myös soittaa, eikä sinun tarvitse sanoa nimeäsi.',
      },
    ],
    help: 'Kenelle voit soittaa tai kirjoittaa',
  },
  came: {
    title: 'Miten viesti tuli?',
    choices: {
      mail: 'Sähköpostilla',
      sms: 'Tekstiviestillä',
      whatsapp: 'WhatsAppissa',
      instagram: 'Instagramissa',
      app: 'Muussa sovelluksessa tai pelissä',
      paper: 'Kirjeenä, paperilla',
      other: 'Muuten',
    },
  },
  message: {
    title: 'Näytä viesti meille',
    lead: (address) =>
      `Liitä viesti tekstinä, lisää se tiedostona tai lähetä sähköposti edelleen osoitteeseen ${address}. Sinun ei tarvitse lukea viestiä uudelleen.`,
    text: {
      label: 'Viesti tekstinä',
      hint: 'Koko viesti, myös kohta, jossa kerrotaan, minne pitäisi maksaa.',
    },
    files: {
      label: 'Viesti tiedostona',
      hint: 'Tallennettu sähköposti (.eml tai .msg), tekstitiedosto, PDF tai kuvakaappaus viestistä, tai valokuva paperikirjeestä. Enintään 4 Mt kerralla.',
      kept: 'Lisäämäsi tiedostot',
      drop: (name) => `Poista ${name}`,
      tooLarge: (address) =>
        `Tiedostossa on yli 25 Mt. Jätä se pois tai lähetä sähköposti edelleen osoitteeseen ${address}`,
      storing: {
        hint: 'Tallennettu sähköposti (.eml tai .msg), tekstitiedosto, PDF tai kuvakaappaus viestistä, tai valokuva paperikirjeestä. Enintään 25 Mt tiedostoa kohti.',
        sending: 'Lähetetään:',
        kept: 'Tallessa:',
        failed: 'Tiedosto ei tullut perille. Valitse se uudelleen.',
        cancel: 'Keskeytä lähetys',
        cancelled: 'Keskeytetty, ei tallennettu:',
      },
    },
    noPictures:
      'Rajaa intiimit kuvat pois. Kuvakaappaus viestistä käy hyvin. Säilytä alkuperäiset kuvakaappaukset poliisia varten.',
    gone: 'Minulla ei ole enää viestiä',
    partners: {
      label: 'Kumppanit saavat käyttää löytyneitä tietoja',
      hint: 'Viranomaisten kyberturvallisuusyksiköille kerrotaan silloin, minne rahaa vaadittiin ja kuinka paljon, ei koskaan viestiäsi tai nimeäsi. Voit muuttaa tätä myöhemmin.',
    },
  },
  memory: {
    title: 'Kerro, mitä muistat',
    hint: 'Esimerkiksi mitä vaadittiin, minne piti maksaa, mihin mennessä ja milloin viesti tuli. Vähäkin auttaa: ilmoitus on silti yhtä tärkeä.',
  },
  happened: { title: 'Mitä on jo tapahtunut?' },
  paid: {
    title: 'Onko kiristäjälle maksettu?',
    hint: 'Maksoit tai et, et ole tehnyt mitään väärää.',
    yes: 'Kyllä',
    no: 'Ei',
  },
  carried: {
    title: 'Onko uhkaus jo toteutettu?',
    hint: 'Esimerkiksi jotakin on julkaistu tai lähetetty muille.',
    yes: 'Kyllä',
    no: 'Ei, tai en tiedä',
  },
  advice: {
    title: 'Tämä auttaa nyt',
    paid: {
      heading: 'Maksusta',
      text: 'Et tehnyt mitään väärää. Ota heti yhteyttä pankkiisi tai palveluun, jonka kautta maksoit. Joskus maksun voi vielä pysäyttää. Älä maksa enempää.',
    },
    give: 'Kerro heille:',
    details: [
      'osoite tai tili, jolle maksoit',
      'summa ja valuutta',
      'päivä ja kellonaika',
      'maksun tunniste, jos sait sellaisen',
    ],
    carried: {
      heading: 'Julkaistuista tiedoista tai kuvista',
      text: 'Tallenna todisteeksi sivun osoite ja aika, ja kuva sivusta, jos jaksat. Pyydä palvelua poistamaan ne. Intiimeihin kuviin saat apua: <a>StopNCII</a> aikuisille ja <a>Take It Down</a> alle\u00a018\u2011vuotiaille.',
    },
  },
  contact: {
    title: 'Saammeko ottaa sinuun yhteyttä?',
    lead: 'Vapaaehtoinen. Yhteystietosi salataan, ja vain tutkijat voivat avata ne.',
    contact: { label: 'Puhelinnumero tai sähköpostiosoite', hint: 'Jätä tyhjäksi, jos et halua yhteydenottoa.' },
    safe: {
      label: 'Milloin ja miten sinuun on turvallista ottaa yhteyttä?',
      hint: 'Esimerkiksi ”arkisin klo\u00a09\u2060–\u206015, vain tekstiviestillä”.',
    },
    leave: {
      legend: 'Saammeko jättää viestin, jos et vastaa?',
      yes: 'Kyllä',
      no: 'Ei, joku muu voisi nähdä sen',
    },
  },
  check: {
    title: 'Tarkista ennen lähettämistä',
    lead: 'Viestiä ei näytetä tässä, jottei sinun tarvitse lukea sitä uudelleen.',
    answers: 'Vastauksesi',
    labels: {
      whom: 'Kenen puolesta',
      came: 'Miten viesti tuli',
      message: 'Viesti',
      paid: 'Onko maksettu',
      carried: 'Onko uhkaus toteutettu',
      contact: 'Yhteydenotto',
      safe: 'Milloin ja miten turvallisesti',
      leave: 'Saako jättää viestin',
      partners: 'Kumppanit saavat käyttää tietoja',
    },
    unanswered: 'Ei vastausta',
    yes: 'Kyllä',
    no: 'Ei',
    text: (characters) => `Tekstinä, ${characters} merkkiä`,
    files: (count) => (count === 1 ? '1 tiedosto' : `${count} tiedostoa`),
    memory: 'Kerrottu muistista',
    change: 'Muuta',
    found: 'Tämän löysimme viestistä',
    foundLead: 'Jos jokin on väärin tai puuttuu, voit korjata sen. Voit myös lähettää ilmoituksen tällaisenaan.',
    nothing: 'Emme löytäneet maksuosoitetta, summaa tai määräaikaa. Ilmoitus kelpaa ilman niitäkin.',
    pictures:
      'Kuvien ja asiakirjojen teksti luetaan vasta, kun olet lähettänyt ilmoituksen. Koodillasi näet silloin, mitä siitä löytyi.',
    unread: (names) => `Vain tutkijat voivat avata nämä, järjestelmämme ei lue niitä: ${names}`,
    wallet: 'Maksuosoite',
    amount: 'Vaadittu summa',
    deadline: 'Määräaika',
    notFound: 'Ei löytynyt',
    corrected: 'Korjasit tämän',
    correct: 'Korjaa',
    send: 'Lähetä ilmoitus',
    over: 'Lomakkeen aloittamisesta oli kulunut yli tunti, joten aiemmat vastauksesi on poistettu. Se, minkä juuri kirjoitit, on tallessa.',
  },
  found: {
    title: 'Korjaa, mitä viestissä vaadittiin',
    hint: 'Muuta vain se, minkä haluat korjata tai lisätä.',
    save: 'Tallenna',
  },
  over: {
    title: 'Lomake on vanhentunut',
    text: 'Lomakkeen aloittamisesta on yli tunti, ja vastaukset on poistettu turvallisuutesi vuoksi. Jos ehdit lähettää ilmoituksen, se on perillä.',
    start: 'Aloita uudelleen',
  },
  sent: {
    title: 'Tämä ilmoitus on jo lähetetty',
    text: (reference, time) => `Se lähetettiin kello ${time}, ja sen numero on ${reference}.`,
    code: 'Koodillasi voit katsoa ilmoitustasi, lisätä siihen jotakin tai perua sen.',
  },
  late: {
    title: 'Ilmoitus oli jo lähetetty',
    text: 'Tämä tuli sen jälkeen. Se ei ole kadonnut: kopioi teksti tästä ja lisää se ilmoitukseesi koodillasi.',
  },

  errors: {
    empty: 'Liitä viesti, lisää tiedosto tai valitse ”Minulla ei ole enää viestiä”',
    memory: 'Kirjoita muutamalla sanalla, mitä muistat',
    wallet: 'Osoitteessa on kirjoitusvirhe. Vertaa se viestiin merkki merkiltä',
    tooLong: 'Lyhennä enintään 500 merkkiin',
    total: (address) =>
      `Tiedostoja on yhteensä yli 40 Mt. Poista jokin tai lähetä sähköposti edelleen osoitteeseen ${address}`,
  },
};
