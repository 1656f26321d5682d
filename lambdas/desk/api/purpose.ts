import { withoutNames } from '#domain/audit/names-in.ts';

/** How long a purpose must and may be, in characters. */
const SHORTEST = 10;
const LONGEST = 200;

/**
 * What a call is for, as its header says it; null where it says nothing that could be a reason. Whom it names is left out, for the
 * audit log cannot forget: what stands in quotes is said to be no person.
 */
export const purposeIn = (header: string | undefined): string | null => {
  const text = (header ?? '').trim();
  const isReason = text.length >= SHORTEST && text.length <= LONGEST && !/\p{Cc}/u.test(text);
  return isReason ? withoutNames(text).text : null;
};
