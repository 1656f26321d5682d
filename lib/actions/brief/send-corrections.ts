import { createHash } from 'node:crypto';
import type { CorrectedThing } from '#domain/brief/correction-brief.ts';
import { stateOf } from '#domain/cluster/link.ts';
import type { RetractionReason } from '#domain/feed/event.ts';
import { readSubject } from '#domain/feed/told/subject.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readLinks } from '#io/table/cluster/link.ts';
import { readContactDecision } from '#io/table/contact/contact.ts';
import { endCorrections, takeCorrections } from '#io/table/feed/corrections.ts';
import type { NotedCorrection } from '#io/table/feed/rows.ts';
import { toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { hasHeard, settleElsewhere } from '#io/table/feed/unheard.ts';
import { readFlagged } from '#io/table/gate/flagged.ts';
import type { Table } from '#io/table/store/table.ts';
import { type MailBrief, mailBrief } from './mail-brief.ts';

/** How long a worker has to mail them before another may, in milliseconds. */
const LEASE_MS = 2 * 60_000;
/** Most subjects that are looked up at once. */
const SUBJECTS_AT_ONCE = 10;

/** Since when something holds no more, and why where it is a wallet. */
type HoldsNot = { at: string; reason?: RetractionReason | undefined };

const CUT: ReadonlySet<string> = new Set(['cut', 'rejected']);

/** Whether something holds no more, as it is now, whatever was so when that was noted; null where it holds. */
const holdsNot = async (table: Table, { subject, at }: NotedCorrection): Promise<HoldsNot | null> => {
  const read = readSubject(subject);
  switch (read.of) {
    case 'contact': {
      const decision = await readContactDecision(table, read.contact);
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

/** Brings the register in line with one subject, and gives what those who get briefs are to hear of it. */
const settle = async (table: Table, noted: NotedCorrection): Promise<CorrectedThing[]> => {
  const { subject } = noted;
  const [rows, state] = await Promise.all([toldElsewhere(table, subject), holdsNot(table, noted)]);
  await settleElsewhere(table, rows, state);
  if (state === null) return [];
  const unheard = rows.filter((row) => !hasHeard(row, state.at));
  const brief = unheard.find(({ channel }) => channel === 'brief');
  if (brief === undefined) return [];
  const others = unheard.filter(({ channel }) => channel !== 'brief').length;
  return [{ subject, ...state, toldAt: brief.toldAt, brief: brief.ref ?? null, others }];
};

const idOf = (takenBack: readonly CorrectedThing[]): string => {
  const names = takenBack.map(({ subject, at }) => `${subject} ${at}`).sort();
  return `brief.correction.${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 24)}`;
};

/**
 * Lists all who were told of what was taken back as those who are to hear of it, and mails those who get briefs what of theirs holds
 * no more. What is noted says only what to look at: what holds now decides.
 *
 * It is settled after the mail was sent: after a death between the two the retry finds it kept as sent.
 */
export const sendCorrections = async (world: MailBrief): Promise<void> => {
  const { table, clock, settings } = world;
  const now = clock();
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  const waiting = await takeCorrections(table, now.toISOString(), until);
  if (waiting === null) return;
  const takenBack = (await inChunks(waiting.noted, SUBJECTS_AT_ONCE, (noted) => settle(table, noted))).flat();
  if (takenBack.length > 0) {
    const { timeZone, briefs } = settings;
    const heading = { id: idOf(takenBack), at: now.toISOString(), timeZone, language: briefs.language };
    await mailBrief(world, { kind: 'correction', ...heading, takenBack });
  }
  await endCorrections(table, waiting);
};
