import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport, type SendMailOptions, type SentMessageInfo } from 'nodemailer';
import type { LocalPorts } from '#commands/laptop/local-settings.ts';
import type { Mishaps } from '#local/mishaps/mishaps.ts';
import type { ReadableMail } from '#local/runtime/mail/sent-mail.ts';
import { type Hotline, startHotline } from '#local/start.ts';
import { testAssembly } from './assembly.ts';

const ANY_PORTS: LocalPorts = { report: 0, desk: 0, feed: 0, evidence: 0, smtp: 0, mailbox: 0, identity: 0 };

/** A hotline of its own for one test file: any ports, and a folder that goes with it. */
export interface TestHotline extends Hotline, AsyncDisposable {
  dataDir: string;
}

/** What the assembly of a hotline that follows a chain calls the chain's server, before it is known where it listens. */
const CHAIN = 'http://chain.hotline.localhost';
const PAYMENTS = {
  esplora: CHAIN,
  requestsPerSecond: 1_000,
  bitcoinRates: `${CHAIN}/rates/bitcoin`,
  exchangeRates: `${CHAIN}/rates/ecb`,
};

/** Starts the whole hotline from the sources as they are; with the URL of a chain's server, it follows that. */
export async function startTestHotline(chain?: string, mishaps?: Mishaps): Promise<TestHotline> {
  const { folder, keys } = await testAssembly(chain === undefined ? null : PAYMENTS);
  const dataDir = await mkdtemp(join(tmpdir(), 'hotline-'));
  await cp(keys, join(dataDir, 'keys'), { recursive: true });
  const hotline = await startHotline({
    dataDir,
    ports: ANY_PORTS,
    assembly: async () => folder,
    servers: chain === undefined ? {} : { [CHAIN]: chain },
    ...(mishaps === undefined ? {} : { mishaps }),
  });
  return {
    ...hotline,
    dataDir,
    async [Symbol.asyncDispose]() {
      await hotline.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Sends a mail to a hotline by SMTP; by default from a provider whose checks all pass.
 *
 * `greeting` is what the client calls itself: `dmarc-fail.example` makes the receiving server fail DMARC.
 */
export async function postMail(
  { smtpPort }: Pick<Hotline, 'smtpPort'>,
  mail: SendMailOptions,
  greeting = 'mail.example.org',
): Promise<SentMessageInfo> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtpPort,
    secure: false,
    ignoreTLS: true,
    name: greeting,
  });
  try {
    return await transport.sendMail({ from: 'sender@example.org', to: 'report@hotline.example', ...mail });
  } finally {
    transport.close();
  }
}

/** The mails that a hotline has sent, oldest first, as its mailbox gives them. */
export async function sentMails({ urls }: { urls: Pick<Hotline['urls'], 'mailbox'> }): Promise<ReadableMail[]> {
  const response = await fetch(`${urls.mailbox}/store`);
  return (await response.json()) as ReadableMail[];
}

/** Waits until what is asked for is there (neither undefined, null nor false); rejects with the last failure after the time. */
export async function eventually<T>(
  look: () => T | Promise<T>,
  timeout = 30_000,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = performance.now() + timeout;
  let failure: unknown = new Error(`nothing came in ${timeout} ms`);
  while (performance.now() < deadline) {
    try {
      const found = await look();
      if (found !== undefined && found !== null && found !== false)
        return found as Exclude<T, undefined | null | false>;
    } catch (error) {
      failure = error;
    }
    await pause(50);
  }
  throw failure;
}
