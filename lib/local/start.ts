import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { childScript } from '#commands/laptop/child-script.ts';
import { DataLock } from '#commands/laptop/data-lock.ts';
import { removeLocalFile, writeLocalFile } from '#commands/laptop/local-file.ts';
import type { LocalPorts } from '#commands/laptop/local-settings.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import { DEFAULT_NAME, physicalNames } from '#physical-names';
import { MovableClock } from './clock.ts';
import { Cloud } from './cloud/cloud.ts';
import type { CloudConnection } from './cloud/types.ts';
import { checkFolder, requireOwn } from './folder/check-folder.ts';
import { copyRunning } from './folder/copy-folder.ts';
import { DESK_AUDIENCE, DESK_CLIENT, type LocalUrls, withLocalUrls } from './laptop-settings.ts';
import { type LocalRecipients, localDeskKey, localRecipients } from './local-keys.ts';
import type { Mishaps } from './mishaps/mishaps.ts';
import { keepMatching } from './older-folder.ts';
import { EventSources } from './runtime/event-sources/event-sources.ts';
import { FunctionHost } from './runtime/functions/function-host.ts';
import { Watchdog } from './runtime/functions/watchdog.ts';
import { Guardian } from './runtime/guardian.ts';
import { Identity, LOGIN_CLIENT } from './runtime/identity/identity.ts';
import { requireFree } from './runtime/listen.ts';
import { tellOfStack } from './runtime/mail/mail-account.ts';
import { MailReceiver } from './runtime/mail/mail-receiver.ts';
import { Mailbox } from './runtime/mail/mailbox.ts';
import { receiptRulesOf } from './runtime/mail/receipt-rules.ts';
import { returnMails } from './runtime/mail/returned-mails.ts';
import { restApisOf } from './runtime/rest/api-definition.ts';
import { RestApi } from './runtime/rest/rest-api.ts';
import { schedulesOf } from './runtime/schedules/schedule-definition.ts';
import { ScheduleRunner } from './runtime/schedules/schedules.ts';
import { installFunctions } from './runtime/stack/install-functions.ts';
import { provision } from './runtime/stack/provision.ts';
import { Stack } from './runtime/template/stack.ts';
import { readAssembly } from './runtime/template/template.ts';
import { Stops } from './stops.ts';

/** How long what runs may finish when the hotline stops, in milliseconds; then it is ended, and done again at the next start. */
const STOP_GRACE = 5_000;
/** How often it is looked whether everything is done, in milliseconds. */
const IDLE_LOOK = 20;

export interface HotlineOptions {
  /** Where everything is kept; an absolute path. */
  dataDir: string;
  ports: LocalPorts;
  /** What the hotline is called, as its settings say. */
  name?: string;
  /** Gives the folder of an assembly that was synthesized for a laptop and seals to those keys. */
  assembly: (recipients: LocalRecipients) => Promise<string>;
  /** A DynamoDB-compatible server to use in place of the emulator. */
  dynamoEndpoint?: string | null;
  /** Other servers on this machine: what the assembly calls them, and where they listen. */
  servers?: Readonly<Record<string, string>>;
  /** Brings an older folder's table up to date, before any function reads it; told what was in flight when it was left. */
  upgrade?: (
    connection: CloudConnection,
    outputs: Readonly<Record<string, string>>,
    recipients: LocalRecipients,
    inFlight: { body: string; receivedAt: number }[],
  ) => Promise<void>;
  /** Whether no queue and no stream is read, and no schedule fires. */
  paused?: boolean;
  /** What goes wrong on purpose: faults of AWS, and functions killed. */
  mishaps?: Mishaps;
  /** Told of what goes wrong while it runs. */
  warn?: (message: string) => void;
}

/** A hotline that runs on this machine. */
export interface Hotline {
  urls: LocalUrls & { mailbox: string; aws: string };
  smtpPort: number;
  clock: MovableClock;
  cloud: Cloud;
  /** The operator's: nothing is refused to it. */
  connection: CloudConnection;
  /** The stack's outputs. */
  outputs: Readonly<Record<string, string>>;
  identity: { issuer: string; clientId: string; clientSecret: string; audience: string; loginClientId: string };
  /** Names of the schedules. */
  schedules: string[];
  /** Runs a schedule now; fulfilled when its function is done. */
  runSchedule(name: string): Promise<void>;
  /** Names of the functions that run or are waited for. */
  running(): string[];
  /** Fulfilled once every queue and stream is read and nothing runs; rejected when that takes too long. */
  idle(timeout: number): Promise<void>;
  stop(): Promise<void>;
}

/** Runs a synthesized hotline on this machine: its tables, buckets, queues, functions, APIs, schedules and mail. */
export async function startHotline(options: HotlineOptions): Promise<Hotline> {
  await makeFolder(options.dataDir);
  const stops = new Stops();
  try {
    return await start(options, stops);
  } catch (error) {
    await stops.run();
    throw error;
  }
}

async function start(options: HotlineOptions, stops: Stops): Promise<Hotline> {
  const { dataDir, ports, name = DEFAULT_NAME, mishaps, paused = false, warn = console.error } = options;
  const names = physicalNames(name);
  const lock = new DataLock(dataDir);
  stops.add(() => lock.close());
  checkFolder(dataDir);
  await requireFree(Object.values(ports));
  const recipients = await localRecipients(dataDir);
  const assembly = await readAssembly(await options.assembly(recipients), names.stack);
  const { region, account } = assembly;

  const clock = new MovableClock();
  const cloud = await Cloud.open({
    dataDir,
    clock,
    region,
    account,
    onProblem: warn,
    ...(options.dynamoEndpoint && { dynamoEndpoint: options.dynamoEndpoint }),
  });
  stops.add(() => cloud.close());
  const stack = new Stack(assembly, cloud.url);
  keepMatching(cloud, names.secrets);
  await provision(stack, cloud);
  const identities = stack.ofType('AWS::SES::EmailIdentity').map(({ ref }) => ref);
  if (identities.length > 0) cloud.sending.verify(identities);
  cloud.sending.configure(stack.ofType('AWS::SES::ConfigurationSet').map(({ ref }) => ref));
  // As an operator puts the desk's key into its secret.
  if (cloud.secrets.has(names.secrets.deskKey)) cloud.secrets.set(names.secrets.deskKey, await localDeskKey(dataDir));

  const guardian = new Guardian();
  stops.add(() => guardian.close());
  const script = childScript(assembly.folder);
  const surroundings = { clock, region, script, watchdog: new Watchdog(), guardian, mishaps };
  const host = new FunctionHost(surroundings, join(dataDir, 'logs'));
  stops.add(() => host.stop());
  const invoke = (name: string, event: unknown) => host.invoke(name, event);

  const apis = { report: '', desk: '', feed: '', evidence: '' };
  for (const definition of restApisOf(stack)) {
    const api = definition.name.split('-').at(-1) ?? '';
    if (!isApiName(api)) {
      throw new CommandError(
        `The template has an API ${definition.name}, and the laptop knows no port for it.`,
        'Name the APIs ...-report, ...-desk, ...-feed and ...-evidence, or give it a port in lib/local/local-settings.ts.',
      );
    }
    const server = new RestApi(definition, { clock, account, region, invoke });
    apis[api] = `http://127.0.0.1:${await server.listen(ports[api])}`;
    stops.add(() => server.close());
  }
  const identity = await Identity.start({
    dataDir,
    port: ports.identity,
    audience: DESK_AUDIENCE,
    desk: { id: DESK_CLIENT, url: apis.desk },
    clock,
    guardian,
  });
  stops.add(() => identity.stop());
  const urls = { ...apis, identity: identity.issuer };
  await installFunctions({
    stack,
    cloud,
    host,
    folder: join(dataDir, 'functions'),
    localize: (text) => withServers(withLocalUrls(text, urls), options.servers ?? {}),
  });

  const send = (queue: string, body: string) => cloud.queues.send(queue, { body }, 'scheduler');
  const off = schedulesOf(stack, 'DISABLED');
  const schedules = new ScheduleRunner(schedulesOf(stack), { clock, account, region, invoke, send }, off);
  const checkpointFolder = join(dataDir, 'checkpoints');
  const sources = new EventSources({ stack, cloud, clock, host, checkpointFolder, mishaps, warn });
  const mailbox = new Mailbox({ mails: cloud.mails, schedules, clock, backUp: () => copyRunning(cloud, dataDir) });
  const mailboxUrl = `http://127.0.0.1:${await mailbox.listen(ports.mailbox)}`;
  stops.add(() => mailbox.close());
  const { buckets, mails } = cloud;
  const receiver = new MailReceiver({ rules: receiptRulesOf(stack), buckets, mails, clock, region });
  tellOfStack(stack, cloud.mailAccount);
  stops.add(returnMails(stack, cloud));
  stops.add(mails.onSent((mail) => receiver.receiveOwn(mail)));
  const smtpPort = await receiver.listen(ports.smtp);
  stops.add(() => receiver.close());

  const outputs = outputsOf(stack, apis);
  await options.upgrade?.(cloud.connection, outputs, recipients, cloud.queues.inFlight());
  cloud.queues.releaseInFlight();
  mishaps?.arm(cloud.faults);
  if (!paused) {
    sources.start();
    schedules.start();
  }
  stops.add(() => atMost(STOP_GRACE, Promise.all([sources.stop(), schedules.stop()])));

  const { issuer, client, audience } = identity;
  const hotline: Hotline = {
    urls: { ...urls, mailbox: mailboxUrl, aws: cloud.url },
    smtpPort,
    clock,
    cloud,
    connection: cloud.connection,
    outputs,
    identity: { issuer, clientId: client.id, clientSecret: client.secret, audience, loginClientId: LOGIN_CLIENT },
    schedules: schedules.list().map(({ name }) => name),
    runSchedule: async (name) => {
      if (!(await schedules.run(name))) throw new RangeError(`there is no schedule ${name}`);
    },
    running: () => host.busy,
    idle: (timeout) =>
      untilIdle(() => [...sources.busy, ...host.busy, ...(schedules.busy ? ['schedules'] : [])], timeout),
    stop: () => stops.run(),
  };
  const { endpoint, credentials } = cloud.connection;
  const { urls: all, identity: login } = hotline;
  const recovery = [recipients.recovery];
  await writeLocalFile(dataDir, {
    endpoint,
    region,
    ...credentials,
    outputs,
    urls: all,
    recovery,
    smtpPort,
    paused,
    identity: login,
  });
  stops.add(() => removeLocalFile(dataDir));
  return hotline;
}

async function makeFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    requireOwn(dataDir);
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(
      `${dataDir} is no folder that can be used.`,
      'Name one that you may write to: HOTLINE_DATA=folder npm start.',
      { cause },
    );
  }
}

const withServers = (text: string, servers: Readonly<Record<string, string>>): string =>
  Object.entries(servers).reduce((result, [name, url]) => result.replaceAll(name, url), text);

type ApiName = 'report' | 'desk' | 'feed' | 'evidence';
const isApiName = (name: string): name is ApiName => ['report', 'desk', 'feed', 'evidence'].includes(name);

/** The stack's outputs; the APIs' addresses are this machine's. */
function outputsOf(stack: Stack, apis: Record<ApiName, string>): Record<string, string> {
  const outputs = Object.entries(stack.assembly.outputs).map(([key, { Value }]) => [key, String(stack.resolve(Value))]);
  const urls = { ReportUrl: apis.report, DeskUrl: apis.desk, FeedUrl: apis.feed, EvidenceUrl: apis.evidence };
  return { ...Object.fromEntries(outputs), ...urls };
}

/** Waits until nothing is busy on two looks in a row: what one step has finished may just be on its way to the next. */
async function untilIdle(busy: () => string[], timeout: number): Promise<void> {
  const deadline = performance.now() + timeout;
  for (let quiet = 0; quiet < 2; ) {
    const names = busy();
    quiet = names.length === 0 ? quiet + 1 : 0;
    if (performance.now() > deadline)
      throw new Error(`not idle after ${timeout} ms: ${[...new Set(names)].join(', ')}`);
    await pause(IDLE_LOOK);
  }
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  await Promise.race([work, pause(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)]);
  over.abort();
}
