/** From how many messages to be read on people are told that many report: fewer are read within a minute or two. */
export const BUSY_FROM = 500;

/** How much longer than the first in the queue those may wait who come now: the queue grows while there is one. */
const GROWS_BY = 1.5;

/** What is said of a wait, in minutes: a figure to the minute would claim to know more than anybody does. */
const STEPS = [5, 10, 15, 20, 30, 45, 60, 120, 180, 240, 360, 720] as const;
const LONGEST_MINUTES = 720;

const MINUTE = 60_000;

/**
 * How many minutes it takes until what comes in now is read, as it is said to people: rounded up; 0 where nobody has to be told.
 *
 * Objects are read about in the order in which they came, so that those with a message are the latest of all that lie there: others
 * were read, and wait for their sender's turn, or for help. The oldest with a message has waited as long as reading takes.
 *
 * @param messages how many messages of what is to be read wait
 * @param ages of the objects that lie there, in milliseconds
 */
export const minutesToWait = (messages: number, ages: readonly number[]): number => {
  if (messages < BUSY_FROM) return 0;
  const youngestFirst = ages.toSorted((a, b) => a - b);
  const waited = youngestFirst[Math.min(messages, ages.length) - 1] ?? 0;
  const minutes = (waited / MINUTE) * GROWS_BY;
  return STEPS.find((step) => minutes <= step) ?? LONGEST_MINUTES;
};
