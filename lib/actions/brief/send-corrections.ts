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

/** Brings the register in line with one subject, and gives what those who get briefs are to hear of it. */
const settle = async (table: Table, noted: NotedCorrection): Promise<CorrectedThing[]> => {
  const { subject } = noted;
  const [rows, state] = await Promise.all([toldElsewhere(table, subject), holdsNot(table, noted)]);
  await settleElsewhere(table, rows, state);
  if (state === null) return [];
  const unheard = rows.filter((row) => !hasHeard(row, state.at));
  const brief = unheard.find(({ channel }) => channel === 'brief');
  const asked = unheard.filter(({ channel }) => channel === 'request');
  const [told = brief] = brief === undefined ? asked : [brief];
  if (told === undefined) return [];
  const requests = asked.map(({ recipient }) => recipient).sort();
  const others = unheard.length - asked.length - (brief === undefined ? 0 : 1);
  return [{ subject, ...state, toldAt: told.toldAt, brief: brief?.ref ?? null, others, requests }];
};

const idOf = (takenBack: readonly CorrectedThing[]): string => {
  const names = takenBack.map(({ subject, at }) => `${subject} ${at}`).sort();
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
  const takenBack = (await inChunks(waiting.noted, SUBJECTS_AT_ONCE, (noted) => settle(table, noted))).flat();
  if (takenBack.length > 0) {
    const { timeZone, briefs } = settings;
    const heading = { id: idOf(takenBack), at: now.toISOString(), timeZone, language: briefs.language };
    await mailBrief(world, { kind: 'correction', ...heading, takenBack });
  }
  await endCorrections(table, waiting);
};
