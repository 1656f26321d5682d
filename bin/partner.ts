/**
 * Manages the partners that receive the feed: `npm run partner -- help` lists what it does.
 */
import { randomBytes } from 'node:crypto';
import { rotateSecret } from '#actions/feed/deliver/rotate-secret.ts';
import { type Registered, registerPartner } from '#actions/feed/register-partner.ts';
import { unheard } from '#actions/feed/unheard.ts';
import { readArguments } from '#commands/arguments.ts';
import { connect } from '#commands/connect.ts';
import { actingPerson, type Person } from '#commands/desk/person/person.ts';
import { endpointSecret } from '#commands/endpoint-secret.ts';
import { LOOPBACK_PARTNER } from '#commands/laptop/loopback-partner.ts';
import { connectOperator, type Operator } from '#commands/operator.ts';
import { partnerDay } from '#commands/partners/day.ts';
import { describe, mayBeTold, partnerFor } from '#commands/partners/describe.ts';
import { filter, filterIn } from '#commands/partners/filter.ts';
import { live } from '#commands/partners/live.ts';
import { answer, listSaid, unmute } from '#commands/partners/said.ts';
import { sayReplay, testEndpoint } from '#commands/partners/try-endpoint.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { AUDIENCES, type Audience } from '#domain/feed/audience.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import type { EndpointFilter } from '#domain/feed/partners/filter.ts';
import { readPublicKey } from '#domain/feed/partners/signature.ts';
import {
  KEY_ID_BYTES,
  KEY_SCOPES,
  type KeyScope,
  PULL_TOKEN_BYTES,
  pullToken,
  pullTokenHash,
} from '#domain/feed/pull-token.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { dueTimeOf } from '#domain/tasks/due-time.ts';
import { enqueue } from '#io/queue.ts';
import { append } from '#io/table/feed/feed.ts';
import { noteSecretShown, readEndpoint, resumeEndpoint, stopEndpoint, subscribersOf } from '#io/table/feed/partner.ts';
import { createKey, endKey, keysOf, keysOfEndpoint, readKey } from '#io/table/feed/partner-keys.ts';
import { OTHER_CHANNELS, type OtherChannel } from '#io/table/feed/rows.ts';
import { noteHeardElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { lastTries } from '#io/table/feed/tries.ts';
import type { Table } from '#io/table/store/table.ts';

const USAGE = `npm run partner -- COMMAND     by an admin who is signed in (npm run login); where nobody can, by whom --by NAME says
npm run partner -- add NAME URL [--audience GREEN|AMBER|AMBER+STRICT|exercise]
npm run partner -- set NAME|PARTNER [--name NAME] [--technical MAIL] [--duty MAIL] [--ceiling GREEN|AMBER|AMBER+STRICT] [--agreement DAY]
                                                what it is called, whom to mail when its receiver fails, and what it may be told
npm run partner -- list
npm run partner -- secret PARTNER/ENDPOINT      what the partner of the settings verifies with; shown once
npm run partner -- rotate PARTNER/ENDPOINT [--now]
                                                a new secret, shown once; the former signs beside it for 24 h, or no more
npm run partner -- tries PARTNER/ENDPOINT       what was last sent there, when, and what was answered: hashes, no content
npm run partner -- key PARTNER/ENDPOINT --system NAME [--scopes pull,taxii,misp,report]
                                                a new key to what it is told, for one system of the partner's
npm run partner -- key PARTNER/ENDPOINT --system NAME --public-key whpk_...
                                                for what a partner reports and signs itself: no token is made
npm run partner -- keys PARTNER                 its keys: which system, what they open, when they were last used
npm run partner -- end-key PARTNER/KEY
npm run partner -- filter PARTNER/ENDPOINT [--types TYPE,TYPE] [--least REPORTS]
                                                what of its log it is sent, all where neither is said; what takes something back always is
npm run partner -- disable PARTNER/ENDPOINT
npm run partner -- enable PARTNER/ENDPOINT
npm run partner -- replay PARTNER/ENDPOINT [--from SEQ] [--preview]
                                                again from a seq; or says only what that would send, and what has expired
npm run partner -- test PARTNER/ENDPOINT        sends a signed ping now, and shows the request and what was answered
npm run partner -- unheard           who was told of a wallet by the feed and has not acknowledged that it was taken back
npm run partner -- heard SUBJECT brief|export|package|api RECIPIENT
                                     somebody outside the feed has acknowledged that
npm run partner -- said              what partners said of wallets, and nobody has answered yet
npm run partner -- answer PARTNER/SAID read|accepted|refused
npm run partner -- unmute PARTNER/KEY  a key that reported too much in a day may report again
npm run partner -- exercise NAME      tells endpoints of the audience "exercise" of a made-up wallet
npm run partner -- live [--every SECONDS] [--steps N]
                                     has them live through all that befalls a feed, made up, until Ctrl-C
npm run partner -- day               a partner's day on this machine, made up: seen, updated, paused, retracted, acknowledged, and the
                                     same in TAXII and MISP, each with the command that shows it`;

/** How long a made-up wallet stays in its log, in days. */
const EXERCISE_DAYS = 90;

const audienceOf = (name: string): Audience => {
  const audience = AUDIENCES.find((known) => known.toLowerCase() === name.toLowerCase());
  if (audience === undefined)
    throw new CommandError(`No audience ${name}: it is one of ${AUDIENCES.join(', ')}.`, USAGE);
  return audience;
};

const refOf = (text = ''): EndpointRef => {
  const [partner, id, ...more] = text.split('/');
  if (!partner || !id || more.length > 0) throw new CommandError('Name the endpoint as "list" shows it.', USAGE);
  return { partner, id };
};

const nameOf = (endpoint: EndpointRef): string => deliverTo(endpoint).id;

/** What a command is about to do to an endpoint, or to all, for the audit log. */
type Record = (what: string, about: EndpointRef | string) => Promise<void>;

/** Why an endpoint is not registered, and what to do about it. */
const REFUSED: { [Reason in (Registered & { ok: false })['reason']]: readonly [message: string, hint: string] } = {
  'no-name': ['The name holds no letter and no digit.', 'Name the partner as people do: "CERT Example".'],
  'not-a-url': ['That is no URL.', 'Write it whole: https://hooks.cert.example/hotline'],
  'not-https': ['It is not https: what is told would be read on the way.', 'Ask the partner for an https address.'],
  'not-port-443': ['It names another port than 443.', 'Ask the partner for an address at https’s own port.'],
  'credentials-in-url': ['It holds a name or a password.', 'Leave them out: each delivery is signed.'],
  'fragment-in-url': ['It has a part after #, which no server is sent.', 'Leave that part out.'],
  'private-address': [
    'Its host is on a private network, or is not found.',
    'Name a host that DNS knows and the internet reaches.',
  ],
};

const add = async (
  { say }: Terminal,
  operator: Operator,
  record: Record,
  audienceName: string,
  named = '',
  url = '',
): Promise<void> => {
  const audience = audienceOf(audienceName);
  const { partner, name } = await partnerFor(operator.table, named);
  await mayBeTold(operator.table, { partner, name }, audience);
  const allowLoopback = operator.allowLoopback && name === LOOPBACK_PARTNER;
  const registered = await registerPartner(
    { ...operator, allowLoopback, record: (endpoint) => record('add', endpoint), clock: () => new Date() },
    { name, partner, url, audience },
  );
  if (!registered.ok) throw new CommandError(...REFUSED[registered.reason]);
  await enqueue(operator, deliverTo(registered.endpoint));
  say(`endpoint  ${nameOf(registered.endpoint)}\naudience  ${audience}\nsecret    ${registered.secret}`);
  say('The secret is shown this once: give it to the partner by a way that nobody reads along.');
};

const list = async ({ say }: Terminal, { table }: Operator, record: Record): Promise<void> => {
  await record('list', 'partners');
  for (const audience of AUDIENCES) {
    for (const ref of await subscribersOf(table, audience)) {
      const endpoint = await readEndpoint(table, ref);
      // One that was moved to another audience is listed there.
      if (endpoint?.audience !== audience) continue;
      const { standing, delivered, problem, dueAt, failed, url, leftFailed, leftAt, challenge, aside = [] } = endpoint;
      const waits = failed > 0 ? `, failed ${failed} times (${problem}), next ${dueAt && dueTimeOf(dueAt)}` : '';
      const keys = await keysOfEndpoint(table, ref);
      const pulls = keys.length === 0 ? '' : `, keys: ${keys.map(({ system }) => system).join(', ')}`;
      const leaves = leftFailed === undefined ? '' : `, has not heard what it left behind, next ${leftAt}`;
      const asked = challenge === undefined ? '' : ', has not answered its challenge';
      const passed =
        aside.length === 0 ? '' : `, set aside: ${aside.map(({ seq, problem: why }) => `${seq} (${why})`).join(', ')}`;
      const stopped = standing === 'active' ? '' : ` (${problem})`;
      say(
        `${nameOf(ref)}  ${audience}  ${standing}${stopped}, delivered to seq ${delivered}${waits}${asked}${passed}${pulls}${leaves}  ${url}`,
      );
    }
  }
};

const listUnheard = async ({ say }: Terminal, { table }: Operator, record: Record): Promise<void> => {
  await record('unheard', 'partners');
  for await (const { subject, channel, recipient, as, reason, retractedAt, toldAt } of unheard(table)) {
    const why = reason === undefined ? '' : ` (${reason})`;
    say(`${channel}  ${recipient}  ${subject}  ${as}${why} since ${retractedAt}, told ${toldAt}`);
  }
};

const channelOf = (name = ''): OtherChannel => {
  const channel = OTHER_CHANNELS.find((known) => known === name);
  if (channel === undefined) throw new CommandError(`No channel ${name}: ${OTHER_CHANNELS.join(', ')}.`, USAGE);
  return channel;
};

/** Takes that somebody acknowledged by word of mouth, or by mail, what endpoints acknowledge by themselves. */
const noteHeard = async (
  { say }: Terminal,
  { table }: Operator,
  record: Record,
  subject = '',
  channelName = '',
  recipient = '',
): Promise<void> => {
  const channel = channelOf(channelName);
  await record('heard', `${subject} ${channel} ${recipient}`);
  const now = new Date().toISOString();
  if (!(await noteHeardElsewhere(table, subject, { channel, recipient }, now))) {
    throw new CommandError('Nothing of that is taken back.', 'Name it as "unheard" shows it.');
  }
  say(`${channel}  ${recipient}  ${subject}  acknowledged`);
};

const endpointOf = async (table: Table, ref: EndpointRef): Promise<Endpoint> => {
  const endpoint = await readEndpoint(table, ref);
  if (endpoint === null) throw new CommandError(`No endpoint ${nameOf(ref)}.`, 'Name it as "list" shows it.');
  return endpoint;
};

const scopesOf = (text: string): KeyScope[] =>
  text.split(',').map((word) => {
    const scope = KEY_SCOPES.find((known) => known === word.trim());
    if (scope === undefined) throw new CommandError(`No scope ${word}: ${KEY_SCOPES.join(', ')}.`, USAGE);
    return scope;
  });

/** Which key is to be made. */
interface KeyWish {
  system?: string | undefined;
  scopes: string;
  'public-key'?: string | undefined;
}

const makeKey = async (
  { say, complain }: Terminal,
  { table }: Operator,
  record: Record,
  ref: EndpointRef,
  { system, scopes, 'public-key': signer }: KeyWish,
): Promise<void> => {
  await endpointOf(table, ref);
  if (!system?.trim()) throw new CommandError('Name the system that uses it: --system OpenCTI.', USAGE);
  const publicKey = signer === undefined ? undefined : readPublicKey(signer);
  if (publicKey === null) throw new CommandError('That is no public key.', 'It is whpk_ and 32 bytes in base64.');
  const opens = publicKey === undefined ? scopesOf(scopes) : (['report'] as const);
  const key = { partner: ref.partner, id: randomBytes(KEY_ID_BYTES).toString('hex') };
  const token = pullToken(key, randomBytes(PULL_TOKEN_BYTES));
  await record('key', ref);
  const madeAt = new Date().toISOString();
  const made = { ...key, endpoint: ref.id, scopes: opens, system, madeAt };
  if (publicKey !== undefined) {
    const created = await createKey(table, { ...made, hash: '', publicKey });
    if (!created.ok) throw new CommandError('That public key is another partner’s.', 'Ask for one that it alone has.');
    return say(`webhook-key: ${key.partner}.${key.id}`);
  }
  await createKey(table, { ...made, hash: pullTokenHash(token) });
  say(token);
  complain('It is shown this once: give it to the partner by a way that nobody reads along.');
};

const listKeys = async ({ say }: Terminal, { table }: Operator, record: Record, partner = ''): Promise<void> => {
  await record('keys', partner);
  for (const { id, endpoint, system, scopes, madeAt, usedOn, mutedAt } of await keysOf(table, partner)) {
    const used = usedOn === undefined ? 'never used' : `last used ${usedOn}`;
    say(
      `${partner}/${id}  ${system}  ${scopes.join(',')}  to ${partner}/${endpoint}, made ${madeAt}, ${used}${mutedAt === undefined ? '' : `, may report nothing since ${mutedAt}`}`,
    );
  }
};

const stopKey = async ({ say }: Terminal, { table }: Operator, record: Record, ref: EndpointRef): Promise<void> => {
  const key = await readKey(table, ref);
  if (key === null) throw new CommandError(`No key ${nameOf(ref)}.`, 'Name it as "keys" shows it.');
  await record('key-ended', ref);
  await endKey(table, ref);
  say(`${nameOf(ref)}  opens nothing any more`);
};

const narrow = async (
  terminal: Terminal,
  { table }: Operator,
  record: Record,
  ref: EndpointRef,
  wanted: EndpointFilter,
): Promise<void> => {
  await endpointOf(table, ref);
  await record('filter', ref);
  await filter(terminal, table, ref, wanted);
};

const disable = async ({ say }: Terminal, { table }: Operator, record: Record, ref: EndpointRef): Promise<void> => {
  await endpointOf(table, ref);
  await record('disable', ref);
  await stopEndpoint(table, ref, 'disabled', 'by the operator');
  say(`${nameOf(ref)}  disabled`);
};

/** Has an endpoint delivered to; from a seq on, where one is given. */
const resume = async (
  { say }: Terminal,
  { table, webhooks }: Operator,
  record: Record,
  ref: EndpointRef,
  from: number | null,
): Promise<void> => {
  const { delivered, heard } = await endpointOf(table, ref);
  const next = Math.max(delivered, heard) + 1;
  // Ahead of what it heard it would miss what lies between, retractions too.
  if (from !== null && from > next) {
    throw new CommandError(`The next event for this endpoint is ${next}.`, `--from is ${next} at most.`);
  }
  await record(from === null ? 'enable' : `replay-from-${from}`, ref);
  await resumeEndpoint(table, ref, from === null ? null : from - 1, new Date().toISOString());
  await enqueue({ webhooks }, deliverTo(ref));
  say(`${nameOf(ref)}  active${from === null ? '' : `, again from seq ${from}`}`);
};

const showSecret = async ({ say }: Terminal, operator: Operator, record: Record, ref: EndpointRef): Promise<void> => {
  await endpointOf(operator.table, ref);
  const secret = await endpointSecret(operator, ref.id);
  await record('secret-shown', ref);
  if (!(await noteSecretShown(operator.table, ref))) {
    throw new CommandError(
      'Its secret was shown before.',
      `npm run partner -- rotate ${nameOf(ref)} gives it another.`,
    );
  }
  say(secret);
};

const rotate = async (
  { say, complain }: Terminal,
  operator: Operator,
  record: Record,
  ref: EndpointRef,
  former: 'in-a-day' | 'now',
): Promise<void> => {
  const endpoint = await endpointOf(operator.table, ref);
  await record(former === 'now' ? 'rotate-now' : 'rotate', ref);
  const secret = await rotateSecret({ ...operator, clock: () => new Date() }, endpoint, former);
  if (secret === null) throw new CommandError('Somebody else gave it another secret just now.', 'Look at "list".');
  say(secret);
  complain('It is shown this once: give it to the partner by a way that nobody reads along.');
};

const listTries = async ({ say }: Terminal, { table }: Operator, record: Record, ref: EndpointRef): Promise<void> => {
  await endpointOf(table, ref);
  await record('tries', ref);
  for (const { at, type, after, upto, status, problem, ms, id, sha256 } of await lastTries(table, ref)) {
    const seqs = after === undefined ? '' : ` ${after} to ${upto}`;
    say(`${at}  ${type}${seqs}  ${status ?? problem}  ${ms} ms  ${id}  ${sha256}`);
  }
};

const exercise = async (
  { say }: Terminal,
  { table, webhooks }: Operator,
  record: Record,
  name = 'exercise',
): Promise<void> => {
  const time = new Date().toISOString();
  const news = exerciseNews(name, time.slice(0, 10));
  const expires = Math.floor(Date.parse(time) / 1_000) + EXERCISE_DAYS * 86_400;
  await record('exercise', news.wallet.address);
  const told = await append(table, 'exercise', { news, cause: `exercise ${name}`, time, expires });
  for (const ref of await subscribersOf(table, 'exercise')) await enqueue({ webhooks }, deliverTo(ref));
  say(`${news.wallet.address}  ${told ? 'told' : 'was told before: give the exercise another name'}`);
};

const preview = async (
  terminal: Terminal,
  operator: Operator,
  record: Record,
  ref: EndpointRef,
  from: number,
): Promise<void> => {
  const endpoint = await endpointOf(operator.table, ref);
  await record('replay-preview', ref);
  await sayReplay(terminal, operator, endpoint, from);
};

const tryOut = async (terminal: Terminal, operator: Operator, record: Record, ref: EndpointRef): Promise<void> => {
  const endpoint = await endpointOf(operator.table, ref);
  await record('test', ref);
  await testEndpoint(terminal, operator, endpoint);
};

const seqOf = (from: string): number => {
  if (!/^[1-9]\d{0,15}$/.test(from)) throw new CommandError('--from is a seq: 1 or more.', USAGE);
  return Number(from);
};

export const main = async (terminal: Terminal): Promise<void> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: {
      audience: { type: 'string', default: 'GREEN' },
      from: { type: 'string', default: '1' },
      system: { type: 'string' },
      scopes: { type: 'string', default: 'pull,taxii,misp' },
      'public-key': { type: 'string' },
      by: { type: 'string' },
      technical: { type: 'string' },
      duty: { type: 'string' },
      ceiling: { type: 'string' },
      agreement: { type: 'string' },
      name: { type: 'string' },
      types: { type: 'string' },
      least: { type: 'string' },
      now: { type: 'boolean', default: false },
      preview: { type: 'boolean', default: false },
      every: { type: 'string', default: '60' },
      steps: { type: 'string' },
    },
  });
  const [command, first, second, third] = positionals;
  if (command === undefined) return terminal.say(USAGE);
  const operator = await connectOperator(terminal);
  let person: Promise<Person> | undefined;
  // Asked for once what was typed makes sense: what was mistyped is nobody's deed.
  const acting = (): Promise<Person> => {
    const who = { by: values.by, roles: ['admin'] as const, what: `partner ${command}` };
    person ??= actingPerson(terminal, operator.table, who);
    return person;
  };
  const record: Record = async (what, about) =>
    recordDeed(operator.table, {
      ...(await acting()),
      what: `partner.${what}`,
      about: typeof about === 'string' ? about : nameOf(about),
    });
  switch (command) {
    case 'add':
      return add(terminal, operator, record, values.audience, first, second);
    case 'set':
      return describe(terminal, operator, record, first, values);
    case 'list':
      return list(terminal, operator, record);
    case 'secret':
      return showSecret(terminal, operator, record, refOf(first));
    case 'rotate':
      return rotate(terminal, operator, record, refOf(first), values.now ? 'now' : 'in-a-day');
    case 'tries':
      return listTries(terminal, operator, record, refOf(first));
    case 'key':
      return makeKey(terminal, operator, record, refOf(first), values);
    case 'keys':
      return listKeys(terminal, operator, record, first);
    case 'end-key':
      return stopKey(terminal, operator, record, refOf(first));
    case 'filter':
      return narrow(terminal, operator, record, refOf(first), filterIn(values));
    case 'disable':
      return disable(terminal, operator, record, refOf(first));
    case 'enable':
      return resume(terminal, operator, record, refOf(first), null);
    case 'replay':
      return values.preview
        ? preview(terminal, operator, record, refOf(first), seqOf(values.from))
        : resume(terminal, operator, record, refOf(first), seqOf(values.from));
    case 'test':
      return tryOut(terminal, operator, record, refOf(first));
    case 'live':
      return live(terminal, operator, record, values);
    case 'day':
      return partnerDay(terminal, operator, (await connect(terminal)).urls.feed, record);
    case 'unheard':
      return listUnheard(terminal, operator, record);
    case 'heard':
      return noteHeard(terminal, operator, record, first, second, third);
    case 'said':
      return listSaid(terminal, operator, record);
    case 'answer':
      return answer(terminal, operator, record, refOf(first), { word: second, by: (await acting()).who });
    case 'unmute':
      return unmute(terminal, operator, record, refOf(first));
    case 'exercise':
      return exercise(terminal, operator, record, first);
    default:
      throw new CommandError(`There is no command "${command}".`, USAGE);
  }
};

await run(import.meta.filename, main);
