import type { RowKinds } from './kind.ts';

const WITH_REPORT = '2 years, or until withdrawn';

/** Reports, and what leads to them. */
export const REPORT_KINDS = {
  report: {
    prefix: 'REPORT',
    pk: 'REPORT#<id>',
    sk: 'REPORT',
    hashedWith: ['hashKey'],
    expires: true,
    kept: `${WITH_REPORT}; while a case holds it, longer`,
    read: [['a report by its id', '1']],
    holds: [
      {
        fields: 'id reference channel receivedAt processedAt language state unreadable dayState campaignKey',
        why: 'to find and list it',
        data: ['technical'],
      },
      { fields: 'campaign textHash', why: 'which letters are alike', data: ['keyed'] },
      {
        fields: 'findings walletsBeyond newWallets headersFit',
        why: "what the letter demands; how its writer is reached: a contact's value is sealed to the desk's key",
        data: ['extorter', 'keyed', 'sealed'],
      },
      {
        fields: 'added',
        why: 'what it added to sums, and by which rules: its withdrawal takes away the same',
        data: ['technical'],
      },
      { fields: 'originals sealedTo', why: 'which sealed object holds which bytes', data: ['technical'] },
      {
        fields: 'senderHash organisation dmarc noSender sketch',
        why: "whether two reports have one sender, or one organisation's; by which texts of forms are held near each other",
        data: ['keyed'],
      },
      {
        fields: 'sentAs',
        why: 'whether an address that is typed is the very one that it came from: a notice goes to no other spelling',
        data: ['keyed'],
      },
      {
        fields: 'dictated threatless',
        why: 'that staff wrote it down; that the letter threatens nothing',
        data: ['technical'],
      },
      { fields: 'consent', why: 'who may use it', data: ['technical'] },
      {
        fields: 'ack withheld answeredAt leaseUntil inbox todo dueShard dueAt timesEnqueued',
        why: 'what is still to be done',
        data: ['technical'],
        kept: 'until done',
      },
      {
        fields: 'withdrawal',
        why: 'that and until when it can be brought back',
        data: ['technical'],
        kept: '72 hours',
      },
      { fields: 'keptAt', why: 'when that was last done', data: ['technical'], kept: WITH_REPORT },
      {
        fields: 'askedAt cases',
        why: 'that an investigator asked something, and which cases hold it',
        data: ['technical'],
      },
      {
        fields: 'urgency flags',
        why: "how soon a person should look, and why, in coarse words that the desk's key alone opens",
        data: ['technical', 'sealed'],
        kept: 'until the queue has both: seconds',
      },
      { fields: 'expires', why: 'when the row goes', data: ['technical'] },
    ],
  },
  more: {
    prefix: 'REPORT',
    pk: 'REPORT#<id>',
    sk: 'MORE#<sha256>',
    hashedWith: ['hashKey'],
    expires: true,
    kept: WITH_REPORT,
    read: [['what was added to a report later', '50']],
    holds: [
      {
        fields: 'addition expires',
        why: "what was added later: its sealed object, its name, which is the sender's, and its size",
        data: ['technical'],
      },
    ],
  },
  talk: {
    prefix: 'REPORT',
    pk: 'REPORT#<id>',
    sk: 'TALK#<time>',
    hashedWith: ['hashKey'],
    expires: true,
    kept: WITH_REPORT,
    read: [["what a report's sender was asked, and the sealed answers", '20']],
    holds: [
      {
        fields: 'askedAt question by answer expires',
        why: 'what an investigator asked, and the sealed answer',
        data: ['staff', 'sealed'],
      },
    ],
  },
  namedBy: {
    prefix: 'REPORT',
    pk: 'REPORT#<id>',
    sk: 'NAMED#<address>',
    hashedWith: ['hashKey'],
    expires: true,
    kept: WITH_REPORT,
    read: [['which addresses a report names beyond its ten wallets', '90']],
    holds: [
      { fields: 'expires', why: 'which addresses its letter names beyond the ten of its row', data: ['extorter'] },
    ],
  },
  receipt: {
    prefix: 'RECEIPT',
    pk: 'RECEIPT#<reference>',
    sk: 'RECEIPT#<sha256 of the code>',
    hashedWith: ['hashKey'],
    expires: true,
    kept: WITH_REPORT,
    read: [
      ['a report by its receipt code (ADR 0017)', '1'],
      ['a report by its reference', '1, in rare cases 2'],
    ],
    holds: [
      {
        fields: 'report expires',
        why: 'to find a report by its reference, and by its code, of which only the hash is kept',
        data: ['technical'],
      },
    ],
  },
  token: {
    prefix: 'TOKEN',
    pk: 'TOKEN#<report>',
    sk: 'TOKEN',
    hashedWith: ['hashKey'],
    expires: true,
    kept: '7 days',
    read: [["was this form or program's submission taken", '1']],
    holds: [{ fields: 'expires', why: 'that a form was taken before', data: ['technical'] }],
  },
  page: {
    prefix: 'TOKEN',
    pk: 'TOKEN#page-<keyed hash>',
    sk: 'TOKEN',
    hashedWith: ['hashKey'],
    expires: true,
    kept: '7 days',
    read: [["which report a page's form became", '1']],
    holds: [{ fields: 'report expires', why: 'which report a page became', data: ['technical'] }],
  },
  work: {
    prefix: 'TOKEN',
    pk: 'TOKEN#work-<hash>',
    sk: 'TOKEN',
    hashedWith: [],
    expires: true,
    kept: '7 days',
    read: [['was a piece of work spent, and on which report', '1']],
    holds: [{ fields: 'report expires', why: 'which report a piece of work paid for', data: ['technical'] }],
  },
  contestPage: {
    prefix: 'TOKEN#contest',
    pk: 'TOKEN#contest#<keyed hash>',
    sk: 'TOKEN',
    hashedWith: ['hashKey'],
    expires: true,
    kept: '7 days',
    read: [['which contest a page was spent on', '1']],
    holds: [{ fields: 'contest noted expires', why: 'which contest a page became', data: ['technical'] }],
  },
} as const satisfies RowKinds;
