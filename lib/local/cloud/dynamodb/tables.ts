import { CloudError } from '../errors.ts';
import type { DynamoClient } from './client.ts';
import type { DynamoFile } from './file.ts';
import { type ArnTranslator, tableName } from './place.ts';
import { type CreateTable, createTableInput, type KeySchema, type TableProperties } from './table-definition.ts';
import type { KnownTable } from './types.ts';

/** A table's keys and those of its indexes. */
interface Keyed {
  KeySchema: KeySchema;
  GlobalSecondaryIndexes?: { IndexName: string; KeySchema: KeySchema }[];
  LocalSecondaryIndexes?: { IndexName: string; KeySchema: KeySchema }[];
}

interface TableDescription extends Keyed {
  TableArn: string;
  LatestStreamArn?: string;
}

/** The tables, made from the template's properties. */
export class TableStore {
  readonly #client: DynamoClient;
  readonly #file: DynamoFile | null;
  readonly #arns: ArnTranslator;
  readonly #known = new Map<string, KnownTable>();

  constructor(client: DynamoClient, file: DynamoFile | null, arns: ArnTranslator) {
    this.#client = client;
    this.#file = file;
    this.#arns = arns;
  }

  /**
   * Makes the table, or takes the one there, with indexes that it lacks added as CloudFormation adds them; one with other keys
   * or indexes is refused with what differs.
   */
  async create(properties: TableProperties, name: string): Promise<KnownTable> {
    const input = createTableInput(properties, name);
    const found = await this.#describe(name);
    if (found) await this.#addIndexes(name, found, input);
    else await this.#client.call('CreateTable', input);
    const expiry = properties.TimeToLiveSpecification;
    if (expiry?.AttributeName && expiry.Enabled !== false) await this.#expireBy(name, expiry.AttributeName);
    return this.#learn(name);
  }

  names(): string[] {
    return [...this.#known.keys()];
  }

  /** A table by its name or ARN. */
  async get(reference: string): Promise<KnownTable | null> {
    const name = tableName(reference);
    return this.#known.get(name) ?? ((await this.#describe(name)) ? this.#learn(name) : null);
  }

  /** Looks again at a table that a request has made, changed or dropped. */
  async changed(name: string): Promise<void> {
    this.#known.delete(name);
    await this.get(name);
  }

  async #addIndexes(name: string, found: TableDescription, input: CreateTable): Promise<void> {
    const known = new Set(found.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
    const added = (input.GlobalSecondaryIndexes ?? []).filter(({ IndexName }) => !known.has(IndexName));
    checkSame(name, { ...found, GlobalSecondaryIndexes: [...(found.GlobalSecondaryIndexes ?? []), ...added] }, input);
    for (const index of added) {
      await this.#client.call('UpdateTable', {
        TableName: name,
        AttributeDefinitions: input.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: index }],
      });
    }
  }

  async #expireBy(name: string, attribute: string): Promise<void> {
    if ((await this.#expiryAttribute(name)) === attribute) return;
    await this.#client.call('UpdateTimeToLive', {
      TableName: name,
      TimeToLiveSpecification: { AttributeName: attribute, Enabled: true },
    });
  }

  async #expiryAttribute(name: string): Promise<string | undefined> {
    const answer = await this.#client.call<{ TimeToLiveDescription?: { AttributeName?: string } }>(
      'DescribeTimeToLive',
      { TableName: name },
    );
    return answer.TimeToLiveDescription?.AttributeName;
  }

  /** Looks a table up and gives its rows the indexes that dynoxide lacks. */
  async #learn(name: string): Promise<KnownTable> {
    const description = await this.#describe(name);
    if (!description) throw new CloudError('ResourceNotFoundException', `Table ${name} not found`);
    const expiryAttribute = await this.#expiryAttribute(name);
    this.#file?.indexStream();
    if (expiryAttribute) this.#file?.indexExpiry(name, expiryAttribute);
    const indexes = [...(description.GlobalSecondaryIndexes ?? []), ...(description.LocalSecondaryIndexes ?? [])];
    const known: KnownTable = {
      name,
      arn: this.#arns.outward(description.TableArn),
      ...(description.LatestStreamArn && { streamArn: this.#arns.outward(description.LatestStreamArn) }),
      keyNames: description.KeySchema.map((part) => part.AttributeName),
      partitionKeys: new Map([
        ['', partitionKey(description.KeySchema)],
        ...indexes.map((index) => [index.IndexName, partitionKey(index.KeySchema)] as const),
      ]),
      ...(expiryAttribute && { expiryAttribute }),
    };
    this.#known.set(name, known);
    return known;
  }

  async #describe(name: string): Promise<TableDescription | null> {
    try {
      return (await this.#client.call<{ Table: TableDescription }>('DescribeTable', { TableName: name })).Table;
    } catch (error) {
      if (error instanceof CloudError && error.code === 'ResourceNotFoundException') return null;
      throw error;
    }
  }
}

const partitionKey = (schema: KeySchema): string => schema.find((part) => part.KeyType === 'HASH')?.AttributeName ?? '';

const checkSame = (name: string, found: Keyed, wanted: Keyed): void => {
  const [before, now] = [shape(found), shape(wanted)];
  if (before !== now) {
    throw new Error(
      `table ${name} is kept with the keys and indexes ${before}, but the template wants ${now}: remove the data directory`,
    );
  }
};

const shape = (table: Keyed): string =>
  JSON.stringify([
    keys(table.KeySchema),
    ...[...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])]
      .map((index) => `${index.IndexName}: ${keys(index.KeySchema)}`)
      .sort(),
  ]);

const keys = (schema: KeySchema): string =>
  schema
    .map((part) => `${part.KeyType} ${part.AttributeName}`)
    .sort()
    .join(', ');
