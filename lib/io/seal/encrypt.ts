import { Encrypter } from 'age-encryption';

/** Encrypts with age; a file of its own, for it is loaded with the first that is sealed. */
export const encrypt = (bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
};
