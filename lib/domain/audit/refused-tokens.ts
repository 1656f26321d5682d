/** How long refusals of one kind are one entry after the first, in milliseconds. */
const GATHERED_MS = 3_600_000;
/** Most kinds that are told apart in that time: an account may be made for each try, and each would be an entry in a log that cannot forget. */
const MAX_KINDS = 20;
const OTHERS = 'others';

/** A kind of refusal since its first in this hour. */
interface Gathered {
  /** In milliseconds since 1970. */
  since: number;
  /** Refused after the first, and in no entry yet. */
  more: number;
}

/** What is to be recorded of refused tokens: under which name, and how many they are. */
export interface RefusedTokens {
  kind: string;
  count: number;
}

/**
 * Gathers the refusals of a process: the first of a kind is an entry at once, those of the hour after it are one entry with their
 * number, at the first refusal after that hour. Anybody can have a token refused as often as they like.
 */
export const gatherRefusals = (): ((kind: string, now: Date) => RefusedTokens[]) => {
  const kinds = new Map<string, Gathered>();
  /** Takes what is over an hour old, and gives what of it is in no entry. */
  const over = (now: number): RefusedTokens[] =>
    [...kinds].flatMap(([kind, { since, more }]) => {
      if (now - since < GATHERED_MS) return [];
      kinds.delete(kind);
      return more === 0 ? [] : [{ kind, count: more }];
    });
  return (said, now) => {
    const time = now.getTime();
    const told = over(time);
    const kind = kinds.has(said) || kinds.size < MAX_KINDS ? said : OTHERS;
    const gathered = kinds.get(kind);
    if (gathered) {
      gathered.more += 1;
      return told;
    }
    kinds.set(kind, { since: time, more: 0 });
    return [...told, { kind, count: 1 }];
  };
};
