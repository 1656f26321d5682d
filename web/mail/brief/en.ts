import { grouped } from '../block.ts';
import type { BriefWords } from './words.ts';

const counted = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;
const list = new Intl.ListFormat('en-GB');

export const en: BriefWords = {
  language: 'en',
  reports: (n) => counted(n, 'report'),
  newWallets: (n) => counted(n, 'new wallet'),
  wallets: (n) => counted(n, 'wallet'),
  payments: (n) => counted(n, 'payment'),
  newCampaigns: (n) => counted(n, 'new campaign'),
  atLeast: 'at least',
  more: (n, uncounted) => `And ${grouped(n)} more${uncounted ? ' at least' : ''}.`,
  and: (items) => list.format(items),
  title: {
    daily: (day, said) => `${day}: ${said.join(', ')}`,
    weekly: (day, said) => `Week to ${day}: ${said.join(', ')}`,
    paymentsUnknown: 'payments not known',
    demanded: (amounts) => `${amounts} demanded`,
  },
  news: {
    urgent: (n) => `To do now: ${counted(n, 'urgent report')} in the queue that nobody has taken.`,
    reached: (services, bitcoin) => `To do: ask ${services} to hold ${bitcoin} of victims' money that arrived there.`,
    reports: (reports, wallets, usual, isOfWeek) => {
      const before = isOfWeek ? 'in the week before' : 'a day before';
      const against = usual === null ? `after none ${before}` : `against ${usual} ${before}`;
      return `${reports}, ${wallets}, ${against}.`;
    },
    campaigns: (fresh, named) => `${counted(fresh, 'new campaign')}${named === '' ? '' : `: ${named}`}.`,
    paid: (payments, bitcoin) => `Victims paid ${bitcoin} in ${payments}.`,
    moneyUnknown: (since) =>
      since === null
        ? 'What was paid is not known: the chain was not followed yet.'
        : `What was paid is not known since ${since}: the chain is not followed.`,
    waiting: (n) => `To do: decide about ${counted(n, 'paused wallet')}, which partners may not act on.`,
    unread: (n) => `${counted(n, 'report')} could not be read.`,
    keyNew: (key, holder, comparedBy) =>
      holder === null
        ? `To do: ask who deployed it. Letters are sealed to a key that nobody announced: ${key}.`
        : `Letters are sealed to a new key, of ${holder}: ${key}, ${comparedBy === null ? 'which NOBODY compared' : `compared by ${comparedBy}`}.`,
    keyGone: (key, holder) =>
      `Letters are sealed no more to ${holder === null ? 'the key' : `the key of ${holder},`} ${key}.`,
  },
  state: {
    window: (from, to, zone) => `From ${from} to ${to}, ${zone}.`,
    followedTo: (block, time) => `Chain followed to block ${block}, ${time}.`,
    notFollowedYet: 'The chain was not followed yet: what was paid is not known.',
    notKnownSince: (since) => `What was paid is not known since ${since}.`,
    notSetUp: 'What was paid is not known: this hotline is not set up to follow payments.',
    names: (at) => `Names, texts and links as of ${at}.`,
    byDay: (since, numbers, until) => `Reports by day from ${since}, the last up to ${until}: ${numbers}.`,
    quiet: 'Nothing else happened. The next brief comes when something has.',
  },
  campaigns: {
    heading: 'Campaigns',
    isNew: 'new',
    counts: (reports, total, newWallets, wallets) =>
      `${reports} (${total} in all), ${newWallets} (${wallets} first named by it in all)`,
    pattern: (first, within, raised) => {
      const time = within === null ? '' : ` within ${within} h`;
      if (first === null) return raised === null ? null : `asks for ${raised} later`;
      return `asks for ${first}${time}${raised === null ? '' : `, then ${raised}`}`;
    },
    contact: (contacts) => `confirmed contact ${contacts}`,
    shares: (by, name, languages) => `shares a ${by} with campaign ${name}${languages === '' ? '' : ` (${languages})`}`,
    noText: 'its text is not shown yet: a word is shown once three different reports have it',
    others: (n) => `And ${counted(n, 'campaign')} more.`,
  },
  money: {
    heading: 'Money received',
    fromVictims: 'From victims',
    nothing: 'nothing',
    unknown: (since) => (since === null ? 'not known, the chain was not followed yet' : `not known since ${since}`),
    other: 'From others',
    notJudged: 'Not judged yet',
    worth: 'worth that day',
    noRate: 'no rate for that day',
    withoutRate: 'without a rate',
    before: (payments) => `of these ${payments} before, to wallets that were not known then`,
    undone: (paid) => `Undone by the chain: ${paid}, told of before.`,
    byCampaign: 'By campaign',
    byCluster: 'By cluster',
    reached: (service, bitcoin, spends) => `${bitcoin} at ${service}, after ${counted(spends, 'spend')}`,
    first: (bitcoin, verdict) =>
      `first payment, ${bitcoin}, ${{ victim: "counts as a victim's", other: "does not count as a victim's", unknown: 'cannot be judged yet' }[verdict]}`,
    known: 'Up to',
  },
  table: {
    heading: 'New wallets',
    legend: 'reports, first and last seen (time, or day.month before), address',
    columns: { address: 'Address', reports: 'Reports', first: 'First seen', last: 'Last seen' },
    noCampaign: 'no campaign',
    others: (n, uncounted) =>
      `And ${grouped(n)} more${uncounted ? ' at least' : ''}, in annex A of the PDF and at the desk.`,
  },
  card: {
    heading: 'The new wallets in full',
    namedBy: 'Named by',
    people: (n, of) =>
      `by ${grouped(n)} different ${n === 1 ? 'person' : 'people'}${of === null ? '' : ` in ${grouped(of)} of them`}`,
    demanded: 'Demanded',
    inReports: (amount, reports) => `${amount} in ${reports}`,
    countedIn: (n) => `counted in ${grouped(n)} of them`,
    others: (n) => `and ${grouped(n)} more`,
    noAmount: 'no amount found',
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
    kind: 'Kind',
    reachedBy: 'Extorter reached by',
  },
  waiting: {
    heading: 'Waiting for a decision: confirm, reject or hold',
    because: {
      signed: 'somebody signed with its key',
      contested: 'an investigator took up a contest',
      doubt: 'reports that named it fell away',
    },
    since: (day) => `paused since ${day}`,
  },
  decisions: { heading: 'Decided in these hours' },
  first: {
    title: (name, wallets, isNew) => `${isNew ? 'New campaign' : 'Campaign'} ${name}: ${wallets}`,
    lead: (n, isNew) =>
      isNew
        ? `A campaign that was not known before names ${counted(n, 'wallet')}.`
        : `A known campaign names ${counted(n, 'wallet')} that ${n === 1 ? 'was' : 'were'} not known before.`,
    digestTitle: (campaigns, wallets) => `${campaigns}: ${wallets}`,
    digestLead: (n) =>
      `${counted(n, 'campaign')} that ${n === 1 ? 'was' : 'were'} not known before, beside those told of one by one.`,
    campaign: 'Campaign',
    reports: 'Reports so far',
    trend: 'Trend',
    lastHours: (reports, before) => `${reports} in the last 24 hours, ${before ?? 'none'} in the 24 before`,
    named: 'Wallets named',
    namedFirst: (named, first) => `${named}, of which first named here: ${first}`,
    demanded: 'Demanded so far',
    noAmount: 'no amount found',
    by: (people, of) => `by ${people}${of === null ? '' : ` in ${of}`}`,
    outliers: (n) => `demands of over a million euros, left out of the sum: ${n}`,
    people: (n) => `${grouped(n)} different ${n === 1 ? 'person' : 'people'}`,
    firstReport: 'First report',
    notKnown: 'not known',
    from: 'From',
    asOf: 'As of',
    to: 'To',
    inDigest: (reports, wallets, first) => `${reports}, ${wallets} named, ${first} first here`,
  },
  growth: {
    title: (name, reports) => `Campaign ${name} grows: ${reports} in an hour`,
    lead: (name) =>
      `Far more reports of campaign ${name} come than in its last seven days. It is told of again in six hours at the earliest.`,
    reports: 'Reports',
    usual: 'In a usual hour',
    fewer: 'fewer than 1',
    all: 'All days',
  },
  file: {
    others: (n) => `Annex A: ${n} more new wallets`,
    payments: 'Annex C: payments named above (transaction:output)',
    transaction: 'Transaction',
    block: 'Block made',
    method: 'Annex F: how it was found, and what it does not say',
    methods: [
      'Reports are what people forwarded or typed in. A wallet is named by a report where its letter holds the address with a valid checksum; it is new where no report entered before names it.',
      'Reports are counted by when they were entered, between the two moments above. Names of campaigns, texts, contacts and links are as they were when this was written.',
      'A campaign is letters of one template, found by comparing their words; it does not prove one author. Its text shows a word only where three different reports have it.',
      'What is demanded is what letters say. It says nothing of what was paid. A payment counts as a victim’s by its amount, its transaction and who spends, and each such verdict may be wrong.',
      'A contact is named only where an investigator confirmed it as the extorter’s. Reports can be mistaken or false, and a named address can be somebody else’s.',
    ],
    missing: (n) => `${counted(n, 'sign')} of letters that this file’s typeface does not have stand as ?.`,
    page: (n, of) => `page ${n} of ${of}`,
  },
  foot: (amounts, zone) =>
    `For investigators. It holds no personal data of those who reported.${amounts} Times are those of ${zone}, UTC in brackets.`,
  amounts: {
    paid: ' Amounts are what was paid, in currencies at the rates of that day.',
    demanded: ' Amounts are what messages demand, not what was paid.',
    both: ' Amounts of money received are what was paid, in currencies at the rates of that day; all others are what messages demand, not what was paid.',
  },
};
