import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient, SESServiceException } from '@aws-sdk/client-ses';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Connection, requestHandler, withoutUserAgent } from './connection.ts';
import { AROUND_TRIES, inBudget } from './time-budget.ts';
import { TransientError } from './transient-error.ts';

/** What a write of one item is answered while a transaction on that item is under way: DynamoDB says to try again. */
const UNDER_TRANSACTION = 'TransactionConflictException';

/** Has the SDK try such a write again, as it does what was throttled: it does not know that error by itself. */
const retryUnderTransaction = (client: DynamoDBClient): DynamoDBClient => {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (error instanceof Error && error.name === UNDER_TRANSACTION) Object.assign(error, { $retryable: {} });
        throw error;
      }
    },
    // Around the answer's reading, within the retries.
    { step: 'deserialize', priority: 'high', name: 'retryUnderTransaction' },
  );
  return client;
};

/** The ledger's client: JavaScript values in and out, undefined fields dropped. */
export const ledgerClient = (connection: Connection = {}): DynamoDBDocumentClient => {
  const client = retryUnderTransaction(withoutUserAgent(new DynamoDBClient({ requestHandler, ...connection })));
  client.middlewareStack.add(inBudget, AROUND_TRIES);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
};

/** Whether SES has answered that it did not take a mail: it was asked too often, or refuses it. */
const isNotTaken = (error: unknown): boolean =>
  error instanceof SESServiceException && (error.$metadata.httpStatusCode ?? 500) < 500;

/**
 * The client that mails leave by. A mail whose answer is lost may have left, and another try would be another mail: it is
 * tried again under a new lease, once the present one is over. What SES says that it did not take, the SDK tries again.
 */
export const mailClient = (connection: Connection = {}): SESClient => {
  const client = withoutUserAgent(new SESClient({ requestHandler, ...connection }));
  client.middlewareStack.add(inBudget, AROUND_TRIES);
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        // Without its cause, by which the SDK would tell that another try may succeed.
        throw isNotTaken(error) ? error : new TransientError('whether a mail left is not known');
      }
    },
    { step: 'deserialize', priority: 'high', name: 'oneTry' },
  );
  return client;
};

export const secretsClient = (connection: Connection = {}): SecretsManagerClient => {
  const client = withoutUserAgent(new SecretsManagerClient({ requestHandler, ...connection }));
  client.middlewareStack.add(inBudget, AROUND_TRIES);
  return client;
};
