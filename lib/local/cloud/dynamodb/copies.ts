import { createHash, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { MovableClock } from '../../clock.ts';
import { CloudError } from '../errors.ts';
import { jsonAnswer } from '../http/answer.ts';
import type { Permission } from '../iam/permission.ts';
import type { BucketStore } from '../s3/buckets.ts';
import type { Operation } from '../service.ts';
import type { CloudPlace } from '../types.ts';
import type { DynamoBackend } from './backend.ts';
import { tableName } from './place.ts';
import type { ExpressionValues } from './types.ts';

/** Rows in one object of an export; DynamoDB writes larger ones. */
const ROWS_AN_OBJECT = 1_000;
/** Most items of a BatchWriteItem. */
const BATCH = 25;

const Export = z.looseObject({
  TableArn: z.string(),
  S3Bucket: z.string(),
  S3Prefix: z.string().default(''),
  ExportFormat: z.literal('DYNAMODB_JSON').default('DYNAMODB_JSON'),
  ExportType: z.literal('FULL_EXPORT').default('FULL_EXPORT'),
  // The table of a moment that is past is not kept here.
  ExportTime: z.undefined().optional(),
});
const Import = z.looseObject({
  S3BucketSource: z.looseObject({ S3Bucket: z.string(), S3KeyPrefix: z.string().default('') }),
  InputFormat: z.literal('DYNAMODB_JSON'),
  InputCompressionType: z.enum(['GZIP', 'NONE']).default('NONE'),
  TableCreationParameters: z.looseObject({
    TableName: z.string(),
    KeySchema: z.array(z.looseObject({ AttributeName: z.string() })),
    SSESpecification: z.unknown().optional(),
  }),
});
const Backups = z.looseObject({
  TableName: z.string(),
  PointInTimeRecoverySpecification: z.looseObject({ PointInTimeRecoveryEnabled: z.boolean() }).optional(),
});
const Row = z.object({ Item: z.record(z.string(), z.record(z.string(), z.unknown())) });

const parsed = <Shape extends z.ZodType>(shape: Shape, input: unknown): z.output<Shape> => {
  const read = shape.safeParse(input);
  if (read.success) return read.data;
  throw new CloudError('ValidationException', z.prettifyError(read.error));
};

const rowOf = (line: string, keys: readonly string[]): ExpressionValues | null => {
  const row = Row.safeParse(JSON.parse(line));
  return row.success && keys.every((key) => row.data.Item[key] !== undefined) ? row.data.Item : null;
};

interface ImportDescription {
  ImportArn: string;
  ImportStatus: string;
  TableArn: string;
  ProcessedItemCount: number;
  ImportedItemCount: number;
  ErrorCount: number;
}

/**
 * Exports to a bucket and imports from one, as DynamoDB makes them: rows in its JSON, gzipped, with a manifest; an import makes a new table, without
 * stream, expiry and protection. Both are done when they are answered.
 */
export class TableCopies {
  readonly #backend: DynamoBackend;
  readonly #buckets: BucketStore;
  readonly #place: CloudPlace;
  readonly #clock: MovableClock;
  readonly #exports = new Map<
    string,
    { ExportArn: string; ExportStatus: string; TableArn: string; ItemCount: number }
  >();
  /** Tables of which copies are to be kept. */
  readonly #copied = new Set<string>();
  readonly #imports = new Map<string, ImportDescription>();

  constructor(backend: DynamoBackend, buckets: BucketStore, place: CloudPlace, clock: MovableClock) {
    this.#backend = backend;
    this.#buckets = buckets;
    this.#place = place;
    this.#clock = clock;
  }

  /** What an operation of copies asks for; null of any other. */
  operation(action: string, input: object): Operation | null {
    const found = this.#found(action, input);
    return found === null
      ? null
      : {
          action,
          resource: found.permissions[0]?.resource ?? '*',
          permissions: found.permissions,
          run: async () => jsonAnswer(await found.run()),
        };
  }

  #found(action: string, input: object): { permissions: Permission[]; run: () => Promise<object> } | null {
    const only = (resource: string): Permission[] => [{ action: `dynamodb:${action}`, resource, context: {} }];
    const s3 = (name: string, resource: string): Permission => ({ action: `s3:${name}`, resource, context: {} });
    switch (action) {
      case 'ExportTableToPointInTime': {
        const asked = parsed(Export, input);
        const objects = `${this.#buckets.arn(asked.S3Bucket)}/${asked.S3Prefix}`;
        return {
          permissions: [...only(asked.TableArn), s3('PutObject', `${objects}/AWSDynamoDB`)],
          run: () => this.#export(asked),
        };
      }
      case 'ImportTable': {
        const asked = parsed(Import, input);
        const { S3Bucket, S3KeyPrefix } = asked.S3BucketSource;
        return {
          permissions: [
            ...only(this.#tableArn(asked.TableCreationParameters.TableName)),
            s3('GetObject', `${this.#buckets.arn(S3Bucket)}/${S3KeyPrefix}`),
            s3('ListBucket', this.#buckets.arn(S3Bucket)),
          ],
          run: () => this.#import(asked),
        };
      }
      case 'DescribeExport': {
        const { ExportArn } = parsed(z.looseObject({ ExportArn: z.string() }), input);
        return {
          permissions: only(ExportArn),
          run: async () => ({ ExportDescription: known(this.#exports, ExportArn, 'ExportNotFoundException') }),
        };
      }
      case 'DescribeImport': {
        const { ImportArn } = parsed(z.looseObject({ ImportArn: z.string() }), input);
        return {
          permissions: only(ImportArn),
          run: async () => ({ ImportTableDescription: known(this.#imports, ImportArn, 'ImportNotFoundException') }),
        };
      }
      case 'ListImports': {
        const { TableArn } = parsed(z.looseObject({ TableArn: z.string() }), input);
        const of = () => [...this.#imports.values()].filter((each) => each.TableArn === TableArn);
        return { permissions: only('*'), run: async () => ({ ImportSummaryList: of() }) };
      }
      case 'UpdateContinuousBackups':
      case 'DescribeContinuousBackups': {
        const { TableName, PointInTimeRecoverySpecification: wanted } = parsed(Backups, input);
        return { permissions: only(this.#tableArn(TableName)), run: async () => this.#backups(TableName, wanted) };
      }
      default:
        return null;
    }
  }

  /** Whether copies of a table are kept: of a new one they are not, until somebody says so. None are kept here. */
  #backups(table: string, wanted: z.output<typeof Backups>['PointInTimeRecoverySpecification']): object {
    if (wanted?.PointInTimeRecoveryEnabled === true) this.#copied.add(table);
    if (wanted?.PointInTimeRecoveryEnabled === false) this.#copied.delete(table);
    const PointInTimeRecoveryStatus = this.#copied.has(table) ? 'ENABLED' : 'DISABLED';
    const PointInTimeRecoveryDescription = { PointInTimeRecoveryStatus };
    return { ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED', PointInTimeRecoveryDescription } };
  }

  #tableArn(name: string): string {
    return `arn:aws:dynamodb:${this.#place.region}:${this.#place.account}:table/${name}`;
  }

  /** An id as DynamoDB makes them: when, and something that no other has. */
  #id(): string {
    return `${String(this.#clock.now()).padStart(14, '0')}-${randomBytes(4).toString('hex')}`;
  }

  async #rows(table: string): Promise<ExpressionValues[]> {
    const rows: ExpressionValues[] = [];
    let start: ExpressionValues | undefined;
    do {
      const page = await this.#backend.client.call<{ Items: ExpressionValues[]; LastEvaluatedKey?: ExpressionValues }>(
        'Scan',
        { TableName: table, ...(start && { ExclusiveStartKey: start }) },
      );
      rows.push(...page.Items);
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return rows;
  }

  async #export({ TableArn, S3Bucket, S3Prefix }: z.output<typeof Export>): Promise<object> {
    if (!this.#buckets.exists(S3Bucket)) throw new CloudError('ValidationException', `no bucket ${S3Bucket}`);
    const id = this.#id();
    const folder = [...(S3Prefix === '' ? [] : [S3Prefix]), 'AWSDynamoDB', id].join('/');
    const rows = await this.#rows(tableName(TableArn));
    const files: object[] = [];
    for (let n = 0; n < rows.length; n += ROWS_AN_OBJECT) {
      const some = rows.slice(n, n + ROWS_AN_OBJECT);
      const body = gzipSync(some.map((Item) => `${JSON.stringify({ Item })}\n`).join(''));
      const dataFileS3Key = `${folder}/data/${randomBytes(16).toString('hex')}.json.gz`;
      this.#buckets.put(S3Bucket, dataFileS3Key, body);
      const md5Checksum = createHash('md5').update(body).digest('base64');
      files.push({ itemCount: some.length, md5Checksum, dataFileS3Key });
    }
    const put = (name: string, text: string) => this.#buckets.put(S3Bucket, `${folder}/${name}`, Buffer.from(text));
    put('manifest-files.json', files.map((file) => `${JSON.stringify(file)}\n`).join(''));
    const description = {
      ...{ ExportArn: `${TableArn}/export/${id}`, ExportStatus: 'COMPLETED', TableArn, ItemCount: rows.length },
      ...{ S3Bucket, S3Prefix, ExportFormat: 'DYNAMODB_JSON', ExportManifest: `${folder}/manifest-summary.json` },
    };
    const manifestFilesS3Key = `${folder}/manifest-files.json`;
    put('manifest-summary.json', JSON.stringify({ ...description, itemCount: rows.length, manifestFilesS3Key }));
    this.#exports.set(description.ExportArn, description);
    return { ExportDescription: description };
  }

  async #import({ S3BucketSource, InputCompressionType, TableCreationParameters }: z.output<typeof Import>) {
    const { S3Bucket, S3KeyPrefix } = S3BucketSource;
    const { SSESpecification: _, ...table } = TableCreationParameters;
    const keys = table.KeySchema.map(({ AttributeName }) => AttributeName);
    await this.#backend.client.call('CreateTable', table);
    const lines = this.#buckets.list(S3Bucket, { prefix: S3KeyPrefix }).flatMap(({ key }) => {
      const body = this.#buckets.get(S3Bucket, key)?.body ?? Buffer.alloc(0);
      const text = (InputCompressionType === 'GZIP' ? gunzipSync(body) : body).toString();
      return text.split('\n').filter((line) => line !== '');
    });
    const rows = lines.flatMap((line) => rowOf(line, keys) ?? []);
    for (let n = 0; n < rows.length; n += BATCH) {
      const puts = rows.slice(n, n + BATCH).map((Item) => ({ PutRequest: { Item } }));
      await this.#backend.client.call('BatchWriteItem', { RequestItems: { [table.TableName]: puts } });
    }
    await this.#backend.tables.changed(table.TableName);
    const TableArn = this.#tableArn(table.TableName);
    const ImportArn = `${TableArn}/import/${this.#id()}`;
    const ErrorCount = lines.length - rows.length;
    const counts = { ProcessedItemCount: lines.length, ImportedItemCount: rows.length, ErrorCount };
    const description = { ImportArn, ImportStatus: ErrorCount === 0 ? 'COMPLETED' : 'FAILED', TableArn, ...counts };
    this.#imports.set(ImportArn, description);
    return { ImportTableDescription: description };
  }
}

const known = <Description>(all: ReadonlyMap<string, Description>, arn: string, otherwise: string): Description => {
  const found = all.get(arn);
  if (found === undefined) throw new CloudError(otherwise, `${arn} is not known`);
  return found;
};
