import type { DeskRole } from '#domain/desk/roles.ts';
import { type GraphSubject, subjectText } from '#domain/graph/subject.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { DeskWords } from '#web/words/desk-words.ts';

/** Paths of the desk, below its base path. */
export const DESK = {
  today: '/',
  signIn: '/sign-in',
  /** Where the issuer sends a browser back to. */
  signedIn: '/signed-in',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  workingOn: '/working-on',
  search: '/search',
  many: '/search/many',
  wallets: '/wallets',
  campaigns: '/campaigns',
  clusters: '/clusters',
  queue: '/queue',
  reports: '/reports',
  evidence: '/evidence',
  decisions: '/decisions',
  briefs: '/briefs',
  links: '/links',
  cases: '/cases',
  /** Requests to services and hosts. */
  drafts: '/drafts',
  transactions: '/transactions',
  contacts: '/contacts',
  graph: '/graph',
  audit: '/audit',
  verifyAudit: '/audit/verify',
  looks: '/audit/looks',
  exported: '/export',
  exports: '/exports',
  partners: '/partners',
  /** Who has not acknowledged that something is taken back, and what partners say of wallets. */
  unheard: '/partners-unheard',
  said: '/partners-said',
  people: '/people',
  help: '/help',
} as const;

/** Names of what forms of every page carry. */
export const DESK_FIELD = {
  /** Says that a form is of a page of ours, for this session. */
  csrf: 'csrf',
  query: 'q',
  reason: 'reason',
  next: 'next',
  /** What of the queue is meant, and what is done to it. */
  one: 'one',
  of: 'of',
  act: 'act',
  verdict: 'verdict',
  told: 'to',
  text: 'text',
  /** The version that was seen; of a rejection what the wallet is, of a hold until when. */
  seen: 'seen',
  as: 'as',
  until: 'until',
  /** What those are told who contest it. */
  answer: 'answer',
  case: 'case',
  title: 'title',
  person: 'person',
  duty: 'duty',
  /** Whether a file begins with a byte order mark. */
  mark: 'mark',
  /** Of a case's package: for whom, which set, under which codes, in which language. */
  recipient: 'recipient',
  set: 'set',
  source: 'source',
  information: 'information',
  handling: 'handling',
  language: 'language',
  /** Which of the reports of a reference. */
  nth: 'nth',
  /** Until when what is new was read. */
  read: 'read',
  /** What is said of a partner, its endpoints and keys. */
  name: 'name',
  technical: 'technical',
  ceiling: 'ceiling',
  agreement: 'agreement',
  url: 'url',
  audience: 'audience',
  endpoint: 'endpoint',
  key: 'key',
  system: 'system',
  scopes: 'scopes',
  publicKey: 'publicKey',
  types: 'types',
  least: 'least',
  from: 'from',
  since: 'since',
} as const;

/** Who a page is rendered for. */
export interface DeskPerson {
  name: string;
  roles: readonly DeskRole[];
  workingOn: string | null;
  /** What forms carry back: another session's is refused. */
  csrf: string;
}

/** What every page of the desk is rendered for. */
export interface DeskSite {
  words: DeskWords;
  settings: Pick<FunctionSettings, 'operator' | 'timeZone'> & Partial<Pick<FunctionSettings, 'abuseUnit'>>;
  /** What stands before every path: a stage, a custom domain's prefix, or nothing. */
  basePath: string;
  /** Null where nobody is signed in. */
  person: DeskPerson | null;
  now: Date;
}

/** The address of a page of the desk. */
export const to = ({ basePath }: Pick<DeskSite, 'basePath'>, path: string): string => `${basePath}${path}`;

/** The page of a wallet, and of a campaign or cluster by its name or id. */
export const walletPath = (address: string): string => `${DESK.wallets}/${encodeURIComponent(address)}`;
export const campaignPath = (campaign: string): string => `${DESK.campaigns}/${encodeURIComponent(campaign)}`;
export const campaignWalletsPath = (campaign: string): string => `${campaignPath(campaign)}/wallets`;
export const clusterPath = (cluster: string): string => `${DESK.clusters}/${encodeURIComponent(cluster)}`;
export const membersPath = (cluster: string): string => `${clusterPath(cluster)}/members`;
export const reportPath = (reference: string): string => `${DESK.reports}/${encodeURIComponent(reference)}`;
/** The reports that were entered from a moment to the one before another: UTC, ISO 8601. */
export const enteredPath = (from: string, until: string): string => asking(DESK.reports, { from, until });
/** The page of a report's sealed originals. */
export const evidencePath = (reference: string): string => `${DESK.evidence}/${encodeURIComponent(reference)}`;
export const briefPath = (id: string): string => `${DESK.briefs}/${encodeURIComponent(id)}`;
export const transactionPath = (txid: string): string => `${DESK.transactions}/${encodeURIComponent(txid)}`;

/** Who looked at a thing, as the audit log names it; and what somebody looked at in a month (`2026-11`, UTC). */
export const looksAtPath = (about: string): string => asking(DESK.looks, { about });
export const looksOfPath = (who: string, month: string): string => asking(DESK.looks, { who, month });

/** The page of a contact, by its kind and keyed hash: no address holds what a contact is in clear. */
export const contactPath = ({ kind, hash }: { kind: string; hash: string }): string =>
  `${DESK.contacts}/${encodeURIComponent(kind)}/${encodeURIComponent(hash)}`;

/** A page's address with what it asks for; what is not said is left out. */
export const asking = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const said = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
};

/** The picture of what is linked with a thing. */
export const graphPath = (subject: GraphSubject): string => asking(DESK.graph, { of: subjectText(subject) });

/** The page of a file that somebody asked for. */
export const exportPath = (id: string): string => `${DESK.exports}/${encodeURIComponent(id)}`;

/** The page of a partner, and of what was sent to an endpoint of it. */
export const partnerPath = (partner: string): string => `${DESK.partners}/${encodeURIComponent(partner)}`;
export const deliveriesPath = ({ partner, id }: { partner: string; id: string }): string =>
  `${partnerPath(partner)}/${encodeURIComponent(id)}`;

/** Two wallets beside each other. */
export const linkPath = (one: string, other: string): string => asking(DESK.links, { one, other });

/** The page of a case, and the list of cases that something may be put into: `wallet` and its address, `report` and its reference. */
export const draftPath = (id: string): string => `${DESK.drafts}/${encodeURIComponent(id)}`;
/** Where a request is begun: about a wallet, or the hosts of a campaign. */
export const newDraftPath = (of: 'wallet' | 'campaign', id: string): string => asking(DESK.drafts, { of, id });
export const casePath = (id: string): string => `${DESK.cases}/${encodeURIComponent(id)}`;
export const putIntoCasePath = (kind: string, id: string): string => asking(DESK.cases, { put: `${kind}.${id}` });
