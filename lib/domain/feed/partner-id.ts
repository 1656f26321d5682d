/** Longest id of a partner. */
const MAX_LENGTH = 40;

/** A partner's id, made from its name: `CERT Example` is `cert-example`. Null where the name has no letter or digit. */
export const partnerIdOf = (name: string): string | null => {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-|-$/g, '');
  return id === '' ? null : id;
};
