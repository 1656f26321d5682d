/** The shortest of some runs, in milliseconds of processor time: other processes only ever make a run longer. */
const shortest = (work: () => unknown): number => {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
};

/** Between 4 for linear work and 16 for quadratic, in how many attempts: a busy machine spoils some, quadratic work all. */
export const MAX_GROWTH = 9;
const ATTEMPTS = 3;
const SMALL = 45_000;
/** What takes less at first is too short to be compared: it may take nine times this on four times the text. */
const MIN_COMPARED_MS = 6;

/** How much longer some work takes on four times the text: about 4 where it is linear, 16 where it is quadratic. */
export const growthOf = (make: (size: number) => string, work: (text: string) => unknown): number => {
  const small = make(SMALL);
  const large = make(SMALL * 4);
  work(small);
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && growth >= MAX_GROWTH; attempt += 1) {
    const least = Math.max(
      shortest(() => work(small)),
      MIN_COMPARED_MS,
    );
    growth = Math.min(growth, shortest(() => work(large)) / least);
  }
  return growth;
};
