import { finish } from '#io/table/report/pending.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { allRows, reportsIn } from './ledger-rows.ts';
import type { LedgerWorld } from './ledger-world.ts';

/** How a run goes wrong. Everything that it does not say goes well. */
export interface Schedule {
  /** Decides who is next. */
  seed: number;
  workers: number;
  /** AWS calls that the first workers live for; later ones do not die. */
  lives: readonly number[];
  /** Which of the messages handled, by number, are delivered again, and which are lost before they are handled. */
  repeated: readonly number[];
  lost: readonly number[];
}

/** Far more rounds than any schedule needs: one that has not settled by then never does. */
const MOST_ROUNDS = 300;
const SWEEP_AFTER = 10 * 60_000;
/** A message that was given back is seen again after a while, in which the lease of a worker that died can end. */
const RETRY_AFTER = 30_000;

const generator = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

interface Message {
  body: string;
  done: (outcome: 'delete' | 'give-back') => void;
}

/** Runs the functions over deliveries until nothing is left to do, in the order and with the deaths of a schedule. */
export class ScheduledRun {
  readonly #world: LedgerWorld;
  readonly #schedule: Schedule;
  readonly #deliveries: (() => void)[];
  readonly #pick: (below: number) => number;
  readonly #lives: number[];
  #handled = 0;

  constructor(world: LedgerWorld, schedule: Schedule, deliveries: readonly (() => void)[]) {
    this.#world = world;
    this.#schedule = schedule;
    this.#deliveries = [...deliveries];
    this.#pick = generator(schedule.seed);
    this.#lives = [...schedule.lives];
  }

  async untilSettled(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (await this.#work()) continue;
      if (await this.#isSettled()) return;
      this.#world.test.clock.advance(SWEEP_AFTER);
      await this.#survive(() => this.#world.sweep(this.#nextLife()));
      await this.#recordChanges();
    }
    throw new Error('the schedule does not settle');
  }

  /** One round of all workers side by side; false where there was nothing to do. */
  async #work(): Promise<boolean> {
    const tasks = Array.from({ length: this.#schedule.workers }, () => this.#nextTask());
    const some = tasks.filter((task) => task !== null);
    await Promise.all(some.map((task) => task()));
    return some.length > 0;
  }

  #nextTask(): (() => Promise<void>) | null {
    if (this.#deliveries.length > 0 && this.#pick(2) === 0) {
      const [deliver] = this.#deliveries.splice(this.#pick(this.#deliveries.length), 1);
      return async () => deliver?.();
    }
    const { inboxQueue, acknowledgements, clusters, totals } = this.#world.names;
    const queues = [inboxQueue, acknowledgements, clusters, totals];
    const first = this.#pick(queues.length);
    for (const queue of [...queues.slice(first), ...queues.slice(0, first)]) {
      const message = this.#receive(queue);
      if (message !== null) return () => this.#handle(message);
    }
    const [deliver] = this.#deliveries.splice(0, 1);
    return deliver === undefined ? null : async () => deliver();
  }

  /** Takes any of a queue's first ten messages, as a standard queue may; of a FIFO queue the first. */
  #receive(queue: string): Message | null {
    const { queues } = this.#world.test.cloud;
    const messages = queues.receive(queue, { max: 10, visibilityTimeout: 3_600 });
    const chosen = queue.endsWith('.fifo') ? 0 : this.#pick(Math.max(1, messages.length));
    for (const [index, { receipt }] of messages.entries()) {
      if (index !== chosen) queues.changeVisibility(queue, receipt, 0);
    }
    const message = messages[chosen];
    if (message === undefined) return null;
    return {
      body: message.body,
      done: (outcome) =>
        outcome === 'delete'
          ? queues.delete(queue, message.receipt)
          : queues.changeVisibility(queue, message.receipt, 0),
    };
  }

  async #handle({ body, done }: Message): Promise<void> {
    const number = this.#handled;
    this.#handled += 1;
    if (this.#schedule.lost.includes(number)) return done('delete');
    const survived = await this.#survive(() => this.#world.handle(body, this.#nextLife()));
    if (!survived) this.#world.test.clock.advance(RETRY_AFTER);
    done(survived && !this.#schedule.repeated.includes(number) ? 'delete' : 'give-back');
  }

  #nextLife(): Lifetime | undefined {
    const calls = this.#lives.shift();
    return calls === undefined ? undefined : new Lifetime(calls);
  }

  async #survive(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch {
      return false;
    }
  }

  /** Stands for the function that reads the table's stream. */
  async #recordChanges(): Promise<void> {
    const { table } = this.#world.worker();
    for (const { id, todo } of reportsIn(await allRows(this.#world))) {
      if (todo?.has('changes')) await this.#survive(async () => void (await finish(table, id, 'changes', todo)));
    }
  }

  async #isSettled(): Promise<boolean> {
    if (this.#world.inboxKeys().length > 0) return false;
    return (await allRows(this.#world)).every(({ dueShard }) => dueShard === undefined);
  }
}
