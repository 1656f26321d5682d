import type { RegisterPartner } from '#actions/feed/register-partner.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import type { Connection } from '#io/connection.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import type { Queue } from '#io/queue.ts';
import { connect } from './connect.ts';
import { operatorNames, parsedSettings } from './operator-settings.ts';
import type { Terminal } from './terminal.ts';

/** What an operator's commands work on. */
export interface Operator extends Omit<RegisterPartner, 'record' | 'clock'> {
  webhooks: Queue;
  originals: Bucket;
  inbox: Bucket;
  /** The age recipients of the recovery keys. */
  recovery: readonly string[];
  anchors: Bucket;
}

/** What the deployed stack calls them. */
interface Names {
  table: string;
  webhooks: string;
  originals: string;
  inbox: string;
  anchors: string;
}

const operatorOf = (
  connection: Connection,
  { table, webhooks, originals, inbox, anchors }: Names,
  { allowLoopback, recovery }: Pick<Operator, 'allowLoopback' | 'recovery'>,
): Operator => ({
  table: { client: ledgerClient(connection), name: table },
  secrets: secretsClient(connection),
  webhooks: { client: queueClient(connection), url: webhooks },
  originals: { client: objectsClient(connection), name: originals },
  inbox: { client: objectsClient(connection), name: inbox },
  anchors: { client: objectsClient(connection), name: anchors },
  secretPrefix: operatorNames().secrets.endpointPrefix,
  allowLoopback,
  recovery,
});

/**
 * Connects an operator's command: to the deployed hotline where HOTLINE_TABLE and HOTLINE_WEBHOOKS_QUEUE_URL name it
 * (with AWS's usual credentials; HOTLINE_ORIGINALS_BUCKET too, for what works on withdrawals, and HOTLINE_INBOX_BUCKET, for
 * what enters reports, and HOTLINE_ANCHORS_BUCKET, for what verifies the audit log), else to the one that runs on this machine.
 */
export const connectOperator = async (terminal: Terminal): Promise<Operator> => {
  const { HOTLINE_TABLE: table, HOTLINE_WEBHOOKS_QUEUE_URL: webhooks } = terminal.env;
  const { HOTLINE_ORIGINALS_BUCKET: originals = '', HOTLINE_INBOX_BUCKET: inbox = '' } = terminal.env;
  const { HOTLINE_ANCHORS_BUCKET: anchors = '' } = terminal.env;
  if (table !== undefined && webhooks !== undefined) {
    const { recovery } = parsedSettings().sealTo;
    return operatorOf({}, { table, webhooks, originals, inbox, anchors }, { allowLoopback: false, recovery });
  }
  const { endpoint, region, accessKeyId, secretAccessKey, outputs, recovery } = await connect(terminal);
  const connection = { endpoint, region, credentials: { accessKeyId, secretAccessKey } };
  const { TableName = '', WebhooksQueueUrl = '', OriginalsBucket = '', InboxBucket = '', AnchorsBucket = '' } = outputs;
  const names = {
    table: TableName,
    webhooks: WebhooksQueueUrl,
    originals: OriginalsBucket,
    inbox: InboxBucket,
    anchors: AnchorsBucket,
  };
  return operatorOf(connection, names, { allowLoopback: true, recovery });
};
