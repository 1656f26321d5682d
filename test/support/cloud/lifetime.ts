/** What a worker dies of in a test. */
export class Death extends Error {
  override name = 'Death';
}

interface Stack {
  add(
    middleware: (next: (args: never) => Promise<never>) => (args: never) => Promise<never>,
    options: { step: 'initialize'; priority: 'high'; name: string },
  ): void;
}

/**
 * The life of one worker, counted in AWS calls: the last one is carried out but its answer never arrives, and every
 * further call throws too. What was written by then is written.
 */
export class Lifetime {
  #left: number;

  constructor(calls = Number.POSITIVE_INFINITY) {
    this.#left = calls;
  }

  /** Makes a client's calls part of this life. */
  bind<Bound extends { middlewareStack: unknown }>(client: Bound): Bound {
    const stack = client.middlewareStack as Stack;
    const mortal = (next: (args: never) => Promise<never>) => async (args: never) => {
      if (this.#left <= 0) throw new Death();
      this.#left -= 1;
      const answer = await next(args);
      if (this.#left <= 0) throw new Death();
      return answer;
    };
    stack.add(mortal, { step: 'initialize', priority: 'high', name: 'lifetime' });
    return client;
  }
}
