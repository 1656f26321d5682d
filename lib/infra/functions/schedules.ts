import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { accept } from '#infra/accept.ts';
import { logicalId } from '#infra/logical-id.ts';
import type { PhysicalNames } from '#physical-names';
import type { Settings } from '#settings';
import type { Functions } from './functions.ts';
import type { HotlineFunction } from './hotline-function.ts';

const SWEEP_EVERY = Duration.minutes(1);
/** A block comes every ten minutes or so; what it pays is told of within five. */
const PAYMENTS_EVERY = Duration.minutes(1);
/** What the alarm of missed ones counts in (lib/infra/alarms.ts). */
export const HEARTBEAT_EVERY = Duration.minutes(15);
/** When people come to work, so that what rings is read. */
const CHECK_AT = '8';
const CHECK_TRIED_FOR = Duration.hours(1);
/** A brief that could not be sent is tried for an hour. */
const BRIEF_TRIED_FOR = Duration.hours(1);

/** The night, UTC, after which a day's batch is told; a run that did not come to its end goes on a quarter later. */
const BATCH_HOURS = '1-4';
const BATCH_EVERY_QUARTER = '0/15';

interface Props {
  settings: Pick<Settings, 'briefAt' | 'timeZone' | 'payments' | 'heartbeat'>;
  functions: Functions;
  failed: IQueue;
  names: PhysicalNames;
}

/** What happens by the clock: the daily brief, and the sweep that rings whatever is due. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { settings, functions, failed, names }: Props) {
    super(scope, id);
    const [hour, minute] = settings.briefAt.split(':').map((part) => String(Number(part)));
    new Schedule(this, 'DailyBrief', {
      scheduleName: names.schedule('daily-brief'),
      description: 'Sends investigators the daily brief',
      schedule: ScheduleExpression.cron({
        hour: hour ?? '7',
        minute: minute ?? '30',
        timeZone: TimeZone.of(settings.timeZone),
      }),
      target: new LambdaInvoke(functions.brief, {
        input: ScheduleTargetInput.fromObject({ daily: true, at: ContextAttribute.scheduledTime }),
        role: this.roleFor(functions.brief),
        deadLetterQueue: failed,
        maxEventAge: BRIEF_TRIED_FOR,
      }),
    });
    new Schedule(this, 'DailyBatch', {
      scheduleName: names.schedule('daily-batch'),
      description: "Tells the strictest audience of a day's wallets that few reports name",
      schedule: ScheduleExpression.cron({ hour: BATCH_HOURS, minute: BATCH_EVERY_QUARTER, timeZone: TimeZone.ETC_UTC }),
      target: new LambdaInvoke(functions.changes, {
        input: ScheduleTargetInput.fromObject({ batch: true, at: ContextAttribute.scheduledTime }),
        role: this.roleFor(functions.changes),
        deadLetterQueue: failed,
        retryAttempts: 0,
      }),
    });
    new Schedule(this, 'Sweep', {
      scheduleName: names.schedule('sweep'),
      description: 'Rings again whatever is due',
      schedule: ScheduleExpression.rate(SWEEP_EVERY),
      // The next one comes in a minute: an invocation that failed is not tried again.
      target: new LambdaInvoke(functions.sweep, {
        role: this.roleFor(functions.sweep),
        deadLetterQueue: failed,
        retryAttempts: 0,
        maxEventAge: SWEEP_EVERY,
      }),
    });
    new Schedule(this, 'Heartbeat', {
      scheduleName: names.schedule('heartbeat'),
      description: 'Sends the hotline a mail and a form, to see that they come in',
      schedule: ScheduleExpression.rate(HEARTBEAT_EVERY),
      enabled: settings.heartbeat,
      target: new LambdaInvoke(functions.heartbeat, {
        role: this.roleFor(functions.heartbeat),
        deadLetterQueue: failed,
        retryAttempts: 0,
        maxEventAge: HEARTBEAT_EVERY,
      }),
    });
    new Schedule(this, 'DailyCheck', {
      scheduleName: names.schedule('daily-check'),
      description: 'Compares what stands with what was meant, as far as a function can',
      schedule: ScheduleExpression.cron({ hour: CHECK_AT, minute: '0', timeZone: TimeZone.of(settings.timeZone) }),
      target: new LambdaInvoke(functions.heartbeat, {
        input: ScheduleTargetInput.fromObject({ check: true }),
        role: this.roleFor(functions.heartbeat, 'Check'),
        deadLetterQueue: failed,
        maxEventAge: CHECK_TRIED_FOR,
      }),
    });
    new Schedule(this, 'Payments', {
      scheduleName: names.schedule('payments'),
      description: 'Follows the money on the chain',
      schedule: ScheduleExpression.rate(PAYMENTS_EVERY),
      enabled: settings.payments !== null,
      target: new LambdaInvoke(functions.payments, {
        role: this.roleFor(functions.payments),
        deadLetterQueue: failed,
        retryAttempts: 0,
        maxEventAge: PAYMENTS_EVERY,
      }),
    });
  }

  private roleFor(fn: HotlineFunction, of = ''): Role {
    const role = new Role(this, `${fn.node.id}${of}Role`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      description: `Lets the scheduler invoke ${fn.hotlineName}`,
    });
    accept(role, `IAM5[Resource::<${logicalId(fn)}.Arn>:*]`, 'The versions of this one function.');
    return role;
  }
}
