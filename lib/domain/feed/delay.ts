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

/** How long after an update of a wallet more reports alone are no further one, in milliseconds. */
export const UPDATE_EVERY_MS: number = 15 * 60_000;

/**
 * When more reports of a wallet may be told next: a campaign that is sent out at this moment passes every band within minutes. Null
 * where they may at once, as what a lead or a chain says always is.
 */
export const updateWaitsUntil = (
  { told, time }: { told: { type: string }; time: string },
  now: Date,
): string | null => {
  const until = Date.parse(time) + UPDATE_EVERY_MS;
  return told.type !== 'wallet.seen' && until > now.getTime() ? new Date(until).toISOString() : null;
};
