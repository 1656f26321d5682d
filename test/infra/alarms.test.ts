import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METRICS_NAMESPACE } from '#physical-names';
import { exampleInput, fullInput, operatedInput, resourcesOf, synthesized } from './example.ts';

interface Metric {
  MetricName: string;
  Namespace: string;
  Dimensions?: { Name: string; Value: unknown }[];
}

interface Alarm extends Metric {
  AlarmDescription: string;
  AlarmActions: { Ref: string }[];
  TreatMissingData: string;
  /** A share: what failed of what. */
  Metrics?: { Expression?: string; MetricStat?: { Metric: Metric } }[];
}

const { template } = synthesized();
const alarms = [...resourcesOf(template, 'AWS::CloudWatch::Alarm').values()].map(
  ({ Properties }) => Properties as unknown as Alarm,
);

const metricsOf = ({ Metrics = [], ...own }: Alarm): Metric[] => [
  own,
  ...Metrics.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric] : [])),
];

const watching = (metric: string): Alarm[] =>
  alarms.filter((alarm) => metricsOf(alarm).some(({ MetricName }) => MetricName === metric));

const watched = (metric: string): string => JSON.stringify(watching(metric));

/** The ids of alarms that wake somebody; the others are told of in the morning. */
const waking = [...resourcesOf(template, 'AWS::CloudWatch::Alarm')]
  .filter(([, { Properties }]) => (Properties as unknown as Alarm).AlarmActions.some(({ Ref }) => /Page/.test(Ref)))
  .map(([id]) => id.replace(/^Alarms|[0-9A-F]{8}$/g, ''));

const idsOf = (type: string, filter = (_: string) => true): string[] =>
  [...resourcesOf(template, type).keys()].filter(filter);

/** Anchors of a Markdown file's headings, as its readers make them. */
const anchorsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );

describe('alarms', () => {
  it('watch every dead-letter queue', () => {
    const queues = idsOf('AWS::SQS::Queue', (id) => id.includes('DeadLetters'));

    expect(queues.length).toBeGreaterThanOrEqual(6);
    for (const queue of queues) expect(watched('ApproximateNumberOfMessagesVisible')).toContain(queue);
  });

  it('watch how long messages wait in every other queue', () => {
    for (const queue of idsOf('AWS::SQS::Queue', (id) => !id.includes('DeadLetters'))) {
      expect(watched('ApproximateAgeOfOldestMessage')).toContain(queue);
    }
  });

  it('watch every function for errors, and every API', () => {
    const isAuthorizer = (id: string) => id.includes('Authorizer');
    for (const id of idsOf('AWS::Lambda::Function', (id) => !isAuthorizer(id))) {
      expect(watched('Errors')).toContain(id);
    }
    for (const name of ['report', 'desk', 'feed']) expect(watched('5XXError')).toContain(`hotline-${name}`);
  });

  it('do not ring for what anybody can send: a token that is refused is an error of the authorizer', () => {
    expect(idsOf('AWS::Lambda::Function', (id) => id.includes('Authorizer'))).toHaveLength(1);
    expect(watched('Errors')).not.toContain('Authorizer');
  });

  it.each([
    'OldestInboxObject',
    'PoisonedObjects',
    'UnreadableReports',
    'UnreadParts',
    'EndpointsStopped',
    'BatchesUnfinished',
    'BlocksBehind',
    'ChecksFailed',
    'AccessRefused',
    'UnusualLooks',
  ])('watch %s, which the functions measure', (metric) => {
    const own = alarms.find(({ MetricName }) => MetricName === metric);
    const measured = readFileSync(resolve(import.meta.dirname, '../../lib/io/metrics.ts'), 'utf8');

    const service = { Name: 'service', Value: 'hotline' };
    expect(own).toMatchObject({ Namespace: METRICS_NAMESPACE, Dimensions: [service] });
    for (const { Properties } of resourcesOf(template, 'AWS::Lambda::Function').values()) {
      expect(Properties.Environment).toMatchObject({ Variables: { POWERTOOLS_SERVICE_NAME: service.Value } });
    }
    expect(measured).toContain(`${metric}:`);
    expect(measured).toContain('new Metrics({ namespace: METRICS_NAMESPACE })');
  });

  it('ring when the sweep says nothing at all', () => {
    const [silent] = watching('SweepsFinished');

    expect(silent?.TreatMissingData).toBe('breaching');
    for (const way of ['MailHeartbeats', 'FormHeartbeats'])
      expect(watching(way)[0]?.TreatMissingData).toBe('breaching');
  });

  it('wake somebody where a victim cannot reach us or a letter is in danger, and for nothing else', () => {
    expect(waking.sort()).toEqual([
      'AcknowledgementsDeadLetters',
      'FilesDeadLetters',
      'FormHeartbeatMissed',
      'InboxDeadLetters',
      'LowPriorityDeadLetters',
      'MailHeartbeatMissed',
      'OldInboxObject',
      'ReportServerErrors',
      'SweepSilent',
    ]);
  });

  it('do not ring for one error on a night of many: more than three and more than one in a hundred', () => {
    for (const alarm of [...watching('Errors'), ...watching('5XXError')]) {
      expect(alarm.Metrics?.map(({ Expression }) => Expression)).toContain(
        'IF(failed > 3 AND failed / all > 0.01, 1, 0)',
      );
    }
  });

  it.each([
    'Throttles',
    'ConcurrentExecutions',
    'Reputation.BounceRate',
    'Reputation.ComplaintRate',
    'BlockedRequests',
  ])('watch %s, a limit that others set', (metric) => {
    expect(watching(metric)).toHaveLength(1);
  });

  it('ring for a brief that did not arrive: one whose server takes no TLS among them', () => {
    const [, set] = /"Ref":"(MailInBriefs[0-9A-F]{8})"/.exec(watched('DeliveryDelay')) ?? [];
    const [destination] = [...resourcesOf(template, 'AWS::SES::ConfigurationSetEventDestination').values()].filter(
      ({ Properties }) => JSON.stringify(Properties.ConfigurationSetName).includes(set ?? '?'),
    );

    for (const metric of ['Bounce', 'Reject', 'DeliveryDelay']) {
      const [alarm, ...others] = watching(metric);
      expect(others).toEqual([]);
      expect(alarm?.AlarmDescription).toMatch(/takes no TLS.*#brief-returned$/);
      const stat = (alarm?.Metrics ?? []).find(({ MetricStat }) => MetricStat?.Metric.MetricName === metric);
      expect(stat?.MetricStat?.Metric).toMatchObject({
        Namespace: 'AWS/SES',
        Dimensions: [{ Name: 'ses:configuration-set', Value: { Ref: set } }],
      });
    }
    expect(destination?.Properties.EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['bounce', 'reject', 'renderingFailure', 'deliveryDelay'],
      CloudWatchDestination: {
        DimensionConfigurations: [{ DimensionName: 'ses:configuration-set', DimensionValueSource: 'messageTag' }],
      },
    });
  });

  it('ring when certificates end, and when a chain that is to be followed says nothing', () => {
    const operated = resourcesOf(
      synthesized(operatedInput({ payments: { esplora: 'https://esplora.example/api' } })).template,
      'AWS::CloudWatch::Alarm',
    );
    const ids = [...operated.keys()].map((id) => id.replace(/[0-9A-F]{8}$/, ''));

    expect(ids).toEqual(
      expect.arrayContaining(
        ['ReportCertificate', 'DeskCertificate', 'FeedCertificate', 'ChainSilent'].map((id) => `Alarms${id}`),
      ),
    );
    expect([...resourcesOf(template, 'AWS::CloudWatch::Alarm').keys()].join()).not.toContain('ChainSilent');
  });

  it('wake other people than they tell where the settings name them', () => {
    const { template: paged } = synthesized(exampleInput({ pageTo: ['oncall@police.example'] }));
    const to = [...resourcesOf(paged, 'AWS::SNS::Subscription').entries()]
      .filter(([id]) => id.startsWith('Alarms'))
      .map(([, { Properties }]) => Properties.Endpoint);

    expect(to.sort()).toEqual(['oncall@police.example', 'operations@police.example']);
  });

  it('page whoever watches by a topic of its own, to which one function may publish; late pages wake somebody', () => {
    const { template: full } = synthesized(fullInput());
    const topics = [...resourcesOf(full, 'AWS::SNS::Topic').keys()].filter((id) => id.startsWith('Pager'));
    const ends = [...resourcesOf(full, 'AWS::SNS::Subscription').values()].flatMap(({ Properties }) =>
      JSON.stringify(Properties.TopicArn).includes(topics[0] ?? '?')
        ? [[Properties.Protocol, Properties.Endpoint]]
        : [],
    );
    const publishers = [...resourcesOf(full, 'AWS::IAM::Policy')].flatMap(([id, { Properties }]) =>
      JSON.stringify(Properties).includes('sns:Publish') ? [id] : [],
    );
    const late = [...resourcesOf(full, 'AWS::CloudWatch::Alarm').values()].find(
      ({ Properties }) => Properties.MetricName === 'PagesLate',
    );

    expect(topics).toHaveLength(1);
    expect(ends.sort()).toEqual([
      ['email', 'duty@police.example'],
      ['sms', '+358401234567'],
    ]);
    expect(publishers).toEqual([expect.stringMatching(/^FunctionsBriefRole/)]);
    expect(JSON.stringify(late?.Properties.AlarmActions)).toContain('AlarmsPage');
    const undelivered = [...resourcesOf(full, 'AWS::CloudWatch::Alarm').values()].filter(
      ({ Properties }) => Properties.MetricName === 'NumberOfNotificationsFailed',
    );
    expect(undelivered.map(({ Properties }) => Properties)).toMatchObject([{ Namespace: 'AWS/SNS', Threshold: 1 }]);
    expect(JSON.stringify(undelivered[0]?.Properties.Dimensions)).toMatch(/TopicName.*Pager/);
    expect(JSON.stringify(undelivered[0]?.Properties.AlarmActions)).toContain('AlarmsPage');
    expect(idsOf('AWS::SNS::Topic', (id) => id.startsWith('Pager'))).toEqual([]);
    expect(watching('PagesLate')).toEqual([]);
  });

  it.each([
    [30, 15 * 60],
    [15, 450],
    [24 * 60, 90 * 60],
  ])('wake somebody for a form that nobody reads for half of %i minutes that are promised', (minutes, threshold) => {
    const { watch } = fullInput();
    if (!watch) throw new Error('nobody watches');
    const { template: full } = synthesized({ ...fullInput(), watch: { ...watch, minutes } });
    const old = [...resourcesOf(full, 'AWS::CloudWatch::Alarm').values()].filter(
      ({ Properties }) => Properties.MetricName === 'OldestSubmission',
    );
    expect(old.map(({ Properties }) => Properties.Threshold)).toEqual([threshold]);
    expect(JSON.stringify(old[0]?.Properties.AlarmActions)).toContain('AlarmsPage');
    expect(watching('OldestSubmission')).toEqual([]);
  });

  it('are shown beside each other on one page, which names every queue, function and metric of our own that rings', () => {
    const [dashboard] = [...resourcesOf(template, 'AWS::CloudWatch::Dashboard').values()];
    const body = JSON.stringify(dashboard?.Properties.DashboardBody);

    for (const metric of ['OldestInboxObject', 'AcknowledgementsSent', 'SweepsFinished', 'Throttles', 'IteratorAge']) {
      expect(body).toContain(metric);
    }
  });

  it('have an article each, of four parts, and stand in the table of all of them', () => {
    const runbook = readFileSync(resolve(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
    const byArticle = new Map<string, string[]>();
    for (const [id, { Properties }] of resourcesOf(synthesized(fullInput()).template, 'AWS::CloudWatch::Alarm')) {
      const { AlarmDescription, AlarmActions } = Properties as unknown as Alarm;
      const [, anchor = ''] = /#(\S+)$/.exec(AlarmDescription) ?? [];
      const wakes = AlarmActions.some(({ Ref }) => /Page/.test(Ref));
      const name = id.replace(/^Alarms|[0-9A-F]{8}$/g, '');
      byArticle.set(anchor, [...(byArticle.get(anchor) ?? []), wakes ? `**${name}**` : name]);
    }
    const articles = new Map(runbook.split(/^## /m).map((text) => [text.split('\n')[0] ?? '', text]));
    const rows = [...articles].flatMap(([title, text]) => {
      const anchor = title.toLowerCase().replaceAll(' ', '-');
      const names = byArticle.get(anchor);
      if (names === undefined) return [];
      for (const part of ['Seen', 'Means', 'Do', 'Over'])
        expect(text, `${title}: ${part}`).toMatch(new RegExp(`^\\*\\*${part}\\b`, 'm'));
      return [`| [${title}](#${anchor}) | ${names.sort().join(', ')} |`];
    });

    expect(rows).toHaveLength(byArticle.size);
    expect(runbook).toContain(`| article | alarms |\n|---|---|\n${rows.join('\n')}\n`);
  });

  it('count victims who are turned away in the log of requests, once', () => {
    const filters = [...resourcesOf(template, 'AWS::Logs::MetricFilter').values()];

    expect(filters).toHaveLength(1);
    expect(filters[0]?.Properties.FilterPattern).toBe('{ $.status = "429" }');
    expect(watching('hotline-turned-away')).toHaveLength(1);
  });

  it('wake somebody, by the trail, when a key is switched off or to be deleted', () => {
    const [[, rule] = []] = [...resourcesOf(template, 'AWS::Events::Rule')].filter(([id]) => id.includes('KeyEnding'));

    expect(JSON.stringify(rule?.Properties.EventPattern)).toMatch(
      /DisableKey.*ScheduleKeyDeletion.*LedgerKey.*BucketsKey/,
    );
    expect(JSON.stringify(rule?.Properties.Targets)).toContain('AlarmsPage');
  });

  it('have a line each in the table of dead letters', () => {
    const runbook = readFileSync(resolve(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
    const names = idsOf('AWS::SQS::Queue', (id) => id.includes('DeadLetters')).map((id) =>
      id.replace(/^Queues|DeadLetters.*$/g, ''),
    );
    const rows = [...runbook.matchAll(/^\| ([A-Z][\w, ]+) \|/gm)].flatMap(([, cell = '']) => cell.split(', '));

    expect(names.filter((name) => !rows.includes(name))).toEqual([]);
  });

  it('reach those on duty, and link to what they are to do', () => {
    for (const { AlarmActions, AlarmDescription } of alarms) {
      expect(AlarmActions, AlarmDescription).toHaveLength(1);
      const [, file = '', anchor = ''] = /What to do: (\S+)#(\S+)$/.exec(AlarmDescription) ?? [];
      const path = resolve(import.meta.dirname, '../..', file);
      expect(existsSync(path), AlarmDescription).toBe(true);
      expect(anchorsOf(path), AlarmDescription).toContain(anchor);
    }
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'operations@police.example',
    });
  });
});
