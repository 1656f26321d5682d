import { CfnResource } from 'aws-cdk-lib';
import { afterEach, describe, expect, test } from 'vitest';
import { MovableClock } from '#local/clock.ts';
import { failure, type InvocationOutcome } from '#local/runtime/functions/outcome.ts';
import { nextOf, type ScheduleDefinition, schedulesOf } from '#local/runtime/schedules/schedule-definition.ts';
import { ScheduleRunner } from '#local/runtime/schedules/schedules.ts';
import { eventually } from '#test/support/cloud/hotline.ts';
import { laptopStack } from '#test/support/cloud/laptop-stack.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const at = (time: string) => Date.parse(time);

describe('a schedule’s next time', () => {
  test.each([
    ['rate(1 minute)', 'UTC', '2026-11-24T10:00:30Z', '2026-11-24T10:01:30Z'],
    ['rate(2 days)', 'UTC', '2026-11-24T10:00:00Z', '2026-11-26T10:00:00Z'],
    ['cron(30 7 * * ? *)', 'UTC', '2026-11-24T07:29:59Z', '2026-11-24T07:30:00Z'],
    ['cron(30 7 * * ? *)', 'UTC', '2026-11-24T07:30:00Z', '2026-11-25T07:30:00Z'],
    ['cron(30 7 * * ? *)', 'Europe/Helsinki', '2026-11-24T05:30:00Z', '2026-11-25T05:30:00Z'],
    ['cron(30 7 * * ? *)', 'Europe/Helsinki', '2026-03-28T12:00:00Z', '2026-03-29T04:30:00Z'],
    ['cron(30 7 * * ? *)', 'Europe/Helsinki', '2026-10-24T12:00:00Z', '2026-10-25T05:30:00Z'],
    ['cron(0 9 ? * MON-FRI *)', 'UTC', '2026-11-27T10:00:00Z', '2026-11-30T09:00:00Z'],
    ['cron(0/15 * * * ? *)', 'UTC', '2026-11-24T10:14:00Z', '2026-11-24T10:15:00Z'],
    ['cron(0 0 1 JAN,JUL ? *)', 'UTC', '2026-11-24T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['cron(0 0 29 2 ? *)', 'UTC', '2026-11-24T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['cron(0 9 L * ? *)', 'UTC', '2026-11-24T00:00:00Z', '2026-11-30T09:00:00Z'],
    ['cron(0 9 ? * 2#1 *)', 'UTC', '2026-11-24T00:00:00Z', '2026-12-07T09:00:00Z'],
    ['cron(0 9 ? * 1 2027)', 'UTC', '2026-11-24T00:00:00Z', '2027-01-03T09:00:00Z'],
    // Summer time skips half past three: as soon as it has begun, where AWS waits a day. Its end shows it twice.
    ['cron(30 3 * * ? *)', 'Europe/Helsinki', '2026-03-28T12:00:00Z', '2026-03-29T01:00:00Z'],
    ['cron(30 3 * * ? *)', 'Europe/Helsinki', '2026-10-24T12:00:00Z', '2026-10-25T00:30:00Z'],
    ['at(2026-12-01T08:00:00)', 'Europe/Helsinki', '2026-11-24T00:00:00Z', '2026-12-01T06:00:00Z'],
  ])('of %s in %s after %s is %s', (expression, zone, after, next) => {
    expect(new Date(nextOf(expression, zone)(at(after)) ?? 0).toISOString()).toBe(new Date(next).toISOString());
  });

  test('is none once it is over', () => {
    expect(nextOf('at(2026-12-01T08:00:00)', 'UTC')(at('2026-12-01T08:00:00Z'))).toBeNull();
  });

  test.each(['rate(1 fortnight)', 'cron(0 9 * *)', 'cron(0 9 x * ? *)', 'cron(99 9 * * ? *)', 'sometimes'])(
    'cannot be read off %s: that stops the start',
    (expression) => {
      expect(() => nextOf(expression, 'UTC')).toThrow(expect.objectContaining({ name: 'CommandError' }));
    },
  );
});

test('schedules are read from EventBridge’s rules and its scheduler, those that are switched on', async () => {
  const target = { Arn: 'arn:aws:lambda:eu-north-1:111122223333:function:sweep', Id: 'a', RoleArn: 'r' };
  const stack = await laptopStack((cdk) => {
    const add = (id: string, type: string, properties: object) =>
      new CfnResource(cdk, id, { type, properties: { ...properties } });
    add('Rule', 'AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)', State: 'ENABLED', Targets: [target] });
    add('Off', 'AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)', State: 'DISABLED', Targets: [target] });
    add('Pattern', 'AWS::Events::Rule', { EventPattern: {}, Targets: [target] });
    add('Schedule', 'AWS::Scheduler::Schedule', {
      Name: 'daily',
      ScheduleExpression: 'cron(0 7 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Helsinki',
      Target: { ...target, Input: '{"daily":true}' },
    });
  });

  const schedules = schedulesOf(stack);

  expect(schedules.map(({ name, timeZone, targets }) => ({ name, timeZone, targets }))).toEqual([
    { name: 'Hotline-Rule', timeZone: 'UTC', targets: [{ kind: 'function', name: 'sweep', input: null }] },
    {
      name: 'daily',
      timeZone: 'Europe/Helsinki',
      targets: [{ kind: 'function', name: 'sweep', input: '{"daily":true}' }],
    },
  ]);
});

const every = (name: string, expression: string, input: string | null = null): ScheduleDefinition => ({
  name,
  expression,
  timeZone: 'UTC',
  next: nextOf(expression, 'UTC'),
  targets: [{ kind: 'function', name: `${name}-function`, input }],
});

let stop: () => Promise<void> = async () => undefined;
afterEach(() => stop());

/** Runs schedules; returns the names of the functions that they have invoked. */
function run(schedules: ScheduleDefinition[], invoke: () => InvocationOutcome = () => ({ ok: true, payload: 'null' })) {
  const clock = new MovableClock();
  const invoked: { name: string; event: unknown }[] = [];
  const running = new ScheduleRunner(schedules, {
    clock,
    account: '111122223333',
    region: 'eu-north-1',
    invoke: async (name, event) => {
      invoked.push({ name, event });
      return invoke();
    },
    send: () => undefined,
  });
  stop = () => running.stop();
  running.start();
  return { clock, invoked, running };
}

describe('schedules', () => {
  test('fire when the clock comes to their time', async () => {
    const { clock, invoked } = run([every('sweep', 'rate(1 minute)', '{"a":1}')]);

    clock.advance(MINUTE);

    expect(invoked).toEqual([{ name: 'sweep-function', event: { a: 1 } }]);
  });

  test('fire each once on a jump over many of their times', async () => {
    const { clock, invoked } = run([every('sweep', 'rate(1 minute)'), every('daily', 'cron(0 7 * * ? *)')]);

    clock.advance(10 * DAY);

    expect(invoked.map(({ name }) => name).sort()).toEqual(['daily-function', 'sweep-function']);
  });

  test('wait for the next time after a jump, not for the one before it', async () => {
    const { clock, invoked, running } = run([every('sweep', 'rate(1 hour)')]);
    clock.advance(10 * DAY);
    const next = running.list()[0]?.next ?? 0;

    clock.advance(30 * MINUTE);

    expect(next - clock.now()).toBeLessThanOrEqual(30 * MINUTE);
    expect(invoked).toHaveLength(1);
  });

  test('do not wait for a time far ahead when the clock was set back', async () => {
    const { clock, running } = run([every('sweep', 'rate(1 minute)')]);
    clock.advance(10 * DAY);

    clock.advance(-10 * DAY);

    expect((running.list()[0]?.next ?? 0) - clock.now()).toBeLessThanOrEqual(MINUTE);
  });

  test('run by hand out of their time', async () => {
    const { invoked, running } = run([every('daily', 'cron(0 7 * * ? *)')]);

    const known = await running.run('daily');
    const unknown = await running.run('weekly');

    expect([known, unknown]).toEqual([true, false]);
    expect(invoked).toEqual([
      {
        name: 'daily-function',
        event: expect.objectContaining({ source: 'aws.events', 'detail-type': 'Scheduled Event' }),
      },
    ]);
  });

  test('say when they were due, however late they fire', async () => {
    const { clock, invoked } = run([every('daily', 'cron(30 5 * * ? *)', '{"at":"<aws.scheduler.scheduled-time>"}')]);
    const start = Date.UTC(2030, 0, 1);
    clock.set(start);
    invoked.length = 0;

    clock.set(start + 6 * 60 * MINUTE);

    expect(invoked.map(({ event }) => event)).toEqual([{ at: '2030-01-01T05:30:00Z' }]);
  });

  test('try a function again that failed', async () => {
    let failures = 1;
    const { invoked, running } = run([every('daily', 'cron(0 7 * * ? *)')], () =>
      failures-- > 0 ? failure('Error', 'not now') : { ok: true, payload: 'null' },
    );

    await running.run('daily');

    await eventually(() => invoked.length === 2);
  });
});
