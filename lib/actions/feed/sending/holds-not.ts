import { stateOf } from '#domain/cluster/link.ts';
import type { RetractionReason } from '#domain/feed/event.ts';
import { readSubject } from '#domain/feed/told/subject.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readLinks } from '#io/table/cluster/link.ts';
import { readContactVerdict } from '#io/table/contact/contact.ts';
import type { OtherChannel } from '#io/table/feed/rows.ts';
import { reportsOfReference } from '#io/table/follow-up/receipt.ts';
import { readFlagged } from '#io/table/gate/flagged.ts';
import type { Table } from '#io/table/store/table.ts';

/** Since when something holds no more (UTC, ISO 8601), and why where it is a wallet. */
export type HoldsNot = { at: string; reason?: RetractionReason | undefined };

const CUT: ReadonlySet<string> = new Set(['cut', 'rejected']);
/** How long before it is told what is told was read at most, in milliseconds: a package is read over many steps. */
const READ_BEFORE_MS = 60 * 60_000;
const SUBJECTS_AT_ONCE = 10;

/** Whether something that was noted as taken back holds no more, as it is now; null where it holds. */
export const holdsNot = async (
  table: Table,
  { subject, at }: { subject: string; at: string },
): Promise<HoldsNot | null> => {
  const read = readSubject(subject);
  switch (read.of) {
    case 'contact': {
      const decision = await readContactVerdict(table, read.contact);
      return decision?.verdict === 'confirmed' ? null : { at: decision?.at ?? at };
    }
    case 'link': {
      const [link] = await readLinks(table, [read.link], true);
      return link !== undefined && !CUT.has(stateOf(link)) ? null : { at: link?.decision?.at ?? at };
    }
    case 'report':
      // It is noted as it is destroyed.
      return { at };
    default:
      return (await readFlagged(table, [read.id])).get(read.id) ?? null;
  }
};

/**
 * Whether something that is being told was taken back since it was read. A file and an answer may say of a contact or a link that it
 * is rejected: what was decided long before is no news to who gets it. A brief tells of confirmed contacts alone.
 */
const fellMeanwhile = async (
  table: Table,
  subject: string,
  channel: OtherChannel,
  now: string,
): Promise<HoldsNot | null> => {
  const read = readSubject(subject);
  if (read.of === 'report') return (await reportsOfReference(table, read.reference)).length > 0 ? null : { at: now };
  if (read.of === 'contact') {
    const decision = await readContactVerdict(table, read.contact);
    if (decision === null || decision.verdict === 'confirmed') return null;
    return channel === 'brief' || isOfNow(decision.at, now) ? { at: decision.at } : null;
  }
  const fallen = await holdsNot(table, { subject, at: now });
  return fallen !== null && isOfNow(fallen.at, now) ? fallen : null;
};

const isOfNow = (at: string, now: string): boolean => Date.parse(at) >= Date.parse(now) - READ_BEFORE_MS;

/** What of some subjects that are being told holds no more, and since when. */
export const notHeldOf = async (
  table: Table,
  subjects: readonly string[],
  channel: OtherChannel,
  now: string,
): Promise<Map<string, HoldsNot>> => {
  const isWallet = (subject: string): boolean => readSubject(subject).of === 'other';
  const others = subjects.filter((subject) => !isWallet(subject));
  const fallen = await inChunks(others, SUBJECTS_AT_ONCE, async (subject) => {
    const since = await fellMeanwhile(table, subject, channel, now);
    return since === null ? [] : [[subject, since] as const];
  });
  return new Map([...(await readFlagged(table, subjects.filter(isWallet))), ...fallen.flat()]);
};
