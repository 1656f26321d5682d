/** How long a purpose must and may be, in characters. */
const SHORTEST = 10;
const LONGEST = 200;

/**
 * What a call is for, as its header says it; null where it says nothing that could be a reason. Whom it names is left out, for the
 * audit log cannot forget: what stands in quotes is said to be no person.
 */
export const purposeIn = async (header: string | undefined): Promise<string | null> => {
  const text = (header ?? '').trim();
  const isReason = text.length >= SHORTEST && text.length <= LONGEST && !/\p{Cc}/u.test(text);
  if (!isReason) return null;
  // The lists of names are long: no page waits for them.
  const { withoutNames } = await import('#domain/audit/names-in.ts');
  return withoutNames(text).text;
};
