import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { PolicyDocument } from '../../cloud/types.ts';
import type { Stack } from '../template/stack.ts';

const Document = z.custom<PolicyDocument>((value) => typeof value === 'object');
const Role = z.looseObject({
  Policies: z.array(z.looseObject({ PolicyDocument: Document })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
});
const Policy = z.looseObject({ Roles: z.array(z.string()).default([]), PolicyDocument: Document });

/** Managed policies that allow nothing which the local endpoint serves. */
const WITHOUT_EFFECT = /:policy\/service-role\/(AWSLambdaBasicExecutionRole|AmazonAPIGatewayPushToCloudWatchLogs)$/;

/** The policies of each role of a stack, by the role's name. */
export function rolePolicies(stack: Stack): ReadonlyMap<string, PolicyDocument[]> {
  // What is too much for a role's own policy CDK writes into managed ones, of the same shape.
  const separate = (['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'] as const).flatMap((type) =>
    stack.ofType(type).map(({ properties }) => Policy.parse(properties)),
  );
  return new Map(
    stack.ofType('AWS::IAM::Role').map(({ logicalId, ref, properties }) => {
      const { Policies, ManagedPolicyArns } = Role.parse(properties);
      const managed = ManagedPolicyArns.find((policy) => !WITHOUT_EFFECT.test(policy));
      if (managed !== undefined) {
        throw new CommandError(
          `The role ${logicalId} has the managed policy ${managed}, which the laptop does not know.`,
          'Write the permissions into the role, as every other role does.',
        );
      }
      const attached = separate.filter(({ Roles }) => Roles.includes(ref));
      return [ref, [...Policies, ...attached].map(({ PolicyDocument }) => PolicyDocument)];
    }),
  );
}
