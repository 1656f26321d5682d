import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Functions } from '#infra/functions/functions.ts';
import { HEARTBEAT_EVERY } from '#infra/functions/schedules.ts';
import type { Apis } from '#infra/network/apis.ts';
import type { Firewall } from '#infra/network/waf.ts';
import type { Queues } from '#infra/store/queues.ts';
import type { PhysicalNames } from '#physical-names';
import type { Settings } from '#settings';
import { type AlarmCondition, FIVE_MINUTES, MINUTE, ownMetric, shareOf } from './watch/condition.ts';
import { limits } from './watch/limits.ts';
import { refusals } from './watch/refusals.ts';
import { alarmTopic } from './watch/topics.ts';

/** A queue that works is empty in seconds; a webhook's back-off is kept in its row, not in the queue. */
const OLD_MESSAGE = Duration.minutes(15);
/** Answers to one sender are gathered for an hour, and their objects with them; what lies longer waits for a person. */
const OLD_INBOX_OBJECT = Duration.minutes(90);
/** Messages without text that five minutes may bring before it is a wave of something that should be read. */
const MANY_UNREADABLE = 20;

/** Messages of which a part cannot be opened, in five minutes: voices and films are common, a wave of them is not. */
const MANY_UNREAD = 50;

/** Queues whose dead letter may be a victim's, who waits. */
const OF_LETTERS: ReadonlySet<string> = new Set(['Inbox', 'LowPriority', 'Files', 'Acknowledgements']);

const SUM = { period: FIVE_MINUTES, statistic: Stats.SUM };

/** Blocks: an hour of them. */
const FAR_BEHIND = 6;

/** Within which an entry of the audit log is copied. */
const ANCHORED_WITHIN = Duration.minutes(5);

interface Props {
  settings: Pick<Settings, 'alarmsTo' | 'pageTo' | 'certificates' | 'concurrency' | 'payments' | 'heartbeat' | 'watch'>;
  functions: Functions;
  queues: Queues;
  apis: Apis;
  firewall: Firewall;
  /** By which configuration set of SES briefs are sent. */
  briefsSentBy: string;
  names: PhysicalNames;
  /** What pages whoever watches; null where the settings name nobody. */
  pager: Topic | null;
}

/** What wakes a person: each alarm's description links to what to do. */
export class Alarms extends Construct {
  /** For what wakes somebody, and for what waits for the morning. */
  readonly topics: { page: Topic; tell: Topic };
  private readonly service: string;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { settings, functions, queues, apis, names, pager } = props;
    this.service = names.service;
    this.topics = {
      page: alarmTopic(this, 'Page', 'Hotline: now', settings.pageTo ?? settings.alarmsTo),
      tell: alarmTopic(this, 'Tell', 'Hotline: tell', settings.alarmsTo),
    };
    for (const [name, condition] of Object.entries({ ...limits(this, props), ...refusals(this, props) })) {
      this.ring(name, condition);
    }
    this.onDeadLetters(queues);
    this.onOldMessages(queues);
    this.onErrors(functions);
    this.onRefusals(apis);
    this.onInbox();
    this.onEndpoints();
    this.onSilence();
    this.onChecks();
    if (settings.heartbeat) this.onHeartbeats();
    if (settings.watch !== null && pager !== null) this.onPages(pager, settings.watch.minutes);
    this.onChain(settings.payments !== null);
    this.onRows();
    this.onAudit(functions);
  }

  private onDeadLetters({ deadLetters }: Queues): void {
    for (const [name, queue] of Object.entries(deadLetters)) {
      this.ring(`${name}DeadLetters`, {
        metric: queue.metricApproximateNumberOfMessagesVisible({ period: MINUTE, statistic: Stats.MAXIMUM }),
        meaning: `Something could not be worked on: ${name} has dead letters.`,
        article: 'dead-letters',
        page: OF_LETTERS.has(name),
      });
    }
  }

  private onOldMessages({
    inbox,
    lowPriority,
    files,
    acknowledgements,
    briefs,
    webhooks,
    clusters,
    totals,
    exports,
  }: Queues): void {
    const fed = {
      Inbox: inbox,
      LowPriority: lowPriority,
      Files: files,
      Acknowledgements: acknowledgements,
      Briefs: briefs,
      Webhooks: webhooks,
      Clusters: clusters,
      Totals: totals,
      Exports: exports,
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
        metric: shareOf(fn.metricErrors(SUM), fn.metricInvocations(SUM), `${fn.hotlineName} fails`),
        meaning: `${fn.hotlineName} fails.`,
        article: 'function-errors',
        periods: { of: 3, so: 2 },
      });
    }
  }

  private onRefusals(apis: Apis): void {
    for (const [name, { api }] of Object.entries({
      Report: apis.report,
      Desk: apis.desk,
      Feed: apis.feed,
      Evidence: apis.evidence,
    })) {
      this.ring(`${name}ServerErrors`, {
        metric: shareOf(api.metricServerError(SUM), api.metricCount(SUM), `${name} fails`),
        meaning: `The ${name.toLowerCase()} API answers with errors.`,
        article: 'api-errors',
        page: name === 'Report',
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
      page: true,
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
    this.ring('UnreadParts', {
      metric: this.own('UnreadParts', Stats.SUM),
      meaning: 'Many messages bring files that cannot be opened: their senders were told.',
      article: 'unreadable-report',
      threshold: MANY_UNREAD,
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

  private onChain(followed: boolean): void {
    this.ring('ChainBehind', {
      metric: this.own('BlocksBehind', Stats.MAXIMUM),
      meaning: 'Payments lag behind the chain: alerts come late.',
      article: 'chain-behind',
      threshold: FAR_BEHIND,
    });
    if (!followed) return;
    // A server that is down says nothing about how far we are behind it: no news is bad news.
    this.ring('ChainSilent', {
      metric: this.own('BlocksBehind', Stats.SAMPLE_COUNT),
      meaning: 'The chain is not followed: its server does not answer.',
      article: 'chain-behind',
      periods: { of: 6, so: 6 },
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      missing: TreatMissingData.BREACHING,
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
    this.ring('UnusualLooks', {
      metric: this.own('UnusualLooks', Stats.SUM),
      meaning: 'Somebody at the desk looks up more than five times what they do on a usual day.',
      article: 'unusual-looks',
    });
    this.ring('AuditNotAnchored', {
      metric: anchor.metric('IteratorAge', { period: MINUTE, statistic: Stats.MAXIMUM }),
      meaning: 'The audit log is not copied to where nobody can change it.',
      article: 'audit-not-anchored',
      threshold: ANCHORED_WITHIN.toMilliseconds(),
    });
  }

  /** By what it says at its end: one that is killed each minute is as good as none. */
  private onSilence(): void {
    this.ring('SweepSilent', {
      metric: this.own('SweepsFinished', Stats.SUM),
      meaning: 'The sweep does not come to its end: what was lost stays lost.',
      article: 'sweep-silent',
      page: true,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      missing: TreatMissingData.BREACHING,
    });
  }

  /** A day without a word of it is as bad as a day with one that is wrong. */
  private onChecks(): void {
    this.ring('ChecksFailed', {
      metric: this.own('ChecksFailed', Stats.MAXIMUM).with({ period: Duration.days(1) }),
      meaning: 'What stands in the account is not what was meant, or the daily check did not run.',
      article: 'checks-failed',
      missing: TreatMissingData.BREACHING,
    });
  }

  /** Whatever stands behind the inlet says nothing of one that is closed: rule set, DNS, certificate, gateway. */
  private onHeartbeats(): void {
    for (const [way, what] of Object.entries({
      Mail: 'mail to the report address',
      Form: 'what is sent by the pages',
    })) {
      this.ring(`${way}HeartbeatMissed`, {
        metric: this.own(`${way}Heartbeats`, Stats.SUM).with({ period: HEARTBEAT_EVERY }),
        meaning: `Two heartbeats on end were missed: ${what} does not come in.`,
        article: 'heartbeat-missed',
        page: true,
        periods: { of: 2, so: 2 },
        comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
        missing: TreatMissingData.BREACHING,
      });
    }
  }

  /** Somebody was promised that a person looks: half of the minutes are for reading the form and for handing the page over. */
  private onPages(pager: Topic, minutes: number): void {
    this.ring('PageLate', {
      metric: this.own('PagesLate', Stats.SUM),
      meaning: 'Somebody says that there is danger, and whoever watches could not be paged.',
      article: 'page-late',
      page: true,
    });
    this.ring('PageUndelivered', {
      metric: pager.metricNumberOfNotificationsFailed(SUM),
      meaning: 'SNS took a page about danger, and could not deliver it to somebody who watches.',
      article: 'page-late',
      page: true,
    });
    this.ring('OldSubmission', {
      metric: this.own('OldestSubmission', Stats.MAXIMUM),
      meaning: 'A form waits to be read, and may say that there is danger: nobody could be paged about it.',
      article: 'old-inbox-object',
      page: true,
      threshold: Math.min(OLD_INBOX_OBJECT.toSeconds(), Duration.minutes(minutes).toSeconds() / 2),
    });
  }

  private ring(id: string, condition: AlarmCondition): void {
    const { metric, meaning, article, threshold = 1, page = false, periods = { of: 1, so: 1 } } = condition;
    new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: periods.of,
      datapointsToAlarm: periods.so,
      alarmDescription: `${meaning} What to do: docs/runbook.md#${article}`,
      comparisonOperator: condition.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: condition.missing ?? TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(page ? this.topics.page : this.topics.tell));
  }
}
