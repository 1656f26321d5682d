import { Duration, Stack } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Functions } from '#infra/functions/functions.ts';
import type { Firewall } from '#infra/network/waf.ts';
import type { Settings } from '#settings';
import { briefsReturned } from './briefs-returned.ts';
import { type AlarmCondition, accountMetric, FIVE_MINUTES, MINUTE } from './condition.ts';

/** Of the account's concurrent executions: from then on a flood may starve what must run. */
const NEARLY_ALL = 0.8;
/** SES reviews an account at 5 % bounces and 0.1 % complaints, and stops it at 10 and 0.5: these leave time to act. */
const BOUNCES = 0.03;
const COMPLAINTS = 0.0005;
/** How far the stream's reader may be behind; a record is kept for a day. */
const BEHIND = Duration.minutes(10);
/** Requests that the firewall stops in five minutes: one address that floods is more, people never are. */
const BLOCKED = 20_000;
/** ACM renews at 60 days; at 30 it has failed. */
const DAYS_LEFT = 30;

interface Watched {
  functions: Functions;
  firewall: Firewall;
  /** By which configuration set of SES briefs are sent. */
  briefsSentBy: string;
  settings: Pick<Settings, 'certificates' | 'concurrency'>;
}

const room = ({ concurrency }: Watched['settings']): Record<string, AlarmCondition> => ({
  Throttled: {
    metric: accountMetric('AWS/Lambda', 'Throttles'),
    meaning: 'Functions are refused for want of room.',
    article: 'no-room',
    periods: { of: 3, so: 2 },
  },
  NearlyFull: {
    metric: accountMetric('AWS/Lambda', 'ConcurrentExecutions', Stats.MAXIMUM),
    meaning: 'The account runs nearly as many functions at once as it may.',
    article: 'no-room',
    threshold: concurrency * NEARLY_ALL,
  },
});

const mail: Record<string, AlarmCondition> = {
  Bounces: {
    metric: accountMetric('AWS/SES', 'Reputation.BounceRate', Stats.MAXIMUM),
    meaning: 'Many of our mails come back: SES stops those whose mails do.',
    article: 'mail-not-believed',
    threshold: BOUNCES,
  },
  Complaints: {
    metric: accountMetric('AWS/SES', 'Reputation.ComplaintRate', Stats.MAXIMUM),
    meaning: 'Many call our mails spam: SES stops those whose mails are.',
    article: 'mail-not-believed',
    threshold: COMPLAINTS,
  },
};

const blocked = (scope: Construct, firewall: Firewall): AlarmCondition => ({
  metric: new Metric({
    namespace: 'AWS/WAFV2',
    metricName: 'BlockedRequests',
    dimensionsMap: { WebACL: firewall.victimsMetric, Region: Stack.of(scope).region, Rule: 'ALL' },
    statistic: Stats.SUM,
    period: FIVE_MINUTES,
  }),
  meaning: 'The firewall stops a flood of requests to the pages of victims.',
  article: 'flood-blocked',
  threshold: BLOCKED,
});

const ending = (host: string, CertificateArn: string): AlarmCondition => ({
  metric: new Metric({
    namespace: 'AWS/CertificateManager',
    metricName: 'DaysToExpiry',
    dimensionsMap: { CertificateArn },
    statistic: Stats.MINIMUM,
    period: Duration.days(1),
  }),
  meaning: `The certificate of the ${host} pages ends, and was not renewed.`,
  article: 'certificate-ends',
  threshold: DAYS_LEFT,
  comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
});

const certificates = (arns: Settings['certificates']): Record<string, AlarmCondition> =>
  arns === undefined
    ? {}
    : {
        ReportCertificate: ending('report', arns.report),
        DeskCertificate: ending('desk', arns.desk),
        FeedCertificate: ending('feed', arns.feed),
        EvidenceCertificate: ending('evidence', arns.evidence),
      };

/** What rings before something is full, not believed, or over: limits of the account, and what outsiders set. */
export const limits = (
  scope: Construct,
  { functions, firewall, briefsSentBy, settings }: Watched,
): Record<string, AlarmCondition> => ({
  ...room(settings),
  ChangesBehind: {
    metric: functions.changes.metric('IteratorAge', { period: MINUTE, statistic: Stats.MAXIMUM }),
    meaning: 'What follows from new reports waits: briefs, the feed, totals.',
    article: 'changes-behind',
    threshold: BEHIND.toMilliseconds(),
    periods: { of: 5, so: 5 },
  },
  ...mail,
  BriefsReturned: {
    metric: briefsReturned(briefsSentBy),
    meaning: 'A brief did not arrive: its server is down, refuses it, or takes no TLS.',
    article: 'brief-returned',
  },
  FloodBlocked: blocked(scope, firewall),
  ...certificates(settings.certificates),
});
