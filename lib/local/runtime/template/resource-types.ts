import { CommandError } from '#commands/terminal/command-error.ts';
import type { Resource } from './template.ts';

/** Resource types that the laptop runs. */
const RUN: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::Rule',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ReceiptRule',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
]);

/** Resource types without effect on a laptop; what they say is asserted on the template by `test/infra`. */
const CHECKED_BY_TESTS: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::RequestValidator',
  'AWS::CDK::Metadata',
  'AWS::CertificateManager::Certificate',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolResourceServer',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::ResourcePolicy',
  'AWS::Route53::RecordSet',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SES::ReceiptRuleSet',
  'AWS::SNS::TopicPolicy',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::WAFv2::IPSet',
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::WAFv2::WebACL',
  'AWS::WAFv2::WebACLAssociation',
]);

/** Whether a type is only looked at by the tests, so that any of its attributes may be made up. */
export const isCheckedByTests = (type: string): boolean => CHECKED_BY_TESTS.has(type);

/** Refuses a template with a resource that stands on neither list: it would be silently missing on the laptop. */
export function requireKnownTypes(resources: Readonly<Record<string, Resource>>): void {
  const unknown = Object.entries(resources).filter(([, { Type }]) => !RUN.has(Type) && !CHECKED_BY_TESTS.has(Type));
  if (unknown.length === 0) return;
  throw new CommandError(
    `The template has resources that the laptop cannot run: ${unknown.map(([id, { Type }]) => `${id} (${Type})`).join(', ')}.`,
    'Build the type in lib/local/runtime, or, if it has no effect on a laptop, name it in CHECKED_BY_TESTS of lib/local/runtime/template/resource-types.ts and assert it in test/infra.',
  );
}
