import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Functions } from '#infra/functions/functions.ts';
import type { Apis } from '#infra/network/apis.ts';
import { METRICS_NAMESPACE, type PhysicalNames } from '#physical-names';
import { type AlarmCondition, FIVE_MINUTES } from './condition.ts';

/** Victims who are told "too many requests" in five minutes: a few are a burst, these are people who cannot report. */
const MANY_TURNED_AWAY = 500;

/** What AWS calls it that a role, or its use of a key, is refused: of IAM, S3, SQS and KMS each its own. */
const REFUSED = ['AccessDenied*', '*.AccessDeniedException', 'KMS*', 'Kms*'];

interface Watched {
  functions: Functions;
  apis: Apis;
  names: PhysicalNames;
}

const SUM = { period: FIVE_MINUTES, statistic: Stats.SUM };

/** A metric of what logs say, which has no dimension of ours: the hotline's name stands in its own. */
const counted = (names: PhysicalNames, metric: string) => ({
  metricNamespace: `${METRICS_NAMESPACE}/Logs`,
  metricName: `${names.service}-${metric}`,
  metricValue: '1',
});

const turnedAway = (scope: Construct, { apis, names }: Watched): Metric =>
  new MetricFilter(scope, 'TurnedAwayFilter', {
    logGroup: apis.report.log,
    // The access log writes it as a text (lib/infra/network/rest-api.ts).
    filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
    ...counted(names, 'turned-away'),
  }).metric(SUM);

const accessRefused = (scope: Construct, { functions, names }: Watched): Metric => {
  const filters = functions.all.map(
    (fn) =>
      new MetricFilter(scope, `${fn.node.id}RefusedFilter`, {
        logGroup: fn.logGroup,
        filterPattern: FilterPattern.any(...REFUSED.map((name) => FilterPattern.stringValue('$.reason', '=', name))),
        ...counted(names, 'access-refused'),
      }),
  );
  const [first] = filters;
  if (first === undefined) throw new Error('there is no function');
  // One metric, which all of them count.
  return first.metric(SUM);
};

/** What rings when people, or our own functions, are refused: by the gateway's limit, by IAM, or by a key. */
export const refusals = (scope: Construct, watched: Watched): Record<string, AlarmCondition> => ({
  TurnedAway: {
    metric: turnedAway(scope, watched),
    meaning: 'Victims are told that there are too many requests.',
    article: 'turned-away',
    threshold: MANY_TURNED_AWAY,
    periods: { of: 3, so: 2 },
  },
  AccessRefused: {
    metric: accessRefused(scope, watched),
    meaning: 'AWS refuses a function what it asks for: a right, or the use of a key.',
    article: 'access-refused',
  },
});
