import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPair, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { JWK } from 'oidc-provider';
import * as z from 'zod';
import { writeWhole } from '#commands/laptop/write-whole.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { MovableClock } from '../../clock.ts';
import type { Guardian } from '../guardian.ts';
import { portProblem } from '../listen.ts';
import { ProcessLog } from '../process-log.ts';
import type { Client, DeskClient, FromIdentity, ToIdentity } from './protocol.ts';

const CLIENT_ID = 'hotline-cli';
/** The client by which people's commands sign in: it has no secret either. */
export const LOGIN_CLIENT = 'hotline-login';

/** What the provider keeps over restarts, so that tokens stay good: in a file that only its owner may read. */
const Kept = z.object({ secret: z.string(), cookieKey: z.string(), keys: z.array(z.custom<JWK>()) });
type Kept = z.infer<typeof Kept>;

/** What the local identity provider needs. */
export interface IdentityOptions {
  dataDir: string;
  port: number;
  audience: string;
  desk: DeskClient;
  clock: MovableClock;
  guardian: Guardian;
}

/** The local identity provider that runs, and the client that investigators' commands are. */
export class Identity {
  readonly issuer: string;
  readonly client: Client;
  readonly audience: string;
  readonly #child: ChildProcess;
  readonly #log: ProcessLog;
  readonly #stopFollowingClock: () => void;

  private constructor(child: ChildProcess, log: ProcessLog, port: number, client: Client, options: IdentityOptions) {
    this.issuer = `http://127.0.0.1:${port}`;
    this.client = client;
    this.audience = options.audience;
    this.#child = child;
    this.#log = log;
    this.#stopFollowingClock = options.clock.onMove(() =>
      tell(child, { kind: 'clock', clockOffset: options.clock.offset }),
    );
  }

  /** Starts it on 127.0.0.1; a port of 0 is chosen by the system. */
  static async start(options: IdentityOptions): Promise<Identity> {
    const { secret, cookieKey, keys } = await keptIn(join(options.dataDir, 'identity.json'));
    const client = { id: CLIENT_ID, secret };
    const log = new ProcessLog(join(options.dataDir, 'logs'), 'identity');
    const child = fork(join(import.meta.dirname, 'identity-server.ts'), {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
      detached: true,
    });
    options.guardian.watch(child);
    log.follow(child.stdout);
    log.follow(child.stderr);
    const { port, audience, clock, desk } = options;
    tell(child, {
      kind: 'serve',
      port,
      client,
      desk,
      login: LOGIN_CLIENT,
      audience,
      keys,
      cookieKey,
      clockOffset: clock.offset,
    });
    const answer = await firstAnswer(child);
    if (answer.kind === 'serving') return new Identity(child, log, answer.port, client, options);
    child.kill('SIGKILL');
    throw portProblem(Object.assign(new Error(answer.message), { code: answer.code ?? undefined }), port);
  }

  async stop(): Promise<void> {
    this.#stopFollowingClock();
    this.#child.kill('SIGKILL');
    await this.#log.close();
  }
}

function firstAnswer(child: ChildProcess): Promise<FromIdentity> {
  return new Promise((answer) => {
    child.once('message', (message: FromIdentity) => answer(message));
    child.once('exit', (code) =>
      answer({ kind: 'failed', code: null, message: `The identity provider ended with status ${code}: see its log` }),
    );
  });
}

function tell(child: ChildProcess, message: ToIdentity): void {
  if (child.connected) child.send(message, () => undefined);
}

async function keptIn(file: string): Promise<Kept> {
  const kept = await readFile(file, 'utf8').catch(() => null);
  const read = kept === null ? null : Kept.safeParse(JSON.parse(kept));
  if (read?.success) return read.data;
  if (read !== null) {
    throw new CommandError(
      `${file} is not what the identity provider keeps.`,
      'Delete it: it is made anew, and tokens of before are worth nothing.',
    );
  }
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const key = {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    use: 'sig',
    alg: 'RS256',
  };
  const made: Kept = {
    secret: randomBytes(24).toString('base64url'),
    cookieKey: randomBytes(24).toString('base64url'),
    keys: [key as JWK],
  };
  await writeWhole(file, JSON.stringify(made, null, 2));
  return made;
}
