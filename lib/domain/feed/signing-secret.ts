const PREFIX = 'whsec_';
/** Fewest bytes of a key (Standard Webhooks): with less, signatures could be guessed. */
const MIN_BYTES = 24;

/** Bytes of chance in a new secret; Standard Webhooks asks for 24 to 64. */
export const SIGNING_SECRET_BYTES = 32;

/** Writes a secret of random bytes as Standard Webhooks does. */
export const signingSecret = (random: Uint8Array): string => `${PREFIX}${Buffer.from(random).toString('base64')}`;

/**
 * Reads the secret of an endpoint as Standard Webhooks writes it, `whsec_<base64>`; the prefix may be missing, as it is
 * where CloudFormation generated the secret. Null where it is no base64 of 24 bytes or more.
 */
export const readSigningSecret = (text: string): string | null => {
  const key = text.trim().replace(/^whsec_/, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(key)) return null;
  return Buffer.from(key, 'base64').length < MIN_BYTES ? null : `${PREFIX}${key}`;
};
