import { randomBytes } from 'node:crypto';
import type { Intake } from '#actions/intake/accept-report.ts';
import { issueToken, NONCE_BYTES } from '#domain/intake/page-token.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { objectsClient } from '#io/object-clients.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { uploadOrigin } from '#io/objects/drafts.ts';
import { readSecret, type Secrets } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import type { Table } from '#io/table/store/table.ts';

/** What every POST of the public side needs of the world. */
export interface PublicContext {
  intake: Intake;
  originals: Bucket;
  settings: FunctionSettings;
  pageKey: Uint8Array;
  /** Makes the token of a page that brings a form back. */
  newToken: () => string;
  /** The origin that browsers store files at. */
  uploadsTo: () => Promise<string>;
}

/** Where a function finds it. */
interface Places {
  TABLE: string;
  INBOX_BUCKET: string;
  ORIGINALS_BUCKET: string;
  HASH_KEY_SECRET: string;
  PAGE_KEY_SECRET: string;
}

/** Connects a function of the public side, once: its table, and what each request needs, as of its moment. */
export const publicSide = (
  env: Places,
): { table: Table; secrets: Secrets; openContext: () => Promise<PublicContext> } => {
  const secrets = secretsClient();
  const objects = objectsClient();
  const inbox = { client: objects, name: env.INBOX_BUCKET };
  const originals = { client: objects, name: env.ORIGINALS_BUCKET };
  const table = { client: ledgerClient(), name: env.TABLE };
  const settings = readSettings();
  const openContext = async (): Promise<PublicContext> => {
    const [hashKey, pageKey] = await Promise.all([
      readSecret(secrets, env.HASH_KEY_SECRET),
      readSecret(secrets, env.PAGE_KEY_SECRET),
    ]);
    // One moment for all of a request.
    const now = systemClock();
    return {
      intake: { inbox, table, hashKey, clock: () => now },
      originals,
      settings,
      pageKey,
      newToken: () => issueToken(pageKey, now, randomBytes(NONCE_BYTES)),
      uploadsTo: () => uploadOrigin(inbox),
    };
  };
  return { table, secrets, openContext };
};
