import { CloudError } from '../errors.ts';
import { type CloudAnswer, jsonAnswer } from '../http/answer.ts';
import type { CloudService, Operation, ServiceCall } from '../service.ts';
import { type QueueInput, type QueueOperation, queueOperations } from './operations.ts';
import { queueName } from './options.ts';
import type { QueueStore } from './queues.ts';

/** Error codes of the old Query protocol, which SDKs still show for some errors. */
const QUERY_CODES: Record<string, string> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
};

/** Operations whose permission is that of the single one. */
const SINGLE: Record<string, string> = {
  SendMessageBatch: 'SendMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
};

/** SQS's JSON protocol. */
export class QueueService implements CloudService {
  readonly #queues: QueueStore;
  readonly #operations: Record<string, QueueOperation>;

  constructor(
    queues: QueueStore,
    url: (name: string) => string,
    waitForWork: (name: string, ms: number) => Promise<void>,
  ) {
    this.#queues = queues;
    this.#operations = queueOperations(queues, url, waitForWork);
  }

  prepare({ request, body, caller }: ServiceCall): Operation {
    const action = /^AmazonSQS\.(\w+)$/.exec(request.headers['x-amz-target'] ?? '')?.[1] ?? '';
    const operation = this.#operations[action];
    if (!operation) throw new CloudError('InvalidAction', `The operation ${action} is not served`);
    const input = parseInput(body);
    const name = queueName(input.QueueUrl ?? input.SourceArn ?? input.QueueName ?? '');
    return {
      action,
      resource: name,
      permissions: [
        { action: `sqs:${SINGLE[action] ?? action}`, resource: this.#queues.arn(name || '*'), context: {} },
      ],
      run: async () => jsonAnswer(await operation(input, name, caller.name)),
    };
  }

  refuse(error: CloudError): CloudAnswer {
    return jsonAnswer({ __type: `com.amazonaws.sqs#${error.code}`, message: error.message }, error.status, {
      'x-amzn-query-error': `${QUERY_CODES[error.code] ?? error.code};${error.status < 500 ? 'Sender' : 'Receiver'}`,
    });
  }

  throttled(): CloudError {
    return new CloudError('ThrottlingException', 'Rate exceeded');
  }
}

const parseInput = (body: Buffer): QueueInput => {
  try {
    return JSON.parse(body.toString() || '{}') as QueueInput;
  } catch {
    throw new CloudError('SerializationException', 'The body is not JSON');
  }
};
