import * as z from 'zod';
import { isDay } from '#domain/day.ts';
import { READING_SCOPE } from '#domain/desk/roles.ts';
import type { Routes } from '../http/route.ts';

/** What the gateway's authorizer stands before: every path begins so, and no page's does. */
const below = (path: string): string => `/api/v1${path}`;

/** What is read: by who may read a page of it, and by programs. */
const read = {
  method: 'GET',
  by: 'desk',
  roles: ['analyst', 'lead'],
  scope: READING_SCOPE,
  output: ['application/json'],
} as const;

/** The interface of the desk for programs. */
export const DESK_API = {
  walletOfApi: {
    ...read,
    path: below('/wallets/:address'),
    audit: 'wallet.look-up',
    input: {
      params: z.object({ address: z.string() }),
      query: z.object({ asOf: z.string().refine(isDay, 'asOf is no day: write it as 2026-11-24').optional() }),
    },
  },
  campaignOfApi: {
    ...read,
    path: below('/campaigns/:campaign'),
    audit: 'campaign.look-up',
    input: { params: z.object({ campaign: z.string() }) },
  },
  clusterOfApi: {
    ...read,
    path: below('/clusters/:cluster'),
    audit: 'cluster.look-up',
    input: { params: z.object({ cluster: z.string() }) },
  },
} as const satisfies Routes;
