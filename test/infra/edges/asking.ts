import { isAllowed, type PermissionQuestion } from '#local/cloud/iam/simulate.ts';
import type { PolicyDocument } from '#local/cloud/types.ts';
import { rolePolicies } from '#local/runtime/stack/roles.ts';
import { arn } from '#local/runtime/template/physical-names.ts';
import type { Stack, StackResource } from '#local/runtime/template/stack.ts';
import { type Reference, referencesOf } from './references.ts';

/** Another account, and what in it asks for the same. */
export const STRANGER = '999988887777';

/** The policies that AWS keeps itself, as it publishes them. */
const MANAGED: Readonly<Record<string, PolicyDocument>> = {
  AmazonAPIGatewayPushToCloudWatchLogs: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          'logs:CreateLogGroup',
          'logs:CreateLogStream',
          'logs:DescribeLogGroups',
          'logs:DescribeLogStreams',
          'logs:PutLogEvents',
          'logs:GetLogEvents',
          'logs:FilterLogEvents',
        ],
        Resource: '*',
      },
    ],
  },
};

/** Something that is asked of the policy evaluator, in words too. */
export interface Asked {
  what: string;
  /** The service that asks by the resource's own policy, where one does. */
  service?: string;
  resource: string;
  allowed: () => Promise<boolean>;
}

/** What asks: the caller's own ARN, and whose account it is in. */
export interface Source {
  arn: string;
  account: string;
}

/** Asks a stack's policies as AWS would: a resource's own, and those of its roles. */
export class Asking {
  readonly stack: Stack;
  readonly references: readonly Reference[];
  readonly #resources: readonly StackResource[];
  readonly #byId: ReadonlyMap<string, StackResource>;
  readonly #roles: ReadonlyMap<string, PolicyDocument[]>;

  constructor(stack: Stack) {
    this.stack = stack;
    this.references = referencesOf(stack);
    this.#resources = stack.ofType(...new Set(Object.values(stack.assembly.resources).map(({ Type }) => Type)));
    this.#byId = new Map(this.#resources.map((resource) => [resource.logicalId, resource]));
    this.#roles = rolePolicies(stack);
  }

  resource(logicalId: string): StackResource {
    const found = this.#byId.get(logicalId);
    if (found === undefined) throw new Error(`the template has no ${logicalId}`);
    return found;
  }

  ofType(type: string): StackResource[] {
    return this.#resources.filter((resource) => resource.type === type);
  }

  /** The ARN of a resource of this stack. */
  arnOf(logicalId: string): string {
    const { ref } = this.resource(logicalId);
    return ref.startsWith('arn:') ? ref : this.stack.attribute(logicalId, 'Arn');
  }

  /** A resource of this account that asks, by the name that stands in its ARN; and the same of a stranger's. */
  sources(service: string, name: string): { own: Source; strangers: Source } {
    const { account, region } = this.stack.place;
    const of = (owner: string): Source => ({ account: owner, arn: arn({ account: owner, region }, service, name) });
    return { own: of(account), strangers: of(STRANGER) };
  }

  /** Whether the resource's own policy lets a service do this, for what asks through it. */
  byPolicy(service: string, action: string, on: { id: string; part?: string }, source: Source | null): Asked {
    const resource = `${this.arnOf(on.id)}${on.part ?? ''}`;
    const context = {
      'aws:SecureTransport': 'true',
      'aws:PrincipalIsAWSService': 'true',
      ...(source && { 'aws:SourceArn': source.arn, 'aws:SourceAccount': source.account }),
    };
    const resourcePolicy = this.#policyOf(on.id);
    return {
      what: `${service} for ${source?.arn ?? 'nothing'}: ${action} on ${on.id}`,
      service,
      resource: on.id,
      allowed: () => this.#ask({ principal: service, permission: { action, resource, context }, resourcePolicy }),
    };
  }

  /** Whether a role may do this, where the resource has a policy of its own by that too. */
  byRole(role: string, action: string, on: { id: string; arn?: string; context?: Record<string, string> }): Asked {
    const principal = this.arnOf(role);
    const context = { 'aws:SecureTransport': 'true', 'aws:PrincipalArn': principal, ...on.context };
    return {
      what: `${role}: ${action} on ${on.id}`,
      resource: on.id,
      allowed: () =>
        this.#ask({
          principal,
          permission: { action, resource: on.arn ?? this.arnOf(on.id), context },
          identityPolicies: this.#policiesOf(role),
          resourcePolicy: this.#policyOf(on.id),
        }),
    };
  }

  /** The same of a role in another account, which may do everything there. */
  byStranger(action: string, on: { id: string; part?: string; arn?: string }): Asked {
    const principal = `arn:aws:iam::${STRANGER}:role/all`;
    const resource = on.arn ?? `${this.arnOf(on.id)}${on.part ?? ''}`;
    const context = { 'aws:SecureTransport': 'true', 'aws:PrincipalArn': principal, 'aws:PrincipalAccount': STRANGER };
    return {
      what: `a stranger: ${action} on ${on.id}`,
      resource: on.id,
      allowed: () =>
        this.#ask({
          principal,
          permission: { action, resource, context },
          identityPolicies: [{ Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
          resourcePolicy: this.#policyOf(on.id),
        }),
    };
  }

  #ask({
    resourcePolicy,
    identityPolicies = [],
    ...question
  }: Pick<PermissionQuestion, 'principal' | 'permission'> & {
    identityPolicies?: PolicyDocument[];
    resourcePolicy: PolicyDocument | undefined;
  }): Promise<boolean> {
    const { account } = this.stack.place;
    return isAllowed({ ...question, account, identityPolicies, ...(resourcePolicy && { resourcePolicy }) });
  }

  #policiesOf(role: string): PolicyDocument[] {
    const { ref, properties } = this.resource(role);
    const managed = ((properties.ManagedPolicyArns ?? []) as string[]).map((policy) => {
      const known = MANAGED[policy.split('/').at(-1) ?? ''];
      if (known === undefined) throw new Error(`what ${policy} allows is not written here`);
      return known;
    });
    return [...(this.#roles.get(ref) ?? []), ...managed];
  }

  /** The policy that stands on a resource: its own, or the one that another resource of the template sets on it. */
  #policyOf(logicalId: string): PolicyDocument | undefined {
    const { type, ref, properties } = this.resource(logicalId);
    switch (type) {
      case 'AWS::KMS::Key':
        return properties.KeyPolicy as PolicyDocument;
      case 'AWS::IAM::Role':
        return trustIn(properties.AssumeRolePolicyDocument as PolicyDocument, this.arnOf(logicalId));
      case 'AWS::S3::Bucket':
        return this.#setOn('AWS::S3::BucketPolicy', ({ Bucket }) => Bucket === ref);
      case 'AWS::SQS::Queue':
        return this.#setOn('AWS::SQS::QueuePolicy', ({ Queues }) => (Queues as string[]).includes(ref));
      case 'AWS::SNS::Topic':
        return this.#setOn('AWS::SNS::TopicPolicy', ({ Topics }) => (Topics as string[]).includes(ref));
      case 'AWS::Lambda::Function':
        return this.#permissionsOn(this.arnOf(logicalId));
      default:
        return undefined;
    }
  }

  #setOn(type: string, isOf: (properties: Record<string, unknown>) => boolean): PolicyDocument | undefined {
    const found = this.ofType(type).filter(({ properties }) => isOf(properties));
    // A queue, a topic or a bucket has one policy: a second one would replace the first.
    if (found.length > 1)
      throw new Error(`${found.map(({ logicalId }) => logicalId).join(' and ')} replace each other`);
    return found[0]?.properties.PolicyDocument as PolicyDocument | undefined;
  }

  /** The policy that the permissions of a function make up. */
  #permissionsOn(functionArn: string): PolicyDocument | undefined {
    const statements = this.ofType('AWS::Lambda::Permission')
      .map(({ properties }) => properties as Record<string, string>)
      .filter(({ FunctionName }) => FunctionName === functionArn)
      .map(({ Action, Principal, SourceArn, SourceAccount }) => ({
        Effect: 'Allow',
        Action,
        Principal: { Service: Principal },
        Resource: functionArn,
        Condition: {
          ...(SourceArn !== undefined && { ArnLike: { 'aws:SourceArn': SourceArn } }),
          ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
        },
      }));
    return statements.length === 0 ? undefined : { Version: '2012-10-17', Statement: statements };
  }
}

/** A trust policy names no resource: it is of its role alone. */
const trustIn = (policy: PolicyDocument, role: string): PolicyDocument => ({
  ...policy,
  Statement: [policy.Statement].flat().map((statement) => ({ ...statement, Resource: role })),
});
