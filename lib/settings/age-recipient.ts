import { bech32 } from '@scure/base';

/** Length of an X25519 public key in bytes. */
const KEY_LENGTH = 32;

/** Whether a text is an age recipient: bech32 (BIP 173) with the prefix `age` over an X25519 key, as `age-keygen -y` prints it. */
export const isAgeRecipient = (text: string): boolean => {
  const decoded = bech32.decodeUnsafe(text, 90);
  if (decoded?.prefix !== 'age' || text !== text.toLowerCase()) return false;
  return bech32.fromWordsUnsafe(decoded.words)?.length === KEY_LENGTH;
};

/**
 * The recipients of the settings that the project ships with.
 *
 * Nobody holds their secret keys: each is the SHA-256 of `extortion-hotline example` and its role, taken as a public key.
 */
export const EXAMPLE_RECIPIENTS = {
  'investigator 1': 'age1tqzmq63ga8laxzvgxzwru9fdu6xxdu0264jxtjaar47ffptx3zcqgpnrcj',
  'investigator 2': 'age1zxhl0p3dp5qrzpdp6t9vnhdvq2fzg42cc95u4wzepasjkadrcnaqdmp0m7',
  recovery: 'age1hr5zh50eg84m7trzzw6cnmknjutnhnqzup72ddfpjrzdujpxzmcqsaz82w',
  desk: 'age1ale96jsw69rkxrm94n6s35xljuccsf3nskxjauvvp5ytxuur97vqlfgpnq',
} as const;
