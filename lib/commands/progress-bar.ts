/** Fewest files for which a bar is shown. */
const WORTH_A_BAR = 20;
const WIDTH = 30;

/** A bar of how many of `total` are done, on standard error where that is a terminal and the work is long. */
export const progressBar = (total: number): { step(): void; done(): void } => {
  const { stderr } = process;
  if (!stderr.isTTY || total < WORTH_A_BAR) return { step: () => undefined, done: () => undefined };
  let count = 0;
  return {
    step: () => {
      count += 1;
      const filled = Math.round((count / total) * WIDTH);
      stderr.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${count}/${total}`);
    },
    done: () => {
      stderr.write('\r\u001b[K');
    },
  };
};
