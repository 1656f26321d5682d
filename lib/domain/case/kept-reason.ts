/** Longest reason of a decision, note of a case and answer to a contest that is kept, in characters. */
const MAX_CHARACTERS = 1_000;

/** What somebody says of what they decide, as it is kept: cut where it is longer, empty where they say nothing. */
export const keptReason = (typed: string): string => typed.trim().slice(0, MAX_CHARACTERS);
