import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Todo } from '#domain/report/report.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** The pieces of an update that takes one part off a report's work. */
interface TakeOff {
  /** Names to remove and members to delete, as clauses of an update expression. */
  remove: string[];
  delete: string[];
  condition: string;
  values: Record<string, unknown>;
}

/**
 * How a part is taken off: `last` also takes the row out of the index of pending rows, and holds only where the part
 * is the last one.
 */
const takeOff = (part: Todo, last: boolean): TakeOff =>
  last
    ? {
        remove: ['todo', 'dueShard', 'dueAt', 'timesEnqueued'],
        delete: [],
        condition: 'todo = :part',
        values: { ':part': new Set([part]) },
      }
    : {
        remove: [],
        delete: ['todo :part'],
        condition: 'contains(todo, :name) AND size(todo) > :one',
        values: { ':part': new Set([part]), ':name': part, ':one': 1 },
      };

/** The two ways to take a part off, the one that `todo`, as it was last seen, calls for first. */
export const takeOffs = (part: Todo, todo: ReadonlySet<Todo>): TakeOff[] =>
  todo.size > 1
    ? [takeOff(part, false), takeOff(part, true)]
    : [takeOff(part, true), takeOff(part, false), takeOff(part, true)];

/** An update expression of clauses, empty ones left out. */
export const clauses = (parts: Record<'SET' | 'REMOVE' | 'DELETE', string[]>): string =>
  Object.entries(parts)
    .filter(([, list]) => list.length > 0)
    .map(([verb, list]) => `${verb} ${list.join(', ')}`)
    .join(' ');

/**
 * Takes a finished part off a report's work, as `todo` was last seen, and `done` with it, attributes that were there for it alone;
 * false where it is not among it (any more).
 */
export const finish = async (
  table: Table,
  id: string,
  part: Todo,
  todo: ReadonlySet<Todo>,
  done: readonly string[] = [],
): Promise<boolean> => {
  for (const off of takeOffs(part, todo)) {
    const update = new UpdateCommand({
      TableName: table.name,
      Key: key.report(id),
      UpdateExpression: clauses({ SET: [], REMOVE: [...off.remove, ...done], DELETE: off.delete }),
      ConditionExpression: off.condition,
      ExpressionAttributeValues: off.values,
    });
    if (await applied(table.client.send(update))) return true;
  }
  return false;
};
