import { Dashboard, GraphWidget, type IMetric, type IWidget, Stats, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Functions } from '#infra/functions/functions.ts';
import type { Apis } from '#infra/network/apis.ts';
import type { Queues } from '#infra/store/queues.ts';
import type { PhysicalNames } from '#physical-names';
import { accountMetric, FIVE_MINUTES, ownMetric } from './condition.ts';

const FULL_WIDTH = 24;
const THIRD = 8;

interface Props {
  functions: Functions;
  queues: Queues;
  apis: Apis;
  names: PhysicalNames;
}

const graph = (title: string, left: IMetric[], right: IMetric[] = []): IWidget =>
  new GraphWidget({ title, left, right, width: THIRD });

const heading = (text: string): IWidget => new TextWidget({ markdown: `## ${text}`, width: FULL_WIDTH, height: 1 });

/** One page for whoever was rung for: what comes in, how it flows, what goes out, and how near the limits are. */
export class HotlineDashboard extends Construct {
  constructor(scope: Construct, id: string, { functions, queues, apis, names }: Props) {
    super(scope, id);
    const own = (metric: string, statistic: string = Stats.SUM) => ownMetric(names.service, metric, statistic);
    const sum = { period: FIVE_MINUTES, statistic: Stats.SUM };
    const most = { period: FIVE_MINUTES, statistic: Stats.MAXIMUM };
    const working = { Inbox: queues.inbox, LowPriority: queues.lowPriority, Files: queues.files };
    const answering = { Acknowledgements: queues.acknowledgements, Briefs: queues.briefs, Webhooks: queues.webhooks };
    const all = { ...working, ...answering, Clusters: queues.clusters, Totals: queues.totals };
    new Dashboard(this, 'Page', {
      dashboardName: names.dashboard,
      widgets: [
        [heading('In')],
        [
          graph(
            'Messages to be read',
            Object.entries(working).map(([label, queue]) => queue.metricNumberOfMessagesSent({ ...sum, label })),
          ),
          graph('Requests of victims', [apis.report.api.metricCount(sum)], [apis.report.api.metricServerError(sum)]),
          graph(
            'Heartbeats, and how long they took, s',
            [own('MailHeartbeats'), own('FormHeartbeats')],
            [own('HeartbeatRoundTrip', Stats.MAXIMUM)],
          ),
          graph('Not read', [own('UnreadableReports'), own('UnreadParts'), own('PoisonedObjects')]),
        ],
        [heading('Through')],
        [
          graph(
            'Oldest message, s',
            Object.entries(all).map(([label, queue]) => queue.metricApproximateAgeOfOldestMessage({ ...most, label })),
          ),
          graph('Oldest in the inbox, s', [own('OldestInboxObject', Stats.MAXIMUM)]),
          graph('Enqueued again', [own('WorkEnqueuedAgain'), own('InboxEnqueuedAgain')], [own('SweepsFinished')]),
        ],
        [heading('Out')],
        [
          graph('Acknowledgements', [
            own('AcknowledgementsSent'),
            own('AcknowledgementsGathered'),
            own('AcknowledgementsWithheld'),
          ]),
          graph('Endpoints that stopped', [own('EndpointsStopped')]),
          graph('Bounces and complaints, share', [
            accountMetric('AWS/SES', 'Reputation.BounceRate', Stats.MAXIMUM),
            accountMetric('AWS/SES', 'Reputation.ComplaintRate', Stats.MAXIMUM),
          ]),
        ],
        [heading('Limits')],
        [
          graph(
            'Functions at once',
            [accountMetric('AWS/Lambda', 'ConcurrentExecutions', Stats.MAXIMUM)],
            [accountMetric('AWS/Lambda', 'Throttles')],
          ),
          graph(
            'Errors',
            functions.all.map((fn) => fn.metricErrors({ ...sum, label: fn.hotlineName })),
          ),
          graph('Behind the ledger, ms', [
            functions.changes.metric('IteratorAge', most),
            functions.anchor.metric('IteratorAge', most),
          ]),
        ],
      ],
    });
  }
}
