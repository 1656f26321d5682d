import { setTimeout as wait } from 'node:timers/promises';
import { ProcessLog } from '../process-log.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { FunctionProcess, type ProcessSurroundings } from './function-process.ts';
import { failure, type InvocationOutcome, MAX_PAYLOAD_BYTES, REQUEST_TOO_LARGE } from './outcome.ts';

/** How long a process waits for its next invocation before it is ended, in milliseconds: each holds some 100 MB. */
const IDLE_LIMIT = 60_000;
/** How long the last words of processes that were ended are waited for: a grandchild may hold their pipe open. */
const DRAIN_LIMIT_MS = 2_000;

/** The processes of one function: started on first use, kept for the next invocation, as many as may run at once. */
export class FunctionPool {
  readonly definition: FunctionDefinition;
  readonly #surroundings: ProcessSurroundings;
  readonly #log: ProcessLog;
  readonly #all = new Set<FunctionProcess>();
  readonly #idle: { process: FunctionProcess; retire: NodeJS.Timeout }[] = [];
  readonly #waiting: ((process: FunctionProcess) => void)[] = [];
  #running = 0;

  constructor(definition: FunctionDefinition, surroundings: ProcessSurroundings, logFolder: string) {
    this.definition = definition;
    this.#surroundings = surroundings;
    this.#log = new ProcessLog(logFolder, definition.name);
  }

  /** How many invocations run or wait for a process. */
  get running(): number {
    return this.#running;
  }

  /** Runs the function on an event; what it throws, its death and its time-out are outcomes. */
  async invoke(event: unknown): Promise<InvocationOutcome> {
    const payload = JSON.stringify(event);
    if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) {
      return failure(REQUEST_TOO_LARGE, `Request must be smaller than ${MAX_PAYLOAD_BYTES} bytes`);
    }
    this.#running += 1;
    try {
      const process = await this.#take();
      const life = this.#surroundings.mishaps?.lifeOf(this.definition.name, event) ?? null;
      const outcome = await process.invoke(payload, life);
      this.#release(process);
      return this.#judge(outcome);
    } finally {
      this.#running -= 1;
    }
  }

  /** Ends all its processes; invocations that still run fail. */
  async stop(): Promise<void> {
    for (const { retire } of this.#idle) clearTimeout(retire);
    for (const process of this.#all) process.kill({ errorType: 'Stopped', errorMessage: 'The hotline was stopped' });
    // What a process wrote last still lies in the pipe when it dies.
    await Promise.race([
      Promise.all([...this.#all].map(({ closed }) => closed)),
      wait(DRAIN_LIMIT_MS, undefined, { ref: false }),
    ]);
    await this.#log.close();
  }

  async #take(): Promise<FunctionProcess> {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      clearTimeout(idle.retire);
      if (idle.process.alive) return idle.process;
      this.#all.delete(idle.process);
    }
    if (this.#all.size < this.definition.concurrency) return this.#start();
    return new Promise((take) => this.#waiting.push(take));
  }

  #release(process: FunctionProcess): void {
    if (!process.alive) this.#all.delete(process);
    const next = this.#waiting.shift();
    if (next !== undefined) next(process.alive ? process : this.#start());
    else if (process.alive) this.#rest(process);
  }

  #rest(process: FunctionProcess): void {
    const retire = setTimeout(() => {
      this.#idle.splice(
        this.#idle.findIndex((one) => one.process === process),
        1,
      );
      this.#all.delete(process);
      process.kill({ errorType: 'Stopped', errorMessage: 'The process was idle' });
    }, IDLE_LIMIT);
    this.#idle.push({ process, retire });
  }

  #start(): FunctionProcess {
    const process = new FunctionProcess(this.definition, this.#surroundings, this.#log);
    this.#all.add(process);
    return process;
  }

  #judge(outcome: InvocationOutcome): InvocationOutcome {
    if (outcome.ok && Buffer.byteLength(outcome.payload) > MAX_PAYLOAD_BYTES) {
      return failure('Function.ResponseSizeTooLarge', `Response payload size exceeded ${MAX_PAYLOAD_BYTES} bytes`);
    }
    if (!outcome.ok) this.#log.write(`${JSON.stringify({ level: 'ERROR', ...outcome.error })}\n`);
    return outcome;
  }
}
