import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { HotlineError } from '#domain/hotline-error.ts';
import { systemClock } from './clock.ts';

/** Where secrets are kept, by name. */
export type Secrets = SecretsManagerClient;

/** How long a secret is kept in a process, in milliseconds: a rotated one is in use within this time. */
const SECRET_CACHED_MS = 5 * 60_000;

const kept = new WeakMap<Secrets, Map<string, { until: number; value: Promise<Uint8Array> }>>();

/** The secret has no value that could be used as a key. */
class SecretEmpty extends HotlineError {}

const fetchSecret = async (client: Secrets, name: string): Promise<Uint8Array> => {
  const { SecretString, SecretBinary } = await client.send(new GetSecretValueCommand({ SecretId: name }));
  const value = SecretBinary ?? (SecretString === undefined ? undefined : Buffer.from(SecretString, 'utf8'));
  if (value === undefined || value.length === 0) throw new SecretEmpty(`secret ${name} is empty`);
  return value;
};

/** Reads a secret by name as bytes (a string as UTF-8), at most once in five minutes a process. */
export const readSecret = (client: Secrets, name: string): Promise<Uint8Array> => {
  const secrets = kept.get(client) ?? new Map();
  kept.set(client, secrets);
  const now = systemClock().getTime();
  const known = secrets.get(name);
  if (known !== undefined && known.until > now) return known.value;
  const value = fetchSecret(client, name);
  secrets.set(name, { until: now + SECRET_CACHED_MS, value });
  value.catch(() => secrets.delete(name));
  return value;
};

/** The same, or null where there is no such secret. */
export const findSecret = async (client: Secrets, name: string): Promise<Uint8Array | null> => {
  try {
    return await readSecret(client, name);
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null;
    throw error;
  }
};

/** Keeps a new secret under a name that none has. */
export const createSecret = async (client: Secrets, name: string, secret: string): Promise<void> => {
  await client.send(new CreateSecretCommand({ Name: name, SecretString: secret }));
};

/** Gives a secret another value, and makes it where there is none. */
export const putSecret = async (client: Secrets, name: string, secret: string): Promise<void> => {
  try {
    await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: secret }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await createSecret(client, name, secret);
  }
  kept.get(client)?.delete(name);
};
