import { sha256 } from '#domain/identity.ts';

/** Length of a fingerprint in hex characters: 64 bits name one of a team's keys. */
const FINGERPRINT_LENGTH = 16;

/** Seals bytes with age (https://age-encryption.org/v1) so that any one of the recipients' keys opens them. */
export const seal = async (bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> => {
  // Most of what a public function answers seals nothing.
  const { encrypt } = await import('./encrypt.ts');
  return encrypt(bytes, recipients);
};

/** Names an age recipient in the ledger: the start of its SHA-256, hex. */
export const fingerprintOf = (recipient: string): string =>
  sha256(Buffer.from(recipient, 'utf8')).slice(0, FINGERPRINT_LENGTH);
