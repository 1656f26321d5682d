import * as z from 'zod';
import { CAMPAIGN_SORTS } from '#actions/desk/list-campaigns.ts';
import { DESK_ROLES } from '#domain/desk/roles.ts';
import { ListToExport } from '#domain/export/export.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { DESK } from '#web/desk/site.ts';
import type { Routes } from '../http/route.ts';

const PAGE = ['text/html'];
/** Nobody is signed in yet, or any more. */
const open = { method: 'GET', by: 'desk', public: true, audit: null, output: PAGE } as const;
/** For whoever is signed in: it shows nothing that the hotline was told. */
const own = { method: 'GET', by: 'desk', roles: DESK_ROLES, audit: null, input: {}, output: PAGE } as const;
/** What is known, for those who work with it. */
const known = { method: 'GET', by: 'desk', roles: ['analyst', 'lead'], output: PAGE } as const;
/** Files of tables: whoever may see some table may have it, and auditors the log. */
const filed = { ...known, roles: ['analyst', 'lead', 'auditor'] } as const;
/** Who is told what: admins see to that. What of it is about wallets is for leads too. */
const managed = { ...known, roles: ['admin'] } as const;
const answered = { ...known, roles: ['lead', 'admin'] } as const;
const Partner = z.object({ partner: z.string().max(100) });

const Next = z.object({ next: z.string().max(1_000).optional() });

const Cursor = z.object({ cursor: z.string().max(8_000).optional() });
/** What a table may be filtered by: which of it fits which table says the table. */
const TableFilter = z.object({
  month: z.string().max(10).optional(),
  day: z.string().max(10).optional(),
  by: z.string().max(200).optional(),
  who: z.string().max(200).optional(),
  about: z.string().max(200).optional(),
  what: z.string().max(50).optional(),
  campaign: z.string().max(100).optional(),
  cluster: z.string().max(100).optional(),
  txid: z.string().max(100).optional(),
  wallet: z.string().max(200).optional(),
});
const File = z.object({ export: z.string().max(100) });
/** One of some choices; a form that chooses none sends an empty one. */
const Chosen = <const Choice extends string>(choices: readonly Choice[]) =>
  z
    .enum(['', ...choices])
    .optional()
    .transform((chosen) => choices.find((each) => each === chosen));

/** The pages of the desk. A row here is all that makes one reachable: `docs/changing.md` says how one is added. */
export const DESK_PAGES = {
  signIn: { ...open, path: DESK.signIn, input: { query: Next.extend({ as: z.string().max(100).optional() }) } },
  signedIn: {
    ...open,
    path: DESK.signedIn,
    audit: 'session.open',
    // As RFC 6749 (4.1.2), RFC 9207 and OpenID Connect send a browser back.
    input: {
      query: z.object({
        code: z.string().optional(),
        state: z.string().optional(),
        iss: z.string().optional(),
        error: z.string().optional(),
        error_description: z.string().optional(),
        session_state: z.string().optional(),
      }),
    },
  },
  signedOut: { ...open, path: DESK.signedOut, input: {} },
  signOut: { ...own, method: 'POST', path: DESK.signOut, audit: 'session.close', input: { body: 'form' } },
  today: { ...own, path: DESK.today, audit: 'desk.today' },
  markRead: { ...own, method: 'POST', path: DESK.today, input: { body: 'form' } },
  workingOn: { ...own, path: DESK.workingOn, input: { query: Next } },
  workOn: { ...own, method: 'POST', path: DESK.workingOn, input: { body: 'form' } },
  help: { ...own, path: DESK.help },
  people: { ...own, path: DESK.people, roles: ['admin'], audit: 'people.list' },
  wallet: {
    ...known,
    path: `${DESK.wallets}/:address`,
    audit: 'wallet.look-up',
    input: { params: z.object({ address: z.string() }) },
  },
  campaign: {
    ...known,
    path: `${DESK.campaigns}/:campaign`,
    audit: 'campaign.look-up',
    input: { params: z.object({ campaign: z.string() }) },
  },
  cluster: {
    ...known,
    path: `${DESK.clusters}/:cluster`,
    audit: 'cluster.look-up',
    input: { params: z.object({ cluster: z.string() }) },
  },
  members: {
    ...known,
    path: `${DESK.clusters}/:cluster/members`,
    audit: 'cluster.members',
    input: { params: z.object({ cluster: z.string() }), query: Cursor },
  },
  audit: {
    ...known,
    roles: ['analyst', 'lead', 'auditor'],
    path: DESK.audit,
    audit: 'audit.read',
    input: {
      query: Cursor.extend({
        day: z.string().max(20).optional(),
        who: z.string().max(200).optional(),
        about: z.string().max(200).optional(),
        what: z.string().max(50).optional(),
      }),
    },
  },
  looks: {
    ...known,
    roles: ['analyst', 'lead', 'auditor'],
    path: DESK.looks,
    audit: 'audit.looks',
    input: {
      query: Cursor.extend({
        about: z.string().max(200).optional(),
        who: z.string().max(200).optional(),
        month: z.string().max(10).optional(),
      }),
    },
  },
  verifyDays: {
    ...known,
    roles: ['auditor'],
    method: 'POST',
    path: DESK.verifyAudit,
    audit: 'audit.verify',
    input: { body: 'form' },
  },
  campaigns: {
    ...known,
    path: DESK.campaigns,
    audit: 'campaigns.list',
    input: { query: Cursor.extend({ sort: z.enum(CAMPAIGN_SORTS).optional() }) },
  },
  reportsOfCampaign: {
    ...known,
    path: `${DESK.campaigns}/:campaign/reports`,
    audit: 'campaign.reports',
    input: { params: z.object({ campaign: z.string() }), query: Cursor },
  },
  walletsOfCampaign: {
    ...known,
    path: `${DESK.campaigns}/:campaign/wallets`,
    audit: 'campaign.wallets',
    input: { params: z.object({ campaign: z.string() }), query: Cursor },
  },
  clusters: { ...known, path: DESK.clusters, audit: 'clusters.list', input: { query: Cursor } },
  queue: {
    ...known,
    path: DESK.queue,
    audit: 'queue.list',
    input: {
      query: Cursor.extend({
        mine: z.string().optional(),
        rank: Chosen(['1', '2', '3', '4']),
        language: Chosen(LANGUAGES),
        channel: Chosen(['mail', 'form', 'api']),
      }),
    },
  },
  workOnQueue: { ...known, method: 'POST', path: DESK.queue, audit: 'queue.change', input: { body: 'form' } },
  reports: {
    ...known,
    path: DESK.reports,
    audit: 'reports.list',
    input: { query: Cursor.extend({ from: z.string().max(40).optional(), until: z.string().max(40).optional() }) },
  },
  report: {
    ...known,
    path: `${DESK.reports}/:reference`,
    audit: 'report.look-up',
    input: { params: z.object({ reference: z.string() }) },
  },
  evidence: {
    ...known,
    path: `${DESK.evidence}/:reference`,
    audit: 'evidence.show',
    input: { params: z.object({ reference: z.string() }) },
  },
  openEvidence: {
    ...known,
    method: 'POST',
    path: `${DESK.evidence}/:reference`,
    audit: 'evidence.take',
    input: { params: z.object({ reference: z.string() }), body: 'form' },
  },
  closeEvidence: {
    ...known,
    method: 'POST',
    path: `${DESK.evidence}/:reference/unit`,
    roles: ['lead'],
    audit: 'evidence.close',
    input: { params: z.object({ reference: z.string() }), body: 'form' },
  },
  decisions: {
    ...known,
    path: DESK.decisions,
    audit: 'decisions.list',
    input: {
      query: Cursor.extend({
        month: z.string().max(10).optional(),
        by: z.string().max(200).optional(),
        what: z.string().max(50).optional(),
      }),
    },
  },
  briefs: {
    ...known,
    path: DESK.briefs,
    audit: 'briefs.list',
    input: { query: Cursor.extend({ month: z.string().max(10).optional() }) },
  },
  brief: {
    ...known,
    path: `${DESK.briefs}/:brief`,
    audit: 'brief.show',
    input: { params: z.object({ brief: z.string().max(200) }) },
  },
  briefPart: {
    ...known,
    path: `${DESK.briefs}/:brief/:part`,
    audit: 'brief.show',
    input: { params: z.object({ brief: z.string().max(200), part: z.string() }) },
    output: [...PAGE, 'application/pdf'],
  },
  decide: {
    ...known,
    method: 'POST',
    roles: ['lead'],
    path: DESK.decisions,
    audit: 'decision.make',
    input: { body: 'form' },
  },
  link: {
    ...known,
    path: DESK.links,
    audit: 'link.look-up',
    input: { query: z.object({ one: z.string().max(200).optional(), other: z.string().max(200).optional() }) },
  },
  cases: {
    ...known,
    path: DESK.cases,
    audit: 'case.list',
    input: { query: z.object({ put: z.string().max(300).optional() }) },
  },
  workOnCases: { ...known, method: 'POST', path: DESK.cases, audit: 'case.change', input: { body: 'form' } },
  oneCase: {
    ...known,
    path: `${DESK.cases}/:case`,
    audit: 'case.show',
    input: { params: z.object({ case: z.string() }) },
  },
  drafts: {
    ...known,
    path: DESK.drafts,
    audit: 'draft.list',
    input: {
      query: Cursor.extend({ of: z.enum(['wallet', 'campaign']).optional(), id: z.string().max(200).optional() }),
    },
  },
  workOnDrafts: { ...known, method: 'POST', path: DESK.drafts, audit: 'draft.write', input: { body: 'form' } },
  draft: {
    ...known,
    path: `${DESK.drafts}/:draft`,
    audit: 'draft.show',
    input: { params: z.object({ draft: z.string().max(100) }) },
  },
  transaction: {
    ...known,
    path: `${DESK.transactions}/:txid`,
    audit: 'transaction.look-up',
    input: { params: z.object({ txid: z.string() }) },
  },
  exported: {
    ...filed,
    path: `${DESK.exported}/:list`,
    audit: 'export.csv',
    input: {
      params: z.object({ list: z.enum(ListToExport.options.map(({ shape }) => shape.of.value)) }),
      query: TableFilter.extend({ sort: z.enum(CAMPAIGN_SORTS).optional() }),
    },
    output: ['text/csv', ...PAGE],
  },
  graph: {
    ...known,
    path: DESK.graph,
    audit: 'graph.draw',
    input: { query: z.object({ of: z.string().max(300).optional(), from: z.coerce.number().int().min(0).optional() }) },
  },
  graphFile: {
    ...known,
    path: `${DESK.graph}/:file`,
    audit: 'graph.draw',
    input: {
      params: z.object({ file: z.enum(['picture.svg', 'lines.csv']) }),
      query: z.object({ of: z.string().max(300) }),
    },
    output: ['image/svg+xml', 'text/csv', ...PAGE],
  },
  exports: {
    ...filed,
    path: DESK.exports,
    audit: null,
    input: { query: TableFilter.extend({ of: z.string().max(50).optional(), cursor: Cursor.shape.cursor }) },
  },
  workOnExports: { ...filed, method: 'POST', path: DESK.exports, audit: 'export.ask', input: { body: 'form' } },
  export: { ...filed, path: `${DESK.exports}/:export`, audit: 'export.show', input: { params: File } },
  exportFile: {
    ...filed,
    path: `${DESK.exports}/:export/file`,
    audit: 'export.fetch',
    input: { params: File },
  },
  contact: {
    ...known,
    path: `${DESK.contacts}/:service/:id`,
    audit: 'contact.look-up',
    input: { params: z.object({ service: z.string(), id: z.string() }) },
  },
  // The look-up of many is one entry, written as wallet.query with the hash of the list.
  many: { ...known, path: DESK.many, audit: null, input: {} },
  lookUpMany: {
    ...known,
    method: 'POST',
    path: DESK.many,
    audit: 'wallet.query',
    input: { body: 'form' },
    output: ['text/csv', ...PAGE],
  },
  partners: { ...managed, path: DESK.partners, audit: 'partner.list', input: {} },
  addPartner: { ...managed, method: 'POST', path: DESK.partners, audit: 'partner.new', input: { body: 'form' } },
  partner: { ...managed, path: `${DESK.partners}/:partner`, audit: 'partner.show', input: { params: Partner } },
  // Recorded by what is done: partner.set, partner.rotate and so on.
  workOnPartner: {
    ...managed,
    method: 'POST',
    path: `${DESK.partners}/:partner`,
    audit: 'partner.change',
    input: { params: Partner, body: 'form' },
  },
  deliveries: {
    ...managed,
    path: `${DESK.partners}/:partner/:endpoint`,
    audit: 'partner.tries',
    input: {
      params: Partner.extend({ endpoint: z.string().max(100) }),
      query: z.object({ from: z.string().max(12).optional() }),
    },
  },
  unheard: { ...answered, path: DESK.unheard, audit: 'partner.unheard', input: { query: Cursor } },
  noteHeard: { ...answered, method: 'POST', path: DESK.unheard, audit: 'partner.heard', input: { body: 'form' } },
  said: { ...answered, path: DESK.said, audit: 'partner.said', input: { query: Cursor } },
  answerSaid: { ...answered, method: 'POST', path: DESK.said, audit: 'partner.said', input: { body: 'form' } },
  search: { ...known, method: 'POST', path: DESK.search, audit: 'search', input: { body: 'form' } },
} as const satisfies Routes;
