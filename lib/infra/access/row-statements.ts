import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { entries } from '#infra/entries.ts';
import { INDEXES, type Ledger } from '#infra/store/ledger.ts';
import type { Access, RowKind, RowVerb } from './access.ts';

const ACTIONS: Record<RowVerb, string> = {
  get: 'dynamodb:GetItem',
  batch: 'dynamodb:BatchGetItem',
  query: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
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

/** What a function may do with rows of the ledger: a statement a verb, and one more where only some columns are free. */
export const rowStatements = ({ rows = {}, columns = {}, writes = {} }: Access, { table }: Ledger): PolicyStatement[] =>
  entries(ACTIONS).flatMap(([verb, action]) => {
    const free = (kind: RowKind): string[] | undefined =>
      (verb === 'put' || verb === 'update' ? writes[kind]?.[verb] : undefined) ?? columns[kind];
    const kinds = entries(rows).flatMap(([kind, verbs]) => (verbs.includes(verb) ? [kind] : []));
    const statement = (of: RowKind[], more = {}) =>
      new PolicyStatement({
        actions: [action],
        resources: [table.tableArn],
        conditions: { ...leadingKeys(of), ...more },
      });
    const whole = kinds.filter((kind) => free(kind) === undefined);
    const narrowed = kinds.flatMap((kind) => {
      const names = free(kind);
      return names === undefined ? [] : [statement([kind], onlyColumns(names))];
    });
    return [...(whole.length > 0 ? [statement(whole)] : []), ...narrowed];
  });

/** Which indexes a function may query, and for which keys. */
export const indexStatements = ({ indexes = {} }: Access, { table }: Ledger): PolicyStatement[] =>
  entries(indexes).map(
    ([index, prefixes]) =>
      new PolicyStatement({
        actions: [ACTIONS.query],
        resources: [`${table.tableArn}/index/${INDEXES[index].indexName}`],
        conditions: leadingKeys([prefixes].flat()),
      }),
  );
