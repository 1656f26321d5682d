import { grouped } from '../block.ts';
import type { BriefWords } from './words.ts';

const counted = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`;
const list = new Intl.ListFormat('sv-FI');

export const sv: BriefWords = {
  language: 'sv',
  reports: (n) => counted(n, 'anmälan', 'anmälningar'),
  newWallets: (n) => counted(n, 'ny plånbok', 'nya plånböcker'),
  wallets: (n) => counted(n, 'plånbok', 'plånböcker'),
  payments: (n) => counted(n, 'betalning', 'betalningar'),
  newCampaigns: (n) => counted(n, 'ny kampanj', 'nya kampanjer'),
  atLeast: 'minst',
  more: (n, uncounted) => `Och ${uncounted ? 'minst ' : ''}${grouped(n)} till.`,
  and: (items) => list.format(items),
  title: {
    daily: (day, said) => `${day}: ${said.join(', ')}`,
    weekly: (day, said) => `Veckan till ${day}: ${said.join(', ')}`,
    paymentsUnknown: 'betalningar okända',
    demanded: (amounts) => `${amounts} krävs`,
  },
  news: {
    urgent: (n) =>
      `Att göra nu: ${counted(n, 'brådskande anmälan', 'brådskande anmälningar')} i kön som ingen har tagit.`,
    reached: (services, bitcoin) => `Att göra: be ${services} hålla inne ${bitcoin} av offrens pengar som kom dit.`,
    reports: (reports, wallets, usual, isOfWeek) =>
      `${reports}, ${wallets}, mot ${usual ?? 'inga'} ${isOfWeek ? 'veckan innan' : 'om dagen tidigare'}.`,
    campaigns: (fresh, named) => `${counted(fresh, 'ny kampanj', 'nya kampanjer')}${named === '' ? '' : `: ${named}`}.`,
    paid: (payments, bitcoin) => `Offer betalade ${bitcoin} i ${payments}.`,
    moneyUnknown: (since) =>
      since === null
        ? 'Vad som betalats är inte känt: blockkedjan har inte följts än.'
        : `Vad som betalats är inte känt sedan ${since}: blockkedjan följs inte.`,
    waiting: (n) =>
      `Att göra: besluta om ${counted(n, 'pausad plånbok', 'pausade plånböcker')}, som samarbetspartner inte får agera på.`,
    unread: (n) => `${counted(n, 'anmälan', 'anmälningar')} kunde inte läsas.`,
    keyNew: (key, holder, comparedBy) =>
      holder === null
        ? `Att göra: fråga vem som tog den i bruk. Breven förseglas till en nyckel som ingen har anmält: ${key}.`
        : `Breven förseglas till en ny nyckel, innehavare ${holder}: ${key}; ${comparedBy === null ? 'INGEN har jämfört den' : `jämförd av ${comparedBy}`}.`,
    keyGone: (key, holder) =>
      `Breven förseglas inte längre till nyckeln ${key}${holder === null ? '' : `, innehavare ${holder}`}.`,
  },
  state: {
    window: (from, to, zone) => `Från ${from} till ${to}, ${zone}.`,
    followedTo: (block, time) => `Kedjan följd till block ${block}, ${time}.`,
    notFollowedYet: 'Blockkedjan har inte följts än: vad som betalats är inte känt.',
    notKnownSince: (since) => `Vad som betalats är inte känt sedan ${since}.`,
    notSetUp: 'Vad som betalats är inte känt: den här tjänsten följer inga betalningar.',
    names: (at) => `Namn, texter och kopplingar per ${at}.`,
    byDay: (since, numbers, until) => `Anmälningar per dag från ${since}, den sista till ${until}: ${numbers}.`,
    quiet: 'Inget annat har hänt. Nästa rapport kommer när något har hänt.',
  },
  campaigns: {
    heading: 'Kampanjer',
    isNew: 'ny',
    counts: (reports, total, newWallets, wallets) =>
      `${reports} (${total} totalt), ${newWallets} (${wallets} totalt först nämnda i den)`,
    pattern: (first, within, raised) => {
      const time = within === null ? '' : ` inom ${within} h`;
      if (first === null) return raised === null ? null : `kräver senare ${raised}`;
      return `kräver ${first}${time}${raised === null ? '' : `, sedan ${raised}`}`;
    },
    contact: (contacts) => `bekräftad kontakt ${contacts}`,
    shares: (by, name, languages) =>
      `delar ${by === 'wallet' ? 'plånbok' : 'kontakt'} med kampanj ${name}${languages === '' ? '' : ` (${languages})`}`,
    noText: 'texten visas inte än: ett ord visas när tre olika anmälningar har det',
    others: (n) => `Och ${counted(n, 'kampanj', 'kampanjer')} till.`,
  },
  money: {
    heading: 'Mottagna pengar',
    fromVictims: 'Från offer',
    nothing: 'inget',
    unknown: (since) => (since === null ? 'inte känt, blockkedjan har inte följts än' : `inte känt sedan ${since}`),
    other: 'Från andra',
    notJudged: 'Ännu inte bedömt',
    worth: 'värt den dagen',
    noRate: 'ingen kurs för den dagen',
    withoutRate: 'utan kurs',
    before: (payments) => `av dessa ${payments} tidigare, till plånböcker som inte var kända då`,
    undone: (paid) => `Upphävt av kedjan: ${paid}, berättat tidigare.`,
    byCampaign: 'Per kampanj',
    byCluster: 'Per kluster',
    reached: (service, bitcoin, spends) =>
      `${bitcoin} hos ${service}, efter ${counted(spends, 'överföring', 'överföringar')}`,
    first: (bitcoin, verdict) =>
      `första betalningen, ${bitcoin}, ${{ victim: 'räknas som ett offers', other: 'räknas inte som ett offers', unknown: 'kan inte bedömas än' }[verdict]}`,
    known: 'Till',
  },
  table: {
    heading: 'Nya plånböcker',
    legend: 'anmälningar, först och sist sedd (tid, eller dag.månad före dess), adress',
    columns: { address: 'Adress', reports: 'Anmälningar', first: 'Först sedd', last: 'Sist sedd' },
    noCampaign: 'ingen kampanj',
    others: (n, uncounted) =>
      `Och ${uncounted ? 'minst ' : ''}${grouped(n)} till, i PDF-filens bilaga A och vid skrivbordet.`,
  },
  card: {
    heading: 'De nya plånböckerna i sin helhet',
    namedBy: 'Nämnd i',
    people: (n, of) =>
      `av ${grouped(n)} ${n === 1 ? 'person' : 'olika personer'}${of === null ? '' : ` i ${grouped(of)} av dem`}`,
    demanded: 'Krävt',
    inReports: (amount, reports) => `${amount} i ${reports}`,
    countedIn: (n) => `räknat i ${grouped(n)} av dem`,
    others: (n) => `och ${grouped(n)} till`,
    noAmount: 'inget belopp',
    firstSeen: 'Först sedd',
    lastSeen: 'Sist sedd',
    kind: 'Slag',
    reachedBy: 'Utpressaren nås på',
  },
  waiting: {
    heading: 'Väntar på beslut: bekräfta, avvisa eller håll kvar',
    because: {
      signed: 'någon skrev under med dess nyckel',
      contested: 'en utredare tog upp en invändning',
      doubt: 'anmälningar som nämnde den har fallit bort',
    },
    since: (day) => `pausad sedan ${day}`,
  },
  decisions: { heading: 'Beslutat under dessa timmar' },
  first: {
    title: (name, wallets, isNew) => `${isNew ? 'Ny kampanj' : 'Kampanj'} ${name}: ${wallets}`,
    lead: (n, isNew) =>
      isNew
        ? `En kampanj som inte var känd tidigare nämner ${counted(n, 'plånbok', 'plånböcker')}.`
        : `En känd kampanj nämner ${counted(n, 'ny plånbok', 'nya plånböcker')}.`,
    digestTitle: (campaigns, wallets) => `${campaigns}: ${wallets}`,
    digestLead: (n) =>
      `${counted(n, 'kampanj', 'kampanjer')} som inte var ${n === 1 ? 'känd' : 'kända'} tidigare, utöver dem som det berättats om var för sig.`,
    campaign: 'Kampanj',
    reports: 'Anmälningar hittills',
    trend: 'Utveckling',
    lastHours: (reports, before) => `${reports} de senaste 24 timmarna, ${before ?? 'inga'} de 24 före`,
    named: 'Nämnda plånböcker',
    namedFirst: (named, first) => `${named}, varav först nämnda här: ${first}`,
    demanded: 'Krävt hittills',
    noAmount: 'inget belopp',
    by: (people, of) => `av ${people}${of === null ? '' : ` i ${of}`}`,
    outliers: (n) => `krav på över en miljon euro som inte räknas med i summan: ${n}`,
    people: (n) => `${grouped(n)} ${n === 1 ? 'person' : 'olika personer'}`,
    firstReport: 'Första anmälan',
    notKnown: 'inte känt',
    from: 'Från',
    asOf: 'Per',
    to: 'Till',
    inDigest: (reports, wallets, first) => `${reports}, ${wallets} nämnda, ${first} först här`,
  },
  growth: {
    title: (name, reports) => `Kampanj ${name} växer: ${reports} på en timme`,
    lead: (name) =>
      `Långt fler anmälningar av kampanj ${name} kommer än under dess senaste sju dagar. Den nämns igen tidigast om sex timmar.`,
    reports: 'Anmälningar',
    usual: 'En vanlig timme',
    fewer: 'färre än 1',
    all: 'Alla dagar',
  },
  file: {
    others: (n) => `Bilaga A: ${n} nya plånböcker till`,
    payments: 'Bilaga C: betalningar som nämns ovan (transaktion:utgång)',
    transaction: 'Transaktion',
    block: 'Block skapat',
    method: 'Bilaga F: hur det hittades, och vad det inte säger',
    methods: [
      'Anmälningar är vad människor vidarebefordrat eller skrivit in. En plånbok nämns av en anmälan där brevet har adressen med giltig kontrollsumma; den är ny där ingen tidigare införd anmälan nämner den.',
      'Anmälningar räknas efter när de infördes, mellan de två tidpunkterna ovan. Kampanjers namn, texter, kontakter och kopplingar är som de var när detta skrevs.',
      'En kampanj är brev av en mall, funna genom att jämföra deras ord; den bevisar inte en upphovsman. Dess text visar ett ord bara där tre olika anmälningar har det.',
      'Vad som krävs är vad breven säger. Det säger inget om vad som betalats. En betalning räknas som ett offers efter belopp, transaktion och vem som spenderar, och varje sådan bedömning kan vara fel.',
      'En kontakt nämns bara där en utredare bekräftat den som utpressarens. Anmälningar kan vara misstag eller falska, och en nämnd adress kan vara någon annans.',
    ],
    missing: (n) => `${counted(n, 'tecken', 'tecken')} i brev som filens typsnitt saknar står som ?.`,
    page: (n, of) => `sida ${n} av ${of}`,
  },
  foot: (amounts, zone) =>
    `För utredare. Den innehåller inga personuppgifter om dem som anmält.${amounts} Tider är i ${zone}, UTC inom parentes.`,
  amounts: {
    paid: ' Belopp är vad som betalats, i valutor till den dagens kurs.',
    demanded: ' Belopp är vad meddelanden kräver, inte vad som betalats.',
    both: ' Mottagna belopp är vad som betalats, i valutor till den dagens kurs; alla andra är vad meddelanden kräver, inte vad som betalats.',
  },
};
