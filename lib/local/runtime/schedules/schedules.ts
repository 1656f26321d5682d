import { randomUUID } from 'node:crypto';
import type { MovableClock } from '../../clock.ts';
import type { InvocationOutcome } from '../functions/outcome.ts';
import type { ScheduleDefinition, ScheduleTarget } from './schedule-definition.ts';

/** Node's longest timer, in milliseconds; a later time is waited for in steps. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** What EventBridge Scheduler puts the time in the place of, at which a schedule was due. */
const SCHEDULED_TIME = '<aws.scheduler.scheduled-time>';
/** How often Lambda tries an asynchronous event again that its function failed. */
const RETRIES = 2;
/** The pause before the first of them, doubled for the second; Lambda waits one minute and two. */
const FIRST_PAUSE = 1_000;

/** What schedules need of the host. */
export interface ScheduleHost {
  clock: MovableClock;
  account: string;
  region: string;
  invoke: (functionName: string, event: unknown) => Promise<InvocationOutcome>;
  send: (queue: string, body: string) => void;
}

/** A schedule as the mailbox's page shows it. */
export interface ScheduleState {
  name: string;
  expression: string;
  next: number | null;
}

/** Fires the template's schedules on the movable clock: a jump over several times of one fires it once. */
export class ScheduleRunner {
  readonly #host: ScheduleHost;
  readonly #schedules: readonly ScheduleDefinition[];
  readonly #off: readonly ScheduleDefinition[];
  readonly #next = new Map<string, number | null>();
  readonly #running = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #stopFollowingClock: () => void = () => undefined;
  #stopped = false;

  /** What is `off` fires by hand alone. */
  constructor(schedules: readonly ScheduleDefinition[], host: ScheduleHost, off: readonly ScheduleDefinition[] = []) {
    this.#schedules = schedules;
    this.#off = off;
    this.#host = host;
  }

  get busy(): boolean {
    return this.#running.size > 0;
  }

  start(): void {
    const now = this.#host.clock.now();
    for (const { name, next } of this.#schedules) this.#next.set(name, next(now));
    this.#stopFollowingClock = this.#host.clock.onMove(() => this.#fireDue());
    this.#fireDue();
  }

  /** Fires no more, and waits for what runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopFollowingClock();
    clearTimeout(this.#timer);
    await Promise.all(this.#running);
  }

  list(): ScheduleState[] {
    return this.#schedules.map(({ name, expression }) => ({ name, expression, next: this.#next.get(name) ?? null }));
  }

  /** Fires a schedule now, out of its time; fulfilled when its targets are done. False when there is none of that name. */
  async run(name: string): Promise<boolean> {
    const schedule = [...this.#schedules, ...this.#off].find((one) => one.name === name);
    if (schedule === undefined) return false;
    await this.#fire(schedule, this.#host.clock.now());
    return true;
  }

  #fireDue(): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    const now = this.#host.clock.now();
    for (const schedule of this.#schedules) {
      const due = this.#next.get(schedule.name) ?? Number.POSITIVE_INFINITY;
      // A clock that was set back must not leave the schedule waiting for a time far ahead.
      const early = schedule.next(now) ?? Number.POSITIVE_INFINITY;
      if (due <= now) void this.#fire(schedule, due);
      if (due <= now || early < due) this.#next.set(schedule.name, schedule.next(now));
    }
    const times = [...this.#next.values()].filter((time) => time !== null);
    if (times.length === 0) return;
    const wait = Math.min(...times) - now;
    this.#timer = setTimeout(() => this.#fireDue(), Math.min(LONGEST_TIMER, Math.max(0, wait)));
  }

  async #fire(schedule: ScheduleDefinition, at: number): Promise<void> {
    const firing = Promise.all(schedule.targets.map((target) => this.#reach(schedule, target, at))).then(
      () => undefined,
    );
    this.#running.add(firing);
    await firing.finally(() => this.#running.delete(firing));
  }

  async #reach(schedule: ScheduleDefinition, target: ScheduleTarget, at: number): Promise<void> {
    const event = target.input === null ? this.#scheduledEvent(schedule) : JSON.parse(withTime(target.input, at));
    if (target.kind === 'queue') {
      this.#host.send(target.name, JSON.stringify(event));
      return;
    }
    for (let attempt = 0; attempt <= RETRIES && !this.#stopped; attempt += 1) {
      if ((await this.#host.invoke(target.name, event)).ok) return;
      if (attempt < RETRIES) await new Promise((over) => setTimeout(over, FIRST_PAUSE * 2 ** attempt));
    }
  }

  #scheduledEvent({ name }: ScheduleDefinition): object {
    const { account, region, clock } = this.#host;
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account,
      time: new Date(clock.now()).toISOString(),
      region,
      resources: [`arn:aws:events:${region}:${account}:rule/${name}`],
      detail: {},
    };
  }
}

/** An input with the time at which its schedule was due; the scheduler writes it to the second. */
const withTime = (input: string, at: number): string =>
  input.replaceAll(SCHEDULED_TIME, `${new Date(at).toISOString().slice(0, 19)}Z`);
