import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ContactDecision, ContactName, ContactSighting, SpokenSighting } from '#domain/contact/contact.ts';
import { readRows } from '#io/table/store/batch.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/query.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';

/** Most reports that are read of one contact: two say that it is not one victim's. */
const MAX_SIGHTINGS_READ = 20;

/** Writes that a report gives a contact; again, the same row. */
export const putContactSighting = async ({ client, name }: Table, sighting: ContactSighting): Promise<void> => {
  const Item = { ...key.contactSighting(sighting.kind, sighting.hash, sighting.time, sighting.report), ...sighting };
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
interface SpeakingReport {
  id: string;
  withdrawal?: { hidden: boolean };
  senderHash?: string | null;
  textHash?: string | null;
}

const voiceOf = ({ id, senderHash, textHash }: SpeakingReport): string => {
  if (senderHash) return `sender ${senderHash}`;
  return textHash ? `text ${textHash}` : `report ${id}`;
};

/** The reports that give a contact, oldest first and at most twenty, without those that are out of sight. */
export const readContactSightings = async (table: Table, { kind, hash }: ContactName): Promise<SpokenSighting[]> => {
  const { pk } = key.contactDecision(kind, hash);
  const rows = await queryRows<ContactSighting>(
    table,
    { pk, prefix: 'SEEN#' },
    { enough: MAX_SIGHTINGS_READ, Limit: MAX_SIGHTINGS_READ, ConsistentRead: true },
  );
  const reports = await readRows<SpeakingReport>(
    table,
    rows.map(({ report }) => key.report(report)),
    { projection: 'id, withdrawal, senderHash, textHash', consistent: true },
  );
  const voices = new Map(
    reports.flatMap((report) => (report.withdrawal?.hidden === true ? [] : [[report.id, voiceOf(report)]])),
  );
  return rows.flatMap((row) => {
    const voice = voices.get(row.report);
    return voice === undefined ? [] : [{ ...row, voice }];
  });
};

/** What a lead decided about a contact; null where nobody has. */
export const readContactDecision = async (
  { client, name }: Table,
  { kind, hash }: ContactName,
): Promise<ContactDecision | null> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: key.contactDecision(kind, hash), ConsistentRead: true }),
  );
  return (Item as ContactDecision | undefined) ?? null;
};

/** Writes what a lead decided about a contact, in place of what was decided before. */
export const putContactDecision = async (
  { client, name }: Table,
  { kind, hash }: ContactName,
  decision: ContactDecision,
): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: { ...key.contactDecision(kind, hash), ...decision } }));
};
