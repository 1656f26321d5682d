import { createHash } from 'node:crypto';

/** What a created resource is known by: the value of `Ref`, and its attributes. */
export interface PhysicalName {
  ref: string;
  attributes: Record<string, string>;
}

/** Where a resource lives. */
export interface StackPlace {
  stackName: string;
  account: string;
  region: string;
  /** The local AWS endpoint, without a slash at its end: queues are addressed by URL. */
  endpoint: string;
}

type Namer = (logicalId: string, properties: Readonly<Record<string, unknown>>, place: StackPlace) => PhysicalName;

const NAMERS: Readonly<Record<string, Namer>> = {
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::S3::Bucket': (logicalId, { BucketName }, { stackName }) => {
    const name = given(BucketName) ?? `${stackName}-${logicalId}`.toLowerCase().slice(0, 63);
    return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
  },
  'AWS::SQS::Queue': (logicalId, { QueueName, FifoQueue }, place) => {
    const name = given(QueueName) ?? `${place.stackName}-${logicalId}${FifoQueue === true ? '.fifo' : ''}`;
    const url = `${place.endpoint}/${place.account}/${name}`;
    return { ref: url, attributes: { Arn: arn(place, 'sqs', name), QueueName: name, QueueUrl: url } };
  },
  'AWS::Lambda::Function': (logicalId, { FunctionName, LoggingConfig }, place) => {
    const name = given(FunctionName) ?? nameOfLogs(LoggingConfig) ?? `${place.stackName}-${logicalId}`;
    return { ref: name, attributes: { Arn: arn(place, 'lambda', `function:${name}`) } };
  },
  'AWS::IAM::Role': (logicalId, { RoleName }, { stackName, account }) => {
    const name = given(RoleName) ?? `${stackName}-${logicalId}`;
    return {
      ref: name,
      attributes: { Arn: `arn:aws:iam::${account}:role/${name}`, RoleId: `AROA${id(logicalId, 16).toUpperCase()}` },
    };
  },
  'AWS::SecretsManager::Secret': (logicalId, { Name }, place) => {
    const name = given(Name) ?? logicalId;
    const secret = arn(place, 'secretsmanager', `secret:${name}-${id(name, 6)}`);
    return { ref: secret, attributes: { Id: secret } };
  },
  'AWS::ApiGateway::RestApi': (logicalId) => ({
    ref: id(logicalId, 10),
    attributes: { RestApiId: id(logicalId, 10), RootResourceId: id(`${logicalId}/`, 10) },
  }),
  'AWS::ApiGateway::Resource': (logicalId) => ({
    ref: id(logicalId, 10),
    attributes: { ResourceId: id(logicalId, 10) },
  }),
  'AWS::ApiGateway::Authorizer': (logicalId) => ({
    ref: id(logicalId, 6),
    attributes: { AuthorizerId: id(logicalId, 6) },
  }),
  'AWS::ApiGateway::Stage': (_, { StageName }) => ({ ref: given(StageName) ?? 'prod', attributes: {} }),
  'AWS::Events::Rule': (logicalId, { Name }, place) => {
    const name = given(Name) ?? `${place.stackName}-${logicalId}`;
    return { ref: name, attributes: { Arn: arn(place, 'events', `rule/${name}`) } };
  },
  'AWS::Scheduler::Schedule': (logicalId, { Name }, place) => {
    const name = given(Name) ?? `${place.stackName}-${logicalId}`;
    return { ref: name, attributes: { Arn: arn(place, 'scheduler', `schedule/default/${name}`) } };
  },
  'AWS::Logs::LogGroup': (logicalId, { LogGroupName }, place) => {
    const name = given(LogGroupName) ?? `${place.stackName}-${logicalId}`;
    return { ref: name, attributes: { Arn: arn(place, 'logs', `log-group:${name}:*`) } };
  },
  'AWS::SNS::Topic': (logicalId, { TopicName }, place) => {
    const name = given(TopicName) ?? `${place.stackName}-${logicalId}`;
    return { ref: arn(place, 'sns', name), attributes: { TopicArn: arn(place, 'sns', name), TopicName: name } };
  },
  'AWS::SES::ReceiptRuleSet': (logicalId, { RuleSetName }, { stackName }) => ({
    ref: given(RuleSetName) ?? `${stackName}-${logicalId}`,
    attributes: {},
  }),
  'AWS::SES::EmailIdentity': (logicalId, { EmailIdentity }, place) => ({
    ref: given(EmailIdentity) ?? `${place.stackName}-${logicalId}`,
    attributes: {},
  }),
  'AWS::Cognito::UserPool': (logicalId, _, place) => {
    const pool = `${place.region}_${id(logicalId, 9)}`;
    return { ref: pool, attributes: { Arn: arn(place, 'cognito-idp', `userpool/${pool}`) } };
  },
  'AWS::KMS::Key': (logicalId, _, place) => {
    const hex = createHash('sha256').update(logicalId).digest('hex');
    const key = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
    return { ref: key, attributes: { Arn: arn(place, 'kms', `key/${key}`), KeyId: key } };
  },
};

/** The names of one resource: its own if the template gives one, else made from its logical id, the same at every start. */
export function physicalName(
  type: string,
  logicalId: string,
  properties: Readonly<Record<string, unknown>>,
  place: StackPlace,
): PhysicalName {
  const named = NAMERS[type]?.(logicalId, properties, place);
  return named ?? { ref: `${place.stackName}-${logicalId}`, attributes: {} };
}

/** The name that stands at the end of an ARN: of a function, a queue, a table, a bucket. */
export const nameInArn = (value: string): string => value.split(/[:/]/).at(-1) ?? value;

function table(logicalId: string, { TableName }: Readonly<Record<string, unknown>>, place: StackPlace): PhysicalName {
  const name = given(TableName) ?? `${place.stackName}-${logicalId}`;
  return { ref: name, attributes: { Arn: arn(place, 'dynamodb', `table/${name}`) } };
}

/** A function without a name of its own is called as its log group is: `/hotline/intake`. */
const nameOfLogs = (loggingConfig: unknown): string | undefined => {
  const { LogGroup } = (loggingConfig ?? {}) as { LogGroup?: unknown };
  return typeof LogGroup === 'string' ? LogGroup.split('/').at(-1) : undefined;
};

const given = (name: unknown): string | undefined => (typeof name === 'string' ? name : undefined);

/** The ARN of something regional. */
export const arn = (place: Pick<StackPlace, 'account' | 'region'>, service: string, name: string): string =>
  `arn:aws:${service}:${place.region}:${place.account}:${name}`;

const id = (name: string, length: number): string => createHash('sha256').update(name).digest('hex').slice(0, length);
