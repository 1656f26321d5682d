/** Different reports that let a wallet out, where the operator says no other number. */
export const REPORTS_TO_LEAVE = 3;

/** Different reports that join wallets by themselves: two are one extorter who writes twice. */
export const REPORTS_TO_JOIN = 3;

/** Different reports that a word of a campaign's text must be in before it may be kept as text: what fewer say may name somebody. */
export const REPORTS_TO_SHOW = 3;
