/** A queue's settings, in seconds and with AWS's defaults where one is missing. */
export interface QueueOptions {
  fifo?: boolean;
  contentBasedDeduplication?: boolean;
  visibilityTimeout?: number;
  delay?: number;
  retention?: number;
  receiveWait?: number;
  redrive?: {
    /** Name or ARN of the dead-letter queue. */
    deadLetterQueue: string;
    maxReceiveCount: number;
  };
}

export type QueueSettings = Required<Omit<QueueOptions, 'redrive'>> & Pick<QueueOptions, 'redrive'>;

/** AWS's defaults. */
export const withDefaults = (options: QueueOptions): QueueSettings => ({
  fifo: options.fifo ?? false,
  contentBasedDeduplication: options.contentBasedDeduplication ?? false,
  visibilityTimeout: options.visibilityTimeout ?? 30,
  delay: options.delay ?? 0,
  retention: options.retention ?? 345_600,
  receiveWait: options.receiveWait ?? 0,
  ...(options.redrive && {
    redrive: { ...options.redrive, deadLetterQueue: queueName(options.redrive.deadLetterQueue) },
  }),
});

/** The name of a queue given by name, ARN or URL. */
export const queueName = (reference: string): string => reference.split(/[:/]/).at(-1) ?? reference;
