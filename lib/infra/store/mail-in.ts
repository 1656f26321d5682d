import { Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  Identity,
  type IEmailIdentity,
  ReceiptRule,
  ReceiptRuleSet,
  SuppressionReasons,
  TlsPolicy,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { PhysicalNames } from '#physical-names';
import type { Settings } from '#settings';
import { officeAddresses } from '../../settings/office-addresses.ts';
import { tellOfBriefs } from './briefs-returned.ts';
import type { Buckets } from './buckets.ts';
import { mailingTopic } from './mailing-topic.ts';
import { INBOX } from './prefixes.ts';
import type { Queues } from './queues.ts';
import { returnedMails } from './returned-mails.ts';

const RULE = 'to-inbox';
const OFFICE_RULE = 'to-office';

/** Where bounces go: the envelope's sender of all mail from a domain. */
export const bounceDomain = (domain: string): string => `bounce.${domain}`;

interface Props {
  settings: Pick<Settings, 'mail' | 'alarmsTo'>;
  buckets: Buckets;
  queues: Queues;
  names: PhysicalNames;
}

/** Mail in: SES stores every mail to the hotline's addresses in the inbox; and the identity that answers are sent from. */
export class MailIn extends Construct {
  /** Sender of all mail. */
  readonly from: string;
  /** What a function that sends mail must be allowed to use. */
  readonly sendingArns: string[];
  /** By which configuration set of SES briefs are sent: to servers alone that take them encrypted. */
  readonly briefs: string;
  /** The CNAME records by which mail is signed; none where the identity is not ours. */
  dkim: { name: string; value: string }[] = [];

  constructor(scope: Construct, id: string, { settings, buckets, queues, names }: Props) {
    super(scope, id);
    const { mail, alarmsTo } = settings;
    this.from = mail.from;
    const briefs = new ConfigurationSet(this, 'Briefs', {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    this.briefs = briefs.configurationSetName;
    tellOfBriefs(briefs);
    this.sendingArns = [
      ...(mail.identity === 'own' ? this.own(mail.domain, queues) : [this.existing(mail.domain).emailIdentityArn]),
      this.arn(`configuration-set/${this.briefs}`),
      // In its sandbox SES asks for a right on the identity of who is written to as well.
      ...mail.sandboxTo.map((address) => this.arn(`identity/${address}`)),
    ];
    const ruleSet = this.receive(mail, buckets, names.receiptRules);
    this.handOn(mail, mail.postmasterTo ?? alarmsTo, ruleSet, names.receiptRules);
  }

  /** The domain's identity, with bounces at a name of its own: SPF is then aligned with what readers see, and DMARC passes twice. */
  private own(domain: string, queues: Queues): string[] {
    const configurationSet = new ConfigurationSet(this, 'Sending', {
      // Who bounced or complained is never written to again.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
      reputationMetrics: true,
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      mailFromDomain: bounceDomain(domain),
      configurationSet,
    });
    returnedMails(this, configurationSet, queues.acknowledgements);
    this.dkim = identity.dkimRecords;
    return [identity.emailIdentityArn, this.arn(`configuration-set/${configurationSet.configurationSetName}`)];
  }

  private existing(domain: string): IEmailIdentity {
    return EmailIdentity.fromEmailIdentityName(this, 'Identity', domain);
  }

  private receive(mail: Settings['mail'], buckets: Buckets, receiptRuleSetName: string): ReceiptRuleSet {
    const ruleSet = new ReceiptRuleSet(this, 'RuleSet', { receiptRuleSetName });
    new ReceiptRule(this, 'ToInbox', {
      ruleSet,
      receiptRuleName: RULE,
      recipients: [mail.reportAddress, mail.quietAddress],
      enabled: true,
      scanEnabled: true,
      tlsPolicy: mail.requireTls ? TlsPolicy.REQUIRE : TlsPolicy.OPTIONAL,
      actions: [{ bind: () => ({ s3Action: { bucketName: buckets.inbox.bucketName, objectKeyPrefix: INBOX.mail } }) }],
    }).node.addDependency(buckets.inbox);
    buckets.receiveMailFrom(this.arn(`receipt-rule-set/${receiptRuleSetName}:receipt-rule/${RULE}`));
    return ruleSet;
  }

  /** What is written to the office is mailed on by a topic: no function reads it, and nothing of ours keeps it. */
  private handOn(mail: Settings['mail'], to: readonly string[], ruleSet: ReceiptRuleSet, ruleSetName: string): void {
    const topic = mailingTopic(this, 'Office', {
      displayName: 'Hotline: office',
      to,
      from: {
        sid: 'HandOnMail',
        service: 'ses.amazonaws.com',
        arn: this.arn(`receipt-rule-set/${ruleSetName}:receipt-rule/${OFFICE_RULE}`),
      },
    });
    new ReceiptRule(this, 'ToOffice', {
      ruleSet,
      receiptRuleName: OFFICE_RULE,
      recipients: officeAddresses(mail),
      enabled: true,
      scanEnabled: true,
      actions: [{ bind: () => ({ snsAction: { topicArn: topic.topicArn, encoding: 'UTF-8' } }) }],
    }).node.addDependency(topic);
  }

  private arn(resource: string): string {
    const { partition, region, account } = Stack.of(this);
    return `arn:${partition}:ses:${region}:${account}:${resource}`;
  }
}
