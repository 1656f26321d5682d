import * as z from 'zod';
import { CAMPAIGN_SORTS } from '#actions/desk/list-campaigns.ts';
import { HELD_KINDS } from '#domain/case/case.ts';
import { isDay } from '#domain/day.ts';
import { DESK_ROLES } from '#domain/desk/roles.ts';
import { EXPORT_FORMATS, ListToExport } from '#domain/export/export.ts';
import { NewPartner, PartnerAct } from '#domain/feed/partners/act.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { VERDICTS } from '#domain/queue/queue.ts';
import type { Routes } from '../http/route.ts';

/** What the gateway's authorizer stands before: every path begins so, and no page's does. */
const below = (path: string): string => `/api/v1${path}`;

const JSON_TYPE = ['application/json'];
/** By whom: who may read a page of it. */
const INVESTIGATORS = ['analyst', 'lead'] as const;

const Partner = z.object({ partner: z.string().max(100) });

/** What is read: by who may read a page of it, and by programs. */
const read = { method: 'GET', by: 'desk', roles: INVESTIGATORS, scope: 'desk.read', output: JSON_TYPE } as const;
/** What is looked up by words that may be a person's: they stand in no address, which proxies keep. */
const asked = { ...read, method: 'POST' } as const;
/** The queue is people's. */
const queued = { ...read, scope: 'people' } as const;
const cases = { ...read, scope: 'desk.case' } as const;
/** Tables as files; which of them are for whom says the table. */
const files = { ...read, roles: ['analyst', 'lead', 'auditor'], scope: 'desk.export' } as const;
/** Who is told what: admins see to that. */
const managed = { ...read, roles: ['admin'], scope: 'desk.admin' } as const;
/** What the interface says of itself, to anybody. */
const open = { method: 'GET', by: 'desk', public: true, audit: null, output: JSON_TYPE } as const;

/** Most lines of an answer, and how many it has where nothing is said. */
const MAX_LIMIT = 200;
const LIMIT = 50;
/** Longest cursor that is looked at, in characters. */
const MAX_CURSOR = 12_000;

const Page = {
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'limit is a number from 1 to 200')
    .transform(Number)
    .refine((n) => n <= MAX_LIMIT, 'limit is a number from 1 to 200')
    .default(LIMIT),
  cursor: z.string().min(1, 'cursor is what an answer gave as next').max(MAX_CURSOR, 'cursor is too long').optional(),
};
const Day = (name: string) => z.string().refine(isDay, `${name} is no day: write it as 2026-11-24`);
const Month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'month is written as 2026-11')
  .optional();
const Reason = z.string().trim().min(1, 'say why').max(1_000, 'a reason has 1,000 characters at most');
/** The version that was seen: what was changed since is not changed again unseen. */
const Version = z.int('ifVersion is the version that was seen').min(0).max(Number.MAX_SAFE_INTEGER);

const none = z.strictObject({});
const paged = z.strictObject(Page);
const Address = z.object({ address: z.string() });
const Campaign = z.object({ campaign: z.string() });
const Cluster = z.object({ cluster: z.string() });
const Contact = z.object({ contact: z.string().max(50) });
const Reference = z.object({ reference: z.string() });
const File = z.object({ export: z.string().max(100) });
const Case = z.object({ case: z.string() });

/** Most addresses of one look-up, and the longest line of one, in characters. */
const MAX_ADDRESSES = 1_000;
const MAX_LINE = 200;
/** Longest text that is searched for, in characters: a letter, pasted whole. */
const MAX_LETTER = 40_000;
/** What may be searched for apart from what it may be by itself: a part of a letter may look like a name. */
const SEARCHED_KINDS = ['contact', 'text'] as const;
/** Longest contact that is looked for, in characters. */
const MAX_CONTACT = 400;
/** States of reports, as lists of a day have them. */
const REPORT_STATES = ['processed', 'unreadable'] as const;

/**
 * The interface of the desk for programs, and for people's own commands. A row here is all that makes a route reachable; what each
 * answers stands in `desk-answers.ts`, and `npm run openapi` writes both down.
 */
export const DESK_API = {
  walletOfApi: {
    ...read,
    path: below('/wallets/:address'),
    audit: 'wallet.look-up',
    input: { params: Address, query: z.strictObject({ moneyAsOf: Day('moneyAsOf').optional() }) },
  },
  walletReports: {
    ...read,
    path: below('/wallets/:address/reports'),
    audit: 'wallet.reports',
    input: { params: Address, query: paged },
  },
  walletDays: {
    ...read,
    path: below('/wallets/:address/days'),
    audit: 'wallet.days',
    input: {
      params: Address,
      query: z.strictObject({ ...Page, from: Day('from').optional(), to: Day('to').optional() }),
    },
  },
  walletPayments: {
    ...read,
    path: below('/wallets/:address/payments'),
    audit: 'wallet.payments',
    input: { params: Address, query: paged },
  },
  walletLinks: {
    ...read,
    path: below('/wallets/:address/links'),
    audit: 'wallet.links',
    input: { params: Address, query: paged },
  },
  walletCampaigns: {
    ...read,
    path: below('/wallets/:address/campaigns'),
    audit: 'wallet.campaigns',
    input: { params: Address, query: paged },
  },
  walletDecisions: {
    ...read,
    path: below('/wallets/:address/decisions'),
    audit: 'wallet.decisions',
    input: { params: Address, query: paged },
  },
  walletsQuery: {
    ...asked,
    path: below('/wallets/query'),
    audit: 'wallet.query',
    input: {
      query: none,
      body: 'json',
      json: z.strictObject({
        addresses: z
          .array(z.string().max(MAX_LINE, 'a line has 200 characters at most'))
          .min(1, 'name an address')
          .max(MAX_ADDRESSES, 'there are 1,000 addresses at most'),
      }),
    },
  },
  searchOfApi: {
    ...asked,
    path: below('/search'),
    audit: 'search',
    input: {
      query: none,
      body: 'json',
      json: z.strictObject({
        q: z.string().min(1, 'q is what is searched for').max(MAX_LETTER, 'q is too long'),
        kind: z.enum(SEARCHED_KINDS, `kind is one of ${SEARCHED_KINDS.join(', ')}`).optional(),
      }),
    },
  },
  campaignsOfApi: {
    ...read,
    path: below('/campaigns'),
    audit: 'campaigns.list',
    input: {
      query: z.strictObject({
        ...Page,
        sort: z.enum(CAMPAIGN_SORTS, `sort is one of ${CAMPAIGN_SORTS.join(', ')}`).default('last'),
        since: Day('since').optional(),
        language: z.enum(LANGUAGES, `language is one of ${LANGUAGES.join(', ')}`).optional(),
      }),
    },
  },
  campaignOfApi: {
    ...read,
    path: below('/campaigns/:campaign'),
    audit: 'campaign.look-up',
    input: { params: Campaign, query: none },
  },
  campaignReports: {
    ...read,
    path: below('/campaigns/:campaign/reports'),
    audit: 'campaign.reports',
    input: { params: Campaign, query: paged },
  },
  campaignWallets: {
    ...read,
    path: below('/campaigns/:campaign/wallets'),
    audit: 'campaign.wallets',
    input: { params: Campaign, query: paged },
  },
  campaignContacts: {
    ...read,
    path: below('/campaigns/:campaign/contacts'),
    audit: 'campaign.contacts',
    input: { params: Campaign, query: paged },
  },
  campaignDays: {
    ...read,
    path: below('/campaigns/:campaign/days'),
    audit: 'campaign.days',
    input: { params: Campaign, query: paged },
  },
  clustersOfApi: { ...read, path: below('/clusters'), audit: 'clusters.list', input: { query: paged } },
  clusterOfApi: {
    ...read,
    path: below('/clusters/:cluster'),
    audit: 'cluster.look-up',
    input: { params: Cluster, query: none },
  },
  clusterMembers: {
    ...read,
    path: below('/clusters/:cluster/members'),
    audit: 'cluster.members',
    input: { params: Cluster, query: paged },
  },
  clusterLinks: {
    ...read,
    path: below('/clusters/:cluster/links'),
    audit: 'cluster.links',
    input: { params: Cluster, query: paged },
  },
  clusterGraph: {
    ...read,
    path: below('/clusters/:cluster/graph'),
    audit: 'graph.draw',
    input: {
      params: Cluster,
      query: z.strictObject({ format: z.enum(['json', 'svg'], 'format is json or svg').default('json') }),
    },
    output: [...JSON_TYPE, 'image/svg+xml'],
  },
  contactsQuery: {
    ...asked,
    path: below('/contacts/query'),
    audit: 'contact.query',
    input: {
      query: none,
      body: 'json',
      json: z.strictObject({
        value: z.string().min(1, 'value is the contact').max(MAX_CONTACT, 'value is too long'),
        kind: z
          .string()
          .regex(/^[a-z]{2,12}$/, 'kind is one of contacts: email, telegram')
          .optional(),
      }),
    },
  },
  contactOfApi: {
    ...read,
    path: below('/contacts/:contact'),
    audit: 'contact.look-up',
    input: { params: Contact, query: none },
  },
  contactReports: {
    ...read,
    path: below('/contacts/:contact/reports'),
    audit: 'contact.reports',
    input: { params: Contact, query: paged },
  },
  contactWallets: {
    ...read,
    path: below('/contacts/:contact/wallets'),
    audit: 'contact.wallets',
    input: { params: Contact, query: paged },
  },
  transactionOfApi: {
    ...read,
    path: below('/transactions/:txid'),
    audit: 'transaction.look-up',
    input: { params: z.object({ txid: z.string() }), query: none },
  },
  reportsOfApi: {
    ...read,
    path: below('/reports'),
    audit: 'reports.list',
    input: {
      query: z
        .strictObject({
          ...Page,
          campaign: z.string().max(64).optional(),
          wallet: z.string().max(200).optional(),
          day: Day('day').optional(),
          state: z.enum(REPORT_STATES, `state is one of ${REPORT_STATES.join(', ')}`).optional(),
        })
        .refine(
          ({ campaign, wallet, day }) => [campaign, wallet, day].filter((one) => one !== undefined).length === 1,
          'name one of day, campaign and wallet',
        )
        .refine(({ day, state }) => state === undefined || day !== undefined, 'state goes with day'),
    },
  },
  reportOfApi: {
    ...read,
    path: below('/reports/:reference'),
    audit: 'report.look-up',
    input: { params: Reference, query: none },
  },
  originalOfApi: {
    ...read,
    scope: 'desk.evidence',
    path: below('/reports/:reference/originals/:part'),
    audit: 'evidence.take',
    input: { params: Reference.extend({ part: z.string().max(20) }), query: none },
  },
  queueOfApi: {
    ...queued,
    path: below('/queue'),
    audit: 'queue.list',
    input: {
      query: z.strictObject({
        ...Page,
        mine: z.enum(['true', 'false'], 'mine is true or false').optional(),
        rank: z.enum(['1', '2', '3', '4'], 'rank is a number from 1 to 4').optional(),
      }),
    },
  },
  takeOfApi: {
    ...queued,
    method: 'POST',
    once: true,
    path: below('/queue/:reference/take'),
    audit: 'queue.take',
    input: { params: Reference, query: none, body: 'json', json: z.strictObject({ ifVersion: Version.optional() }) },
  },
  giveBackOfApi: {
    ...queued,
    method: 'POST',
    once: true,
    path: below('/queue/:reference/give-back'),
    audit: 'queue.give-back',
    input: { params: Reference, query: none, body: 'json', json: z.strictObject({ ifVersion: Version.optional() }) },
  },
  handleOfApi: {
    ...queued,
    method: 'POST',
    once: true,
    path: below('/queue/:reference/handle'),
    audit: 'queue.handle',
    input: {
      params: Reference,
      query: none,
      body: 'json',
      json: z.strictObject({
        verdict: z.enum(VERDICTS, `verdict is one of ${VERDICTS.join(', ')}`),
        reason: Reason,
        ifVersion: Version.optional(),
      }),
    },
  },
  decisionsOfApi: {
    ...read,
    path: below('/decisions'),
    audit: 'decisions.list',
    input: {
      query: z.strictObject({
        ...Page,
        month: Month,
        by: z.string().min(1).max(200).optional(),
        what: z
          .string()
          .regex(/^[a-z.-]{1,50}$/, 'what is a kind of decision: wallet, link.cut')
          .optional(),
      }),
    },
  },
  changesOfApi: {
    ...read,
    path: below('/changes'),
    audit: 'changes.list',
    input: { query: z.strictObject({ limit: Page.limit, since: Page.cursor }) },
  },
  decideOfApi: {
    ...read,
    method: 'POST',
    once: true,
    roles: ['lead'],
    scope: 'desk.decide',
    path: below('/decisions'),
    audit: 'decision.make',
    input: {
      query: none,
      body: 'json',
      json: z.strictObject({
        verb: z.string().regex(/^[a-z-]{1,30}$/, 'verb is a decision: hold, release, join'),
        about: z.string().max(200, 'about is an address, or a contact by its id'),
        other: z.string().max(200, 'other is an address').optional(),
        reason: Reason,
        answer: z.string().max(1_000, 'answer is 1,000 characters at most, to those who contest it').optional(),
        as: z.string().max(50).optional(),
        until: Day('until').optional(),
        ifVersion: Version,
      }),
    },
  },
  casesOfApi: { ...cases, path: below('/cases'), audit: 'case.list', input: { query: paged } },
  openCaseOfApi: {
    ...cases,
    method: 'POST',
    once: true,
    path: below('/cases'),
    audit: 'case.open',
    input: {
      query: none,
      body: 'json',
      json: z.strictObject({ title: z.string().trim().min(1, 'name the case').max(200), reason: Reason }),
    },
  },
  caseOfApi: { ...cases, path: below('/cases/:case'), audit: 'case.show', input: { params: Case, query: none } },
  putIntoCase: {
    ...cases,
    method: 'POST',
    once: true,
    path: below('/cases/:case/items'),
    audit: 'case.put-in',
    input: {
      params: Case,
      query: none,
      body: 'json',
      json: z.strictObject({
        kind: z.enum(HELD_KINDS, `kind is one of ${HELD_KINDS.join(', ')}`),
        id: z.string().min(1).max(200),
        reason: Reason,
      }),
    },
  },
  takeOutOfCase: {
    ...cases,
    method: 'DELETE',
    path: below('/cases/:case/items/:kind/:id'),
    audit: 'case.take-out',
    input: { params: Case.extend({ kind: z.enum(HELD_KINDS), id: z.string() }), query: none },
  },
  noteInCaseOfApi: {
    ...cases,
    method: 'POST',
    once: true,
    path: below('/cases/:case/notes'),
    audit: 'case.note',
    input: { params: Case, query: none, body: 'json', json: z.strictObject({ text: Reason }) },
  },
  askForExport: {
    ...files,
    method: 'POST',
    once: true,
    path: below('/exports'),
    audit: 'export.ask',
    input: {
      query: none,
      body: 'json',
      json: z.strictObject({
        what: ListToExport,
        format: z.enum(EXPORT_FORMATS, `format is one of ${EXPORT_FORMATS.join(', ')}`),
        bom: z.boolean('bom is true or false').optional(),
      }),
    },
  },
  briefsOfApi: {
    ...read,
    scope: 'desk.export',
    path: below('/briefs'),
    audit: 'briefs.list',
    input: { query: z.strictObject({ ...Page, month: Month }) },
  },
  briefOfApi: {
    ...read,
    scope: 'desk.export',
    path: below('/briefs/:brief'),
    audit: 'brief.show',
    input: { params: z.object({ brief: z.string().max(200) }), query: none },
    output: [...JSON_TYPE, 'application/pdf', 'text/html', 'text/plain'],
  },
  exportsOfApi: { ...files, path: below('/exports'), audit: 'export.list', input: { query: paged } },
  exportOfApi: {
    ...files,
    path: below('/exports/:export'),
    audit: 'export.fetch',
    input: { params: File, query: none },
  },
  cancelExport: {
    ...files,
    method: 'DELETE',
    path: below('/exports/:export'),
    audit: 'export.cancel',
    input: { params: File, query: none },
  },
  partnersOfApi: { ...managed, path: below('/partners'), audit: 'partner.list', input: { query: paged } },
  addPartnerOfApi: {
    ...managed,
    method: 'POST',
    path: below('/partners'),
    audit: 'partner.new',
    input: { query: none, body: 'json', json: NewPartner.extend({ reason: Reason.optional() }) },
  },
  partnerOfApi: {
    ...managed,
    path: below('/partners/:partner'),
    audit: 'partner.show',
    input: { params: Partner, query: none },
  },
  // Recorded by what is done: partner.set, partner.rotate and so on.
  workOnPartnerOfApi: {
    ...managed,
    method: 'POST',
    path: below('/partners/:partner/acts'),
    audit: 'partner.change',
    input: {
      params: Partner,
      query: none,
      body: 'json',
      json: z.strictObject({ act: PartnerAct, reason: Reason.optional() }),
    },
  },
  deliveriesOfApi: {
    ...managed,
    path: below('/partners/:partner/deliveries/:endpoint'),
    audit: 'partner.tries',
    input: { params: Partner.extend({ endpoint: z.string().max(100) }), query: none },
  },
  unheardOfApi: {
    ...managed,
    roles: ['lead', 'admin'],
    path: below('/partners-unheard'),
    audit: 'partner.unheard',
    input: { query: paged },
  },
  correctionsOfApi: { ...read, path: below('/corrections'), audit: 'corrections.list', input: { query: paged } },
  acknowledgeOfApi: {
    ...asked,
    path: below('/corrections/acknowledge'),
    audit: 'correction.heard',
    input: {
      query: none,
      body: 'json',
      json: z.strictObject({
        subjects: z
          .array(z.string().min(1).max(MAX_LINE, 'a subject has 200 characters at most'))
          .min(1, 'name a subject')
          .max(MAX_LIMIT, 'there are 200 subjects at most'),
      }),
    },
  },
  auditOfApi: {
    ...read,
    roles: ['analyst', 'lead', 'auditor'],
    scope: 'desk.audit',
    path: below('/audit'),
    audit: 'audit.read',
    input: {
      query: z.strictObject({
        ...Page,
        day: Day('day').optional(),
        who: z.string().min(1).max(200).optional(),
        about: z.string().min(1).max(200).optional(),
        what: z
          .string()
          .regex(/^[a-z.-]{1,50}$/, 'what is a kind of deed: wallet.look-up')
          .optional(),
      }),
    },
  },
  verifyAuditOfApi: {
    ...asked,
    roles: ['auditor'],
    scope: 'desk.audit',
    path: below('/audit/verify'),
    audit: 'audit.verify',
    input: { query: none, body: 'json', json: z.strictObject({ from: Day('from').optional() }) },
  },
  me: { ...read, roles: DESK_ROLES, scope: 'token', path: below('/me'), audit: null, input: { query: none } },
  signInOfApi: { ...open, path: below('/sign-in'), input: { query: none } },
  openapi: {
    ...open,
    path: below('/openapi.json'),
    output: ['application/openapi+json'],
    input: { query: none },
  },
  apiDocs: { ...open, path: below('/docs'), output: ['text/html'], input: { query: none } },
  health: { ...open, path: below('/health'), output: [], input: { query: none } },
} as const satisfies Routes;
