import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Functions } from '#infra/functions/functions.ts';
import type { Apis } from '#infra/network/apis.ts';
import type { Queues } from '#infra/store/queues.ts';
import { METRICS_NAMESPACE, type PhysicalNames } from '#physical-names';

/** The article of docs/runbook.md that an alarm links to. */
type Article =
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
  | 'chain-behind'
  | 'unfit-row'
  | 'audit-touched'
  | 'audit-not-anchored';

const MINUTE = Duration.minutes(1);
const FIVE_MINUTES = Duration.minutes(5);

/** A queue that works is empty in seconds; a webhook's back-off is kept in its row, not in the queue. */
const OLD_MESSAGE = Duration.minutes(15);
/** Answers to one sender are gathered for an hour, and their objects with them; what lies longer waits for a person. */
const OLD_INBOX_OBJECT = Duration.minutes(90);
/** Messages without text that five minutes may bring before it is a wave of something that should be read. */
const MANY_UNREADABLE = 20;

/** Blocks: an hour of them. */
const FAR_BEHIND = 6;

/** Within which an entry of the audit log is copied. */
const ANCHORED_WITHIN = Duration.minutes(5);

/** A metric of lib/io/metrics.ts, of the hotline of that name alone. */
const ownMetric = (service: string, metricName: string, statistic: string): Metric =>
  new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service },
    statistic,
    period: FIVE_MINUTES,
  });

interface Props {
  /** Mail addresses of those on duty. */
  to: string[];
  functions: Functions;
  queues: Queues;
  apis: Apis;
  names: PhysicalNames;
}

interface Condition {
  metric: IMetric;
  /** What has happened when it rings. */
  meaning: string;
  article: Article;
  threshold?: number;
}

/** What wakes a person: each alarm's description links to what to do. */
export class Alarms extends Construct {
  private readonly topic: Topic;
  private readonly service: string;

  constructor(scope: Construct, id: string, { to, functions, queues, apis, names }: Props) {
    super(scope, id);
    this.service = names.service;
    this.topic = new Topic(this, 'Topic', { displayName: 'Hotline alarms', enforceSSL: true });
    this.letAlarmsPublish();
    for (const address of to) this.topic.addSubscription(new EmailSubscription(address));
    this.onDeadLetters(queues);
    this.onOldMessages(queues);
    this.onErrors(functions);
    this.onRefusals(apis);
    this.onInbox();
    this.onEndpoints();
    this.onSilence(functions);
    this.onChain();
    this.onRows();
    this.onAudit(functions);
  }

  /**
   * Lets this account's alarms publish. A topic without a policy has one that lets its account do everything; the first
   * statement that is written (that plain HTTP is refused) replaces it, and then no alarm can ring.
   */
  private letAlarmsPublish(): void {
    const { partition, region, account } = Stack.of(this);
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'RingFromAlarms',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudwatch:${region}:${account}:alarm:*` },
        },
      }),
    );
  }

  private onDeadLetters({ deadLetters }: Queues): void {
    for (const [name, queue] of Object.entries(deadLetters)) {
      this.ring(`${name}DeadLetters`, {
        metric: queue.metricApproximateNumberOfMessagesVisible({ period: MINUTE, statistic: Stats.MAXIMUM }),
        meaning: `Something could not be worked on: ${name} has dead letters.`,
        article: 'dead-letters',
      });
    }
  }

  private onOldMessages({ inbox, lowPriority, files, acknowledgements, briefs, webhooks, clusters }: Queues): void {
    const fed = {
      Inbox: inbox,
      LowPriority: lowPriority,
      Files: files,
      Acknowledgements: acknowledgements,
      Briefs: briefs,
      Webhooks: webhooks,
      Clusters: clusters,
    };
    for (const [name, queue] of Object.entries(fed)) {
      this.ring(`${name}OldMessage`, {
        metric: queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: Stats.MAXIMUM }),
        meaning: `Messages wait too long in ${name}.`,
        article: 'old-messages',
        threshold: OLD_MESSAGE.toSeconds(),
      });
    }
  }

  /**
   * An authorizer says "unauthorized" to API Gateway by an error, so anybody's bad token would ring. What really fails in it
   * is a 500 of its API, which rings too.
   */
  private onErrors({ all }: Functions): void {
    for (const fn of all.filter(({ hotlineName }) => hotlineName !== 'authorizer')) {
      this.ring(`${fn.node.id}Errors`, {
        metric: fn.metricErrors({ period: FIVE_MINUTES, statistic: Stats.SUM }),
        meaning: `${fn.hotlineName} fails.`,
        article: 'function-errors',
      });
    }
  }

  private onRefusals(apis: Apis): void {
    for (const [name, { api }] of Object.entries({ Report: apis.report, Desk: apis.desk, Feed: apis.feed })) {
      this.ring(`${name}ServerErrors`, {
        metric: api.metricServerError({ period: FIVE_MINUTES, statistic: Stats.SUM }),
        meaning: `The ${name.toLowerCase()} API answers with errors.`,
        article: 'api-errors',
      });
    }
  }

  private onInbox(): void {
    this.ring('BatchUnfinished', {
      metric: this.own('BatchesUnfinished', Stats.MAXIMUM),
      meaning: 'By morning partners were not told of all bare wallets of a day.',
      article: 'batch-unfinished',
    });
    this.ring('WalletCut', {
      metric: this.own('WalletsCut', Stats.SUM),
      meaning: 'More reports name a wallet than the gate reads: an investigator decides about it.',
      article: 'flooded-wallet',
    });
    this.ring('ListCut', {
      metric: this.own('ListsCut', Stats.SUM),
      meaning: 'Somebody fills a list with more than is read of it.',
      article: 'flooded-list',
    });
    this.ring('OldInboxObject', {
      metric: this.own('OldestInboxObject', Stats.MAXIMUM),
      meaning: 'A message has been lying in the inbox for too long.',
      article: 'old-inbox-object',
      threshold: OLD_INBOX_OBJECT.toSeconds(),
    });
    this.ring('PoisonedObject', {
      metric: this.own('PoisonedObjects', Stats.SUM),
      meaning: 'A message broke the reader five times and was stored unread.',
      article: 'unreadable-report',
    });
    this.ring('UnreadableReports', {
      metric: this.own('UnreadableReports', Stats.SUM),
      meaning: 'Many messages are in a form that cannot be read.',
      article: 'unreadable-report',
      threshold: MANY_UNREADABLE,
    });
  }

  private onEndpoints(): void {
    this.ring('EndpointStopped', {
      metric: this.own('EndpointsStopped', Stats.SUM),
      meaning: 'A partner receives the feed no more until someone resumes it.',
      article: 'endpoint-stopped',
    });
  }

  private own(metricName: string, statistic: string): Metric {
    return ownMetric(this.service, metricName, statistic);
  }

  private onChain(): void {
    this.ring('ChainBehind', {
      metric: this.own('BlocksBehind', Stats.MAXIMUM),
      meaning: 'Payments lag behind the chain: alerts come late.',
      article: 'chain-behind',
      threshold: FAR_BEHIND,
    });
  }

  private onRows(): void {
    this.ring('UnfitRow', {
      metric: this.own('UnfitRows', Stats.SUM),
      meaning: 'A row of the ledger is not what its kind says, and is left out.',
      article: 'unfit-row',
    });
  }

  private onAudit({ anchor }: Functions): void {
    this.ring('AuditTouched', {
      metric: this.own('AuditRowsTouched', Stats.SUM),
      meaning: 'An entry of the audit log was changed or removed, and not by its time.',
      article: 'audit-touched',
    });
    this.ring('AuditNotAnchored', {
      metric: anchor.metric('IteratorAge', { period: MINUTE, statistic: Stats.MAXIMUM }),
      meaning: 'The audit log is not copied to where nobody can change it.',
      article: 'audit-not-anchored',
      threshold: ANCHORED_WITHIN.toMilliseconds(),
    });
  }

  private onSilence({ sweep }: Functions): void {
    this.ring(
      'SweepSilent',
      {
        metric: sweep.metricInvocations({ period: FIVE_MINUTES, statistic: Stats.SUM }),
        meaning: 'The sweep does not run: what was lost stays lost.',
        article: 'sweep-silent',
        threshold: 1,
      },
      { comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD, treatMissingData: TreatMissingData.BREACHING },
    );
  }

  private ring(
    id: string,
    { metric, meaning, article, threshold = 1 }: Condition,
    other: Pick<AlarmProps, 'comparisonOperator' | 'treatMissingData'> = {},
  ): void {
    new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: 1,
      alarmDescription: `${meaning} What to do: docs/runbook.md#${article}`,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...other,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}
