/** Most characters read of one signature, and most tags: `a=;` a hundred thousand times is an attack. */
const MAX_CHARACTERS = 4_000;
const MAX_TAGS = 40;

/** What of a DKIM-Signature field says who signed what (RFC 6376, 3.5), in lower case. */
export interface DkimSignature {
  domain: string;
  /** The header fields that it covers; none where it signs a part of the body alone (`l=`): what stands behind is anyone's. */
  covers: readonly string[];
}

/** Reads a DKIM-Signature field by its grammar: tags at semicolons, white space anywhere in a value. */
export const readDkimSignature = (field: string): DkimSignature => {
  const tags = new Map<string, string>();
  for (const tag of field.slice(0, MAX_CHARACTERS).split(';', MAX_TAGS)) {
    const equals = tag.indexOf('=');
    const name = tag.slice(0, Math.max(equals, 0)).trim();
    if (!tags.has(name))
      tags.set(
        name,
        tag
          .slice(equals + 1)
          .replace(/\s+/g, '')
          .toLowerCase(),
      );
  }
  return { domain: tags.get('d') ?? '', covers: tags.has('l') ? [] : (tags.get('h') ?? '').split(':') };
};
