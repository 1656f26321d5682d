import type { Contact, KeptContact } from '#domain/findings.ts';
import { contactHash } from '#domain/identity.ts';
import { seal } from '#io/seal/seal.ts';

/** Seals the value of each contact to the desk's key; what is left of it to be compared by is a keyed hash. */
export const sealContacts = (
  contacts: readonly Contact[],
  recipient: string,
  matchKey: Uint8Array,
): Promise<KeptContact[]> =>
  Promise.all(
    contacts.map(async ({ kind, value }) => ({
      kind,
      hash: contactHash(matchKey, { kind, value }),
      sealed: await seal(Buffer.from(value, 'utf8'), [recipient]),
    })),
  );
