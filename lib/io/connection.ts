/** How long one AWS call may take before it is tried again, in milliseconds. */
const REQUEST_TIMEOUT = 5_000;

/** How each client waits. */
export const requestHandler = {
  connectionTimeout: 1_000,
  requestTimeout: REQUEST_TIMEOUT,
  throwOnRequestTimeout: true,
};

/** The connection settings that tests and operators' commands pass; functions get theirs from the environment. */
export interface Connection {
  endpoint?: string;
  region?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  maxAttempts?: number;
}
