import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { METRICS_NAMESPACE } from '#physical-names';

/** The metrics that alarms and the runbook name, with what they count. */
const UNITS = {
  /** Reports in which no message was found. */
  UnreadableReports: MetricUnit.Count,
  /** Reports of which something is sealed and could not be opened: locked, a recording, a kind that is not read. */
  UnreadParts: MetricUnit.Count,
  /** Pages about danger that were handed over, and minutes in which one waits for longer than half of what is promised. */
  PagesHandedOver: MetricUnit.Count,
  PagesLate: MetricUnit.Count,
  /** Objects that ended every reading and were stored unread. */
  PoisonedObjects: MetricUnit.Count,
  /** Age of the oldest mail or submission still in the inbox bucket. */
  OldestInboxObject: MetricUnit.Seconds,
  /** Age of the oldest submission there, by form or program: none waits for its sender's turn. */
  OldestSubmission: MetricUnit.Seconds,
  /** Submissions that wait to be read: by them pages ask browsers for more work. */
  WaitingSubmissions: MetricUnit.Count,
  /** Rows whose pending work was enqueued again. */
  WorkEnqueuedAgain: MetricUnit.Count,
  /** Inbox objects whose event was sent again. */
  InboxEnqueuedAgain: MetricUnit.Count,
  /** Heartbeats that came in by mail and by the public side, and how long one was under way. */
  MailHeartbeats: MetricUnit.Count,
  FormHeartbeats: MetricUnit.Count,
  HeartbeatRoundTrip: MetricUnit.Seconds,
  /** Points of the daily check that are not as they were meant, or not known. */
  ChecksFailed: MetricUnit.Count,
  /** Failures of a function to which AWS refused a right, or the use of a key. */
  AccessRefused: MetricUnit.Count,
  /** Sweeps that came to their end. */
  SweepsFinished: MetricUnit.Count,
  /** Endpoints that are delivered to no more until an operator resumes them. */
  EndpointsStopped: MetricUnit.Count,
  /** Days whose bare wallets were not all told of by morning. */
  BatchesUnfinished: MetricUnit.Count,
  /** Wallets that more reports name than the gate reads, and that those it reads do not let out. */
  WalletsCut: MetricUnit.Count,
  /** Lists that hold more than is read of them, and of which what was looked for was not found. */
  ListsCut: MetricUnit.Count,
  /** Rows of the audit log that were changed, or removed before their time. */
  AuditRowsTouched: MetricUnit.Count,
  /** People who looked up more than five times what they do on a usual day, once a day each. */
  UnusualLooks: MetricUnit.Count,
  /** Tokens that were let in nowhere: anybody's. */
  TokensRefused: MetricUnit.Count,
  /** Blocks of the chain that payments has not followed yet. */
  BlocksBehind: MetricUnit.Count,
  /** Acknowledgements, by outcome. */
  AcknowledgementsSent: MetricUnit.Count,
  AcknowledgementsGathered: MetricUnit.Count,
  AcknowledgementsWithheld: MetricUnit.Count,
  /** Answers that SES says came back, or were called spam. */
  MailsReturned: MetricUnit.Count,
} as const;
export type MetricName = keyof typeof UNITS;

/** Our metrics in CloudWatch; their one dimension is `service`, the hotline's name, which its functions find in POWERTOOLS_SERVICE_NAME. */
const metrics = new Metrics({ namespace: METRICS_NAMESPACE });

/** Writes one value of a metric to the log in CloudWatch's embedded metric format, at once: a process may die next. */
export const measure = (name: MetricName, value = 1): void => {
  metrics.addMetric(name, UNITS[name], value);
  metrics.publishStoredMetrics();
};
