/** How much more work a form is asked for, by how busy the hotline is: not, busy, overloaded. */
const WEIGHTS = [1, 4, 16] as const;

/** From how many waiting submissions on each further weight holds: what the readers work off in half a minute, and in five. */
const WAITING = [500, 5_000] as const;

/** How many tries a browser needs at weight 1: 0.3 s, while people write. */
const LEAST_TRIES = 500;
const MOST_TRIES = 1_500;

/** How old a page must be that is sent without work, in milliseconds: people take longer, programs in a hurry do not. */
export const YOUNGEST_WITHOUT_WORK = 5_000;

/** How busy the hotline is: an index of a weight. */
export type Load = 0 | 1 | 2;

/** How busy the hotline is while so many submissions wait to be read. */
export const loadOf = (waiting: number): Load => (waiting >= WAITING[1] ? 2 : waiting >= WAITING[0] ? 1 : 0);

/** So many waiting submissions have to be counted to tell how busy it is; more say the same. */
export const COUNTED: number = WAITING[1];

/** Between how many tries a browser needs while the hotline is so busy. */
export const triesAt = (load: Load): { least: number; most: number } => ({
  least: LEAST_TRIES * WEIGHTS[load],
  most: MOST_TRIES * WEIGHTS[load],
});
