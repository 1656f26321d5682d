import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import { nameInArn } from '../template/physical-names.ts';
import type { Stack } from '../template/stack.ts';
import { type FilterPattern, readPattern } from './filter-pattern.ts';

interface Mapping {
  /** The template's id of it: what its checkpoint is kept under. */
  id: string;
  functionName: string;
  sourceArn: string;
  batchSize: number;
  /** A record passes when it matches one of them, or when there are none. */
  filters: FilterPattern[];
  /** Whether the function says which records of a batch failed. */
  partialFailures: boolean;
}

export interface QueueMapping extends Mapping {
  kind: 'queue';
  queue: string;
  /** Most batches at once; null leaves it to the function. */
  maxConcurrency: number | null;
}

export interface StreamMapping extends Mapping {
  kind: 'stream';
  table: string;
  /** How long records are gathered before a batch that is not full is given, in milliseconds. */
  windowMs: number;
  bisect: boolean;
  /** How often a batch is tried again; null is without end. */
  retries: number | null;
  /** Seconds after which a record is given up; null is never. */
  maxAge: number | null;
  /** The queue that is told of records given up. */
  onFailure: string | null;
}

const Properties = z.looseObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().optional(),
  Enabled: z.boolean().default(true),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z.looseObject({ Filters: z.array(z.looseObject({ Pattern: z.string() })) }).optional(),
  ScalingConfig: z.looseObject({ MaximumConcurrency: z.number() }).optional(),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  DestinationConfig: z.looseObject({ OnFailure: z.looseObject({ Destination: z.string() }).optional() }).optional(),
});

/** What AWS takes where the template names no batch size. */
const DEFAULT_BATCH = { queue: 10, stream: 100 } as const;

/** The event source mappings of a stack that are switched on. */
export const mappingsOf = (stack: Stack): (QueueMapping | StreamMapping)[] =>
  stack
    .ofType('AWS::Lambda::EventSourceMapping')
    .map(({ logicalId, properties }) => ({ id: logicalId, ...Properties.parse(properties) }))
    .filter(({ Enabled }) => Enabled)
    .map(mappingOf);

function mappingOf(properties: z.infer<typeof Properties> & { id: string }): QueueMapping | StreamMapping {
  const { id, EventSourceArn, FunctionName, BatchSize, FunctionResponseTypes, FilterCriteria } = properties;
  const [, , service] = EventSourceArn.split(':');
  const common = {
    id,
    functionName: nameInArn(FunctionName),
    sourceArn: EventSourceArn,
    filters: FilterCriteria?.Filters.map(({ Pattern }) => readPattern(Pattern)) ?? [],
    partialFailures: FunctionResponseTypes.includes('ReportBatchItemFailures'),
  };
  if (service === 'sqs') {
    return {
      ...common,
      kind: 'queue',
      queue: nameInArn(EventSourceArn),
      batchSize: BatchSize ?? DEFAULT_BATCH.queue,
      maxConcurrency: properties.ScalingConfig?.MaximumConcurrency ?? null,
    };
  }
  const [, table] = /:table\/([^/]+)\/stream\//.exec(EventSourceArn) ?? [];
  if (service === 'dynamodb' && table !== undefined) {
    const destination = properties.DestinationConfig?.OnFailure?.Destination;
    return {
      ...common,
      kind: 'stream',
      table,
      batchSize: BatchSize ?? DEFAULT_BATCH.stream,
      windowMs: properties.MaximumBatchingWindowInSeconds * 1_000,
      bisect: properties.BisectBatchOnFunctionError,
      retries: properties.MaximumRetryAttempts < 0 ? null : properties.MaximumRetryAttempts,
      maxAge: properties.MaximumRecordAgeInSeconds < 0 ? null : properties.MaximumRecordAgeInSeconds,
      onFailure: destination === undefined ? null : nameInArn(destination),
    };
  }
  throw new CommandError(
    `The event source ${id} reads from ${EventSourceArn}, which the laptop cannot run.`,
    'Use a queue or a table’s stream, or build the source in lib/local/runtime/event-sources.',
  );
}
