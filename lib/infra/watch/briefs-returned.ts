import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { SET_TAG } from '#infra/store/briefs-returned.ts';
import { FIVE_MINUTES } from './condition.ts';

/** How many briefs did not arrive, or not yet, in five minutes. */
export const briefsReturned = (configurationSetName: string): IMetric => {
  const counted = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { [SET_TAG]: configurationSetName },
      statistic: Stats.SUM,
      period: FIVE_MINUTES,
    });
  return new MathExpression({
    expression: 'FILL(bounced, 0) + FILL(rejected, 0) + FILL(delayed, 0)',
    usingMetrics: { bounced: counted('Bounce'), rejected: counted('Reject'), delayed: counted('DeliveryDelay') },
    label: 'briefs that did not arrive',
    period: FIVE_MINUTES,
  });
};
