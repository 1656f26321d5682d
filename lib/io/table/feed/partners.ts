import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import type { Moment, Partner } from '#domain/feed/partners/partner.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { PartnerNoticeRow, PartnerRow } from './rows.ts';

/** How long it is known that contacts were mailed, in seconds. */
const KEPT_S = 90 * 86_400;

/** Reads a partner; null where there is none. */
export const readPartner = (table: Table, partner: string): Promise<Partner | null> =>
  getRow(table, key.partner(partner), PartnerRow);

/** Sets what is given of a partner, makes it where there is none, and leaves the rest. */
export const setPartner = async ({ client, name }: Table, partner: string, set: Partial<Partner>): Promise<void> => {
  const fields = Object.entries(set).filter(([, value]) => value !== undefined);
  if (fields.length === 0) return;
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.partner(partner),
      UpdateExpression: `SET ${fields.map((_, index) => `#${index} = :${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(([field], index) => [`#${index}`, field])),
      ExpressionAttributeValues: Object.fromEntries(fields.map(([, value], index) => [`:${index}`, value])),
    }),
  );
};

/** Whether a partner's contacts were mailed about an endpoint since something began. */
export const wasMailed = async (
  table: Table,
  { partner, id }: EndpointRef,
  moment: Moment,
  since: string,
): Promise<boolean> => (await getRow(table, key.partnerNotice(partner, id, moment, since), PartnerNoticeRow)) !== null;

/** Notes that they were. */
export const noteMailed = async (
  { client, name }: Table,
  { partner, id }: EndpointRef,
  { moment, since, at }: { moment: Moment; since: string; at: string },
): Promise<void> => {
  const expires = Math.floor(Date.parse(at) / 1_000) + KEPT_S;
  const Item = PartnerNoticeRow.item(key.partnerNotice(partner, id, moment, since), { at, expires });
  await client.send(new PutCommand({ TableName: name, Item }));
};
