/** A block that the chain was followed to. */
export interface FollowedTo {
  height: number;
  /** When it was made: UTC, ISO 8601. */
  time: string;
}

/** How far the chain was followed, as the last runs left it. */
interface ChainProgress extends Omit<FollowedTo, 'time'> {
  /** Absent in a row of before there were times, until the next run. */
  time?: string;
  /** When a run last came to the chain's last block. */
  checkedAt?: string;
  /** Since when runs have failed; absent where the last one did not. */
  failedAt?: string;
}

/** What is known of money: all up to a block and, while blocks are followed, up to now. */
export interface ChainKnowledge {
  /** The last block that was followed to its end; null where none ever was, or its time is not known. */
  followedTo: FollowedTo | null;
  /** Whether it is followed: the settings name its server, and that has answered in the last two hours and the last time. */
  followed: boolean;
  /** Whether it is known up to this moment: what is not there has not happened. */
  current: boolean;
}

/**
 * After so long without a block nothing can be said of what came since, in milliseconds: bitcoin makes one in ten minutes, and
 * two hours pass without one less than once in three years. A server that stands still answers, and has no news.
 */
export const MAX_BEHIND_MS: number = 2 * 3_600_000;

/** Where the chain is neither followed nor was. */
export const NOTHING_KNOWN: ChainKnowledge = { followedTo: null, followed: false, current: false };

/** What is known at a moment by a chain that was followed so far; `isFollowed` is whether the settings name its server. */
export const knowledgeOf = (progress: ChainProgress | null, isFollowed: boolean, now: Date): ChainKnowledge => {
  if (progress === null) return NOTHING_KNOWN;
  const { height, time, checkedAt, failedAt } = progress;
  const isRecent = (moment: string | undefined): boolean =>
    moment !== undefined && now.getTime() - Date.parse(moment) <= MAX_BEHIND_MS;
  const followed = isFollowed && failedAt === undefined && isRecent(checkedAt);
  return { followedTo: time === undefined ? null : { height, time }, followed, current: followed && isRecent(time) };
};

/** Whether all that happened before a moment is known. */
export const isKnownUntil = ({ followedTo, current }: ChainKnowledge, moment: string): boolean =>
  current || (followedTo !== null && followedTo.time >= moment);

/** Since when nothing is known; null where it is followed at this moment, or never was. */
export const notKnownSince = ({ followedTo, current }: ChainKnowledge): string | null =>
  current ? null : (followedTo?.time ?? null);
