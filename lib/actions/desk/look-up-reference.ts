import type { Recording } from '#actions/audit/record-act.ts';
import { seenCases } from '#actions/case/see-cases.ts';
import { seenQueued } from '#actions/queue/change-queued.ts';
import { openFlags } from '#actions/queue/list-queue.ts';
import type { Case } from '#domain/case/case.ts';
import type { ContactName } from '#domain/contact/contact.ts';
import { keptContacts } from '#domain/findings.ts';
import { normaliseReference } from '#domain/identity.ts';
import type { Queued } from '#domain/queue/queue.ts';
import type { Flag } from '#domain/report/flags.ts';
import type { Report } from '#domain/report/report.ts';
import { reportsOfReference } from '#io/table/follow-up/receipt.ts';
import { readReports } from '#io/table/report/report.ts';
import { type Asker, type AuditPlace, recordLook } from './record-look.ts';

/** What the look-up of a report needs of the world. */
export interface LookUpReference extends Recording {
  /** The key that flags were sealed to; null where there is none: they stay sealed. */
  deskKey: () => Promise<string | null>;
}

/** What the desk says of a report: what was found in it, how it came, what is sealed of it, and what waits about it. */
export interface ReportAnswer
  extends Pick<
    Report,
    | 'reference'
    | 'channel'
    | 'receivedAt'
    | 'processedAt'
    | 'language'
    | 'state'
    | 'unreadable'
    | 'dmarc'
    | 'noSender'
    | 'dictated'
    | 'threatless'
    | 'headersFit'
    | 'campaign'
    | 'walletsBeyond'
    | 'sealedTo'
    | 'consent'
    | 'askedAt'
  > {
  /** Of contacts what they are called, by which their pages are found: not what they say. */
  findings: Omit<Report['findings'], 'contacts'> & { contacts: ContactName[] };
  originals: Pick<Report['originals'][number], 'part' | 'sha256' | 'size' | 'receivedAt'>[];
  /** Whether somebody may be told that it came from a verified sender: nothing of who that is. */
  isVerified: boolean;
  /** The cases that hold it, as far as whoever asks may be told of them. */
  cases: Pick<Case, 'id' | 'title'>[];
  /** What waits about it; null where nothing does. */
  queued: (Omit<Queued, 'flags'> & { flags: Flag[] | null }) | null;
}

/** The reports of a reference: one, in rare cases two. */
export type ReferenceLookUp =
  | { ok: true; reports: [ReportAnswer, ...ReportAnswer[]]; audit: AuditPlace }
  | { ok: false; reason: 'unknown'; audit: AuditPlace }
  | { ok: false; reason: 'no-reference' };

const answerOf = async ({ table, deskKey }: LookUpReference, who: string, report: Report): Promise<ReportAnswer> => {
  const { reference, channel, receivedAt, processedAt, language, state, unreadable, dmarc, noSender } = report;
  const { dictated, threatless, headersFit, campaign, walletsBeyond, sealedTo, consent, askedAt } = report;
  const { contacts, ...findings } = report.findings;
  const queued = await seenQueued({ table }, report.id);
  const sealed = queued?.flags ?? [];
  const flags = await openFlags(sealed, sealed.length === 0 ? null : await deskKey());
  return {
    ...{ reference, channel, receivedAt, processedAt, language, state, dmarc, headersFit, campaign, walletsBeyond },
    ...{ sealedTo, consent },
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(noSender === undefined ? {} : { noSender }),
    ...(dictated === undefined ? {} : { dictated }),
    ...(threatless === undefined ? {} : { threatless }),
    ...(askedAt === undefined ? {} : { askedAt }),
    findings: { ...findings, contacts: keptContacts({ contacts }).map(({ kind, hash }) => ({ kind, hash })) },
    originals: report.originals.map(({ part, sha256, size, receivedAt: at }) => ({
      part,
      sha256,
      size,
      receivedAt: at,
    })),
    cases: (await seenCases(table, who, [...(report.cases ?? [])])).map(({ id, title }) => ({ id, title })),
    isVerified: dmarc === 'pass' && report.senderHash !== null,
    queued: queued === null ? null : { ...queued, flags },
  };
};

/**
 * Looks a report up by its reference, as its receipt has it. One that is being withdrawn, and out of sight, is not there. Recorded
 * before it is answered.
 */
export const lookUpReference = async (
  world: LookUpReference,
  asker: Asker,
  typed: string,
): Promise<ReferenceLookUp> => {
  const reference = normaliseReference(typed);
  if (reference === null) return { ok: false, reason: 'no-reference' };
  const ids = await reportsOfReference(world.table, reference);
  const reports = (ids.length === 0 ? [] : await readReports(world.table, ids)).filter(
    ({ withdrawal }) => withdrawal?.hidden !== true,
  );
  const outcome = reports.length === 0 ? 'unknown' : 'ok';
  const audit = await recordLook(world, asker, { what: 'report.look-up', about: reference, outcome });
  const [first, ...others] = await Promise.all(reports.map((report) => answerOf(world, asker.who, report)));
  if (first === undefined) return { ok: false, reason: 'unknown', audit };
  return { ok: true, reports: [first, ...others], audit };
};
