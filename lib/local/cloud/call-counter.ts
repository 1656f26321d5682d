import type { FaultTarget, Service } from './types.ts';

/** What a call took of a table's capacity, in units. */
export interface CallUnits {
  read: number;
  write: number;
}

/** How often a caller called an operation, and the units that it took. */
export interface CountedCall extends CallUnits {
  caller: string;
  service: Service;
  /** The API's operation: `GetItem`, `PutObject` ... */
  action: string;
  calls: number;
}

/** Counts every call, a repeated one too, by caller and operation, while counting is on. */
export class CallCounter {
  #counted: Map<string, CountedCall> | null = null;

  get isCounting(): boolean {
    return this.#counted !== null;
  }

  /** Forgets what was counted, and counts from now on. */
  start(): void {
    this.#counted = new Map();
  }

  /** Ends counting, and gives what was counted. */
  stop(): CountedCall[] {
    const counted = [...(this.#counted?.values() ?? [])];
    this.#counted = null;
    return counted;
  }

  count({ caller, service, action }: Omit<FaultTarget, 'resource'>, units: CallUnits = { read: 0, write: 0 }): void {
    if (this.#counted === null) return;
    const key = `${caller} ${service} ${action}`;
    const before = this.#counted.get(key) ?? { caller, service, action, calls: 0, read: 0, write: 0 };
    const { calls, read, write } = before;
    this.#counted.set(key, { ...before, calls: calls + 1, read: read + units.read, write: write + units.write });
  }
}
