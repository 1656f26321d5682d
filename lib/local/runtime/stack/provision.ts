import * as z from 'zod';
import type { Cloud } from '../../cloud/cloud.ts';
import type { BucketOptions } from '../../cloud/s3/options.ts';
import type { QueueOptions } from '../../cloud/sqs/options.ts';
import type { PolicyDocument } from '../../cloud/types.ts';
import { subscribersOf } from '../mail/subscribers.ts';
import { nameInArn } from '../template/physical-names.ts';
import type { Stack, StackResource } from '../template/stack.ts';

const Queue = z.looseObject({
  FifoQueue: z.boolean().optional(),
  ContentBasedDeduplication: z.boolean().optional(),
  VisibilityTimeout: z.number().optional(),
  DelaySeconds: z.number().optional(),
  MessageRetentionPeriod: z.number().optional(),
  ReceiveMessageWaitTimeSeconds: z.number().optional(),
  RedrivePolicy: z.looseObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});
const Secret = z.looseObject({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .looseObject({ PasswordLength: z.number().optional(), ExcludePunctuation: z.boolean().optional() })
    .default({}),
});
const Bucket = z.looseObject({
  NotificationConfiguration: z
    .looseObject({
      QueueConfigurations: z
        .array(
          z.looseObject({
            Event: z.string(),
            Queue: z.string(),
            Filter: z
              .looseObject({
                S3Key: z.looseObject({ Rules: z.array(z.looseObject({ Name: z.string(), Value: z.string() })) }),
              })
              .optional(),
          }),
        )
        .default([]),
    })
    .optional(),
  LifecycleConfiguration: z
    .looseObject({
      Rules: z.array(
        z.looseObject({
          Status: z.string(),
          Prefix: z.string().optional(),
          ExpirationInDays: z.number().optional(),
          NoncurrentVersionExpiration: z.looseObject({ NoncurrentDays: z.number() }).optional(),
        }),
      ),
    })
    .optional(),
  VersioningConfiguration: z.looseObject({ Status: z.string() }).optional(),
  ObjectLockConfiguration: z
    .looseObject({
      Rule: z.looseObject({
        DefaultRetention: z.looseObject({ Mode: z.literal('COMPLIANCE'), Days: z.number() }),
      }),
    })
    .optional(),
  CorsConfiguration: z
    .looseObject({
      CorsRules: z.array(
        z.looseObject({
          AllowedOrigins: z.array(z.string()),
          AllowedMethods: z.array(z.string()),
          AllowedHeaders: z.array(z.string()).optional(),
        }),
      ),
    })
    .optional(),
});
const Policy = z.looseObject({ PolicyDocument: z.custom<PolicyDocument>((value) => typeof value === 'object') });
const QueuePolicy = Policy.extend({ Queues: z.array(z.string()) });
const BucketPolicy = Policy.extend({ Bucket: z.string() });

/** Makes the stack's tables, queues, secrets and buckets in the embedded cloud; what is there from an earlier start stays. */
export async function provision(stack: Stack, cloud: Cloud): Promise<void> {
  for (const { logicalId, ref, properties } of stack.ofType('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table')) {
    const { streamArn } = await cloud.createTable(properties, ref);
    if (streamArn !== undefined) stack.learn(logicalId, 'StreamArn', streamArn);
  }
  for (const queue of stack.ofType('AWS::SQS::Queue')) cloud.queues.create(nameInArn(queue.ref), queueOptions(queue));
  for (const { ref, properties } of stack.ofType('AWS::SecretsManager::Secret')) {
    const { SecretString, GenerateSecretString } = Secret.parse(properties);
    const { PasswordLength: length, ExcludePunctuation: excludePunctuation } = GenerateSecretString;
    const generate = {
      ...(length !== undefined && { length }),
      ...(excludePunctuation !== undefined && { excludePunctuation }),
    };
    cloud.secrets.create(
      cloud.secrets.nameOf(ref),
      SecretString === undefined ? { generate } : { value: SecretString },
    );
  }
  for (const bucket of stack.ofType('AWS::S3::Bucket')) cloud.buckets.create(bucket.ref, bucketOptions(bucket));
  for (const { ref } of stack.ofType('AWS::SNS::Topic')) cloud.topics.set(ref, subscribersOf(stack, ref));
  await cloud.setResourcePolicies({
    buckets: Object.fromEntries(
      stack
        .ofType('AWS::S3::BucketPolicy')
        .map(({ properties }) => BucketPolicy.parse(properties))
        .map((policy) => [policy.Bucket, policy.PolicyDocument]),
    ),
    queues: Object.fromEntries(
      stack
        .ofType('AWS::SQS::QueuePolicy')
        .map(({ properties }) => QueuePolicy.parse(properties))
        .flatMap((policy) => policy.Queues.map((queue) => [nameInArn(queue), policy.PolicyDocument])),
    ),
  });
}

function queueOptions({ properties }: StackResource): QueueOptions {
  const queue = Queue.parse(properties);
  const options = {
    fifo: queue.FifoQueue,
    contentBasedDeduplication: queue.ContentBasedDeduplication,
    visibilityTimeout: queue.VisibilityTimeout,
    delay: queue.DelaySeconds,
    retention: queue.MessageRetentionPeriod,
    receiveWait: queue.ReceiveMessageWaitTimeSeconds,
    redrive: queue.RedrivePolicy && {
      deadLetterQueue: nameInArn(queue.RedrivePolicy.deadLetterTargetArn),
      maxReceiveCount: queue.RedrivePolicy.maxReceiveCount,
    },
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as QueueOptions;
}

function bucketOptions({ properties }: StackResource): BucketOptions {
  const bucket = Bucket.parse(properties);
  const keyRule = (rules: { Name: string; Value: string }[], name: string) =>
    rules.find((rule) => rule.Name.toLowerCase() === name)?.Value;
  const retention = bucket.ObjectLockConfiguration?.Rule.DefaultRetention;
  const noncurrent = bucket.LifecycleConfiguration?.Rules.find(({ NoncurrentVersionExpiration: one }) => one);
  return {
    ...(bucket.VersioningConfiguration?.Status === 'Enabled' && { versioned: true }),
    ...(retention !== undefined && { lock: { mode: retention.Mode, days: retention.Days } }),
    ...(noncurrent?.NoncurrentVersionExpiration && {
      noncurrentDays: noncurrent.NoncurrentVersionExpiration.NoncurrentDays,
    }),
    notifications: (bucket.NotificationConfiguration?.QueueConfigurations ?? []).map(({ Event, Queue, Filter }) => {
      const prefix = keyRule(Filter?.S3Key.Rules ?? [], 'prefix');
      const suffix = keyRule(Filter?.S3Key.Rules ?? [], 'suffix');
      return {
        queue: nameInArn(Queue),
        events: [Event],
        ...(prefix !== undefined && { prefix }),
        ...(suffix !== undefined && { suffix }),
      };
    }),
    expirations: (bucket.LifecycleConfiguration?.Rules ?? []).flatMap(({ Status, Prefix, ExpirationInDays: days }) =>
      Status === 'Enabled' && days !== undefined ? [{ days, ...(Prefix !== undefined && { prefix: Prefix }) }] : [],
    ),
    cors: (bucket.CorsConfiguration?.CorsRules ?? []).map(({ AllowedOrigins, AllowedMethods, AllowedHeaders }) => ({
      origins: AllowedOrigins,
      methods: AllowedMethods,
      ...(AllowedHeaders !== undefined && { headers: AllowedHeaders }),
    })),
  };
}
