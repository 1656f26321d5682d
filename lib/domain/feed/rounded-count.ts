/** Fewer others than this are never counted out: among so few, one could be told from the number. */
export const FEWEST = 5;

/**
 * How many others reported the same message, rounded down to 5, 10, 20, 50, 100 ...; null under five.
 *
 * `reports` counts the reader's own too.
 */
export const roundedOthers = (reports: number): number | null => {
  const others = reports - 1;
  if (others < FEWEST) return null;
  const power = 10 ** Math.floor(Math.log10(others));
  const lead = [5, 2, 1].find((step) => step * power <= others) ?? 1;
  return lead * power;
};
