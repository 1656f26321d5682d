import type { SetAside } from '#domain/feed/endpoint.ts';
import { inChunks } from '#io/in-chunks.ts';
import { endpointsOf } from '#io/table/feed/partner.ts';
import type { Try } from '#io/table/feed/rows.ts';
import { lastTries } from '#io/table/feed/tries.ts';
import type { AdmitKey } from './admit-key.ts';

/** Endpoints that are read at once. */
const ENDPOINTS_AT_ONCE = 10;

/** How one endpoint of a partner stands, as it is told: nothing of its secret. */
export interface EndpointStatus {
  endpoint: string;
  url: string;
  audience: string;
  standing: string;
  log: string | null;
  heard: number;
  delivered: number;
  failed: number;
  problem?: string;
  nextTry?: string;
  /** Events that it could not take in: they come again by a replay. */
  setAside?: readonly SetAside[];
  /** What was last sent, the newest first, and what was answered: hashes, no content. */
  tries: readonly Try[];
}

/** How a partner's endpoints stand: what each has heard, and when it is tried again. */
export const endpointStatus = async ({ table }: Pick<AdmitKey, 'table'>, partner: string): Promise<EndpointStatus[]> =>
  inChunks(
    await endpointsOf(table, partner),
    ENDPOINTS_AT_ONCE,
    async ({ id, url, audience, standing, log, heard, delivered, failed, problem, retryAt, aside }) => ({
      endpoint: `${partner}/${id}`,
      url,
      audience,
      standing,
      log: log ?? null,
      heard,
      delivered,
      failed,
      ...(problem === undefined ? {} : { problem }),
      ...(retryAt === undefined ? {} : { nextTry: retryAt }),
      ...(aside === undefined ? {} : { setAside: aside }),
      tries: await lastTries(table, { partner, id }),
    }),
  );
