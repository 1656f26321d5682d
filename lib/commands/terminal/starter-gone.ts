/** How often it is looked whether npm is still there, in milliseconds. */
const LOOK_MS = 500;

/**
 * Calls back once when what started this process is gone: npm, also where it was killed without a word, or a command
 * that started this one with a channel. Started by hand, a process outlives its shell as any other does.
 */
export const onceStarterIsGone = (env: NodeJS.ProcessEnv, gone: () => void): void => {
  if (process.channel !== undefined) {
    process.once('disconnect', gone);
    // Listening alone would keep a command running that is done.
    process.channel.unref();
  }
  if (env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    gone();
  }, LOOK_MS);
  timer.unref();
};
