import { DeleteCommand, PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type KeptAnswer, KeptAnswerRow } from './rows.ts';

/** How long an answer is kept, in seconds: whoever sends a request again does so within a day. */
const KEPT_S = 86_400;

const expiresOf = ({ begunAt }: KeptAnswer): number => Math.ceil(Date.parse(begunAt) / 1_000) + KEPT_S;

const put = (
  { client, name }: Table,
  hash: string,
  answer: KeptAnswer,
  condition: Pick<PutCommandInput, 'ConditionExpression' | 'ExpressionAttributeValues'>,
): Promise<boolean> => {
  const Item = KeptAnswerRow.item(key.keptAnswer(hash), { ...answer, expires: expiresOf(answer) });
  return applied(client.send(new PutCommand({ TableName: name, Item, ...condition })));
};

/** Keeps that a request is being answered; false where one of its key was there before. What had its time is none. */
export const beginAnswer = (table: Table, hash: string, request: string, now: Date): Promise<boolean> => {
  const answer = { request, begunAt: now.toISOString(), isDone: false, status: 0, headers: {}, body: '' };
  return put(table, hash, answer, {
    ConditionExpression: 'attribute_not_exists(pk) OR expires <= :now',
    ExpressionAttributeValues: { ':now': Math.floor(now.getTime() / 1_000) },
  });
};

/** Takes a request over that another process began to answer and did not end; false where a third was faster. */
export const takeOverAnswer = (table: Table, hash: string, seen: KeptAnswer, now: Date): Promise<boolean> =>
  put(
    table,
    hash,
    { ...seen, begunAt: now.toISOString() },
    {
      ConditionExpression: 'begunAt = :seen AND isDone = :no',
      ExpressionAttributeValues: { ':seen': seen.begunAt, ':no': false },
    },
  );

/** Keeps what a request was answered. Where another process took it over meanwhile, its answer stays. */
export const keepAnswer = (table: Table, hash: string, answer: KeptAnswer): Promise<boolean> =>
  put(table, hash, answer, {
    ConditionExpression: 'begunAt = :begun AND isDone = :no',
    ExpressionAttributeValues: { ':begun': answer.begunAt, ':no': false },
  });

/** Reads what a request of a key was answered, as it is now; null where there is none. */
export const readAnswer = (table: Table, hash: string): Promise<KeptAnswer | null> =>
  getRow(table, key.keptAnswer(hash), KeptAnswerRow);

/** Forgets a request that changed nothing: whoever mends it may send it under the same key. */
export const forgetAnswer = async ({ client, name }: Table, hash: string, begunAt: string): Promise<void> => {
  await applied(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: key.keptAnswer(hash),
        ConditionExpression: 'begunAt = :begun AND isDone = :no',
        ExpressionAttributeValues: { ':begun': begunAt, ':no': false },
      }),
    ),
  );
};
