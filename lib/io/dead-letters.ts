import { GetQueueAttributesCommand, GetQueueUrlCommand, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { HotlineError } from '#domain/hotline-error.ts';
import { depthOf, type Queue } from './queue.ts';

/** A queue has no dead-letter queue behind it. */
class NoDeadLetters extends HotlineError {}

const RedrivePolicy = z.object({ deadLetterTargetArn: z.string() });

/** The dead letters of a queue: the ARN of where they wait, and about how many. */
export const deadLettersOf = async (queue: Queue): Promise<{ arn: string; waiting: number }> => {
  const { client, url } = queue;
  const read = await client.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['RedrivePolicy'] }));
  const policy = RedrivePolicy.safeParse(JSON.parse(read.Attributes?.RedrivePolicy ?? '{}'));
  if (!policy.success) throw new NoDeadLetters(`${url} has no dead-letter queue`);
  const arn = policy.data.deadLetterTargetArn;
  const found = await client.send(new GetQueueUrlCommand({ QueueName: arn.slice(arn.lastIndexOf(':') + 1) }));
  return { arn, waiting: await depthOf({ client, url: found.QueueUrl ?? '' }) };
};

/** Has SQS move what waits in a dead-letter queue back to the queue that it came from; SQS goes on by itself. */
export const moveBack = async ({ client }: Queue, arn: string): Promise<void> => {
  await client.send(new StartMessageMoveTaskCommand({ SourceArn: arn }));
};
