import { registerPartner } from '#actions/feed/register-partner.ts';
import { LOOPBACK_PARTNER } from '#commands/laptop/loopback-partner.ts';
import { FeedDelivery } from '#domain/feed/delivery.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import type { Hotline } from '#local/start.ts';
import { DEFAULT_NAME, physicalNames } from '#physical-names';
import { TestReceiver } from '#test/support/web/receiver.ts';
import type { Journal } from './journal.ts';

/** Partners' endpoints in the night, and which of them are down: each third. */
const ENDPOINTS = 6;
const isDown = (endpoint: number): boolean => endpoint % 3 === 0;

/** The night's endpoints on this machine; those that are down answer 503 until they are mended. */
export class NightEndpoints {
  readonly #receivers: TestReceiver[];
  #areMended = false;
  /** Deliveries that were accepted. */
  heard = 0;
  /** How far each has its log. */
  readonly #upto: number[];

  private constructor(receivers: TestReceiver[], journal: Journal) {
    this.#receivers = receivers;
    this.#upto = receivers.map(() => 0);
    for (const { endpoint, upto } of journal.read('accepted')) this.#upto[Number(endpoint)] = upto;
    for (const [number, receiver] of receivers.entries()) {
      // One that is down takes no ping either: that is not an event that it refuses.
      if (isDown(number)) receiver.pingStatus = 503;
      receiver.respond = (response, { body }) => {
        receiver.received.length = 0;
        if (isDown(number) && !this.#areMended) {
          response.writeHead(503).end();
          return;
        }
        const { after, upto, events } = FeedDelivery.parse(JSON.parse(body));
        this.heard += 1;
        this.#upto[number] = Math.max(this.#upto[number] ?? 0, upto);
        journal.note('accepted', { endpoint: String(number), after, upto, seqs: events.map(({ seq }) => seq) });
        response.writeHead(204).end();
      };
    }
  }

  /** Starts them at the ports that they have had, or registers them with a hotline that has not heard of them. */
  static async start(hotline: Hotline, journal: Journal): Promise<NightEndpoints> {
    const ports = journal.keep<number[]>('ports', () => []);
    const receivers: TestReceiver[] = [];
    for (let n = 0; n < ENDPOINTS; n += 1) receivers.push(await TestReceiver.start(ports[n] ?? 0));
    if (ports.length === 0) {
      for (const { url } of receivers) await register(hotline, url);
      journal.replace(
        'ports',
        receivers.map(({ port }) => port),
      );
    }
    return new NightEndpoints(receivers, journal);
  }

  get names(): string[] {
    return this.#receivers.map((_, number) => String(number));
  }

  /** Whether each has its log up to an event. */
  haveAll(seq: number): boolean {
    return this.#upto.every((upto) => upto >= seq);
  }

  /** Those that were down accept from now on. */
  mend(): void {
    this.#areMended = true;
    for (const receiver of this.#receivers) receiver.pingStatus = 204;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#receivers.map((receiver) => receiver.stop()));
  }
}

const register = async ({ connection, outputs, clock }: Hotline, url: string): Promise<void> => {
  const registered = await registerPartner(
    {
      table: { client: ledgerClient(connection), name: outputs.TableName ?? '' },
      secrets: secretsClient(connection),
      secretPrefix: physicalNames(DEFAULT_NAME).secrets.endpointPrefix,
      allowLoopback: true,
      record: async () => undefined,
      clock: () => new Date(clock.now()),
    },
    { name: LOOPBACK_PARTNER, url, audience: 'AMBER' },
  );
  if (!registered.ok) throw new Error(`an endpoint was not registered: ${registered.reason}`);
};
