import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { MovableClock } from '../clock.ts';
import type { CallCounter } from './call-counter.ts';
import { CloudError } from './errors.ts';
import type { FaultInjector } from './faults.ts';
import type { CloudAnswer } from './http/answer.ts';
import { endInOneWrite } from './http/one-write.ts';
import { type CloudRequest, readRequest } from './http/request.ts';
import type { Gatekeeper } from './iam/gatekeeper.ts';
import type { BucketService } from './s3/service.ts';
import type { CloudService, Operation } from './service.ts';
import { isSigned, verifyRequest } from './signature/verify.ts';
import type { Caller, FaultKind, FaultTarget, Service } from './types.ts';

/** How long a `delay` fault holds a call that says nothing else, in milliseconds. */
const DEFAULT_DELAY = 1_000;

/** Faults that strike any operation before anything is done. */
const BEFORE: FaultKind[] = ['throttle', 'error', 'delay'];

export interface EndpointParts {
  clock: MovableClock;
  callers: ReadonlyMap<string, Caller>;
  gatekeeper: Gatekeeper;
  faults: FaultInjector;
  counter: CallCounter;
  services: Record<Service, CloudService>;
  s3: BucketService;
  onProblem: (message: string) => void;
}

/** The answer is not sent: the connection ends after the work was done. */
class AnswerLost extends Error {}

/** The one address that all AWS clients talk to; a request's credential says which service it means. */
export class CloudEndpoint {
  readonly #parts: EndpointParts;
  readonly #server: Server;
  #closing = false;

  constructor(parts: EndpointParts) {
    this.#parts = parts;
    this.#server = createServer((message, response) => {
      void readRequest(message)
        .then((request) => this.#answer(request))
        .catch((error: unknown) => this.#unreadable(error))
        .then((answer) => this.#send(answer, response, message.method === 'HEAD'))
        .catch(() => response.destroy());
    });
    this.#server.keepAliveTimeout = 60_000;
  }

  /** Listens at 127.0.0.1, at a free port for 0, and says at which. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        const address = this.#server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Answers a request that came by no socket, its head as one of a socket has it; null where the answer is not to arrive. */
  async answerInProcess(request: CloudRequest): Promise<CloudAnswer | null> {
    if (this.#closing) return null;
    try {
      const answer = await this.#answer(request);
      return { ...answer, headers: this.#headersOf(answer, request.method === 'HEAD') };
    } catch (error) {
      if (error instanceof AnswerLost) return null;
      throw error;
    }
  }

  /** Answers a caller of this process what it asks unsigned: judged and carried out as a request is; rejects with what is refused. */
  async answerCaller(accessKeyId: string, service: Service, request: CloudRequest): Promise<CloudAnswer> {
    const caller = this.#parts.callers.get(accessKeyId);
    if (this.#closing || !caller)
      throw new CloudError('UnrecognizedClientException', 'Nobody has this access key', 403);
    const call = { request, caller, body: request.body, trailer: {} };
    const operation = await this.#parts.services[service].prepare(call);
    await this.#parts.gatekeeper.demand(caller, service, operation.permissions);
    return await this.#perform(caller, service, operation);
  }

  async #answer(request: CloudRequest): Promise<CloudAnswer> {
    const service = serviceOf(request);
    try {
      if (service === 's3' && request.method === 'OPTIONS') return this.#parts.s3.preflight(request);
      const { caller, operation } = await this.#open(request, service);
      await this.#parts.gatekeeper.demand(caller, service, operation.permissions);
      return await this.#perform(caller, service, operation);
    } catch (error) {
      if (error instanceof AnswerLost) throw error;
      return this.#parts.services[service].refuse(this.#asRefusal(error), request);
    }
  }

  async #open(request: CloudRequest, service: Service): Promise<{ caller: Caller; operation: Operation }> {
    const verifier = { callers: this.#parts.callers, now: this.#parts.clock.now() };
    if (service === 's3' && isForm(request)) return this.#parts.s3.prepareForm(request, verifier);
    if (!isSigned(request)) {
      const code = service === 's3' ? 'AccessDenied' : 'MissingAuthenticationTokenException';
      throw new CloudError(code, 'The request is not signed', 403);
    }
    const { caller, body, trailer } = verifyRequest(request, verifier);
    return { caller, operation: await this.#parts.services[service].prepare({ request, caller, body, trailer }) };
  }

  async #perform(caller: Caller, service: Service, operation: Operation): Promise<CloudAnswer> {
    const target = { service, action: operation.action, caller: caller.name, resource: operation.resource };
    const answer = await this.#counted(target, operation);
    if (this.#parts.faults.strike(target, ['timeout-after-write'])) throw new AnswerLost();
    return answer;
  }

  /** A call counts whatever becomes of it. */
  async #counted(target: FaultTarget, operation: Operation): Promise<CloudAnswer> {
    let answer: CloudAnswer | undefined;
    try {
      await this.#strikeBefore(target, operation);
      answer = await operation.run();
      return answer;
    } finally {
      this.#parts.counter.count(target, answer?.units);
    }
  }

  async #strikeBefore(target: FaultTarget, operation: Operation): Promise<void> {
    const fault = this.#parts.faults.strike(target, operation.conflict ? [...BEFORE, 'conflict'] : BEFORE);
    switch (fault?.kind) {
      case 'delay':
        await pause(fault.milliseconds ?? DEFAULT_DELAY);
        return;
      case 'throttle':
        throw this.#parts.services[target.service].throttled();
      case 'error':
        throw internalError();
      case 'conflict':
        throw operation.conflict?.() ?? internalError();
      default:
        return;
    }
  }

  #asRefusal(error: unknown): CloudError {
    if (error instanceof CloudError) return error;
    const cause = error instanceof Error ? error.stack : String(error);
    if (!this.#closing) this.#parts.onProblem(`a request to the cloud failed: ${cause}`);
    return internalError();
  }

  /** The answer to a request that could not be read; one whose sender went away has none. */
  #unreadable(error: unknown): CloudAnswer {
    if (!(error instanceof CloudError)) throw error;
    return {
      status: error.status,
      headers: { 'content-type': 'text/plain', connection: 'close' },
      body: error.message,
    };
  }

  /** What an answer's head says. The date is the movable clock's: SDKs set their own by it, and sign with that. */
  #headersOf(answer: CloudAnswer, head: boolean): Record<string, string> {
    return {
      date: new Date(this.#parts.clock.now()).toUTCString(),
      'x-amzn-requestid': 'local',
      ...answer.headers,
      ...(!head && { 'content-length': String(Buffer.byteLength(answer.body)) }),
    };
  }

  #send(answer: CloudAnswer, response: ServerResponse, head: boolean): void {
    response.sendDate = false;
    response.writeHead(answer.status, this.#headersOf(answer, head));
    if (head) response.end();
    else endInOneWrite(response, answer.body);
  }
}

const SERVICE_NAMES: Record<string, Service> = {
  dynamodb: 'dynamodb',
  s3: 's3',
  sqs: 'sqs',
  ses: 'ses',
  email: 'ses',
  sns: 'sns',
  secretsmanager: 'secretsmanager',
};

/** The service in the credential's scope; S3 for requests without one, which are browsers'. */
const serviceOf = (request: CloudRequest): Service => {
  const credential =
    /Credential=([^,\s]+)/.exec(request.headers.authorization ?? '')?.[1] ??
    request.query.get('X-Amz-Credential') ??
    '';
  return SERVICE_NAMES[credential.split('/').at(-2) ?? ''] ?? 's3';
};

const isForm = (request: CloudRequest): boolean =>
  request.method === 'POST' && (request.headers['content-type'] ?? '').startsWith('multipart/form-data');

const internalError = () =>
  new CloudError('InternalServerError', 'We encountered an internal error. Please try again.', 500);
