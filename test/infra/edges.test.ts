import { beforeAll, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '#local/cloud/types.ts';
import { Stack } from '#local/runtime/template/stack.ts';
import { type Assembly, type Resource, readAssembly } from '#local/runtime/template/template.ts';
import { type Asked, Asking } from './edges/asking.ts';
import { type Edge, edgesOf } from './edges/kinds.ts';
import { operatedInput, synthesized } from './example.ts';

/** How many edges of each kind there must be, as the template's resources say. */
const expectedIn = ({ resources }: Assembly): Record<string, number> => {
  const ids = (type: string): string[] => Object.keys(resources).filter((id) => resources[id]?.Type === type);
  const queues = ids('AWS::SQS::Queue').filter((id) => !id.includes('DeadLetters'));
  const functions = ids('AWS::Lambda::Function').length;
  const schedules = ids('AWS::Scheduler::Schedule').length;
  return {
    'alarm to topic': ids('AWS::CloudWatch::Alarm').length,
    'apigateway to role': 1,
    'authorizer to function': 1,
    'bucket to queue': 4,
    'event to queue': 1,
    // That somebody took break-glass, and that a key is to end.
    'event to topic': 2,
    // Anchor, heartbeat and the evidence page read no row; three of the people's roles do.
    'dynamodb to key': functions - 3 + 3,
    'failure to queue': 2,
    'function to log': functions,
    'lambda to role': functions,
    'mail to bucket': 1,
    "mail to bucket's key": 1,
    'mail to topic': 1,
    // The page of last resort is the gateway's own.
    'method to function': ids('AWS::ApiGateway::Method').length - 1,
    'queue to dead letters': queues.length,
    'queue to function': queues.length,
    // Of them eight by people.
    's3 to key': 23,
    'schedule to dead letters': schedules,
    'schedule to function': schedules,
    'scheduler to role': schedules,
    'stage to log': ids('AWS::ApiGateway::Stage').length,
    'stream to function': 2,
    'stream to key': 2,
  };
};
/** At least so many: an edge that is found no more is one whose policy is asked no more. */
const MIN_EDGES = 180;

const FN = { 'Fn::GetAtt': ['FunctionsBriefF05C0A2E', 'Arn'] };

const stackOf = (assembly: Assembly): Stack => {
  const stack = new Stack(assembly, 'http://127.0.0.1:1');
  for (const { logicalId } of stack.ofType('AWS::DynamoDB::GlobalTable')) {
    stack.learn(logicalId, 'StreamArn', `${stack.attribute(logicalId, 'Arn')}/stream/1`);
  }
  return stack;
};

let assembly: Assembly;
let edges: Edge[];

beforeAll(async () => {
  assembly = await readAssembly(synthesized().folder, 'Hotline');
  edges = edgesOf(new Asking(stackOf(assembly)));
});

/** What was asked and got another answer than it should have. */
const wrong = async (asked: Asked[], right: boolean): Promise<string[]> => {
  const answers = await Promise.all(asked.map(async ({ what, allowed }) => ({ what, is: await allowed() })));
  return answers.filter(({ is }) => is !== right).map(({ what }) => what);
};

const countsOf = (all: Edge[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { name } of all) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const servicesIn = (policy: unknown): string[] =>
  [(policy as PolicyDocument | undefined)?.Statement ?? []]
    .flat()
    .map((statement) => statement as { Effect: string; Principal?: { Service?: string } })
    .flatMap(({ Effect, Principal }) => (Effect === 'Allow' ? [Principal?.Service ?? []].flat() : []));

/** The stack without what lets services in: their statements, and the permissions on functions. */
const closed = ({ resources, ...rest }: Assembly): Assembly => {
  const close = (policy: unknown): unknown => {
    const { Statement, ...others } = policy as PolicyDocument;
    return { ...others, Statement: [Statement].flat().filter((one) => servicesIn({ Statement: [one] }).length === 0) };
  };
  const kept = Object.entries(resources)
    .filter(([, { Type }]) => Type !== 'AWS::Lambda::Permission')
    .map(([id, resource]): [string, Resource] => {
      const properties = Object.entries(resource.Properties).map(([name, value]) => [
        name,
        /Policy(Document)?$/.test(name) && name !== 'RedrivePolicy' ? close(value) : value,
      ]);
      return [id, { ...resource, Properties: Object.fromEntries(properties) }];
    });
  return { ...rest, resources: Object.fromEntries(kept) };
};

const withResource = (of: Assembly, id: string, Type: string, Properties: Record<string, unknown>): Assembly => ({
  ...of,
  resources: { ...of.resources, [id]: { Type, Properties, Metadata: {} } },
});

describe('the edges by which services call resources', () => {
  it('are all known, and these many', () => {
    expect(countsOf(edges)).toEqual(expectedIn(assembly));
    expect(edges.length).toBeGreaterThanOrEqual(MIN_EDGES);
  });

  it('are allowed, each by the policy of what is called or of the role that calls', async () => {
    expect(
      await wrong(
        edges.flatMap(({ may }) => may),
        true,
      ),
    ).toEqual([]);
  });

  it('are closed to other accounts, to other services, and to calls that name no source', async () => {
    expect(
      await wrong(
        edges.flatMap(({ never }) => never),
        false,
      ),
    ).toEqual([]);
  });

  it('are refused where the policy does not let the service in: nothing is taken for granted', async () => {
    const asked = edgesOf(new Asking(stackOf(closed(assembly))))
      .flatMap(({ may }) => may)
      .filter(({ service }) => service !== undefined);

    expect(asked.length).toBeGreaterThanOrEqual(100);
    expect(await wrong(asked, false)).toEqual([]);
  });

  it('are all that services are let in for: no permission is left over', () => {
    const stack = stackOf(assembly);
    const asking = new Asking(stack);
    const used = new Set(
      edges.flatMap(({ may }) => may.map(({ service, resource }) => `${service} ${asking.arnOf(resource)}`)),
    );
    const granted = stack
      .ofType('AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy', 'AWS::S3::BucketPolicy', 'AWS::KMS::Key')
      .flatMap(({ logicalId, type, properties: { PolicyDocument: policy, KeyPolicy } }) =>
        [(policy ?? KeyPolicy) as PolicyDocument].flatMap(({ Statement }) =>
          [Statement].flat().flatMap((one) => {
            const of = type === 'AWS::KMS::Key' ? asking.arnOf(logicalId) : (one as { Resource: string }).Resource;
            return servicesIn({ Statement: [one] }).map((service) => `${service} ${String(of).split('/mail/')[0]}`);
          }),
        ),
      );
    const invokers = stack
      .ofType('AWS::Lambda::Permission')
      .map(({ properties }) => `${properties.Principal} ${properties.FunctionName}`);

    expect(granted.length).toBeGreaterThanOrEqual(5);
    expect([...granted, ...invokers].filter((grant) => !used.has(grant))).toEqual([]);
  });

  it('are the same where the operator has an account, host names, a chain to follow and partners', async () => {
    const input = operatedInput({ payments: { esplora: 'https://chain.police.example/api' } });
    const operated = await readAssembly(synthesized(input).folder, 'Hotline');
    const edges = edgesOf(new Asking(stackOf(operated)));

    expect(countsOf(edges)).toEqual(expectedIn(operated));
    expect(
      await wrong(
        edges.flatMap(({ may }) => may),
        true,
      ),
    ).toEqual([]);
    expect(
      await wrong(
        edges.flatMap(({ never }) => never),
        false,
      ),
    ).toEqual([]);
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'a bucket that invokes a function',
      'AWS::S3::Bucket',
      { NotificationConfiguration: { LambdaConfigurations: [{ Function: FN }] } },
    ],
    [
      'a pipe that sends to a queue',
      'AWS::Events::Rule',
      { Targets: [{ DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['QueuesBriefsEC5D3786', 'Arn'] } } }] },
    ],
    ['a log that streams to another account', 'AWS::Logs::LogGroup', { Destination: 'arn:aws:logs:eu-north-1:1:d' }],
    [
      'a role that is joined together',
      'AWS::Events::Rule',
      { RoleArn: { 'Fn::Sub': `\${FunctionsBriefRoleCBD93A65.Arn}` } },
    ],
  ])('fail loudly where they are not known: %s', (_, type, properties) => {
    const stack = stackOf(withResource(assembly, 'Unknown', type, properties));

    expect(() => edgesOf(new Asking(stack))).toThrow('it is not known whether this is a call');
  });

  it('fail loudly where a topic is encrypted with a key that lets no alarm in', () => {
    const [topic = ''] = Object.keys(assembly.resources).filter((id) => /^AlarmsPage[0-9A-F]{8}$/.test(id));
    const stack = stackOf(withResource(assembly, topic, 'AWS::SNS::Topic', { KmsMasterKeyId: 'alias/aws/sns' }));

    expect(() => edgesOf(new Asking(stack))).toThrow('encrypted with a key whose policy is not in the template');
  });
});
