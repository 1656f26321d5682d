import { type ApiHandles, apiRoute } from './context.ts';
import { me, signInOfApi } from './self.ts';

/** Loaded where they are asked for: a page does not wait for what programs ask. */
const wallets = () => import('./wallets.ts');
const campaigns = () => import('./campaigns.ts');
const contacts = () => import('./contacts.ts');
const reports = () => import('./reports.ts');
const queue = () => import('./queue.ts');
const decisions = () => import('./decisions.ts');
const cases = () => import('./cases.ts');
const briefs = () => import('./briefs.ts');
const exports = () => import('./exports.ts');
const partners = () => import('./partners.ts');
const document = () => import('./document.ts');

/** The handles of the interface for programs: one for each row of its table, which types hold. */
export const API_HANDLES: ApiHandles = {
  walletOfApi: apiRoute('walletOfApi', async () => (await wallets()).walletOfApi),
  walletReports: apiRoute('walletReports', async () => (await wallets()).walletReports),
  walletDays: apiRoute('walletDays', async () => (await wallets()).walletDays),
  walletPayments: apiRoute('walletPayments', async () => (await wallets()).walletPayments),
  walletLinks: apiRoute('walletLinks', async () => (await wallets()).walletLinks),
  walletCampaigns: apiRoute('walletCampaigns', async () => (await wallets()).walletCampaignsOfApi),
  walletDecisions: apiRoute('walletDecisions', async () => (await wallets()).walletDecisions),
  walletsQuery: apiRoute('walletsQuery', async () => (await wallets()).walletsQuery),
  searchOfApi: apiRoute('searchOfApi', async () => (await import('./search.ts')).searchOfApi),
  campaignsOfApi: apiRoute('campaignsOfApi', async () => (await campaigns()).campaignsOfApi),
  campaignOfApi: apiRoute('campaignOfApi', async () => (await campaigns()).campaignOfApi),
  campaignReports: apiRoute('campaignReports', async () => (await reports()).campaignReports),
  campaignWallets: apiRoute('campaignWallets', async () => (await campaigns()).campaignWallets),
  campaignContacts: apiRoute('campaignContacts', async () => (await contacts()).campaignContacts),
  campaignDays: apiRoute('campaignDays', async () => (await campaigns()).campaignDays),
  clustersOfApi: apiRoute('clustersOfApi', async () => (await campaigns()).clustersOfApi),
  clusterOfApi: apiRoute('clusterOfApi', async () => (await campaigns()).clusterOfApi),
  clusterMembers: apiRoute('clusterMembers', async () => (await campaigns()).clusterMembers),
  clusterLinks: apiRoute('clusterLinks', async () => (await import('./graph.ts')).clusterLinks),
  clusterGraph: apiRoute('clusterGraph', async () => (await import('./graph.ts')).clusterGraph),
  contactsQuery: apiRoute('contactsQuery', async () => (await contacts()).contactsQuery),
  contactOfApi: apiRoute('contactOfApi', async () => (await contacts()).contactOfApi),
  contactReports: apiRoute('contactReports', async () => (await contacts()).contactReports),
  contactWallets: apiRoute('contactWallets', async () => (await contacts()).contactWallets),
  transactionOfApi: apiRoute('transactionOfApi', async () => (await reports()).transactionOfApi),
  reportsOfApi: apiRoute('reportsOfApi', async () => (await reports()).reportsOfApi),
  reportOfApi: apiRoute('reportOfApi', async () => (await reports()).reportOfApi),
  originalOfApi: apiRoute('originalOfApi', async () => (await import('./originals.ts')).originalOfApi),
  queueOfApi: apiRoute('queueOfApi', async () => (await queue()).queueOfApi),
  takeOfApi: apiRoute('takeOfApi', async () => (await queue()).takeOfApi),
  giveBackOfApi: apiRoute('giveBackOfApi', async () => (await queue()).giveBackOfApi),
  handleOfApi: apiRoute('handleOfApi', async () => (await queue()).handleOfApi),
  changesOfApi: apiRoute('changesOfApi', async () => (await import('./changes.ts')).changesOfApi),
  decisionsOfApi: apiRoute('decisionsOfApi', async () => (await decisions()).decisionsOfApi),
  decideOfApi: apiRoute('decideOfApi', async () => (await decisions()).decideOfApi),
  casesOfApi: apiRoute('casesOfApi', async () => (await cases()).casesOfApi),
  openCaseOfApi: apiRoute('openCaseOfApi', async () => (await cases()).openCaseOfApi),
  caseOfApi: apiRoute('caseOfApi', async () => (await cases()).caseOfApi),
  putIntoCase: apiRoute('putIntoCase', async () => (await cases()).putIntoCase),
  takeOutOfCase: apiRoute('takeOutOfCase', async () => (await cases()).takeOutOfCase),
  noteInCaseOfApi: apiRoute('noteInCaseOfApi', async () => (await cases()).noteInCaseOfApi),
  askForExport: apiRoute('askForExport', async () => (await exports()).askForExportOfApi),
  briefsOfApi: apiRoute('briefsOfApi', async () => (await briefs()).briefsOfApi),
  briefOfApi: apiRoute('briefOfApi', async () => (await briefs()).briefOfApi),
  exportsOfApi: apiRoute('exportsOfApi', async () => (await exports()).exportsOfApi),
  exportOfApi: apiRoute('exportOfApi', async () => (await exports()).exportOfApi),
  cancelExport: apiRoute('cancelExport', async () => (await exports()).cancelExportOfApi),
  partnersOfApi: apiRoute('partnersOfApi', async () => (await partners()).partnersOfApi),
  addPartnerOfApi: apiRoute('addPartnerOfApi', async () => (await partners()).addPartnerOfApi),
  partnerOfApi: apiRoute('partnerOfApi', async () => (await partners()).partnerOfApi),
  workOnPartnerOfApi: apiRoute('workOnPartnerOfApi', async () => (await partners()).workOnPartnerOfApi),
  deliveriesOfApi: apiRoute('deliveriesOfApi', async () => (await partners()).deliveriesOfApi),
  unheardOfApi: apiRoute('unheardOfApi', async () => (await partners()).unheardOfApi),
  correctionsOfApi: apiRoute('correctionsOfApi', async () => (await import('./corrections.ts')).correctionsOfApi),
  acknowledgeOfApi: apiRoute('acknowledgeOfApi', async () => (await import('./corrections.ts')).acknowledgeOfApi),
  auditOfApi: apiRoute('auditOfApi', async () => (await import('./audit.ts')).auditOfApi),
  verifyAuditOfApi: apiRoute('verifyAuditOfApi', async () => (await import('./audit.ts')).verifyAuditOfApi),
  me: apiRoute('me', async () => me),
  signInOfApi,
  openapi: async (asked) => (await document()).answerDocument(asked),
  apiDocs: async (asked, context) => (await document()).answerDocs(asked, context),
  health: () => ({ status: 204 }),
};
