import type { Agent } from 'node:http';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/**
 * An agent that connects to no private, loopback or otherwise special address, whatever a name resolves to at that moment
 * (server-side request forgery, CWE-918); `allowLoopback` lets through this machine's own.
 */
export const guardedAgent = (url: URL, allowLoopback: boolean): Agent => {
  const filter = { keepAlive: false, allowIPAddressList: allowLoopback ? LOOPBACK : [] };
  return url.protocol === 'https:' ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
};

/** Whether a connection failed because the guard refused its address. */
export const isRefusedAddress = (error: Error): boolean => error.message.includes('is not allowed');
