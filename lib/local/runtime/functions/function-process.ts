import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { MovableClock } from '../../clock.ts';
import type { Mishaps } from '../../mishaps/mishaps.ts';
import type { Guardian } from '../guardian.ts';
import type { ProcessLog } from '../process-log.ts';
import { type FunctionDefinition, processEnvironment } from './function-definition.ts';
import { exited, type InvocationOutcome, outOfMemory, timedOut } from './outcome.ts';
import type { FromChild, FunctionError, ToChild } from './protocol.ts';
import type { Watchdog } from './watchdog.ts';

/** How long a function may take to load, in milliseconds; Lambda gives 10 s on its own machines, a loaded laptop needs more. */
const LOAD_LIMIT = 30_000;
/** Part of a function's memory that V8's heap may take; the rest is for Buffers, code and stacks. */
const HEAP_SHARE = 0.8;

/** What every function's process shares with the host. */
export interface ProcessSurroundings {
  /** What runs in each process (`childScript`). */
  script: string;
  clock: MovableClock;
  region: string;
  watchdog: Watchdog;
  guardian: Guardian;
  /** What goes wrong on purpose. */
  mishaps?: Mishaps | undefined;
}

/** One process of a function; it runs one invocation at a time, and is over once it has been killed or has exited. */
export class FunctionProcess {
  readonly #definition: FunctionDefinition;
  readonly #surroundings: ProcessSurroundings;
  readonly #child: ChildProcess;
  /** Fulfilled when the function is loaded or the process is over. */
  readonly #loaded: Promise<void>;
  readonly #stopFollowingClock: () => void;
  /** Fulfilled when the process has ended and all that it wrote has been read (`close` of its standard streams). */
  readonly closed: Promise<void>;
  #over: FunctionError | undefined;
  #settle: ((outcome: InvocationOutcome) => void) | undefined;

  constructor(definition: FunctionDefinition, surroundings: ProcessSurroundings, log: ProcessLog) {
    this.#definition = definition;
    this.#surroundings = surroundings;
    this.#child = start(definition, surroundings);
    surroundings.guardian.watch(this.#child);
    this.closed = new Promise((closed) => {
      this.#child.once('close', () => closed());
      this.#child.once('error', () => closed());
    });
    log.follow(this.#child.stdout);
    log.follow(this.#child.stderr);
    this.#watchMemory();
    this.#stopFollowingClock = surroundings.clock.onMove(() => this.#tell({ kind: 'clock', ...this.#clock() }));
    this.#loaded = new Promise((loaded) => {
      const tooLong = setTimeout(() => this.kill(timedOut(LOAD_LIMIT)), LOAD_LIMIT);
      const settle = () => {
        clearTimeout(tooLong);
        loaded();
      };
      this.#child.on('message', (message: FromChild) => {
        if (message.kind === 'ready') settle();
        else this.#hear(message);
      });
      this.#child.once('exit', (code, signal) => {
        this.#end(exited(code, signal));
        settle();
      });
      this.#child.once('error', (error) => {
        this.#end({ errorType: 'Runtime.InitError', errorMessage: error.message });
        settle();
      });
    });
  }

  get alive(): boolean {
    return this.#over === undefined;
  }

  /** Runs the function on an event; `life` is after how many milliseconds it is killed on purpose. */
  async invoke(payload: string, life: number | null = null): Promise<InvocationOutcome> {
    await this.#loaded;
    if (this.#over !== undefined) return { ok: false, error: this.#over };
    const { timeout } = this.#definition;
    return new Promise((resolve) => {
      const tooLong = setTimeout(() => this.kill(timedOut(timeout)), timeout);
      const mishap = life === null ? undefined : setTimeout(() => this.#die(), life);
      this.#settle = (outcome) => {
        clearTimeout(tooLong);
        clearTimeout(mishap);
        this.#settle = undefined;
        resolve(outcome);
      };
      this.#tell({ kind: 'invoke', requestId: randomUUID(), payload, timeout, ...this.#clock() });
    });
  }

  /** Ends the process at once; an invocation that runs in it fails with that error. */
  kill(reason: FunctionError): void {
    this.#end(reason);
    this.#child.kill('SIGKILL');
  }

  #die(): void {
    this.#surroundings.mishaps?.noteKill();
    this.kill(exited(null, 'SIGKILL'));
  }

  #hear(message: Exclude<FromChild, { kind: 'ready' }>): void {
    if (message.kind === 'init-failed') this.kill(message.error);
    else if (message.kind === 'failed') this.#settle?.({ ok: false, error: message.error });
    else this.#settle?.({ ok: true, payload: message.payload });
  }

  #end(reason: FunctionError): void {
    this.#over ??= reason;
    this.#stopFollowingClock();
    if (this.#child.pid !== undefined) this.#surroundings.watchdog.forget(this.#child.pid);
    this.#settle?.({ ok: false, error: this.#over });
  }

  #watchMemory(): void {
    const { memoryMegabytes } = this.#definition;
    if (this.#child.pid === undefined) return;
    this.#surroundings.watchdog.watch(this.#child.pid, memoryMegabytes * 1024 * 1024, () =>
      this.kill(outOfMemory(memoryMegabytes)),
    );
  }

  #clock(): { clockOffset: number } {
    return { clockOffset: this.#surroundings.clock.offset };
  }

  #tell(message: ToChild): void {
    // A closed channel is followed by the process's end, which settles the invocation.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }
}

function start(definition: FunctionDefinition, { region, script }: ProcessSurroundings): ChildProcess {
  return fork(script, [definition.arn], {
    cwd: definition.folder,
    env: processEnvironment(definition, region),
    execArgv: [
      `--max-old-space-size=${Math.floor(definition.memoryMegabytes * HEAP_SHARE)}`,
      '--disable-warning=ExperimentalWarning',
    ],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C reaches the whole terminal's group: the host stops its functions in order.
    detached: true,
  });
}
