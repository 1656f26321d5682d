import { counted, grouped } from '../block.ts';
import type { AlertWords } from './words.ts';

/** Alerts in English. */
export const en: AlertWords = {
  and: (more) => `And ${grouped(more)} more.`,
  wallets: (n) => counted(n, 'wallet'),
  campaign: 'Campaign',
  none: 'none',
  namedBy: 'Named by',
  reports: (n) => counted(n, 'report'),
  differentReports: (n) => (n === 1 ? '1 report' : counted(n, 'different report')),
  contest: {
    title: (all, overdue) => {
      const late = overdue === 0 ? '' : all === 1 ? ': its answer is overdue' : `: ${grouped(overdue)} overdue`;
      return `${all === 1 ? 'A contest waits' : `${grouped(all)} contests wait`}${late}`;
    },
    lead: 'Somebody says on the public page that these do not belong here. Nothing changes until one of you has looked, but for what its owner signed.',
    contested: 'Contested',
    since: (times, since) => `${counted(times, 'time')}, since ${since}`,
    overdueSince: 'Overdue since',
    answerBy: 'Answer by',
    unnamed: 'no report: there is nothing to pause',
    proof: 'Proof',
    proven:
      'signed with its key: paused now, if a report names it, until one of you decides. The extorter holds the key of their own wallet.',
    atLeast: (more) => `And ${grouped(more)} at least more.`,
    doing:
      'What is said is sealed: "npm run evidence -- take FOLDER contests ADDRESS". Then "npm run decide -- contest-accept ADDRESS" pauses it, or "contest-dismiss ADDRESS" answers without that; --answer TEXT is what its owner reads by their code. A contact is called KIND:HASH here, and is answered on its page of the desk. It is another person than who let it out.',
  },
  correction: {
    title: (things) =>
      things === 1
        ? 'Correction: 1 thing that you were told of holds no more'
        : `Correction: ${grouped(things)} things that you were told of hold no more`,
    lead: 'Earlier briefs told you of what stands below, and it holds no more. Whoever acted on it, or passed it on, has to know.',
    report: (reference) => `Report ${reference}`,
    contact: (kind) => `a contact (${kind})`,
    link: (ends) => `The link of ${ends}`,
    why: 'Why',
    whys: {
      'not-extortion': 'an investigator rejected it: it is no extorter’s',
      'no-longer-supported': 'an investigator rejected it: too few reports support it now',
      duplicate: 'an investigator rejected it: it is another one twice',
      'marking-raised': 'an investigator rejected it: it may be told to fewer',
      contact: 'it is not confirmed as the extorter’s any more',
      link: 'an investigator cut or rejected it',
      report: 'who sent it withdrew it, and it is destroyed',
    },
    since: 'Since',
    lastTold: 'Last told of',
    requests: 'A request about it was sent to, who must be told by you',
    others: 'Also told, and to be told',
    recipients: (n) => `${grouped(n)} ${n === 1 ? 'recipient' : 'recipients'}, by a file, a package or the interface`,
    doing: 'Who has not acknowledged it yet stands at the desk: Partners, "Taken back, and not acknowledged".',
  },
  crowded: {
    title: (letters) => `${counted(letters, 'letter')} with decoys among their wallets; which one counts?`,
    lead: 'Each of these letters demands money to more than ten wallets, or different sums to several, as extorters write who hide the one that counts among decoys. None of their wallets leaves by itself or is joined to another; each is found by its address.',
    letter: (report, wallets, campaign) =>
      `Report ${report}: ${wallets}, ${campaign === null ? 'no campaign' : `campaign ${campaign}`}.`,
    more: (letters) => `And ${counted(letters, 'more letter')} like them.`,
    doing:
      'To see one\'s wallets: "npm run query -- ADDRESS". To let one out that is the extorter\'s: "npm run decide -- release ADDRESS --reason TEXT".',
  },
  departure: {
    title: (addresses, time, isOneTime) => {
      const leave = addresses === 1 ? '1 address leaves' : `${counted(addresses, 'addresse')} leave`;
      return `${leave} ${isOneTime ? 'at' : 'from'} ${time}; hold?`;
    },
    lead: 'These addresses passed the gate. Partners of TLP:AMBER are told of them at the times below, unless one of you holds them, and nothing says then that they were held.',
    contestedNote:
      'Somebody contests an address below: look at what is said first ("npm run decide -- contests"). It leaves all the same unless one of you holds it.',
    leaves: 'Leaves',
    contested: 'Contested',
    times: (n) => `${counted(n, 'time')} on the public page, and not answered`,
    doing:
      'To keep one in: "npm run decide -- hold ADDRESS --reason TEXT". To say that it is no extorter\'s: "reject". The gate looks at each again before it leaves.',
  },
  payment: {
    reachedTitle: (services, named) =>
      `Victims' money reached ${services === 1 ? named : counted(services, 'service')}`,
    firstTitle: (wallets) => `First payment to ${counted(wallets, 'wallet')}`,
    undoneTitle: (alerts) => `Correction: the chain has undone ${counted(alerts, 'alert')}`,
    leads: {
      reached:
        'Money that a victim paid has come to a service that may know whose account it is. It can be asked to hold it.',
      first: 'Money has come to a wallet that letters demand it for.',
      undone:
        'The chain was reorganised: what an alert told of is no longer where it said. Where it stands in another block, a new alert says so.',
    },
    headings: { reached: 'Where it arrived', first: 'Paid for the first time', undone: 'Undone by the chain' },
    received: 'Received',
    noRate: 'no rate for that day',
    payment: 'The payment',
    verdicts: {
      victim: "counts as a victim's",
      other: "does not count as a victim's",
      unknown: 'cannot be judged yet',
    },
    reasons: {
      'no-campaign-wallet-spends': 'no wallet of its campaign is among the inputs',
      'campaign-wallet-spends': 'a wallet of its campaign is among the inputs',
      'value-near-demand': 'half to twice of what a report demands',
      'value-far-from-demands': 'less than half or more than twice of all that reports demand',
      'no-demand': 'no report says how much is demanded',
      'no-rate': 'no rate to compare it with the demand by',
      'several-outputs': 'the transaction has change',
      'single-output': 'the transaction has no change',
    },
    block: 'Block',
    blockAt: (height, time) => `${height}, ${time}`,
    transaction: 'Transaction',
    output: (txid, vout) => `${txid}, output ${vout}`,
    knownAs: 'Known as',
    arrived: 'Arrived',
    arrivedAfter: (bitcoin, spends) => `${bitcoin} BTC, after ${counted(spends, 'spend')}`,
    paidTo: 'Paid to',
    told: 'Told',
    toldFirst: (worth) => `first payment, ${worth}`,
    toldReached: (bitcoin, service, spends) =>
      `${bitcoin} BTC arrived at ${service}, after ${counted(spends, 'spend')}`,
    wasInBlock: 'Was in block',
    chain: 'Chain',
    notFollowed: 'not known: it was not followed yet',
    followedTo: 'Chain followed to',
    followedBlock: (height, time) => `block ${height}, ${time}`,
    notKnownSince: 'Not known since',
  },
};
