import { gunzipSync, gzipSync } from 'node:zlib';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { KeptBrief } from '#domain/brief/kept-brief.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { BriefPdfRow, KeptBriefRow, type KeptPdf, SentBriefs } from './rows.ts';

/** Most bytes of a PDF as it is kept, compressed: a row has 400 kB. One with more is no part of what is sent. */
const MAX_PDF_BYTES = 390_000;
/** Most bytes that one is when it is read again: what is kept was ours. */
const MAX_UNPACKED_BYTES = 4_000_000;

/** What is noted of a brief that was sent. */
interface Sent extends Pick<KeptBrief, 'id' | 'subject'> {
  sentAt: string;
  entry: { day: string; chain: string; seq: number };
}

/** Notes that a brief was sent to all, and lists it in its month; it stays as it was sent. */
export const keepSent = async ({ client, name }: Table, { id, subject, sentAt, entry }: Sent): Promise<void> => {
  const { listKey, listSort, listed } = SentBriefs.entry(sentAt.slice(0, 7), `${sentAt}#${id}`, {
    id,
    sentAt,
    subject,
  });
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.sentBrief(id),
      UpdateExpression: 'SET sentAt = :at, #entry = :entry, listKey = :list, listSort = :sort, listed = :line',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#entry': 'entry' },
      ExpressionAttributeValues: {
        ':at': sentAt,
        ':entry': entry,
        ':list': listKey,
        ':sort': listSort,
        ':line': listed,
      },
    }),
  );
};

/** Notes that a brief was handed over for one of those who get it. */
export const handOver = async ({ client, name }: Table, id: string, address: string): Promise<void> => {
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.sentBrief(id),
      UpdateExpression: 'ADD handedOver :address',
      ExpressionAttributeValues: { ':address': new Set([address]) },
    }),
  );
};

/** Reads a brief that was sent, or is to be, as it is now; null where none was composed. */
export const readBrief = (table: Table, id: string): Promise<KeptBrief | null> =>
  getRow(table, key.sentBrief(id), KeptBriefRow);

/** Keeps a brief before it is sent, and gives it; what others composed first where they did. */
export const keepComposed = async (table: Table, brief: KeptBrief): Promise<KeptBrief> => {
  const put = new PutCommand({
    TableName: table.name,
    Item: KeptBriefRow.item(key.sentBrief(brief.id), brief),
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return (await applied(table.client.send(put))) ? brief : ((await readBrief(table, brief.id)) ?? brief);
};

/**
 * Keeps the PDF of a brief that is not sent yet, and gives the SHA-256 of the one that is kept; null where it is too large. It is kept
 * compressed: what says how it is read aloud is four fifths of it, and is not compressed in it.
 */
export const keepPdf = async (table: Table, brief: KeptPdf & { id: string }): Promise<string | null> => {
  const { id, pdf, ...rest } = brief;
  const kept = { ...rest, pdf: gzipSync(pdf) };
  if (kept.pdf.length > MAX_PDF_BYTES) return null;
  const put = new PutCommand({
    TableName: table.name,
    Item: BriefPdfRow.item(key.briefPdf(id), kept),
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  if (await applied(table.client.send(put))) return kept.sha256;
  return (await getRow(table, key.briefPdf(id), BriefPdfRow))?.sha256 ?? kept.sha256;
};

/** Reads the PDF of a brief; null where it has none. */
export const readPdf = async (table: Table, id: string): Promise<Uint8Array | null> => {
  const kept = await getRow(table, key.briefPdf(id), BriefPdfRow);
  return kept === null ? null : gunzipSync(kept.pdf, { maxOutputLength: MAX_UNPACKED_BYTES });
};
