import type { DynamoDBRecord } from 'aws-lambda';
import type { AuditChange } from '#actions/audit/anchor-row.ts';
import { rowOfImage } from '#io/stream-image.ts';

/** The principal that removes what has expired (TTL). */
const TIME_TO_LIVE = 'dynamodb.amazonaws.com';

/** What a stream record says of a row of the audit log. */
export const auditChange = ({ eventName, dynamodb, userIdentity }: DynamoDBRecord): AuditChange => {
  const [pk, sk] = [dynamodb?.Keys?.pk?.S ?? '', dynamodb?.Keys?.sk?.S ?? ''];
  if (eventName === 'INSERT') return { what: 'written', pk, sk, row: rowOfImage(dynamodb?.NewImage) };
  const { expires } = rowOfImage(dynamodb?.OldImage);
  const isOfTime = eventName === 'REMOVE' && userIdentity?.principalId === TIME_TO_LIVE;
  return { what: isOfTime ? 'expired' : 'touched', pk, sk, expires: typeof expires === 'number' ? expires : null };
};
