import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a partner's receiver got it. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}

/** What a body says that it is. */
const saidIn = (body: string): { type?: string; challenge?: string } => {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
};

/** A partner's receiver on 127.0.0.1: keeps what it got and answers as it is told. */
export class TestReceiver {
  readonly received: Received[] = [];
  /** Pings that it got, which stand nowhere else, and how it answers them. */
  readonly pings: Received[] = [];
  pingStatus = 204;
  /** Challenges that it got, and how it answers them: as asked, unless a test says otherwise. */
  readonly challenges: Received[] = [];
  answerChallenge: (response: ServerResponse, challenge: string) => void = (response, challenge) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ challenge }));
  };
  /** Answers one request; 204 unless a test says otherwise. */
  respond: (response: ServerResponse, request: Received) => void = (response) => {
    response.writeHead(204).end();
  };
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const received = {
          headers: request.headers,
          body: Buffer.concat(chunks).toString('utf8'),
          path: request.url ?? '',
        };
        const { type, challenge } = saidIn(received.body);
        if (type === 'feed.challenge') {
          this.challenges.push(received);
          this.answerChallenge(response, challenge ?? '');
        } else if (type === 'feed.ping') {
          this.pings.push(received);
          response.writeHead(this.pingStatus).end();
        } else {
          this.received.push(received);
          this.respond(response, received);
        }
      });
    });
  }

  static async start(port = 0): Promise<TestReceiver> {
    const receiver = new TestReceiver();
    await new Promise<void>((listening) => receiver.#server.listen(port, '127.0.0.1', listening));
    return receiver;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** Answers every further delivery and ping with this status. */
  answer(status: number, headers: Record<string, string> = {}): void {
    this.pingStatus = status;
    this.respond = (response) => {
      response.writeHead(status, headers).end();
    };
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}
