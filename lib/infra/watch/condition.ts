import { Duration } from 'aws-cdk-lib';
import {
  type AlarmProps,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  type TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { METRICS_NAMESPACE } from '#physical-names';

/** The article of docs/runbook.md that an alarm links to. */
export type Article =
  | 'dead-letters'
  | 'function-errors'
  | 'old-messages'
  | 'old-inbox-object'
  | 'unreadable-report'
  | 'api-errors'
  | 'endpoint-stopped'
  | 'batch-unfinished'
  | 'flooded-wallet'
  | 'flooded-list'
  | 'sweep-silent'
  | 'heartbeat-missed'
  | 'chain-behind'
  | 'unfit-row'
  | 'audit-touched'
  | 'unusual-looks'
  | 'audit-not-anchored'
  | 'no-room'
  | 'changes-behind'
  | 'mail-not-believed'
  | 'brief-returned'
  | 'flood-blocked'
  | 'certificate-ends'
  | 'turned-away'
  | 'access-refused'
  | 'page-late'
  | 'checks-failed';

/** When an alarm rings, for whom, and where it says what to do. */
export interface AlarmCondition {
  metric: IMetric;
  /** What has happened when it rings. */
  meaning: string;
  article: Article;
  /** At least this much rings, unless `comparison` says otherwise. */
  threshold?: number;
  /** Whether a victim cannot reach us, or a letter is in danger: then somebody is woken. All else waits for the morning. */
  page?: boolean;
  /** Of how many periods, how many must be so: one of one unless said. */
  periods?: { of: number; so: number };
  comparison?: AlarmProps['comparisonOperator'];
  missing?: TreatMissingData;
}

export const MINUTE = Duration.minutes(1);
export const FIVE_MINUTES = Duration.minutes(5);

/** A metric of lib/io/metrics.ts, of the hotline of that name alone. */
export const ownMetric = (service: string, metricName: string, statistic: string): Metric =>
  new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service },
    statistic,
    period: FIVE_MINUTES,
  });

/** Failures of a quiet hour that need nobody; and the share of all that is a fault however many there are. */
const FEW = 3;
const SHARE = 0.01;

/** 1 where more than a few failed, and more than one in a hundred of all: one error on a night of 40,000 is no alarm. */
export const shareOf = (failed: Metric, all: Metric, label: string): MathExpression =>
  new MathExpression({
    expression: `IF(failed > ${FEW} AND failed / all > ${SHARE}, 1, 0)`,
    usingMetrics: { failed, all },
    label,
    period: FIVE_MINUTES,
  });

/** The sum of a metric of AWS's own that has no dimension of ours: it is the account's, in this region. */
export const accountMetric = (namespace: string, metricName: string, statistic: string = Stats.SUM): Metric =>
  new Metric({ namespace, metricName, statistic, period: FIVE_MINUTES });
