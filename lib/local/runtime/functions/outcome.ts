import type { FunctionError } from './protocol.ts';

/** What became of an invocation: its answer as JSON, or the error that Lambda would report. */
export type InvocationOutcome = { ok: true; payload: string } | { ok: false; error: FunctionError };

/** Lambda's limit of a synchronous request and of its answer, in bytes. */
export const MAX_PAYLOAD_BYTES = 6_291_556;

export const REQUEST_TOO_LARGE = 'RequestEntityTooLargeException';

export const failure = (errorType: string, errorMessage: string): InvocationOutcome => ({
  ok: false,
  error: { errorType, errorMessage },
});

export const timedOut = (milliseconds: number): FunctionError => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `Task timed out after ${(milliseconds / 1000).toFixed(2)} seconds`,
});

export const outOfMemory = (megabytes: number): FunctionError => ({
  errorType: 'Runtime.OutOfMemory',
  errorMessage: `Runtime exited with error: signal: killed, over ${megabytes} MB`,
});

const SIGNAL_NAMES: Readonly<Record<string, string>> = { SIGKILL: 'killed', SIGABRT: 'aborted', SIGSEGV: 'segfault' };

export const exited = (code: number | null, signal: string | null): FunctionError => ({
  errorType: 'Runtime.ExitError',
  errorMessage:
    signal !== null
      ? `Runtime exited with error: signal: ${SIGNAL_NAMES[signal] ?? signal}`
      : code === 0
        ? 'Runtime exited without providing a reason'
        : `Runtime exited with error: exit status ${code}`,
});
