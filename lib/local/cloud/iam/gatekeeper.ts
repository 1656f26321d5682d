import type { CallRecorder } from '../calls.ts';
import { CloudError } from '../errors.ts';
import type { Caller, CloudPlace, PolicyDocument, ResourcePolicies, Service } from '../types.ts';
import { PatternClasses } from './patterns.ts';
import type { Permission } from './permission.ts';
import { isAllowed } from './simulate.ts';

interface Judge {
  policies: PolicyDocument[];
  resourcePolicy: PolicyDocument | undefined;
  classes: PatternClasses;
  decisions: Map<string, Promise<boolean>>;
}

/**
 * What was decided under equal policies, by principal, account and policies, of all clouds of this process: a simulation
 * takes milliseconds, and each of a process's clouds asks the same. Policies are few and of a fixed kind, and so are these.
 */
const JUDGES = new Map<string, Judge>();

/** Decides, by the synthesized policies, what each caller may do, and records what it was asked. */
export class Gatekeeper {
  readonly #place: CloudPlace;
  readonly #calls: CallRecorder;
  #resourcePolicies: ResourcePolicies = {};
  /** By principal and resource policy: whatever shares its policies shares its decisions. */
  readonly #judges = new Map<string, Judge>();

  constructor(place: CloudPlace, calls: CallRecorder) {
    this.#place = place;
    this.#calls = calls;
  }

  setResourcePolicies(policies: ResourcePolicies): void {
    this.#resourcePolicies = policies;
    this.#judges.clear();
  }

  /** Forgets what was decided for a caller, whose policies are others now. */
  forget(caller: Caller): void {
    for (const key of this.#judges.keys()) if (key.startsWith(`${this.#role(caller)} `)) this.#judges.delete(key);
  }

  /** Throws unless the caller has every one of the permissions. */
  async demand(caller: Caller, service: Service, permissions: Permission[]): Promise<void> {
    const decisions = await Promise.all(permissions.map((permission) => this.ask(caller, service, permission)));
    const refused = permissions[decisions.indexOf(false)];
    if (refused) throw accessDenied(service, this.#role(caller), refused);
  }

  /** Whether the caller has the permission; recorded as a use of it. */
  async ask(caller: Caller, service: Service, permission: Permission): Promise<boolean> {
    const { action, resource } = permission;
    const allowed = await this.allows(caller, permission);
    const leading = leadingPart(permission);
    this.#calls.record({ caller: caller.name, service, action, resource, ...(leading && { leading }), allowed });
    return allowed;
  }

  /** Whether the caller has the permission. */
  async allows(caller: Caller, permission: Permission): Promise<boolean> {
    if (caller.policies === 'operator') return true;
    return this.#decide(this.#role(caller), caller.policies, {
      ...permission,
      context: {
        ...permission.context,
        'aws:SecureTransport': 'true',
        'aws:PrincipalArn': this.#role(caller),
        'aws:PrincipalAccount': this.#place.account,
      },
    });
  }

  /** Whether the resource's policy lets an AWS service, such as `s3.amazonaws.com`, do this for one of our resources. */
  async allowsService(service: string, permission: Omit<Permission, 'context'>, sourceArn: string): Promise<boolean> {
    return this.#decide(service, [], {
      ...permission,
      context: {
        'aws:SourceArn': sourceArn,
        'aws:SourceAccount': this.#place.account,
        'aws:SecureTransport': 'true',
        'aws:PrincipalIsAWSService': 'true',
      },
    });
  }

  #decide(principal: string, policies: PolicyDocument[], permission: Permission): Promise<boolean> {
    const judge = this.#judge(principal, policies, permission.resource);
    const key = judge.classes.of(permission);
    const known = judge.decisions.get(key);
    if (known) return known;
    const decision = isAllowed({
      principal,
      account: this.#place.account,
      permission,
      identityPolicies: judge.policies,
      ...(judge.resourcePolicy && { resourcePolicy: judge.resourcePolicy }),
    });
    judge.decisions.set(key, decision);
    return decision;
  }

  #judge(principal: string, policies: PolicyDocument[], resource: string): Judge {
    const [kind, name] = resourceName(resource);
    const resourcePolicy = this.#resourcePolicies[kind]?.[name];
    const key = `${principal} ${resourcePolicy ? `${kind}/${name}` : ''}`;
    const known = this.#judges.get(key);
    if (known) return known;
    const judge = judgeBy(
      JSON.stringify([principal, this.#place.account, policies, resourcePolicy]),
      policies,
      resourcePolicy,
    );
    this.#judges.set(key, judge);
    return judge;
  }

  #role(caller: Caller): string {
    return caller.role ?? `arn:aws:iam::${this.#place.account}:role/${caller.name}`;
  }
}

const judgeBy = (name: string, policies: PolicyDocument[], resourcePolicy: PolicyDocument | undefined): Judge => {
  const known = JUDGES.get(name);
  if (known) return known;
  const classes = new PatternClasses(resourcePolicy ? [...policies, resourcePolicy] : policies);
  const judge = { policies, resourcePolicy, classes, decisions: new Map() };
  JUDGES.set(name, judge);
  return judge;
};

/** A partition key without its last part, which names one row among its kind. */
const leadingPart = ({ context = {} }: Permission): string | undefined =>
  [context['dynamodb:LeadingKeys']].flat()[0]?.replace(/[^#]*$/, '');

/** Which resource policy an ARN falls under. */
const resourceName = (arn: string): ['buckets' | 'queues', string] => {
  const [, , service, , , rest = ''] = arn.split(':');
  return service === 's3' ? ['buckets', rest.split('/')[0] ?? ''] : ['queues', service === 'sqs' ? rest : ''];
};

const accessDenied = (service: Service, role: string, { action, resource }: Permission): CloudError => {
  const message = `User: ${role} is not authorized to perform: ${action} on resource: ${resource}`;
  if (service === 's3') return new CloudError('AccessDenied', message, 403);
  if (service === 'ses') return new CloudError('AccessDenied', message, 403);
  return new CloudError('AccessDeniedException', message);
};
