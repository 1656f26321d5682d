import type { AwsQuestion } from './point.ts';

/**
 * Each question that points ask, in the words of AWS's command line, and the right that it needs: all of them read, none reads what
 * a victim sent. Operators, and the function that checks each day, are given these.
 */
export const ASKED = {
  'acm describe-certificate': 'acm:DescribeCertificate',
  'budgets describe-budgets': 'budgets:ViewBudget',
  'cloudformation describe-stacks': 'cloudformation:DescribeStacks',
  'cloudformation list-stack-resources': 'cloudformation:ListStackResources',
  'cloudtrail describe-trails': 'cloudtrail:DescribeTrails',
  'cloudtrail get-event-selectors': 'cloudtrail:GetEventSelectors',
  'cognito-idp get-user-pool-mfa-config': 'cognito-idp:GetUserPoolMfaConfig',
  'cognito-idp list-users': 'cognito-idp:ListUsers',
  'dynamodb describe-continuous-backups': 'dynamodb:DescribeContinuousBackups',
  'dynamodb describe-export': 'dynamodb:DescribeExport',
  'dynamodb describe-table': 'dynamodb:DescribeTable',
  'dynamodb describe-time-to-live': 'dynamodb:DescribeTimeToLive',
  'dynamodb list-exports': 'dynamodb:ListExports',
  'kms describe-key': 'kms:DescribeKey',
  'kms get-key-rotation-status': 'kms:GetKeyRotationStatus',
  'lambda get-account-settings': 'lambda:GetAccountSettings',
  'lambda list-event-source-mappings': 'lambda:ListEventSourceMappings',
  's3api get-bucket-notification-configuration': 's3:GetBucketNotification',
  's3api get-bucket-versioning': 's3:GetBucketVersioning',
  's3api get-public-access-block': 's3:GetBucketPublicAccessBlock',
  's3api list-objects-v2': 's3:ListBucket',
  'scheduler list-schedules': 'scheduler:ListSchedules',
  'secretsmanager describe-secret': 'secretsmanager:DescribeSecret',
  'ses describe-active-receipt-rule-set': 'ses:DescribeActiveReceiptRuleSet',
  'ses get-account-sending-enabled': 'ses:GetAccountSendingEnabled',
  'ses get-identity-dkim-attributes': 'ses:GetIdentityDkimAttributes',
  'ses get-identity-mail-from-domain-attributes': 'ses:GetIdentityMailFromDomainAttributes',
  'ses get-identity-verification-attributes': 'ses:GetIdentityVerificationAttributes',
  'ses get-send-quota': 'ses:GetSendQuota',
  'sesv2 get-account': 'ses:GetAccount',
  'sesv2 list-suppressed-destinations': 'ses:ListSuppressedDestinations',
  'sns list-subscriptions-by-topic': 'sns:ListSubscriptionsByTopic',
  'wafv2 get-web-acl-for-resource': 'wafv2:GetWebACLForResource',
} as const satisfies Readonly<Record<string, string>>;

/** What is asked of AWS: service and operation. */
export type AccountQuestion = keyof typeof ASKED;

/** How a question of DNS begins; no right is needed for it. */
export const DNS = 'dns';

const isAsked = (text: string): text is AccountQuestion => Object.hasOwn(ASKED, text);

/** Service and operation of a question; null for one that no point asks. */
export const askedIn = (question: AwsQuestion): AccountQuestion | null => {
  const text = question.slice(0, 2).join(' ');
  return isAsked(text) ? text : null;
};

/** The value of an option, such as `--table-name`; empty where it is not there. */
export const optionOf = (question: AwsQuestion, name: string): string => {
  const at = question.indexOf(name);
  return at < 0 ? '' : (question[at + 1] ?? '');
};

/** What stands behind a laptop's endpoint and is asked there: mail, and secrets. */
const ON_LAPTOP: ReadonlySet<string> = new Set(['ses', 'secretsmanager']);

/** Whether a laptop can answer all of several questions, of which there is one at least. */
export const isForLaptop = (questions: readonly AwsQuestion[]): boolean =>
  questions.length > 0 && questions.every(([service = '']) => ON_LAPTOP.has(service));
