import { createHash } from 'node:crypto';
import { holdsNot } from '#actions/feed/sending/holds-not.ts';
import type { CorrectedThing } from '#domain/brief/correction-brief.ts';
import { inChunks } from '#io/in-chunks.ts';
import { endCorrections, takeCorrections } from '#io/table/feed/corrections.ts';
import type { NotedCorrection } from '#io/table/feed/rows.ts';
import { toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { hasHeard, settleElsewhere } from '#io/table/feed/unheard.ts';
import type { Table } from '#io/table/store/table.ts';
import { type MailBrief, mailBrief } from './mail-brief.ts';

/** How long a worker has to mail them before another may, in milliseconds. */
const LEASE_MS = 2 * 60_000;
/** Most subjects that are looked up at once. */
const SUBJECTS_AT_ONCE = 10;

/** What is corrected, and whom requests told of it in all, also those who have acknowledged that it is taken back. */
interface Settled {
  thing: CorrectedThing;
  asked: readonly string[];
}

/** Brings the register in line with one subject, and gives what those who get briefs are to hear of it. */
const settle = async (table: Table, noted: NotedCorrection): Promise<Settled[]> => {
  const { subject } = noted;
  const [rows, state] = await Promise.all([toldElsewhere(table, subject), holdsNot(table, noted)]);
  await settleElsewhere(table, rows, state);
  if (state === null) return [];
  const unheard = rows.filter((row) => !hasHeard(row, state.at));
  const brief = unheard.find(({ channel }) => channel === 'brief');
  const asked = unheard.filter(({ channel }) => channel === 'request');
  const told = brief ?? asked[0];
  if (told === undefined) return [];
  const requests = asked.map(({ recipient }) => recipient).sort();
  const others = unheard.length - asked.length - (brief === undefined ? 0 : 1);
  const thing = { subject, ...state, toldAt: told.toldAt, brief: brief?.ref ?? null, others, requests };
  const ofRequests = rows.filter(({ channel }) => channel === 'request');
  return [{ thing, asked: ofRequests.map(({ recipient }) => recipient).sort() }];
};

/**
 * One id for one decision and those whom requests told of it: who sends a request after it was mailed has another mail to get. An
 * acknowledgement makes no other of it.
 */
const idOf = (settled: readonly Settled[]): string => {
  const names = settled.map(({ thing: { subject, at }, asked }) => [`${subject} ${at}`, ...asked].join('\t')).sort();
  return `brief.correction.${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 24)}`;
};

/**
 * Lists all who were told of what was taken back as those who are to hear of it, and mails those who get briefs what of theirs, and of
 * requests that were sent, holds no more. What is noted says only what to look at: what holds now decides.
 *
 * It is settled after the mail was sent: after a death between the two the retry finds it kept as sent.
 */
export const sendCorrections = async (world: MailBrief): Promise<void> => {
  const { table, clock, settings } = world;
  const now = clock();
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  const waiting = await takeCorrections(table, now.toISOString(), until);
  if (waiting === null) return;
  const settled = (await inChunks(waiting.noted, SUBJECTS_AT_ONCE, (noted) => settle(table, noted))).flat();
  if (settled.length > 0) {
    const { timeZone, briefs } = settings;
    const heading = { id: idOf(settled), at: now.toISOString(), timeZone, language: briefs.language };
    await mailBrief(world, { kind: 'correction', ...heading, takenBack: settled.map(({ thing }) => thing) });
  }
  await endCorrections(table, waiting);
};
