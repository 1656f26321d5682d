// AGPL-3.0 and for development only: nothing outside this file may import it, and nothing deployed may import this file.
import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { PolicyDocument } from '../types.ts';
import type { Permission } from './permission.ts';

export interface PermissionQuestion {
  /** A role's ARN, or a service's name such as `s3.amazonaws.com`. */
  principal: string;
  account: string;
  permission: Permission;
  identityPolicies: PolicyDocument[];
  resourcePolicy?: PolicyDocument;
}

/** Whether IAM would allow it: identity and resource policies, conditions, explicit denials. */
export const isAllowed = async (question: PermissionQuestion): Promise<boolean> => {
  const { permission } = question;
  const answer = await runSimulation(
    {
      request: {
        principal: question.principal,
        action: permission.action,
        resource: { resource: permission.resource, accountId: question.account },
        contextVariables: permission.context,
      },
      identityPolicies: question.identityPolicies.map((policy, index) => ({ name: `policy-${index}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: question.resourcePolicy,
    },
    {},
  );
  if (answer.resultType === 'error') {
    throw new Error(`${permission.action} cannot be decided: ${JSON.stringify(answer.errors)}`);
  }
  return answer.overallResult === 'Allowed';
};
