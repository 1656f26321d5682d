import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Stack } from '../template/stack.ts';

/** What SES does with a mail that it receives. */
export interface ReceiptRule {
  name: string;
  /** The domains of the rule's recipients: a laptop takes mail for any address of them. */
  domains: string[];
  bucket: string;
  prefix: string;
}

const Properties = z.looseObject({
  Rule: z.looseObject({
    Name: z.string().optional(),
    Enabled: z.boolean().default(false),
    Recipients: z.array(z.string()).default([]),
    Actions: z.array(
      z.looseObject({
        S3Action: z.looseObject({ BucketName: z.string(), ObjectKeyPrefix: z.string().default('') }).optional(),
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
      const [action] = rule.Actions;
      if (action?.S3Action === undefined || rule.Actions.length !== 1) {
        throw new CommandError(
          `The receipt rule ${rule.Name ?? ref} does other than storing a mail in one bucket, which the laptop cannot run.`,
          'Give it one S3 action, or build the action in lib/local/runtime/mail.',
        );
      }
      const { BucketName, ObjectKeyPrefix } = action.S3Action;
      return {
        name: rule.Name ?? ref,
        domains: rule.Recipients.map((recipient) => domainOf(recipient)),
        bucket: BucketName,
        prefix: ObjectKeyPrefix,
      };
    });

/** The domain of a mail address, or of a rule's recipient that names a domain only. */
export const domainOf = (address: string): string => address.toLowerCase().split('@').at(-1) ?? '';
