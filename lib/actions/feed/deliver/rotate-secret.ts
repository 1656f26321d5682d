import { randomBytes } from 'node:crypto';
import { type Endpoint, rotated } from '#domain/feed/endpoint.ts';
import { SIGNING_SECRET_BYTES, signingSecret } from '#domain/feed/signing-secret.ts';
import { createSecret } from '#io/secrets.ts';
import { setSecrets } from '#io/table/feed/partner.ts';
import type { World } from '#io/world.ts';

export interface RotateSecret extends Pick<World, 'table' | 'secrets' | 'clock'> {
  /** What an endpoint's id follows in the name of its secret. */
  secretPrefix: string;
}

/** Bytes of chance in what a secret's name has beside its endpoint's. */
const NAME_BYTES = 4;

/**
 * Gives an endpoint a new secret, shown this once. The former one signs beside it for a day, so that its receiver may change over at any
 * moment of that, or no more from now on, where it is known to others. Null where somebody else did the same meanwhile.
 */
export const rotateSecret = async (
  { table, secrets, secretPrefix, clock }: RotateSecret,
  endpoint: Endpoint,
  former: 'in-a-day' | 'now',
): Promise<string | null> => {
  const name = `-${randomBytes(NAME_BYTES).toString('hex')}`;
  const secret = signingSecret(randomBytes(SIGNING_SECRET_BYTES));
  await createSecret(secrets, `${secretPrefix}${endpoint.id}${name}`, secret);
  const next = rotated(endpoint, name, clock(), former);
  return (await setSecrets(table, endpoint, endpoint.secrets, next)) ? secret : null;
};
