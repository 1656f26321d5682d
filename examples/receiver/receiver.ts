/**
 * A partner's receiver of the feed, whole and small: Node's own http, and `standardwebhooks` for the signature.
 *
 * Run by itself with `WEBHOOK_SECRET=whsec_... node receiver.ts`.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** What is used here of an event; it has more fields, and will have others (docs/schemas/feed-event.v1.json). */
interface FeedEvent {
  seq: number;
  type: string;
  tlp: string;
  exercise: boolean;
  wallet: { asset: string; address: string };
  reports: { atLeast: number };
  firstSeen: string;
  lastSeen: string;
  demands: { amount: string; currency: string }[];
  /** Why it is retracted; of a pause no reason is given. */
  reason?: string;
}

/** A delivery: the events after `after` up to `upto` (docs/schemas/feed-delivery.v1.json). */
interface FeedDelivery {
  audience: string;
  /** Names the log: another name is another log, whose seqs mean something else. */
  log: string;
  after: number;
  upto: number;
  /** Present where we no longer receive this log: what it told us is taken back. */
  left?: true;
  events: FeedEvent[];
}

export interface ReceiverOptions {
  /** The secret that registering printed: `whsec_...`. */
  secret: string;
  /** The file in which it is kept what of the feed was received. */
  stateFile: string;
  port: number;
  print: (line: string) => void;
}

/** The feed's deliveries are under 20 kB; nobody else has anything to tell us. */
const MAX_BODY = 20_000;

class TooLarge extends Error {}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** What was received of a log: all up to the highest `upto`, and behind it what was sent ahead of a delivery that failed. */
interface Place {
  log?: string;
  upto: number;
  ahead: number[];
}

/** Each audience has a log of its own; one that began anew, as in a restored table, has another name. */
type State = Record<string, Place>;

const readState = (file: string): State => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

/** Written beside and moved into place: a receiver that dies while writing must not forget how far it was. */
const writeState = (file: string, state: State): void => {
  writeFileSync(`${file}.next`, JSON.stringify(state));
  renameSync(`${file}.next`, file);
};

/** What takes back what was told before says no more than whom it is about. */
const TAKES_BACK = new Set(['wallet.paused', 'wallet.retracted']);

const line = ({
  seq,
  type,
  tlp,
  exercise,
  wallet,
  reports,
  firstSeen,
  lastSeen,
  demands,
  reason,
}: FeedEvent): string => {
  const asked = demands.map(({ amount, currency }) => `${amount} ${currency}`).join(', ') || 'no amount known';
  const marked = exercise ? 'EXERCISE, made up' : tlp;
  if (TAKES_BACK.has(type))
    return `${seq}  ${type}  ${marked}  ${wallet.asset} ${wallet.address}${reason ? `  ${reason}` : ''}`;
  return `${seq}  ${type}  ${marked}  ${wallet.asset} ${wallet.address}  ${reports.atLeast}+ reports, ${firstSeen} to ${lastSeen}, demands ${asked}`;
};

/**
 * Takes what is new of a delivery; one that comes again, whole or in part, changes nothing. Where `upto` is `after`, pauses
 * and retractions were sent ahead: what comes before them is still to come, and so are they once more. What takes back a log that
 * we no longer receive counts whatever its `seq`.
 */
const take = (
  { audience, log, after, upto, left, events }: FeedDelivery,
  { stateFile, print }: ReceiverOptions,
): void => {
  const state = readState(stateFile);
  if (left) {
    for (const event of events) print(line(event));
    // Should we ever receive it again, it begins anew.
    writeState(stateFile, { ...state, [audience]: { log, upto: 0, ahead: [] } });
    return;
  }
  const known = state[audience];
  // Of a log that we have not seen before we received nothing, whatever its seqs.
  const isKnown = known !== undefined && (known.log === undefined || known.log === log);
  const { upto: received, ahead } = isKnown ? known : { upto: 0, ahead: [] };
  const news = events.filter(({ seq }) => seq > received && !ahead.includes(seq));
  if (upto <= received && news.length === 0) {
    print(`(${after + 1} to ${upto} was received before)`);
    return;
  }
  if (after > received) print(`! ${received + 1} to ${after} is missing: ask for a replay from ${received + 1}`);
  for (const event of news) print(line(event));
  const next = Math.max(received, upto);
  // Last: if this process dies before, the delivery is not answered and comes again.
  const place = { log, upto: next, ahead: [...ahead, ...news.map(({ seq }) => seq)].filter((seq) => seq > next) };
  writeState(stateFile, { ...state, [audience]: place });
};

const answer = async (request: IncomingMessage, options: ReceiverOptions): Promise<number> => {
  if (request.method !== 'POST') return 405;
  try {
    const body = await readBody(request);
    // Checks the signature, and that the timestamp is at most five minutes off: an old delivery cannot be played again.
    const delivery = new Webhook(options.secret).verify(body, request.headers as Record<string, string>);
    take(delivery as FeedDelivery, options);
    return 204;
  } catch (error) {
    if (error instanceof TooLarge) return 413;
    if (!(error instanceof WebhookVerificationError)) throw error;
    options.print(`! refused: ${error.message}`);
    return 401;
  }
};

/** Starts the receiver on 127.0.0.1; a TLS-terminating proxy stands before it when it is reached from elsewhere. */
export const startReceiver = (options: ReceiverOptions): Promise<Server> => {
  const server = createServer((request, response) => {
    answer(request, options).then(
      (status) => response.writeHead(status).end(),
      (error: Error) => {
        options.print(`! ${error.message}`);
        response.writeHead(500).end();
      },
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve(server));
  });
};

if (import.meta.main) {
  const secret = process.env.WEBHOOK_SECRET;
  if (secret === undefined) throw new Error('WEBHOOK_SECRET is not set: it is what registering printed');
  const stateFile = process.env.RECEIVER_STATE ?? 'receiver-state.json';
  await startReceiver({ secret, stateFile, port: 8090, print: console.log });
}
