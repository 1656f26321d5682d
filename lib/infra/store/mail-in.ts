import { Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  ReceiptRule,
  ReceiptRuleSet,
  SuppressionReasons,
  TlsPolicy,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Settings } from '#settings';
import type { Buckets } from './buckets.ts';
import { INBOX } from './prefixes.ts';

/** The rule set's name: the operator activates it once, for CloudFormation cannot (docs/deploy.md). */
const RULE_SET = 'hotline';
const RULE = 'to-inbox';

/** Mail in: SES stores every mail to the hotline's addresses in the inbox; and the identity that answers are sent from. */
export class MailIn extends Construct {
  readonly identity: EmailIdentity;
  /** Sender of all mail. */
  readonly from: string;
  /** What a function that sends mail must be allowed to use. */
  readonly sendingArns: string[];

  constructor(scope: Construct, id: string, { mail, buckets }: { mail: Settings['mail']; buckets: Buckets }) {
    super(scope, id);
    this.from = mail.from;
    const configurationSet = new ConfigurationSet(this, 'Sending', {
      // Who bounced or complained is never written to again.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
      reputationMetrics: true,
    });
    this.identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(mail.domain), configurationSet });
    this.sendingArns = [
      this.identity.emailIdentityArn,
      this.arn(`configuration-set/${configurationSet.configurationSetName}`),
    ];
    this.receive(mail, buckets);
  }

  private receive(mail: Settings['mail'], buckets: Buckets): void {
    const ruleSet = new ReceiptRuleSet(this, 'RuleSet', { receiptRuleSetName: RULE_SET });
    new ReceiptRule(this, 'ToInbox', {
      ruleSet,
      receiptRuleName: RULE,
      recipients: [mail.reportAddress, mail.quietAddress],
      enabled: true,
      scanEnabled: true,
      tlsPolicy: mail.requireTls ? TlsPolicy.REQUIRE : TlsPolicy.OPTIONAL,
      actions: [{ bind: () => ({ s3Action: { bucketName: buckets.inbox.bucketName, objectKeyPrefix: INBOX.mail } }) }],
    }).node.addDependency(buckets.inbox);
    buckets.receiveMailFrom(this.arn(`receipt-rule-set/${RULE_SET}:receipt-rule/${RULE}`));
  }

  private arn(resource: string): string {
    const { partition, region, account } = Stack.of(this);
    return `arn:${partition}:ses:${region}:${account}:${resource}`;
  }
}
