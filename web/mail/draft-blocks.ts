import type { DraftedRequest, HostFacts, WalletFacts } from '#domain/case/draft.ts';
import { fromSatoshi } from '#domain/money.ts';
import { counted, type Fact, type MailBlock } from './block.ts';

/** What people fill in: nothing here knows it. */
const BLANK = '………………………………';

/** UTC, to the second: whoever looks a line up in a log needs no zone. */
const utc = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;

const bitcoin = (satoshi: string): string => `${fromSatoshi(BigInt(satoshi))} BTC`;

const ofWallet = (facts: WalletFacts, to: string, inEu: boolean): MailBlock[] => {
  const { address, reports, firstSeen, payments, more, followedTo, notKnownSince } = facts;
  const sum = payments.reduce((total, { satoshi }) => total + BigInt(satoshi), 0n);
  const known =
    followedTo === null
      ? 'The chain was not followed.'
      : `The chain was followed to block ${followedTo.height} (${utc(followedTo.time)})${notKnownSince === null ? '' : `; what came since ${utc(notKnownSince)} is not known`}.`;
  return [
    {
      kind: 'lead',
      text: `We ask ${to} to keep the records named below, and, as far as its rules and the law allow, to hold what came from these payments until the competent authority has decided.`,
    },
    { kind: 'heading', text: 'What is known' },
    {
      kind: 'facts',
      facts: [
        ['Wallet', address],
        ['Named in', `${counted(reports, 'report')} of extortion, the first of ${utc(firstSeen)}`],
        [
          'Paid by victims',
          `${bitcoin(String(sum))} in ${counted(payments.length, 'payment')}${more === 0 ? '' : `, and ${more} more`}`,
        ],
        ['As of', known],
      ],
    },
    { kind: 'heading', text: 'Payments' },
    ...payments.map(
      ({ txid, vout, satoshi, height, time, services }): MailBlock => ({
        kind: 'wallet',
        address: `${txid}:${vout}`,
        facts: [
          ['Amount', bitcoin(satoshi)],
          ['Block', `${height}, ${utc(time)}`],
          ...(services.length === 0 ? [] : ([['Followed to', services.join(', ')]] as Fact[])),
        ],
      }),
    ),
    { kind: 'heading', text: 'What we ask for' },
    {
      kind: 'lines',
      lines: [
        '1. Keep all records of the accounts that received what these payments were spent to: who holds them, how that was verified, log-ins with their IP addresses and times, deposits, withdrawals, orders.',
        '2. As far as your rules and the law allow: hold what of it is still there, and tell us how much.',
        '3. Tell us whether, when and under which number you did so, and to whom an order is to be addressed.',
      ],
    },
    {
      kind: 'note',
      text: inEu
        ? 'This is a request: it orders nothing. An order to freeze is the competent authority’s (between member states by a certificate under Regulation (EU) 2018/1805). Certificates under Regulation (EU) 2023/1543 are not for financial services (its article 3(3)).'
        : 'This is a request: it orders nothing. An order is the competent authority’s, by the way of mutual legal assistance where it applies.',
    },
    {
      kind: 'note',
      text: 'Which payments are a victim’s is judged by the amount and the time that letters demanded; that money reached you is judged by addresses that are known as yours. Either may be wrong: please tell us where it is.',
    },
  ];
};

/** The sections of an EPOC-PR (Regulation (EU) 2023/1543, annex II) that the ledger can say something for; the rest is the authority's. */
const certificate = (facts: HostFacts, to: string): MailBlock[] => [
  { kind: 'heading', text: 'Fields for a European Preservation Order Certificate (EPOC-PR)' },
  {
    kind: 'note',
    text: 'Regulation (EU) 2023/1543, annex II. Issued or validated by a judge, a court or a prosecutor (article 4), sent by the decentralised IT system. These are the fields, in the order of the annex, as far as the ledger knows them. They were not compared with the whole of the published form: check them against the one in force.',
  },
  {
    kind: 'facts',
    facts: [
      ['A. Issuing State', BLANK],
      ['A. Issuing authority', BLANK],
      ['A. Validating authority', BLANK],
      ['A. File number of the issuing authority', BLANK],
      ['A. File number of the validating authority', BLANK],
      ['B. Addressee', to],
      ['B. Designated establishment, or legal representative', BLANK],
      ['C. To identify the data', `sending host ${facts.host}; IP addresses, names and times above`],
      ['D. Data to be preserved', 'subscriber data; data to identify the user; traffic data of the mails above'],
      ['E. Offence', `extortion, campaign ${facts.name}; article of the law: ${BLANK}`],
      ['E. Facts of the case', BLANK],
      ['F. Authority: name, post, address, phone, mail', BLANK],
      ['F. Signature, date, stamp', BLANK],
      ['G. Validating authority', BLANK],
    ],
  },
  {
    kind: 'note',
    text: 'The addressee preserves the data without undue delay, and keeps the certificate and the data confidential. That ends after 60 days, unless the authority extends it by 30 or confirms that a request to produce was issued: then it lasts as long as that takes (article 11).',
  },
];

const ofHost = (facts: HostFacts, to: string, inEu: boolean): MailBlock[] => {
  const { name, host, looked, mails, more } = facts;
  return [
    {
      kind: 'lead',
      text: `We ask ${to} to preserve the logs and account records of the host ${host} named below. Letters of extortion were sent by it.`,
    },
    { kind: 'heading', text: 'What is known' },
    {
      kind: 'facts',
      facts: [
        ['Host', host],
        ['Campaign', name],
        ['Mails of this host', `${mails.length + more}, among the latest ${counted(looked, 'report')} of the campaign`],
      ],
    },
    { kind: 'heading', text: 'Mails' },
    {
      kind: 'note',
      text: 'The time is when the report reached us: the mail itself came before it, by minutes or by weeks. Its Received lines stand in the sealed original of the report, which the competent authority can have.',
    },
    ...mails.map(
      ({ report, receivedAt, hosts, dkim }): MailBlock => ({
        kind: 'wallet',
        address: `Report ${report}`,
        facts: [
          ['Reported', utc(receivedAt)],
          ['Hosts, nearest to the receiver first', hosts.join(', ')],
          ...(dkim.length === 0 ? [] : ([['Signed by (DKIM)', dkim.join(', ')]] as Fact[])),
        ],
      }),
    ),
    ...(more === 0
      ? []
      : [{ kind: 'note', text: `And ${counted(more, 'more mail')}, which we name on request.` } as const]),
    { kind: 'heading', text: 'What we ask for' },
    {
      kind: 'lines',
      lines: [
        '1. Preserve the mail logs of this host: for each mail envelope sender, time, queue id, the client’s IP address and the account that it was sent by.',
        '2. Preserve the records of that account: who holds it, log-ins with IP addresses and times, payments.',
        '3. Hand over nothing to us: disclosure is by an order of the competent authority, which we will name.',
      ],
    },
    ...(inEu ? certificate(facts, to) : []),
  ];
};

/** A request, in the order in which it says it: what it is, what is known, what is asked for, who signs it. */
export const draftBlocks = ({ id, facts, to, inEu, drafted }: DraftedRequest): MailBlock[] => [
  ...(facts.of === 'wallet' ? ofWallet(facts, to, inEu) : ofHost(facts, to, inEu)),
  { kind: 'heading', text: 'Signed' },
  {
    kind: 'facts',
    facts: [
      ['Authority', BLANK],
      ['Name and post', BLANK],
      ['Case or file number', BLANK],
      ['Place and date', BLANK],
      ['Signature', BLANK],
      ['Our number', id],
      ['Facts as of', utc(drafted.at)],
    ],
  },
];

const TITLES = {
  'hold-funds': 'Request to keep records and hold funds',
  'preserve-logs': 'Request to preserve logs',
} as const;

/** Its title. */
export const draftTitle = ({ kind, to }: Pick<DraftedRequest, 'kind' | 'to'>): string => `${TITLES[kind]}: ${to}`;
