import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Report, Todo, WithheldReason } from '#domain/report/report.ts';
import { dueTimeOf } from '#domain/tasks/due-time.ts';
import type { Returned } from '#domain/tasks/returned-mail.ts';
import { clauses, takeOffs } from '#io/table/report/pending.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, updateRow } from '#io/table/store/read.ts';
import type { Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** What of a report its acknowledgement needs beside how far it is itself: nothing that the message says. */
const NEEDED = [
  'id',
  'reference',
  'language',
  'receivedAt',
  'senderHash',
  'originals',
  'inbox',
  'todo',
  'dueAt',
] as const satisfies (keyof Report)[];

/** What of a report its acknowledgement needs. */
export type Acknowledgement = Pick<Report, 'ack' | 'unread' | 'letterless' | (typeof NEEDED)[number]>;

const Acknowledged: Reader<Acknowledgement> = /* @__PURE__ */ whenUsed(() =>
  ReportRow.part('ack', 'unread', 'letterless', ...NEEDED),
);

/** Reads what the acknowledgement of a report needs, as it is now; null where there is no such report. */
export const readAcknowledgement = (table: Table, id: string): Promise<Acknowledgement | null> =>
  getRow(table, key.report(id), Acknowledged);

const AnsweredAs: Reader<Pick<Report, 'answeredAs'>> = /* @__PURE__ */ whenUsed(() => ReportRow.part('answeredAs'));

/** By which id SES knows the answer to a report's sender; null where none was sent, or the report is gone. */
export const readAnsweredAs = async (table: Table, id: string): Promise<string | null> =>
  (await getRow(table, key.report(id), AnsweredAs))?.answeredAs ?? null;

/** That a mail was sent, and by which id SES knows it; null where a worker that died had sent it. */
export interface SentAnswer {
  at: Date;
  as: string | null;
}

/** How that is written: a mail that answers it is recognised by it. */
const sentAs = ({ at, as }: SentAnswer) => ({
  set: ['ack = :sent', 'answeredAt = :at', ...(as === null ? [] : ['answeredAs = :as'])],
  values: { ':sent': 'sent', ':at': at.toISOString(), ...(as === null ? {} : { ':as': as }) },
});

type Change = Pick<UpdateCommand['input'], 'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'>;

const change = (table: Table, id: string, changed: Change): Promise<boolean> =>
  applied(table.client.send(new UpdateCommand({ TableName: table.name, Key: key.report(id), ...changed })));

/**
 * Takes the lease to answer a report's sender, and gives the row with it; null where another holds it, the answer is settled, or the
 * report is acknowledged.
 */
export const leaseAnswer = (table: Table, id: string, now: Date, until: Date): Promise<Acknowledgement | null> =>
  updateRow(
    table,
    {
      Key: key.report(id),
      // Each set to itself, or to none where it may be absent: UPDATED_NEW returns no attribute that is not set, and nothing more may be seen here.
      UpdateExpression: `SET ack = :sending, leaseUntil = :until, unread = if_not_exists(unread, :nothing), letterless = if_not_exists(letterless, :no), ${NEEDED.map((name) => `#${name} = #${name}`).join(', ')}`,
      ConditionExpression:
        'contains(todo, :ack) AND (ack IN (:none, :waiting) OR (ack = :sending AND leaseUntil <= :now))',
      ExpressionAttributeNames: Object.fromEntries(NEEDED.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ':ack': 'ack' satisfies Todo,
        ':none': 'none',
        ':nothing': [],
        ':waiting': 'waiting',
        ':sending': 'sending',
        ':now': now.toISOString(),
        ':until': until.toISOString(),
        ':no': false,
      },
      ReturnValues: 'UPDATED_NEW',
    },
    Acknowledged,
  );

/** Gives the lease back of an answer that cannot be sent yet. */
export const releaseAnswer = (table: Table, id: string): Promise<boolean> =>
  change(table, id, {
    UpdateExpression: 'SET ack = :none REMOVE leaseUntil',
    ConditionExpression: 'ack = :sending',
    ExpressionAttributeValues: { ':none': 'none', ':sending': 'sending' },
  });

/** Whether the sweep is to look at a report when its sender's turn comes: at once after the last work, and no later than that. */
const isDueThen = ({ todo, dueAt }: Acknowledgement, freeAt: string): boolean =>
  todo?.size === 1 || dueAt === undefined || dueTimeOf(dueAt) > freeAt;

/** Lets a leased answer wait until its sender's turn comes. While other work is due, the sweep may look before that. */
export const letWait = (table: Table, seen: Acknowledgement, freeAt: string): Promise<boolean> => {
  const isDue = isDueThen(seen, freeAt);
  return change(table, seen.id, {
    UpdateExpression: `SET ack = :waiting${isDue ? ', dueAt = :freeAt' : ''} REMOVE leaseUntil`,
    ConditionExpression: 'ack = :sending',
    ExpressionAttributeValues: {
      ':waiting': 'waiting',
      ':sending': 'sending',
      ...(isDue ? { ':freeAt': freeAt } : {}),
    },
  });
};

/** Settles an answer as sent; what is left to do, deleting the inbox object, is due at once. */
export const settleSent = (table: Table, id: string, sent: SentAnswer): Promise<boolean> => {
  const { set, values } = sentAs(sent);
  return change(table, id, {
    UpdateExpression: `SET ${set.join(', ')}, dueAt = :at REMOVE leaseUntil`,
    ConditionExpression: 'ack IN (:waiting, :sending) AND attribute_exists(todo)',
    ExpressionAttributeValues: { ...values, ':waiting': 'waiting', ':sending': 'sending' },
  });
};

/** Notes how the answer to a report's sender came back; false where the report is gone. */
export const noteReturned = (table: Table, id: string, how: Returned): Promise<boolean> =>
  change(table, id, {
    UpdateExpression: 'SET returned = :how',
    ConditionExpression: 'attribute_exists(ack)',
    ExpressionAttributeValues: { ':how': how },
  });

/** Settles that nobody is answered. */
export const settleWithheld = (table: Table, id: string, reason: WithheldReason): Promise<boolean> =>
  change(table, id, {
    UpdateExpression: 'SET ack = :withheld, withheld = :reason REMOVE leaseUntil',
    ConditionExpression: 'ack = :sending',
    ExpressionAttributeValues: { ':withheld': 'withheld', ':sending': 'sending', ':reason': reason },
  });

/**
 * Takes the acknowledgement off a report's work, once the inbox objects that it was seen to name are deleted; false
 * where another delivery was named meanwhile. An answer that was sent under a lease is settled with it.
 */
export const finishAcknowledgement = async (
  table: Table,
  seen: Acknowledgement,
  sent: SentAnswer | null = null,
): Promise<boolean> => {
  const { id, inbox, todo = new Set() } = seen;
  const { set, values } = sent === null ? { set: [], values: {} } : sentAs(sent);
  for (const off of takeOffs('ack', todo)) {
    const remove = [...off.remove, 'inbox', 'letterless', ...(sent === null ? [] : ['leaseUntil'])];
    const finished = await change(table, id, {
      UpdateExpression: clauses({ SET: set, REMOVE: remove, DELETE: off.delete }),
      ConditionExpression: `inbox = :inbox AND ${off.condition}${sent === null ? '' : ' AND ack = :sending'}`,
      ExpressionAttributeValues: {
        ...off.values,
        ...values,
        ':inbox': inbox,
        ...(sent === null ? {} : { ':sending': 'sending' }),
      },
    });
    if (finished) return true;
  }
  return false;
};
