import { readWork } from '#actions/intake/keep-draft.ts';
import type { Load } from '#domain/intake/proof-of-work.ts';
import { log, reasonOf } from '#io/log.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { issueWork } from '#io/proof-of-work.ts';
import { readLoad } from '#io/table/intake/load.ts';
import type { Table } from '#io/table/store/table.ts';
import { withinMs } from '#io/time-budget.ts';

/** Issues the work for a page's token, as JSON. */
export type WorkIssuer = (token: string) => Promise<string>;

/** How long it is taken to be as busy as it was, in milliseconds: a row that every page asks for would be a hot one. */
const ASKED_EVERY = 20_000;

/** How long a page waits for that, in milliseconds: it is shown without the table too. */
const LOAD_MS = 500;

/** Issues work by how busy the hotline is; where that cannot be read now, as if it were not. */
export const workIssuer = (table: Table): ((pageKey: Uint8Array, now: Date) => WorkIssuer) => {
  let known: { load: Load; at: number } = { load: 0, at: 0 };
  const loadAt = async (now: Date): Promise<Load> => {
    if (Math.abs(now.getTime() - known.at) > ASKED_EVERY) {
      const load = await withinMs(LOAD_MS, () => readLoad(table, now)).catch((error: unknown): Load => {
        log.error('load not read', { reason: reasonOf(error) });
        return 0;
      });
      known = { load, at: now.getTime() };
    }
    return known.load;
  };
  return (pageKey, now) => async (token) => issueWork(pageKey, token, await loadAt(now));
};

/** The work that a page of a draft asks its browser for; undefined where an earlier page's was done. */
export const workForDraft = async (issue: WorkIssuer, inbox: Bucket, token: string): Promise<string | undefined> =>
  (await readWork(inbox, token)) === null ? issue(token) : undefined;
