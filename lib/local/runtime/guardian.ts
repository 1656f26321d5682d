import { type ChildProcess, spawn } from 'node:child_process';

/** Keeps the pids that it is told, and kills them once its input ends: as it does when the host dies, however it dies. */
const SCRIPT = `
pids=" "
while read -r verb pid; do
  case "$verb" in
    watch) pids="$pids$pid " ;;
    forget) pids="\${pids%% $pid *} \${pids#* $pid }" ;;
  esac
done
for pid in $pids; do kill -9 "$pid" 2>/dev/null; done
`;

/**
 * Ends the host's child processes when the host is killed.
 *
 * A child leaves by itself when its channel closes, but one that loops without a pause never hears of it.
 */
export class Guardian {
  readonly #shell: ChildProcess;

  constructor() {
    this.#shell = spawn('/bin/sh', ['-c', SCRIPT], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.#shell.stdin?.on('error', () => {
      // The guardian was ended by hand: children still leave when their channel closes.
    });
    this.#shell.unref();
  }

  watch(child: ChildProcess): void {
    if (child.pid === undefined) return;
    this.#shell.stdin?.write(`watch ${child.pid}\n`);
    child.once('exit', () => this.#shell.stdin?.write(`forget ${child.pid}\n`));
  }

  /** Ends every child that is still there, and the guardian. */
  close(): Promise<void> {
    return new Promise((closed) => {
      this.#shell.once('exit', () => closed());
      if (this.#shell.exitCode !== null) closed();
      this.#shell.stdin?.end();
    });
  }
}
