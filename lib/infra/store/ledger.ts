import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type ITable,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Settings } from '#settings';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The table's indexes; lib/io/table/keys.ts names the same, and a test compares them. */
export const INDEXES = {
  byEntry: { indexName: 'by-entry', partitionKey: text('dayState'), sortKey: text('processedAt') },
  byCampaign: { indexName: 'by-campaign', partitionKey: text('campaignKey'), sortKey: text('receivedAt') },
  due: { indexName: 'due', partitionKey: text('dueShard'), sortKey: text('dueAt') },
  list: { indexName: 'list', partitionKey: text('listKey'), sortKey: text('listSort') },
} as const;

/** What a list of reports shows without reading each row: ids and names of wallets, nothing that a person wrote. */
const LISTED = ['id', 'channel', 'language', 'campaign', 'newWallets'];

/**
 * The ledger: one table under a key of its own, its stream, and 35 days to go back to.
 *
 * After a restore the functions work on the table that was restored, under another name and with a stream of its own; the one
 * that was made first stays in the template, so that nothing is replaced.
 */
export class Ledger extends Construct {
  /** What the functions work on. */
  readonly table: ITable;
  readonly key: Key;

  constructor(scope: Construct, id: string, settings: Pick<Settings, 'protected' | 'ledger'>) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Encrypts the ledger',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const made = new TableV2(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      timeToLiveAttribute: 'expires',
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: settings.protected,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      globalSecondaryIndexes: [
        { ...INDEXES.byEntry, projectionType: ProjectionType.INCLUDE, nonKeyAttributes: LISTED },
        { ...INDEXES.byCampaign, projectionType: ProjectionType.INCLUDE, nonKeyAttributes: LISTED },
        // Keys alone: whoever looks for pending work must not read what a report found.
        { ...INDEXES.due, projectionType: ProjectionType.KEYS_ONLY },
        // One map a row, which holds what a line of the list shows: a page is one query.
        { ...INDEXES.list, projectionType: ProjectionType.INCLUDE, nonKeyAttributes: ['listed'] },
      ],
    });
    this.table = settings.ledger ? this.restored(settings.ledger) : made;
  }

  private restored({ table, stream }: NonNullable<Settings['ledger']>): ITable {
    return TableV2.fromTableAttributes(this, 'Restored', {
      tableName: table,
      tableStreamArn: stream,
      encryptionKey: this.key,
      globalIndexes: Object.values(INDEXES).map(({ indexName }) => indexName),
    });
  }
}
