import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a partner's receiver got it. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}

/** A partner's receiver on 127.0.0.1: keeps what it got and answers as it is told. */
export class TestReceiver {
  readonly received: Received[] = [];
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
        this.received.push(received);
        this.respond(response, received);
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

  /** Answers every further request with this status. */
  answer(status: number, headers: Record<string, string> = {}): void {
    this.respond = (response) => {
      response.writeHead(status, headers).end();
    };
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}
