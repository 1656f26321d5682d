import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METRICS_NAMESPACE } from '#physical-names';
import { resourcesOf, synthesized } from './example.ts';

interface Alarm {
  AlarmDescription: string;
  AlarmActions: unknown[];
  MetricName: string;
  Namespace: string;
  Dimensions?: { Name: string; Value: unknown }[];
  TreatMissingData: string;
}

const { template } = synthesized();
const alarms = [...resourcesOf(template, 'AWS::CloudWatch::Alarm').values()].map(
  ({ Properties }) => Properties as unknown as Alarm,
);

const watched = (metric: string): string => JSON.stringify(alarms.filter(({ MetricName }) => MetricName === metric));

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
    'EndpointsStopped',
    'BatchesUnfinished',
    'BlocksBehind',
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
    const silent = alarms.find(({ MetricName }) => MetricName === 'Invocations');

    expect(silent?.TreatMissingData).toBe('breaching');
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
