import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ContactDecision, ContactName, ContactSighting, SpokenSighting } from '#domain/contact/contact.ts';
import type { Report } from '#domain/report/report.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, queryRows, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { ContactDecisionRow, ContactSightingRow } from './rows.ts';

/** Most reports that are read of one contact: two say that it is not one victim's. */
const MAX_SIGHTINGS_READ = 20;

/** Writes that a report gives a contact; again, the same row. */
export const putContactSighting = async ({ client, name }: Table, sighting: ContactSighting): Promise<void> => {
  const { kind, hash, time, report } = sighting;
  const Item = ContactSightingRow.item(key.contactSighting(kind, hash, time, report), sighting);
  await client.send(new PutCommand({ TableName: name, Item }));
};

/** Sets when a report's giving of a contact expires, in seconds since 1970; null while a case holds the report. What is not there stays so. */
export const expireContactSighting = async (
  table: Table,
  { kind, hash }: ContactName,
  { id, receivedAt }: { id: string; receivedAt: string },
  expires: number | null,
): Promise<void> => {
  await commit(table, [
    {
      what: 'contact',
      update: {
        Key: key.contactSighting(kind, hash, receivedAt, id),
        UpdateExpression: expires === null ? 'REMOVE expires' : 'SET expires = :expires',
        ConditionExpression: 'attribute_exists(pk)',
        ...(expires === null ? {} : { ExpressionAttributeValues: { ':expires': expires } }),
      },
    },
  ]);
};

/** Deletes that a report gives a contact. */
export const deleteContactSighting = async (
  { client, name }: Table,
  { kind, hash }: ContactName,
  { id, receivedAt }: { id: string; receivedAt: string },
): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.contactSighting(kind, hash, receivedAt, id) }));
};

/** What is read of a report to tell who speaks in it. */
const Speaking = ReportRow.part('id', 'withdrawal', 'senderHash', 'textHash');

const voiceOf = ({ id, senderHash, textHash }: Pick<Report, 'id' | 'senderHash' | 'textHash'>): string => {
  if (senderHash) return `sender ${senderHash}`;
  return textHash ? `text ${textHash}` : `report ${id}`;
};

/** The reports that give a contact, oldest first and at most twenty, without those that are out of sight. */
export const readContactSightings = async (table: Table, { kind, hash }: ContactName): Promise<SpokenSighting[]> => {
  const { pk } = key.contactDecision(kind, hash);
  const rows = await queryRows(table, { pk, prefix: 'SEEN#' }, ContactSightingRow, {
    enough: MAX_SIGHTINGS_READ,
    Limit: MAX_SIGHTINGS_READ,
    ConsistentRead: true,
  });
  const keys = rows.map(({ report }) => key.report(report));
  const reports = await readRows(table, keys, Speaking, { consistent: true });
  const voices = new Map(
    reports.flatMap((report) => (report.withdrawal?.hidden === true ? [] : [[report.id, voiceOf(report)]])),
  );
  return rows.flatMap((row) => {
    const voice = voices.get(row.report);
    return voice === undefined ? [] : [{ ...row, voice }];
  });
};

/** What a lead decided about a contact; null where nobody has. */
export const readContactDecision = (table: Table, { kind, hash }: ContactName): Promise<ContactDecision | null> =>
  getRow(table, key.contactDecision(kind, hash), ContactDecisionRow);

/** Writes what a lead decided about a contact, in place of what was decided before. */
export const putContactDecision = async (
  { client, name }: Table,
  { kind, hash }: ContactName,
  decision: ContactDecision,
): Promise<void> => {
  const Item = ContactDecisionRow.item(key.contactDecision(kind, hash), decision);
  await client.send(new PutCommand({ TableName: name, Item }));
};
