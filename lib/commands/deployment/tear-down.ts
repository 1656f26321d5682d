import { setTimeout as pause } from 'node:timers/promises';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { AskAws } from '#domain/operation/check/point.ts';
import { teardownSteps } from '#domain/operation/teardown.ts';

/** How often it is looked whether the stack is gone, in milliseconds, and how many times. */
const LOOK_MS = 10_000;
const MOST_LOOKS = 360;

const isGone = async (ask: AskAws, stack: string): Promise<boolean> => {
  const answer = await ask(['cloudformation', 'describe-stacks', '--stack-name', stack]);
  // A stack that is gone is not known by its name any more.
  return !answer.ok && answer.reason.includes('ValidationError');
};

/**
 * Takes a stack down step by step, and waits until it is gone; what was done, and when. A step may be done twice.
 *
 * @throws CommandError where AWS refuses a step, or the stack is not gone within an hour.
 */
export const tearDown = async (
  ask: AskAws,
  stack: string,
  ruleSetIsOurs: boolean,
  say: (line: string) => void,
  wait = LOOK_MS,
): Promise<{ at: string; what: string }[]> => {
  const done: { at: string; what: string }[] = [];
  for (const { what, ask: question } of teardownSteps(stack, ruleSetIsOurs)) {
    const answer = await ask(question);
    if (!answer.ok) {
      throw new CommandError(
        `${answer.reason}. What was done before it stays done: ${done.map((step) => step.what).join('; ') || 'nothing'}.`,
        'Mend it, and run the command again: each step may be done twice.',
      );
    }
    done.push({ at: new Date().toISOString(), what });
    say(what);
  }
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    if (await isGone(ask, stack)) return done;
    await pause(wait);
  }
  throw new CommandError('The stack is not gone after an hour.', 'aws cloudformation describe-stack-events says why.');
};
