import { grouped } from '../block.ts';
import type { AlertWords } from './words.ts';

/** `1 lompakko`, `2 lompakkoa`. */
const some = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`;

/** Alerts in Finnish. */
export const fi: AlertWords = {
  and: (more) => `Ja ${grouped(more)} muuta.`,
  wallets: (n) => some(n, 'lompakko', 'lompakkoa'),
  campaign: 'Kampanja',
  none: 'ei mitään',
  namedBy: 'Mainittu',
  reports: (n) => `${grouped(n)} ilmoituksessa`,
  differentReports: (n) => (n === 1 ? '1 ilmoituksessa' : `${grouped(n)} eri ilmoituksessa`),
  contest: {
    title: (all, overdue) => {
      const late = overdue === 0 ? '' : all === 1 ? ': vastaus on myöhässä' : `: ${grouped(overdue)} myöhässä`;
      return `${all === 1 ? 'Yksi kiisto odottaa' : `${grouped(all)} kiistoa odottaa`}${late}`;
    },
    lead: 'Joku sanoo julkisella sivulla, etteivät nämä kuulu tänne. Mikään ei muutu, ennen kuin joku teistä on katsonut, paitsi minkä omistaja on allekirjoittanut.',
    contested: 'Kiistetty',
    since: (times, since) => `${some(times, 'kerran', 'kertaa')}, alkaen ${since}`,
    overdueSince: 'Myöhässä alkaen',
    answerBy: 'Vastattava viimeistään',
    unnamed: 'ei missään ilmoituksessa: pysäytettävää ei ole',
    proof: 'Näyttö',
    proven:
      'allekirjoitettu osoitteen avaimella: pysäytetty nyt, jos se mainitaan ilmoituksessa, kunnes joku teistä päättää. Kiristäjällä on oman lompakkonsa avain.',
    atLeast: (more) => `Ja ainakin ${grouped(more)} muuta.`,
    doing:
      'Mitä sanotaan, on sinetöity: "npm run evidence -- take FOLDER contests ADDRESS". Sen jälkeen "npm run decide -- contest-accept ADDRESS" pysäyttää sen, tai "contest-dismiss ADDRESS" vastaa pysäyttämättä; --answer TEXT on se, minkä omistaja lukee koodillaan. Yhteystieto on tässä KIND:HASH, ja siihen vastataan sen sivulla tutkijan työpöydällä. Päättäjä on joku muu kuin se, joka päästi sen ulos.',
  },
  correction: {
    title: (things) =>
      things === 1
        ? 'Oikaisu: yksi kerrottu asia ei enää pidä paikkaansa'
        : `Oikaisu: ${grouped(things)} kerrottua asiaa ei enää pidä paikkaansa`,
    lead: 'Aiemmat katsaukset kertoivat seuraavasta, eikä se enää pidä paikkaansa. Jokaisen, joka on toiminut sen perusteella tai välittänyt sen eteenpäin, on saatava tietää.',
    report: (reference) => `Ilmoitus ${reference}`,
    contact: (kind) => `yhteystieto (${kind})`,
    link: (ends) => `Yhteys: ${ends}`,
    why: 'Miksi',
    whys: {
      'not-extortion': 'tutkija hylkäsi sen: se ei ole kiristäjän',
      'no-longer-supported': 'tutkija hylkäsi sen: liian harva ilmoitus tukee sitä enää',
      duplicate: 'tutkija hylkäsi sen: sama on jo toisella nimellä',
      'marking-raised': 'tutkija hylkäsi sen: siitä saa kertoa harvemmille',
      contact: 'sitä ei enää ole vahvistettu kiristäjän yhteystiedoksi',
      link: 'tutkija katkaisi tai hylkäsi sen',
      report: 'lähettäjä perui sen, ja se on hävitetty',
    },
    since: 'Alkaen',
    lastTold: 'Viimeksi kerrottu',
    requests: 'Sitä koskeva pyyntö on lähetetty, ja teidän on kerrottava asiasta',
    others: 'Kerrottu myös, ja kerrottava',
    recipients: (n) =>
      `${some(n, 'vastaanottaja', 'vastaanottajaa')}: tiedostolla, aineistopaketilla tai rajapinnan kautta`,
    doing:
      'Kuka ei ole vielä kuitannut sitä, näkyy tutkijan työpöydällä: Partners, "Taken back, and not acknowledged".',
  },
  crowded: {
    title: (letters) =>
      `${some(letters, 'kirje', 'kirjettä')}, jossa on harhautuksia lompakkojen joukossa; mikä niistä merkitsee?`,
    lead: 'Jokainen näistä kirjeistä vaatii rahaa yli kymmeneen lompakkoon tai eri summia useaan, kuten kiristäjä, joka kätkee oikean harhautusten joukkoon. Mikään niiden lompakoista ei lähde itsestään eikä liity toiseen; jokainen löytyy osoitteellaan.',
    letter: (report, wallets, campaign) =>
      `Ilmoitus ${report}: ${wallets}, ${campaign === null ? 'ei kampanjaa' : `kampanja ${campaign}`}.`,
    more: (letters) => `Ja ${grouped(letters)} muuta samanlaista.`,
    doing:
      'Kirjeen lompakot: "npm run query -- ADDRESS". Kiristäjän lompakon päästäminen ulos: "npm run decide -- release ADDRESS --reason TEXT".',
  },
  departure: {
    title: (addresses, time, isOneTime) =>
      `${some(addresses, 'osoite lähtee', 'osoitetta lähtee')} ${isOneTime ? 'kello' : 'alkaen kello'} ${time}; pidätetäänkö?`,
    lead: 'Nämä osoitteet täyttivät ehdot. TLP:AMBER-kumppaneille kerrotaan niistä alla olevina aikoina, ellei joku teistä pidätä niitä, eikä mikään silloin kerro, että ne pidätettiin.',
    contestedNote:
      'Joku kiistää alla olevan osoitteen: katso ensin, mitä sanotaan ("npm run decide -- contests"). Se lähtee silti, ellei joku teistä pidätä sitä.',
    leaves: 'Lähtee',
    contested: 'Kiistetty',
    times: (n) => `${some(n, 'kerran', 'kertaa')} julkisella sivulla, ilman vastausta`,
    doing:
      'Pidättäminen: "npm run decide -- hold ADDRESS --reason TEXT". Jos se ei ole kiristäjän: "reject". Ehdot katsotaan jokaisesta uudelleen ennen kuin se lähtee.',
  },
  payment: {
    reachedTitle: (services, named) =>
      `Uhrien rahaa on päätynyt ${services === 1 ? `palveluun ${named}` : `${grouped(services)} palveluun`}`,
    firstTitle: (wallets) => `Ensimmäinen maksu ${grouped(wallets)} lompakkoon`,
    undoneTitle: (alerts) => `Oikaisu: lohkoketju on perunut ${some(alerts, 'hälytyksen', 'hälytystä')}`,
    leads: {
      reached:
        'Uhrin maksamaa rahaa on päätynyt palveluun, joka voi tietää, kenen tili se on. Palvelua voi pyytää pidättämään sen.',
      first: 'Rahaa on tullut lompakkoon, johon kirjeissä vaaditaan maksua.',
      undone:
        'Lohkoketju järjestyi uudelleen: se, mistä hälytys kertoi, ei ole enää siinä, missä sanottiin. Jos se on toisessa lohkossa, uusi hälytys kertoo sen.',
    },
    headings: { reached: 'Minne se päätyi', first: 'Maksettu ensimmäisen kerran', undone: 'Lohkoketjun peruma' },
    received: 'Saatu',
    noRate: 'ei kurssia sille päivälle',
    payment: 'Maksu',
    verdicts: {
      victim: 'lasketaan uhrin maksuksi',
      other: 'ei lasketa uhrin maksuksi',
      unknown: 'ei voi vielä arvioida',
    },
    reasons: {
      'no-campaign-wallet-spends': 'mikään kampanjan lompakko ei ole maksajien joukossa',
      'campaign-wallet-spends': 'kampanjan lompakko on maksajien joukossa',
      'value-near-demand': 'puolesta kaksinkertaiseen siitä, mitä ilmoitus vaatii',
      'value-far-from-demands': 'alle puolet tai yli kaksi kertaa kaikesta, mitä ilmoituksissa vaaditaan',
      'no-demand': 'missään ilmoituksessa ei sanota, paljonko vaaditaan',
      'no-rate': 'ei kurssia, jolla verrata vaatimukseen',
      'several-outputs': 'tapahtumassa on vaihtorahaa',
      'single-output': 'tapahtumassa ei ole vaihtorahaa',
    },
    block: 'Lohko',
    blockAt: (height, time) => `${height}, ${time}`,
    transaction: 'Tapahtuma',
    output: (txid, vout) => `${txid}, ulostulo ${vout}`,
    knownAs: 'Tunnetaan nimellä',
    arrived: 'Saapui',
    arrivedAfter: (bitcoin, spends) => `${bitcoin} BTC, ${grouped(spends)} siirron jälkeen`,
    paidTo: 'Maksettu osoitteeseen',
    told: 'Kerrottiin',
    toldFirst: (worth) => `ensimmäinen maksu, ${worth}`,
    toldReached: (bitcoin, service, spends) =>
      `${bitcoin} BTC saapui palveluun ${service}, ${grouped(spends)} siirron jälkeen`,
    wasInBlock: 'Oli lohkossa',
    chain: 'Lohkoketju',
    notFollowed: 'ei tiedossa: sitä ei ole vielä seurattu',
    followedTo: 'Lohkoketjua seurattu',
    followedBlock: (height, time) => `lohkoon ${height}, ${time}`,
    notKnownSince: 'Ei tiedossa alkaen',
  },
};
