/** A message attribute as the JSON protocol has it; binary values in base64. */
export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  BinaryValue?: string;
}

export interface NewMessage {
  body: string;
  /** Seconds; a FIFO queue's messages have only the queue's own delay. */
  delay?: number;
  group?: string;
  deduplication?: string;
  attributes?: Record<string, MessageAttribute>;
}

export interface SentMessage {
  messageId: string;
  /** Of FIFO queues only. */
  sequence?: string;
}

export interface ReceivedMessage {
  messageId: string;
  receipt: string;
  body: string;
  attributes: Record<string, MessageAttribute>;
  /** AWS's system attributes: `SentTimestamp`, `ApproximateReceiveCount`, `MessageGroupId` ... */
  system: Record<string, string>;
}

export interface QueueCounts {
  visible: number;
  inFlight: number;
  delayed: number;
}

export interface MessageRow {
  id: number;
  queue: string;
  message_id: string;
  body: string;
  attributes: string;
  sender: string;
  message_group: string | null;
  deduplication: string | null;
  sent_at: number;
  visible_at: number;
  received: number;
  first_received_at: number | null;
  receipt: string | null;
  source: string | null;
}

/** AWS's sequence numbers have 20 digits and only rise. */
export const sequenceNumber = (id: number): string => String(id).padStart(20, '0');

/** A row as a receiver sees it. */
export const receivedMessage = (row: MessageRow, receipt: string): ReceivedMessage => ({
  messageId: row.message_id,
  receipt,
  body: row.body,
  attributes: JSON.parse(row.attributes) as Record<string, MessageAttribute>,
  system: {
    SenderId: row.sender,
    SentTimestamp: String(row.sent_at),
    ApproximateReceiveCount: String(row.received),
    ApproximateFirstReceiveTimestamp: String(row.first_received_at),
    ...(row.message_group !== null && { MessageGroupId: row.message_group, SequenceNumber: sequenceNumber(row.id) }),
    ...(row.deduplication !== null && { MessageDeduplicationId: row.deduplication }),
    ...(row.source !== null && { DeadLetterQueueSourceArn: row.source }),
  },
});
