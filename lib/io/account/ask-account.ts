import { DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { paginateDescribeBudgets } from '@aws-sdk/client-budgets';
import { DescribeStacksCommand, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { DescribeTrailsCommand, GetEventSelectorsCommand } from '@aws-sdk/client-cloudtrail';
import { GetUserPoolMfaConfigCommand, paginateListUsers } from '@aws-sdk/client-cognito-identity-provider';
import {
  DescribeContinuousBackupsCommand,
  DescribeExportCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  paginateListExports,
} from '@aws-sdk/client-dynamodb';
import { DescribeKeyCommand, GetKeyRotationStatusCommand } from '@aws-sdk/client-kms';
import { GetAccountSettingsCommand, paginateListEventSourceMappings } from '@aws-sdk/client-lambda';
import {
  GetBucketNotificationConfigurationCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import { paginateListSchedules } from '@aws-sdk/client-scheduler';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import {
  DescribeActiveReceiptRuleSetCommand,
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
} from '@aws-sdk/client-ses';
import { GetAccountCommand, ListSuppressedDestinationsCommand } from '@aws-sdk/client-sesv2';
import { paginateListSubscriptionsByTopic } from '@aws-sdk/client-sns';
import { GetWebACLForResourceCommand } from '@aws-sdk/client-wafv2';
import { type AccountQuestion, askedIn, optionOf } from '#domain/operation/check/asked.ts';
import type { AskAws } from '#domain/operation/check/point.ts';
import type { AccountClients } from './account-clients.ts';

type OptionOf = (name: string) => string;
type Answers = Readonly<Record<AccountQuestion, (option: OptionOf) => Promise<unknown>>>;

/** All of a list that comes in pages, as the command line prints it: under its name. */
const whole = async <Page extends object>(pages: AsyncIterable<Page>, name: keyof Page & string): Promise<unknown> => {
  const found: unknown[] = [];
  for await (const page of pages) {
    const list: unknown = page[name];
    if (Array.isArray(list)) found.push(...list);
  }
  return { [name]: found };
};

/** How the SDK asks each question, by the options of the command line. */
const answersBy = (clients: AccountClients): Answers => {
  const { acm, budgets, cloudformation, cloudtrail, cognito, dynamodb, kms, lambda, s3, ses, sesv2 } = clients;
  const identity = (option: OptionOf) => ({ Identities: [option('--identities')] });
  const table = (option: OptionOf) => ({ TableName: option('--table-name') });
  const bucket = (option: OptionOf) => ({ Bucket: option('--bucket') });
  return {
    'acm describe-certificate': (option) =>
      acm.send(new DescribeCertificateCommand({ CertificateArn: option('--certificate-arn') })),
    'budgets describe-budgets': (option) =>
      whole(paginateDescribeBudgets({ client: budgets }, { AccountId: option('--account-id') }), 'Budgets'),
    'cloudformation describe-stacks': (option) =>
      cloudformation.send(new DescribeStacksCommand({ StackName: option('--stack-name') })),
    'cloudformation list-stack-resources': (option) =>
      whole(
        paginateListStackResources({ client: cloudformation }, { StackName: option('--stack-name') }),
        'StackResourceSummaries',
      ),
    'cloudtrail describe-trails': () => cloudtrail.send(new DescribeTrailsCommand({})),
    'cloudtrail get-event-selectors': (option) =>
      cloudtrail.send(new GetEventSelectorsCommand({ TrailName: option('--trail-name') })),
    'cognito-idp get-user-pool-mfa-config': (option) =>
      cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId: option('--user-pool-id') })),
    'cognito-idp list-users': (option) =>
      // Whoever they are: of each no more is looked at than whether they can sign in.
      whole(
        paginateListUsers({ client: cognito }, { UserPoolId: option('--user-pool-id'), AttributesToGet: ['sub'] }),
        'Users',
      ),
    'dynamodb describe-continuous-backups': (option) =>
      dynamodb.send(new DescribeContinuousBackupsCommand(table(option))),
    'dynamodb describe-export': (option) =>
      dynamodb.send(new DescribeExportCommand({ ExportArn: option('--export-arn') })),
    'dynamodb describe-table': (option) => dynamodb.send(new DescribeTableCommand(table(option))),
    'dynamodb describe-time-to-live': (option) => dynamodb.send(new DescribeTimeToLiveCommand(table(option))),
    'dynamodb list-exports': (option) =>
      whole(paginateListExports({ client: dynamodb }, { TableArn: option('--table-arn') }), 'ExportSummaries'),
    'kms describe-key': (option) => kms.send(new DescribeKeyCommand({ KeyId: option('--key-id') })),
    'kms get-key-rotation-status': (option) => kms.send(new GetKeyRotationStatusCommand({ KeyId: option('--key-id') })),
    'lambda get-account-settings': () => lambda.send(new GetAccountSettingsCommand({})),
    'lambda list-event-source-mappings': () =>
      whole(paginateListEventSourceMappings({ client: lambda }, {}), 'EventSourceMappings'),
    's3api get-bucket-notification-configuration': (option) =>
      s3.send(new GetBucketNotificationConfigurationCommand(bucket(option))),
    's3api get-bucket-versioning': (option) => s3.send(new GetBucketVersioningCommand(bucket(option))),
    's3api get-public-access-block': (option) => s3.send(new GetPublicAccessBlockCommand(bucket(option))),
    's3api list-objects-v2': (option) =>
      s3.send(
        new ListObjectsV2Command({
          ...bucket(option),
          Prefix: option('--prefix'),
          ...(option('--max-items') === '' ? {} : { MaxKeys: Number(option('--max-items')) }),
        }),
      ),
    'scheduler list-schedules': (option) =>
      whole(paginateListSchedules({ client: clients.scheduler }, { NamePrefix: option('--name-prefix') }), 'Schedules'),
    'secretsmanager describe-secret': (option) =>
      clients.secrets.send(new DescribeSecretCommand({ SecretId: option('--secret-id') })),
    'ses describe-active-receipt-rule-set': () => ses.send(new DescribeActiveReceiptRuleSetCommand({})),
    'ses get-account-sending-enabled': () => ses.send(new GetAccountSendingEnabledCommand({})),
    'ses get-identity-dkim-attributes': (option) => ses.send(new GetIdentityDkimAttributesCommand(identity(option))),
    'ses get-identity-mail-from-domain-attributes': (option) =>
      ses.send(new GetIdentityMailFromDomainAttributesCommand(identity(option))),
    'ses get-identity-verification-attributes': (option) =>
      ses.send(new GetIdentityVerificationAttributesCommand(identity(option))),
    'ses get-send-quota': () => ses.send(new GetSendQuotaCommand({})),
    'sesv2 get-account': () => sesv2.send(new GetAccountCommand({})),
    // The first page alone: they are counted, up to a page.
    'sesv2 list-suppressed-destinations': (option) =>
      sesv2.send(new ListSuppressedDestinationsCommand({ PageSize: Number(option('--page-size')) })),
    'sns list-subscriptions-by-topic': (option) =>
      whole(
        paginateListSubscriptionsByTopic({ client: clients.sns }, { TopicArn: option('--topic-arn') }),
        'Subscriptions',
      ),
    'wafv2 get-web-acl-for-resource': (option) =>
      clients.waf.send(new GetWebACLForResourceCommand({ ResourceArn: option('--resource-arn') })),
  };
};

/** As the command line prints it: times as texts. */
const printed = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Asks AWS by the SDK what `npm run check` asks by the command line; a refusal is an answer, by its name alone. */
export const askAccount = (clients: AccountClients): AskAws => {
  const answers = answersBy(clients);
  return async (question) => {
    const asked = askedIn(question);
    if (asked === null) return { ok: false, reason: `${question[1]}: not asked` };
    try {
      return { ok: true, value: printed(await answers[asked]((name) => optionOf(question, name))) };
    } catch (error) {
      return { ok: false, reason: `${question[1]}: ${error instanceof Error ? error.name : 'refused'}` };
    }
  };
};
