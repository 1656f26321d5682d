/** A partner's receiver of the feed, whole: `WEBHOOK_SECRET=whsec_... node receiver.ts`, and FEED_URL and FEED_KEY to fetch holes. */
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** What is used here of an event about a wallet, a campaign or a cluster: it has more (docs/schemas). */
type FeedEvent = Record<'type' | 'tlp' | 'status' | 'firstSeen' | 'lastSeen', string> & { seq: number } & About;
type About = { reports: { atLeast: number } } & Partial<Record<'wallet' | 'cluster', Record<string, string>> & Rest>;
type Rest = Record<'exercise', boolean> & Record<'reason', string> & Record<'demands', Record<string, string>[]> & Of;
type Of = { campaign: string | { id: string } | null };
/** What comes: a delivery, a ping, which is a delivery of nothing, or the challenge of a new endpoint (docs/schemas). */
type Message = Record<'type' | 'audience' | 'log' | 'challenge', string> & Span & { left?: true; events: FeedEvent[] };
type Span = { after: number; upto: number };
/** How far we are in an audience's log: its name, the highest `upto`, what is missing below it, and what came ahead of its turn. */
type Place = { log?: string; upto: number; missing: number[]; ahead: number[] };
type Pull = { url: string; key: string };
type Told = { port: number; print: (line: string) => void; pull?: Pull };
export type ReceiverOptions = Record<'secret' | 'stateFile', string> & Told;
const MAX_BODY = 20_000; // The feed's are smaller; nobody else has anything to tell us.
const places = (file: string): Record<string, Place> => JSON.parse(existsSync(file) ? `${readFileSync(file)}` : '{}');
/** Written beside and moved into place: a receiver that dies while writing must not forget how far it was. */
const writePlace = (file: string, audience: string, place: Place): void => {
  writeFileSync(`${file}.next`, JSON.stringify({ ...places(file), [audience]: place }));
  renameSync(`${file}.next`, file);
};
/** Yours to replace: `listed` goes on your lists, `paused` and `retracted` off them; a campaign or cluster says what belongs together. */
const act = (event: FeedEvent, print: Told['print']): void => {
  const { seq, type, tlp, exercise, wallet, campaign, cluster, reason } = event;
  const group = cluster ? `cluster ${cluster.id}` : `campaign ${typeof campaign === 'object' ? campaign?.id : ''}`;
  const what = wallet ? `${wallet.asset} ${wallet.address}` : `${group}  ${event.status}`;
  const about = `${seq}  ${type}  ${exercise ? 'EXERCISE, made up' : tlp}  ${what}${reason ? `  ${reason}` : ''}`;
  const asked = event.demands?.map(({ amount, currency }) => `${amount} ${currency}`).join(', ') || 'no amount known';
  if (!wallet || type === 'wallet.paused' || type === 'wallet.retracted') print(about);
  else print(`${about}  ${event.reports.atLeast}+ reports, ${event.firstSeen} to ${event.lastSeen}, demands ${asked}`);
};
/** What follows in a log; null where it has expired: then `/feed/v1/snapshot` says how all wallets stand. */
const pullAfter = async (log: string, after: number, { url, key }: Pull): Promise<Message | null> => {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${url}/feed/v1/events?after=${after}&log=${log}`, { headers });
  if (answer.status === 410) return null;
  if (answer.status !== 200) throw new Error(`the hole was not filled: ${answer.status}`); // The delivery comes again.
  return (await answer.json()) as Message;
};
/** Takes what is new of a delivery: `upto` is after the highest yet, or, where it was sent ahead of one that fails, the same. */
const take = async (message: Message, options: ReceiverOptions): Promise<void> => {
  const { audience, log, after, upto, left, events } = message;
  const { stateFile, print, pull } = options;
  const nothing: Place = { log, upto: 0, missing: [], ahead: [] };
  // It takes back, whatever its seqs, a log that we no longer receive: should we ever again, that begins anew.
  if (left) for (const event of events) act(event, print);
  if (left) return writePlace(stateFile, audience, nothing);
  const known = places(stateFile)[audience];
  const place = known?.log === log ? { ...nothing, ...known } : nothing; // Of another log we received nothing yet.
  const between = after > place.upto && pull ? await pullAfter(log, place.upto, pull) : null;
  if (between) return take(between, options).then(() => take(message, options));
  if (after > place.upto) print(`! ${place.upto + 1} to ${after} is missing: ask for a replay from ${place.upto + 1}`);
  const isNew = (seq: number) => (seq > place.upto || place.missing.includes(seq)) && !place.ahead.includes(seq);
  const news = events.filter(({ seq }) => isNew(seq));
  if (upto <= place.upto && news.length === 0) return print(`(${after + 1} to ${upto} was received before)`);
  for (const event of news) act(event, print);
  const hole = Array.from({ length: Math.max(0, after - place.upto) }, (_, n) => place.upto + 1 + n);
  const missing = place.missing.concat(hole).filter((seq) => seq <= after || seq > upto);
  const next = Math.max(place.upto, upto);
  const came = place.ahead.concat(news.map(({ seq }) => seq)).filter((seq) => seq > next || missing.includes(seq));
  // Last: if this process dies before, the delivery is not answered and comes again.
  writePlace(stateFile, audience, { log, upto: next, missing, ahead: came });
};
const answer = async (request: IncomingMessage, body: string, options: ReceiverOptions): Promise<[number, string?]> => {
  // Checks the signature, and that the timestamp is at most five minutes off: an old delivery cannot be played again.
  const message = new Webhook(options.secret).verify(body, request.headers as Record<string, string>) as Message;
  if (message.type === 'feed.challenge') return [200, JSON.stringify({ challenge: message.challenge })];
  if (message.type === 'feed.events') await take(message, options);
  return [204];
};
/** Starts the receiver on 127.0.0.1, one delivery after the other; a TLS-terminating proxy stands before it when it is reached from elsewhere. */
export const startReceiver = (options: ReceiverOptions): Promise<Server> => {
  let before: Promise<unknown> = Promise.resolve();
  const server = createServer(async (request, response) => {
    let body = Buffer.alloc(0);
    for await (const chunk of request) if (body.length <= MAX_BODY) body = Buffer.concat([body, chunk]);
    const refused = request.method === 'POST' ? body.length > MAX_BODY && 413 : 405;
    const answered = before.then(() => (refused ? ([refused] as [number]) : answer(request, body.toString(), options)));
    before = answered.catch(() => undefined);
    const [status, text] = await answered.catch((error: Error): [number, string?] => {
      options.print(`! ${error.message}`);
      return [error instanceof WebhookVerificationError ? 401 : 500];
    });
    response.writeHead(status, text ? { 'content-type': 'application/json' } : {}).end(text);
  });
  server.listen(options.port, '127.0.0.1');
  return once(server, 'listening').then(() => server);
};
if (import.meta.main) {
  const { WEBHOOK_SECRET: secret, FEED_URL: url, FEED_KEY: key, RECEIVER_STATE = 'receiver-state.json' } = process.env;
  if (!secret) throw new Error('WEBHOOK_SECRET is not set: it is what registering printed');
  const options = { secret, stateFile: RECEIVER_STATE, port: 8090, print: console.log };
  await startReceiver(url && key ? { ...options, pull: { url, key } } : options);
}
