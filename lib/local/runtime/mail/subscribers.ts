import * as z from 'zod';
import type { Stack } from '../template/stack.ts';

const Subscription = z.looseObject({ TopicArn: z.string(), Protocol: z.string(), Endpoint: z.string() });

/** Ways by which a topic reaches people. */
const TO_PEOPLE: ReadonlySet<string> = new Set(['email', 'sms']);

/** Whom a topic tells: mail addresses, and telephone numbers. */
export const subscribersOf = (stack: Stack, topic: string): string[] =>
  stack
    .ofType('AWS::SNS::Subscription')
    .map(({ properties }) => Subscription.parse(properties))
    .flatMap(({ TopicArn, Protocol, Endpoint }) => (TopicArn === topic && TO_PEOPLE.has(Protocol) ? [Endpoint] : []));
