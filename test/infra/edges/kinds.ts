import type { Asked, Asking } from './asking.ts';
import type { Reference } from './references.ts';

/** A way by which a service calls a resource: what it has to be allowed, and what nothing else may be. */
export interface Edge {
  /** `alarm to topic` */
  name: string;
  from: string;
  to: string;
  may: Asked[];
  never: Asked[];
}

type Judge = (asking: Asking, reference: Reference) => Edge[];

/** Any other service of AWS: it is let in nowhere. */
const OTHER_SERVICE = 'iot.amazonaws.com';

/** A service that the resource's own policy lets in, for one source of this account and for none of a stranger's. */
const letIn = (
  asking: Asking,
  { from, to }: Reference,
  name: string,
  {
    service,
    actions,
    part = '',
    source,
  }: { service: string; actions: string[]; part?: string; source: ReturnType<Asking['sources']> },
): Edge => {
  const on = { id: to, part };
  return {
    name,
    from,
    to,
    may: actions.map((action) => asking.byPolicy(service, action, on, source.own)),
    never: actions.flatMap((action) => [
      asking.byPolicy(service, action, on, source.strangers),
      asking.byPolicy(service, action, on, null),
      asking.byPolicy(OTHER_SERVICE, action, on, source.own),
      asking.byStranger(action, on),
    ]),
  };
};

/** A service that acts by a role, which it may take on. */
const byRole = (
  asking: Asking,
  { from, to }: Reference,
  name: string,
  { role, actions, arn }: { role: string; actions: string[]; arn?: string },
): Edge => {
  const on = arn === undefined ? { id: to } : { id: to, arn };
  return {
    name,
    from,
    to,
    may: actions.map((action) => asking.byRole(role, action, on)),
    never: actions.map((action) => asking.byStranger(action, on)),
  };
};

/** A service takes on a role: its own account's, for that a role is given to a service takes a right in that account. */
const takesOn = (asking: Asking, { from, to }: Reference, service: string, conditioned: boolean): Edge => {
  const source = asking.sources(service.split('.')[0] ?? '', from);
  const on = { id: to };
  return {
    name: `${service.split('.')[0]} to role`,
    from,
    to,
    may: [asking.byPolicy(service, 'sts:AssumeRole', on, source.own)],
    never: [
      ...(conditioned ? [asking.byPolicy(service, 'sts:AssumeRole', on, source.strangers)] : []),
      asking.byPolicy(OTHER_SERVICE, 'sts:AssumeRole', on, source.own),
      asking.byStranger('sts:AssumeRole', on),
    ],
  };
};

/** The key that encrypts a resource; null where AWS holds the key for the resource's owner. */
const keyOf = (asking: Asking, logicalId: string): string | null => {
  const { KmsMasterKeyId } = asking.stack.assembly.resources[logicalId]?.Properties ?? {};
  const [key] = keysOf(asking, logicalId);
  if (key !== undefined) return key;
  // A key that AWS manages (alias/aws/sns) has a policy that no operator can change, and it lets no other service in.
  if (KmsMasterKeyId !== undefined) {
    throw new Error(`${logicalId} is encrypted with a key whose policy is not in the template`);
  }
  return null;
};

/** A service that writes to a resource, and to the key that encrypts it, where it has one. */
const letInAndKey = (asking: Asking, reference: Reference, name: string, how: Parameters<typeof letIn>[3]): Edge[] => {
  const key = keyOf(asking, reference.to);
  const edge = letIn(asking, reference, name, how);
  if (key === null) return [edge];
  const actions = ['kms:GenerateDataKey', 'kms:Decrypt'];
  return [edge, letIn(asking, { ...reference, to: key }, `${name}'s key`, { ...how, actions, part: '' })];
};

const propertiesOf = (asking: Asking, logicalId: string): Record<string, unknown> =>
  asking.resource(logicalId).properties;

/** The logical id of what has this ARN or name. */
const named = (asking: Asking, type: string, name: unknown): string => {
  const found = asking.ofType(type).find(({ logicalId, ref }) => ref === name || asking.arnOf(logicalId) === name);
  if (found === undefined) throw new Error(`the template has no ${type} ${name}`);
  return found.logicalId;
};

const roleOf = (asking: Asking, functionId: string): string =>
  named(asking, 'AWS::IAM::Role', propertiesOf(asking, functionId).Role);

const alarmToTopic: Judge = (asking, reference) =>
  letInAndKey(asking, reference, 'alarm to topic', {
    service: 'cloudwatch.amazonaws.com',
    actions: ['sns:Publish'],
    source: asking.sources('cloudwatch', `alarm:${reference.from}`),
  });

const bucketToQueue: Judge = (asking, reference) => {
  const bucket = asking.arnOf(reference.from);
  const { own, strangers } = asking.sources('s3', '');
  return letInAndKey(asking, reference, 'bucket to queue', {
    service: 's3.amazonaws.com',
    actions: ['sqs:SendMessage'],
    // A bucket's ARN names no account.
    source: { own: { ...own, arn: bucket }, strangers: { ...strangers, arn: `${bucket}-of-a-stranger` } },
  });
};

const mailToBucket: Judge = (asking, reference) => {
  const { RuleSetName, Rule } = propertiesOf(asking, reference.from) as {
    RuleSetName: string;
    Rule: { Name: string; Actions: { S3Action: { ObjectKeyPrefix: string; IamRoleArn?: string } }[] };
  };
  const [first] = Rule.Actions;
  if (first?.S3Action.IamRoleArn !== undefined) throw new Error('the rule stores by a role: ask the role');
  return letInAndKey(asking, reference, 'mail to bucket', {
    service: 'ses.amazonaws.com',
    actions: ['s3:PutObject'],
    part: `/${first?.S3Action.ObjectKeyPrefix}m1`,
    source: asking.sources('ses', `receipt-rule-set/${RuleSetName}:receipt-rule/${Rule.Name}`),
  });
};

const mailToTopic: Judge = (asking, reference) => {
  const { RuleSetName, Rule } = propertiesOf(asking, reference.from) as {
    RuleSetName: string;
    Rule: { Name: string };
  };
  return letInAndKey(asking, reference, 'mail to topic', {
    service: 'ses.amazonaws.com',
    actions: ['sns:Publish'],
    source: asking.sources('ses', `receipt-rule-set/${RuleSetName}:receipt-rule/${Rule.Name}`),
  });
};

const eventToQueue: Judge = (asking, reference) => {
  const { ref } = asking.resource(reference.from);
  return letInAndKey(asking, reference, 'event to queue', {
    service: 'events.amazonaws.com',
    actions: ['sqs:SendMessage'],
    source: asking.sources('events', `rule/${ref}`),
  });
};

const eventToTopic: Judge = (asking, reference) => {
  const { ref } = asking.resource(reference.from);
  return letInAndKey(asking, reference, 'event to topic', {
    service: 'events.amazonaws.com',
    actions: ['sns:Publish'],
    source: asking.sources('events', `rule/${ref}`),
  });
};

/** `/fi/mine/{proxy+}` of a method's resource. */
const pathOf = (asking: Asking, resourceId: unknown): string => {
  const resource = asking.ofType('AWS::ApiGateway::Resource').find(({ ref }) => ref === resourceId);
  if (resource === undefined) return '';
  return `${pathOf(asking, resource.properties.ParentId)}/${resource.properties.PathPart}`;
};

const methodToFunction: Judge = (asking, reference) => {
  const { RestApiId, ResourceId, HttpMethod } = propertiesOf(asking, reference.from);
  const stages = asking.ofType('AWS::ApiGateway::Stage').filter(({ properties }) => properties.RestApiId === RestApiId);
  const service = 'apigateway.amazonaws.com';
  const action = 'lambda:InvokeFunction';
  const sourceOf = (stage: string) =>
    asking.sources('execute-api', `${RestApiId}/${stage}/${HttpMethod}${pathOf(asking, ResourceId) || '/'}`);
  // Whoever may try a method in the account (apigateway:TestInvokeMethod) goes past its authorizer.
  const trying = asking.byPolicy(service, action, { id: reference.to, part: '' }, sourceOf('test-invoke-stage').own);
  return stages.map(({ ref }) => {
    const edge = letIn(asking, reference, 'method to function', { service, actions: [action], source: sourceOf(ref) });
    return { ...edge, never: [...edge.never, trying] };
  });
};

const authorizerToFunction: Judge = (asking, reference) => {
  const { ref, properties } = asking.resource(reference.from);
  return [
    letIn(asking, reference, 'authorizer to function', {
      service: 'apigateway.amazonaws.com',
      actions: ['lambda:InvokeFunction'],
      source: asking.sources('execute-api', `${properties.RestApiId}/authorizers/${ref}`),
    }),
  ];
};

const queueToFunction: Judge = (asking, reference) => {
  const role = roleOf(asking, functionOf(asking, reference.from));
  const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
  return [byRole(asking, reference, 'queue to function', { role, actions })];
};

const streamToFunction: Judge = (asking, reference) => {
  const role = roleOf(asking, functionOf(asking, reference.from));
  const actions = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
  const arn = String(propertiesOf(asking, reference.from).EventSourceArn);
  const stream = byRole(asking, reference, 'stream to function', { role, actions, arn });
  const [key] = keysOf(asking, reference.to);
  if (key === undefined) return [stream];
  const of = { ...reference, to: key };
  return [stream, byRole(asking, of, 'stream to key', { role, actions: ['kms:Decrypt'] })];
};

const functionOf = (asking: Asking, mapping: string): string =>
  named(asking, 'AWS::Lambda::Function', propertiesOf(asking, mapping).FunctionName);

/** Lambda hands on by the function's own role what the function could not work on. */
const failureToQueue: Judge = (asking, reference) => [
  byRole(asking, reference, 'failure to queue', {
    role: roleOf(asking, functionOf(asking, reference.from)),
    actions: ['sqs:SendMessage'],
  }),
];

const roleOfSchedule = (asking: Asking, schedule: string): string =>
  named(asking, 'AWS::IAM::Role', (propertiesOf(asking, schedule).Target as { RoleArn: string }).RoleArn);

const scheduleToFunction: Judge = (asking, reference) => [
  byRole(asking, reference, 'schedule to function', {
    role: roleOfSchedule(asking, reference.from),
    actions: ['lambda:InvokeFunction'],
  }),
];

const scheduleToQueue: Judge = (asking, reference) => {
  // The scheduler refuses a FIFO queue for what failed.
  if (propertiesOf(asking, reference.to).FifoQueue === true) throw new Error(`${reference.to} is a FIFO queue`);
  const role = roleOfSchedule(asking, reference.from);
  return [byRole(asking, reference, 'schedule to dead letters', { role, actions: ['sqs:SendMessage'] })];
};

const functionToLog: Judge = (asking, reference) => [
  byRole(asking, reference, 'function to log', {
    role: roleOf(asking, reference.from),
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    arn: streamIn(asking, reference.to),
  }),
];

const stageToLog: Judge = (asking, reference) => {
  const [account] = asking.ofType('AWS::ApiGateway::Account');
  const role = named(asking, 'AWS::IAM::Role', account?.properties.CloudWatchRoleArn);
  const actions = ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'];
  return [byRole(asking, reference, 'stage to log', { role, actions, arn: streamIn(asking, reference.to) })];
};

/** A stream of a log group: what is written to it is asked of the stream, or of the group. */
const streamIn = (asking: Asking, group: string): string => asking.arnOf(group).replace(/\*$/, 'log-stream:s1');

/** SQS moves dead letters within an account by itself, unless the queue that takes them names others. */
const queueToDeadLetters: Judge = (asking, { from, to }) => {
  const [source, target] = [propertiesOf(asking, from), propertiesOf(asking, to)];
  const allow = target.RedriveAllowPolicy as { redrivePermission: string; sourceQueueArns?: string[] } | undefined;
  const isOpen = allow === undefined || allow.redrivePermission === 'allowAll';
  const isNamed = allow?.sourceQueueArns?.includes(asking.arnOf(from)) === true;
  const ask = (what: string, answer: boolean): Asked => ({ what, resource: to, allowed: async () => answer });
  return [
    {
      name: 'queue to dead letters',
      from,
      to,
      may: [
        ask(`${from} redrives`, isOpen || isNamed),
        ask(`${from} is FIFO as ${to} is`, (source.FifoQueue === true) === (target.FifoQueue === true)),
        ask(
          `${to} keeps letters long enough`,
          Number(target.MessageRetentionPeriod) >= Number(source.MessageRetentionPeriod),
        ),
      ],
      never: [asking.byStranger('sqs:SendMessage', { id: to })],
    },
  ];
};

/** The keys that a resource names. */
const keysOf = (asking: Asking, logicalId: string): string[] =>
  asking.references
    .filter(({ from, kind }) => from === logicalId && kind.endsWith(' AWS::KMS::Key'))
    .map(({ to }) => to);

/** Who holds data in a store may use its key through the store's service alone: S3 and DynamoDB ask as their caller. */
const storeToKey =
  (service: 'dynamodb' | 's3', uses: RegExp): Judge =>
  (asking, reference) => {
    const { region } = asking.stack.place;
    const context = { 'kms:ViaService': `${service}.${region}.amazonaws.com` };
    const other = { 'kms:ViaService': `sqs.${region}.amazonaws.com` };
    return holdersOf(asking, asking.arnOf(reference.from), uses).map((role) => ({
      name: `${service} to key`,
      from: reference.from,
      to: reference.to,
      may: [asking.byRole(role, 'kms:Decrypt', { id: reference.to, context })],
      never: [
        ...(service === 's3' ? [asking.byRole(role, 'kms:Decrypt', { id: reference.to, context: other })] : []),
        asking.byStranger('kms:Decrypt', { id: reference.to }),
      ],
    }));
  };

/** The roles that may do something with what an ARN holds. */
const holdersOf = (asking: Asking, arn: string, uses: RegExp): string[] => {
  const isUse = ({ Action, Resource }: { Action: string | string[]; Resource: string | string[] }): boolean =>
    [Action].flat().some((action) => uses.test(action)) &&
    [Resource].flat().some((resource) => resource === arn || resource.startsWith(`${arn}/`));
  // What is too much for a role's own policy CDK writes into managed ones.
  const policies = [...asking.ofType('AWS::IAM::Policy'), ...asking.ofType('AWS::IAM::ManagedPolicy')];
  const roles = policies
    .filter(({ properties }) => (properties.PolicyDocument as { Statement: never[] }).Statement.some(isUse))
    .flatMap(({ properties }) => properties.Roles as string[]);
  return [...new Set(roles)].map((role) => named(asking, 'AWS::IAM::Role', role));
};

const topicToPerson: Judge = (asking, { from }) => {
  const { Protocol } = propertiesOf(asking, from);
  if (Protocol !== 'email' && Protocol !== 'sms')
    throw new Error(`${from}: what takes ${Protocol} from a topic has a policy to ask`);
  return [];
};

/** Every kind of reference by which a service calls a resource. */
const CALLS: Readonly<Record<string, Judge>> = {
  'AWS::CloudWatch::Alarm AlarmActions[] AWS::SNS::Topic': alarmToTopic,
  'AWS::S3::Bucket NotificationConfiguration.QueueConfigurations[].Queue AWS::SQS::Queue': bucketToQueue,
  'AWS::SES::ReceiptRule Rule.Actions[].S3Action.BucketName AWS::S3::Bucket': mailToBucket,
  'AWS::SES::ReceiptRule Rule.Actions[].SNSAction.TopicArn AWS::SNS::Topic': mailToTopic,
  'AWS::Events::Rule Targets[].Arn AWS::SQS::Queue': eventToQueue,
  'AWS::Events::Rule Targets[].Arn AWS::SNS::Topic': eventToTopic,
  'AWS::ApiGateway::Method Integration.Uri AWS::Lambda::Function': methodToFunction,
  'AWS::ApiGateway::Authorizer AuthorizerUri AWS::Lambda::Function': authorizerToFunction,
  'AWS::ApiGateway::Stage AccessLogSetting.DestinationArn AWS::Logs::LogGroup': stageToLog,
  'AWS::ApiGateway::Account CloudWatchRoleArn AWS::IAM::Role': (asking, reference) => [
    takesOn(asking, reference, 'apigateway.amazonaws.com', false),
  ],
  'AWS::Lambda::EventSourceMapping EventSourceArn AWS::SQS::Queue': queueToFunction,
  'AWS::Lambda::EventSourceMapping EventSourceArn AWS::DynamoDB::GlobalTable': streamToFunction,
  'AWS::Lambda::EventSourceMapping DestinationConfig.OnFailure.Destination AWS::SQS::Queue': failureToQueue,
  'AWS::Lambda::EventInvokeConfig DestinationConfig.OnFailure.Destination AWS::SQS::Queue': failureToQueue,
  'AWS::Lambda::Function LoggingConfig.LogGroup AWS::Logs::LogGroup': functionToLog,
  'AWS::Lambda::Function Role AWS::IAM::Role': (asking, reference) => [
    takesOn(asking, reference, 'lambda.amazonaws.com', false),
  ],
  'AWS::Scheduler::Schedule Target.Arn AWS::Lambda::Function': scheduleToFunction,
  'AWS::Scheduler::Schedule Target.DeadLetterConfig.Arn AWS::SQS::Queue': scheduleToQueue,
  'AWS::Scheduler::Schedule Target.RoleArn AWS::IAM::Role': (asking, reference) => [
    takesOn(asking, reference, 'scheduler.amazonaws.com', true),
  ],
  'AWS::SNS::Subscription TopicArn AWS::SNS::Topic': topicToPerson,
  'AWS::SQS::Queue RedrivePolicy.deadLetterTargetArn AWS::SQS::Queue': queueToDeadLetters,
  'AWS::DynamoDB::GlobalTable Replicas[].SSESpecification.KMSMasterKeyId AWS::KMS::Key': storeToKey(
    'dynamodb',
    /^dynamodb:(?!Describe|GetRecords|GetShardIterator|ListStreams)/,
  ),
  'AWS::S3::Bucket BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault.KMSMasterKeyID AWS::KMS::Key':
    storeToKey('s3', /^s3:(Get|Put)Object/),
};

/** Kinds of reference by which nothing is called, and why; each is a whole kind, or how it begins. */
const NO_CALLS: readonly [kind: RegExp, why: string][] = [
  [/^AWS::(IAM|SQS|SNS|S3)::\w*Policy /, 'It is what is asked.'],
  [/^AWS::(KMS::Key KeyPolicy|Lambda::Permission |IAM::Role AssumeRolePolicyDocument)/, 'It is what is asked.'],
  [/^AWS::IAM::Role ManagedPolicyArns\[\] /, 'It is what is asked.'],
  [/^AWS::ApiGateway::\w+ \w+ AWS::ApiGateway::\w+$/, 'Parts of one API.'],
  [/^AWS::ApiGateway::DomainName RegionalCertificateArn arn:acm$/, 'ACM lets API Gateway use it by itself.'],
  [
    /^AWS::CloudWatch::(Alarm (Metrics\[\]\.MetricStat\.Metric\.)?Dimensions\[\]\.Value|Dashboard DashboardBody) /,
    'The name of a metric, which the resource sends by itself.',
  ],
  [/^AWS::Cognito::\w+ UserPoolId AWS::Cognito::UserPool$/, 'Parts of one user pool.'],
  [
    /^AWS::SES::ConfigurationSetEventDestination EventDestination\.EventBridgeDestination\.EventBusArn arn:events$/,
    'The default bus takes events of AWS’s own services; it takes no other bus.',
  ],
  [
    /^AWS::Events::Rule EventPattern\.[\w.:-]+\[\] AWS::SES::ConfigurationSet$/,
    'The name that an event must have: the rule calls nothing by it.',
  ],
  [
    /^AWS::Events::Rule EventPattern\.[\w.:-]+\[\] AWS::IAM::Role$/,
    'The role that somebody took: the rule calls nothing by it.',
  ],
  [
    /^AWS::Events::Rule EventPattern\.[\w.:-]+\[\] AWS::KMS::Key$/,
    'The key that somebody switched off: the rule calls nothing by it.',
  ],
  [/^AWS::Logs::MetricFilter LogGroupName /, 'Logs count in themselves what they hold.'],
  [/^AWS::SES::\w+ [\w.]+ AWS::SES::\w+$/, 'Parts of one account’s mail.'],
  [/^AWS::Lambda::(EventSourceMapping|EventInvokeConfig) FunctionName /, 'Lambda itself.'],
  [/^AWS::Lambda::Function Environment\.Variables\.\w+ /, 'The function calls, under its own role: roles.test.ts.'],
  [/^AWS::WAFv2::WebACLAssociation (ResourceArn|WebACLArn) /, 'The association is the permission.'],
];

/** Every edge of a stack; a kind of reference that is not known is an error, for nobody asked its policy. */
export const edgesOf = (asking: Asking): Edge[] =>
  asking.references.flatMap((reference) => {
    const judge = Object.hasOwn(CALLS, reference.kind) ? CALLS[reference.kind] : undefined;
    if (judge !== undefined) return judge(asking, reference);
    if (NO_CALLS.some(([kind]) => kind.test(reference.kind))) return [];
    throw new Error(
      `${reference.from}: it is not known whether this is a call and what it must be allowed: ${reference.kind}. Name it in test/infra/edges/kinds.ts.`,
    );
  });
