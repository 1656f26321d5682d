import { ACCESS, type FunctionName } from '#infra/access.ts';
import type { Ledger } from '#infra/ledger.ts';
import { indexStatements, rowStatements } from '#infra/row-policies.ts';
import type { PolicyDocument } from '#local/cloud/types.ts';

/** The ledger, whatever a test calls its table. */
const ANY_LEDGER = { table: { tableArn: 'arn:aws:dynamodb:*:*:table/*' } } as unknown as Ledger;

/**
 * What the template lets a function do with rows and indexes of the ledger. Buckets, queues and secrets, which tests name
 * as they like, are free.
 */
export const ledgerRoleOf = (name: FunctionName): PolicyDocument[] => {
  const access = ACCESS[name];
  const ofLedger = [...rowStatements(access, ANY_LEDGER), ...indexStatements(access, ANY_LEDGER)];
  const free = { Effect: 'Allow', NotAction: 'dynamodb:*', Resource: '*' };
  return [{ Statement: [...ofLedger.map((statement) => statement.toStatementJson()), free] }];
};
