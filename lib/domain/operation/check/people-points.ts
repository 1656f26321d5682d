import * as z from 'zod';
import { askEach, definePoint, forEach, type Meant, type Point, physicalIds, unless } from './point.ts';

/** One who leaves, or is ill, must not leave the desk empty. */
const LEAST_INVESTIGATORS = 2;

const poolOf = (meant: Meant): string | undefined => physicalIds(meant, 'AWS::Cognito::UserPool')[0];

/** Whether those who are to hear hear, the desk has its people, and somebody sees what it costs and who reads. */
export const PEOPLE_POINTS: readonly Point[] = [
  definePoint({
    point: 'everybody who is to be rung has confirmed it',
    article: 'docs/deploy.md#6-be-rung',
    asks: (meant) =>
      askEach(physicalIds(meant, 'AWS::SNS::Topic'), (topic) => [
        ...['sns', 'list-subscriptions-by-topic', '--topic-arn', topic],
      ]),
    answers: forEach(z.looseObject({ Subscriptions: z.array(z.looseObject({ SubscriptionArn: z.string() })) })),
    wrong: (topics) =>
      Object.entries(topics).flatMap(([topic, { Subscriptions }]) => {
        const name = topic.split(':').at(-1);
        const open = Subscriptions.filter(({ SubscriptionArn }) => !SubscriptionArn.startsWith('arn:')).length;
        return [
          ...unless(Subscriptions.length > 0, `${name} rings for nobody`),
          ...unless(open === 0, `${open} of ${name} have not confirmed`),
        ];
      }),
  }),
  definePoint({
    point: 'at least two people can sign in at the desk',
    article: 'docs/runbook.md#people-of-the-desk',
    asks: (meant): Record<string, string[]> => {
      const pool = poolOf(meant);
      // With a provider of its own it is the provider's to say.
      return pool === undefined ? {} : { users: ['cognito-idp', 'list-users', '--user-pool-id', pool] };
    },
    answers: z.object({
      users: z
        .looseObject({ Users: z.array(z.looseObject({ Enabled: z.boolean(), UserStatus: z.string() })) })
        .optional(),
    }),
    wrong: ({ users }) => {
      if (users === undefined) return [];
      // The pool lets nobody in without a second factor (the next point); who was invited and never came is not confirmed.
      const ready = users.Users.filter(({ Enabled, UserStatus }) => Enabled && UserStatus === 'CONFIRMED').length;
      return unless(ready >= LEAST_INVESTIGATORS, `${ready} can`);
    },
  }),
  definePoint({
    point: 'the desk asks for a second factor',
    article: 'docs/runbook.md#people-of-the-desk',
    asks: (meant): Record<string, string[]> => {
      const pool = poolOf(meant);
      return pool === undefined ? {} : { factor: ['cognito-idp', 'get-user-pool-mfa-config', '--user-pool-id', pool] };
    },
    answers: z.object({
      factor: z
        .looseObject({
          MfaConfiguration: z.string(),
          SoftwareTokenMfaConfiguration: z.looseObject({ Enabled: z.boolean() }).optional(),
        })
        .optional(),
    }),
    wrong: ({ factor }) =>
      factor === undefined
        ? []
        : unless(
            factor.MfaConfiguration === 'ON' && factor.SoftwareTokenMfaConfiguration?.Enabled === true,
            `it is ${factor.MfaConfiguration}`,
          ),
  }),
  definePoint({
    point: 'a budget tells when it costs more than was thought',
    article: 'docs/deploy.md#what-it-costs',
    asks: ({ account }) => ({ budgets: ['budgets', 'describe-budgets', '--account-id', account] }),
    answers: z.object({
      budgets: z.looseObject({
        Budgets: z
          .array(
            z.looseObject({ BudgetName: z.string(), BudgetLimit: z.looseObject({ Amount: z.string() }).optional() }),
          )
          .default([]),
      }),
    }),
    wrong: ({ budgets }, { budget }) => {
      const ours = budgets.Budgets.find(({ BudgetName }) => BudgetName === budget.name);
      if (ours === undefined) return [`there is none called ${budget.name}: npm run cost -- --budget`];
      const amount = Number(ours.BudgetLimit?.Amount);
      return unless(amount === budget.usd, `it is of ${amount} USD, the settings say ${budget.usd}`);
    },
  }),
  definePoint({
    point: 'a trail records who reads inbox and originals',
    article: 'docs/incident.md',
    asks: ({ trails }) => askEach(trails, (trail) => ['cloudtrail', 'get-event-selectors', '--trail-name', trail]),
    // Selectors are of two forms, a plain and an advanced one; either names the bucket's objects.
    answers: forEach(z.unknown()),
    wrong: (selectors, { outputs, trails }) => [
      ...unless(trails.length > 0, 'there is no trail'),
      ...[outputs.InboxBucket ?? '', outputs.OriginalsBucket ?? ''].flatMap((bucket) =>
        unless(JSON.stringify(selectors).includes(`arn:aws:s3:::${bucket}/`), `reads of ${bucket} are not recorded`),
      ),
    ],
  }),
];
