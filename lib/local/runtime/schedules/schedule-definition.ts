import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import { nameInArn } from '../template/physical-names.ts';
import type { Stack } from '../template/stack.ts';
import { readCron } from './cron.ts';

/** A schedule as the template defines it. */
export interface ScheduleDefinition {
  name: string;
  expression: string;
  timeZone: string;
  /** The first time after a time; null when there is none any more. */
  next: (after: number) => number | null;
  targets: ScheduleTarget[];
}

/** A function that the schedule invokes, or a queue that it sends to; without an input the event says when and who. */
export interface ScheduleTarget {
  kind: 'function' | 'queue';
  name: string;
  input: string | null;
}

const Rule = z.looseObject({
  Name: z.string().optional(),
  State: z.string().default('ENABLED'),
  ScheduleExpression: z.string().optional(),
  Targets: z.array(z.looseObject({ Arn: z.string(), Input: z.string().optional() })).default([]),
});
const Schedule = z.looseObject({
  Name: z.string().optional(),
  State: z.string().default('ENABLED'),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  Target: z.looseObject({ Arn: z.string(), Input: z.string().optional() }),
});

/** The schedules of a stack that are switched on, or those that are off: EventBridge's rules with a time, and its scheduler's. */
export function schedulesOf(stack: Stack, state: 'ENABLED' | 'DISABLED' = 'ENABLED'): ScheduleDefinition[] {
  const rules = stack
    .ofType('AWS::Events::Rule')
    .map(({ ref, properties }) => ({ ref, ...Rule.parse(properties) }))
    .flatMap(({ ref, State, ScheduleExpression, Targets }) =>
      ScheduleExpression === undefined || State !== state
        ? []
        : [{ name: ref, expression: ScheduleExpression, timeZone: 'UTC', targets: Targets.map(targetOf) }],
    );
  const schedules = stack
    .ofType('AWS::Scheduler::Schedule')
    .map(({ ref, properties }) => ({ ref, ...Schedule.parse(properties) }))
    .filter(({ State }) => State === state)
    .map(({ ref, ScheduleExpression, ScheduleExpressionTimezone, Target }) => ({
      name: ref,
      expression: ScheduleExpression,
      timeZone: ScheduleExpressionTimezone,
      targets: [targetOf(Target)],
    }));
  return [...rules, ...schedules].map((schedule) => ({
    ...schedule,
    next: nextOf(schedule.expression, schedule.timeZone),
  }));
}

function targetOf({ Arn, Input }: { Arn: string; Input?: string | undefined }): ScheduleTarget {
  const service = Arn.split(':')[2];
  if (service !== 'lambda' && service !== 'sqs') {
    throw new CommandError(
      `A schedule's target is ${Arn}, which the laptop cannot run.`,
      'Let it invoke a function or send to a queue, or build the target in lib/local/runtime/schedules.',
    );
  }
  return { kind: service === 'lambda' ? 'function' : 'queue', name: nameInArn(Arn), input: Input ?? null };
}

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads `rate(5 minutes)`, `cron(0 7 * * ? *)` or `at(2026-11-24T07:00:00)`. */
export function nextOf(expression: string, timeZone: string): (after: number) => number | null {
  const [, kind, content = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression) ?? [];
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(content) ?? [];
  if (kind === 'rate' && count !== undefined) return (after) => after + Number(count) * (UNITS[unit] ?? 0);
  if (kind === 'cron') return readCron(content, timeZone);
  const [date = '', time = ''] = content.split('T');
  const [hour, minute] = time.split(':').map(Number);
  const [year, month, day] = date.split('-').map(Number);
  if (kind === 'at') return readCron(`${minute} ${hour} ${day} ${month} ? ${year}`, timeZone);
  throw new CommandError(
    `A schedule says ${expression}, which the laptop cannot read.`,
    'Write rate(...), cron(...) or at(...).',
  );
}
