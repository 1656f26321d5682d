import { CommandError } from '#commands/terminal/command-error.ts';
import { readSigningSecret } from '#domain/feed/signing-secret.ts';
import { readSecret } from '#io/secrets.ts';
import type { Operator } from './operator.ts';

/** Reads the secret that deliveries to an endpoint are signed with, as a partner's library takes it: `whsec_...`. */
export const endpointSecret = async ({ secrets, secretPrefix }: Operator, id: string): Promise<string> => {
  const stored = await readSecret(secrets, `${secretPrefix}${id}`).catch((cause: unknown) => {
    throw new CommandError(`Endpoint ${id} has no secret.`, 'Name it as "npm run partner -- list" shows it.', {
      cause,
    });
  });
  const secret = readSigningSecret(Buffer.from(stored).toString('utf8'));
  if (secret !== null) return secret;
  throw new CommandError(`The secret of endpoint ${id} is no key of 24 bytes or more in base64.`, 'Set another one.');
};
