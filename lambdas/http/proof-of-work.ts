import { readWork } from '#actions/intake/keep-draft.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { issueWork } from '#io/proof-of-work.ts';
import type { LoadReader } from './load.ts';

/** Issues the work for a page's token, as JSON. */
export type WorkIssuer = (token: string) => Promise<string>;

/** Issues work by how busy the hotline is. */
export const workIssuer =
  (loadAt: LoadReader) =>
  (pageKey: Uint8Array, now: Date): WorkIssuer =>
  async (token) =>
    issueWork(pageKey, token, (await loadAt(now)).load);

/** The work that a page of a draft asks its browser for; undefined where an earlier page's was done. */
export const workForDraft = async (issue: WorkIssuer, inbox: Bucket, token: string): Promise<string | undefined> =>
  (await readWork(inbox, token)) === null ? issue(token) : undefined;
