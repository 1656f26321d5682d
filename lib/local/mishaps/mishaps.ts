import { createHash } from 'node:crypto';
import { seededChance } from '../cloud/chance.ts';
import type { FaultInjector } from '../cloud/faults.ts';
import type { Fault } from '../cloud/types.ts';

/** Most SIGKILLs of functions while they hold one message or stream record: fewer than make an object count as poisoned. */
export const MAX_KILLS_OF_ONE = 3;
/** The longest that a function lives on which is to be killed, in milliseconds: most invocations are over by then. */
const LONGEST_LIFE_MS = 400;
/** How late a message comes that others overtake, at most, in milliseconds. */
const LONGEST_DELAY_MS = 5_000;

/** How likely each is, 0 to 1: of an invocation, a call, a message, a batch. */
export interface Likelihoods {
  kill: number;
  throttle: number;
  conflict: number;
  error: number;
  answerLost: number;
  duplicate: number;
  late: number;
  replay: number;
}

/** What a bad night does: each mishap often enough that an hour shows all of them, seldom enough that work goes on. */
export const BAD_NIGHT: Likelihoods = {
  kill: 0.04,
  throttle: 0.01,
  conflict: 0.01,
  error: 0.002,
  answerLost: 0.002,
  duplicate: 0.01,
  late: 0.05,
  replay: 0.02,
};

const hasRecords = (event: unknown): event is { Records: Record<string, unknown>[] } =>
  typeof event === 'object' && event !== null && 'Records' in event && Array.isArray(event.Records);

/** What a record is told by, whichever delivery of it this is. */
const nameOf = (record: Record<string, unknown>): string =>
  createHash('sha256')
    .update(JSON.stringify(record.body ?? record.dynamodb ?? record))
    .digest('base64url');

/** What goes wrong on purpose in a hotline on this machine: faults of AWS, and functions killed in the middle. */
export class Mishaps {
  readonly #likely: Likelihoods;
  readonly #chance: () => number;
  readonly #killed = new Map<string, number>();
  /** How many of each there were. */
  readonly counts: Record<string, number> = {};
  /** No further ones while it is off. */
  isOn = true;

  constructor(seed: number, likely: Likelihoods = BAD_NIGHT) {
    this.#likely = likely;
    this.#chance = seededChance(seed);
  }

  /** Arms the faults of AWS. Mails are sent by calls that may fail, but whose answers are not lost: SES knows no second try. */
  arm(faults: FaultInjector): void {
    const { throttle, conflict, error, answerLost, duplicate, late } = this.#likely;
    const all: Fault[] = [
      ...(['dynamodb', 's3', 'sqs', 'ses'] as const).flatMap((service): Fault[] => [
        { service, kind: 'throttle', probability: throttle },
        { service, kind: 'error', probability: error },
        ...(service === 'ses' ? [] : [{ service, kind: 'timeout-after-write', probability: answerLost } as const]),
      ]),
      { service: 'dynamodb', kind: 'conflict', probability: conflict },
      { service: 'sqs', kind: 'duplicate', probability: duplicate },
      { service: 'sqs', kind: 'late', probability: late, milliseconds: LONGEST_DELAY_MS },
    ];
    for (const fault of all) {
      faults.add({
        ...fault,
        when: ({ caller }) => this.isOn && caller !== 'operator',
        struck: () => this.#note(fault.kind),
      });
    }
  }

  /** How long the function that is given an event lives on, in milliseconds; null where it is not killed. */
  lifeOf(functionName: string, event: unknown): number | null {
    if (!this.isOn || !hasRecords(event) || this.#chance() >= this.#likely.kill) return null;
    const names = event.Records.map((record) => `${functionName} ${nameOf(record)}`);
    if (names.some((name) => (this.#killed.get(name) ?? 0) >= MAX_KILLS_OF_ONE)) return null;
    for (const name of names) this.#killed.set(name, (this.#killed.get(name) ?? 0) + 1);
    return this.#chance() * LONGEST_LIFE_MS;
  }

  /** Notes that a function was killed. */
  noteKill(): void {
    this.#note('kill');
  }

  /** Whether a batch of a stream that is done comes once more. */
  replays(): boolean {
    if (!this.isOn || this.#chance() >= this.#likely.replay) return false;
    this.#note('replay');
    return true;
  }

  #note(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}
