import { CloudError } from '../errors.ts';
import { type CloudAnswer, jsonAnswer } from '../http/answer.ts';
import type { CloudService, Operation, ServiceCall } from '../service.ts';
import type { SecretStore } from './secrets.ts';

interface SecretInput {
  SecretId?: string;
  Name?: string;
  SecretString?: string;
}

const OPERATIONS = [
  'GetSecretValue',
  'DescribeSecret',
  'CreateSecret',
  'PutSecretValue',
  'UpdateSecret',
  'DeleteSecret',
];

/** Secrets Manager, as far as secrets are made, read and replaced. */
export class SecretService implements CloudService {
  readonly #secrets: SecretStore;

  constructor(secrets: SecretStore) {
    this.#secrets = secrets;
  }

  prepare({ request, body }: ServiceCall): Operation {
    const action = /^secretsmanager\.(\w+)$/.exec(request.headers['x-amz-target'] ?? '')?.[1] ?? '';
    if (!OPERATIONS.includes(action)) {
      throw new CloudError('UnknownOperationException', `The operation ${action} is not served`);
    }
    const input = JSON.parse(body.toString() || '{}') as SecretInput;
    const name = this.#secrets.nameOf(input.SecretId ?? input.Name ?? '');
    return {
      action,
      resource: name,
      permissions: [{ action: `secretsmanager:${action}`, resource: this.#secrets.arn(name), context: {} }],
      run: () => jsonAnswer(this.#run(action, name, input)),
    };
  }

  refuse(error: CloudError): CloudAnswer {
    return jsonAnswer({ __type: error.code, Message: error.message }, error.status);
  }

  throttled(): CloudError {
    return new CloudError('ThrottlingException', 'Rate exceeded');
  }

  #run(action: string, name: string, input: SecretInput): object {
    const identity = { ARN: this.#secrets.arn(name), Name: name };
    switch (action) {
      case 'GetSecretValue': {
        const secret = this.#secrets.get(name);
        return {
          ...identity,
          SecretString: secret.value,
          VersionId: secret.versionId,
          VersionStages: ['AWSCURRENT'],
          CreatedDate: secret.createdAt / 1000,
        };
      }
      case 'DescribeSecret': {
        const secret = this.#secrets.get(name);
        return {
          ...identity,
          CreatedDate: secret.createdAt / 1000,
          VersionIdsToStages: { [secret.versionId]: ['AWSCURRENT'] },
        };
      }
      case 'CreateSecret': {
        if (this.#secrets.has(name)) {
          throw new CloudError('ResourceExistsException', `A secret with the name ${name} already exists.`);
        }
        return { ...identity, VersionId: this.#secrets.set(name, input.SecretString ?? '').versionId };
      }
      case 'DeleteSecret':
        this.#secrets.delete(name);
        return identity;
      default:
        this.#secrets.get(name);
        return { ...identity, VersionId: this.#secrets.set(name, input.SecretString ?? '').versionId };
    }
  }
}
