/** A partner's receiver of the feed, whole: `WEBHOOK_SECRET=whsec_... node receiver.ts`, and FEED_URL and FEED_KEY to fetch holes. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** What is used here of an event; it has more fields, and will have others (docs/schemas/feed-event.v1.json). */
type FeedEvent = Record<'type' | 'tlp' | 'firstSeen' | 'lastSeen', string> & {
  seq: number;
  exercise: boolean;
  wallet: { asset: string; address: string };
  reports: { atLeast: number };
  demands: { amount: string; currency: string }[];
  reason?: string;
};
/** What comes: a delivery, a ping, which is a delivery of nothing, or the challenge of a new endpoint (docs/schemas). */
type Message = Record<'type' | 'audience' | 'log' | 'challenge', string> &
  Record<'after' | 'upto', number> & { left?: true; events: FeedEvent[] };
export interface ReceiverOptions {
  secret: string;
  /** Keeps how far we are: of each audience's log its name, the highest `upto`, and what came ahead of a delivery that failed, and what is missing. */
  stateFile: string;
  port: number;
  print: (line: string) => void;
  /** Where a hole is fetched, and with which key; without them it is said. */
  pull?: { url: string; key: string };
}
type Place = { log?: string; upto: number; ahead: number[]; missing?: [number, number][] };

const MAX_BODY = 20_000; // The feed's are smaller; nobody else has anything to tell us.
class TooLarge extends Error {}
const readBody = async (request: IncomingMessage): Promise<string> => {
  let body = Buffer.alloc(0);
  for await (const chunk of request) {
    body = Buffer.concat([body, chunk]);
    if (body.length > MAX_BODY) throw new TooLarge();
  }
  return body.toString('utf8');
};
const readState = (file: string): Record<string, Place> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};
/** Written beside and moved into place: a receiver that dies while writing must not forget how far it was. */
const writePlace = (file: string, audience: string, place: Place): void => {
  writeFileSync(`${file}.next`, JSON.stringify({ ...readState(file), [audience]: place }));
  renameSync(`${file}.next`, file);
};
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
  const about = `${seq}  ${type}  ${exercise ? 'EXERCISE, made up' : tlp}  ${wallet.asset} ${wallet.address}`;
  if (type === 'wallet.paused' || type === 'wallet.retracted') return `${about}${reason ? `  ${reason}` : ''}`;
  const asked = demands.map(({ amount, currency }) => `${amount} ${currency}`).join(', ') || 'no amount known';
  return `${about}  ${reports.atLeast}+ reports, ${firstSeen} to ${lastSeen}, demands ${asked}`;
};
/** What follows in a log; null where it has expired: then `/feed/v1/snapshot` says how all wallets stand. */
const pullAfter = async (
  log: string,
  after: number,
  { url, key }: { url: string; key: string },
): Promise<Message | null> => {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${url}/feed/v1/events?after=${after}&log=${log}`, { headers });
  if (answer.status === 410) return null;
  if (answer.status !== 200) throw new Error(`the hole was not filled: ${answer.status}`); // The delivery comes again.
  return answer.json() as Promise<Message>;
};

/** Takes what is new of a delivery: `upto` is after the highest yet, or, where it was sent ahead of one that fails, the same. */
const take = async (message: Message, options: ReceiverOptions): Promise<void> => {
  const { audience, log, after, upto, left, events } = message;
  const { stateFile, print, pull } = options;
  // It takes back, whatever its seqs, a log that we no longer receive: should we ever again, that begins anew.
  if (left) for (const event of events) print(line(event));
  if (left) return writePlace(stateFile, audience, { log, upto: 0, ahead: [] });
  const known = readState(stateFile)[audience];
  // Of a log of another name, as in a restored table, we received nothing yet.
  const isKnown = known !== undefined && (known.log ?? log) === log;
  const { upto: received, ahead, missing = [] } = isKnown ? known : { upto: 0, ahead: [] };
  const between = after > received && pull ? await pullAfter(log, received, pull) : null;
  if (between !== null) {
    await take(between, options);
    return take(message, options);
  }
  if (after > received) print(`! ${received + 1} to ${after} is missing: ask for a replay from ${received + 1}`);
  const isIn = (ranges: [number, number][], seq: number) => ranges.some(([from, to]) => seq >= from && seq <= to);
  const news = events.filter(({ seq }) => (seq > received || isIn(missing, seq)) && !ahead.includes(seq));
  if (upto <= received && news.length === 0) return print(`(${after + 1} to ${upto} was received before)`);
  for (const event of news) print(line(event)); // Yours to replace: put it on your lists, or take it off them.
  const next = Math.max(received, upto);
  const still = [...missing, [received + 1, after] as [number, number]]
    .flatMap(([from, to]): [number, number][] => [
      [from, Math.min(to, after)],
      [Math.max(from, upto + 1), to],
    ])
    .filter(([from, to]) => from <= to);
  const waits = [...ahead, ...news.map(({ seq }) => seq)].filter((seq) => seq > next || isIn(still, seq));
  // Last: if this process dies before, the delivery is not answered and comes again.
  writePlace(stateFile, audience, { log, upto: next, ahead: waits, ...(still.length > 0 ? { missing: still } : {}) });
};

type Answer = { status: number; body?: string };
const answer = async (request: IncomingMessage, body: string, options: ReceiverOptions): Promise<Answer> => {
  // Checks the signature, and that the timestamp is at most five minutes off: an old delivery cannot be played again.
  const message = new Webhook(options.secret).verify(body, request.headers as Record<string, string>) as Message;
  if (message.type === 'feed.challenge') return { status: 200, body: JSON.stringify({ challenge: message.challenge }) };
  if (message.type === 'feed.events') await take(message, options);
  return { status: 204 };
};
/** Starts the receiver on 127.0.0.1, one delivery after the other; a TLS-terminating proxy stands before it when it is reached from elsewhere. */
export const startReceiver = (options: ReceiverOptions): Promise<Server> => {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = async (request: IncomingMessage): Promise<Answer> => {
    if (request.method !== 'POST') return { status: 405 };
    const body = await readBody(request);
    const answered = before.then(() => answer(request, body, options));
    before = answered.catch(() => undefined);
    return answered;
  };
  const failed = (error: Error): Answer => {
    if (error instanceof TooLarge) return { status: 413 };
    options.print(error instanceof WebhookVerificationError ? `! refused: ${error.message}` : `! ${error.message}`);
    return { status: error instanceof WebhookVerificationError ? 401 : 500 };
  };
  const server = createServer(async (request, response) => {
    const { status, body } = await inTurn(request).catch(failed);
    response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' }).end(body);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve(server));
  });
};

if (import.meta.main) {
  const {
    WEBHOOK_SECRET: secret,
    FEED_URL: url,
    FEED_KEY: key,
    RECEIVER_STATE: stateFile = 'receiver-state.json',
  } = process.env;
  if (secret === undefined) throw new Error('WEBHOOK_SECRET is not set: it is what registering printed');
  await startReceiver({
    secret,
    stateFile,
    port: 8090,
    print: console.log,
    ...(url && key ? { pull: { url, key } } : {}),
  });
}
