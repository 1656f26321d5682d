import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { Hotline } from '#local/start.ts';
import { codeIn } from '#test/support/web/filled-form.ts';
import { doWork, workAskedIn } from '#test/support/web/proof-of-work.ts';
import type { NightLetter } from './night-letter.ts';
import { nightMail } from './night-mail.ts';

/** Connections that mails come by. */
const CONNECTIONS = 6;
/** How long somebody waits who was not let in, in milliseconds, and how often they come again. */
const AGAIN_MS = 500;
const TRIES = 60;

/** What became of a letter that was taken: how it is found in the ledger, and how long its answers took in milliseconds. */
export interface HandedIn {
  /** When it was first taken, by the hotline's clock. */
  at: number;
  /** Of a form the receipt code, of a program the reference: it is not given the code again under each key. */
  receipt?: string;
  answers: number[];
}

/** Hands letters in to a hotline, again and again until they are taken, as mail servers and people do. */
export class HandIn {
  readonly #hotline: Hotline;
  readonly #night: string;
  readonly #transports = new Map<string, ReturnType<typeof createTransport>>();

  constructor(hotline: Hotline, night: string) {
    this.#hotline = hotline;
    this.#night = night;
  }

  async give(letter: NightLetter): Promise<HandedIn> {
    if (letter.way === 'mail') return this.#mail(letter);
    return letter.way === 'form' ? this.#form(letter) : this.#program(letter);
  }

  close(): void {
    for (const transport of this.#transports.values()) transport.close();
  }

  /** Servers greet: the laptop's SMTP server takes the verdict on a sender from that. */
  #transport(name: string): ReturnType<typeof createTransport> {
    const known = this.#transports.get(name);
    if (known !== undefined) return known;
    const made = createTransport({
      host: '127.0.0.1',
      port: this.#hotline.smtpPort,
      secure: false,
      ignoreTLS: true,
      name,
      pool: true,
      maxConnections: CONNECTIONS,
      maxMessages: Number.POSITIVE_INFINITY,
    });
    this.#transports.set(name, made);
    return made;
  }

  async #mail(letter: NightLetter): Promise<HandedIn> {
    const raw = await nightMail(letter, this.#night);
    const transport = this.#transport(letter.isVerified ? 'mail.example.org' : 'dmarc-fail.example');
    const envelope = { from: letter.from, to: this.#hotline.outputs.ReportAddress ?? '' };
    const times: number[] = [];
    for (let delivery = 0; delivery < letter.deliveries; delivery += 1) {
      await untilTaken(async () => {
        await transport.sendMail({ envelope, raw });
        return true;
      });
      times.push(this.#hotline.clock.now());
    }
    return { at: times[0] ?? 0, answers: [] };
  }

  async #form({ language, text, deliveries }: NightLetter): Promise<HandedIn> {
    const { report } = this.#hotline.urls;
    const page = await untilTaken(async () => {
      const answer = await fetch(`${report}/${language}/report`);
      return answer.ok && answer.text();
    });
    const form = new FormData();
    form.set('token', /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '');
    form.set('work', await doWork(workAskedIn(page) ?? ''));
    form.set('text', text);
    form.set('partners', 'yes');
    return this.#post(
      deliveries,
      `${report}/${language}/report`,
      () => ({ body: form }),
      (body) => codeIn(body),
    );
  }

  #program({ text, language, deliveries }: NightLetter): Promise<HandedIn> {
    const key = randomUUID();
    const body = JSON.stringify({ text, language, consent: { partners: true } });
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    return this.#post(
      deliveries,
      `${this.#hotline.urls.report}/reports`,
      () => ({ body, headers }),
      (answer) => (JSON.parse(answer) as { reference?: string }).reference,
    );
  }

  async #post(
    deliveries: number,
    url: string,
    request: () => Pick<RequestInit, 'body' | 'headers'>,
    codeOf: (answer: string) => string | undefined,
  ): Promise<HandedIn> {
    const answers: number[] = [];
    const codes = new Set<string>();
    const times: number[] = [];
    for (let delivery = 0; delivery < deliveries; delivery += 1) {
      const code = await untilTaken(async () => {
        const begun = performance.now();
        const answer = await fetch(url, { method: 'POST', ...request() } as RequestInit);
        const body = await answer.text();
        answers.push(performance.now() - begun);
        if (!answer.ok) throw new Error(`answered ${answer.status}: ${body.slice(0, 200)}`);
        return codeOf(body);
      });
      codes.add(code);
      times.push(this.#hotline.clock.now());
    }
    if (codes.size !== 1) throw new Error(`one letter was given ${codes.size} receipts`);
    return { at: times[0] ?? 0, receipt: [...codes][0] ?? '', answers };
  }
}

/** Tries until something is taken: what says so is given. */
const untilTaken = async <Taken>(attempt: () => Promise<Taken | false | undefined>): Promise<Taken> => {
  let failure: unknown = new Error('not taken');
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const taken = await attempt();
      if (taken !== false && taken !== undefined) return taken;
    } catch (error) {
      failure = error;
    }
    await pause(AGAIN_MS);
  }
  throw failure;
};
