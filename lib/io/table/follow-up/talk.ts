import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Question } from '#domain/follow-up/question.ts';
import type { Original } from '#domain/original.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { QuestionRow } from './rows.ts';

/** Most questions of one report that are shown. */
const MAX_TALK_ROWS = 20;

/** Puts a question to the sender of a report; false where there is no such report, or it is being withdrawn. */
export const putQuestion = async (
  table: Table,
  report: string,
  { by, expires, ...asked }: Question & { by: string; expires: number },
): Promise<boolean> => {
  const { ok } = await commit(table, [
    {
      what: 'question',
      put: { Item: QuestionRow.item(key.talk(report, asked.askedAt), { ...asked, by, expires }) },
    },
    {
      what: 'report',
      update: {
        Key: key.report(report),
        UpdateExpression: 'SET askedAt = :at',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(withdrawal)',
        ExpressionAttributeValues: { ':at': asked.askedAt },
      },
    },
  ]);
  return ok;
};

const Shown = /* @__PURE__ */ whenUsed(() => QuestionRow.part('askedAt', 'question', 'answer'));

/** The questions about a report, oldest first. */
export const readQuestions = (table: Table, report: string): Promise<Question[]> =>
  queryRows(table, { pk: key.report(report).pk, prefix: 'TALK#' }, Shown, {
    ConsistentRead: true,
    Limit: MAX_TALK_ROWS,
    enough: MAX_TALK_ROWS,
  });

/** Whether a question waits for its answer. */
export const isOpen = async (table: Table, report: string, askedAt: string): Promise<boolean> => {
  const asked = await getRow(table, key.talk(report, askedAt), Shown);
  return asked !== null && asked.answer === undefined;
};

/** Names the sealed answer to a question, once; false where it has one, or was never asked. */
export const noteAnswer = (table: Table, report: string, askedAt: string, answer: Original): Promise<boolean> =>
  applied(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key.talk(report, askedAt),
        UpdateExpression: 'SET answer = :answer',
        ConditionExpression: 'attribute_exists(question) AND attribute_not_exists(answer)',
        ExpressionAttributeValues: { ':answer': answer },
      }),
    ),
  );
