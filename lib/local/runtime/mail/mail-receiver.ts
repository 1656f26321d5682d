import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MovableClock } from '../../clock.ts';
import type { BucketStore } from '../../cloud/s3/buckets.ts';
import type { MailStore, SentMail } from '../../cloud/ses/mails.ts';
import { listen } from '../listen.ts';
import { type ReceiptRule, takesMailTo } from './receipt-rules.ts';
import { sesHeaders } from './ses-headers.ts';

/** SES's limit of a mail that it receives, in bytes. */
const MAX_MAIL_BYTES = 40 * 1024 * 1024;
/** Mails whose bytes may be under way at once: each holds up to 40 MB. */
const MAX_MAILS = 20;
/** Open connections: one that says nothing holds some kilobytes, and keeps nobody else out. */
const MAX_CLIENTS = 500;
/** How long a connection may be silent, in milliseconds. */
const SILENCE_MS = 20_000;
/** How long the bytes of one mail may take, in milliseconds: one that drips must not hold its place for good. */
const LONGEST_MAIL_MS = 120_000;
/** How long an open connection may finish its mail when the hotline stops, in milliseconds. */
const CLOSE_TIMEOUT = 1_000;

/** Who mails people in the name of a topic. */
const TOPIC_SENDER = 'no-reply@sns.amazonaws.com';

/** What hands the hotline's own mail over. */
const SENDING_HOST = 'smtp-out.amazonses.com';

/** Who hands a mail over, and to whom. */
interface Envelope {
  sender: string;
  recipients: string[];
  greeting: string;
  clientAddress: string;
}

/** What receiving mail needs of the host. */
export interface MailReceiverHost {
  rules: readonly ReceiptRule[];
  buckets: BucketStore;
  /** Where what is handed on to people ends. */
  mails: MailStore;
  clock: MovableClock;
  region: string;
}

/** A refusal with an SMTP code. */
class Refusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** An SMTP server in SES's place: a mail is accepted once it is stored, byte for byte behind the headers that SES adds. */
export class MailReceiver {
  readonly #host: MailReceiverHost;
  readonly #server: SMTPServer;
  #underWay = 0;

  constructor(host: MailReceiverHost) {
    this.#host = host;
    this.#server = new SMTPServer({
      name: `inbound-smtp.${host.region}.amazonaws.com`,
      banner: 'the hotline on this machine',
      size: MAX_MAIL_BYTES,
      maxClients: MAX_CLIENTS,
      socketTimeout: SILENCE_MS,
      closeTimeout: CLOSE_TIMEOUT,
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onRcptTo: ({ address }, _, done) => {
        const known = this.#rulesFor([address]).length > 0;
        done(known ? null : new Refusal(550, '5.1.1 No such recipient here'));
      },
      onData: (stream, session, done) => {
        this.#inTurn(stream, session).then(
          (id) => done(null, `Ok ${id}`),
          (error: unknown) =>
            done(error instanceof Refusal ? error : new Refusal(451, '4.3.0 The mail could not be stored, try again')),
        );
      },
    });
    this.#server.on('error', () => {
      // A client broke off: nothing was accepted, and it tries again.
    });
  }

  /** Takes mail on 127.0.0.1; returns the port. */
  listen(port: number): Promise<number> {
    return listen(this.#server.server, port);
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()));
  }

  /** Receives a mail, where not too many are under way: its bytes are read to their end in any case. */
  async #inTurn(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    if (this.#underWay >= MAX_MAILS) {
      stream.resume();
      await once(stream, 'end');
      throw new Refusal(451, '4.3.2 Too many mails are under way, try again');
    }
    this.#underWay += 1;
    const tooLong = setTimeout(() => stream.destroy(new Error('the mail took too long')), LONGEST_MAIL_MS);
    try {
      return await this.#receive(stream, session);
    } finally {
      clearTimeout(tooLong);
      this.#underWay -= 1;
    }
  }

  async #receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const mail = await readMail(stream);
    if (mail === null) throw new Refusal(552, '5.3.4 Message size exceeds the limit of 40 MB');
    return this.#store(mail, {
      sender: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
      recipients: session.envelope.rcptTo.map(({ address }) => address),
      greeting: session.hostNameAppearsAs,
      clientAddress: session.remoteAddress,
    });
  }

  /** Takes in what the hotline itself sent to addresses of its own, as SES's sending side hands it to its receiving one. */
  receiveOwn({ sender, recipients, raw }: SentMail): void {
    const own = recipients.filter((recipient) => this.#rulesFor([recipient]).length > 0);
    if (own.length === 0) return;
    this.#store(raw, { sender, recipients: own, greeting: SENDING_HOST, clientAddress: '127.0.0.1' });
  }

  #store(mail: Buffer, envelope: Envelope): string {
    const { recipients } = envelope;
    const id = randomBytes(20).toString('hex');
    const head = sesHeaders(
      {
        id,
        ...envelope,
        receivedAt: new Date(this.#host.clock.now()),
      },
      mail,
      this.#host.region,
    );
    const whole = Buffer.concat([Buffer.from(head), mail]);
    for (const { to } of this.#rulesFor(recipients)) {
      if ('bucket' in to) this.#host.buckets.put(to.bucket, `${to.prefix}${id}`, whole);
      else this.#host.mails.send({ sender: TOPIC_SENDER, recipients: to.people, raw: whole });
    }
    return id;
  }

  #rulesFor(recipients: readonly string[]): ReceiptRule[] {
    return this.#host.rules.filter((rule) => recipients.some((recipient) => takesMailTo(rule, recipient)));
  }
}

/** Reads a mail to its end; null when it is too large. */
async function readMail(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_MAIL_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= MAX_MAIL_BYTES ? Buffer.concat(chunks) : null;
}
