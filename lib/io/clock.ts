/** The time as functions see it; the embedded cloud moves it under them by replacing `Date`. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
