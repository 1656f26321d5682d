import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Stack } from '../template/stack.ts';
import { subscribersOf } from './subscribers.ts';

/** What SES does with a mail that it receives. */
export interface ReceiptRule {
  name: string;
  /** Addresses and domains that it takes mail for; none for all. */
  recipients: string[];
  /** Where its mail goes: into a bucket, or by a topic to people. */
  to: { bucket: string; prefix: string } | { people: string[] };
}

const Properties = z.looseObject({
  Rule: z.looseObject({
    Name: z.string().optional(),
    Enabled: z.boolean().default(false),
    Recipients: z.array(z.string()).default([]),
    Actions: z.array(
      z.looseObject({
        S3Action: z.looseObject({ BucketName: z.string(), ObjectKeyPrefix: z.string().default('') }).optional(),
        SNSAction: z.looseObject({ TopicArn: z.string() }).optional(),
      }),
    ),
  }),
});

/** The receipt rules of a stack that are switched on. */
export const receiptRulesOf = (stack: Stack): ReceiptRule[] =>
  stack
    .ofType('AWS::SES::ReceiptRule')
    .map(({ ref, properties }) => ({ ref, rule: Properties.parse(properties).Rule }))
    .filter(({ rule }) => rule.Enabled)
    .map(({ ref, rule }) => {
      const name = rule.Name ?? ref;
      const recipients = rule.Recipients.map((recipient) => recipient.toLowerCase());
      const [action = {}] = rule.Actions;
      const to = rule.Actions.length === 1 ? targetOf(stack, action) : null;
      if (to === null) {
        throw new CommandError(
          `The receipt rule ${name} does other than storing or handing on a mail, which the laptop cannot run.`,
          'Give it one action, of S3 or SNS, or build the action in lib/local/runtime/mail.',
        );
      }
      return { name, recipients, to };
    });

interface Action {
  S3Action?: { BucketName: string; ObjectKeyPrefix: string } | undefined;
  SNSAction?: { TopicArn: string } | undefined;
}

const targetOf = (stack: Stack, { S3Action, SNSAction }: Action): ReceiptRule['to'] | null => {
  if (S3Action !== undefined) return { bucket: S3Action.BucketName, prefix: S3Action.ObjectKeyPrefix };
  return SNSAction === undefined ? null : { people: subscribersOf(stack, SNSAction.TopicArn) };
};

/** Whether a rule takes mail to an address: its domain, that address, or that address with a label (`report+x@...`). */
export const takesMailTo = ({ recipients }: ReceiptRule, address: string): boolean => {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const forms = [`${local}@${domain}`, `${local.split('+')[0]}@${domain}`, domain];
  return recipients.length === 0 || recipients.some((recipient) => forms.includes(recipient));
};

/** The domain of a mail address, or of a rule's recipient that names a domain only. */
export const domainOf = (address: string): string => address.toLowerCase().split('@').at(-1) ?? '';
