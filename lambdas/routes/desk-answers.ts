import * as z from 'zod';
import { CHANGED_KINDS, CHANGES } from '#domain/desk/ledger-change.ts';
import { DESK_ROLES, DESK_SCOPES } from '#domain/desk/roles.ts';
import { EXPORT_STATES, FILE_FORMATS } from '#domain/export/export.ts';
import type { DESK_API } from './desk-api.ts';

/** What a route answers where it does what it was asked: its status, and the body; null where there is none, or where it is no JSON of ours. */
export interface ApiSays {
  /** One sentence for who reads the documentation. */
  says: string;
  status: 200 | 201 | 202 | 204 | 302;
  /** Its own headers, each with a sentence. */
  headers?: Readonly<Record<string, string>>;
  body: z.ZodType<object> | null;
}

const Time = z.iso.datetime().meta({ description: 'UTC' });
const Day = z.iso.date();
const Count = z.int().min(0);
const Text = z.string();

const Audit = z
  .strictObject({ day: Day, chain: Text, seq: z.int().min(1) })
  .meta({ id: 'AuditPlace', description: 'Where the audit log has that this was asked' });
const Sat = z.strictObject({ sat: z.int() });
const Decimal = z.strictObject({ amount: z.string().regex(/^\d+(?:\.\d+)?$/), currency: Text });
const Money = z
  .union([Sat, Decimal])
  .meta({ id: 'Money', description: 'Whole satoshi of bitcoin; of all else a decimal, and its currency' });
const Total = z
  .strictObject({ value: Count, exact: z.boolean() })
  .meta({ id: 'Total', description: 'How many there are; at least so many where it is not exact' });

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'The cursor of the next page; null where this is the last' }),
    total: Total,
    audit: Audit,
  });

/** All that something may be: a name, or a reference, may be of several. */
const candidatesOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item), audit: Audit });

const Named = { id: Text, name: Text };
const FollowedTo = z.strictObject({ height: z.int(), time: Time }).nullable();
const Received = z
  .strictObject({
    payments: Count,
    money: Sat,
    worth: z.array(Decimal),
    withoutRate: z.int().meta({ description: 'Payments that the worth is without' }),
  })
  .nullable()
  .meta({ id: 'Received', description: 'Null where none is known of and not all is known, which is not 0' });

const ReceivedBy = z
  .strictObject({
    victim: Received,
    other: Received,
    unknown: Received,
    known: z.boolean().meta({ description: 'Whether this is all, or that at least' }),
    followedTo: FollowedTo,
    notKnownSince: Time.nullable(),
    moneyAsOf: Day,
  })
  .meta({ id: 'ReceivedBy' });

const WalletSummary = z
  .strictObject({
    address: Text,
    kind: Text,
    reports: Count,
    firstSeen: Time,
    lastSeen: Time,
    campaigns: z.array(z.strictObject(Named)),
    cluster: z.strictObject({ ...Named, size: Count }).nullable(),
    demanded: z
      .array(Money)
      .meta({ description: 'What its reports demand first, summed by currency, over all of them' }),
    demandedIn: Count,
    received: ReceivedBy,
    gate: z.strictObject({
      passed: z.boolean(),
      outcome: Text,
      unmet: z.array(Text).meta({ description: 'Why it does not leave by itself' }),
    }),
    published: z.array(
      z.strictObject({
        ...{ audience: Text, state: Text, time: Time },
        toldTo: Count.describe('How many partners were told of it there.'),
      }),
    ),
    cases: z.array(z.strictObject({ id: Text, title: Text })),
    hrefs: z.record(Text, Text),
    audit: Audit,
  })
  .meta({ id: 'WalletSummary' });

const WalletReport = z
  .strictObject({
    reference: Text.nullable(),
    receivedAt: Time,
    channel: Text,
    demands: z.array(Money),
    inDemand: z.boolean(),
    counts: z.boolean().nullable(),
    why: Text.nullable(),
    sameAs: Text.nullable(),
  })
  .meta({ id: 'WalletReport' });

const ReportLine = z
  .strictObject({
    reference: Text,
    receivedAt: Time,
    channel: Text,
    language: Text,
    state: Text,
    wallets: z.array(Text),
    walletsBeyond: Count,
    demands: z.array(Money),
  })
  .meta({ id: 'ReportLine' });

const DayLine = z.strictObject({ day: Day, reports: Count }).meta({ id: 'DayLine' });

const PaymentLine = z
  .strictObject({
    txid: Text,
    vout: Count,
    money: Sat,
    block: z.strictObject({ height: z.int(), time: Time, hash: Text }),
    verdict: Text,
  })
  .meta({ id: 'PaymentLine' });

const LinkLine = z
  .strictObject({
    to: z.union([
      z.strictObject({ type: z.literal('wallet'), address: Text }),
      z.strictObject({ type: z.literal('contact'), kind: Text, id: Text }),
    ]),
    state: Text,
    evidence: z.array(z.strictObject({ kind: Text, sources: Count })),
    doubts: z.array(Text),
    decision: z.strictObject({ verdict: Text, by: Text, name: Text.nullable(), at: Time, reason: Text }).nullable(),
    version: Count,
  })
  .meta({ id: 'LinkLine' });

const DecisionLine = z
  .strictObject({ at: Time, what: Text, about: Text, by: Text, name: Text.nullable(), reason: Text })
  .meta({ id: 'DecisionLine' });

const CampaignLine = z
  .strictObject({
    ...Named,
    text: Text,
    languages: z.array(Text),
    reports: z.strictObject({ day: Count, week: Count, all: Count }),
    wallets: Count,
    demanded: z.array(Money),
    firstReport: Time,
    countedAt: Time,
  })
  .meta({ id: 'CampaignLine' });

const Campaign = z
  .strictObject({
    ...Named,
    text: Text,
    foundedAt: Time,
    reports: Count,
    named: Count,
    firstNamedHere: Count,
    people: Count,
    demanded: z.array(Money),
    heardIn: Count,
    outliers: Count,
    shares: z.array(z.strictObject({ ...Named, languages: z.array(Text), by: z.enum(['wallet', 'contact']) })),
  })
  .meta({ id: 'Campaign' });

const ClusterTotals = z.strictObject({
  countedAt: Time,
  reports: Count,
  wallets: Count,
  truncated: z.boolean(),
  demanded: z.array(Money),
});
const ClusterLine = z.strictObject({ ...Named, totals: ClusterTotals }).meta({ id: 'ClusterLine' });
const Cluster = z
  .strictObject({ ...Named, size: Count, splitFrom: Text.nullable(), totals: ClusterTotals.nullable() })
  .meta({ id: 'Cluster' });

const Member = z
  .union([
    z.strictObject({ type: z.literal('wallet'), address: Text }),
    z.strictObject({ type: z.literal('contact'), id: Text }),
  ])
  .meta({ id: 'Member' });

const Joined = z
  .strictObject({
    one: Member,
    other: Member,
    kind: Text.meta({ description: 'active, or suggested by evidence alone' }),
    evidence: z.array(z.strictObject({ kind: Text, sources: Count })),
  })
  .meta({ id: 'Joined' });
const Graph = z
  .strictObject({
    nodes: z.array(Member),
    links: z.array(Joined),
    beyond: Count.meta({ description: 'How many more nodes are known, at least' }),
    audit: Audit,
  })
  .meta({ id: 'Graph' });

const Decided = z.strictObject({ verdict: Text, by: Text, name: Text.nullable(), at: Time, reason: Text }).nullable();
const ContactLine = z
  .strictObject({
    id: Text,
    kind: Text,
    value: Text.nullable().meta({
      description:
        'Null while only one person’s reports give it, for it may be a victim’s own; to programs until a lead confirmed it',
    }),
    reports: Count.meta({ description: 'How many give it; of many, 20' }),
    confirmed: z.boolean(),
  })
  .meta({ id: 'ContactLine' });
const Contact = z
  .strictObject({
    ...ContactLine.shape,
    decision: Decided,
    contested: z.boolean(),
    campaigns: z.array(z.strictObject(Named)),
    hrefs: z.record(Text, Text),
    audit: Audit,
  })
  .meta({ id: 'Contact' });

const TransactionLine = z.strictObject({
  what: Text,
  address: Text.nullable(),
  vout: Count.nullable(),
  money: Sat.nullable(),
  time: Time.nullable(),
  height: z.int().nullable(),
  verdict: Text.nullable(),
  wallets: z.array(Text),
  services: z.array(Text),
});
const Transaction = z
  .strictObject({
    txid: Text,
    lines: z.array(TransactionLine),
    isCut: z.boolean(),
    followedTo: FollowedTo,
    audit: Audit,
  })
  .meta({ id: 'Transaction' });

const Report = z
  .strictObject({
    reference: Text,
    channel: Text,
    receivedAt: Time,
    processedAt: Time,
    language: Text,
    state: Text,
    unreadable: Text.nullable(),
    dmarc: Text.nullable(),
    isVerified: z.boolean(),
    campaign: z.strictObject(Named).nullable(),
    wallets: z.array(z.strictObject({ address: Text, kind: Text })),
    walletsBeyond: Count,
    demands: z.array(Money),
    contacts: z.array(Text).meta({ description: 'Kinds of the contacts that the letter gives' }),
    originals: z.array(z.strictObject({ part: Text, sha256: Text, size: Count, receivedAt: Time })),
    sealedTo: z.array(Text),
  })
  .meta({ id: 'Report' });

const Queued = z
  .strictObject({
    item: Text.nullable(),
    kind: Text,
    rank: z.int().min(1).max(4),
    flags: z.array(Text).nullable(),
    isLate: z.boolean(),
    wantedBy: Time,
    receivedAt: Time,
    campaign: z.strictObject(Named).nullable(),
    wallets: Count,
    demand: Money.nullable(),
    by: Text.nullable(),
    version: Count,
  })
  .meta({ id: 'Queued' });

const CaseLine = z
  .strictObject({ id: Text, title: Text, openedBy: Text, openedAt: Time, version: Count })
  .meta({ id: 'CaseLine' });
const Held = z.strictObject({ kind: Text, id: Text });
const Case = z
  .strictObject({
    ...CaseLine.shape,
    holds: z.array(Held),
    entries: z.array(
      z.strictObject({ verb: Text, by: Text, name: Text.nullable(), at: Time, reason: Text, held: Held.nullable() }),
    ),
    audit: Audit,
  })
  .meta({ id: 'Case' });

const BriefLine = z.strictObject({ id: Text, sentAt: Time, subject: Text }).meta({ id: 'BriefLine' });
const Brief = z
  .strictObject({
    ...BriefLine.shape,
    text: Text,
    hasHtml: z.boolean(),
    hasPdf: z.boolean(),
    readers: Count,
    sums: z.strictObject({ text: Text, html: Text, pdf: Text.nullable() }),
    digest: Text.nullable().meta({
      description: 'What the audit log has of it: the SHA-256 of the sums and of who got it',
    }),
    entry: z.strictObject({ day: Day, chain: Text, seq: z.int() }).nullable(),
    corrections: z
      .array(z.strictObject({ subject: Text, at: Time }))
      .meta({ description: 'What it tells of that holds no more, and since when' }),
    audit: Audit,
  })
  .meta({ id: 'Brief' });

const FileLine = z
  .strictObject({
    id: Text,
    about: Text.meta({ description: 'Which table it is of' }),
    format: z.enum(FILE_FORMATS),
    askedAt: Time,
    state: z.enum(EXPORT_STATES),
    rows: Count,
  })
  .meta({ id: 'FileLine' });
const File = z
  .strictObject({
    ...FileLine.shape,
    sha256: Text.nullable(),
    cut: Text.nullable().meta({ description: 'Why it has not all rows; null where it has' }),
    doneAt: Time.nullable(),
    goneAt: Time,
    href: Text.nullable().meta({ description: 'Where it is fetched, within a quarter of an hour' }),
    audit: Audit,
  })
  .meta({ id: 'File' });

const Entry = z
  .strictObject({
    day: Day,
    chain: Text,
    seq: z.int(),
    at: Time,
    who: Text,
    name: Text.nullable(),
    roles: z.array(Text),
    via: Text,
    what: Text,
    about: Text,
    masked: z.boolean(),
    reason: Text.nullable(),
    case: Text.nullable(),
    outcome: Text.nullable(),
    digest: Text.nullable(),
    previous: Text,
    hash: Text,
  })
  .meta({ id: 'Entry' });

const ok = <Body extends z.ZodType<object>>(says: string, body: Body) => ({ says, status: 200, body }) as const;
const made = <Body extends z.ZodType<object>>(says: string, body: Body) => ({ says, status: 201, body }) as const;
const taken = <Body extends z.ZodType<object>>(says: string, body: Body) => ({ says, status: 202, body }) as const;
const done = (says: string) => ({ says, status: 204, body: null }) as const;

const PartnerEndpoint = z
  .strictObject({
    id: Text,
    url: Text,
    audience: Text,
    standing: z.enum(['active', 'suspended', 'disabled']),
    problem: Text.nullable(),
    log: Text.nullable(),
    delivered: Count,
    heard: Count,
    failed: Count,
    nextTry: Time.nullable(),
    heardAt: Time.nullable(),
    verified: z.boolean().meta({ description: 'Whether it has answered its challenge' }),
    filter: z.strictObject({ types: z.array(Text).nullable(), atLeast: z.int().nullable() }),
    setAside: z.array(z.strictObject({ seq: Count, at: Time, problem: Text })),
  })
  .meta({ id: 'PartnerEndpoint' });

const PartnerKeyLine = z
  .strictObject({
    id: Text,
    endpoint: Text,
    system: Text,
    scopes: z.array(Text),
    madeAt: Time,
    usedOn: Day.nullable(),
    mutedAt: Time.nullable(),
  })
  .meta({ id: 'PartnerKey' });

const Partner = z
  .strictObject({
    id: Text,
    name: Text,
    technical: Text.nullable(),
    duty: Text.nullable(),
    ceiling: Text.nullable(),
    agreement: Day.nullable(),
    endpoints: z.array(PartnerEndpoint),
    keys: z.array(PartnerKeyLine),
    audit: Audit,
  })
  .meta({ id: 'Partner' });

const Deliveries = z
  .strictObject({
    endpoint: PartnerEndpoint,
    tries: z
      .array(
        z.strictObject({
          id: Text,
          type: Text,
          at: Time,
          after: Count.nullable(),
          upto: Count.nullable(),
          status: z.int().nullable(),
          problem: Text.nullable(),
          ms: Count,
          sha256: Text,
        }),
      )
      .meta({ description: 'The newest first: hashes, no content' }),
    test: z
      .strictObject({
        askedAt: Time,
        at: Time,
        url: Text,
        headers: z.record(Text, Text),
        body: Text,
        status: z.int().nullable(),
        problem: Text.nullable(),
        answer: Text.nullable(),
        ms: Count,
      })
      .nullable(),
    audit: Audit,
  })
  .meta({ id: 'Deliveries' });

/** What each route of `DESK_API` answers: the document is made of these, and a test holds every answer to them. */
export const DESK_ANSWERS = {
  walletOfApi: ok('What is known of a wallet, in at most 4 kB however old it is', WalletSummary),
  walletReports: ok('The reports that name a wallet', listOf(WalletReport)),
  walletDays: ok('How many reports name it, by UTC day', listOf(DayLine)),
  walletPayments: ok('What it was paid, latest block first', listOf(PaymentLine)),
  walletLinks: ok('What links it to other wallets and to contacts', listOf(LinkLine)),
  walletCampaigns: ok('The campaigns whose letters name it', listOf(z.strictObject(Named))),
  walletDecisions: ok('What was decided about it', listOf(DecisionLine)),
  walletsQuery: ok(
    'Which of a thousand addresses are known: one entry of the audit log, with the hash of what was asked',
    z.strictObject({
      items: z.array(
        z.strictObject({
          line: Count,
          state: z.enum(['known', 'unknown', 'invalid']),
          address: Text.nullable(),
          firstSeen: Time.nullable(),
          campaign: z.strictObject(Named).nullable(),
          why: Text.nullable(),
        }),
      ),
      known: Count,
      unknown: Count,
      invalid: Count,
      audit: Audit,
    }),
  ),
  searchOfApi: ok(
    'What something that was typed may be: an address or a contact in any spelling, a name, a reference, a transaction, a letter or a part of one',
    candidatesOf(z.strictObject({ type: Text, id: Text, why: Text, href: Text })),
  ),
  campaignsOfApi: ok('All campaigns', listOf(CampaignLine)),
  campaignOfApi: ok('The campaigns of a name: one, or all that are called so', candidatesOf(Campaign)),
  campaignReports: ok('The reports of a campaign', listOf(ReportLine)),
  campaignWallets: ok(
    'The wallets that its letters name',
    listOf(z.strictObject({ address: Text, kind: Text, firstSeen: Time })),
  ),
  campaignContacts: ok(
    'The contacts that letters about its first wallets give, those first that a lead decided about',
    listOf(ContactLine),
  ),
  campaignDays: ok('Its reports by UTC day', listOf(DayLine)),
  clustersOfApi: ok('All clusters', listOf(ClusterLine)),
  clusterOfApi: ok('The clusters of a name: one, or all that are called so', candidatesOf(Cluster)),
  clusterMembers: ok('What hangs in a cluster', listOf(Member)),
  clusterLinks: ok('What joins the members of a cluster, or would', listOf(Joined)),
  clusterGraph: ok(
    'What hangs in a cluster, and what joins it: at most 1,000 nodes; by format=svg as a picture',
    Graph,
  ),
  contactsQuery: ok(
    'Which contacts the ledger knows of what was typed, in any spelling: mail, @handle, t.me, phone',
    candidatesOf(z.strictObject({ id: Text, kind: Text, href: Text })),
  ),
  contactOfApi: ok('What is known of a contact that letters give', Contact),
  contactReports: ok(
    'The reports that give a contact, newest first; of many, twenty',
    listOf(z.strictObject({ reference: Text, receivedAt: Time })),
  ),
  contactWallets: ok(
    'The wallets that reports with this contact name',
    listOf(z.strictObject({ address: Text, firstSeen: Time })),
  ),
  transactionOfApi: ok('What the ledger knows of a transaction', Transaction),
  reportsOfApi: ok(
    'The reports of a day, or of a campaign, or those that name a wallet',
    listOf(z.union([ReportLine, WalletReport])),
  ),
  reportOfApi: ok('The reports of a reference: one, in rare cases two', candidatesOf(Report)),
  originalOfApi: {
    says: 'Sends you to a sealed original of a report, as it lies: it is opened by an investigator’s own key, and by no program. The address is good for five minutes',
    status: 302,
    headers: {
      Location: 'Where the sealed object is fetched, without a token',
      'X-Sealed-SHA256': 'SHA-256 of the sealed object, hex',
      'X-Original-SHA256': 'SHA-256 of what was received, hex: what is opened must have it',
    },
    body: null,
  },
  queueOfApi: ok('What waits for a person, the most urgent first', listOf(Queued)),
  takeOfApi: done('Takes something of the queue'),
  giveBackOfApi: done('Gives it back'),
  handleOfApi: done('Ends it, with what was found'),
  changesOfApi: ok(
    'What changed, oldest first, for a system that mirrors the ledger: go on by `since` with what `next` gives, also where there is no more yet',
    z.strictObject({
      items: z.array(
        z.strictObject({
          at: Time,
          changes: z.array(
            z.strictObject({ what: z.enum(CHANGES), kind: z.enum(CHANGED_KINDS), id: Text, href: Text.nullable() }),
          ),
        }),
      ),
      next: Text,
      more: z.boolean(),
      audit: Audit,
    }),
  ),
  decisionsOfApi: ok('What was decided in a month', listOf(DecisionLine)),
  decideOfApi: made(
    'Decides about a wallet, about two, or about a contact; where that has changed since, says what stands (409)',
    z.strictObject({ decision: DecisionLine, version: Count.nullable() }),
  ),
  casesOfApi: ok('All cases', listOf(CaseLine)),
  openCaseOfApi: made('Opens a case', z.strictObject({ id: Text })),
  caseOfApi: ok('A case, what it holds and what was done with it', Case),
  putIntoCase: made('Puts something into a case', z.strictObject({ kind: Text, id: Text })),
  takeOutOfCase: done('Takes it out again'),
  noteInCaseOfApi: done('Keeps a note with a case'),
  askForExport: taken(
    'Asks for a table as a file, which is made behind; by an Idempotency-Key once, however often it is asked',
    z.strictObject({ id: Text, href: Text, audit: Audit }),
  ),
  briefsOfApi: ok('The briefs that were sent in a month', listOf(BriefLine)),
  briefOfApi: ok('A brief as it was sent: as JSON, or as PDF, HTML or text where Accept names one', Brief),
  exportsOfApi: ok('The files that one asked for', listOf(FileLine)),
  exportOfApi: ok('How far a file is, and where it is fetched once it is there', File),
  cancelExport: done('Cancels a file that is not there yet'),
  partnersOfApi: ok(
    'All partners',
    listOf(z.strictObject({ id: Text, name: Text, endpoints: Count, troubled: Count })),
  ),
  addPartnerOfApi: made('Adds a partner', z.strictObject({ id: Text })),
  partnerOfApi: ok('A partner, its endpoints and keys', Partner),
  workOnPartnerOfApi: ok(
    'Does one thing with a partner; a new secret or key is in this answer, and in no other',
    z.strictObject({
      about: Text,
      shown: z.strictObject({ kind: z.enum(['secret', 'key']), value: Text }).optional(),
    }),
  ),
  deliveriesOfApi: ok('What was last sent to an endpoint, and its last test', Deliveries),
  unheardOfApi: ok(
    'Who was told of what is taken back since, and has not acknowledged that',
    listOf(
      z.strictObject({
        subject: Text,
        channel: Text,
        recipient: Text,
        as: z.enum(['paused', 'retracted']),
        toldAt: Time,
        retractedAt: Time,
        reason: Text.nullable(),
      }),
    ),
  ),
  correctionsOfApi: ok(
    'What you were told, by an answer or a file, that holds no more, and what you have not acknowledged: correct or delete what you keep of it. A wallet stands by its address; a contact, a link or a report after `contact:`, `link:` or `report:`',
    listOf(
      z.strictObject({
        ...{ subject: Text, channel: z.enum(['api', 'export']), toldAt: Time, retractedAt: Time },
        reason: Text.nullable(),
      }),
    ),
  ),
  acknowledgeOfApi: ok(
    'Notes that you have heard of corrections; how many of these there were',
    z.strictObject({ acknowledged: Count }),
  ),
  auditOfApi: ok(
    'The entries of a day: all of them for auditors, with addresses masked, and one’s own for others',
    listOf(Entry),
  ),
  verifyAuditOfApi: ok(
    'Whether the entries from a day on are whole: what was changed, removed or moved is named. It is held to no anchor: that, the operator’s `npm run verify-audit` does',
    z.strictObject({
      ok: z.boolean(),
      from: Day,
      entries: Count,
      chains: Count,
      firstBroken: z.strictObject({ at: Text, place: Text, why: Text }).nullable(),
      anchoredHead: z.null(),
      audit: Audit,
    }),
  ),
  me: ok(
    'Whose token it is, and what it may',
    z.strictObject({
      subject: Text,
      name: Text.nullable(),
      roles: z.array(z.enum(DESK_ROLES)),
      scopes: z.array(z.enum(DESK_SCOPES)),
    }),
  ),
  signInOfApi: ok(
    'How a person’s own commands sign in (authorization code with PKCE, RFC 8252): clientId is null where nobody does, answerTo where any loopback port will do',
    z.strictObject({
      issuer: Text,
      clientId: Text.nullable(),
      scope: Text,
      acr: z.array(Text),
      answerTo: Text.nullable(),
    }),
  ),
  openapi: { says: 'This document', status: 200, body: null },
  apiDocs: { says: 'This document, to be read by people', status: 200, body: null },
  health: done('That it answers'),
} as const satisfies Record<keyof typeof DESK_API, ApiSays>;
