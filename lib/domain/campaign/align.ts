/** One step of an alignment of two sequences: an element of both, of the first only, or of the second only. */
export type AlignedStep =
  | { left: number; right: number }
  | { left: number; right: null }
  | { left: null; right: number };

/**
 * Aligns two sequences so that most elements meet (longest common subsequence, Wagner and Fischer 1974), and lists both
 * in one order; where neither comes first, the left one does. Takes the product of the lengths in time and 2 bytes of it.
 */
export const align = <L, R>(left: readonly L[], right: readonly R[], equal: (l: L, r: R) => boolean): AlignedStep[] => {
  const width = right.length + 1;
  const longest = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  const meet = (i: number, j: number): boolean => equal(left[i] as L, right[j] as R);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = meet(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: AlignedStep[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && meet(i, j)) steps.push({ left: i++, right: j++ });
    else if (j >= right.length || (i < left.length && at(i + 1, j) >= at(i, j + 1)))
      steps.push({ left: i++, right: null });
    else steps.push({ left: null, right: j++ });
  }
  return steps;
};
