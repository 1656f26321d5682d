import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { entries } from '#infra/entries.ts';
import { INDEXES, type Ledger } from '#infra/store/ledger.ts';
import type { Access, RowKind, RowVerb } from './access.ts';

const ACTIONS: Record<RowVerb, string> = {
  get: 'dynamodb:GetItem',
  batch: 'dynamodb:BatchGetItem',
  query: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
  'batch-put': 'dynamodb:BatchWriteItem',
  update: 'dynamodb:UpdateItem',
  delete: 'dynamodb:DeleteItem',
};

/** Rows are told apart by the first part of their partition key; a request that names no key matches nothing. */
const leadingKeys = (prefixes: string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}#*`) },
  Null: { 'dynamodb:LeadingKeys': 'false' },
});

/** Only these attributes, by name, beside the key and the row's version: neither a read of the whole row nor an update that answers with it. */
const onlyColumns = (columns: string[]) => ({
  'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'v', ...columns] },
  StringEqualsIfExists: {
    'dynamodb:Select': 'SPECIFIC_ATTRIBUTES',
    'dynamodb:ReturnValues': ['NONE', 'UPDATED_OLD', 'UPDATED_NEW'],
  },
});

/** An action, and on which conditions it is free. */
interface Grant {
  action: string;
  conditions: Record<string, object>;
}

/** A verb's grants: one of the kinds of rows that are free as a whole, and one of those of which only the same columns are. */
const grantsOf = ({ rows = {}, columns = {}, writes = {} }: Access, verb: RowVerb): Grant[] => {
  const free = (kind: RowKind): string[] | undefined =>
    (verb === 'put' || verb === 'batch-put' || verb === 'update' ? writes[kind]?.[verb] : undefined) ?? columns[kind];
  const kinds = entries(rows).flatMap(([kind, verbs]) => (verbs.includes(verb) ? [kind] : []));
  return [...Map.groupBy(kinds, (kind) => free(kind)?.join() ?? '').values()].map((alike) => {
    const [names] = alike.map(free);
    return { action: ACTIONS[verb], conditions: { ...leadingKeys(alike), ...(names && onlyColumns(names)) } };
  });
};

/** What a function may do with rows of the ledger: actions that are free on the same conditions stand in one statement. */
export const rowStatements = (access: Access, { table }: Ledger): PolicyStatement[] => {
  const grants = entries(ACTIONS).flatMap(([verb]) => grantsOf(access, verb));
  return [...Map.groupBy(grants, ({ conditions }) => JSON.stringify(conditions)).values()].map(
    (alike) =>
      new PolicyStatement({
        actions: alike.map(({ action }) => action),
        resources: [table.tableArn],
        conditions: alike[0]?.conditions ?? {},
      }),
  );
};

/**
 * Which indexes a function may query, and for which keys: in one statement, for a role's policies may hold so many characters. Nothing
 * is open by it that would not be by one each: no key of an index begins as one of another does.
 */
export const indexStatements = ({ indexes = {} }: Access, { table }: Ledger): PolicyStatement[] => {
  const named = entries(indexes);
  if (named.length === 0) return [];
  return [
    new PolicyStatement({
      actions: [ACTIONS.query],
      resources: named.map(([index]) => `${table.tableArn}/index/${INDEXES[index].indexName}`),
      conditions: leadingKeys(named.flatMap(([, prefixes]) => prefixes)),
    }),
  ];
};
