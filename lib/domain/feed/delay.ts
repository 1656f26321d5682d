/** How often the delay a campaign's first wallet waits: an hour where others wait a quarter of one. */
const FIRST_TIMES = 4;

/** Minutes for which a wallet that passed the gate waits, from when investigators were asked whether to hold it. */
export const minutesToWait = (delayMinutes: number, isFirstOfCampaign: boolean): number =>
  delayMinutes * (isFirstOfCampaign ? FIRST_TIMES : 1);

const MINUTE_MS = 60_000;

/**
 * When a wallet leaves: so many minutes after a moment, at a full minute, so that it never leaves before the time that the
 * alert names.
 */
export const leaveTime = (from: Date, minutes: number): Date =>
  new Date(Math.ceil(from.getTime() / MINUTE_MS + minutes) * MINUTE_MS);
