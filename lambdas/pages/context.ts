import type { FunctionSettings } from '#domain/settings.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import type { WorkIssuer } from '#lambdas/http/proof-of-work.ts';

/** What pages are shown with. */
export interface PageContext {
  settings: FunctionSettings;
  pageKey: Uint8Array;
  /** Where drafts are. */
  inbox: Bucket;
  now: Date;
  newToken: () => string;
  issueWork: WorkIssuer;
  /** The origin that browsers store files at. */
  uploadsTo: () => Promise<string>;
}
