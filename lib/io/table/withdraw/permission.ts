import { addedOf } from '#domain/campaign/added.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { askReview } from '#io/table/gate/decisions.ts';
import { key } from '#io/table/store/keys.ts';
import type { Step } from '#io/table/store/transaction.ts';

/**
 * Notes whether partners may use a report, on its row and its sightings, all or none, and has what they were told of its wallets
 * looked at again; refused where it is being withdrawn, or was noted anew since it was read.
 */
export const notePermission = (
  report: FollowUpReport,
  consent: boolean,
  permittedAt: readonly string[],
  now: Date,
): Step[] => {
  const { id, receivedAt, permittedAt: before } = report;
  return [
    {
      what: 'report',
      update: {
        Key: key.report(id),
        UpdateExpression: 'SET permitted = :consent, permittedAt = :permitted',
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(withdrawal) AND ' +
          (before === undefined ? 'attribute_not_exists(permittedAt)' : 'permittedAt = :before'),
        ExpressionAttributeValues: {
          ':consent': consent,
          ':permitted': permittedAt,
          ...(before === undefined ? {} : { ':before': before }),
        },
      },
    },
    ...addedOf(report).wallets.flatMap(({ address }): Step[] => [
      {
        what: `sighting of ${address}`,
        update: {
          Key: key.sighting(address, receivedAt, id),
          UpdateExpression: 'SET consent = :consent',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':consent': consent },
        },
      },
      askReview(address, now),
    ]),
  ];
};
