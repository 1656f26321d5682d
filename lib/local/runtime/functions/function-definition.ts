/** A function as the template defines it. */
export interface FunctionDefinition {
  name: string;
  arn: string;
  /** The folder of the bundled code. */
  folder: string;
  /** `file.export`; the file ends in `.mjs`. */
  handler: string;
  memoryMegabytes: number;
  /** Milliseconds. */
  timeout: number;
  /** Most processes of it at once. */
  concurrency: number;
  /** The template's variables and the credentials of the function's role. */
  environment: Readonly<Record<string, string>>;
}

/** The whole environment of the function's process: what Lambda sets, and nothing of the person's who started the host. */
export const processEnvironment = (
  { name, memoryMegabytes, folder, handler, environment }: FunctionDefinition,
  region: string,
): Record<string, string> => ({
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  LAMBDA_TASK_ROOT: folder,
  TZ: 'UTC',
  _HANDLER: handler,
  ...environment,
});
