import { Duration, Stack } from 'aws-cdk-lib';
import { AccountPrincipal, Effect, type IPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { accept } from '#infra/accept.ts';
import { ACCESS } from '#infra/access/access.ts';
import type { Holdings } from '#infra/access/policies.ts';
import { entries } from '#infra/entries.ts';
import type { Functions } from '#infra/functions/functions.ts';
import { ORIGINALS } from '#infra/store/prefixes.ts';
import { ringByTrail } from '#infra/watch/trail.ts';
import type { PhysicalNames } from '#physical-names';
import type { Settings } from '#settings';
import { breakGlassStatements, custodianStatements, deployerStatements, operatorStatements } from './people-rights.ts';

/** What a person does with the account. Nobody is meant to hold two of the first three. */
export type PersonRole = 'operator' | 'custodian' | 'deployer' | 'breakGlass';

const WHO: Record<PersonRole, string> = {
  operator: 'Checks, redrives, restores, executes a change set that somebody else made; reads no letter',
  custodian: 'Takes sealed originals, and puts them back to be read anew; opens none without an own key',
  deployer: 'Makes change sets, and executes none',
  breakGlass: 'Mends what no other role can; taking it wakes somebody',
};

/** How long a role is held at most before it is asked for anew. */
const HELD = Duration.hours(4);
const HELD_OVER_GLASS = Duration.hours(1);

interface Props {
  settings: Pick<Settings, 'secondFactorBy'>;
  holdings: Holdings;
  functions: Functions;
  /** Whom the use of break-glass wakes. */
  page: Topic;
  names: PhysicalNames;
}

/** The roles that people take, each with the least it needs; none is an administrator, and none changes the others. */
export class People extends Construct {
  readonly roles: Record<PersonRole, Role>;

  constructor(scope: Construct, id: string, { settings, holdings, functions, page, names }: Props) {
    super(scope, id);
    const role = (name: PersonRole, statements: PolicyStatement[]): Role => {
      const made = new Role(this, `${name.charAt(0).toUpperCase()}${name.slice(1)}`, {
        description: WHO[name],
        assumedBy: this.anybodyWithSecondFactor(settings),
        maxSessionDuration: name === 'breakGlass' ? HELD_OVER_GLASS : HELD,
      });
      for (const statement of statements) made.addToPrincipalPolicy(statement);
      acceptWildcards(made, statements);
      return made;
    };
    const of = { holdings, functions, names };
    this.roles = {
      operator: role('operator', operatorStatements(this, of)),
      custodian: role('custodian', custodianStatements(this, of)),
      deployer: role('deployer', deployerStatements(this, of)),
      breakGlass: role('breakGlass', breakGlassStatements(this, of)),
    };
    this.keepLetters(holdings, functions);
    this.wakeWhenGlassBreaks(page);
    this.wakeWhenKeysEnd(holdings, page);
  }

  /** Who may take a role is said by their own rights in the account; that they showed a second factor is asked here. */
  private anybodyWithSecondFactor({ secondFactorBy }: Props['settings']): IPrincipal {
    const account = new AccountPrincipal(Stack.of(this).account);
    if (secondFactorBy === 'provider') return account;
    return account.withConditions({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } });
  }

  /** Whatever rights somebody has in the account: letters are read by the functions whose work it is, and over broken glass. */
  private keepLetters({ buckets }: Holdings, functions: Functions): void {
    const readers = (reads: (name: keyof typeof ACCESS) => boolean) =>
      functions.all.filter(({ hotlineName }) => reads(hotlineName)).map(({ functionRole }) => functionRole.roleArn);
    const { custodian, breakGlass } = this.roles;
    this.readBy(buckets.inbox, '*', [
      ...readers((name) => entries(ACCESS[name].inbox ?? {}).some(([, verbs]) => verbs.includes('get'))),
      breakGlass.roleArn,
    ]);
    this.readBy(buckets.originals, `${ORIGINALS}*`, [
      ...readers((name) => ACCESS[name].originals?.includes('get') === true),
      custodian.roleArn,
      breakGlass.roleArn,
    ]);
  }

  private readBy(bucket: IBucket, objects: string, roles: readonly string[]): void {
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ReadByNobodyElse',
        effect: Effect.DENY,
        principals: [new AccountPrincipal(Stack.of(this).account)],
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [bucket.arnForObjects(objects)],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': [...roles] } },
      }),
    );
  }

  private wakeWhenGlassBreaks(page: Topic): void {
    const { breakGlass } = this.roles;
    ringByTrail(this, 'GlassBroken', {
      topic: page,
      description: 'Wakes somebody when the role is taken that may read letters',
      source: 'aws.sts',
      detail: { eventName: ['AssumeRole'], requestParameters: { roleArn: [breakGlass.roleArn] } },
      text: 'Break-glass was taken: somebody may read letters. Who and why? docs/runbook.md#broken-glass',
    });
  }

  /** Without its key nothing that is stored is read, and nothing new is stored: there are seven days to take a deletion back. */
  private wakeWhenKeysEnd({ ledger, buckets }: Holdings, page: Topic): void {
    ringByTrail(this, 'KeyEnding', {
      topic: page,
      description: 'Wakes somebody when a key of table or buckets is switched off or to be deleted',
      source: 'aws.kms',
      detail: {
        eventName: ['DisableKey', 'ScheduleKeyDeletion', 'DeleteImportedKeyMaterial'],
        resources: { ARN: [ledger.key.keyArn, buckets.key.keyArn] },
      },
      text: 'A key of the table or of the buckets was switched off, or is to be deleted. docs/runbook.md#key-ending',
    });
  }
}

/** A resource as a finding names it: `<BucketsInbox7F142E89.Arn>/mail/*`. */
const asInFinding = (scope: Construct, resource: unknown): string => {
  const flat = (part: unknown): string => {
    if (typeof part !== 'object' || part === null) return String(part);
    const [[kind, value] = ['', '']] = Object.entries(part);
    if (kind === 'Fn::Join') return (value as [string, unknown[]])[1].map(flat).join('');
    return `<${[value].flat().join('.')}>`;
  };
  return flat(Stack.of(scope).resolve(resource));
};

/** People act on what is named when it comes: rows, objects, restored tables, change sets. */
const acceptWildcards = (role: Role, statements: readonly PolicyStatement[]): void => {
  const resources = statements.filter(({ effect }) => effect === Effect.ALLOW).flatMap(({ resources: of }) => of);
  const found = new Set(resources.map((resource) => asInFinding(role, resource)).filter((name) => name.includes('*')));
  for (const name of found) {
    accept(role, `IAM5[Resource::${name}]`, 'Named when it comes, or read-only; as narrow as its name allows.');
  }
};
