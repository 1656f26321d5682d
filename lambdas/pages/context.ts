import type { FunctionSettings } from '#domain/settings.ts';
import type { World } from '#io/world.ts';
import type { WorkIssuer } from '#lambdas/http/proof-of-work.ts';

/** What pages are shown with. */
export interface PageContext extends Pick<World, 'inbox' | 'clock'> {
  settings: FunctionSettings;
  pageKey: Uint8Array;
  newToken: () => string;
  issueWork: WorkIssuer;
  /** How many minutes a report waits to be read, as people are told; 0 where nobody has to be. */
  minutesToWait: () => Promise<number>;
  /** The origin that browsers store files at. */
  uploadsTo: () => Promise<string>;
}
