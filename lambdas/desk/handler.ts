import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import type { FilesDoor } from '#io/files-door.ts';
import { identityProvider } from '#io/identity/provider.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { httpHandler } from '../chains/http.ts';
import { answerDesk } from './answer-desk.tsx';
import { DeskEnv } from './env.ts';

const env = DeskEnv.parse(process.env);
const secrets = secretsClient();

/** The desk's age key; null before the operator has put it in. */
const deskKey = async (): Promise<string | null> => {
  const { isIdentity } = await import('#io/seal/unseal.ts');
  const text = Buffer.from(await readSecret(secrets, env.DESK_KEY_SECRET))
    .toString('utf8')
    .trim();
  return isIdentity(text) ? text : null;
};

/**
 * The clients of files, in a bundle of their own: shared with them the code of the others would be larger, and every page waits for
 * that, while few need these.
 */
const files = async (): Promise<FilesDoor> => {
  const bundle = pathToFileURL(join(import.meta.dirname, 'files-door.mjs')).href;
  const { openFiles }: typeof import('#io/files-door.ts') = await import(bundle);
  return openFiles({
    bucket: env.ORIGINALS_BUCKET,
    anchors: env.ANCHORS_BUCKET,
    queueUrl: env.EXPORTS_QUEUE_URL,
    webhooksUrl: env.WEBHOOKS_QUEUE_URL,
  });
};

const acr = env.ACR?.split(',') ?? [];

const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  secrets,
  secretPrefix: env.ENDPOINT_SECRET_PREFIX,
  settings: readSettings(),
  deskKey,
  files,
  matchKey: () => readSecret(secrets, env.MATCH_KEY_SECRET),
  clock: systemClock,
  issuer: identityProvider(env.ISSUER, env.CLIENT_ID, acr),
  commands: {
    ...{ issuer: env.ISSUER, clientId: env.COMMANDS_CLIENT_ID ?? null, acr },
    scope: ['openid', ...(env.SCOPE === undefined ? [] : [env.SCOPE])].join(' '),
    answerTo: env.COMMANDS_ANSWER_TO ?? null,
  },
  demands: { amr: env.AMR?.split(',') ?? [], acr, rolesClaim: env.ROLES_CLAIM },
};

export const handler = httpHandler((request) => answerDesk(request, world));
