import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** How long the slots of a stretch of time are kept, in seconds: longer than a message is tried. */
const SLOTS_RETENTION_S = 30 * 86_400;

/**
 * Takes one of the slots of a stretch of time for a campaign; false where all are taken.
 *
 * Idempotent: a retry after a crash gets the slot that the campaign already has.
 */
export const takeSlot = ({ client, name }: Table, from: string, campaign: string, slots: number): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.briefSlots(from),
        UpdateExpression: 'ADD campaigns :campaigns SET expires = :expires',
        ConditionExpression:
          'attribute_not_exists(campaigns) OR size(campaigns) < :slots OR contains(campaigns, :campaign)',
        ExpressionAttributeValues: {
          ':campaigns': new Set([campaign]),
          ':campaign': campaign,
          ':slots': slots,
          ':expires': Math.floor(Date.parse(from) / 1_000) + SLOTS_RETENTION_S,
        },
      }),
    ),
  );
