import * as z from 'zod';
import type { Cloud } from '../../cloud/cloud.ts';
import type { SentMail, Tags } from '../../cloud/ses/mails.ts';
import { nameInArn } from '../template/physical-names.ts';
import type { Stack } from '../template/stack.ts';

/** SES's own mailbox simulator: what becomes of a mail to these local parts at `simulator.amazonses.com`. */
const SIMULATED: Readonly<Record<string, string>> = { bounce: 'Bounce', complaint: 'Complaint' };
const SIMULATOR = 'simulator.amazonses.com';

const Rule = z.looseObject({
  State: z.string().default('ENABLED'),
  EventPattern: z
    .looseObject({
      source: z.array(z.string()),
      detail: z.looseObject({
        // Rules of other events than mails' have neither.
        eventType: z.array(z.string()).default([]),
        mail: z.looseObject({ tags: z.record(z.string(), z.array(z.unknown())) }).default({ tags: {} }),
      }),
    })
    .optional(),
  Targets: z
    .array(
      z.looseObject({
        Arn: z.string(),
        InputTransformer: z
          .looseObject({ InputPathsMap: z.record(z.string(), z.string()), InputTemplate: z.string() })
          .optional(),
      }),
    )
    .default([]),
});
type Rule = z.infer<typeof Rule>;

const Identity = z.looseObject({
  ConfigurationSetAttributes: z.looseObject({ ConfigurationSetName: z.string() }).optional(),
});

interface Event {
  source: 'aws.ses';
  detail: { eventType: string; mail: { destination: string[]; tags: Record<string, string[]> } };
}

/**
 * Sends on what SES says of mails that did not arrive, as the stack's rules of EventBridge ask for it: of mails to SES's mailbox
 * simulator, for nothing else leaves this machine. Returns what ends it.
 */
export const returnMails = (stack: Stack, cloud: Cloud): (() => void) => {
  const rules = stack.ofType('AWS::Events::Rule').map(({ properties }) => Rule.parse(properties));
  // What names no configuration set is sent by its identity's.
  const byDefault = stack
    .ofType('AWS::SES::EmailIdentity')
    .map(({ properties }) => Identity.parse(properties).ConfigurationSetAttributes?.ConfigurationSetName)
    .find((name) => name !== undefined);
  return cloud.mails.onSent((mail, tags) => {
    for (const event of eventsOf(mail, { 'ses:configuration-set': byDefault ?? '', ...tags })) {
      for (const { EventPattern, Targets } of rules.filter((rule) => isOf(rule, event))) {
        if (EventPattern === undefined) continue;
        for (const { Arn, InputTransformer } of Targets) {
          const body = InputTransformer === undefined ? JSON.stringify(event) : transformed(InputTransformer, event);
          cloud.queues.send(nameInArn(Arn), { body }, 'events');
        }
      }
    }
  });
};

const eventsOf = ({ recipients }: SentMail, tags: Tags): Event[] =>
  recipients.flatMap((recipient) => {
    const [local = '', domain] = recipient.split('@');
    const eventType = domain === SIMULATOR ? SIMULATED[local.split('+')[0] ?? ''] : undefined;
    if (eventType === undefined) return [];
    const values = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
    return [{ source: 'aws.ses', detail: { eventType, mail: { destination: [recipient], tags: values } } }];
  });

/** Whether a rule's pattern is of an event: each tag that it names is there, with one of the values that it lists. */
const isOf = ({ State, EventPattern }: Rule, { source, detail }: Event): boolean =>
  State === 'ENABLED' &&
  EventPattern?.source.includes(source) === true &&
  EventPattern.detail.eventType.includes(detail.eventType) &&
  Object.entries(EventPattern.detail.mail.tags).every(([name, wanted]) => {
    const found = detail.mail.tags[name];
    return found?.some((value) => wanted.includes(value) || wanted.some((one) => typeof one === 'object')) === true;
  });

/** The message that an input transformer makes: `<name>` stands for what is at the name's path. */
const transformed = (
  { InputPathsMap, InputTemplate }: { InputPathsMap: Record<string, string>; InputTemplate: string },
  event: Event,
): string =>
  Object.entries(InputPathsMap).reduce(
    (text, [name, path]) => text.replaceAll(`<${name}>`, String(at(path, event) ?? '')),
    InputTemplate,
  );

/** What a path such as `$.detail.mail.tags.report[0]` leads to. */
const at = (path: string, event: unknown): unknown =>
  path
    .replace(/^\$\.?/, '')
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
      event,
    );
