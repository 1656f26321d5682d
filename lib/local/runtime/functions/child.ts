/** The process that a function runs in: loads the bundled handler once, then runs one invocation after the other. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moveDate } from '#commands/laptop/moved-date.ts';
import type { FromChild, FunctionError, ToChild } from './protocol.ts';

type Handler = (event: unknown, context: object) => unknown;

const setClockOffset = moveDate();
process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToChild) => {
  setClockOffset(message.clockOffset);
  if (message.kind === 'invoke') void invoke(message);
});

const loading = load();
loading.then(
  () => tell({ kind: 'ready' }),
  (error: unknown) => tell({ kind: 'init-failed', error: describe(error) }),
);

async function load(): Promise<Handler> {
  const { LAMBDA_TASK_ROOT = '', _HANDLER = '' } = process.env;
  const [file, name = ''] = _HANDLER.split('.');
  const module = (await import(pathToFileURL(join(LAMBDA_TASK_ROOT, `${file}.mjs`)).href)) as Record<string, unknown>;
  const handler = module[name];
  if (typeof handler === 'function') return handler as Handler;
  throw Object.assign(new Error(`${_HANDLER} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' });
}

async function invoke({ requestId, payload, timeout }: Extract<ToChild, { kind: 'invoke' }>): Promise<void> {
  const deadline = performance.now() + timeout;
  const { AWS_LAMBDA_FUNCTION_NAME: functionName, AWS_LAMBDA_FUNCTION_MEMORY_SIZE: memoryLimitInMB } = process.env;
  const context = {
    awsRequestId: requestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: process.argv[2],
    memoryLimitInMB,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
  try {
    const handler = await loading;
    const result = await handler(JSON.parse(payload), context);
    tell({ kind: 'done', requestId, payload: JSON.stringify(result ?? null) });
  } catch (error) {
    tell({ kind: 'failed', requestId, error: describe(error) });
  }
}

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}

function tell(message: FromChild): void {
  if (process.connected) process.send?.(message);
}
