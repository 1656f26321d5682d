import type { Permission, RequestContext } from '../iam/permission.ts';
import { attributeNames, equalValue, valueText } from './expressions.ts';
import type { DynamoInput, ExpressionValues, KnownTable, WriteRequest } from './types.ts';

/** Looks up a table that a request names; null when there is none. */
export type TableLookup = (reference: string) => Promise<KnownTable | null>;

/** What each part of a transaction is to IAM. */
const TRANSACTION_ACTIONS: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** Stands for "all attributes" among the attributes of a read that names none: no list of allowed ones holds it. */
const ALL_ATTRIBUTES = '*';

/** The permissions that a DynamoDB request needs: transactions and batches item by item. */
export const dynamoPermissions = async (
  operation: string,
  input: DynamoInput,
  lookup: TableLookup,
): Promise<Permission[]> => {
  if (input.TransactItems) return transactionPermissions(operation, input.TransactItems, lookup);
  if (input.RequestItems) return batchPermissions(operation, input.RequestItems, lookup);
  return [await itemPermission(operation, input, lookup)];
};

const transactionPermissions = (operation: string, items: Record<string, DynamoInput>[], lookup: TableLookup) =>
  Promise.all(
    items
      .flatMap((item) => Object.entries(item))
      .map(async ([part, input]) => {
        const permission = await itemPermission(TRANSACTION_ACTIONS[part] ?? part, input, lookup);
        return { ...permission, context: { ...permission.context, 'dynamodb:EnclosingOperation': operation } };
      }),
  );

const batchPermissions = (
  operation: string,
  tables: NonNullable<DynamoInput['RequestItems']>,
  lookup: TableLookup,
): Promise<Permission[]> =>
  Promise.all(
    Object.entries(tables).flatMap(([TableName, part]) =>
      itemsOf(part).map((item) => itemPermission(operation, { TableName, ...item }, lookup)),
    ),
  );

const itemsOf = (part: WriteRequest[] | { Keys?: ExpressionValues[] }): DynamoInput[] => {
  if (!Array.isArray(part)) return (part.Keys ?? []).map((Key) => ({ ...part, Key }));
  return part.map(({ PutRequest, DeleteRequest }) => ({
    ...(PutRequest && { Item: PutRequest.Item }),
    ...(DeleteRequest && { Key: DeleteRequest.Key }),
  }));
};

const itemPermission = async (operation: string, input: DynamoInput, lookup: TableLookup): Promise<Permission> => {
  const action = `dynamodb:${operation}`;
  if (input.TableName === undefined) return { action, resource: input.StreamArn ?? '*', context: {} };
  const table = await lookup(input.TableName);
  if (!table) return { action, resource: input.TableName.startsWith('arn:') ? input.TableName : '*', context: {} };
  const resource = input.IndexName ? `${table.arn}/index/${input.IndexName}` : table.arn;
  return { action, resource, context: itemContext(operation, input, table) };
};

const itemContext = (operation: string, input: DynamoInput, table: KnownTable): RequestContext => {
  const context: RequestContext = {};
  const partitionKey = table.partitionKeys.get(input.IndexName ?? '') ?? '';
  const leading = (input.Key ?? input.Item)?.[partitionKey] ?? equalValue(input, partitionKey);
  if (leading) context['dynamodb:LeadingKeys'] = [valueText(leading)];
  if (input.ReturnValues) context['dynamodb:ReturnValues'] = input.ReturnValues;
  const select = selectOf(operation, input);
  if (select) context['dynamodb:Select'] = select;
  const attributes = attributesOf(operation, input);
  if (attributes.length > 0) context['dynamodb:Attributes'] = attributes;
  return context;
};

const selectOf = (operation: string, input: DynamoInput): string | undefined => {
  if (operation !== 'Query' && operation !== 'Scan') return input.Select;
  if (input.Select) return input.Select;
  return input.ProjectionExpression || input.AttributesToGet ? 'SPECIFIC_ATTRIBUTES' : 'ALL_ATTRIBUTES';
};

const READS = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);

const attributesOf = (operation: string, input: DynamoInput): string[] => {
  const named = [
    ...Object.keys(input.Key ?? {}),
    ...Object.keys(input.Item ?? {}),
    ...(input.AttributesToGet ?? []),
    ...attributeNames(input),
  ];
  const readsAll =
    READS.has(operation) && !input.ProjectionExpression && !input.AttributesToGet && input.Select !== 'COUNT';
  return [...new Set(readsAll ? [...named, ALL_ATTRIBUTES] : named)].sort();
};
