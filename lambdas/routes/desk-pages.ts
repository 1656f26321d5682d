import * as z from 'zod';
import { DESK_ROLES } from '#domain/desk/roles.ts';
import { DESK } from '#web/desk/site.ts';
import type { Routes } from '../http/route.ts';

const PAGE = ['text/html'];
/** Nobody is signed in yet, or any more. */
const open = { method: 'GET', by: 'desk', public: true, audit: null, output: PAGE } as const;
/** For whoever is signed in: it shows nothing that the hotline was told. */
const own = { method: 'GET', by: 'desk', roles: DESK_ROLES, audit: null, input: {}, output: PAGE } as const;
/** What is known, for those who work with it. */
const known = { method: 'GET', by: 'desk', roles: ['analyst', 'lead'], output: PAGE } as const;

const Next = z.object({ next: z.string().max(1_000).optional() });

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
  today: { ...own, path: DESK.today },
  workingOn: { ...own, path: DESK.workingOn, input: { query: Next } },
  workOn: { ...own, method: 'POST', path: DESK.workingOn, input: { body: 'form' } },
  help: { ...own, path: DESK.help },
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
  search: { ...known, method: 'POST', path: DESK.search, audit: null, input: { body: 'form' } },
} as const satisfies Routes;
