import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Apis } from '#infra/network/apis.ts';
import { METRICS_NAMESPACE, type PhysicalNames } from '#physical-names';
import { type AlarmCondition, FIVE_MINUTES, ownMetric } from './condition.ts';

/** Victims who are told "too many requests" in five minutes: a few are a burst, these are people who cannot report. */
const MANY_TURNED_AWAY = 500;

interface Watched {
  apis: Apis;
  names: PhysicalNames;
}

/**
 * What rings when people, or our own functions, are refused: by the gateway's limit, by IAM, or by a key. Functions count the latter
 * themselves (lib/io/access-refused.ts): a filter for the log of each would take twenty of the 500 resources that a stack may have.
 */
export const refusals = (scope: Construct, { apis, names }: Watched): Record<string, AlarmCondition> => ({
  TurnedAway: {
    metric: new MetricFilter(scope, 'TurnedAwayFilter', {
      logGroup: apis.report.log,
      // The access log writes it as a text (lib/infra/network/rest-api.ts).
      filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
      // What is counted in a log has no dimension of ours: the hotline's name stands in its own.
      metricNamespace: `${METRICS_NAMESPACE}/Logs`,
      metricName: `${names.service}-turned-away`,
      metricValue: '1',
    }).metric({ period: FIVE_MINUTES, statistic: Stats.SUM }),
    meaning: 'Victims are told that there are too many requests.',
    article: 'turned-away',
    threshold: MANY_TURNED_AWAY,
    periods: { of: 3, so: 2 },
  },
  AccessRefused: {
    metric: ownMetric(names.service, 'AccessRefused', Stats.SUM),
    meaning: 'AWS refuses a function what it asks for: a right, or the use of a key.',
    article: 'access-refused',
  },
});
