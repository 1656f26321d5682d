import { createServer, type ServerResponse } from 'node:http';
import { CommandError } from '#commands/terminal/command-error.ts';

/** Where an issuer sends a browser back to on this machine. */
export interface Loopback {
  /** `http://127.0.0.1:PORT/signed-in` */
  answerTo: string;
  /** Fulfilled with the first answer that is one, and with how its browser is told what became of it. */
  answer: (isAnswer: (asked: URL) => boolean) => Promise<{ url: URL; tell: (text: string) => void }>;
  close: () => void;
}

const PATH = '/signed-in';
/** How long somebody has to sign in, in milliseconds. */
const WAIT_MS = 5 * 60_000;

const HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const say = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { ...HEADERS, connection: 'close' }).end(`${text}\n`);
};

/**
 * Listens on this machine alone for the browser that an issuer sends back (RFC 8252, 7.3), at any free port or at that of `fixed`. What
 * names another host is none of it: a page that a name leads here could read the answer otherwise.
 */
export const listenForAnswer = async (fixed: string | null): Promise<Loopback> => {
  const at = new URL(fixed ?? `http://127.0.0.1:0${PATH}`);
  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once('error', (cause) =>
      failed(new CommandError(`Port ${at.port} of this machine is taken.`, 'End what listens there.', { cause })),
    );
    server.listen(Number(at.port), '127.0.0.1', listening);
  });
  const address = server.address();
  if (typeof address === 'object' && address !== null) at.port = String(address.port);
  return {
    answerTo: at.href,
    answer: (isAnswer) =>
      new Promise((answered, failed) => {
        const over = setTimeout(
          () => failed(new CommandError('Nobody signed in within five minutes.', 'npm run login')),
          WAIT_MS,
        );
        server.on('request', (request, response) => {
          const url = URL.parse(request.url ?? '/', at.origin);
          const isOurs = request.method === 'GET' && request.headers.host === at.host && url?.pathname === at.pathname;
          if (url === null || !isOurs || !isAnswer(url)) return say(response, 404, 'Nothing is here.');
          clearTimeout(over);
          return answered({ url, tell: (text) => say(response, 200, text) });
        });
      }),
    close: () => {
      server.close();
      server.closeIdleConnections();
    },
  };
};
