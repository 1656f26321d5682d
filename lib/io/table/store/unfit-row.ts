import { HotlineError } from '#domain/hotline-error.ts';
import { log } from '#io/log.ts';
import { METRICS_NAMESPACE } from '#physical-names';
import type { KindName } from '#row-kinds';

/** A row that is not what its kind says: names its kind and key, which hold nothing of a person, and the field, never a value. */
export class UnfitRow extends HotlineError {}

/** One more in the metric of the alarm, in CloudWatch's embedded format; by hand, as most functions lack the package for it. */
const counted = (): string =>
  JSON.stringify({
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        { Namespace: METRICS_NAMESPACE, Dimensions: [['service']], Metrics: [{ Name: 'UnfitRows', Unit: 'Count' }] },
      ],
    },
    service: process.env.POWERTOOLS_SERVICE_NAME,
    UnfitRows: 1,
  });

/** Counts and logs a row that does not fit, and gives it as an error. */
export const unfitRow = (
  kind: KindName | 'key',
  { pk, sk }: { pk?: unknown; sk?: unknown },
  field: string,
): UnfitRow => {
  const error = new UnfitRow(`${kind} ${String(pk)} ${String(sk)}: ${field}`);
  log.error('row does not fit', { reason: error.message });
  process.stdout.write(`${counted()}\n`);
  return error;
};
