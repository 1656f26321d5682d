import * as z from 'zod';
import type { Routes } from '../http/route.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text));

const wallet = {
  method: 'GET',
  by: 'desk',
  role: 'investigator',
  audit: 'wallet.look-up',
  input: {
    params: z.object({ address: z.string() }),
    query: z.object({ asOf: z.string().refine(isDay, 'asOf is no day: write it as 2026-11-24').optional() }),
  },
  output: ['application/json'],
} as const;

const campaign = {
  method: 'GET',
  by: 'desk',
  role: 'investigator',
  audit: 'campaign.look-up',
  input: { params: z.object({ campaign: z.string() }) },
  output: ['application/json'],
} as const;

const cluster = {
  method: 'GET',
  by: 'desk',
  role: 'investigator',
  audit: 'cluster.look-up',
  input: { params: z.object({ cluster: z.string() }) },
  output: ['application/json'],
} as const;

/** The API of investigators. */
export const DESK_ROUTES = {
  wallet: { ...wallet, path: '/wallets/:address' },
  // For programs that name the version they were written for.
  walletOfV1: { ...wallet, path: '/api/v1/wallets/:address' },
  campaign: { ...campaign, path: '/campaigns/:campaign' },
  campaignOfV1: { ...campaign, path: '/api/v1/campaigns/:campaign' },
  cluster: { ...cluster, path: '/clusters/:cluster' },
  clusterOfV1: { ...cluster, path: '/api/v1/clusters/:cluster' },
} as const satisfies Routes;
