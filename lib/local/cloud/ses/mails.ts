import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store.ts';

/** A mail that was sent, as its sender's program composed it. */
export interface SentMail {
  id: string;
  sender: string;
  recipients: string[];
  raw: Buffer;
  sentAt: number;
}

/** What a sender says of a mail for its events: values by name. */
export type Tags = Readonly<Record<string, string>>;

/** How long sent mails are kept, in milliseconds of the movable clock: a year and some, longer than any report's brief is asked for. */
const KEPT_MS = 400 * 86_400_000;

interface MailRow {
  id: string;
  sender: string;
  recipients: string;
  raw: Uint8Array;
  sent_at: number;
}

/** Where sent mail ends on a laptop. */
export class MailStore {
  readonly #store: Store;
  readonly #listeners = new Set<(mail: SentMail, tags: Tags) => void>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Keeps a mail and says its id; its tags go to the listeners, and are not kept. */
  send(mail: { sender: string; recipients: string[]; raw: Uint8Array; tags?: Tags }): string {
    const id = randomUUID();
    this.#store.run(
      'insert into mails values (?, (select coalesce(max(sequence), 0) + 1 from mails), ?, ?, ?, ?)',
      id,
      mail.sender,
      JSON.stringify(mail.recipients),
      mail.raw,
      this.#store.clock.now(),
    );
    const sent = this.get(id);
    if (sent) for (const listener of this.#listeners) listener(sent, mail.tags ?? {});
    return id;
  }

  /** All mails, oldest first. */
  list(): SentMail[] {
    return this.#store.all<MailRow>('select * from mails order by sequence').map(sentMail);
  }

  /** How many there are. */
  count(): number {
    return this.#store.get<{ n: number }>('select count(*) as n from mails')?.n ?? 0;
  }

  get(id: string): SentMail | undefined {
    const row = this.#store.get<MailRow>('select * from mails where id = ?', id);
    return row && sentMail(row);
  }

  /** Removes mails that were sent long ago: on a laptop nobody else does. */
  expire(): void {
    this.#store.run('delete from mails where sent_at < ?', this.#store.clock.now() - KEPT_MS);
  }

  clear(): void {
    this.#store.run('delete from mails');
  }

  /** Calls back for each mail sent from now on, until the returned function is called. */
  onSent(listener: (mail: SentMail, tags: Tags) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

const sentMail = (row: MailRow): SentMail => ({
  id: row.id,
  sender: row.sender,
  recipients: JSON.parse(row.recipients) as string[],
  raw: Buffer.from(row.raw),
  sentAt: row.sent_at,
});
