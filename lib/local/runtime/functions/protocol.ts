/** An error as Lambda reports it to whoever invoked the function. */
export interface FunctionError {
  errorType: string;
  errorMessage: string;
  trace?: string[];
}

/** What the host tells a function's process. */
export type ToChild =
  | { kind: 'invoke'; requestId: string; payload: string; timeout: number; clockOffset: number }
  | { kind: 'clock'; clockOffset: number };

/** What a function's process tells the host. */
export type FromChild =
  | { kind: 'ready' }
  | { kind: 'init-failed'; error: FunctionError }
  | { kind: 'done'; requestId: string; payload: string }
  | { kind: 'failed'; requestId: string; error: FunctionError };
