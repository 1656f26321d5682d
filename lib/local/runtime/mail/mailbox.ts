import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { MovableClock } from '../../clock.ts';
import type { MailStore } from '../../cloud/ses/mails.ts';
import { close, listen } from '../listen.ts';
import type { ScheduleRunner } from '../schedules/schedules.ts';
import { mailboxPage, mailPage, messagePage } from './mailbox-page.ts';
import { MAILBOX_STYLE } from './mailbox-style.ts';
import { type ReadableMail, readSentMail } from './sent-mail.ts';

/** Largest form that is read, in bytes: both forms are a few words. */
const MAX_FORM_BYTES = 1_024;
const MILLISECONDS: Readonly<Record<string, number>> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

const PAGE_CSP =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A mail's own HTML may show its inline styles and pictures, and do nothing else. */
const MAIL_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox; frame-ancestors 'self'";

/** What the mailbox shows and moves. */
export interface MailboxHost {
  mails: MailStore;
  schedules: ScheduleRunner;
  clock: MovableClock;
  /** Copies all that the hotline keeps as one; gives the copy's folder. */
  backUp: () => string;
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

const HTML = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PAGE_CSP };

/** A page of the mails that were sent, the schedules and the clock, for the person at this machine. */
export class Mailbox {
  readonly #host: MailboxHost;
  readonly #server: Server;
  #port = 0;

  constructor(host: MailboxHost) {
    this.#host = host;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  async listen(port: number): Promise<number> {
    this.#port = await listen(this.#server, port);
    return this.#port;
  }

  close(): Promise<void> {
    return close(this.#server);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = await this.#reply(request).catch(() => message(503, 'The page could not be made now: try again'));
    response.writeHead(reply.status, {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      ...reply.headers,
    });
    response.end(reply.body);
  }

  async #reply(request: IncomingMessage): Promise<Reply> {
    if (!this.#isFromHere(request)) return message(403, 'This page is for the person at this machine');
    const [path = '/'] = (request.url ?? '/').split('?');
    const parts = path.split('/').filter((part) => part !== '');
    if (request.method === 'POST') {
      const form = await readForm(request);
      return form === null ? message(413, 'The form is too large') : this.#act(parts, form);
    }
    if (request.method !== 'GET') return message(405, 'That cannot be done here');
    return this.#show(parts);
  }

  async #show([first, id = '', what, index]: string[]): Promise<Reply> {
    if (first === undefined) return this.#list();
    if (first === 'style.css') return { status: 200, headers: { 'Content-Type': 'text/css' }, body: MAILBOX_STYLE };
    if (first === 'store') {
      const mails = await Promise.all(this.#host.mails.list().map(readSentMail));
      return json(mails);
    }
    if (first === 'clock') return json({ now: this.#host.clock.now() });
    const sent = first === 'mails' ? this.#host.mails.get(id) : undefined;
    if (sent === undefined) return message(404, 'There is no such page');
    const mail = await readSentMail(sent);
    if (what === undefined) return { status: 200, headers: HTML, body: mailPage(mail) };
    if (what === 'html' && mail.html !== null) {
      return { status: 200, headers: { ...HTML, 'Content-Security-Policy': MAIL_CSP }, body: mail.html };
    }
    return what === 'attachments' ? download(mail, Number(index)) : message(404, 'There is no such page');
  }

  async #list(): Promise<Reply> {
    const mails = await Promise.all(this.#host.mails.list().reverse().map(readSentMail));
    const body = mailboxPage({ mails, schedules: this.#host.schedules.list(), now: new Date(this.#host.clock.now()) });
    return { status: 200, headers: HTML, body };
  }

  async #act([first, name = '', verb]: string[], form: URLSearchParams): Promise<Reply> {
    if (first === 'schedules' && verb === 'run') {
      const known = await this.#host.schedules.run(decoded(name));
      return known ? BACK : message(404, 'There is no such schedule');
    }
    if (first === 'clock') {
      const by = Number(form.get('count')) * (MILLISECONDS[form.get('unit') ?? ''] ?? Number.NaN);
      if (!Number.isSafeInteger(by) || by <= 0) return message(400, 'Say by how many minutes, hours or days');
      this.#host.clock.advance(by);
      return BACK;
    }
    if (first === 'backup') return json({ folder: this.#host.backUp() });
    return message(404, 'There is no such page');
  }

  /**
   * Whether a request is the person's own: a web page elsewhere must neither read the mails through a name that it
   * points at 127.0.0.1, nor move the clock by a form.
   */
  #isFromHere({ headers }: IncomingMessage): boolean {
    const own = [`127.0.0.1:${this.#port}`, `localhost:${this.#port}`];
    const { host, origin } = headers;
    return own.includes(host ?? '') && (origin === undefined || own.some((one) => origin === `http://${one}`));
  }
}

const json = (content: unknown): Reply => ({
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(content),
});

const BACK: Reply = { status: 303, headers: { Location: '/' }, body: '' };

const message = (status: number, text: string): Reply => ({ status, headers: HTML, body: messagePage(text) });

function download({ attachments }: ReadableMail, index: number): Reply {
  const attachment = attachments[index];
  if (attachment === undefined) return message(404, 'There is no such attachment');
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
  };
  return { status: 200, headers, body: Buffer.from(attachment.content, 'base64') };
}

/** A part of a path as it was meant; one that is badly encoded as it stands: nothing is called so. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Reads a form; null where it is too large. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_FORM_BYTES) chunks.push(chunk);
  }
  return size > MAX_FORM_BYTES ? null : new URLSearchParams(Buffer.concat(chunks).toString());
}
