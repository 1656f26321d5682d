import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import { hasRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { AnswerRow } from './rows.ts';

/** How long an answer of ours is known as one, in seconds: whoever is out of office answers weeks later. */
const ANSWER_RETENTION_S = 90 * 86_400;

/** Notes that a mail is an answer of ours, by a keyed hash of the id that SES knows it by. */
export const noteAnswer = async ({ client, name }: Table, answerHash: string, now: Date): Promise<void> => {
  const expires = Math.floor(now.getTime() / 1_000) + ANSWER_RETENTION_S;
  await client.send(new PutCommand({ TableName: name, Item: AnswerRow.item(key.answer(answerHash), { expires }) }));
};

/** Whether a mail is an answer of ours, by that hash. */
export const isAnswer = (table: Table, answerHash: string): Promise<boolean> => hasRow(table, key.answer(answerHash));
