import { sha256 } from '#domain/identity.ts';
import { beginAnswer, forgetAnswer, keepAnswer, readAnswer, takeOverAnswer } from '#io/table/desk/kept-answer.ts';
import type { World } from '#io/world.ts';

/** An answer as it is kept and given again. */
export interface GivenAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What became of a request that came with an Idempotency-Key. */
export type AnsweredOnce = { ok: true; answer: GivenAnswer } | { ok: false; reason: 'other-request' | 'under-way' };

/** From this status on an answer is a refusal, which changed nothing. */
const REFUSED = 400;
/** After how long a request that was begun and not answered is answered by another process, in milliseconds: no function runs so long. */
const LEASE_MS = 60_000;

const hashOf = (...parts: unknown[]): string => sha256(Buffer.from(JSON.stringify(parts)));

/**
 * Answers a request once for whoever sends it again under the same key within a day: the second time as it was answered first, whatever
 * has changed since. Another request under that key is refused, and so is the same while the first is being answered.
 *
 * Refusals are not kept. A process that dies in between leaves what it did to be done again, as all here may be.
 *
 * Source: draft-ietf-httpapi-idempotency-key-header-07.
 */
export const answerOnce = async (
  { table, clock }: Pick<World, 'table' | 'clock'>,
  { who, key, request }: { who: string; key: string; request: unknown },
  answer: () => Promise<GivenAnswer>,
): Promise<AnsweredOnce> => {
  const name = hashOf(who, key);
  const asked = hashOf(request);
  const now = clock();
  if (!(await beginAnswer(table, name, asked, now))) {
    const kept = await readAnswer(table, name);
    if (kept !== null && kept.request !== asked) return { ok: false, reason: 'other-request' };
    if (kept?.isDone) return { ok: true, answer: { status: kept.status, headers: kept.headers, body: kept.body } };
    const isLeft = kept !== null && now.getTime() - Date.parse(kept.begunAt) > LEASE_MS;
    if (!(isLeft && (await takeOverAnswer(table, name, kept, now)))) return { ok: false, reason: 'under-way' };
  }
  const begunAt = now.toISOString();
  let given: GivenAnswer | undefined;
  try {
    given = await answer();
  } finally {
    if (given === undefined || given.status >= REFUSED) await forgetAnswer(table, name, begunAt);
  }
  if (given.status < REFUSED) await keepAnswer(table, name, { request: asked, begunAt, isDone: true, ...given });
  return { ok: true, answer: given };
};
