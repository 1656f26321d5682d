import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { PhysicalNames } from '#physical-names';
import type { Apis } from './apis.ts';

/**
 * Requests from one address in five minutes that no crowd makes: a school, an office or a carrier's gateway full of
 * people filling in the form stays far below. It stops a flood; it is no limit for a person.
 */
const FLOOD = 20_000;

/** AWS's rule groups. None of them bars Tor, proxies or countries: victims have reasons to hide. */
const MANAGED = ['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'] as const;
type Managed = (typeof MANAGED)[number];

/** Rules that block letters in a body: extortion texts, and what is longer than 8 KB. Investigators search by a letter too. */
const LETTERS = [
  'SizeRestrictions_BODY',
  'EC2MetaDataSSRF_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'CrossSiteScripting_BODY',
];

/** Rules that block what a victim sends: letters, and programs without a user agent. */
const COUNT_ONLY: Record<Managed, string[]> = {
  AWSManagedRulesCommonRuleSet: ['NoUserAgent_HEADER', ...LETTERS],
  AWSManagedRulesKnownBadInputsRuleSet: ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY', 'ReactJSRCE_BODY'],
};

/** Sampled requests would show victims' addresses and headers in the console: metrics alone are kept. */
const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

const managedRule = (name: Managed, priority: number, countOnly: string[]): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seen(name),
});

const floodRule: CfnWebACL.RuleProperty = {
  name: 'Flood',
  priority: 0,
  action: { block: {} },
  statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: FLOOD, evaluationWindowSec: 300 } },
  visibilityConfig: seen('Flood'),
};

/** The web ACLs: one for the public pages, where bodies are only counted, one for investigators and partners. */
export class Firewall extends Construct {
  private readonly names: PhysicalNames;
  /** By what CloudWatch knows the firewall before the pages of victims. */
  readonly victimsMetric: string;

  constructor(scope: Construct, id: string, { apis, names }: { apis: Apis; names: PhysicalNames }) {
    super(scope, id);
    this.names = names;
    this.victimsMetric = names.firewallMetric('Victims');
    const forVictims = this.acl('Victims', COUNT_ONLY);
    const forStaff = this.acl('StaffAndPartners', {
      AWSManagedRulesCommonRuleSet: ['NoUserAgent_HEADER', ...LETTERS],
      AWSManagedRulesKnownBadInputsRuleSet: [],
    });
    this.attach('Report', apis.report, forVictims);
    this.attach('Desk', apis.desk, forStaff);
    this.attach('Feed', apis.feed, forStaff);
    this.attach('Evidence', apis.evidence, forStaff);
  }

  private acl(name: string, countOnly: Record<Managed, string[]>): CfnWebACL {
    return new CfnWebACL(this, name, {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      rules: [floodRule, ...MANAGED.map((group, i) => managedRule(group, i + 1, countOnly[group]))],
      visibilityConfig: seen(this.names.firewallMetric(name)),
    });
  }

  private attach(id: string, { api }: Apis['report'], acl: CfnWebACL): void {
    new CfnWebACLAssociation(this, id, {
      resourceArn: api.deploymentStage.stageArn,
      webAclArn: acl.attrArn,
    });
  }
}
