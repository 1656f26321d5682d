import type { Language } from '#domain/intake/submission.ts';
import { decodeFlags, type Flag, type Rank, rankOf } from '#domain/report/flags.ts';
import type { Channel } from '#domain/report/report.ts';
import { log } from '#io/log.ts';
import { readQueue } from '#io/table/queue/queue.ts';
import type { QueueLine } from '#io/table/queue/rows.ts';
import type { World } from '#io/world.ts';

/** What reading the queue needs of the world. */
export interface ReadQueue extends Pick<World, 'table' | 'clock'> {
  /** The key that flags were sealed to (`AGE-SECRET-KEY-1...`); null where there is none: they stay sealed. */
  deskKey: () => Promise<string | null>;
}

/** Which lines are asked for. */
export interface QueueFilter {
  /** What this person has taken; what is open to all where absent. */
  of?: string | undefined;
  rank?: Rank | undefined;
  language?: Language | undefined;
  channel?: Channel | undefined;
  cursor?: string | undefined;
  lines?: number | undefined;
}

/** A line of the queue as its page shows it. */
export interface QueueAnswer extends Omit<QueueLine, 'flags'> {
  /** Why it is urgent; null where that cannot be opened. */
  flags: Flag[] | null;
  /** Whether somebody should have looked by now. */
  isLate: boolean;
}

/** A page of the queue; `next` where there is more. */
export type QueuePage = { ok: true; lines: QueueAnswer[]; next?: string } | { ok: false; reason: 'no-such-page' };

/** The flags of all parts that were sealed; null where one cannot be opened. */
export const openFlags = async (sealed: readonly Uint8Array[], identity: string | null): Promise<Flag[] | null> => {
  if (sealed.length === 0) return [];
  if (identity === null) return null;
  // Most pages open nothing.
  const { unseal } = await import('#io/seal/unseal.ts');
  const opened = await Promise.all(sealed.map((part) => unseal(part, [identity])));
  if (opened.some((part) => part === null)) {
    log.error('flags cannot be opened');
    return null;
  }
  const flags = new Set(opened.flatMap((part) => (part === null ? [] : decodeFlags(part))));
  return [...flags].sort((a, b) => (rankOf([a]) ?? 0) - (rankOf([b]) ?? 0));
};

/** Reads a page of the queue, the most urgent first: what is open, or what somebody has taken. */
export const listQueue = async (
  { table, deskKey, clock }: ReadQueue,
  { of, rank, language, channel, cursor, lines }: QueueFilter = {},
): Promise<QueuePage> => {
  const page = await readQueue(table, of === undefined ? 'open' : { of }, {
    cursor,
    ...(lines === undefined ? {} : { lines }),
    ...(rank === undefined ? {} : { beginning: `${rank}#` }),
  });
  if (!page.ok) return page;
  const fits = (line: QueueLine): boolean =>
    (language === undefined || line.language === language) && (channel === undefined || line.channel === channel);
  const asked = page.lines.filter(fits);
  const identity = asked.some(({ flags = [] }) => flags.length > 0) ? await deskKey() : null;
  const now = clock().toISOString();
  const shown = await Promise.all(
    asked.map(async ({ flags = [], ...line }) => ({
      ...line,
      flags: await openFlags(flags, identity),
      isLate: line.wantedBy < now,
    })),
  );
  return { ok: true, lines: shown, ...(page.next === undefined ? {} : { next: page.next }) };
};
