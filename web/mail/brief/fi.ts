import { grouped } from '../block.ts';
import type { BriefWords } from './words.ts';

const counted = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`;
const list = new Intl.ListFormat('fi-FI');

export const fi: BriefWords = {
  language: 'fi',
  reports: (n) => counted(n, 'ilmoitus', 'ilmoitusta'),
  newWallets: (n) => counted(n, 'uusi lompakko', 'uutta lompakkoa'),
  wallets: (n) => counted(n, 'lompakko', 'lompakkoa'),
  payments: (n) => counted(n, 'maksu', 'maksua'),
  newCampaigns: (n) => counted(n, 'uusi kampanja', 'uutta kampanjaa'),
  atLeast: 'vähintään',
  more: (n, uncounted) => `Lisäksi ${uncounted ? 'vähintään ' : ''}${grouped(n)} muuta.`,
  and: (items) => list.format(items),
  title: {
    daily: (day, said) => `${day}: ${said.join(', ')}`,
    weekly: (day, said) => `Viikko, päättyy ${day}: ${said.join(', ')}`,
    paymentsUnknown: 'maksut eivät tiedossa',
    demanded: (amounts) => `vaaditaan ${amounts}`,
  },
  news: {
    urgent: (n) => `Tehtävä heti: jonossa ${counted(n, 'kiireellinen ilmoitus', 'kiireellistä ilmoitusta')} ottamatta.`,
    reached: (services, bitcoin) => `Tehtävä: pyydä palvelua ${services} pidättämään ${bitcoin} uhrien rahaa.`,
    reports: (reports, wallets, usual, isOfWeek) => {
      const ofDays = usual === null ? 'edellispäivinä ei yhtään' : `edellispäivinä ${usual} päivässä`;
      const ofWeek = `edellisellä viikolla ${usual ?? 'ei yhtään'}`;
      return `${reports}, ${wallets}; ${isOfWeek ? ofWeek : ofDays}.`;
    },
    campaigns: (fresh, named) =>
      `${counted(fresh, 'uusi kampanja', 'uutta kampanjaa')}${named === '' ? '' : `: ${named}`}.`,
    paid: (payments, bitcoin) => `Uhrit maksoivat ${bitcoin}, ${payments}.`,
    moneyUnknown: (since) =>
      since === null
        ? 'Maksut eivät ole tiedossa: lohkoketjua ei ole vielä seurattu.'
        : `Maksut eivät ole tiedossa ${since} jälkeen: lohkoketjua ei seurata.`,
    waiting: (n) =>
      `Tehtävä: päätä ${counted(n, 'pysäytetystä lompakosta, jonka', 'pysäytetystä lompakosta, joiden')} perusteella kumppanit eivät saa toimia.`,
    unread: (n) => `${counted(n, 'ilmoitusta', 'ilmoitusta')} ei voitu lukea.`,
    keyNew: (key, holder, comparedBy) =>
      holder === null
        ? `Tehtävä: kysy, kuka otti sen käyttöön. Kirjeet sinetöidään avaimelle, josta kukaan ei ole ilmoittanut: ${key}.`
        : `Kirjeet sinetöidään uudelle avaimelle, haltija ${holder}: ${key}; ${comparedBy === null ? 'KUKAAN ei ole tarkistanut sitä' : `tarkistaneet ${comparedBy}`}.`,
    keyGone: (key, holder) =>
      `Kirjeitä ei enää sinetöidä avaimelle ${key}${holder === null ? '' : `, haltija ${holder}`}.`,
  },
  state: {
    window: (from, to, zone) => `Alkaa ${from}, päättyy ${to}, ${zone}.`,
    followedTo: (block, time) => `Ketjua seurattu lohkoon ${block}, ${time}.`,
    notFollowedYet: 'Lohkoketjua ei ole vielä seurattu: maksut eivät ole tiedossa.',
    notKnownSince: (since) => `Maksut eivät ole tiedossa ${since} jälkeen.`,
    notSetUp: 'Maksut eivät ole tiedossa: tämä palvelu ei seuraa maksuja.',
    names: (at) => `Nimet, tekstit ja yhteydet: ${at}.`,
    byDay: (since, numbers, until) =>
      `Ilmoitukset päivittäin alkaen ${since}, viimeinen klo ${until} asti: ${numbers}.`,
    quiet: 'Muuta ei tapahtunut. Seuraava katsaus tulee, kun jotain tapahtuu.',
  },
  campaigns: {
    heading: 'Kampanjat',
    isNew: 'uusi',
    counts: (reports, total, newWallets, wallets) =>
      `${reports} (kaikkiaan ${total}), ${newWallets} (kaikkiaan ${wallets} ensiksi siinä)`,
    pattern: (first, within, raised) => {
      const time = within === null ? '' : ` ${within} tunnissa`;
      if (first === null) return raised === null ? null : `vaatii myöhemmin ${raised}`;
      return `vaatii ${first}${time}${raised === null ? '' : `, sitten ${raised}`}`;
    },
    contact: (contacts) => `vahvistettu yhteystieto ${contacts}`,
    shares: (by, name, languages) =>
      `sama ${by === 'wallet' ? 'lompakko' : 'yhteystieto'} kuin kampanjalla ${name}${languages === '' ? '' : ` (${languages})`}`,
    noText: 'tekstiä ei vielä näytetä: sana näkyy, kun se on kolmessa eri ilmoituksessa',
    others: (n) => `Lisäksi ${counted(n, 'muu kampanja', 'muuta kampanjaa')}.`,
  },
  money: {
    heading: 'Saadut rahat',
    fromVictims: 'Uhreilta',
    nothing: 'ei mitään',
    unknown: (since) =>
      since === null ? 'ei tiedossa, lohkoketjua ei ole vielä seurattu' : `ei tiedossa ${since} jälkeen`,
    other: 'Muilta',
    notJudged: 'Vielä arvioimatta',
    worth: 'arvo sinä päivänä',
    noRate: 'ei sen päivän kurssia',
    withoutRate: 'ilman kurssia',
    before: (payments) => `näistä aiemmin ${payments} lompakoihin, joita ei silloin tunnettu`,
    undone: (paid) => `Ketjusta kumoutunut: ${paid}, kerrottu aiemmin.`,
    byCampaign: 'Kampanjoittain',
    byCluster: 'Ryppäittäin',
    reached: (service, bitcoin, spends) => `${bitcoin} palvelussa ${service}, ${counted(spends, 'siirto', 'siirtoa')}`,
    first: (bitcoin, verdict) =>
      `ensimmäinen maksu, ${bitcoin}, ${{ victim: 'lasketaan uhrin maksuksi', other: 'ei lasketa uhrin maksuksi', unknown: 'ei voi vielä arvioida' }[verdict]}`,
    known: 'Päättyy',
  },
  table: {
    heading: 'Uudet lompakot',
    legend: 'ilmoituksia, ensin ja viimeksi (kello, tai päivä.kuukausi ennen sitä), osoite',
    columns: { address: 'Osoite', reports: 'Ilmoituksia', first: 'Ensin', last: 'Viimeksi' },
    noCampaign: 'ei kampanjaa',
    others: (n, uncounted) =>
      `Lisäksi ${uncounted ? 'vähintään ' : ''}${grouped(n)} muuta, PDF-tiedoston liitteessä A ja tutkijan työpöydällä.`,
  },
  card: {
    heading: 'Uudet lompakot tarkemmin',
    namedBy: 'Mainittu',
    people: (n, of) => `${grouped(n)} eri ihmiseltä${of === null ? '' : `, laskettu ${grouped(of)} ilmoituksesta`}`,
    demanded: 'Vaadittu',
    inReports: (amount, reports) => `${amount} (${reports})`,
    countedIn: (n) => `laskettu ${grouped(n)} ilmoituksesta`,
    others: (n) => `ja ${grouped(n)} muuta`,
    noAmount: 'ei summaa',
    firstSeen: 'Ensin nähty',
    lastSeen: 'Viimeksi nähty',
    kind: 'Laji',
    reachedBy: 'Kiristäjän yhteystieto',
  },
  waiting: {
    heading: 'Odottaa päätöstä: vahvista, hylkää tai pidätä',
    because: {
      signed: 'joku allekirjoitti lompakon avaimella',
      contested: 'tutkija otti kiistämisen käsittelyyn',
      doubt: 'ilmoituksia, joissa se oli, on poistunut',
    },
    since: (day) => `pysäytetty ${day}`,
  },
  decisions: { heading: 'Tänä aikana päätetty' },
  first: {
    title: (name, wallets, isNew) => `${isNew ? 'Uusi kampanja' : 'Kampanja'} ${name}: ${wallets}`,
    lead: (n, isNew) =>
      isNew
        ? `Ennestään tuntemattomassa kampanjassa on ${counted(n, 'lompakko', 'lompakkoa')}.`
        : `Tunnetussa kampanjassa on ${counted(n, 'uusi lompakko', 'uutta lompakkoa')}.`,
    digestTitle: (campaigns, wallets) => `${campaigns}: ${wallets}`,
    digestLead: (n) =>
      `${counted(n, 'ennestään tuntematon kampanja', 'ennestään tuntematonta kampanjaa')} niiden lisäksi, joista kerrottiin erikseen.`,
    campaign: 'Kampanja',
    reports: 'Ilmoituksia tähän asti',
    trend: 'Kehitys',
    lastHours: (reports, before) =>
      `${reports} viimeisten 24 tunnin aikana, ${before ?? 'ei yhtään'} niitä edeltävinä 24 tuntina`,
    named: 'Lompakoita',
    namedFirst: (named, first) => `${named}, joista ensimmäisenä tässä: ${first}`,
    demanded: 'Vaadittu tähän asti',
    noAmount: 'ei summaa',
    by: (people, of) => `${people}${of === null ? '' : `, ${of}`}`,
    outliers: (n) => `summasta on jätetty pois yli miljoonan euron vaatimuksia: ${n}`,
    people: (n) => `${grouped(n)} eri ${n === 1 ? 'ihminen' : 'ihmistä'}`,
    firstReport: 'Ensimmäinen ilmoitus',
    notKnown: 'ei tiedossa',
    from: 'Alkaa',
    asOf: 'Tilanne',
    to: 'Päättyy',
    inDigest: (reports, wallets, first) => `${reports}, ${wallets}, ensiksi tässä ${first}`,
  },
  growth: {
    title: (name, reports) => `Kampanja ${name} kasvaa: ${reports} tunnissa`,
    lead: (name) =>
      `Kampanjasta ${name} tulee paljon enemmän ilmoituksia kuin sen viimeisten seitsemän päivän aikana. Siitä kerrotaan seuraavan kerran aikaisintaan kuuden tunnin päästä.`,
    reports: 'Ilmoituksia',
    usual: 'Tavallisena tuntina',
    fewer: 'alle 1',
    all: 'Kaikkina päivinä',
  },
  file: {
    others: (n) => `Liite A: ${n} muuta uutta lompakkoa`,
    payments: 'Liite C: yllä mainitut maksut (tapahtuma:ulostulo)',
    transaction: 'Tapahtuma',
    block: 'Lohko syntyi',
    method: 'Liite F: miten tämä löydettiin, ja mitä tämä ei kerro',
    methods: [
      'Ilmoitukset ovat viestejä, jotka ihmiset välittivät tai kirjoittivat. Lompakko on mainittu, kun viestissä on osoite, jonka tarkistussumma täsmää; se on uusi, kun mikään aiemmin kirjattu ilmoitus ei mainitse sitä.',
      'Ilmoitukset lasketaan kirjaamishetken mukaan yllä olevien hetkien välillä. Kampanjoiden nimet, tekstit, yhteystiedot ja yhteydet ovat sellaisina kuin ne olivat tätä kirjoitettaessa.',
      'Kampanja on yhden mallin mukaan tehtyjä viestejä, jotka on löydetty sanoja vertaamalla; se ei todista samaa tekijää. Sen tekstissä näkyy sana vain, jos se on kolmessa eri ilmoituksessa.',
      'Vaadittu summa on se, mitä viesteissä sanotaan. Se ei kerro, mitä maksettiin. Maksu lasketaan uhrin maksuksi sen summan, tapahtuman ja käyttäjän perusteella, ja jokainen tällainen arvio voi olla väärä.',
      'Yhteystieto mainitaan vain, kun tutkija on vahvistanut sen kiristäjän omaksi. Ilmoitus voi olla erehdys tai väärä, ja mainittu osoite voi kuulua jollekulle muulle.',
    ],
    missing: (n) => `${counted(n, 'merkki', 'merkkiä')}, jota tämän tiedoston kirjasimessa ei ole, on merkitty ?.`,
    page: (n, of) => `sivu ${n}/${of}`,
  },
  foot: (amounts, zone) =>
    `Tutkijoille. Tässä ei ole ilmoittajien henkilötietoja.${amounts} Ajat: ${zone}, UTC suluissa.`,
  amounts: {
    paid: ' Summat ovat maksettuja, valuutat sen päivän kurssilla.',
    demanded: ' Summat ovat viesteissä vaadittuja, eivät maksettuja.',
    both: ' Saadut rahat ovat maksettuja, valuutat sen päivän kurssilla; kaikki muut summat ovat viesteissä vaadittuja, eivät maksettuja.',
  },
};
