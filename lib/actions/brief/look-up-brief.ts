import { BRIEF_READERS, type KeptBrief, manifestOf } from '#domain/brief/kept-brief.ts';
import { sha256 } from '#domain/identity.ts';
import { readBrief, readPdf } from '#io/table/brief/brief-archive.ts';
import { SentBriefs } from '#io/table/brief/rows.ts';
import { toldByWay } from '#io/table/feed/told-elsewhere.ts';
import type { ListPage } from '#io/table/store/list.ts';
import type { Table } from '#io/table/store/table.ts';

/** A brief as it was sent, and what the audit log's digest of it must be. */
export interface BriefAnswer {
  id: string;
  /** UTC, ISO 8601. */
  sentAt: string;
  subject: string;
  text: string;
  html: string | null;
  hasPdf: boolean;
  readers: number;
  sums: { text: string; html: string; pdf: string | null };
  /** The SHA-256 of all these and of who got it, as the log has it; null of a brief of before. */
  digest: string | null;
  entry: KeptBrief['entry'] | null;
  /** What it tells of, as the register of who was told names it; of a brief of before nothing is known. */
  subjects: readonly string[];
  /** What it tells of that holds no more, and since when (UTC, ISO 8601), the latest first. */
  corrections: { subject: string; at: string }[];
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Lists the briefs that were sent in a month (`2026-11`, UTC), newest first. */
export const listBriefs = async (
  { table }: { table: Table },
  month: string,
  cursor?: string,
  lines?: number,
): Promise<ListPage<{ id: string; sentAt: string; subject: string }>> =>
  MONTH.test(month)
    ? SentBriefs.page(table, month, { cursor, ...(lines === undefined ? {} : { lines }) })
    : { ok: false, reason: 'no-such-page' };

const hexOf = (text: string): string => sha256(Buffer.from(text));

/** What of subjects was told to those who get briefs, and taken back since. */
const correctionsOf = async (table: Table, subjects: readonly string[]): Promise<BriefAnswer['corrections']> => {
  const told = await toldByWay(table, subjects, { channel: 'brief', recipient: BRIEF_READERS });
  return told
    .flatMap(({ subject, retractedAt }) => (retractedAt === undefined ? [] : [{ subject, at: retractedAt }]))
    .sort((a, b) => (a.at > b.at ? -1 : 1));
};

/** Looks a brief up as it was sent; null where there is none of this id, or it was sent to nobody. */
export const lookUpBrief = async ({ table }: { table: Table }, id: string): Promise<BriefAnswer | null> => {
  const kept = await readBrief(table, id);
  if (kept?.sentAt === undefined) return null;
  const { sentAt, subject, text, html = null, to, entry = null, subjects = [] } = kept;
  const sums = { text: hexOf(text), html: hexOf(html ?? ''), pdf: kept.pdf ?? null };
  return {
    ...{ id, sentAt, subject, text, html, sums, entry, subjects },
    corrections: await correctionsOf(table, subjects),
    hasPdf: kept.pdf !== undefined,
    readers: to?.length ?? 0,
    digest: to === undefined ? null : hexOf(manifestOf(sums, to)),
  };
};

/** Reads the PDF of a brief that was sent; null where it has none. */
export const pdfOfBrief = async ({ table }: { table: Table }, id: string): Promise<Uint8Array | null> =>
  (await lookUpBrief({ table }, id))?.hasPdf === true ? readPdf(table, id) : null;
