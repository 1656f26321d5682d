import { AsyncLocalStorage } from 'node:async_hooks';
import { TransientError } from './transient-error.ts';

/** Until when calls to AWS may take, by `performance.now()`: of the request that they are made for. */
const deadlines = new AsyncLocalStorage<number>();

/** A call to AWS was not over in its request's time. */
export class OutOfBudget extends TransientError {}

/**
 * Does something whose calls to AWS may take so many milliseconds in all: each that is under way by then fails, and each that
 * comes later. It must end well before its function is killed: three tries of one silent call are a function's whole time.
 */
export const withinMs = <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  const deadline = performance.now() + milliseconds;
  return deadlines.run(Math.min(deadline, deadlines.getStore() ?? deadline), work);
};

const inTime = async <T>(leftMs: number, call: () => Promise<T>): Promise<T> => {
  if (leftMs < 1) throw new OutOfBudget('not begun');
  const over = Promise.withResolvers<never>();
  const timer = setTimeout(() => over.reject(new OutOfBudget('not ended')), leftMs);
  const called = call();
  // It goes on behind, and nothing waits for what comes of it.
  called.catch(() => undefined);
  try {
    return await Promise.race([called, over.promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** Where in a client's stack it stands: around all of a call's tries. */
export const AROUND_TRIES = { step: 'initialize', priority: 'high', name: 'inBudget' } as const;

/** A client's middleware: its calls end with the budget of the request that they are made for; outside of one they take their time. */
export const inBudget =
  <Args, Result>(next: (args: Args) => Promise<Result>): ((args: Args) => Promise<Result>) =>
  (args) => {
    const deadline = deadlines.getStore();
    return deadline === undefined ? next(args) : inTime(deadline - performance.now(), () => next(args));
  };
