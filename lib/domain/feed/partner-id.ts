import { createHash } from 'node:crypto';
import { base32crockford } from '@scure/base';

/** Characters of an id, in Crockford base32: 80 bits. */
const LENGTH = 16;

/** Bytes of chance in the id of a partner that an admin adds. */
export const PARTNER_ID_BYTES = 10;

/** The id of a partner that an admin adds, by chance: what it is called is not what it is known by. */
export const partnerIdBy = (random: Uint8Array): string => `prt_${base32crockford.encode(random).toLowerCase()}`;

/**
 * A partner's id, the same for the same name and no other: `CERT` and `ČERT` are two. Null where the name has no letter or digit.
 * Made of the name, so that settings and commands that name one partner mean one, and a command that died is run again.
 */
export const partnerIdOf = (name: string): string | null => {
  const spelled = name.normalize('NFC').trim();
  if (!/[\p{L}\p{N}]/u.test(spelled)) return null;
  const digest = createHash('sha256').update(`partner|${spelled}`).digest();
  return `prt_${base32crockford.encode(digest).slice(0, LENGTH).toLowerCase()}`;
};
