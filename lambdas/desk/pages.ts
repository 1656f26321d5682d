import type { Handles } from '../http/route.ts';
import type { DESK_PAGES } from '../routes/desk-pages.ts';
import type { DeskContext } from './context.ts';
import { signedIn, signedOut, signIn, signOut } from './pages/sign-in.tsx';

/** Loaded where they are asked for: no page waits for the code of another. */
const todayPages = () => import('./pages/today.tsx');
const casePages = () => import('./pages/cases.tsx');
const clusterPages = () => import('./pages/cluster.tsx');
const listPages = () => import('./pages/lists.tsx');
const briefPages = () => import('./pages/briefs.tsx');
const decisionPages = () => import('./pages/decide.tsx');
const queuePages = () => import('./pages/queue.tsx');
const searchPages = () => import('./pages/search.tsx');
const manyPages = () => import('./pages/many.tsx');
const graphPages = () => import('./pages/graph.tsx');
const exportPages = () => import('./pages/export.tsx');
const evidencePages = () => import('./pages/evidence.tsx');
const contactPages = () => import('./pages/contact.tsx');
const partnerPages = () => import('./pages/partners.tsx');

/** The handles of the desk's pages: one for each row of the table, which types hold. */
export const PAGE_HANDLES: Handles<typeof DESK_PAGES, 'desk', DeskContext> = {
  signIn,
  signedIn,
  signedOut,
  signOut,
  today: async (asked, context) => (await todayPages()).today(asked, context),
  markRead: async (asked, context) => (await todayPages()).markRead(asked, context),
  workingOn: async (asked, context) => (await todayPages()).workingOn(asked, context),
  workOn: async (asked, context) => (await todayPages()).workOn(asked, context),
  help: async (asked, context) => (await todayPages()).help(asked, context),
  people: async (asked, context) => (await import('./pages/people.tsx')).people(asked, context),
  wallet: async (asked, context) => (await import('./pages/wallet.tsx')).wallet(asked, context),
  campaign: async (asked, context) => (await import('./pages/campaign.tsx')).campaign(asked, context),
  members: async (asked, context) => (await clusterPages()).members(asked, context),
  looks: async (asked, context) => (await import('./pages/audit.tsx')).looks(asked, context),
  audit: async (asked, context) => (await import('./pages/audit.tsx')).audit(asked, context),
  verifyDays: async (asked, context) => (await import('./pages/audit.tsx')).verifyDays(asked, context),
  cluster: async (asked, context) => (await clusterPages()).cluster(asked, context),
  search: async (asked, context) => (await searchPages()).search(asked, context),
  campaigns: async (asked, context) => (await listPages()).campaigns(asked, context),
  reportsOfCampaign: async (asked, context) => (await listPages()).reportsOfCampaign(asked, context),
  walletsOfCampaign: async (asked, context) => (await listPages()).walletsOfCampaign(asked, context),
  reports: async (asked, context) => (await listPages()).reports(asked, context),
  clusters: async (asked, context) => (await listPages()).clusters(asked, context),
  queue: async (asked, context) => (await queuePages()).queue(asked, context),
  workOnQueue: async (asked, context) => (await queuePages()).workOnQueue(asked, context),
  report: async (asked, context) => (await import('./pages/report.tsx')).report(asked, context),
  evidence: async (asked, context) => (await evidencePages()).evidence(asked, context),
  openEvidence: async (asked, context) => (await evidencePages()).openEvidence(asked, context),
  closeEvidence: async (asked, context) => (await evidencePages()).closeEvidence(asked, context),
  decisions: async (asked, context) => (await listPages()).decisions(asked, context),
  briefs: async (asked, context) => (await briefPages()).briefs(asked, context),
  brief: async (asked, context) => (await briefPages()).brief(asked, context),
  briefPart: async (asked, context) => (await briefPages()).briefPart(asked, context),
  decide: async (asked, context) => (await decisionPages()).decide(asked, context),
  link: async (asked, context) => (await decisionPages()).link(asked, context),
  cases: async (asked, context) => (await casePages()).cases(asked, context),
  workOnCases: async (asked, context) => (await casePages()).workOnCases(asked, context),
  oneCase: async (asked, context) => (await casePages()).oneCase(asked, context),
  drafts: async (asked, context) => (await import('./pages/drafts.tsx')).drafts(asked, context),
  workOnDrafts: async (asked, context) => (await import('./pages/drafts.tsx')).workOnDrafts(asked, context),
  draft: async (asked, context) => (await import('./pages/drafts.tsx')).draft(asked, context),
  transaction: async (asked, context) => (await import('./pages/transaction.tsx')).transaction(asked, context),
  many: async (asked, context) => (await manyPages()).many(asked, context),
  lookUpMany: async (asked, context) => (await manyPages()).lookUp(asked, context),
  graph: async (asked, context) => (await graphPages()).graph(asked, context),
  graphFile: async (asked, context) => (await graphPages()).graphFile(asked, context),
  exported: async (asked, context) => (await exportPages()).exported(asked, context),
  exports: async (asked, context) => (await exportPages()).exportsOf(asked, context),
  export: async (asked, context) => (await exportPages()).oneExport(asked, context),
  exportFile: async (asked, context) => (await exportPages()).exportFile(asked, context),
  workOnExports: async (asked, context) => (await exportPages()).workOnExports(asked, context),
  contact: async (asked, context) => (await contactPages()).contact(asked, context),
  partners: async (asked, context) => (await partnerPages()).partners(asked, context),
  addPartner: async (asked, context) => (await partnerPages()).addOne(asked, context),
  partner: async (asked, context) => (await partnerPages()).partner(asked, context),
  workOnPartner: async (asked, context) => (await partnerPages()).workOnPartner(asked, context),
  deliveries: async (asked, context) => (await partnerPages()).deliveries(asked, context),
  unheard: async (asked, context) => (await partnerPages()).unheard(asked, context),
  noteHeard: async (asked, context) => (await partnerPages()).noteHeard(asked, context),
  said: async (asked, context) => (await partnerPages()).said(asked, context),
  answerSaid: async (asked, context) => (await partnerPages()).answerTo(asked, context),
};
