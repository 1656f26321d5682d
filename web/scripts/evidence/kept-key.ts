import { armor, Decrypter, Encrypter, webauthn } from 'age-encryption';
import { utf8 } from './bytes.ts';

/** Where the locked key is kept in the browser, and what is remembered of the passkey that locks it. */
const KEY = 'locked-age-key';
const PASSKEY = 'passkey-of-it';

/** Fewest characters of a passphrase: what is kept here may be copied off the machine, and guessed at for years. */
export const MIN_PASSPHRASE = 12;

/** How a key is locked: `null` where none is kept. */
export const keptBy = (): 'passphrase' | 'passkey' | null => {
  if (localStorage.getItem(KEY) === null) return null;
  return localStorage.getItem(PASSKEY) === null ? 'passphrase' : 'passkey';
};

export const forgetKey = (): void => {
  localStorage.removeItem(KEY);
  localStorage.removeItem(PASSKEY);
};

/** The first whole age key of a key file as `age-keygen` writes it; null where there is none. */
export const keyIn = (typed: string): string | null => {
  const [key] = /AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+/.exec(typed) ?? [];
  if (key === undefined) return null;
  try {
    new Decrypter().addIdentity(key);
    return key;
  } catch {
    return null;
  }
};

const keep = async (locker: Encrypter, key: string): Promise<void> =>
  localStorage.setItem(KEY, armor.encode(await locker.encrypt(utf8(key))));

/** Locks a key with a passphrase (age's own scrypt, as `age -p` does) and keeps it in this browser. */
export const keepByPassphrase = async (key: string, passphrase: string): Promise<void> => {
  const locker = new Encrypter();
  locker.setPassphrase(passphrase);
  await keep(locker, key);
  localStorage.removeItem(PASSKEY);
};

/** Locks a key with a passkey that is made for this page (WebAuthn PRF), and keeps it in this browser; false where none could be made. */
export const keepByPasskey = async (key: string): Promise<boolean> => {
  try {
    const identity = await webauthn.createCredential({ keyName: 'Key of originals' });
    const locker = new Encrypter();
    locker.addRecipient(new webauthn.WebAuthnRecipient({ identity }));
    await keep(locker, key);
    localStorage.setItem(PASSKEY, identity);
    return true;
  } catch {
    forgetKey();
    return false;
  }
};

/** The key that is kept here, unlocked: into memory only. Null where it is not unlocked by this. */
export const unlockKey = async (by: { passphrase: string } | 'passkey'): Promise<string | null> => {
  const unlocker = new Decrypter();
  if (by === 'passkey') {
    unlocker.addIdentity(new webauthn.WebAuthnIdentity({ identity: localStorage.getItem(PASSKEY) ?? '' }));
  } else unlocker.addPassphrase(by.passphrase);
  try {
    return await unlocker.decrypt(armor.decode(localStorage.getItem(KEY) ?? ''), 'text');
  } catch {
    return null;
  }
};
