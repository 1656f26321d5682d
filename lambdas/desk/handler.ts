import { ledgerClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { isIdentity } from '#io/seal/unseal.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { httpHandler } from '../chains/http.ts';
import { answerDesk } from './answer-desk.ts';
import { DeskEnv } from './env.ts';

const env = DeskEnv.parse(process.env);
const secrets = secretsClient();

/** The desk's age key; null before the operator has put it in. */
const deskKey = async (): Promise<string | null> => {
  const text = Buffer.from(await readSecret(secrets, env.DESK_KEY_SECRET))
    .toString('utf8')
    .trim();
  return isIdentity(text) ? text : null;
};

const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  settings: readSettings(),
  deskKey,
  clock: systemClock,
};

export const handler = httpHandler((request) => answerDesk(request, world));
