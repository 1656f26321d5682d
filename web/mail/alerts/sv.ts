import { grouped } from '../block.ts';
import type { AlertWords } from './words.ts';

/** `1 plånbok`, `2 plånböcker`. */
const some = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`;

/** Alerts in Swedish. */
export const sv: AlertWords = {
  and: (more) => `Och ${grouped(more)} till.`,
  wallets: (n) => some(n, 'plånbok', 'plånböcker'),
  campaign: 'Kampanj',
  none: 'ingen',
  namedBy: 'Nämns i',
  reports: (n) => some(n, 'anmälan', 'anmälningar'),
  differentReports: (n) => (n === 1 ? '1 anmälan' : `${grouped(n)} olika anmälningar`),
  contest: {
    title: (all, overdue) => {
      const late = overdue === 0 ? '' : all === 1 ? ': svaret är försenat' : `: ${grouped(overdue)} försenade`;
      return `${all === 1 ? 'Ett bestridande väntar' : `${grouped(all)} bestridanden väntar`}${late}`;
    },
    lead: 'Någon säger på den offentliga sidan att dessa inte hör hit. Ingenting ändras förrän någon av er har tittat, utom det som ägaren har undertecknat.',
    contested: 'Bestritt',
    since: (times, since) => `${some(times, 'gång', 'gånger')}, sedan ${since}`,
    overdueSince: 'Försenat sedan',
    answerBy: 'Svara senast',
    unnamed: 'ingen anmälan: det finns inget att pausa',
    proof: 'Bevis',
    proven:
      'undertecknat med adressens nyckel: pausat nu, om en anmälan nämner den, tills någon av er beslutar. Utpressaren har nyckeln till sin egen plånbok.',
    atLeast: (more) => `Och minst ${grouped(more)} till.`,
    doing:
      'Det som sägs är förseglat: "npm run evidence -- take FOLDER contests ADDRESS". Sedan pausar "npm run decide -- contest-accept ADDRESS" den, eller "contest-dismiss ADDRESS" svarar utan det; --answer TEXT är vad ägaren läser med sin kod. En kontaktuppgift heter här KIND:HASH och besvaras på sin sida på skrivbordet. Den som beslutar är en annan än den som släppte ut den.',
  },
  correction: {
    title: (things) =>
      things === 1
        ? 'Rättelse: en sak som ni fått veta gäller inte längre'
        : `Rättelse: ${grouped(things)} saker som ni fått veta gäller inte längre`,
    lead: 'Tidigare rapporter berättade om det som står nedan, och det gäller inte längre. Den som har handlat efter det, eller fört det vidare, måste få veta det.',
    report: (reference) => `Anmälan ${reference}`,
    contact: (kind) => `en kontakt (${kind})`,
    link: (ends) => `Kopplingen: ${ends}`,
    why: 'Varför',
    whys: {
      'not-extortion': 'en utredare avvisade den: den är inte utpressarens',
      'no-longer-supported': 'en utredare avvisade den: för få anmälningar stöder den nu',
      duplicate: 'en utredare avvisade den: den finns redan under ett annat namn',
      'marking-raised': 'en utredare avvisade den: färre får veta det',
      contact: 'den är inte längre bekräftad som utpressarens',
      link: 'en utredare bröt eller avvisade den',
      report: 'den som skickade den tog tillbaka den, och den är förstörd',
    },
    since: 'Sedan',
    lastTold: 'Senast berättat',
    requests: 'En begäran om den har sänts till, som ni måste berätta för',
    others: 'Har också fått veta det, och ska få veta',
    recipients: (n) => `${some(n, 'mottagare', 'mottagare')}, genom en fil, ett paket eller gränssnittet`,
    doing:
      'Vem som ännu inte har kvitterat det syns vid utredarens skrivbord: Partners, "Taken back, and not acknowledged".',
  },
  crowded: {
    title: (letters) => `${grouped(letters)} brev med lockbeten bland plånböckerna; vilken är det som gäller?`,
    lead: 'Vart och ett av dessa brev kräver pengar till fler än tio plånböcker, eller olika summor till flera, som utpressare som gömmer den rätta bland lockbeten. Ingen av deras plånböcker lämnas ut av sig själv eller kopplas till en annan; var och en hittas med sin adress.',
    letter: (report, wallets, campaign) =>
      `Anmälan ${report}: ${wallets}, ${campaign === null ? 'ingen kampanj' : `kampanj ${campaign}`}.`,
    more: (letters) => `Och ${grouped(letters)} brev till av samma slag.`,
    doing:
      'Ett brevs plånböcker: "npm run query -- ADDRESS". För att släppa ut en som är utpressarens: "npm run decide -- release ADDRESS --reason TEXT".',
  },
  departure: {
    title: (addresses, time, isOneTime) =>
      `${some(addresses, 'adress lämnas', 'adresser lämnas')} ut ${isOneTime ? 'klockan' : 'från klockan'} ${time}; hålla kvar?`,
    lead: 'Dessa adresser uppfyllde villkoren. Partner på TLP:AMBER får veta om dem vid tiderna nedan, om inte någon av er håller kvar dem, och då säger ingenting att de hölls kvar.',
    contestedNote:
      'Någon bestrider en adress nedan: titta först på vad som sägs ("npm run decide -- contests"). Den lämnas ut ändå, om inte någon av er håller kvar den.',
    leaves: 'Lämnas ut',
    contested: 'Bestritt',
    times: (n) => `${some(n, 'gång', 'gånger')} på den offentliga sidan, utan svar`,
    doing:
      'För att hålla kvar en: "npm run decide -- hold ADDRESS --reason TEXT". Om den inte är utpressarens: "reject". Villkoren prövas på nytt innan den lämnas ut.',
  },
  payment: {
    reachedTitle: (services, named) =>
      `Offers pengar har nått ${services === 1 ? named : `${grouped(services)} tjänster`}`,
    firstTitle: (wallets) => `Första betalningen till ${some(wallets, 'plånbok', 'plånböcker')}`,
    undoneTitle: (alerts) => `Rättelse: blockkedjan har upphävt ${grouped(alerts)} larm`,
    leads: {
      reached:
        'Pengar som ett offer betalade har nått en tjänst som kan veta vems konto det är. Den kan ombes att hålla kvar dem.',
      first: 'Pengar har kommit till en plånbok som brev kräver betalning till.',
      undone:
        'Blockkedjan ordnades om: det som ett larm berättade om finns inte längre där det sades. Finns det i ett annat block säger ett nytt larm det.',
    },
    headings: { reached: 'Vart de kom', first: 'Betalda för första gången', undone: 'Upphävt av blockkedjan' },
    received: 'Mottaget',
    noRate: 'ingen kurs för den dagen',
    payment: 'Betalningen',
    verdicts: {
      victim: 'räknas som ett offers',
      other: 'räknas inte som ett offers',
      unknown: 'kan inte bedömas ännu',
    },
    reasons: {
      'no-campaign-wallet-spends': 'ingen av kampanjens plånböcker finns bland betalarna',
      'campaign-wallet-spends': 'en av kampanjens plånböcker finns bland betalarna',
      'value-near-demand': 'hälften till det dubbla av vad en anmälan kräver',
      'value-far-from-demands': 'mindre än hälften eller mer än det dubbla av allt som krävs i anmälningar',
      'no-demand': 'ingen anmälan säger hur mycket som krävs',
      'no-rate': 'ingen kurs att jämföra med kravet',
      'several-outputs': 'transaktionen har växel',
      'single-output': 'transaktionen har ingen växel',
    },
    block: 'Block',
    blockAt: (height, time) => `${height}, ${time}`,
    transaction: 'Transaktion',
    output: (txid, vout) => `${txid}, utgång ${vout}`,
    knownAs: 'Känd som',
    arrived: 'Kom fram',
    arrivedAfter: (bitcoin, spends) => `${bitcoin} BTC, efter ${some(spends, 'överföring', 'överföringar')}`,
    paidTo: 'Betalt till',
    told: 'Det som sades',
    toldFirst: (worth) => `första betalningen, ${worth}`,
    toldReached: (bitcoin, service, spends) =>
      `${bitcoin} BTC kom till ${service}, efter ${some(spends, 'överföring', 'överföringar')}`,
    wasInBlock: 'Stod i block',
    chain: 'Blockkedjan',
    notFollowed: 'inte känt: den har inte följts ännu',
    followedTo: 'Blockkedjan följd till',
    followedBlock: (height, time) => `block ${height}, ${time}`,
    notKnownSince: 'Inte känt sedan',
  },
};
