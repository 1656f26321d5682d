/** The length of what a daily brief tells of, in milliseconds. */
const DAY = 86_400_000;
const MINUTE = 60_000;

/** A stretch of time: from its first moment to the one after its last. */
export interface Window {
  from: Date;
  to: Date;
}

/** The last 24 hours up to a moment, cut to the minute so that an invocation tried again tells of the same ones. */
export const dailyWindow = (at: Date): Window => {
  const to = Math.floor(at.getTime() / MINUTE) * MINUTE;
  return { from: new Date(to - DAY), to: new Date(to) };
};

/** The windows of the same length that came before, oldest first. */
export const windowsBefore = ({ from }: Window, count: number): Window[] =>
  Array.from({ length: count }, (_, index) => {
    const to = from.getTime() - (count - 1 - index) * DAY;
    return { from: new Date(to - DAY), to: new Date(to) };
  });

/** A part of a UTC day, from its first moment to its last, both included: ISO 8601. */
export interface DayPart {
  /** `2026-11-24`. */
  day: string;
  from: string;
  to: string;
}

/** A window as parts of the UTC days that it touches. */
export const partsOf = ({ from, to }: Window): DayPart[] => {
  const last = new Date(to.getTime() - 1);
  const parts: DayPart[] = [];
  for (let day = Math.floor(from.getTime() / DAY); day * DAY <= last.getTime(); day += 1) {
    const name = new Date(day * DAY).toISOString().slice(0, 10);
    parts.push({ day: name, from: from.toISOString(), to: last.toISOString() });
  }
  return parts;
};
