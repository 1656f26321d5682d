import * as z from 'zod';
import type { MailAccount } from '#local/cloud/ses/account.ts';
import type { Stack } from '../template/stack.ts';
import { receiptRulesOf } from './receipt-rules.ts';

const RuleSet = z.looseObject({ RuleSetName: z.string() });
const Identity = z.looseObject({
  EmailIdentity: z.string(),
  MailFromAttributes: z.looseObject({ MailFromDomain: z.string() }).optional(),
});

/** Says of the account what holds once a stack is deployed and its rule set was activated: the template's rules, and its identities. */
export const tellOfStack = (stack: Stack, account: MailAccount): void => {
  const [set] = stack.ofType('AWS::SES::ReceiptRuleSet').map(({ properties }) => RuleSet.parse(properties));
  const rules = receiptRulesOf(stack).map(({ name, recipients }) => ({ name, enabled: true, recipients }));
  account.activate(set === undefined ? null : { name: set.RuleSetName, rules });
  const identities = stack.ofType('AWS::SES::EmailIdentity').map(({ properties }) => Identity.parse(properties));
  account.identify(
    new Map(identities.map((each) => [each.EmailIdentity, each.MailFromAttributes?.MailFromDomain ?? null])),
  );
};
