import { Decrypter, identityToRecipient } from 'age-encryption';

/** Whether a text is a whole age key, by its checksum; what is wrong with it would repeat it. */
export const isIdentity = (text: string): boolean => {
  try {
    new Decrypter().addIdentity(text);
    return true;
  } catch {
    return false;
  }
};

/** The public half of a key. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

/**
 * Opens what was sealed, with the keys (`AGE-SECRET-KEY-1...`) of whoever it was sealed to; null where it was sealed to
 * none of them. Apart from `seal`: no function but the desk has the code for it, whose key opens contacts and no original.
 */
export const unseal = async (sealed: Uint8Array, identities: readonly string[]): Promise<Uint8Array | null> => {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed).catch(() => null);
};
