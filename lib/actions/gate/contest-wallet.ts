import { sealOriginals } from '#actions/process/seal-originals.ts';
import { keyedHash } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { reportExpiry } from '#domain/withdraw/retention.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { noteContest } from '#io/table/gate/contest.ts';
import type { Table } from '#io/table/store/table.ts';

/** What contesting an address needs of the world. */
export interface Contesting {
  table: Table;
  originals: Bucket;
  hashKey: Uint8Array;
  settings: Pick<FunctionSettings, 'sealTo' | 'retention'>;
  now: Date;
}

/** What the owner of a wallet says. */
export interface Contest {
  /** The page's one-time token: sent again, it is the same contest. */
  token: string;
  address: string;
  why: string;
  contact: string;
}

/**
 * Notes that someone contests an address, and puts it under review until a lead decides; what they say is sealed.
 */
export const contestWallet = async (contesting: Contesting, contest: Contest): Promise<void> => {
  const { table, originals, hashKey, settings, now } = contesting;
  const id = keyedHash(hashKey, 'token', `${contest.token}|${contest.address}`);
  const { why, contact } = contest;
  const part = { part: 'contest', bytes: Buffer.from(JSON.stringify({ why, contact })), receivedAt: now.toISOString() };
  const [sealed] = await sealOriginals(originals, `contest-${id}`, [part], settings.sealTo);
  if (sealed === undefined) return;
  const expires = reportExpiry(now.toISOString(), settings.retention);
  await noteContest(table, { id, address: contest.address, statement: sealed, expires }, now);
};
