import { sealOriginals } from '#actions/process/seal-originals.ts';
import { queueContest } from '#actions/queue/queue-contest.ts';
import { contestText } from '#domain/gate/ownership.ts';
import { keyedHash, receiptCodeOf, receiptHash } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { reportExpiry } from '#domain/withdraw/retention.ts';
import { noteContest, proveContest } from '#io/table/gate/contest.ts';
import { notePage, spendPage } from '#io/table/intake/token.ts';
import type { World } from '#io/world.ts';

/** What contesting an address or a contact needs of the world. */
export interface Contesting extends Pick<World, 'table' | 'originals' | 'hashKey' | 'clock'> {
  settings: Pick<FunctionSettings, 'sealTo' | 'retention'>;
}

/** What the owner of a wallet or a contact says. */
export interface Contest {
  /** The page's one-time token, which is spent on this contest: sent again, it is the same one. */
  token: string;
  /** An address, or a contact as `<kind>:<keyed hash>`. */
  about: string;
  /** As they typed it: sealed with what they say, for a hash tells investigators nothing. */
  typed: string;
  why: string;
  /** How to reach them beside the code; empty where they do not say. */
  contact: string;
}

/** What names a contest: the page that it was made on, and what it is about. */
export const contestId = (hashKey: Uint8Array, { token, about }: Pick<Contest, 'token' | 'about'>): string =>
  keyedHash(hashKey, 'token', `${token}|${about}`);

/** The code by which whoever contests something comes back to the answer: any retry says the same one. */
export const contestCode = (hashKey: Uint8Array, id: string): string => receiptCodeOf(hashKey, `contest-${id}`);

/** A contest that was noted, and its code. */
export interface Contested {
  id: string;
  code: string;
}

/**
 * Notes that someone contests an address or a contact: an entry in the queue that investigators are told of, and nothing else. What
 * is said is sealed. Null where the page's token was spent on another contest.
 *
 * The token is spent first, and a contest that was noted seals nothing more: else one page could have any number of statements
 * sealed, for one address too.
 */
export const contestIdentifier = async (world: Contesting, contest: Contest): Promise<Contested | null> => {
  const { table, originals, hashKey, settings, clock } = world;
  const now = clock();
  const id = contestId(hashKey, contest);
  const contested = { id, code: contestCode(hashKey, id) };
  const page = keyedHash(hashKey, 'token', `contest|${contest.token}`);
  const spent = await spendPage(table, page, id, now);
  if (spent !== 'spent') return spent === 'noted' ? contested : null;
  const { about, typed, why, contact } = contest;
  const bytes = Buffer.from(JSON.stringify({ about: typed, why, contact }));
  const part = { part: 'contest', bytes, receivedAt: now.toISOString() };
  const [sealed] = await sealOriginals(originals, `contest-${id}`, [part], settings.sealTo);
  if (sealed === undefined) return null;
  const expires = reportExpiry(now.toISOString(), settings.retention);
  const codeHash = receiptHash(contested.code.replaceAll('-', ''));
  await noteContest(table, { id, address: about, statement: sealed, expires, codeHash }, now);
  await queueContest(table, about, now);
  await notePage(table, page, id, now);
  return contested;
};

/** A contest as its owner proves it: the page that it was made on, the address, and what they signed with its key. */
export interface Proof extends Pick<Contest, 'token'> {
  address: string;
  signature: string;
}

/** What became of a proof. */
export type Proven = { ok: true } | { ok: false; reason: 'wrong-signature' | 'no-contest' };

/**
 * Takes a proof that whoever contests an address holds its key, over a text that names the hotline, the address and the contest:
 * a wallet that reports name is paused at once, until a person decides.
 */
export const proveOwnership = async (
  { table, hashKey, clock, hotline }: Pick<Contesting, 'table' | 'hashKey' | 'clock'> & { hotline: string },
  { token, address, signature }: Proof,
): Promise<Proven> => {
  const id = contestId(hashKey, { token, about: address });
  // The arithmetic of keys is loaded by the few who sign: nobody who follows a report up waits for it.
  const { signedFor } = await import('#domain/gate/signed-message.ts');
  const addresses = signedFor(address, contestText(hotline, address, id), signature);
  if (addresses.length === 0) return { ok: false, reason: 'wrong-signature' };
  return (await proveContest(table, { id, address, addresses }, clock()))
    ? { ok: true }
    : { ok: false, reason: 'no-contest' };
};
