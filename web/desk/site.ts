import type { DeskRole } from '#domain/desk/roles.ts';
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
  wallets: '/wallets',
  campaigns: '/campaigns',
  clusters: '/clusters',
  help: '/help',
} as const;

/** Names of what forms of every page carry. */
export const DESK_FIELD = {
  /** Says that a form is of a page of ours, for this session. */
  csrf: 'csrf',
  query: 'q',
  reason: 'reason',
  next: 'next',
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
  settings: Pick<FunctionSettings, 'operator' | 'timeZone'>;
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
export const clusterPath = (cluster: string): string => `${DESK.clusters}/${encodeURIComponent(cluster)}`;
