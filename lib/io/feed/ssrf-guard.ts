import type { Agent } from 'node:http';
import type { TcpNetConnectOpts } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];
const HTTPS_PORT = 443;

const filterOf = (allowLoopback: boolean) => ({
  keepAlive: false,
  allowIPAddressList: allowLoopback ? LOOPBACK : [],
});

/**
 * An agent that connects to no private, loopback or otherwise special address, whatever a name resolves to at that moment
 * (server-side request forgery, CWE-918); `allowLoopback` lets through this machine's own.
 */
export const guardedAgent = (url: URL, allowLoopback: boolean): Agent => {
  const filter = filterOf(allowLoopback);
  return url.protocol === 'https:' ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
};

/** Whether a connection failed because the guard refused its address. */
export const isRefusedAddress = (error: Error): boolean => error.message.includes('is not allowed');

/** How long an address is tried when an endpoint is registered, in milliseconds: what does not answer may be public. */
const TRIED_MS = 5_000;

/**
 * Whether the guard would refuse to connect to a URL, as its name resolves now; what cannot be resolved or reached is not refused: its
 * challenge is what it has to answer.
 */
export const isRefusedUrl = (url: URL, allowLoopback: boolean): Promise<boolean> =>
  new Promise((resolve) => {
    const agent = new RequestFilteringHttpAgent(filterOf(allowLoopback));
    const host = url.hostname.replace(/^\[|\]$/g, '');
    try {
      const socket = agent.createConnection({ host, port: Number(url.port) || HTTPS_PORT } satisfies TcpNetConnectOpts);
      const end = (isRefused: boolean): void => {
        clearTimeout(timer);
        socket.destroy();
        resolve(isRefused);
      };
      const timer = setTimeout(end, TRIED_MS, false);
      socket.once('connect', () => end(false)).once('error', (error: Error) => end(isRefusedAddress(error)));
    } catch (error) {
      // An address that stands in the URL is refused before anything is tried.
      resolve(error instanceof Error && isRefusedAddress(error));
    }
  });
