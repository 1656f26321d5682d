import { seededChance } from './chance.ts';
import type { Fault, FaultKind, FaultTarget } from './types.ts';

interface ArmedFault extends Fault {
  left: number;
}

/** The faults that tests put between the functions and the cloud; the first that matches a call strikes it. */
export class FaultInjector {
  #faults: ArmedFault[] = [];
  #chance: () => number;

  constructor(seed = 1) {
    this.#chance = seededChance(seed);
  }

  /** Whether a fault waits for a call. */
  get isArmed(): boolean {
    return this.#faults.length > 0;
  }

  /** Arms a fault, until it is used up or the returned function is called. */
  add(fault: Fault): () => void {
    const armed: ArmedFault = { ...fault, left: fault.times ?? Number.POSITIVE_INFINITY };
    this.#faults.push(armed);
    return () => {
      this.#faults = this.#faults.filter((other) => other !== armed);
    };
  }

  clear(): void {
    this.#faults = [];
  }

  /** Starts the generator behind `probability` again from a seed. */
  seed(seed: number): void {
    this.#chance = seededChance(seed);
  }

  /** The fault of one of these kinds that strikes this call, used up by one. */
  strike(target: FaultTarget, kinds: readonly FaultKind[]): Fault | null {
    const fault = this.#faults.find(
      (candidate) => kinds.includes(candidate.kind) && matches(candidate, target) && this.#happens(candidate),
    );
    if (!fault) return null;
    fault.struck?.();
    fault.left -= 1;
    if (fault.left <= 0) this.#faults = this.#faults.filter((other) => other !== fault);
    return fault;
  }

  #happens(fault: Fault): boolean {
    return fault.probability === undefined || this.#chance() < fault.probability;
  }
}

const matches = (fault: Fault, target: FaultTarget): boolean =>
  fault.service === target.service &&
  (fault.action === undefined || fault.action === target.action) &&
  (fault.caller === undefined || fault.caller === target.caller) &&
  (fault.when === undefined || fault.when(target));
